/** Days as dossiers write them: a day, or only a month or a quarter where the day is not known. */
import { halfWidth } from './half-width.ts'

/** A stretch of days, first and last, both as `YYYY-MM-DD`; equal for a single day. */
export type Days = { readonly first: string; readonly last: string }

const dayShape = /^(\d{4})-(\d{2})-(\d{2})(?:T\S*)?$/
const monthShape = /^(\d{4})-(\d{2})$/
const quarterShape = /^(\d{4})-Q([1-4])$/

/** Reads `2026-11-02` (a time behind it is left out), `2027-03` or `2027-Q1`; undefined for anything else. */
export function daysOf(text: string): Days | undefined {
  const day = dayShape.exec(text)
  if (day !== null) {
    const written = `${day[1]}-${day[2]}-${day[3]}`
    return isDay(written) ? { first: written, last: written } : undefined
  }
  const month = monthShape.exec(text)
  if (month !== null) return monthsFrom(Number(month[1]), Number(month[2]), 1)
  const quarter = quarterShape.exec(text)
  if (quarter !== null) return monthsFrom(Number(quarter[1]), Number(quarter[2]) * 3 - 2, 3)
  return undefined
}

/** A day without the time that other printers put behind it, `2026-11-02T00:00:00.000Z`; any other text as it is. */
export const withoutTime = (text: string): string => text.replace(/^(\d{4}-\d{2}-\d{2})T\S*$/, '$1')

/** Whether the text is a day that the calendar has, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  const length = lengthOf(Number(year), Number(month))
  return length !== undefined && Number(day) >= 1 && Number(day) <= length
}

/** The day that lies `months` months after `day`; the month's last day where it has no such day. Ends with the year 9999. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const index = year * 12 + month - 1 + months
  const there = { year: Math.floor(index / 12), month: (index % 12) + 1 }
  if (there.year > 9999) return '9999-12-31'
  return isoDay(there.year, there.month, Math.min(date, lengthOf(there.year, there.month) ?? date))
}

// By hand: a Date takes the year 26 for 1926, and writes years beyond 9999 so that they sort before all others.
const isoDay = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** How many days a month has; undefined where there is no such month. */
function lengthOf(year: number, month: number): number | undefined {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
}

function monthsFrom(year: number, month: number, count: number): Days | undefined {
  const last = month + count - 1
  const length = lengthOf(year, last)
  return length === undefined || month < 1
    ? undefined
    : { first: isoDay(year, month, 1), last: isoDay(year, last, length) }
}

/**
 * A day, month or quarter that people write in other ways, where there is but one way to read it: `2026/3/1`, `2026.3.1`,
 * `2026-3-1`, `2026年3月1日`, `20260301`, `2026年3月`, `2026/3`. Undefined for what might be meant otherwise (`3/1/2026`).
 */
export function dayWritten(written: string): string | undefined {
  const text = halfWidth(written).replace(/ +/g, '')
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  const spaced = /^(\d{4})[/.年-](\d{1,2})(?:[/.月-](\d{1,2})日?|月)?$/.exec(text)
  const [, year = '', month = '', day] = compact ?? spaced ?? []
  if (year === '') return undefined
  const parts = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])]
  const shown = parts.join('-')
  return daysOf(shown) === undefined ? undefined : shown
}
