/** The run cannot go on: one line for a person, exit code 2. Never used for what is wrong in a dossier. */
import type { Words } from './phrase.ts'

/** Thrown where a run has to end; caught once, in `cli.ts`. */
export class Failure extends Error {
  readonly words: Words
  /** What to do next, on a line of its own. */
  readonly hint: Words | undefined

  constructor(words: Words, hint?: Words) {
    super(words.en)
    this.name = 'Failure'
    this.words = words
    this.hint = hint
  }
}
