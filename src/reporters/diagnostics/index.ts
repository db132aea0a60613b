/** All formats of `kam check`. A new one is one file and one line here. */
import { compact } from './compact.ts'
import type { DiagnosticsFormat } from './format.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown.ts'
import { pretty } from './pretty.ts'
import { rdjson } from './rdjson.ts'
import { sarif } from './sarif.ts'

export const formats: readonly DiagnosticsFormat[] = [
  pretty,
  compact,
  json,
  github,
  gitlab,
  sarif,
  junit,
  rdjson,
  markdown,
]
