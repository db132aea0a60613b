/** Numbers as people say them to somebody who says back what he understood; `people.md` tells how doubts are settled. */
import { chineseNumber } from './chinese-number.ts'
import { halfWidth } from './half-width.ts'

const units: Readonly<Record<string, number>> = {
  百: 2,
  千: 3,
  万: 4,
  w: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  十亿: 9,
  百亿: 10,
  千亿: 11,
  万亿: 12,
  k: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  mm: 6,
  mio: 6,
  million: 6,
  millions: 6,
  b: 9,
  bn: 9,
  billion: 9,
  billions: 9,
  tn: 12,
  trillion: 12,
}
const unitNames = Object.keys(units)
  .sort((one, other) => other.length - one.length)
  .join('|')

/** How people write the currency beside an amount, in front of it or behind it. Another one is no slip: it is asked about. */
const signs: Readonly<Record<string, string>> = {
  CNY: '¥|人民币|rmb|cny|元|块钱|块|元整',
  HKD: 'hk\\$|hkd|港元|港币|元',
  TWD: 'nt\\$|twd|新台币|台币|元',
  USD: 'us\\$|\\$|usd|美元|美金|dollars?',
  EUR: '€|eur|euros?|欧元',
  GBP: '£|gbp|pounds?|英镑',
  JPY: '¥|jpy|yen|日元',
}

const plainNumber = /^(?:\d+|\d{1,3}(?:([, '_])\d{3})(?:\1\d{3})*)(?:\.\d+)?$/
const withUnit = new RegExp(`^(.*?\\d) ?(${unitNames})$`, 'u')

/**
 * Reads `1,200万`, `3.5亿`, `1.2m`, `350k`, `2bn`, `1.2 million`, `三百万`, `一亿二千万`, `1亿2000万`, with the sign or word
 * of the currency around it. Undefined for all that may be meant otherwise (`1.200`, `约三百万`, `三四百万`, `2-3m`, another
 * currency), and for what a double cannot hold.
 */
export function amountMeant(written: string, currency = 'CNY'): number | undefined {
  const [, sign = '', text = ''] = /^([+-]?) ?(.*)$/.exec(bare(written, currency)) ?? []
  const size = sizeOf(text)
  if (size === undefined || size > Number.MAX_SAFE_INTEGER) return undefined
  return sign === '-' && size !== 0 ? -size : size
}

/** Reads a whole number of things or people: the same numbers, and the word that counts them (`2.1万人`, `四十台`, `300 people`). */
export function countMeant(written: string): number | undefined {
  const text = halfWidth(written)
    .trim()
    .replace(/ ?(?:人|名|位|个|台|套|件|家|辆|张|people|staff|employees|pcs|pieces|units)$/u, '')
  const count = amountMeant(text, '')
  return count !== undefined && count >= 0 && Number.isInteger(count) ? count : undefined
}

const anySign = Object.values(signs).join('|')
const withSign = new RegExp(`(?:^|\\d *)[+-]? ?(?:${anySign})|(?:${anySign})$`, 'u')

/** Whether a currency stands beside the number, whichever it is. */
export const namesCurrency = (written: string): boolean =>
  /\d/.test(written) && withSign.test(halfWidth(written).trim().toLowerCase())

/** The number without its currency. */
function bare(written: string, currency: string): string {
  const text = halfWidth(written).trim().replace(/\s+/g, ' ').toLowerCase().replaceAll('\u2212', '-')
  // The currency is read from a dossier, which may name anything.
  const own = Object.hasOwn(signs, currency) ? signs[currency] : undefined
  const sign = own ?? currency.toLowerCase().replace(/[^a-z]/g, '')
  if (sign === '') return text
  const front = new RegExp(`^([+-]?) ?(?:${sign}) ?`, 'u')
  const back = new RegExp(` ?(?:${sign})$`, 'u')
  // 人民币200万元 has both.
  return text.replace(front, '$1').replace(back, '')
}

function sizeOf(text: string): number | undefined {
  if (/^[\d,. '_]+$/.test(text)) return isSure(text) ? scaled(text, 0) : undefined
  // 1.5个亿 is how it is said.
  const match = withUnit.exec(text.replace(/ ?个(?=亿$)/u, ''))
  if (match !== null && plainNumber.test(match[1] ?? '')) return scaled(match[1] ?? '', units[match[2] ?? ''] ?? 0)
  return stacked(text.replaceAll(' ', '')) ?? spoken(text.replaceAll(' ', ''))
}

/** `1.200` is a thousand for some and one point two for others; `0.125` and `1,200.125` can only be one thing. */
const isSure = (text: string): boolean => plainNumber.test(text) && !/^[1-9]\d{0,2}\.\d{3}$/.test(text)

const scaled = (number: string, power: number): number => Number(`${number.replace(/[, '_]/g, '')}e${power}`)

/** `1亿2000万`, `3万5千`, `3万5000`: units that fall, each part smaller than the unit before it. */
function stacked(text: string): number | undefined {
  const parts = /^(?:(\d+)亿)?(?:(\d+)(千万|百万|万))?(?:(\d+)千)?(?:(\d+)百)?(\d+)?$/u.exec(text)
  if (parts === null) return undefined
  const [, yi, wan, wanUnit = '万', qian, bai, rest] = parts
  const steps = [
    { count: yi, power: 8 },
    { count: wan, power: units[wanUnit] ?? 4 },
    { count: qian, power: 3 },
    { count: bai, power: 2 },
    { count: rest, power: 0 },
  ].filter(({ count }) => count !== undefined)
  if (steps.length < 2) return undefined
  let above: number | undefined
  let sum = 0
  for (const { count = '', power } of steps) {
    const size = scaled(count, power)
    if (above !== undefined && size >= 10 ** above) return undefined
    // 3万5 is meant as 35,000 by one and as 30,005 by another; with as many digits as the unit has noughts it is clear.
    if (above !== undefined && power === 0 && count.length !== above) return undefined
    sum += size
    above = power
  }
  return sum
}

/** Chinese characters, with a decimal part before a unit: `三点五亿`. */
function spoken(text: string): number | undefined {
  const decimal = /^(.+)点([零〇一二三四五六七八九]+)(万亿|千亿|百亿|十亿|亿|千万|百万|十万|万)$/u.exec(text)
  if (decimal === null) return chineseNumber(text)
  const [, whole = '', fraction = '', unit = ''] = decimal
  const number = chineseNumber(whole)
  const places = [...fraction].map(sign => chineseNumber(sign)).join('')
  return number === undefined ? undefined : scaled(`${number}.${places}`, units[unit] ?? 0)
}
