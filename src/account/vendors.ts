/** Whose products the customer has: ours, and those of others. */
import { writingsOf } from '../text/name.ts'
import { type Path, valueAt } from '../text/path.ts'
import { type Account, itemsOf, textAt } from './account.ts'

/** A vendor, where an installed product names it. */
export type Vendor = {
  readonly name: string
  readonly writings: readonly string[]
  readonly path: Path
}

export const installedPath: Path = ['customer', 'installed_base']

/** The vendors of all that is installed, ours included, once for each product. */
export function installedVendors(account: Account): readonly Vendor[] {
  return itemsOf(valueAt(account.value, installedPath)).flatMap(({ item, index }) => {
    const name = textAt(item, ['vendor'])
    return name === undefined ? [] : [{ name, writings: writingsOf(name), path: [...installedPath, index, 'vendor'] }]
  })
}

/** The names under which the account itself is known, folded. */
export function ownWritings({ value }: Account): readonly string[] {
  const aliases = itemsOf(value['aliases']).map(({ item }) => item)
  return [value['account'], ...aliases].flatMap(name => (typeof name === 'string' ? writingsOf(name) : []))
}
