/** What stands at a written path in one account; where nothing does, why: not yet known, no such item, or no such field. */
import type { Account } from '../account/account.ts'
import { itemsOf } from '../account/account.ts'
import { shownName, writingsOf } from '../text/name.ts'
import { formatPath, type Path, parsePath, type Step, valueAt } from '../text/path.ts'
import { fieldAt, isOwnOrFree, nearFields } from './find-field.ts'

export type Located =
  | { readonly kind: 'value'; readonly value: unknown }
  /** That of every item: `projects[].name`. Items in which it is not known are left out. */
  | { readonly kind: 'values'; readonly values: readonly unknown[] }
  /** A field that the schemas know, and nothing in it. */
  | { readonly kind: 'empty' }
  /** A list without such an item; the keys of those that are there. */
  | { readonly kind: 'no-item'; readonly list: string; readonly key: string; readonly keys: readonly string[] }
  /** Several items of that key; the paths that tell them apart. */
  | { readonly kind: 'ambiguous'; readonly key: string; readonly items: readonly string[] }
  /** A field that nobody knows; paths that may have been meant. */
  | { readonly kind: 'unknown'; readonly near: readonly string[] }
  /** Not written as a path at all. */
  | { readonly kind: 'no-path' }

type Missed = Extract<Located, { kind: 'no-item' | 'ambiguous' }>

/** Looks a path up. List items are named by index or key, `[]` or nothing means every item. */
export function locate(account: Account, written: string): Located {
  const steps = parsePath(written.replaceAll('[]', `["${every}"]`))
  if (steps === undefined) return { kind: 'no-path' }
  let places: readonly Path[] = [[]]
  let missed: Missed | undefined
  for (const step of steps) {
    const reached = places.map(place => follow(account, place, step))
    places = reached.flatMap(one => (one.kind === 'places' ? one.places : []))
    missed = places.length > 0 ? undefined : reached.find(one => one.kind !== 'places')
    if (missed !== undefined) break
  }
  const values = places
    .map(place => valueAt(account.value, place))
    .filter(value => value !== undefined && value !== null)
  if (missed === undefined && values.length > 0) {
    return meansEvery(account, steps) ? { kind: 'values', values } : { kind: 'value', value: values[0] }
  }
  if (!isKnown(account, written))
    return { kind: 'unknown', near: nearFields(account.catalog, written).map(path => withItems(path, written)) }
  return missed ?? { kind: 'empty' }
}

const every = '*'

type Reached = { readonly kind: 'places'; readonly places: readonly Path[] } | Missed

function follow(account: Account, place: Path, step: Step): Reached {
  const isList = account.catalog.field(place)?.kind === 'list' && typeof place.at(-1) !== 'number'
  const items = itemsOf(valueAt(account.value, place)).map(({ index }) => [...place, index])
  if (step.kind === 'index') return { kind: 'places', places: [[...place, step.index]] }
  if (step.kind === 'key' && step.key === every) return { kind: 'places', places: items }
  if (step.kind === 'key')
    return isList ? itemNamed(account, place, step.key) : { kind: 'places', places: [[...place, step.key]] }
  return { kind: 'places', places: (isList ? items : [place]).map(one => [...one, step.name]) }
}

function itemNamed(account: Account, list: Path, key: string): Reached {
  const keyField = account.catalog.field(list)?.key
  const named = itemsOf(valueAt(account.value, list)).flatMap(({ item, index }) => {
    const written = keyField === undefined ? undefined : valueAt(item, [keyField])
    return typeof written === 'string' || typeof written === 'number' ? [{ index, written: String(written) }] : []
  })
  const wanted = writingsOf(key)
  const found = named.filter(({ written }) => writingsOf(written).some(writing => wanted.includes(writing)))
  const path = formatPath(list)
  if (found.length > 1) return { kind: 'ambiguous', key, items: found.map(({ index }) => `${path}[${index}]`) }
  if (found.length === 1) return { kind: 'places', places: found.map(({ index }) => [...list, index]) }
  return { kind: 'no-item', list: path, key, keys: named.map(({ written }) => shownName(written)) }
}

/** Whether some step leads into every item, so that there may be several values. */
function meansEvery({ catalog }: Account, steps: readonly Step[]): boolean {
  return steps.some((step, depth) => {
    if (step.kind === 'key' && step.key === every) return true
    const before = steps.slice(0, depth)
    return step.kind === 'name' && before.at(-1)?.kind === 'name' && catalog.field(before)?.kind === 'list'
  })
}

/** A team's own fields are known whatever they are called; below a map of paths everything may stand. */
const isKnown = ({ catalog }: Account, written: string): boolean =>
  fieldAt(catalog, written) !== undefined || isOwnOrFree(catalog, written)

/** Puts the items that somebody wrote into the path of a field: `projects[].budget` becomes `projects[核心系统].budget`. */
export function withItems(path: string, written: string): string {
  const items = [...written.matchAll(/\[(?:"(?:[^"\\]|\\.)*"|[^\]]*)\]/g)].map(([item]) => item)
  return path.replace(/\[\]/g, () => items.shift() ?? '[]')
}
