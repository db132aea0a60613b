/** A page as Markdown: for a chat, a ticket or a note. */
import type { Page, PageBlock, PageRow } from '../engine/page.ts'
import { visible, visibleLine } from '../text/escape.ts'

export function renderPageMarkdown({ blocks }: Page): string {
  const parts = blocks.map((block, index) => render(block, index === 0)).filter(part => part !== '')
  return `${parts.join('\n\n')}\n`
}

function render(block: PageBlock, isFirst: boolean): string {
  switch (block.kind) {
    case 'heading':
      return heading(block.text, block.note, isFirst)
    case 'text':
      return plain(block.text)
    case 'rows':
      return rows(block.rows, 0).join('\n')
    case 'lines':
      return block.lines.map(line => plainLine(line)).join('  \n')
  }
}

function heading(text: string, note: string, isFirst: boolean): string {
  return `${isFirst ? '#' : '##'} ${plain(text)}${note === '' ? '' : `\n\n${plain(note)}`}`
}

/** Numbered labels make a numbered list, all others bullets. */
function rows(all: readonly PageRow[], depth: number): readonly string[] {
  const indent = '   '.repeat(depth)
  return all.flatMap(({ label, lines, rows: below }) => {
    const name = plain(label.trim())
    const said = lines.map(plain).join(' ')
    const isNumber = /^\d+$/.test(label)
    const isSign = /^[!*-]$/.test(label)
    const bullet = isNumber ? `${label}. ` : '- '
    const text = isNumber || isSign ? said : said === '' ? name : `**${name}** ${said}`
    return [`${indent}${bullet}${text}`, ...rows(below, depth + 1)]
  })
}

// What would be markup in Markdown, or HTML, stands for itself.
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|#]/g, sign => `\\${sign}`)

const plain = (text: string): string => escaped(visible(text))
const plainLine = (text: string): string => escaped(visibleLine(text))
