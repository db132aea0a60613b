/** Comma-separated values as rows. The only place that knows csv-parse. */
import { CsvError, parse } from 'csv-parse/sync'
import type { Row } from '../engine/import/cell.ts'
import { Failure } from '../text/failure.ts'
import { fill, phrase } from '../text/phrase.ts'

const delimiters = [',', ';', '\t'] as const

/** The rows of a text; which delimiter it uses shows in its first rows. Throws a Failure where its quotes do not match. */
export function readCsv(text: string): readonly Row[] {
  const { line, body, delimiter } = layoutOf(text)
  const before = line === '' ? 0 : 1
  return recordsOf(body, delimiter).map((cells, index) => ({ number: index + 1 + before, cells }))
}

/** What parts the cells of a text; a comma where nobody would find it without being told. */
export function delimiterOf(text: string): string {
  const { delimiter } = layoutOf(text)
  return delimiters.some(one => one === delimiter) ? delimiter : ','
}

/** Excel takes a first line `sep=;` for itself. */
function layoutOf(text: string) {
  const [line = '', said] = /^sep=(.)\r?\n/i.exec(text) ?? []
  const body = text.slice(line.length)
  return { line, body, delimiter: said ?? likeliest(body) }
}

// Titles above the headings have no delimiters; some rows beyond them do.
const firstRows = 12

/** The delimiter that parts the first rows into most cells. */
function likeliest(text: string): string {
  const counts = delimiters.map(delimiter => ({ delimiter, count: widest(text, delimiter) }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).delimiter
}

/** How many cells the first rows have, by most of them: a comma within one name says little. */
function widest(text: string, delimiter: string): number {
  const records = parsed(text, { delimiter, to: firstRows })
  const sizes = records instanceof CsvError ? [] : records.map(cells => cells.length).sort((one, other) => one - other)
  return sizes[Math.floor(sizes.length / 2)] ?? 0
}

const options = {
  bom: true,
  relax_column_count: true,
  // Acme "R&D" without quotes around it.
  relax_quotes: true,
  skip_empty_lines: false,
} as const

function recordsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  const records = parsed(text, { delimiter })
  if (!(records instanceof CsvError)) return records
  const { lines } = records as CsvError & { readonly lines?: number }
  throw new Failure(fill(texts.broken, { line: lines ?? 1 }), texts.how)
}

function parsed(
  text: string,
  more: { readonly delimiter: string; readonly to?: number },
): readonly string[][] | CsvError {
  try {
    return parse(text, { ...options, ...more })
  } catch (error) {
    if (error instanceof CsvError) return error
    throw error
  }
}

const texts = {
  broken: phrase<{ line: number }>({
    zh: ({ line }) => `CSV 第 ${line} 行的引号不成对，从这里起读不下去。`,
    en: ({ line }) => `The quotes in line ${line} of the CSV do not match; it cannot be read from there on.`,
  }),
  how: {
    zh: '用表格软件打开，另存为 .xlsx 或 CSV 再试。',
    en: 'Open it in a spreadsheet program, save it as .xlsx or CSV and try again.',
  },
}
