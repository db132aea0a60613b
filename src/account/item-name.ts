/** What an item of a list is called, by the field that tells it from the others: whose attitude, which project's budget. */
import { shownName } from '../text/name.ts'
import { type Path, valueAt } from '../text/path.ts'
import type { Account } from './account.ts'

/** The name of the item around a place, the innermost that has one; empty where there is none. */
export function itemAround(account: Account, path: Path): string {
  for (let length = path.length - 1; length > 0; length -= 1) {
    const name = typeof path[length - 1] === 'number' ? nameOfItem(account, path.slice(0, length)) : ''
    if (name !== '') return name
  }
  return ''
}

/** The name of an item, as it is shown; empty where it has none. */
export function nameOfItem({ value, catalog }: Account, item: Path): string {
  const key = catalog.field(item)?.key
  const name = key === undefined ? undefined : valueAt(value, [...item, key])
  return typeof name === 'string' || typeof name === 'number' ? shownName(String(name)) : ''
}
