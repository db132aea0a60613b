/** The splices that add a key to a map or an item to a list. */
import type { Edit } from './edit.ts'
import type { Path } from './path.ts'
import { flowInsertion } from './yaml-flow.ts'
import {
  columnAt,
  endsInKeptLines,
  isFirstInLine,
  isFlow,
  type Layout,
  layoutAtDash,
  layoutOf,
  lineStartAt,
  type YamlText,
} from './yaml-layout.ts'
import {
  behind,
  type Edits,
  endOfEntry,
  insertion,
  isInFlow,
  type ListNode,
  type MapNode,
  standsApart,
} from './yaml-parts.ts'
import { entryLines, inBrackets, itemLines, keyText } from './yaml-print.ts'
import type { YamlNode } from './yaml-tree.ts'
import { isMap, type Value } from './yaml-value.ts'

/** A new key of a map: behind the nearest one that stands before it in the order, or in front of all. */
export function addEntry(yaml: YamlText, path: Path, map: MapNode, key: string, value: Value): Edits {
  const { text, guide } = yaml
  const layout = layoutOf(yaml)
  const index = placeFor(map, key, guide.keys(path))
  if (isFlow(text, map) || isInFlow(yaml, path)) {
    const places = map.entries.map(entry => ({ start: entry.keySpan.start, end: endOfEntry(text, entry) }))
    return flowInsertion(text, map.span, places, index, `${keyText(key)}: ${inBrackets(value, [...path, key], layout)}`)
  }
  const first = map.entries[0]
  const before = map.entries[index - 1]
  if (first === undefined) return undefined
  const column = columnAt(text, first.keySpan.start)
  const isLikeOthers = isBraced(text, (before ?? first).value) && isMap(value)
  const lines = isLikeOthers
    ? [`${' '.repeat(column)}${keyText(key)}: ${inBrackets(value, [...path, key], layout)}`]
    : entryLines({ [key]: value }, { column, path }, layout)
  if (path.length === 0 && index === map.entries.length && !guide.keys(path).includes(key))
    return [atEnd(yaml, lines, layout)]
  if (before !== undefined)
    return [insertion(behind(yaml, before.value, before.keySpan.end, column), below(lines, layout))]
  const joined = lines.join(layout.lineEnd)
  if (!isFirstInLine(text, first.keySpan.start)) {
    return [insertion(first.keySpan.start, `${joined.trimStart()}${layout.lineEnd}${' '.repeat(column)}`)]
  }
  return [insertion(aboveComments(text, first.keySpan.start, column), joined + layout.lineEnd)]
}

/** Lines behind everything else, comments included. */
export function atEnd({ text, start, end }: YamlText, lines: readonly string[], { lineEnd }: Layout): Edit {
  const isLineBegun = end > start && text[end - 1] !== '\n'
  return insertion(end, isLineBegun ? below(lines, { lineEnd }) : lines.map(line => line + lineEnd).join(''))
}

const below = (lines: readonly string[], { lineEnd }: Pick<Layout, 'lineEnd'>): string =>
  lines.map(line => lineEnd + line).join('')

/** A map in braces that says something: those beside it are written like it. */
const isBraced = (text: string, node: YamlNode): boolean =>
  node.kind === 'map' && node.entries.length > 0 && isFlow(text, node)

/** How many entries stand before a new key. A key that the order does not know goes to the end. */
function placeFor({ entries }: MapNode, key: string, order: readonly string[]): number {
  const rank = order.indexOf(key)
  if (rank === -1) return entries.length
  let nearest = -1
  let place = 0
  for (const [index, entry] of entries.entries()) {
    const other = order.indexOf(entry.key)
    if (other !== -1 && other < rank && other > nearest) {
      nearest = other
      place = index + 1
    }
  }
  return place
}

/** The line in which the comments right above a key begin: they speak about it. */
export function aboveComments(text: string, key: number, column: number): number {
  let at = lineStartAt(text, key)
  for (;;) {
    const above = lineStartAt(text, at - 1)
    const line = text.slice(above, at)
    if (at === 0 || line.search(/\S/) !== column || line[column] !== '#') return at
    at = above
  }
}

export function addItem(yaml: YamlText, path: Path, list: ListNode, value: Value): Edits {
  const { text } = yaml
  const layout = layoutOf(yaml)
  const count = list.items.length
  if (isFlow(text, list) || isInFlow(yaml, path)) {
    return flowInsertion(
      text,
      list.span,
      list.items.map(({ span }) => span),
      count,
      inBrackets(value, [...path, count], layout),
    )
  }
  const last = list.items.at(-1)
  if (last === undefined) return undefined
  const column = columnAt(text, list.span.start)
  const own = layoutAtDash(layout, text, list.span.start)
  const lines =
    isBraced(text, last) && isMap(value)
      ? [`${' '.repeat(column)}-${own.dashGap}${inBrackets(value, [...path, count], layout)}`]
      : itemLines([value], { column, path }, own, count)
  const space = standsApart(text, list) && !endsInKeptLines(text, last) ? layout.lineEnd : ''
  return [insertion(behind(yaml, last, last.span.end, column), space + below(lines, layout))]
}
