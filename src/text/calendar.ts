/** Counting days, by hand: a Date would take time zones into it, and has no business in the core. */

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const

/** The number of a day `YYYY-MM-DD`, counted from the year 1 (Gregorian throughout); consecutive days have consecutive numbers. */
function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const past = year - 1
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400)
  return past * 365 + leapDays + (daysBeforeMonth[month - 1] ?? 0) + (isLeap && month > 2 ? 1 : 0) + date
}

/** How many days lie between two days `YYYY-MM-DD`; negative where the second comes first. */
export const daysBetween = (from: string, until: string): number => dayNumber(until) - dayNumber(from)

/** The day of the week, from 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: string): number => (dayNumber(day) - 1) % 7

/** The day that lies `count` days after `day`, or before it where `count` is negative. */
export function daysLater(day: string, count: number): string {
  // The algorithm of Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms" (civil_from_days).
  const shifted = dayNumber(day) + count + 305
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  const date = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}
