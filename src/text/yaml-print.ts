/** Writing values as YAML in the habits of a text: what is new there, never what is there already. */
import type { Path } from './path.ts'
import type { Layout } from './yaml-layout.ts'
import { type ScalarPlace, yamlScalar } from './yaml-scalar.ts'
import { isList, isMap, type Value } from './yaml-value.ts'

/** What stands behind a colon or dash on its line, and the whole lines below it. */
export type Printed = { readonly head: string; readonly lines: readonly string[] }

/** Where a value goes: below the key or dash in a column, at a path of the document. */
export type Place = { readonly column: number; readonly path: Path }

/** A value behind the colon of a key. */
export function behindKey(value: Value, { column, path }: Place, layout: Layout): Printed {
  if (isMap(value) && Object.keys(value).length > 0) {
    return { head: '', lines: entryLines(value, { column: column + layout.step, path }, layout) }
  }
  if (isList(value) && value.length > 0) {
    const inline = shortList(value, { column, path }, layout)
    return inline === undefined
      ? { head: '', lines: itemLines(value, { column: column + layout.dashStep, path }, layout) }
      : { head: inline, lines: [] }
  }
  return scalar(value, { column: column + layout.step, path }, layout)
}

/** A value behind the dash of an item. */
export function behindDash(value: Value, { column, path }: Place, layout: Layout): Printed {
  const inner = { column: column + 1 + layout.dashGap.length, path }
  if (isMap(value) && Object.keys(value).length > 0) {
    const [first = '', ...lines] = entryLines(value, inner, layout)
    return { head: first.trimStart(), lines }
  }
  if (isList(value) && value.length > 0) return { head: inBrackets(value, path, layout), lines: [] }
  return scalar(value, inner, layout)
}

/** The lines of a map's entries, whose keys stand in the column. */
export function entryLines(
  map: { readonly [key: string]: Value },
  { column, path }: Place,
  layout: Layout,
): readonly string[] {
  return Object.entries(map).flatMap(([key, value]) => {
    const { head, lines } = behindKey(value, { column, path: [...path, key] }, layout)
    return [`${' '.repeat(column)}${keyText(key)}:${spaced(head)}`, ...lines]
  })
}

/** The lines of a list's items, whose dashes stand in the column. `first` is the index of the first of them. */
export function itemLines(
  list: readonly Value[],
  { column, path }: Place,
  layout: Layout,
  first = 0,
): readonly string[] {
  return list.flatMap((value, index) => {
    const { head, lines } = behindDash(value, { column, path: [...path, first + index] }, layout)
    return [`${' '.repeat(column)}-${head === '' ? '' : layout.dashGap + head}`, ...lines]
  })
}

/** A value in brackets and on one line, as it must be inside other brackets. */
export function inBrackets(value: Value, path: Path, layout: Layout): string {
  if (isList(value)) return `[${value.map((item, index) => inBrackets(item, [...path, index], layout)).join(', ')}]`
  if (isMap(value)) {
    const entries = Object.entries(value).map(
      ([key, one]) => `${keyText(key)}: ${inBrackets(one, [...path, key], layout)}`,
    )
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
  }
  return value === null ? 'null' : scalarText(value, 'anywhere', layout.isDay(path))
}

/** A scalar on one line. A day needs no quotes: YAML 1.2 knows none, and what other readers make of it is read as that day. */
export const scalarText = (value: string | number | boolean, place: ScalarPlace, isDay: boolean): string =>
  isDay && typeof value === 'string' && day.test(value) ? value : yamlScalar(value, place)

const day = /^\d{4}-(?:\d{2}(?:-\d{2})?|Q[1-4])$/

/** A text that is written already: what it says, and how. */
export type Written = { readonly value: Value; readonly text: string }

/**
 * A text in the place of one that is written already: in the quotes of that one, unless these are what it needed.
 * So a value that is set and set back is written as it was.
 */
export function scalarLike(value: string, old: Written, place: ScalarPlace, isDay = false): string {
  const hadToBe = typeof old.value !== 'string' || old.text === scalarText(old.value, place, isDay)
  if (hadToBe || invisible.test(value)) return scalarText(value, place, isDay)
  if (old.text.startsWith("'")) return `'${value.replaceAll("'", "''")}'`
  return old.text.startsWith('"') ? JSON.stringify(value) : scalarText(value, place, isDay)
}

const invisible = /[^\P{C}\p{Co}]|[\p{Zl}\p{Zp}]/u

/** A key, in quotes where it needs them; behind it stands a colon, so that of a plain one nothing may look like one. */
export const keyText = (key: string): string => yamlScalar(key)

// What is longer is read better with a line for each item.
const longestLine = 100

function shortList(list: readonly Value[], { column, path }: Place, layout: Layout): string | undefined {
  if (!layout.bracketsLists || list.some(item => isList(item) || isMap(item) || isLong(item))) return undefined
  const text = inBrackets(list, path, layout)
  return column + text.length > longestLine ? undefined : text
}

const isLong = (item: Value): boolean => typeof item === 'string' && /[\r\n]/.test(item)

/** A text of several lines becomes a block, if every reader gives it back as it is; everything else stands on one line. */
function scalar(value: Value, { column, path }: Place, { blockTexts, isDay }: Layout): Printed {
  const inline = (head: string): Printed => ({ head, lines: [] })
  if (value === null) return inline('')
  if (isList(value)) return inline('[]')
  if (isMap(value)) return inline('{}')
  if (typeof value !== 'string' || !blockTexts || !fitsBlock(value)) {
    return inline(scalarText(value, 'block', isDay(path)))
  }
  const lines = value.split('\n').map(line => (line === '' ? '' : ' '.repeat(column) + line))
  return { head: '|-', lines }
}

/** Not with an empty line or a space at its beginning or end, which need signs that people do not know. */
const fitsBlock = (text: string): boolean =>
  text.includes('\n') && /^\S/.test(text) && /\S$/.test(text) && !invisible.test(text.replaceAll('\n', ''))

const spaced = (head: string): string => (head === '' ? '' : ` ${head}`)
