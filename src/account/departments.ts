/** The departments of the customer: those that are listed by what they do, and the units of its organisation. */
import { shownName, writingsOf } from '../text/name.ts'
import { type Path, valueAt } from '../text/path.ts'
import { type Account, itemsOf, textAt } from './account.ts'

/** A department, as it is written. */
export type Department = { readonly name: string; readonly writings: readonly string[] }

export const departmentsPath: Path = ['customer', 'departments']
export const unitsPath: Path = ['customer', 'organization', 'units']

/** The departments under `customer.departments`: who uses, buys, supports, and the others. */
export function listedDepartments(account: Account): readonly Department[] {
  const lists = valueAt(account.value, departmentsPath)
  if (typeof lists !== 'object' || lists === null) return []
  return Object.values(lists)
    .flatMap(list => itemsOf(list))
    .flatMap(({ item }) => named(item))
}

/** The department that buys, as it is shown: the first that is listed; empty where none is. */
export function purchasingDepartment(account: Account): string {
  const [first] = itemsOf(valueAt(account.value, [...departmentsPath, 'purchasing']))
  return typeof first?.item === 'string' ? shownName(first.item) : ''
}

/** The units of the organisation: branches, plants, subsidiaries. */
export function unitsOf(account: Account): readonly Department[] {
  return itemsOf(valueAt(account.value, unitsPath)).flatMap(({ item }) => named(textAt(item, ['name'])))
}

const named = (name: unknown): readonly Department[] =>
  typeof name === 'string' ? [{ name, writings: writingsOf(name) }] : []
