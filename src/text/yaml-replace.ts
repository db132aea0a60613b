/** The splices that put a value in the place of another one, even if that is not written at all. */
import type { Path } from './path.ts'
import {
  colonBehind,
  columnAt,
  dashOf,
  endOfLines,
  isBlockText,
  isFlow,
  type Layout,
  layoutAtDash,
  layoutOf,
  lineEndAt,
  lineStartAt,
  type YamlText,
} from './yaml-layout.ts'
import { type Edits, entryOf, insertion, isInFlow } from './yaml-parts.ts'
import {
  behindDash,
  behindKey,
  entryLines,
  inBrackets,
  itemLines,
  type Printed,
  scalarLike,
  type Written,
} from './yaml-print.ts'
import { nodeAt, plainValue, type YamlNode } from './yaml-tree.ts'
import { isEmpty, isList, isMap, sameValue, type Value } from './yaml-value.ts'

type ScalarNode = Extract<YamlNode, { kind: 'scalar' }>

/** Where a value stands: behind the colon of its key, or the dash of its item. */
type Slot = {
  readonly behind: number
  /** The column of the key or dash. */
  readonly column: number
  readonly path: Path
  readonly isItem: boolean
}

/** Puts a value in the place of the one that is there, even if that is not written at all. */
export function replaceEdits(yaml: YamlText, path: Path, node: YamlNode, value: Value): Edits {
  const { text } = yaml
  const old = plainValue(node)
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
    // The comment behind `|` belongs to the line, not to the text; it stays in its column.
    const comment = /\s+#.*$/.exec(text.slice(start, lineEndAt(text, start)))?.[0] ?? ''
    const isCleared = head === '' && /^\s*$/.test(text.slice(slot.behind, start))
    return [{ start: isCleared ? slot.behind : start, end, text: `${head}${comment}${body}` }]
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
