/** Questions as plain numbered lines, nothing redrawn: for screen readers and for terminals that cannot move the cursor. */
import { visible } from '../text/escape.ts'
import { halfWidth } from '../text/half-width.ts'
import type { Language } from '../text/phrase.ts'
import type { Questions, Shown } from './asking.ts'
import type { Host } from './host.ts'
import { Interrupted } from './interrupted.ts'

/** Questions that are answered by a line each; a choice by its number. */
export function plainQuestions({ askLine, write }: Host, language: Language): Questions {
  const line = async (prompt: string): Promise<string> => {
    const answer = await askLine(`${visible(prompt)} `)
    if (answer === undefined) throw new Interrupted()
    return answer.trim()
  }
  const list = (message: string, options: readonly Shown[]): void => {
    const rows = options.map(({ name }, index) => `  ${index + 1}. ${visible(name)}`)
    write(`${visible(message)}\n${rows.join('\n')}\n`)
  }
  return {
    async line(message, { suggested = '', faultOf } = {}) {
      for (;;) {
        const answer = (await line(suggested === '' ? message : `${message} (${suggested})`)) || suggested
        const fault = faultOf?.(answer)
        if (fault === undefined) return answer
        write(`${visible(fault)}\n`)
      }
    },
    async yes(message, suggested) {
      for (;;) {
        const answer = (await line(`${message} ${suggested ? '(Y/n)' : '(y/N)'}`)).toLowerCase()
        if (answer === '') return suggested
        if (['y', 'yes', '是'].includes(answer)) return true
        if (['n', 'no', '否'].includes(answer)) return false
      }
    },
    async one(message, options, suggested) {
      list(message, options)
      for (;;) {
        const answer = await line(texts.one[language])
        const chosen = options.find(({ sign }) => sign === halfWidth(answer)) ?? options[Number(answer) - 1]
        if (chosen !== undefined) return chosen.value
        if (answer === '' && suggested !== undefined) return suggested
      }
    },
    async many(message, options) {
      list(message, options)
      for (;;) {
        const answer = await line(texts.many[language])
        const numbers = answer === '' ? [] : answer.split(/[\s,，、]+/u).map(Number)
        const chosen = numbers.map(number => options[number - 1])
        if (chosen.every(one => one !== undefined)) return chosen.flatMap(one => one?.value ?? [])
      }
    },
  }
}

const texts = {
  one: { zh: '写序号：', en: 'Number:' },
  many: { zh: '写序号，可以几个（如 1,3），不选就回车：', en: 'Numbers, such as 1,3; Enter for none:' },
}
