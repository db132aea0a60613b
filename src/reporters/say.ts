/** A diagnostic is put into words: the rule's sentence, its gaps filled with what the file says, made harmless to look at. */
import type { Diagnostic } from '../engine/diagnostic.ts'
import { ruleNamed } from '../rules/index.ts'
import type { Args, Plain, Sentences } from '../rules/rule.ts'
import { teamSentences } from '../rules/team.ts'
import { visible } from '../text/escape.ts'
import type { Language } from '../text/phrase.ts'

/** What a person reads: the message, and help (empty where there is none). */
export type Said = { readonly message: string; readonly help: string }

/** Says a diagnostic in a language. */
export function say(diagnostic: Diagnostic, language: Language): Said {
  // Which gaps a sentence has is known where the finding is made, and checked there by its type.
  const sentences: Sentences = ruleNamed(diagnostic.rule)?.sentences ?? teamSentences
  const sentence = sentences[diagnostic.say]
  const args = harmless(diagnostic.args) as never
  return { message: sentence?.message[language](args) ?? diagnostic.rule, help: sentence?.help?.[language](args) ?? '' }
}

// A value that is quoted in a message shows what is meant; a paragraph does not.
const longestQuote = 80

function harmless(args: Args): Args {
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, harmlessValue(value)]))
}

function harmlessValue(value: Plain): Plain {
  if (typeof value === 'string') return shorten(visible(value))
  if (Array.isArray(value)) return value.map(harmlessValue)
  return typeof value === 'object' && value !== null ? harmless(value as Args) : value
}

const shorten = (text: string): string => {
  const characters = [...text]
  return characters.length <= longestQuote * 2 ? text : `${characters.slice(0, longestQuote).join('')}..`
}
