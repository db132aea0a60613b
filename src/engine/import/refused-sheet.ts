/** The rows that were refused, as a sheet to be mended and read once more: the same columns, and why. */
import { isDay } from '../../text/day.ts'
import type { Language } from '../../text/phrase.ts'
import { type Cell, cellText, type Row } from './cell.ts'
import { reasonHeadings } from './match-columns.ts'
import type { Fault } from './plan-rows.ts'

/** A refused row and what keeps it out. */
export type Refused = { readonly row: Row; readonly faults: readonly Fault[] }

/**
 * As separated values with a BOM, as spreadsheet programs take Chinese from a file. Parted as the sheet was: where a comma
 * is what stands before the decimals, a spreadsheet program parts cells by semicolons and by nothing else.
 */
export function refusedSheet(
  headings: Row,
  refused: readonly Refused[],
  language: Language,
  delimiter: string,
): string {
  const reason = reasonHeadings[language === 'zh' ? 0 : 1] ?? ''
  const used = headings.cells.flatMap((cell, index) => (reasonHeadings.includes(cellText(cell)) ? [] : [index]))
  const comma = language === 'zh' ? '；' : ' '
  const lines = [
    [...used.map(index => written(headings.cells[index])), reason],
    ...refused.map(({ row, faults }) => [
      ...used.map(index => written(row.cells[index])),
      faults.map(({ heading, words }) => `${heading}: ${words[language]}`).join(comma),
    ]),
  ]
  return `\ufeff${lines.map(cells => cells.map(quoted).join(delimiter)).join('\r\n')}\r\n`
}

/** What a spreadsheet would take for a formula, or shorten, is marked as text; reading takes the mark off again. */
function written(cell: Cell | undefined): string {
  const text = cellText(cell)
  if (isDay(text)) return text
  const isLongNumber = /^\d{12,}$|^0\d+$/.test(text)
  const isSigned = /^[=+@-]/.test(text) && !/^[+-]?\d+(?:\.\d+)?$/.test(text)
  return isLongNumber || isSigned ? `'${text}` : text
}

const quoted = (text: string): string => (/[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
