/** Clocks: how long ago something was, as people count who do not work on holidays. */
import { daysBetween, daysLater } from '../text/calendar.ts'
import type { Account } from './account.ts'

/** How many days have passed since `day` (`YYYY-MM-DD`), our holidays left out. */
export function daysSince({ today, company }: Account, day: string): number {
  const passed = daysBetween(day, today)
  return passed - company.holidays.reduce((days, holiday) => days + overlap(holiday, daysLater(day, 1), today), 0)
}

/** How many days are left until `day`; negative where it is past. */
export const daysUntil = ({ today }: Account, day: string): number => daysBetween(today, day)

/** A rhythm that was agreed is broken only when a fifth more than that has passed: nobody calls to the day. */
export const isLate = (account: Account, last: string, everyDays: number): boolean =>
  daysSince(account, last) > everyDays * grace

const grace = 1.2

type Stretch = { readonly first: string; readonly last: string }

/** How many days of a holiday lie between two days, both of which count. */
function overlap({ first, last }: Stretch, from: string, until: string): number {
  const start = first > from ? first : from
  const end = last < until ? last : until
  return start > end ? 0 : daysBetween(start, end) + 1
}
