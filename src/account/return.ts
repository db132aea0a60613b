/** Whether an account pays back what we put into it. */
import { type Account, textAt } from './account.ts'
import { entriesOf } from './contact.ts'
import { amountsByYear, sumOf, thisYear, yearlyOf } from './money.ts'
import { projectsOf } from './projects.ts'

/** What we put in and what came of it, over the years of which both are known. */
export type Return = {
  readonly years: number
  readonly invested: number
  readonly bought: number
  /** What was left of it; undefined where no margin is recorded. */
  readonly margin: number | undefined
}

/**
 * All recorded years together. Where the margin is known of some years only, it is compared with what was put into those;
 * what was put in before they first bought always counts, for that is the price of winning them.
 */
export function returnOf(account: Account): Return {
  const invested = amountsByYear(account, 'investment')
  const spend = amountsByYear(account, 'spend')
  const margins = new Map(
    yearlyOf(account, 'spend').flatMap(({ year, margin }) => (margin === undefined ? [] : [[year, margin] as const])),
  )
  const compared = margins.size > 0 ? margins : spend
  const first = Math.min(...spend.keys())
  const years = [...new Set([...invested.keys(), ...compared.keys()])].filter(
    year => compared.has(year) || (invested.has(year) && year < first),
  )
  const over = (amounts: ReadonlyMap<number, number>) => sumOf(years.map(year => amounts.get(year)))
  return {
    years: years.length,
    invested: over(invested),
    bought: over(spend),
    margin: margins.size > 0 ? over(margins) : undefined,
  }
}

/** Whether they have ever bought from us, as far as anything says so. */
export const hasBought = (account: Account): boolean =>
  [...amountsByYear(account, 'spend').values()].some(amount => amount > 0) ||
  projectsOf(account).some(({ status }) => status === 'won')

/** The one purchase that there is to make has been made: nothing more will come in. */
export const isBoughtOnce = (account: Account): boolean =>
  textAt(account.value, ['qualification', 'purchase_pattern']) === 'one_off' &&
  projectsOf(account).some(({ status }) => status === 'won')

/**
 * Since when we have surely been at it, `YYYY-MM-DD`: the end of the first year into which money was put, or something earlier that has
 * a date; undefined where no money was put in.
 */
export function pursuedSince(account: Account): string | undefined {
  const years = [...amountsByYear(account, 'investment')].flatMap(([year, amount]) => (amount > 0 ? [year] : []))
  if (years.length === 0) return undefined
  const first = Math.min(...years)
  const dated = [
    `${first}-12-31`,
    ...projectsOf(account).flatMap(({ opened }) => (opened === undefined ? [] : [opened.last])),
    ...entriesOf(account).map(({ day }) => day),
  ].filter(day => Number(day.slice(0, 4)) >= first)
  return first > thisYear(account) ? undefined : dated.sort()[0]
}
