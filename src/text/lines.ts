/** From offsets to lines and columns, and back to the text of a line. */

/** Line and column, both counted from 1; columns in UTF-16 units, as editors and language servers count them. */
export type Position = { readonly line: number; readonly column: number }

/** The lines of one text. */
export type Lines = {
  /** How many lines there are; an empty text has one. */
  readonly count: number
  /** Where an offset lies. A byte order mark at the very beginning takes no column. */
  readonly at: (offset: number) => Position
  /** The text of a line (from 1), without its line ending and byte order mark. */
  readonly text: (line: number) => string
}

export const byteOrderMark = '\uFEFF'

/** Finds the lines of a text; LF, CRLF and a lone CR end a line. */
export function linesOf(text: string): Lines {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  const markLength = text.startsWith(byteOrderMark) ? 1 : 0
  const startOf = (line: number) => (starts[line - 1] ?? text.length) + (line === 1 ? markLength : 0)

  return {
    count: starts.length,
    at(offset) {
      const line = lastAtMost(starts, offset)
      return { line, column: Math.max(offset - startOf(line), 0) + 1 }
    },
    text: line => text.slice(startOf(line), starts[line] ?? text.length).replace(/[\r\n]+$/, ''),
  }
}

/** How many of the ascending numbers are at most `limit`: the line's number. */
function lastAtMost(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return Math.max(low, 1)
}
