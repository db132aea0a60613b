/** What somebody answered, typed as the field wants it: numbers and days as people say them, choices by their labels. */
import { choiceByBeginning, choiceByLabel } from '../schema/choice.ts'
import type { Field, Kind } from '../schema/field.ts'
import { towardOf } from '../schema/toward.ts'
import { amountMeant, countMeant, namesCurrency } from '../text/amount-words.ts'
import { dayMeant } from '../text/day-words.ts'
import { halfWidth } from '../text/half-width.ts'
import { foldName } from '../text/name.ts'
import type { Words } from '../text/phrase.ts'
import type { Value } from '../text/yaml-value.ts'

/** The value that an answer means; or that it means none, with how one is written. Nothing is guessed. */
export type Answer =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'unclear'; readonly part: string; readonly how: Words }

/** What an answer is read against: the day on which it is given, and the money of the dossier. */
export type Asked = { readonly today: string; readonly currency?: string | undefined }

/** Reads an answer to a field. Of a list of texts or choices the parts stand between commas of either kind, or in quotes. */
export function answerTo(field: Field, written: string, asked: Asked): Answer {
  const text = written.trim()
  if (field.kind === 'texts' || field.kind === 'choices') return several(field, text)
  const value = text === '' ? undefined : single(field, text, asked)
  return value === undefined ? unclear(field, text) : { kind: 'value', value }
}

const unclear = (field: Field, part: string): Answer => ({
  kind: 'unclear',
  part,
  how: field.kind === 'amount' && namesCurrency(part) ? money : howToWrite(field),
})

function several(field: Field, text: string): Answer {
  const parts = partsOf(text)
  const values = parts.map(part => (field.kind === 'choices' ? choice(field, part) : textOf(field, part)))
  const wrong = parts.find((_, index) => values[index] === undefined)
  if (wrong !== undefined || parts.length === 0) return unclear(field, wrong ?? '')
  return { kind: 'value', value: [...new Set(values.filter(value => value !== undefined))] }
}

/** `"Acme, Inc.", 科技部、运营部`: what stands in quotes is one part. */
function partsOf(text: string): readonly string[] {
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"(?=\s*(?:[,，、]|$))|[^,，、]+/g)]
    .map(([whole, quoted]) => (quoted === undefined ? whole.trim() : quoted.replace(/\\(.)/g, '$1')))
    .filter(part => part !== '')
}

function single(field: Field, text: string, { today, currency }: Asked): Value | undefined {
  switch (field.kind) {
    case 'text':
      return textOf(field, text)
    case 'choice':
      return choice(field, text)
    case 'flag':
      return flags[foldName(text)]
    case 'day':
      return dayMeant(text, { today, toward: towardOf(field.path) })
    case 'amount':
    case 'number':
      return amountMeant(text, field.kind === 'number' ? '' : currency)
    case 'count':
      return countMeant(text)
    case 'year':
      return yearSaid(text, today) ?? wholeNumber(field, text)
    case 'rating':
    case 'weight':
      return wholeNumber(field, text)
    case 'version':
      return text === '1' ? 1 : undefined
    case 'currency':
      return /^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : undefined
    case 'email':
      return /^\S+@\S+$/.test(text) ? text : undefined
    case 'free':
      return ownValue(text)
    default:
      return undefined
  }
}

/** A value of a key that belongs to a team or another tool: as YAML would take it. */
export function ownValue(text: string): Value {
  if (/^(?:true|false)$/.test(text)) return text === 'true'
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(text) ? Number(text) : text
}

/** A text; where some are suggested, the one whose label it is. */
const textOf = (field: Field, text: string): string => choiceByLabel(field, text) ?? text

/** A choice by its name or label in either language, also by a beginning that only one has. */
const choice = (field: Field, text: string): string | undefined =>
  choiceByLabel(field, text) ?? choiceByBeginning(field, text)

const flags: Readonly<Record<string, boolean>> = {
  yes: true,
  y: true,
  true: true,
  是: true,
  no: false,
  n: false,
  false: false,
  否: false,
}

const bounds: Readonly<Partial<Record<Kind, readonly [number, number]>>> = {
  year: [1900, 2200],
  rating: [1, 5],
  weight: [1, 3],
}

/** 去年, last year: a year as people say it. */
function yearSaid(text: string, today: string): number | undefined {
  const word = foldName(text)
  const back = Object.hasOwn(years, word) ? years[word] : undefined
  return back === undefined ? undefined : Number(today.slice(0, 4)) + back
}

const years: Readonly<Record<string, number>> = {
  前年: -2,
  去年: -1,
  上年: -1,
  今年: 0,
  本年: 0,
  明年: 1,
  'last year': -1,
  'this year': 0,
  'next year': 1,
}

/** A year, or a mark by its number or label; a person may write 2026年. */
function wholeNumber(field: Field, text: string): number | undefined {
  const labelled = choiceByLabel(field, text)
  const digits = labelled ?? halfWidth(text).replace(/ ?年$/, '')
  const [least, most] = bounds[field.kind] ?? [0, 0]
  const number = /^\d{1,4}$/.test(digits) ? Number(digits) : Number.NaN
  return number >= least && number <= most ? number : undefined
}

/** How an answer to a field is written, with an example. */
export function howToWrite(field: Field): Words {
  const named = [...field.choices]
  if (named.length > 0 && field.kind !== 'text' && field.kind !== 'texts') {
    const zh = named.map(([name, label]) => `${name}（${label.zh}）`).join('、')
    const en = named.map(([name, label]) => `${name} (${label.en})`).join(', ')
    // Of a scale only some steps bear a name; those between are as good.
    const [least, most] = bounds[field.kind] ?? []
    return least === undefined
      ? { zh: `可以写：${zh}`, en: `It may be: ${en}` }
      : { zh: `写 ${least} 到 ${most}：${zh}`, en: `Write ${least} to ${most}: ${en}` }
  }
  return hints[field.kind] ?? { zh: '写几个字就行。', en: 'Write a few words.' }
}

const numbers: Words = {
  zh: '只写数目，例如 3500000、350万、3.5亿。',
  en: 'Write one number, such as 3500000, 350k or 3.5m.',
}

const money: Words = {
  zh: '只写数目，例如 350万；带币种的，要和这里的一样：档案或 kam.config.yaml 里的 currency。',
  en: 'Write the number alone, such as 3.5m; with a currency only the one that holds here: currency in the dossier or in kam.config.yaml.',
}

const hints: Readonly<Partial<Record<Kind, Words>>> = {
  texts: { zh: '几样之间用顿号或逗号隔开：科技部、运营部', en: 'Put commas between several: Network, Operations' },
  day: {
    zh: '写成 2027-03-10、2027-03、2027-Q1，或者 3月底、下周五、两周后 这样只有一种读法的日子。',
    en: 'Write 2027-03-10, 2027-03, 2027-Q1, or a day that can be read in one way: end of March, next Friday, in 2 weeks.',
  },
  amount: numbers,
  number: numbers,
  count: { zh: '写一个整数，例如 3200、2.1万。', en: 'Write a whole number, such as 3200 or 21k.' },
  year: { zh: '写年份，例如 2026、去年。', en: 'Write the year, such as 2026 or last year.' },
  rating: { zh: '写 1 到 5：1 最低，5 最高。', en: 'Write 1 to 5: 1 is the lowest, 5 the highest.' },
  weight: { zh: '写 1 到 3：1 最轻，3 最重。', en: 'Write 1 to 3: 1 counts little, 3 most.' },
  flag: { zh: '写 是 或 否（yes、no 也行）。', en: 'Write yes or no.' },
  email: { zh: '写邮箱，例如 it@example.com。', en: 'Write an e-mail address, such as it@example.com.' },
  currency: { zh: '写三个字母，例如 CNY、EUR。', en: 'Write its three letters: CNY, EUR.' },
  version: { zh: '只能是 1。', en: 'It can only be 1.' },
}
