/** Where a written path leads in an account when something is to be put there: an item that is not there yet is made. */
import type { Account } from '../account/account.ts'
import { isBlank } from '../dossier/edit.ts'
import type { Field } from '../schema/field.ts'
import { shownName, writingsOf } from '../text/name.ts'
import { formatPath, type Path, parsePath, type Step, valueAt } from '../text/path.ts'
import { nodeAt, plainValue } from '../text/yaml-tree.ts'
import { isList, type Value } from '../text/yaml-value.ts'
import { isOwnOrFree, nameBelow, nearFields } from './find-field.ts'
import { withItems } from './locate.ts'

/** An item that a path names and that is not there yet: it gets that name as its key. */
export type NewItem = { readonly path: Path; readonly keyField: Field; readonly key: string }

/** A place for a value. */
export type Place = {
  readonly kind: 'place'
  readonly path: Path
  /** Undefined for a team's own field, and below one under which everything may stand. */
  readonly field: Field | undefined
  readonly newItems: readonly NewItem[]
}

/** Why a written path leads to no place. */
export type Misplaced =
  | { readonly kind: 'no-path' }
  | { readonly kind: 'unknown'; readonly near: readonly string[] }
  /** It leads through a list and does not say to which item. */
  | { readonly kind: 'which-item'; readonly list: string; readonly keys: readonly string[]; readonly rest: string }
  | { readonly kind: 'ambiguous'; readonly key: string; readonly items: readonly string[] }
  | { readonly kind: 'no-item'; readonly list: string; readonly key: string; readonly keys: readonly string[] }

/** The place that a path names; an item that is not there yet is a new one. */
export const placeFor = (account: Account, written: string): Place | Misplaced =>
  find(account, written, (list, items, key, field) => itemToMake(list, items, key, field) ?? noItem(account, list, key))

/** The place that a path names, where all items are there. */
export const placeOf = (account: Account, written: string): Place | Misplaced =>
  find(account, written, (list, _, key) => noItem(account, list, key))

/** What becomes of a step to an item that a list does not have. */
type Missing = (list: Path, items: readonly Value[], key: string | number, field: Field) => Item | Misplaced

function find(account: Account, written: string, missing: Missing): Place | Misplaced {
  const steps = parsePath(written.replaceAll('[]', '["*"]'))
  if (steps === undefined) return { kind: 'no-path' }
  const walked = walk(account, steps, missing)
  if (walked.kind !== 'place') return walked
  if (walked.field === undefined && !isOwnOrFree(account.catalog, written)) {
    return { kind: 'unknown', near: nearFields(account.catalog, written).map(near => withItems(near, written)) }
  }
  return walked
}

function walk(account: Account, steps: readonly Step[], missing: Missing): Place | Misplaced {
  const newItems: NewItem[] = []
  let path: Path = []
  for (const [depth, step] of steps.entries()) {
    const list = openList(account, path)
    if (list === undefined) {
      const next =
        step.kind === 'index'
          ? step.index
          : step.kind === 'name'
            ? nameBelow(account.catalog, path, step.name)
            : step.key
      path = [...path, next]
      continue
    }
    const rest = steps.slice(step.kind === 'key' && step.key === '*' ? depth + 1 : depth)
    if (step.kind === 'name' || (step.kind === 'key' && step.key === '*')) return whichItem(account, path, rest)
    const next = itemOf(account, path, list, step) ?? missing(path, itemsAt(account, path), keyIn(step), list)
    if (!('path' in next)) return next
    if (next.newItem !== undefined) newItems.push(next.newItem)
    path = next.path
  }
  return { kind: 'place', path, field: fieldOf(account, path), newItems }
}

/** The field of what stands at a path; of an item of a list, or one of several texts, that of the list. */
const fieldOf = ({ catalog }: Account, path: Path): Field | undefined => catalog.field(path)

/** The list whose item the next step names; undefined where a path is at none. */
function openList(account: Account, path: Path): Field | undefined {
  const field = path.length === 0 ? undefined : fieldOf(account, path)
  return typeof path.at(-1) !== 'number' && ['list', 'texts', 'choices'].includes(field?.kind ?? '') ? field : undefined
}

type Item = { readonly path: Path; readonly newItem?: NewItem }

const keyIn = (step: Exclude<Step, { kind: 'name' }>): string | number => (step.kind === 'key' ? step.key : step.index)

/** The item that a step names, if it is there. */
function itemOf(account: Account, list: Path, field: Field, step: Step): Item | Misplaced | undefined {
  const items = itemsAt(account, list)
  if (step.kind === 'index') return step.index < items.length ? { path: [...list, step.index] } : undefined
  if (step.kind === 'name') return undefined
  const wanted = writingsOf(step.key)
  const [index, ...others] = [...items.keys()].filter(at => {
    const written = keyOf(items[at], field)
    return written !== undefined && writingsOf(written).some(writing => wanted.includes(writing))
  })
  if (index === undefined) return undefined
  if (others.length === 0) return { path: [...list, index] }
  return { kind: 'ambiguous', key: step.key, items: [index, ...others].map(at => formatPath([...list, at])) }
}

/** A new item behind the others, or the empty one of a template: the first to be filled. */
function itemToMake(list: Path, items: readonly Value[], key: string | number, field: Field): Item | undefined {
  if (typeof key === 'number') return key === items.length ? { path: [...list, key] } : undefined
  const keyField = field.key === undefined ? undefined : field.fields.get(field.key)
  if (keyField === undefined) return undefined
  const empty = items.findIndex(isBlank)
  const path = [...list, empty === -1 ? items.length : empty]
  return { path, newItem: { path, keyField, key } }
}

const noItem = (account: Account, list: Path, key: string | number): Misplaced => ({
  kind: 'no-item',
  list: formatPath(list),
  key: String(key),
  keys: keysIn(account, list),
})

/** All items as they stand, those in which nothing is filled as well. */
function itemsAt({ dossier }: Account, list: Path): readonly Value[] {
  const node = nodeAt(dossier.front.root, list)
  const items = node === undefined ? undefined : plainValue(node)
  return isList(items) ? items : []
}

/** What an item is called: its key, or the text itself. */
function keyOf(item: Value | undefined, field: Field): string | undefined {
  const key = field.key === undefined ? item : valueAt(item, [field.key])
  return typeof key === 'string' || typeof key === 'number' ? String(key) : undefined
}

function keysIn(account: Account, list: Path): readonly string[] {
  const field = fieldOf(account, list)
  return itemsAt(account, list).flatMap(item => {
    const key = field === undefined ? undefined : keyOf(item, field)
    return key === undefined || key === '' ? [] : [shownName(key)]
  })
}

function whichItem(account: Account, list: Path, rest: readonly Step[]): Misplaced {
  const behind = rest.map(step =>
    step.kind === 'name' ? `.${step.name}` : `[${step.kind === 'key' ? step.key : step.index}]`,
  )
  return { kind: 'which-item', list: formatPath(list), keys: keysIn(account, list), rest: behind.join('') }
}
