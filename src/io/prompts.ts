/** Questions on a terminal. The only place that knows inquirer; it is loaded when the first question is put. */
import { Failure } from '../text/failure.ts'
import type { Language, Words } from '../text/phrase.ts'

/** A question was answered with Ctrl+C. */
export class Interrupted extends Error {}

/** Asks for a line of text that is not empty. */
export async function askText(question: Words, language: Language): Promise<string> {
  const { default: inquirer } = await import('inquirer')
  const { answer } = await interruptible(
    inquirer.prompt<{ answer: string }>([
      {
        type: 'input',
        name: 'answer',
        message: question[language],
        validate: (text: string) => text.trim() !== '' || { zh: '请写一个名称。', en: 'Please give a name.' }[language],
      },
    ]),
  )
  return answer.trim()
}

/** Asks for yes or no; no is the answer to nothing. */
export async function askYes(question: Words, language: Language): Promise<boolean> {
  const { default: inquirer } = await import('inquirer')
  const { answer } = await interruptible(
    inquirer.prompt<{ answer: boolean }>([
      { type: 'confirm', name: 'answer', message: question[language], default: false },
    ]),
  )
  return answer
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
