/** The people of the customer, as `customer.people` names them. */
import { writingsOf } from '../text/name.ts'
import type { Path } from '../text/path.ts'
import { valueAt } from '../text/path.ts'
import { type Account, itemsOf, textAt } from './account.ts'

/** Somebody at the customer. */
export type Person = {
  readonly name: string
  /** All the writings of the name, folded: a wikilink has two. */
  readonly writings: readonly string[]
  readonly path: Path
}

const peoplePath: Path = ['customer', 'people']

/** Everybody who is named. */
export function peopleOf(account: Account): readonly Person[] {
  return itemsOf(valueAt(account.value, peoplePath)).flatMap(({ item, index }) => {
    const name = textAt(item, ['name'])
    return name === undefined ? [] : [{ name, writings: writingsOf(name), path: [...peoplePath, index] }]
  })
}
