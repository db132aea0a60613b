/** Splices inside brackets: an item more or less, with its comma, on one line or over several. */
import type { Edit } from './edit.ts'
import type { Span } from './span.ts'
import { columnAt, isFirstInLine, lineStartAt, nextLineAt } from './yaml-layout.ts'

/** Puts `put` before the item at `index`, or behind the last one. */
export function flowInsertion(
  text: string,
  whole: Span,
  items: readonly Span[],
  index: number,
  put: string,
): readonly Edit[] {
  const next = items[index]
  const last = items.at(-1)
  if (last === undefined) return [intoEmpty(text, whole, put)]
  if (next !== undefined)
    return [{ start: next.start, end: next.start, text: `${put},${gapBefore(text, whole, next)}` }]
  const gap = gapBefore(text, whole, last)
  const comma = /^\s*,/.exec(text.slice(last.end, whole.end))?.[0]
  const at = last.end + (comma?.length ?? 0)
  return [{ start: at, end: at, text: comma === undefined ? `,${gap}${put}` : `${gap}${put},` }]
}

/** `[ ]` takes the item between its spaces; a comment inside stays. */
function intoEmpty(text: string, { start, end }: Span, put: string): Edit {
  const inside = text.slice(start + 1, end - 1)
  const isBlank = inside.trim() === '' && !inside.includes('\n')
  const room = text[start] === '{' ? ' ' : ''
  return { start: start + 1, end: isBlank ? end - 1 : start + 1, text: room + put + room }
}

/** What stands between two items: a space, or the line ending and indentation of items that have lines of their own. */
function gapBefore(text: string, whole: Span, item: Span): string {
  const hasOwnLine = lineStartAt(text, item.start) > whole.start && isFirstInLine(text, item.start)
  if (!hasOwnLine) return ' '
  const ending = text[lineStartAt(text, item.start) - 2] === '\r' ? '\r\n' : '\n'
  return ending + ' '.repeat(columnAt(text, item.start))
}

/** Takes the item at `index` away, with the comma that it needs no longer. */
export function flowRemoval(text: string, whole: Span, items: readonly Span[], index: number): readonly Edit[] {
  const item = items[index]
  const before = items[index - 1]
  const next = items[index + 1]
  if (item === undefined) return []
  if (next !== undefined) return [{ start: item.start, end: next.start, text: '' }]
  // A comment behind the item before stays; so does the comma in front of it, which may stand behind a last item.
  const isBare = before !== undefined && /^\s*,\s*$/.test(text.slice(before.end, item.start))
  if (before !== undefined && isBare) return [{ start: before.end, end: item.end, text: '' }]
  const isOnOneLine = !text.slice(whole.start, whole.end).includes('\n')
  if (isOnOneLine) return [{ start: whole.start + 1, end: whole.end - 1, text: '' }]
  const end = item.end + (/^\s*,/.exec(text.slice(item.end, whole.end))?.[0].length ?? 0)
  const below = nextLineAt(text, end)
  const isAlone = isFirstInLine(text, item.start) && /^[ \t]*(?:#.*)?\r?\n$/.test(text.slice(end, below))
  return [
    isAlone ? { start: lineStartAt(text, item.start), end: below, text: '' } : { start: item.start, end, text: '' },
  ]
}
