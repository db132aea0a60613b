/** How a workspace is set up, and what holds where it says nothing. */
import type { Severity } from '../rules/rule.ts'
import type { TeamRule } from '../rules/team.ts'
import type { Language } from '../text/phrase.ts'

/** How a workspace is set up. */
export type Config = {
  readonly language: Language | undefined
  /** The folder of the dossiers, relative to the workspace, with `/`; of globs the first one's folder. */
  readonly accounts: string
  /** Globs of the dossiers, where they are not simply all in that folder. */
  readonly globs: readonly string[]
  /** Globs of files that are no dossiers. */
  readonly ignore: readonly string[]
  readonly currency: string | undefined
  readonly severity: Readonly<Record<string, Severity | 'off'>>
  readonly numbers: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly frontMatterLimit: number | undefined
  readonly teamRules: readonly TeamRule[]
  /** By path: the file and line where a value was set. */
  readonly origins: Readonly<Record<string, string>>
}

export const defaultConfig: Config = {
  language: undefined,
  accounts: 'accounts',
  globs: [],
  ignore: [],
  currency: undefined,
  severity: {},
  numbers: {},
  frontMatterLimit: undefined,
  teamRules: [],
  origins: {},
}
