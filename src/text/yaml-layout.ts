/** How a YAML text is laid out: its lines, columns, brackets and habits, so that what is added looks like the rest. */
import type { YamlNode } from './yaml-tree.ts'
import type { Guide } from './yaml-value.ts'

/** A text with the YAML in it: the tree's places are offsets in the whole text. */
export type YamlText = {
  readonly text: string
  readonly root: YamlNode
  /** Where the YAML begins and ends. */
  readonly start: number
  readonly end: number
  /** Whether texts of several lines are written as blocks; a comment further in below would become part of one. */
  readonly blockTexts: boolean
  readonly guide: Guide
}

/** The habits of a text. */
export type Layout = {
  readonly lineEnd: '\n' | '\r\n'
  /** Columns from a key to the keys below it. */
  readonly step: number
  /** Columns from a key to the dashes below it: none in `key:` over `- item`. */
  readonly dashStep: number
  /** The white space behind a dash. */
  readonly dashGap: string
  /** Whether short lists of texts stand in brackets. */
  readonly bracketsLists: boolean
  readonly blockTexts: boolean
  readonly isDay: Guide['isDay']
}

/** Reads the habits of a text; where it shows none, those of our templates. */
export function layoutOf({ text, root, start, blockTexts, guide }: YamlText): Layout {
  const seen: Partial<{ -readonly [Name in keyof Layout]: Layout[Name] }> = {}
  const visit = (node: YamlNode, column: number | undefined): void => {
    if (node.kind === 'scalar') return
    if (node.kind === 'list' && node.items.length > 0 && node.items.every(({ kind }) => kind === 'scalar')) {
      seen.bracketsLists ||= isFlow(text, node)
    }
    if (isFlow(text, node)) return
    const own = columnAt(text, node.span.start)
    if (node.kind === 'map') {
      if (column !== undefined && own > column) seen.step ??= own - column
      for (const { value } of node.entries) visit(value, own)
      return
    }
    if (column !== undefined && own >= column) seen.dashStep ??= own - column
    const gap = dashGapAt(text, node.span.start)
    if (gap !== undefined) seen.dashGap ??= gap
    for (const item of node.items) visit(item, undefined)
  }
  visit(root, undefined)
  const hasLists = seen.bracketsLists !== undefined
  return {
    lineEnd: /\r?\n/.exec(text.slice(Math.max(start - 2, 0)))?.[0] === '\r\n' ? '\r\n' : '\n',
    step: seen.step ?? 2,
    dashStep: seen.dashStep ?? seen.step ?? 2,
    dashGap: seen.dashGap ?? ' ',
    bracketsLists: hasLists ? seen.bracketsLists === true : true,
    blockTexts,
    isDay: guide.isDay,
  }
}

/** Whether a map or list stands in brackets. */
export const isFlow = (text: string, { kind, span }: YamlNode): boolean =>
  kind !== 'scalar' && (text[span.start] === '{' || text[span.start] === '[')

/** Whether the value is only a reference to another one. */
export const isAlias = (text: string, { span }: YamlNode): boolean => text[span.start] === '*'

/** Whether the value is a block of text, `|` or `>`. */
export const isBlockText = (text: string, { kind, span }: YamlNode): boolean =>
  kind === 'scalar' && /[|>]/.test(text.slice(span.start, Math.min(span.start + 1, span.end)))

/** Where the line of an offset begins. */
export const lineStartAt = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1

/** Where the text of the line of an offset ends, before its line ending. */
export function lineEndAt(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset)
  if (feed === -1) return text.length
  return feed > offset && text[feed - 1] === '\r' ? feed - 1 : feed
}

/** Where the line behind that of an offset begins; the end of the text where there is none. */
export function nextLineAt(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset)
  return feed === -1 ? text.length : feed + 1
}

/** The column of an offset, from 0; a byte order mark takes none. */
export function columnAt(text: string, offset: number): number {
  const start = lineStartAt(text, offset)
  return offset - start - (start === 0 && text.startsWith('\uFEFF') ? 1 : 0)
}

/** Whether nothing but white space stands before an offset in its line. */
export const isFirstInLine = (text: string, offset: number): boolean =>
  /^\uFEFF? *$/.test(text.slice(lineStartAt(text, offset), offset))

/** The habits of a text as they are at one dash. */
export function layoutAtDash(layout: Layout, text: string, dash: number): Layout {
  const dashGap = dashGapAt(text, dash)
  return dashGap === undefined ? layout : { ...layout, dashGap }
}

/** The white space behind the dash at an offset, where something stands behind it on its line. */
function dashGapAt(text: string, dash: number): string | undefined {
  return /^-( +)[^\s#]/.exec(text.slice(dash, lineEndAt(text, dash)))?.[1]
}

/**
 * Where the dash of an item stands: in the column of its list, on the item's line or (where the item begins further down)
 * on the nearest line above that has one there.
 */
export function dashOf(text: string, list: YamlNode, item: YamlNode): number | undefined {
  const column = columnAt(text, list.span.start)
  // The place of an empty item is right behind its dash.
  let at = item.span.start
  for (;;) {
    const start = lineStartAt(text, at)
    const dash = start + column + (start === 0 && text.startsWith('\uFEFF') ? 1 : 0)
    if (dash < item.span.start && text[dash] === '-' && /^[ \-?:]*$/.test(text.slice(start, dash))) return dash
    if (start <= list.span.start) return undefined
    at = start - 1
  }
}

/** Where the colon behind a key stands; undefined where there is none (a key alone, in braces). */
export function colonBehind(text: string, key: number): number | undefined {
  const colon = /^\s*:/.exec(text.slice(key, key + 1000))?.[0]
  return colon === undefined ? undefined : key + colon.length - 1
}

/**
 * The end of the last line of a value: with the comment behind it, of a text that keeps its empty lines (`|+`) with those.
 */
export function endOfLines(text: string, node: YamlNode, end: number): number {
  const line = lineEndAt(text, node.span.end)
  if (!endsInKeptLines(text, node)) return line
  const empty = /^(?:\r?\n[ \t]*(?=\r?\n|$))+/.exec(text.slice(line, end))?.[0] ?? ''
  return line + empty.length
}

/** Whether a value ends in a text that takes all empty lines behind it for its own. */
export function endsInKeptLines(text: string, node: YamlNode): boolean {
  const last = lastScalar(node)
  return isBlockText(text, last) && /^[|>]\d?\+/.test(text.slice(last.span.start, last.span.start + 3))
}

function lastScalar(node: YamlNode): YamlNode {
  const last = node.kind === 'map' ? node.entries.at(-1)?.value : node.kind === 'list' ? node.items.at(-1) : undefined
  return last === undefined ? node : lastScalar(last)
}

/** Past the comments that follow the line ending at `lineEnd`, as long as they stand further in than `column`. */
export function pastInnerComments(text: string, lineEnd: number, column: number, end: number): number {
  let past = lineEnd
  let at = nextLineAt(text, lineEnd)
  while (at > lineEnd && at < end) {
    const stop = Math.min(lineEndAt(text, at), end)
    const line = text.slice(at, stop)
    if (line.trim() !== '') {
      if (!/^\s*#/.test(line) || line.search(/\S/) <= column) break
      past = stop
    }
    const next = nextLineAt(text, at)
    if (next === at) break
    at = next
  }
  return past
}
