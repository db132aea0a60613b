import { describe, expect, it } from 'vitest'
import { type PageBlock, type PageRow, row } from '../../src/engine/page.ts'
import { renderPage } from '../../src/reporters/page.ts'
import { plainPaint } from '../../src/reporters/paint.ts'

const rendered = (blocks: readonly PageBlock[], width = 40) =>
  renderPage({ blocks }, { language: 'en', width, paint: plainPaint, cut: false })

const rows = (...rows: readonly PageRow[]): readonly PageBlock[] => [{ kind: 'rows', rows }]

describe('renderPage', () => {
  it('lines values up behind Chinese and Latin labels', () => {
    expect(rendered(rows(row('预算', '1'), row('Owner', 'A')))).toBe('  预算   1\n  Owner  A\n')
  })

  it('wraps a value under its own beginning', () => {
    expect(rendered(rows(row('a', 'one two three four five six seven eight')))).toBe(
      '  a  one two three four five six seven\n     eight\n',
    )
  })

  it('puts the value below a label that is too wide', () => {
    expect(rendered(rows(row('a label that takes a lot of room', 'x'), row('b', 'y')))).toBe(
      '  a label that takes a lot of room\n    x\n  b  y\n',
    )
  })

  it('puts a word below its label that has no room beside it', () => {
    expect(rendered(rows(row('Website', 'https://a-long-name.example'), row('b', 'y')), 36)).toBe(
      '  Website\n    https://a-long-name.example\n  b        y\n',
    )
  })

  it('wraps a label that is wider than the page', () => {
    expect(rendered(rows(row('a label of many words that goes on and on', 'x')))).toBe(
      '  a label of many words that goes on and\n  on\n    x\n',
    )
  })

  it('joins short things, and lists long ones or those with a comma', () => {
    expect(rendered(rows(row('a', 'x', 'y')))).toBe('  a  x, y\n')
    expect(rendered(rows(row('a', 'x, y', 'z')))).toBe('  a  - x, y\n     - z\n')
  })

  it('parts things that are told at length', () => {
    const thing = (label: string): PageRow => ({ label, lines: [], rows: [row('a', '1')], mark: 'strong' })
    expect(rendered(rows(thing('X'), thing('Y')))).toBe('  X\n    a  1\n\n  Y\n    a  1\n')
  })

  it('joins a heading with what follows, and puts a long note below', () => {
    expect(
      rendered([
        { kind: 'heading', text: 'Title', note: 'note' },
        { kind: 'text', text: 'words' },
        { kind: 'heading', text: 'A title of some length', note: 'with a note as long' },
        { kind: 'lines', lines: ['a:', '  b: 1'] },
      ]),
    ).toBe('Title  note\n  words\n\nA title of some length\nwith a note as long\n  a:\n    b: 1\n')
  })

  it('makes everything visible that could act on a terminal', () => {
    const red = '\u001b[31m'
    const text = rendered([
      { kind: 'heading', text: red, note: red },
      { kind: 'text', text: red },
      { kind: 'lines', lines: [red] },
      ...rows(row(red, red)),
    ])
    expect(text).not.toContain('\u001b')
    expect(text.match(/\\u001b/g)).toHaveLength(6)
  })
})
