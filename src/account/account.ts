/** An account: what a dossier says, read with the schemas. */
import type { Dossier } from '../dossier/parse.ts'
import type { Catalog, SchemaFault } from '../schema/catalog.ts'
import { isStage, type Stage } from '../schema/field.ts'
import { shownName, writingsOf } from '../text/name.ts'
import { formatPath, type Path, valueAt } from '../text/path.ts'
import { emptyUnknownKeys } from './unknown-keys.ts'

/** A dossier with all that is needed to judge it. */
export type Account = {
  readonly dossier: Dossier
  readonly catalog: Catalog
  /** The day on which it is judged, `YYYY-MM-DD`. */
  readonly today: string
  /** The facts, without what is not known. */
  readonly value: Readonly<Record<string, unknown>>
  readonly name: string
  /** Where the stage is missing or wrong, the first one. */
  readonly stage: Stage
  /** How the facts break the schemas. */
  readonly faults: readonly SchemaFault[]
}

/** Reads a dossier's facts with the catalog. */
export function readAccount(dossier: Dossier, catalog: Catalog, today: string): Account {
  const value = dossier.front.value
  const stage = value['stage']
  return {
    dossier,
    catalog,
    today,
    value,
    name: typeof value['account'] === 'string' ? shownName(value['account']) : '',
    stage: isStage(stage) ? stage : 'establish',
    faults: [...catalog.validate(value), ...emptyUnknownKeys(dossier.front.root, catalog)],
  }
}

/** The items of a list with their index; items in which nothing is filled are not there. */
export function itemsOf(list: unknown): readonly { readonly item: unknown; readonly index: number }[] {
  if (!Array.isArray(list)) return []
  return list.map((item: unknown, index) => ({ item, index })).filter(({ item }) => item !== null)
}

/** The text at a path, if there is one. */
export function textAt(value: unknown, path: Path): string | undefined {
  const found = valueAt(value, path)
  return typeof found === 'string' ? found : undefined
}

/** Writes a path as `kam` writes it: list items by their key, where it names one item alone. */
export function writePath(account: Account, path: Path): string {
  return formatPath(path, item => keyOfItem(account, item))
}

function keyOfItem(account: Account, item: Path): string | undefined {
  const list = item.slice(0, -1)
  const keyField = account.catalog.field(list)?.key
  if (keyField === undefined) return undefined
  const key = valueAt(account.value, [...item, keyField])
  const shown = typeof key === 'string' ? shownName(key) : typeof key === 'number' ? String(key) : undefined
  return shown === undefined || indexOfKey(account, list, shown) === undefined ? undefined : shown
}

/** The index of the item that a key names, compared as names are; undefined for none or several. */
export function indexOfKey(account: Account, list: Path, key: string): number | undefined {
  const keyField = account.catalog.field(list)?.key
  if (keyField === undefined) return undefined
  const wanted = writingsOf(key)
  const found = itemsOf(valueAt(account.value, list)).filter(({ item }) => {
    const written = valueAt(item, [keyField])
    const writings = typeof written === 'string' || typeof written === 'number' ? writingsOf(String(written)) : []
    return writings.some(writing => wanted.includes(writing))
  })
  return found.length === 1 ? found[0]?.index : undefined
}
