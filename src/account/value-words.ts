/** A fact in a sentence: amounts and dates as one says them, choices by their labels; empty where it takes more than a few words. */
import type { Field } from '../schema/field.ts'
import { shortAmount } from '../text/amount-shown.ts'
import { daysOf } from '../text/day.ts'
import { dayWords } from '../text/day-said.ts'
import { shownName } from '../text/name.ts'
import type { Words } from '../text/phrase.ts'

/** `today` decides whether a date needs its year. */
export function valueWords(field: Field | undefined, value: unknown, today: string): Words {
  if (typeof value === 'number' && field?.kind === 'amount') {
    return { zh: shortAmount(value, 'zh'), en: shortAmount(value, 'en') }
  }
  if (typeof value !== 'string' && typeof value !== 'number') return { zh: '', en: '' }
  const choice = field?.choices.get(String(value))
  if (choice !== undefined) return { zh: choice.zh, en: choice.en }
  const days = field?.kind === 'day' ? daysOf(String(value)) : undefined
  if (days !== undefined) return dayWords(days, today)
  const text = shownName(String(value))
  const short = [...text].length > mostCharacters ? '' : text
  return { zh: short, en: short }
}

const mostCharacters = 24
