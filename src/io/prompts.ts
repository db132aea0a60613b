/** Questions on a terminal. The only place that knows inquirer; it is loaded when the first question is put. */
import { Failure } from '../text/failure.ts'
import type { Language, Words } from '../text/phrase.ts'
import type { Questions } from './asking.ts'
import { Interrupted } from './interrupted.ts'

/** A question for a line of text: what it is if nothing is typed, and why an answer will not do. */
export type TextQuestion = { readonly suggested?: string; readonly faultOf?: (text: string) => Words | undefined }

/** Asks for a line of text that is not empty. */
export async function askText(question: Words, language: Language, more: TextQuestion = {}): Promise<string> {
  const { default: inquirer } = await import('inquirer')
  const { answer } = await interruptible(
    inquirer.prompt<{ answer: string }>([
      {
        type: 'input',
        name: 'answer',
        message: question[language],
        ...(more.suggested === undefined ? {} : { default: more.suggested }),
        validate: (text: string) => faultOfText(text, more)?.[language] ?? true,
      },
    ]),
  )
  return answer.trim()
}

const faultOfText = (text: string, { faultOf }: TextQuestion): Words | undefined =>
  text.trim() === '' ? { zh: '请写一个名称。', en: 'Please give a name.' } : faultOf?.(text.trim())

/** Asks for yes or no; `suggested` is the answer to nothing. */
export async function askYes(question: Words, language: Language, suggested = false): Promise<boolean> {
  const { default: inquirer } = await import('inquirer')
  const { answer } = await interruptible(
    inquirer.prompt<{ answer: boolean }>([
      {
        type: 'confirm',
        name: 'answer',
        message: question[language],
        default: suggested,
        // `y` and `n` are understood in every language.
        ...(language === 'zh'
          ? { theme: { keywords: { yes: '是', no: '否', error: () => '请答 y（是）或 n（否）' } } }
          : {}),
      },
    ]),
  )
  return answer
}

/** One of several answers, as it is shown. */
export type Choice<Value> = { readonly value: Value; readonly label: Words }

/** Asks for one of several answers; `suggested` is where the pointer stands. */
export async function askChoice<Value extends string>(
  question: Words,
  choices: readonly Choice<Value>[],
  suggested: Value,
  language: Language,
): Promise<Value> {
  const { default: inquirer } = await import('inquirer')
  const { answer } = await interruptible(
    inquirer.prompt<{ answer: string }>([
      {
        type: 'select',
        name: 'answer',
        message: question[language],
        default: suggested,
        choices: choices.map(({ value, label }) => ({ value, name: label[language] })),
        theme: {
          style: {
            keysHelpTip: () => texts.one[language],
          },
        },
      },
    ]),
  )
  return choices.find(({ value }) => value === answer)?.value ?? suggested
}

/** The questions of a sitting, as menus. */
export const menuQuestions = (language: Language): Questions => ({
  async line(message, faultOf) {
    const { default: inquirer } = await import('inquirer')
    const validate = (text: string) => faultOf(text.trim()) ?? true
    const asked = inquirer.prompt<{ answer: string }>([{ type: 'input', name: 'answer', message, validate }])
    return (await interruptible(asked)).answer.trim()
  },
  async one(message, options) {
    const { default: inquirer } = await import('inquirer')
    const choices = options.map(({ value, name, hint = '' }) => ({ value, name, description: hint }))
    const theme = { style: { keysHelpTip: () => texts.one[language] } }
    const asked = inquirer.prompt<{ answer: string }>([
      { type: 'select', name: 'answer', message, choices, theme, pageSize: mostShown, loop: false },
    ])
    return (await interruptible(asked)).answer
  },
  async many(message, options) {
    const { default: inquirer } = await import('inquirer')
    const choices = options.map(({ value, name, hint = '' }) => ({ value, name, description: hint }))
    const theme = { style: { keysHelpTip: () => texts.many[language] } }
    const asked = inquirer.prompt<{ answer: string[] }>([
      { type: 'checkbox', name: 'answer', message, choices, theme, pageSize: mostShown, loop: false },
    ])
    return (await interruptible(asked)).answer
  },
})

// A longer list scrolls.
const mostShown = 16

const texts = {
  one: { zh: '上下键选，回车确定', en: 'up and down to move, Enter to choose' },
  many: { zh: '上下键移动，空格选中，回车确定', en: 'up and down to move, Space to mark, Enter when done' },
}

async function interruptible<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') throw new Interrupted()
    throw error
  }
}

/** There is nobody to ask: names the option or argument that is missing. */
export const cannotAsk = (missing: Words): Failure => new Failure(missing)
