/** Days as dossiers write them: a day, or only a month or a quarter where the day is not known. */

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

/** Whether the text is a day that the calendar has, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && isoDay(new Date(time)) === text
}

/** The day that lies `months` months after `day`; the month's last day where it has no such day. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return isoDay(new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, length))))
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10)

function monthsFrom(year: number, month: number, count: number): Days | undefined {
  if (month < 1 || month > 12) return undefined
  const iso = (monthIndex: number, day: number) => isoDay(new Date(Date.UTC(year, monthIndex, day)))
  return { first: iso(month - 1, 1), last: iso(month - 1 + count, 0) }
}
