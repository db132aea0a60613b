/** A sheet for a terminal: columns that line up in Chinese and Latin text, and that give way where the terminal is narrow. */

import type { Block, Cell, Column, ListItem, Sheet } from '../../engine/views/sheet.ts'
import { visible } from '../../text/escape.ts'
import { cutTo, padTo, widthOf, wrap } from '../../text/width.ts'
import type { Paint, View } from '../paint.ts'

export function renderSheet(sheet: Sheet, view: View): string {
  return `${sheet.blocks.map(block => render(block, view)).join('\n\n')}\n`
}

function render(block: Block, view: View): string {
  switch (block.kind) {
    case 'text':
      return wrap(visible(block.text), view.width)
        .map(line => painted(line, block.mark, view.paint))
        .join('\n')
    case 'heading':
      return heading(block, view)
    case 'table':
      return table(block.columns, block.rows, view)
    case 'list':
      return [
        ...block.items.map(item => listItem(item, view)),
        ...(block.more === '' ? [] : [`  ${view.paint.dim(block.more)}`]),
      ].join('\n')
  }
}

function heading({ text, note }: Extract<Block, { kind: 'heading' }>, { width, paint }: View): string {
  if (note === '') return paint.strong(cutTo(visible(text), width))
  const behind = visible(note)
  const room = Math.max(width - widthOf(behind) - gap.length, narrowest)
  return `${paint.strong(cutTo(visible(text), room))}${gap}${paint.dim(behind)}`
}

const gap = '  '
const barWidth = 10
const narrowest = 6

type Shown = { readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] }

function table(columns: readonly Column[], rows: readonly (readonly Cell[])[], view: View): string {
  const { width, paint } = view
  const all = { columns, rows }
  const whole = { ...all, rows: rows.map(row => row.map(withBar)) }
  const without = keep(whole, column => !column.detail)
  const shown =
    [whole, keep(all, () => true)].find(table => needed(table) <= width) ??
    (needed(without) <= width ? without : keep(all, column => !column.detail))
  const details = shown.columns.length === columns.length ? undefined : keep(all, column => column.detail)
  const widths = columnWidths(shown, width)
  const line = (cells: readonly Cell[], paintCell: (text: string, cell: Cell) => string) =>
    shown.columns
      .map((column, index) => {
        const cell = cells[index] ?? { text: '' }
        const text = padTo(cutTo(visible(cell.text), widths[index] ?? 0), widths[index] ?? 0, column.align)
        return paintCell(text, cell)
      })
      .join(gap)
      .trimEnd()
  const header = line(
    shown.columns.map(({ label }) => ({ text: label })),
    text => paint.dim(text),
  )
  const body = shown.rows.flatMap((row, index) => [
    line(row, (text, cell) => painted(text, cell.mark, paint)),
    ...(details === undefined
      ? []
      : detailLines(details.columns, details.rows[index] ?? [], view).map(text => paint.dim(text))),
  ])
  return [header, ...body].join('\n')
}

/** The details of a row in a line (or more) below it: only those that have something to say. */
function detailLines(columns: readonly Column[], row: readonly Cell[], { width, language }: View): readonly string[] {
  const comma = language === 'zh' ? '，' : ', '
  const parts = columns.flatMap(({ label }, index) => {
    const text = visible(row[index]?.text ?? '').trim()
    return text === '' ? [] : [`${label} ${text}`]
  })
  const lines: string[] = []
  for (const part of parts) {
    const last = lines.at(-1)
    const joined = last === undefined ? undefined : `${last}${comma}${part}`
    if (joined !== undefined && widthOf(joined) <= width) lines[lines.length - 1] = joined
    else lines.push(`${gap}${part}`)
  }
  return lines
}

const keep = ({ columns, rows }: Shown, wanted: (column: Column) => boolean): Shown => ({
  columns: columns.filter(wanted),
  rows: rows.map(row => row.filter((_, index) => columns[index] !== undefined && wanted(columns[index]))),
})

const withBar = (cell: Cell): Cell =>
  cell.ratio === undefined ? cell : { ...cell, text: `${bar(cell.ratio)} ${cell.text.padStart(4)}` }

function bar(ratio: number): string {
  const full = Math.max(0, Math.min(barWidth, Math.round(ratio * barWidth)))
  return '#'.repeat(full) + '.'.repeat(barWidth - full)
}

const naturalWidths = ({ columns, rows }: Shown): number[] =>
  columns.map(({ label }, index) =>
    Math.max(widthOf(label), ...rows.map(row => widthOf(visible(row[index]?.text ?? '')))),
  )

const needed = (shown: Shown): number =>
  naturalWidths(shown).reduce((sum, width) => sum + width, 0) + gap.length * (shown.columns.length - 1)

/** Takes cells from the widest column that may be cut until the table fits. */
function columnWidths(shown: Shown, width: number): readonly number[] {
  const widths = naturalWidths(shown)
  let excess = needed(shown) - width
  while (excess > 0) {
    const free = widths.map((cells, index) => (shown.columns[index]?.fixed === true ? 0 : cells))
    // On a very narrow terminal the others give way as well.
    const candidates = Math.max(...free) > narrowest ? free : widths
    const widest = Math.max(...candidates)
    if (widest <= narrowest) break
    const index = candidates.indexOf(widest)
    widths[index] = widest - 1
    excess -= 1
  }
  return widths
}

function listItem({ sign, text, place, lines, strong }: ListItem, { width, paint }: View): string {
  const head = cutTo(`${sign} ${visible(text)}`, width - 2)
  const room = width - widthOf(head) - 4
  const where = visible(place)
  const first = `  ${strong ? paint.strong(head) : head}`
  const tail = where === '' ? [] : widthOf(where) <= room ? [] : [`    ${paint.dim(cutTo(where, width - 4))}`]
  const headLine = where !== '' && tail.length === 0 ? `${first}  ${paint.dim(where)}` : first
  const rest = lines.flatMap(line => wrap(visible(line), width - 4)).map(line => `    ${line}`)
  return [headLine, ...tail, ...rest].join('\n')
}

const painted = (text: string, mark: Cell['mark'], paint: Paint): string =>
  mark === undefined ? text : paint[mark](text)
