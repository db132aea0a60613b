/** Where the cells of a column go: a field of the account, or of an item of one of its lists. */
import type { Catalog } from '../../schema/catalog.ts'
import type { Field } from '../../schema/field.ts'
import { formatPath, type Path, parsePath, type Step } from '../../text/path.ts'
import type { Value } from '../../text/yaml-value.ts'
import { namesAlong } from '../find-field.ts'
import type { KnownFields } from './known-fields.ts'

/** An item that several columns fill together: the first person, the spend of 2025. */
export type Item = {
  /** The list, dotted. */
  readonly list: string
  /** Tells it from the other items of its list: its key, or a running number. */
  readonly called: string
  /** What it says besides what columns give it: its year, or that it is a telephone. */
  readonly facts: Readonly<Record<string, Value>>
}

export type Destination = {
  /** The field; undefined for one of a team's own. */
  readonly field: Field | undefined
  readonly item?: Item
  /** From the top of the dossier, or from the item. */
  readonly way: Path
  /** A cell names several items: competitors with commas between them. */
  readonly isNames?: boolean
}

/** The field or item, as it is shown and as `--map` takes it: by its key, else by its index. */
export function pathOf({ item, way }: Destination): string {
  if (item === undefined) return formatPath(way)
  const names = item.list.split('.')
  const [fact] = Object.values(item.facts).map(String)
  const isNumbered = fact === undefined && /^\d+$/.test(item.called)
  if (isNumbered) return formatPath([...names, Number(item.called) - 1, ...way])
  return formatPath([...names, 0, ...way], path =>
    path.length === names.length + 1 ? (fact ?? item.called) : undefined,
  )
}

/** What the schemas say at a dotted path with its lists marked, for an item that is called so. */
export function destinationAt(
  catalog: Catalog,
  path: string,
  called: string,
  also: Readonly<Record<string, string>> = {},
): Destination | undefined {
  const field = catalog.field(path.replaceAll('[]', '').split('.'))
  if (field === undefined) return undefined
  const [list = '', ...deeper] = path.split('[].')
  if (deeper.length === 0) return filled({ field, way: path.split('.') })
  const way: Path = deeper.flatMap((names, depth) => [...(depth === 0 ? [] : [0]), ...names.split('.')])
  const key = catalog.field(list.split('.'))?.key
  const isYear = key !== undefined && catalog.field([...list.split('.'), key])?.kind === 'year'
  const facts = isYear && key !== way[0] ? { [key]: Number(called) } : also
  const name = Object.keys(also).length === 0 ? called : Object.values(also).join()
  return filled({ field, item: { list, called: name, facts }, way })
}

/** A list or map is filled by the sub-field that stands for it; undefined where none does, and for what is no fact. */
function filled(to: Destination): Destination | undefined {
  const { field } = to
  if (field === undefined || field.path === 'kam' || field.kind === 'paths') return undefined
  if (field.kind !== 'list' && field.kind !== 'map') return to
  const key = field.key === undefined ? undefined : field.fields.get(field.key)
  if (key === undefined || to.item !== undefined) return undefined
  if (field.kind === 'map') return { ...to, field: key, way: [...to.way, key.name] }
  if (key.kind !== 'text') return undefined
  return { field: key, item: { list: field.path, called: '1', facts: {} }, way: [key.name], isNames: true }
}

/** The destination that a heading names as a path: whole, or only its end where that can be but one. */
export function destinationNamed({ catalog, byPath }: KnownFields, heading: string): Destination | undefined {
  const isPlain = /^[\w.\p{L}-]+$/u.test(heading.replace(/\[[^\]]*\]/g, ''))
  const steps = isPlain ? parsePath(heading.replaceAll('[]', '[0]')) : undefined
  if (steps === undefined) return undefined
  const names = namesAlong(heading) ?? []
  if (names.length === 1 && names[0]?.startsWith('x_') === true) return { field: undefined, way: names }
  const field = fieldEnding(byPath, names)
  if (field === undefined) return undefined
  const bracket = steps.find((step): step is Exclude<Step, { kind: 'name' }> => step.kind !== 'name')
  const list = field.path.split('[].')[0] ?? ''
  const keyName = catalog.field(list.split('.'))?.key
  const to = destinationAt(catalog, field.path, calledBy(bracket))
  if (to?.item === undefined || bracket?.kind !== 'key' || keyName === undefined) return to
  return Object.keys(to.item.facts).length > 0
    ? to
    : { ...to, item: { ...to.item, facts: keyName === to.way[0] ? {} : { [keyName]: bracket.key } } }
}

/** `[0]` is the first, which headings without a number mean as well; `[2025]` is a year and not the 2026th. */
function calledBy(bracket: Exclude<Step, { kind: 'name' }> | undefined): string {
  if (bracket === undefined) return '1'
  if (bracket.kind === 'key') return bracket.key
  return String(bracket.index >= 1900 ? bracket.index : bracket.index + 1)
}

function fieldEnding(byPath: KnownFields['byPath'], names: readonly string[]): Field | undefined {
  const path = names.join('.')
  const whole = byPath.get(path)
  if (whole !== undefined || path === '') return whole
  const found = [...byPath].filter(([one]) => one.endsWith(`.${path}`))
  return found.length === 1 ? found[0]?.[1] : undefined
}
