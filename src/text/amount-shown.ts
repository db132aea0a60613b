/** Amounts as people say them: in the units of the language, in a sentence rounded to what one would say aloud. */
import type { Language } from './phrase.ts'

/** The whole amount. Nothing is rounded away: one that does not fit the larger unit is written out. */
export function amountText(value: number, language: Language): string {
  const size = Math.abs(value)
  if (language === 'zh' && size >= 1e8 && value % 1e6 === 0) return `${value / 1e8} 亿`
  if (language === 'zh' && size >= 1e4 && value % 100 === 0) return `${value / 1e4} 万`
  return grouped(value)
}

/** The amount to three figures, for a sentence: `2010 万`, `1.25 亿`, `20.1 m`, `350 k`. */
export function shortAmount(value: number, language: Language): string {
  const [unit, word] = unitsOf[language].find(([size]) => Math.abs(value) >= size) ?? [1, '']
  const count = value / unit
  // Four figures in front of 万 are said as they are.
  const shown = Math.abs(count) >= 1000 ? Math.round(count) : Number(count.toPrecision(3))
  return word === '' ? grouped(shown) : `${shown} ${word}`
}

const unitsOf: Readonly<Record<Language, readonly (readonly [number, string])[]>> = {
  zh: [
    [1e8, '亿'],
    [1e4, '万'],
  ],
  en: [
    [1e9, 'bn'],
    [1e6, 'm'],
    [1e3, 'k'],
  ],
}

/** A number with commas between thousands. */
export const grouped = (value: number): string => {
  const [whole = '', fraction] = String(value).split('.')
  const spaced = /^-?\d+$/.test(whole) ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole
  return fraction === undefined ? spaced : `${spaced}.${fraction}`
}
