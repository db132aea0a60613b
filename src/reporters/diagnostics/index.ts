/** All formats of `kam check`. A new one is one file and one line here. */
import type { DiagnosticsFormat } from './format.ts'
import { json } from './json.ts'
import { pretty } from './pretty.ts'

export const formats: readonly DiagnosticsFormat[] = [pretty, json]
