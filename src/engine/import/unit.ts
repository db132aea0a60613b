/** What the heading of a column says about its numbers: `（万元）`, `(k EUR)`, `[百万]`, `单位：亿元`. */
import { halfWidth } from '../../text/half-width.ts'

/** By which power of ten the numbers count, and in which money, where it is said. */
export type Unit = { readonly power: number; readonly currency?: string }

const powers: Readonly<Record<string, number>> = {
  '': 0,
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  k: 3,
  tsd: 3,
  thousand: 3,
  thousands: 3,
  "'000": 3,
  '000': 3,
  '000s': 3,
  m: 6,
  mm: 6,
  mn: 6,
  mio: 6,
  million: 6,
  millions: 6,
  b: 9,
  bn: 9,
  billion: 9,
  billions: 9,
}

// 元 alone is the money of whoever writes it.
const currencies: readonly (readonly [RegExp, string])[] = [
  [/人民币|rmb|cny/u, 'CNY'],
  [/港元|港币|hkd|hk\$/u, 'HKD'],
  [/新台币|台币|twd|nt\$/u, 'TWD'],
  [/美元|美金|usd|us\$|\$/u, 'USD'],
  [/欧元|euros?|eur|€/u, 'EUR'],
  [/英镑|gbp|£/u, 'GBP'],
  [/日元|jpy/u, 'JPY'],
  [/chf/u, 'CHF'],
]

/** Reads a unit; undefined for words that are none. */
export function unitOf(written: string): Unit | undefined {
  const text = halfWidth(written)
    .toLowerCase()
    .trim()
    .replace(/^(?:单位[:： ]?|in |amounts? in |unit[s]?: ?)/u, '')
  const money = currencies.find(([pattern]) => pattern.test(text))
  const rest = (money === undefined ? text : text.replace(money[0], ''))
    .replace(/元|块|人|名|位|个|台|people|persons|employees|fte|pcs|units|¥/gu, '')
    .replace(/\bof\b|[\s.,/]/g, '')
  const power = Object.hasOwn(powers, rest) ? powers[rest] : undefined
  if (power === undefined || text === '') return undefined
  return { power, ...(money === undefined ? {} : { currency: money[1] }) }
}

/** Whether words that are no unit speak of one all the same: then numbers must not be taken at their face. */
export const mayBeUnit = (written: string): boolean =>
  /[百千万亿]|\b(?:k|m|mn|bn|thousands?|millions?|billions?)\b|000/iu.test(halfWidth(written))

/** What lines above the headings say for the whole sheet: `单位：万元`, `(in thousands EUR)`. */
export function unitAbove(texts: readonly string[]): Unit | undefined {
  for (const text of texts) {
    const [, chinese, english] = /单位[:：]\s*([^\s，,;；)）]+)|\b(?:amounts? )?in ([^()]{1,20})\)?$/iu.exec(text) ?? []
    const unit = unitOf(chinese ?? english ?? '')
    if (unit !== undefined) return unit
  }
  return undefined
}
