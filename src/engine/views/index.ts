/** All views of `kam report`. A new one is one file and one line here. */
import { completeness } from './completeness.ts'

export const views = [completeness] as const
