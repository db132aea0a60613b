/** A cell of a spreadsheet: what it holds, and what people write into one when they do not know. */
import { foldName } from '../../text/name.ts'

/** What stands in a cell: typed where the file knows (XLSX), else the text; null for nothing. */
export type Cell = string | number | boolean | null | { readonly day: string }

/** A row, with the number that a spreadsheet program shows beside it. */
export type Row = { readonly number: number; readonly cells: readonly Cell[] }

/** The cell as a text. Neither a long number nor a calculated one is written as `1.38e10` or with sixteen digits. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return numberText(cell)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return typeof cell === 'string' ? withoutMark(cell.trim()) : cell.day
}

/** What programs store as 0.30000000000000004 they show, and people mean, as 0.3. */
export const shownNumber = (number: number): number => Number(number.toPrecision(15))

const numberText = (number: number): string =>
  Number.isSafeInteger(number) ? String(number) : String(shownNumber(number))

/** Marks that tell a spreadsheet to take a text for one: `'0571` and `="0571"`. `'t Hart` is a name. */
function withoutMark(text: string): string {
  const [, quoted] = /^="((?:[^"]|"")*)"$/.exec(text) ?? []
  if (quoted !== undefined) return quoted.replaceAll('""', '"').trim()
  return /^'[\d=+@-]/.test(text) ? text.slice(1) : text
}

/** Whether nothing is known: an empty cell, or one of the words with which people say so. */
export const isUnknown = (cell: Cell | undefined): boolean => unknown.has(foldName(cellText(cell)))

export const isEmptyCell = (cell: Cell | undefined): boolean => cellText(cell) === ''

const unknown: ReadonlySet<string> = new Set([
  ...[
    '',
    '-',
    '--',
    '\u2014',
    '\u2014\u2014',
    '/',
    '\\',
    '?',
    'n/a',
    '#n/a',
    'na',
    'null',
    'nil',
    'none',
    'tbd',
    'unknown',
  ],
  ...['无', '暂无', '没有', '未知', '不详', '不清楚', '待定', '待补', '待补充', '待确认', '空'],
])

/** What a spreadsheet could not work out, or shows instead of what was there; undefined where a cell is sound. */
export function damageOf(text: string): 'formula' | 'error' | 'shortened' | undefined {
  if (/^=\s*(?:[A-Za-z][A-Za-z0-9.]*\(|\$?[A-Z]{1,3}\$?\d+\b|['A-Za-z]\S*!\$?[A-Z])/.test(text)) return 'formula'
  if (/^#(?:REF|VALUE|DIV\/0|NAME|NUM|NULL|SPILL|CALC)[!?]?$/i.test(text) || /^#{3,}$/.test(text)) return 'error'
  return /^\d(?:\.\d+)?E\+\d+$/i.test(text) ? 'shortened' : undefined
}

/** The day of a number as spreadsheets count days; undefined for numbers that are none within a life's reach. */
export function serialDay(number: number): string | undefined {
  const whole = Math.floor(number)
  if (!(whole >= 20_000 && whole < 80_000)) return undefined
  // Day 25569 is the first of 1970; a fraction is the time of day.
  return new Date((whole - 25_569) * 86_400_000).toISOString().slice(0, 10)
}
