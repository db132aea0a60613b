/** Questions on a terminal as menus. The only place that knows inquirer; it is loaded when the first question is put. */
import type { Language } from '../text/phrase.ts'
import type { Questions, Shown } from './asking.ts'
import { Interrupted } from './interrupted.ts'

/** Questions that are redrawn as one types and moves. */
export const menuQuestions = (language: Language): Questions => ({
  async line(message, { suggested, faultOf } = {}) {
    const { default: inquirer } = await import('inquirer')
    const validate = (text: string) => faultOf?.(text.trim()) ?? true
    const usual = suggested === undefined ? {} : { default: suggested }
    const asked = inquirer.prompt<{ answer: string }>([{ type: 'input', name: 'answer', message, validate, ...usual }])
    return (await interruptible(asked)).answer.trim()
  },
  async yes(message, suggested) {
    const { default: inquirer } = await import('inquirer')
    // `y` and `n` are understood in every language.
    const keywords = { yes: '是', no: '否', error: () => '请答 y（是）或 n（否）' }
    const theme = language === 'zh' ? { theme: { keywords } } : {}
    const asked = inquirer.prompt<{ answer: boolean }>([
      { type: 'confirm', name: 'answer', message, default: suggested, ...theme },
    ])
    return (await interruptible(asked)).answer
  },
  async one(message, options, suggested) {
    const { default: inquirer } = await import('inquirer')
    const usual = suggested === undefined ? {} : { default: suggested }
    const asked = inquirer.prompt<{ answer: string }>([
      { type: 'select', name: 'answer', message, ...menu(options, texts.one[language]), ...usual },
    ])
    return (await interruptible(asked)).answer
  },
  async many(message, options) {
    const { default: inquirer } = await import('inquirer')
    const asked = inquirer.prompt<{ answer: string[] }>([
      { type: 'checkbox', name: 'answer', message, ...menu(options, texts.many[language]) },
    ])
    return (await interruptible(asked)).answer
  },
})

const menu = (options: readonly Shown[], tip: string) => ({
  // Enter alone takes the first; what is typed leads to the entry that begins so.
  choices: options
    .toSorted((one, other) => Number(other.sign === '') - Number(one.sign === ''))
    .map(({ value, name, hint = '', sign = '' }) => ({ value, name: `${sign} ${name}`.trim(), description: hint })),
  theme: { style: { keysHelpTip: () => tip } },
  pageSize: mostShown,
  loop: false,
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
