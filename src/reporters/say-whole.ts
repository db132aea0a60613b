/** A diagnostic in one text: for formats that have one place for all that is to be said. */
import type { Diagnostic } from '../engine/diagnostic.ts'
import type { Language } from '../text/phrase.ts'
import { say } from './say.ts'

/** The message, and the help on a line of its own. */
export function sayWhole(diagnostic: Diagnostic, language: Language): string {
  const { message, help } = say(diagnostic, language)
  return help === '' ? message : `${message}\n${help}`
}
