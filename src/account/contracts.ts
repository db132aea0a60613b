/** The contracts with the customer, as `contracts` lists them. */
import type { Days } from '../text/day.ts'
import { shownName, writingsOf } from '../text/name.ts'
import { type Path, valueAt } from '../text/path.ts'
import { type Account, itemsOf, textAt } from './account.ts'
import { daysAt, numberAt } from './values.ts'

/** One contract. */
export type Contract = {
  readonly path: Path
  /** The name as it is shown. */
  readonly name: string
  readonly writings: readonly string[]
  readonly from: Days | undefined
  readonly until: Days | undefined
  readonly value: number | undefined
  readonly service: string | undefined
  readonly renewalOwner: string | undefined
}

const contractsPath: Path = ['contracts']

/** Every contract that has a name. */
export function contractsOf(account: Account): readonly Contract[] {
  return itemsOf(valueAt(account.value, contractsPath)).flatMap(({ item, index }) => {
    const name = textAt(item, ['name'])
    if (name === undefined) return []
    return [
      {
        path: [...contractsPath, index],
        name: shownName(name),
        writings: writingsOf(name),
        from: daysAt(item, ['from']),
        until: daysAt(item, ['until']),
        value: numberAt(item, ['value']),
        service: textAt(item, ['service']),
        renewalOwner: textAt(item, ['renewal_owner']),
      },
    ]
  })
}
