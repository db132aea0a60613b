/** Which field a person means who writes a path, with items or without, or only a word that belongs to one. */
import type { Catalog } from '../schema/catalog.ts'
import type { Field } from '../schema/field.ts'
import { foldName } from '../text/name.ts'
import { nearest } from '../text/nearest.ts'
import { type Path, parsePath } from '../text/path.ts'

/** The names along a written path: `projects[核心系统].budget`, `projects[].budget` and `projects.budget` are the same field. */
export const namesAlong = (written: string): readonly string[] | undefined =>
  parsePath(written.replaceAll('[]', ''))?.flatMap(step => (step.kind === 'name' ? [step.name] : []))

/** The field at a written path, whichever item it is in; undefined for what the schemas do not know. */
export function fieldAt(catalog: Catalog, written: string): Field | undefined {
  const names = namesAlong(written)
  return names === undefined || names.length === 0 ? undefined : catalog.field(names)
}

/** The name of a field below a place: what is written, or the field of which that is the label in either language. */
export function nameBelow(catalog: Catalog, place: Path, written: string): string {
  const parent = place.length === 0 ? catalog.root : catalog.field(place)
  if (parent === undefined || parent.fields.has(written)) return written
  return onlyCalled([...parent.fields.values()], written)?.name ?? written
}

/** The only field of all that has this label in either language. */
export const fieldCalled = (catalog: Catalog, written: string): Field | undefined =>
  onlyCalled(allFields(catalog), written)

/** Brackets at the end of a label need not be written. */
function onlyCalled(fields: readonly Field[], written: string): Field | undefined {
  const wanted = foldName(written)
  const isWanted = (label: string) => [label, label.replace(/ ?[（(].*$/u, '')].some(one => foldName(one) === wanted)
  const [found, ...others] = fields.filter(({ label }) => isWanted(label.zh) || isWanted(label.en))
  return others.length === 0 ? found : undefined
}

/** Whether a path leads to a field of a team's own, or below one under which everything may stand. */
export function isOwnOrFree(catalog: Catalog, written: string): boolean {
  const names = namesAlong(written) ?? []
  return (
    names.some(name => name.startsWith('x_')) ||
    names.some((_, depth) => ['paths', 'free'].includes(catalog.field(names.slice(0, depth))?.kind ?? ''))
  )
}

/** Every field, each before those below it, in the order of the schemas. */
export function allFields(catalog: Catalog): readonly Field[] {
  const below = (field: Field): readonly Field[] =>
    [...field.fields.values()].flatMap(child => [child, ...below(child)])
  return below(catalog.root)
}

/** Paths of fields that may have been meant by what names none; likeliest first, none where nothing is near. */
export function nearFields(catalog: Catalog, written: string): readonly string[] {
  const fields = allFields(catalog)
  const names = namesAlong(written) ?? [written]
  const last = (names.at(-1) ?? written).toLowerCase()
  const word = written.trim().toLowerCase()
  const ways: readonly (() => readonly (Field | undefined)[])[] = [
    () => [besideLastKnown(catalog, names)],
    () => fields.filter(({ name }) => name === last),
    () => fields.filter(({ label }) => label.zh === word || label.en.toLowerCase() === word),
    () => fields.filter(({ label }) => label.zh.includes(word) || label.en.toLowerCase().includes(word)),
    () => [oneNearest(fields, names.join('.'), field => field.path.replaceAll('[]', ''))],
    () => {
      const close = oneNearest(fields, last, field => field.name)
      return fields.filter(({ name }) => name === close?.name)
    },
  ]
  for (const way of word === '' ? [] : ways) {
    const found = way().filter(field => field !== undefined)
    if (found.length > 0) return found.slice(0, mostNear).map(({ path }) => path)
  }
  return []
}

const mostNear = 5

/** One name of a known way is misspelt: the field that the whole path would lead to with the nearest name in its place. */
function besideLastKnown(catalog: Catalog, names: readonly string[]): Field | undefined {
  const depth = names.findIndex((_, index) => catalog.field(names.slice(0, index + 1)) === undefined)
  const parent = depth === 0 ? catalog.root : catalog.field(names.slice(0, depth))
  const close = parent === undefined ? undefined : nearest(names[depth] ?? '', parent.fields.keys())
  if (close === undefined) return undefined
  const right = [...names.slice(0, depth), close]
  return catalog.field([...right, ...names.slice(depth + 1)]) ?? catalog.field(right)
}

function oneNearest(fields: readonly Field[], word: string, wordOf: (field: Field) => string): Field | undefined {
  const close = nearest(word, new Set(fields.map(wordOf)))
  return fields.find(field => wordOf(field) === close)
}
