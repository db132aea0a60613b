/** The splices that set, delete or rename what stands at a path of a YAML text. Undefined where no splice is known. */
import type { Edit } from './edit.ts'
import type { Path } from './path.ts'
import { flowInsertion, flowRemoval } from './yaml-flow.ts'
import {
  colonBehind,
  columnAt,
  dashOf,
  endOfLines,
  endsInKeptLines,
  isBlockText,
  isFirstInLine,
  isFlow,
  type Layout,
  layoutAtDash,
  layoutOf,
  lineEndAt,
  lineStartAt,
  nextLineAt,
  pastInnerComments,
  type YamlText,
} from './yaml-layout.ts'
import {
  behindDash,
  behindKey,
  entryLines,
  inBrackets,
  itemLines,
  keyText,
  type Printed,
  scalarLike,
  type Written,
} from './yaml-print.ts'
import { nodeAt, plainValue, type YamlEntry, type YamlNode } from './yaml-tree.ts'
import { isEmpty, isList, isMap, sameValue, type Value } from './yaml-value.ts'

type Edits = readonly Edit[] | undefined
type MapNode = Extract<YamlNode, { kind: 'map' }>
type ScalarNode = Extract<YamlNode, { kind: 'scalar' }>
type ListNode = Extract<YamlNode, { kind: 'list' }>

const insertion = (at: number, text: string): Edit => ({ start: at, end: at, text })

/** Puts a value at a path whose parents are maps and lists, or are not there. */
export function setEdits(yaml: YamlText, path: Path, value: Value): Edits {
  let depth = path.length
  while (depth > 0 && nodeAt(yaml.root, path.slice(0, depth)) === undefined) depth -= 1
  const there = path.slice(0, depth)
  const node = nodeAt(yaml.root, there)
  if (node === undefined) return undefined
  if (depth === path.length) return replaceEdits(yaml, there, node, value)
  const [step, ...below] = path.slice(depth)
  if (step === undefined) return undefined
  const nested = nest(below, value)
  // As data: what a tree holds is plain.
  if (isEmpty(plainValue(node) as Value))
    return fillEdits(yaml, there, node, typeof step === 'number' ? [nested] : { [step]: nested })
  if (node.kind === 'map' && typeof step === 'string') return addEntry(yaml, there, node, step, nested)
  if (node.kind === 'list' && typeof step === 'number') return addItem(yaml, there, node, nested)
  return undefined
}

/** The value with the parents above it that are not there. */
const nest = (path: Path, value: Value): Value =>
  path.reduceRight<Value>((inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), value)

function fillEdits(
  yaml: YamlText,
  path: Path,
  node: YamlNode,
  value: { readonly [key: string]: Value } | readonly Value[],
): Edits {
  if (path.length > 0) return replaceEdits(yaml, path, node, value)
  if (isList(value) || node.kind !== 'scalar') return undefined
  // Nothing but comments: the first key goes behind them.
  const layout = layoutOf(yaml)
  return [atEnd(yaml, entryLines(value, { column: 0, path }, layout), layout)]
}

/** Lines behind everything else, comments included. */
function atEnd({ text, start, end }: YamlText, lines: readonly string[], { lineEnd }: Layout): Edit {
  const isLineBegun = end > start && text[end - 1] !== '\n'
  return insertion(end, isLineBegun ? below(lines, { lineEnd }) : lines.map(line => line + lineEnd).join(''))
}

/** Where a value stands: behind the colon of its key, or the dash of its item. */
type Slot = {
  readonly behind: number
  /** The column of the key or dash. */
  readonly column: number
  readonly path: Path
  readonly isItem: boolean
}

function slotOf({ text, root }: YamlText, path: Path): Slot | undefined {
  const parent = nodeAt(root, path.slice(0, -1))
  const step = path.at(-1)
  if (parent?.kind === 'map') {
    const entry = entryOf(parent, step)
    const colon = entry === undefined ? undefined : colonBehind(text, entry.keySpan.end)
    if (entry === undefined || colon === undefined) return undefined
    return { behind: colon + 1, column: columnAt(text, entry.keySpan.start), path, isItem: false }
  }
  const item = parent?.kind === 'list' && typeof step === 'number' ? parent.items[step] : undefined
  const dash = parent === undefined || item === undefined ? undefined : dashOf(text, parent, item)
  return dash === undefined ? undefined : { behind: dash + 1, column: columnAt(text, dash), path, isItem: true }
}

const entryOf = ({ entries }: MapNode, key: string | number | undefined): YamlEntry | undefined =>
  entries.findLast(entry => entry.key === key)

const isInFlow = ({ text, root }: YamlText, path: Path): boolean =>
  path.some((_, depth) => {
    const node = nodeAt(root, path.slice(0, depth))
    return node !== undefined && isFlow(text, node)
  })

/** Puts a value in the place of the one that is there, even if that is not written at all. */
function replaceEdits(yaml: YamlText, path: Path, node: YamlNode, value: Value): Edits {
  const { text } = yaml
  const old = plainValue(node) as Value
  if (sameValue(old, value) && (typeof value !== 'object' || isEmpty(value))) return []
  if (isInFlow(yaml, path)) return replaceInFlow(yaml, path, node, value)
  const slot = slotOf(yaml, path)
  if (slot === undefined) return undefined
  const layout = slot.isItem ? layoutAtDash(layoutOf(yaml), text, slot.behind - 1) : layoutOf(yaml)
  const staysFlow = isFlow(text, node) && !isEmpty(old) && typeof value === 'object' && value !== null
  const printed = staysFlow
    ? { head: inBrackets(value, path, layout), lines: [] }
    : isBlock(text, node)
      ? printedLike(yaml, node, slot, value, layout)
      : printedAt(slot, value, layout)
  const kept = keepsQuotes(yaml, path, node, value, printed)
  return isBlock(text, node)
    ? replaceBlock(yaml, node, slot, kept, layout)
    : replaceInline(yaml, node, slot, kept, layout)
}

const printedAt = (slot: Slot, value: Value, layout: Layout): Printed =>
  slot.isItem ? behindDash(value, slot, layout) : behindKey(value, slot, layout)

/** A map or list over several lines. */
const isBlock = (text: string, node: YamlNode): boolean =>
  node.kind !== 'scalar' && !isFlow(text, node) && node.span.end > node.span.start && text[node.span.start] !== '*'

/** A block in the place of a block of the same kind stands in its column. */
function printedLike({ text }: YamlText, node: YamlNode, slot: Slot, value: Value, layout: Layout): Printed {
  const place = { column: columnAt(text, node.span.start), path: slot.path }
  if (node.kind === 'map' && isMap(value) && Object.keys(value).length > 0) {
    return { head: '', lines: entryLines(value, place, layout) }
  }
  if (node.kind === 'list' && isList(value) && value.length > 0) {
    return { head: '', lines: itemLines(value, place, layout) }
  }
  return printedAt(slot, value, layout)
}

/** One text in the place of another keeps its quotes. */
function keepsQuotes({ text, guide }: YamlText, path: Path, node: YamlNode, value: Value, printed: Printed): Printed {
  if (node.kind !== 'scalar' || typeof value !== 'string' || printed.lines.length > 0) return printed
  return { head: scalarLike(value, written(text, node), 'block', guide.isDay(path)), lines: [] }
}

const written = (text: string, { span, value }: ScalarNode): Written => ({
  value,
  text: text.slice(span.start, span.end),
})

function replaceInline(yaml: YamlText, node: YamlNode, slot: Slot, { head, lines }: Printed, layout: Layout): Edits {
  const { text } = yaml
  const { start, end } = node.span
  const isWritten = end > start && end > slot.behind
  const body = lines.map(line => layout.lineEnd + line).join('')
  if (isWritten && isBlockText(text, node)) {
    // The comment behind `|` belongs to the line, not to the text.
    const comment = /\s+#.*$/.exec(text.slice(start, lineEndAt(text, start)))?.[0] ?? ''
    const isCleared = head === '' && /^\s*$/.test(text.slice(slot.behind, start))
    const kept = comment === '' ? '' : ` ${comment.trim()}`
    return [{ start: isCleared ? slot.behind : start, end, text: `${head}${kept}${body}` }]
  }
  const lineEnd = lineEndAt(text, isWritten ? end : slot.behind)
  const behind = text.slice(isWritten ? end : slot.behind, lineEnd)
  // A map behind a dash begins on the dash's line, unless a comment stands there.
  const mustMove = slot.isItem && lines.length > 0 && !/^[|>]/.test(head) && behind.trim() !== ''
  if (mustMove) {
    const inner = ' '.repeat(slot.column + 1 + layout.dashGap.length)
    const moved = insertion(lineEnd, `${layout.lineEnd}${inner}${head}${body}`)
    return isWritten ? [{ start: slot.behind, end, text: '' }, moved] : [moved]
  }
  const put = isWritten
    ? { start: head === '' && /^\s*$/.test(text.slice(slot.behind, start)) ? slot.behind : start, end, text: head }
    : insertion(slot.behind, head === '' ? '' : (slot.isItem ? layout.dashGap : ' ') + head)
  return body === '' ? [put] : [put, insertion(lineEnd, body)]
}

/** Takes the lines of a block away and puts what is new behind the colon or dash, or in their place. */
function replaceBlock(yaml: YamlText, node: YamlNode, slot: Slot, { head, lines }: Printed, layout: Layout): Edits {
  const { text, end } = yaml
  const { start } = node.span
  const last = endOfLines(text, node, end)
  const isBehind = lineStartAt(text, start) <= slot.behind
  if (isBehind) {
    // `- name: x` over further keys: the item begins on the line of its dash.
    const [first = head, ...others] = head === '' ? lines : [head, ...lines]
    const from = first === '' ? slot.behind : start
    return [{ start: from, end: node.span.end, text: [first.trimStart(), ...others].join(layout.lineEnd) }]
  }
  const lineStart = lineStartAt(text, start)
  if (head === '' && lines.length > 0) return [{ start: lineStart, end: last, text: lines.join(layout.lineEnd) }]
  const before = text[lineStart - 2] === '\r' ? lineStart - 2 : lineStart - 1
  const removal = { start: before, end: last, text: lines.map(line => layout.lineEnd + line).join('') }
  return head === '' ? [removal] : [insertion(slot.behind, ` ${head}`), removal]
}

function replaceInFlow(yaml: YamlText, path: Path, node: YamlNode, value: Value): Edits {
  const { text, root, guide } = yaml
  const { start, end } = node.span
  const put =
    typeof value === 'string' && node.kind === 'scalar'
      ? scalarLike(value, written(text, node), 'anywhere', guide.isDay(path))
      : inBrackets(value, path, layoutOf(yaml))
  if (end > start) return [{ start, end, text: put }]
  const parent = nodeAt(root, path.slice(0, -1))
  const entry = parent?.kind === 'map' ? entryOf(parent, path.at(-1)) : undefined
  if (entry === undefined) return undefined
  const colon = colonBehind(text, entry.keySpan.end)
  return colon === undefined ? [insertion(entry.keySpan.end, `: ${put}`)] : [insertion(colon + 1, ` ${put}`)]
}

/** A new key of a map: behind the nearest one that stands before it in the order, or in front of all. */
function addEntry(yaml: YamlText, path: Path, map: MapNode, key: string, value: Value): Edits {
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

/** The end of the lines of a value, with what is only a comment below it and further in. */
function behind({ text, end }: YamlText, node: YamlNode, keyEnd: number, column: number): number {
  const last = Math.max(endOfLines(text, node, end), lineEndAt(text, keyEnd))
  return pastInnerComments(text, last, column, end)
}

/** The line in which the comments right above a key begin: they speak about it. */
function aboveComments(text: string, key: number, column: number): number {
  let at = lineStartAt(text, key)
  for (;;) {
    const above = lineStartAt(text, at - 1)
    const line = text.slice(above, at)
    if (at === 0 || line.search(/\S/) !== column || line[column] !== '#') return at
    at = above
  }
}

function endOfEntry(text: string, { keySpan, value }: YamlEntry): number {
  if (value.span.end > keySpan.end) return value.span.end
  const colon = colonBehind(text, keySpan.end)
  return colon === undefined ? keySpan.end : colon + 1
}

function addItem(yaml: YamlText, path: Path, list: ListNode, value: Value): Edits {
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

/** Whether an empty line stands before the last item, as between all of them. */
function standsApart(text: string, list: ListNode): boolean {
  const last = list.items.at(-1)
  const dash = last === undefined || list.items.length < 2 ? undefined : dashOf(text, list, last)
  if (dash === undefined) return false
  return /\n[ \t]*\r?\n$/.test(text.slice(0, lineStartAt(text, dash)))
}

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

/** Gives a key another name, in the quotes of the old one. */
export function renameEdits({ root, text }: YamlText, path: Path, name: string): Edits {
  const parent = nodeAt(root, path.slice(0, -1))
  const entry = parent?.kind === 'map' ? entryOf(parent, path.at(-1)) : undefined
  if (entry === undefined) return undefined
  if (entry.key === name) return []
  const { start, end } = entry.keySpan
  return [{ start, end, text: scalarLike(name, { value: entry.key, text: text.slice(start, end) }, 'anywhere') }]
}
