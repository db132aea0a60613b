/** Where a workspace is to be set up: what is there, what is to be written, and what people have to do themselves. */
import type { Words } from '../text/phrase.ts'

/** Where a file is named from: the workspace, the top of its repository, the folder of git's hooks. */
export type Base = 'workspace' | 'repository' | 'hooks'

/** What is there already. Without git the repository is the workspace. */
export type Surroundings = {
  /** The way from the top of the repository to the workspace, with `/`; `.` where they are one. */
  readonly folder: string
  /** The text of a file; undefined where there is none. */
  readonly textOf: (base: Base, file: string) => string | undefined
  /** Whether a folder is there and holds anything. */
  readonly isInUse: (base: Base, folder: string) => boolean
  /** The hooks of git; undefined where there is no git. */
  readonly hooks: Hooks | undefined
}

export type Hooks = {
  /** As it is shown. */
  readonly folder: string
  /** Whether somebody has set `core.hooksPath`. */
  readonly isSet: boolean
  /** Whether `pre-commit`, if there is one, is a file of its own that git runs: no link, and executable. */
  readonly isPlain: boolean
}

/** A file to be written; `before` is what stands there now, where it is changed. */
export type Write = {
  readonly base: Base
  readonly file: string
  readonly text: string
  readonly before?: string
  readonly isProgram?: boolean
}

/** What people have to do themselves: a sentence, and the lines to copy. */
export type Advice = { readonly says: Words; readonly lines: readonly string[] }
