/** What a cell says, typed as the field of its column wants it: nothing is guessed, and what is not understood says how it is written. */
import type { Field } from '../../schema/field.ts'
import { halfWidth } from '../../text/half-width.ts'
import { foldName } from '../../text/name.ts'
import { didYouMean, nearest } from '../../text/nearest.ts'
import { fill, phrase, type Words } from '../../text/phrase.ts'
import type { Value } from '../../text/yaml-value.ts'
import { type Asked, answerTo, ownValue } from '../answer.ts'
import { type Cell, cellText, damageOf, isUnknown, serialDay, shownNumber } from './cell.ts'
import type { Column } from './column.ts'

/** The value; nothing; or why there is none. */
export type Read =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'fault'; readonly words: Words }

const nothing: Read = { kind: 'nothing' }
const value = (one: Value): Read => ({ kind: 'value', value: one })
const fault = (words: Words): Read => ({ kind: 'fault', words })

/** Reads a cell of a column. */
export function readCell({ to, unit }: Pick<Column, 'to' | 'unit'>, cell: Cell | undefined, asked: Asked): Read {
  if (cell === undefined || cell === null || isUnknown(cell)) return nothing
  const text = cellText(cell)
  const damage = typeof cell === 'string' ? damageOf(text) : undefined
  if (damage !== undefined) return fault(fill(texts[damage], { text }))
  if (to.field === undefined)
    return value(typeof cell === 'object' ? text : typeof cell === 'string' ? ownValue(text) : cell)
  switch (to.field.kind) {
    case 'amount':
    case 'number':
    case 'count':
      return number(to.field, cell, unit?.power ?? 0, asked)
    case 'day':
      return day(to.field, cell, asked)
    case 'flag':
      return typeof cell === 'boolean' ? value(cell) : answered(to.field, text, asked)
    default:
      return answered(to.field, text, asked)
  }
}

/** The unit of the heading holds for plain numbers; who writes 1200万 has said it himself. */
function number(field: Field, cell: Cell, power: number, asked: Asked): Read {
  if (typeof cell === 'number') {
    const size = Number(`${shownNumber(cell)}e${power}`)
    const whole = Math.round(size)
    const isCount = field.kind === 'count'
    // Which whole number an average stands for is not ours to say.
    if (Number.isNaN(size) || (isCount && (whole !== size || size < 0))) return answered(field, String(cell), asked)
    return value(size)
  }
  const text = cellText(cell)
  const plain = answerTo(field.kind === 'count' ? { ...field, kind: 'amount' } : field, text, asked)
  const isPlain = plain.kind === 'value' && typeof plain.value === 'number' && /^[^\p{L}]*$/u.test(halfWidth(text))
  if (power === 0 || !isPlain) return answered(field, text, asked)
  return number(field, Number(plain.value), power, asked)
}

/** A time behind a day says nothing, and a number is a day as spreadsheets count them. */
function day(field: Field, cell: Cell, asked: Asked): Read {
  const text = cellText(cell).replace(/(\d)(?:[ T]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]m)?Z?)$/i, '$1')
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? serialDay(Number(text)) : undefined
  return serial === undefined ? answered(field, text, asked) : value(serial)
}

function answered(field: Field, text: string, asked: Asked): Read {
  const answer = answerTo(field, text, asked)
  if (answer.kind === 'value') return value(answer.value)
  const meant = nearestChoice(field, answer.part)
  const money = field.kind === 'amount' ? otherMoney(field, text, asked) : undefined
  if (money !== undefined) return fault(fill(texts.money, { text, money, currency: asked.currency ?? '' }))
  const hint = meant === undefined ? answer.how : didYouMean(meant)
  return fault(fill(texts.unclear, { text: answer.part, hint }))
}

const currencies = ['CNY', 'USD', 'EUR', 'GBP', 'HKD', 'TWD', 'JPY', 'CHF', 'SEK', 'NOK', 'PLN']

/** The money in which an amount would be understood. */
const otherMoney = (field: Field, text: string, asked: Asked): string | undefined =>
  currencies.find(currency => answerTo(field, text, { ...asked, currency }).kind === 'value')

/** The choice that was most likely meant, in the words in which it was nearly written. */
function nearestChoice(field: Field, text: string): string | undefined {
  if (field.kind !== 'choice' && field.kind !== 'choices') return undefined
  const words = [...field.choices].flatMap(([name, { zh, en }]) => [name, zh, en])
  const byFold = new Map(words.map(word => [foldName(word), word]))
  return byFold.get(nearest(foldName(text), byFold.keys()) ?? '')
}

type Told = { readonly text: string }

const texts = {
  unclear: phrase<Told & { hint: Words }>({
    zh: ({ text, hint }) => `看不懂 \`${text}\`。${hint.zh}`,
    en: ({ text, hint }) => `\`${text}\` is not understood. ${hint.en}`,
  }),
  money: phrase<Told & { money: string; currency: string }>({
    zh: ({ text, money, currency }) =>
      `\`${text}\` 像是 ${money}，这份档案${currency === '' ? '没有写明货币' : `记的是 ${currency}`}；整张表都是 ${money} 的话，加上 --set currency=${money}。`,
    en: ({ text, money, currency }) =>
      `\`${text}\` looks like ${money}, and the dossier ${currency === '' ? 'names no currency' : `is in ${currency}`}; if all of the sheet is in ${money}, add --set currency=${money}.`,
  }),
  formula: phrase<Told>({
    zh: ({ text }) => `\`${text}\` 是公式，不是结果；在表格里把它复制成“值”再导出。`,
    en: ({ text }) => `\`${text}\` is a formula, not its result; paste it as a value and export again.`,
  }),
  error: phrase<Told>({
    zh: ({ text }) => `表格没算出来，只留下 \`${text}\`。`,
    en: ({ text }) => `The spreadsheet could not work it out and left \`${text}\`.`,
  }),
  shortened: phrase<Told>({
    zh: ({ text }) => `\`${text}\` 是被表格缩写的长号码，后几位已经丢了；把这一列设成文本，重新填上。`,
    en: ({ text }) =>
      `\`${text}\` is a long number that the spreadsheet has cut short; make the column text and fill it in again.`,
  }),
}
