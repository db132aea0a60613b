/** Where the questions for a visit come from. A new source is one file and one line here. */
import type { QuestionSource } from '../question.ts'
import { doubtful } from './doubtful.ts'
import { favours } from './favours.ts'
import { logOnly } from './log-only.ts'
import { missing } from './missing.ts'
import { optional } from './optional.ts'
import { rivals } from './rivals.ts'
import { satisfaction } from './satisfaction.ts'
import { seats } from './seats.ts'

export const questionSources: readonly QuestionSource[] = [
  missing,
  doubtful,
  seats,
  rivals,
  optional,
  favours,
  satisfaction,
  logOnly,
]
