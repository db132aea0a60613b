/** An account: what a dossier says, read with the schemas. */
import type { Dossier } from '../dossier/parse.ts'
import type { Catalog, SchemaFault } from '../schema/catalog.ts'
import { isStage, type Stage } from '../schema/field.ts'
import { withoutTime } from '../text/day.ts'
import { shownName, writingsOf } from '../text/name.ts'
import { formatPath, type Path, valueAt } from '../text/path.ts'
import { type Company, noCompany } from './company.ts'
import { emptyUnknownKeys } from './unknown-keys.ts'

/** A dossier with all that is needed to judge it. */
export type Account = {
  readonly dossier: Dossier
  readonly catalog: Catalog
  /** The day on which it is judged, `YYYY-MM-DD`. */
  readonly today: string
  /** Our own side. */
  readonly company: Company
  /** What its amounts are in: the dossier's own currency, else the workspace's; undefined where neither says. */
  readonly currency: string | undefined
  /** The facts, without what is not known. */
  readonly value: Readonly<Record<string, unknown>>
  readonly name: string
  /** Where the stage is missing or wrong, the first one. */
  readonly stage: Stage
  /** Where it is not given, active. */
  readonly status: Status
  /** How the facts break the schemas. */
  readonly faults: readonly SchemaFault[]
  /** By list: which item a name means. Filled as it is asked for: looking through a list for each path takes too long. */
  readonly keys: Map<string, KeyIndex>
  /** By what works it out: what was worked out of these facts; `remembered.ts` fills it. */
  readonly answers: Map<unknown, unknown>
}

const statuses = ['prospect', 'active', 'dormant', 'lost'] as const

/** How we stand with an account: not yet a customer, one, one that sleeps, one that left us. */
export type Status = (typeof statuses)[number]

/** What a dossier is read with, and judged by. */
export type Around = {
  readonly catalog: Catalog
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** Our own side. */
  readonly company?: Company
  /** The currency of dossiers that name none. */
  readonly currency?: string | undefined
  /** Judge it as if it were in this stage. */
  readonly stage?: Stage
}

/** By the writings of a key: the index of the item; null where several have it. */
type KeyIndex = ReadonlyMap<string, number | null>

/** Reads a dossier's facts with the catalog. */
export function readAccount(
  dossier: Dossier,
  { catalog, today, company = noCompany, currency, stage }: Around,
): Account {
  const value = dossier.front.value
  const written = value['stage']
  return {
    dossier,
    catalog,
    today,
    company,
    currency: textAt(value, ['currency']) ?? currency,
    value,
    name: typeof value['account'] === 'string' ? shownName(value['account']) : '',
    stage: stage ?? (isStage(written) ? written : 'establish'),
    status: statuses.find(status => status === value['status']) ?? 'active',
    keys: new Map(),
    answers: new Map(),
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

/** The key by which an item is found, where it has one that no other item has. */
export function keyOfItem(account: Account, item: Path): string | undefined {
  const list = item.slice(0, -1)
  const keyField = account.catalog.field(list)?.key
  if (keyField === undefined) return undefined
  const shown = keyText(valueAt(account.value, [...item, keyField]))
  return shown === undefined || indexOfKey(account, list, shown) === undefined ? undefined : shown
}

/** The index of the item that a key names, compared as names are; undefined for none or several. */
export function indexOfKey(account: Account, list: Path, key: string): number | undefined {
  const keyField = account.catalog.field(list)?.key
  if (keyField === undefined) return undefined
  const place = JSON.stringify(list)
  const index = account.keys.get(place) ?? indexKeys(valueAt(account.value, list), keyField)
  account.keys.set(place, index)
  const found = new Set(writingsOf(key).flatMap(writing => (index.has(writing) ? [index.get(writing)] : [])))
  const [only] = found
  return found.size === 1 ? (only ?? undefined) : undefined
}

/** The key as it is shown. */
function keyText(key: unknown): string | undefined {
  if (typeof key === 'number') return String(key)
  return typeof key === 'string' ? withoutTime(shownName(key)) : undefined
}

function indexKeys(list: unknown, keyField: string): KeyIndex {
  const index = new Map<string, number | null>()
  for (const { item, index: at } of itemsOf(list)) {
    const written = valueAt(item, [keyField])
    const key = keyText(written)
    if (key === undefined) continue
    // A wikilink is known by its target and its label, a day without the time that other printers put behind it.
    for (const writing of writingsOf(key === shownName(String(written)) ? String(written) : key))
      index.set(writing, index.has(writing) ? null : at)
  }
  return index
}
