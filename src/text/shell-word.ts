/** A name on a command line that a person may copy. */
import { visible } from './escape.ts'

/** As a shell takes it for one word: in quotes where it needs them. */
export const shellWord = (text: string): string =>
  /^[\p{L}\p{N}_./-]+$/u.test(text) ? text : `"${visible(text).replace(/["\\$`]/g, '\\$&')}"`
