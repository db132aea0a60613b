/** What a format of `kam check` is: a function from a result to text. The exit code never depends on it. */
import type { CheckResult } from '../../engine/check.ts'
import type { Words } from '../../text/phrase.ts'
import type { View } from '../paint.ts'

/** What a format may need to know beyond the result. */
export type FormatView = View & {
  /** The way from the git root to the workspace, with `/` at its end; empty where they are the same or there is no git. */
  readonly prefix: string
  /** The version of this program. */
  readonly version: string
}

export type DiagnosticsFormat = {
  readonly id: string
  readonly says: Words
  /** For machines: its language never follows the locale. */
  readonly machine: boolean
  readonly render: (result: CheckResult, view: FormatView) => string
}
