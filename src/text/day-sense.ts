/** What words about days mean against today: the parts that Chinese and English share. */
import { daysOf, monthsLater } from './day.ts'

/**
 * Where a field lies: `ahead` (by when, until), `back` (met, since), or where it may be `either`. It decides which March is
 * meant; where it cannot, nobody guesses.
 */
export type Toward = 'ahead' | 'back' | 'either'

/** The day on which something is said, and where the field lies. */
export type Now = { readonly today: string; readonly toward: Toward }

/** A day, month or quarter in the dossier's form, or a whole year, which alone is none. */
export type Sense = string | undefined

/** A month or quarter of some year, in the dossier's form. */
export const monthOf = (year: number, month: number): string => `${year}-${two(month)}`
export const quarterOf = (year: number, quarter: number): string => `${year}-Q${quarter}`
export const dayOf = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`

const two = (number: number): string => String(number).padStart(2, '0')

/** The year, month and quarter in which a day lies. */
export function partsOf(day: string): { readonly year: number; readonly month: number; readonly quarter: number } {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return { year, month, quarter: Math.ceil(month / 3) }
}

/** The month, or the quarter, that lies so many after the present one. */
export const monthFrom = (today: string, months: number): string =>
  monthsLater(`${today.slice(0, 7)}-01`, months).slice(0, 7)
export function quarterFrom(today: string, quarters: number): string {
  const { year, month } = partsOf(monthsLater(`${today.slice(0, 7)}-01`, quarters * 3))
  return quarterOf(year, Math.ceil(month / 3))
}

/** What is named without its year: the nearest one on the side on which the field lies; the present one counts on both. */
export function nearestYear({ today, toward }: Now, inYear: (year: number) => Sense): Sense {
  const { year } = partsOf(today)
  const days = daysOf(inYear(year) ?? '')
  if (days === undefined) return undefined
  if (days.first <= today && today <= days.last) return inYear(year)
  if (toward === 'ahead') return inYear(days.last < today ? year + 1 : year)
  if (toward === 'back') return inYear(days.first > today ? year - 1 : year)
  return undefined
}

/** The last day of a month, quarter or year. A day has no end: the words are not understood. */
export function endOf(sense: Sense): Sense {
  if (sense === undefined) return undefined
  if (/^\d{4}$/.test(sense)) return `${sense}-12-31`
  const days = daysOf(sense)
  return days === undefined || days.first === days.last ? undefined : days.last
}

/** An end that is named by no year (月底, year end) and lies ahead is none of a field that looks back. */
export const presentEnd = (sense: Sense, { today, toward }: Now): Sense => {
  const end = endOf(sense)
  return end !== undefined && end > today && toward === 'back' ? undefined : end
}

/** Both readings, where they are the same. */
export const agreed = (one: Sense, other: Sense): Sense => (one === other ? one : undefined)
