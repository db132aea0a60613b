/** The splices that take a key or an item away. */
import type { Edit } from './edit.ts'
import type { Path } from './path.ts'
import { flowRemoval } from './yaml-flow.ts'
import { columnAt, dashOf, isFirstInLine, isFlow, lineStartAt, nextLineAt, type YamlText } from './yaml-layout.ts'
import { behind, type Edits, endOfEntry, isInFlow, type ListNode, type MapNode, standsApart } from './yaml-parts.ts'
import { replaceEdits } from './yaml-replace.ts'
import { nodeAt } from './yaml-tree.ts'

/** Takes the key or item at a path away. The last one of a map or list leaves it empty. */
export function deleteEdits(yaml: YamlText, path: Path): Edits {
  const { text, root } = yaml
  const parentPath = path.slice(0, -1)
  const parent = nodeAt(root, parentPath)
  const step = path.at(-1)
  if (parent === undefined || parent.kind === 'scalar') return undefined
  const places =
    parent.kind === 'map'
      ? parent.entries.map(entry => ({ start: entry.keySpan.start, end: endOfEntry(text, entry), node: entry.value }))
      : parent.items.map(node => ({ ...node.span, node }))
  const index = parent.kind === 'map' ? parent.entries.findLastIndex(({ key }) => key === step) : Number(step)
  if (isFlow(text, parent) || isInFlow(yaml, parentPath)) return flowRemoval(text, parent.span, places, index)
  if (places.length === 1 && parentPath.length > 0) return replaceEdits(yaml, parentPath, parent, null)
  const place = places[index]
  const start = parent.kind === 'list' && place !== undefined ? dashOf(text, parent, place.node) : place?.start
  const next = places[index + 1]
  if (place === undefined || start === undefined) return undefined
  const last = behind(yaml, place.node, place.end, columnAt(text, start))
  if (isFirstInLine(text, start)) return [wholeLines(yaml, startOfLines(text, parent, index, start), last)]
  // The first one stands behind a dash, which stays.
  const nextStart = parent.kind === 'list' && next !== undefined ? dashOf(text, parent, next.node) : next?.start
  if (nextStart === undefined) return undefined
  if (text.slice(last, nextStart).trim() === '') return [{ start, end: nextStart, text: '' }]
  const space = / *$/.exec(text.slice(lineStartAt(text, start), start))?.[0].length ?? 0
  return [{ start: start - space, end: last, text: '' }]
}

/** The line of a key or dash; of a last item among items that all stand apart, with the empty line before it. */
function startOfLines(text: string, parent: MapNode | ListNode, index: number, start: number): number {
  const line = lineStartAt(text, start)
  if (parent.kind === 'map' || index < parent.items.length - 1) return line
  const rest = { ...parent, items: parent.items.slice(0, -1) }
  const empty = standsApart(text, parent) && standsApart(text, rest) ? /[ \t]*\r?\n$/.exec(text.slice(0, line)) : null
  return empty === null ? line : empty.index
}

/** Lines with their ending; of the last lines of a text without one, with the ending before them. */
function wholeLines({ text }: YamlText, start: number, lineEnd: number): Edit {
  const next = nextLineAt(text, lineEnd)
  if (next > lineEnd && text[next - 1] === '\n') return { start, end: next, text: '' }
  return { start: Math.max(text[start - 2] === '\r' ? start - 2 : start - 1, 0), end: lineEnd, text: '' }
}
