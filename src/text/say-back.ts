/** Says back in full what was understood, so that a person sees at once whether it was meant: numbers and days. */
import { weekdayOf } from './calendar.ts'
import { type Days, daysOf } from './day.ts'
import { monthNames } from './day-said.ts'
import type { Words } from './phrase.ts'

/** `350000000` in words of both languages, `3.5 亿` and `350 million`; nothing is rounded away. */
export function sayNumber(number: number): Words {
  const [sign, digits] = number < 0 ? ['-', plainDigits(-number)] : ['', plainDigits(number)]
  return {
    zh:
      sign +
      (inUnit(digits, 12, 2, ' 万亿') ?? inUnit(digits, 8, 4, ' 亿') ?? inUnit(digits, 4, 4, ' 万') ?? grouped(digits)),
    en:
      sign +
      (inUnit(digits, 12, 3, ' trillion') ??
        inUnit(digits, 9, 3, ' billion') ??
        inUnit(digits, 6, 3, ' million') ??
        grouped(digits)),
  }
}

const weekdays = {
  zh: ['一', '二', '三', '四', '五', '六', '日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const

/** A day, month or quarter in the dossier's form as people say it: `2027-03-31（周三）` and `Wed 31 March 2027`. */
export function sayDay(written: string): Words {
  const days = daysOf(written)
  if (days === undefined) return { zh: written, en: written }
  const [year = '', month = '', day = ''] = days.first.split('-')
  const name = monthNames[Number(month) - 1] ?? month
  const quarter = quarterOf(days)
  if (quarter !== undefined) {
    return { zh: `${year} 年第${weekdays.zh[quarter - 1]}季度`, en: `Q${quarter} ${year}` }
  }
  if (days.first !== days.last) return { zh: `${year} 年 ${Number(month)} 月`, en: `${name} ${year}` }
  const weekday = weekdayOf(days.first)
  return {
    zh: `${days.first}（周${weekdays.zh[weekday]}）`,
    en: `${weekdays.en[weekday]} ${Number(day)} ${name} ${year}`,
  }
}

function quarterOf({ first, last }: Days): number | undefined {
  const [from, to] = [Number(first.slice(5, 7)), Number(last.slice(5, 7))]
  return from === to ? undefined : to / 3
}

/** The number in a unit of so many noughts; undefined where it is smaller, or takes more than `most` decimals. */
function inUnit(digits: string, power: number, most: number, unit: string): string | undefined {
  const [whole = '', fraction = ''] = digits.split('.')
  if (fraction !== '' || whole.length <= power) return undefined
  const decimals = whole.slice(-power).replace(/0+$/, '')
  if (decimals.length > most) return undefined
  return `${grouped(whole.slice(0, -power))}${decimals === '' ? '' : `.${decimals}`}${unit}`
}

function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.')
  const spaced = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  if (fraction === undefined) return spaced
  // 1.200 would be asked about: with a fourth decimal nobody takes the point for one that parts thousands.
  return `${spaced}.${fraction.length === 3 && whole.length <= 3 && whole !== '0' ? `${fraction}0` : fraction}`
}

/** All digits of a number that is not negative: `1e-7` as `0.0000001`. */
function plainDigits(number: number): string {
  const [, whole = '', fraction = '', exponent] = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(number)) ?? []
  if (exponent === undefined) return String(number)
  const power = Number(exponent)
  return power < 0
    ? `0.${'0'.repeat(-power - 1)}${whole}${fraction}`
    : `${whole}${fraction}${'0'.repeat(power - fraction.length)}`
}
