/** A page for a terminal: labels in one column, values beside them, both in Chinese and Latin text, wrapped to the width. */
import type { Page, PageBlock, PageRow } from '../engine/page.ts'
import { visible, visibleLine } from '../text/escape.ts'
import { padTo, widthOf, wrap } from '../text/width.ts'
import { type Paint, paintNames, type View } from './paint.ts'

export function renderPage({ blocks }: Page, view: View): string {
  const parts = blocks.map((block, index) => {
    const isBehindHeading = blocks[index - 1]?.kind === 'heading'
    return `${index === 0 ? '' : isBehindHeading ? '\n' : '\n\n'}${render(block, view)}`
  })
  return `${parts.join('')}\n`
}

const step = 2
const gap = '  '
// Where a label is wider than this its value stands below it, or one long label would leave no room to all the others.
const widestLabel = 28

function render(block: PageBlock, view: View): string {
  const { paint, width } = view
  switch (block.kind) {
    case 'heading':
      return heading(visible(block.text), visible(block.note), view)
    case 'text':
      return wrap(visible(block.text), width - step)
        .map(line => margin(step) + painted(paintNames(line, paint), block.mark, paint))
        .join('\n')
    case 'rows':
      return rowLines(block.rows, step, view).join('\n')
    case 'lines':
      return block.lines.map(line => `${margin(step)}${visibleLine(line)}`.trimEnd()).join('\n')
  }
}

const margin = (cells: number): string => ' '.repeat(cells)

function heading(text: string, note: string, { paint, width }: View): string {
  if (note === '') return paint.strong(text)
  const fits = widthOf(text + gap + note) <= width
  return `${paint.strong(text)}${fits ? gap : '\n'}${paint.dim(note)}`
}

function rowLines(rows: readonly PageRow[], indent: number, view: View): readonly string[] {
  const most = Math.min(widestLabel, Math.floor((view.width - indent) * 0.4))
  const widths = rows.filter(({ lines }) => lines.length > 0).map(({ label }) => widthOf(visible(label)))
  const labelWidth = Math.max(0, ...widths.filter(width => width <= most))
  return rows.flatMap((row, index) => [
    ...(row.mark === 'strong' && index > 0 ? [''] : []),
    ...labelled(row, { indent, labelWidth, view }),
    ...rowLines(row.rows, indent + step, view),
  ])
}

type Place = { readonly indent: number; readonly labelWidth: number; readonly view: View }

function labelled({ label, lines, mark }: PageRow, { indent, labelWidth, view }: Place): readonly string[] {
  const { paint, width } = view
  const name = visible(label)
  const alone = wrap(name, width - indent)
  if (lines.length === 0) return alone.map(line => margin(indent) + painted(line, mark, paint))
  const start = indent + labelWidth + gap.length
  const beside = valueLines(lines, width - start, view)
  if (widthOf(name) <= labelWidth && beside.every(line => widthOf(line) <= width - start)) {
    const first = `${margin(indent)}${paint.dim(padTo(name, labelWidth))}${gap}`
    return beside.map((line, index) => (index === 0 ? first : margin(start)) + painted(line, mark, paint))
  }
  const below = valueLines(lines, width - indent - step, view)
  return [
    ...alone.map(line => margin(indent) + paint.dim(line)),
    ...below.map(line => margin(indent + step) + painted(line, mark, paint)),
  ]
}

/** Several short things share a line; where they do not fit, or would run into each other, each has its own. */
function valueLines(lines: readonly string[], room: number, { language }: View): readonly string[] {
  const shown = lines.map(line => visible(line))
  const comma = language === 'zh' ? '、' : ', '
  const joined = shown.join(comma)
  const isOne = shown.length === 1 || (widthOf(joined) <= room && !shown.some(line => line.includes(comma.trim())))
  if (isOne) return wrap(joined, room)
  return shown.flatMap(line => wrap(line, room - 2).map((part, index) => `${index === 0 ? '- ' : '  '}${part}`))
}

const painted = (text: string, mark: PageRow['mark'], paint: Paint): string =>
  mark === undefined ? text : paint[mark](text)
