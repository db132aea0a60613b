/** Questions to a person, in the manner that suits: with menus, or plainly for those who need it so. */
import { Failure } from '../text/failure.ts'
import type { Language, Words } from '../text/phrase.ts'
import type { Questions } from './asking.ts'
import type { Host } from './host.ts'

/** Whom a question is put to: a person at this host, in this language. */
export type Asked = { readonly host: Host; readonly language: Language }

/** Menus that are redrawn, or with `KAM_ACCESSIBLE` plain numbered questions. */
export async function questionsOn({ host, language }: Asked): Promise<Questions> {
  const wish = host.env['KAM_ACCESSIBLE'] ?? ''
  if (wish !== '' && wish !== '0') {
    const { plainQuestions } = await import('./plain-questions.ts')
    return plainQuestions(host, language)
  }
  const { menuQuestions } = await import('./prompts.ts')
  return menuQuestions(language)
}

/** A question for a line of text: what it is if nothing is typed, and why an answer will not do. */
export type TextQuestion = { readonly suggested?: string; readonly faultOf?: (text: string) => Words | undefined }

/** Asks for a line of text that is not empty. */
export async function askText(
  question: Words,
  asked: Asked,
  { suggested, faultOf }: TextQuestion = {},
): Promise<string> {
  const { language } = asked
  const { line } = await questionsOn(asked)
  return line(question[language], {
    ...(suggested === undefined ? {} : { suggested }),
    faultOf: text => (text === '' ? texts.empty : faultOf?.(text))?.[language],
  })
}

/** Asks for yes or no; `suggested` is the answer to nothing. */
export async function askYes(question: Words, asked: Asked, suggested = false): Promise<boolean> {
  const { yes } = await questionsOn(asked)
  return yes(question[asked.language], suggested)
}

/** One of several answers, as it is shown. */
export type Choice<Value> = { readonly value: Value; readonly label: Words }

/** Asks for one of several answers; `suggested` is where the pointer stands. */
export async function askChoice<Value extends string>(
  question: Words,
  choices: readonly Choice<Value>[],
  suggested: Value,
  asked: Asked,
): Promise<Value> {
  const { one } = await questionsOn(asked)
  const options = choices.map(({ value, label }) => ({ value, name: label[asked.language] }))
  const answer = await one(question[asked.language], options, suggested)
  return choices.find(({ value }) => value === answer)?.value ?? suggested
}

/** There is nobody to ask: names the option or argument that is missing. */
export const cannotAsk = (missing: Words): Failure => new Failure(missing)

const texts = { empty: { zh: '请写一个名称。', en: 'Please give a name.' } }
