/** All views of `kam report`. A new one is one file and one line here. */
import { completeness } from './completeness.ts'
import { facts } from './facts.ts'
import { listed, type View } from './view.ts'

export const views: readonly View[] = [listed(completeness), listed(facts)]
