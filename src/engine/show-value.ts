/** A value as a person reads it: choices by their labels, names without brackets, money in the units of the language. */
import type { Choice, Field } from '../schema/field.ts'
import { amountText, grouped } from '../text/amount-shown.ts'
import { daysOf } from '../text/day.ts'
import { shownName } from '../text/name.ts'
import type { Language } from '../text/phrase.ts'

/** Narrows to a map of facts. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a field is called; its key where the schemas have no word for it. */
export const labelOf = ({ label, name }: Field, language: Language): string =>
  label[language] === '' ? name : label[language]

/** The same without the explanation behind it, for a line with many of them. */
export const bareLabel = (field: Field, language: Language): string =>
  labelOf(field, language).replace(/（[^）]*）$/u, '')

/** A value in words, one line for each item of a list. A value that is not as its field says is shown as it stands. */
export function valueTexts(field: Field | undefined, value: unknown, language: Language): readonly string[] {
  if (!Array.isArray(value)) return [valueText(field, value, language)]
  const items: readonly unknown[] = value
  return items.filter(item => item !== null).map(item => valueText(field, item, language))
}

const truth = { zh: { true: '是', false: '否' }, en: { true: 'yes', false: 'no' } } as const

function valueText(field: Field | undefined, value: unknown, language: Language): string {
  const choice = field?.choices.get(String(value))
  if (typeof value === 'boolean') return truth[language][value ? 'true' : 'false']
  if (typeof value === 'number') return numberText(field, value, choice, language)
  if (typeof value !== 'string') return JSON.stringify(value)
  if (choice !== undefined) return choice[language]
  if (field?.kind === 'day') return dayText(value)
  return shownName(value)
}

/** A time that another printer put behind a day says nothing. */
const dayText = (text: string): string => (daysOf(text) === undefined ? text : text.replace(/T.*$/, ''))

function numberText(field: Field | undefined, value: number, choice: Choice | undefined, language: Language): string {
  if (field?.kind === 'amount') return amountText(value, language)
  if (field?.kind === 'count') return grouped(value)
  if (choice === undefined) return String(value)
  return language === 'zh' ? `${value}（${choice.zh}）` : `${value} (${choice.en})`
}
