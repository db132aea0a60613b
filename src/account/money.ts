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
