/** The rivals at this customer, as `competitors` names them. */
import { writingsOf } from '../text/name.ts'
import type { Path } from '../text/path.ts'
import { valueAt } from '../text/path.ts'
import { type Account, itemsOf, textAt } from './account.ts'

/** A rival. */
export type Competitor = {
  readonly name: string
  readonly writings: readonly string[]
  /** Another company; else the customer's own people, or leaving things as they are. */
  readonly isVendor: boolean
  /** How satisfied the customer is with it, where that is known. */
  readonly satisfaction: number | undefined
  readonly path: Path
}

export const competitorsPath: Path = ['competitors']

/** Every rival that is named. */
export function competitorsOf(account: Account): readonly Competitor[] {
  return itemsOf(valueAt(account.value, competitorsPath)).flatMap(({ item, index }) => {
    const name = textAt(item, ['name'])
    if (name === undefined) return []
    const satisfaction = valueAt(item, ['satisfaction'])
    return [
      {
        name,
        writings: writingsOf(name),
        isVendor: (textAt(item, ['kind']) ?? 'vendor') === 'vendor',
        satisfaction: typeof satisfaction === 'number' ? satisfaction : undefined,
        path: [...competitorsPath, index],
      },
    ]
  })
}
