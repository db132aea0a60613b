/** The account's money by year, in the one currency of its dossier. */
import { type Path, valueAt } from '../text/path.ts'
import { type Account, itemsOf } from './account.ts'
import { numberAt } from './values.ts'

/** What is recorded of one year; a list may have several entries of a year (investment: one for visits, one for equipment). */
export type Yearly = {
  readonly path: Path
  readonly year: number
  readonly amount: number | undefined
  readonly margin: number | undefined
  readonly target: number | undefined
}

type List = 'spend' | 'category_spend' | 'investment'

/** The entries of a list of yearly figures that have a year, by year. */
export function yearlyOf(account: Account, list: List): readonly Yearly[] {
  const path: Path = ['qualification', list]
  return itemsOf(valueAt(account.value, path))
    .flatMap(({ item, index }) => {
      const year = numberAt(item, ['year'])
      return year === undefined
        ? []
        : [
            {
              path: [...path, index],
              year,
              amount: numberAt(item, ['amount']),
              margin: numberAt(item, ['margin']),
              target: numberAt(item, ['target']),
            },
          ]
    })
    .sort((one, other) => one.year - other.year)
}

/** The sum of what is known. */
export const sumOf = (amounts: readonly (number | undefined)[]): number =>
  amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0)

/** What is known of each year, added up; a year of which no amount is known is left out. */
export function amountsByYear(account: Account, list: List): ReadonlyMap<number, number> {
  const sums = new Map<number, number>()
  for (const { year, amount } of yearlyOf(account, list)) {
    if (amount !== undefined) sums.set(year, (sums.get(year) ?? 0) + amount)
  }
  return sums
}

/** The year of today. */
export const thisYear = ({ today }: Account): number => Number(today.slice(0, 4))

/** Whether they have bought from us three years running, the last of them this year or the one before: whatever a label says, they do buy. */
export function buysYearAfterYear(account: Account): boolean {
  const spend = amountsByYear(account, 'spend')
  const now = thisYear(account)
  return [now, now - 1].some(last => [last, last - 1, last - 2].every(year => (spend.get(year) ?? 0) > 0))
}
