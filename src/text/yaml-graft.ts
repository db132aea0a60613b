/**
 * What one YAML text has and another lacks, as insertions into the other: with its comments, at its place, in the
 * indentation of the text that it comes to. Nothing that is there is touched.
 */
import type { Edit } from './edit.ts'
import type { Path } from './path.ts'
import { aboveComments } from './yaml-add.ts'
import {
  columnAt,
  isAlias,
  isFirstInLine,
  isFlow,
  type Layout,
  layoutOf,
  lineEndAt,
  lineStartAt,
  nextLineAt,
  type YamlText,
} from './yaml-layout.ts'
import { behind, entryOf, insertion, type MapNode } from './yaml-parts.ts'
import { keyText } from './yaml-print.ts'
import type { YamlEntry, YamlNode } from './yaml-tree.ts'

/** Lines to put in, and how many fields (keys that hold nothing but a value) they bring. */
export type Graft = { readonly edit: Edit; readonly fields: number }

/** The text that is added to, the one that is added from, and which of its keys are wanted. */
type Two = {
  readonly into: YamlText
  readonly layout: Layout
  readonly from: YamlText
  readonly isWanted: (path: Path) => boolean
}

/**
 * The keys of `from` in which nothing is filled and that `into` lacks. Maps and lists in brackets stay as they are, and so
 * do lists in which something is filled: an item is not made longer.
 */
export function graftsFor(into: YamlText, from: YamlText, isWanted: (path: Path) => boolean): readonly Graft[] {
  if (into.root.kind !== 'map' || from.root.kind !== 'map' || isFlow(into.text, into.root)) return []
  return [...intoMap({ into, layout: layoutOf(into), from, isWanted }, into.root, from.root, { path: [] })]
}

/** Where a map stands, and the key that holds it: none holds the whole, nor an item of a list. */
type Where = { readonly path: Path; readonly parent?: YamlEntry }

/** Goes through the keys in the order of `from`: what is lacking goes behind the nearest one before it that is there. */
function* intoMap(two: Two, there: MapNode, wanted: MapNode, { path, parent }: Where): Generator<Graft> {
  const { into } = two
  const first = there.entries[0]
  if (first === undefined) return
  const column = columnAt(into.text, first.keySpan.start)
  let anchor: YamlEntry | undefined
  for (const [index, entry] of wanted.entries.entries()) {
    const found = entryOf(there, entry.key)
    const at = [...path, entry.key]
    if (found !== undefined) {
      anchor = found
      if (two.isWanted(at)) yield* intoEntry(two, found, entry, at)
      continue
    }
    const lines = linesOf(two, { map: wanted, index, path }, column)
    if (lines === undefined) continue
    yield {
      fields: lines.fields,
      edit:
        anchor === undefined
          ? asFirst(two, parent, nextThere(there, wanted, index) ?? first, lines.texts, column)
          : below(two, behind(into, anchor.value, anchor.keySpan.end, column), lines.texts),
    }
  }
}

/** Looks into what both have. */
function* intoEntry(two: Two, there: YamlEntry, wanted: YamlEntry, path: Path): Generator<Graft> {
  const { into } = two
  const { value } = there
  if (isAlias(into.text, value) || isFlow(into.text, value) || isFlow(two.from.text, wanted.value)) return
  if (value.kind === 'map' && wanted.value.kind === 'map')
    yield* intoMap(two, value, wanted.value, { path, parent: there })
  const model = wanted.value.kind === 'list' ? wanted.value.items[0] : undefined
  if (value.kind === 'list' && model?.kind === 'map' && !isFlow(two.from.text, model)) {
    const [item] = value.items
    // An item in which nothing is filled is a form that nobody has written in yet.
    if (item?.kind === 'map' && !isFlow(into.text, item) && value.items.every(holdsNothing)) {
      yield* intoMap(two, item, model, { path: [...path, 0] })
    }
  }
  const isUnwritten = value.kind === 'scalar' && value.value === null && value.span.end === value.span.start
  if (!isUnwritten || wanted.value.kind === 'scalar') return
  const column = columnAt(into.text, there.keySpan.start)
  const lines = inside(two, wanted, path, column)
  if (lines.texts.length === 0) return
  const at = behind(into, value, there.keySpan.end, column)
  yield { fields: lines.fields, edit: below(two, at, lines.texts) }
}

const nextThere = (there: MapNode, wanted: MapNode, index: number): YamlEntry | undefined =>
  wanted.entries
    .slice(index)
    .map(({ key }) => entryOf(there, key))
    .find(found => found !== undefined)

const below = ({ layout: { lineEnd } }: Two, at: number, lines: readonly string[]): Edit =>
  insertion(at, lines.map(line => lineEnd + line).join(''))

/** What comes before everything else in a map: below the key that holds it, else before `next` and the comments about that. */
function asFirst(
  two: Two,
  parent: YamlEntry | undefined,
  next: YamlEntry,
  lines: readonly string[],
  column: number,
): Edit {
  const { text } = two.into
  const { lineEnd } = two.layout
  const { start } = next.keySpan
  if (!isFirstInLine(text, start)) {
    // Behind a dash: what explains the new key would explain the item.
    const bare = lines.filter(line => !/^\s*(?:#|$)/.test(line)).join(lineEnd)
    return insertion(start, `${bare.trimStart()}${lineEnd}${' '.repeat(column)}`)
  }
  if (parent !== undefined) return below(two, lineEndAt(text, parent.keySpan.end), lines)
  const at = aboveComments(text, start, column)
  const shown = lines.slice(lines.findIndex(line => line !== ''))
  return insertion(at, shown.map(line => line + lineEnd).join(''))
}

type Lines = { readonly texts: readonly string[]; readonly fields: number }

/** An entry of the model, by its place in the map that holds it. */
type Model = { readonly map: MapNode; readonly index: number; readonly path: Path }

/** The lines of an entry with all below it that is wanted and empty; undefined where there is none. */
function linesOf(two: Two, { map, index, path }: Model, column: number): Lines | undefined {
  const entry = map.entries[index]
  if (entry === undefined) return undefined
  const at = [...path, entry.key]
  if (!two.isWanted(at)) return undefined
  const { text } = two.from
  const isLeaf = entry.value.kind === 'scalar' || isFlow(text, entry.value)
  const children = isLeaf ? { texts: [], fields: 1 } : inside(two, entry, at, column)
  const isLeft = isLeaf ? holdsNothing(entry.value) : children.texts.length > 0
  if (!isLeft) return undefined
  const lead = leadOf(two.from, map, index).map(line => (line === '' ? '' : ' '.repeat(column) + line))
  return {
    texts: [...lead, ' '.repeat(column) + keyLine(text, entry, isLeaf), ...children.texts],
    fields: children.fields,
  }
}

/** The line of a key, with its comment; of an empty value that is written over several lines, the key alone. */
function keyLine(text: string, { key, keySpan, value }: YamlEntry, isLeaf: boolean): string {
  const end = lineEndAt(text, keySpan.end)
  return isLeaf && value.span.end > end ? `${keyText(key)}:` : text.slice(keySpan.start, end).trimEnd()
}

/** The lines below the key of an entry whose own key stands in a column. */
function inside(two: Two, { value }: YamlEntry, path: Path, column: number): Lines {
  const { step, dashStep, dashGap } = two.layout
  if (value.kind === 'map') return among(two, value, path, column + step)
  const item = value.kind === 'list' && value.items.every(holdsNothing) ? value.items[0] : undefined
  if (item?.kind !== 'map' || isFlow(two.from.text, item)) return { texts: [], fields: 0 }
  const dash = column + dashStep
  const lines = among(two, item, [...path, 0], dash + 1 + dashGap.length)
  const first = lines.texts.findIndex(line => !/^\s*(?:#|$)/.test(line))
  const texts = lines.texts.map((line, index) => {
    if (index > first || line === '') return line
    return ' '.repeat(dash) + (index === first ? `-${dashGap}` : '') + line.trimStart()
  })
  return { texts, fields: lines.fields }
}

function among(two: Two, map: MapNode, path: Path, column: number): Lines {
  const all = map.entries.flatMap((_, index) => linesOf(two, { map, index, path }, column) ?? [])
  return { texts: all.flatMap(({ texts }) => texts), fields: all.reduce((sum, { fields }) => sum + fields, 0) }
}

/** The comments and empty lines between a key and what stands before it. */
function leadOf({ text, start }: YamlText, { entries, span }: MapNode, index: number): readonly string[] {
  const entry = entries[index]
  const before = entries[index - 1]
  if (entry === undefined) return []
  const line = lineStartAt(text, entry.keySpan.start)
  if (before !== undefined) {
    const end = Math.max(before.keySpan.end, before.value.span.end)
    return text
      .slice(nextLineAt(text, end), line)
      .split(/\r?\n/)
      .slice(0, -1)
      .map(one => one.trim())
  }
  // Of the first one only what stands right above it: before that the text as a whole is explained.
  const above = text.slice(start, lineStartAt(text, span.start)).split(/\r?\n/).slice(0, -1)
  const last = above.findLastIndex(one => !/^\s*#/.test(one))
  return above.slice(last + 1).map(one => one.trim())
}

/** Whether nothing is filled in a value, however deep. */
function holdsNothing(node: YamlNode): boolean {
  if (node.kind === 'scalar') return node.value === null || node.value === ''
  return node.kind === 'list' ? node.items.every(holdsNothing) : node.entries.every(({ value }) => holdsNothing(value))
}
