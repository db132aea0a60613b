import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAccount } from '../../../src/account/account.ts'
import { completeness } from '../../../src/engine/views/completeness.ts'
import type { Block, Cell, Column } from '../../../src/engine/views/sheet.ts'
import { plainPaint, type View } from '../../../src/reporters/paint.ts'
import { renderSheet } from '../../../src/reporters/sheet/pretty.ts'
import { widthOf } from '../../../src/text/width.ts'
import { catalog, dossierOf, today } from '../../helpers/catalog.ts'

const view = (width: number, more: Partial<View> = {}): View => ({
  language: 'en',
  width,
  paint: plainPaint,
  cut: false,
  ...more,
})
const rendered = (width: number, ...blocks: readonly Block[]): string => renderSheet({ blocks }, view(width))

const column = (label: string, more: Partial<Column> = {}): Column => ({
  label,
  align: 'left',
  detail: false,
  fixed: false,
  ...more,
})
const cells = (...texts: readonly string[]): readonly Cell[] => texts.map(text => ({ text }))

const accounts: Block = {
  kind: 'table',
  columns: [
    column('客户'),
    column('阶段', { fixed: true }),
    column('完整度', { align: 'right', fixed: true }),
    column('项目', { align: 'right', fixed: true, detail: true }),
    column('团队', { align: 'right', fixed: true, detail: true }),
  ],
  rows: [
    [...cells('中国银行', '建立'), { text: '43%', ratio: 0.43 }, ...cells('100%', '')],
    [...cells('Acme Works', '稳定'), { text: '7%', ratio: 0.07 }, ...cells('5%', '100%')],
  ],
}

describe('a table', () => {
  it('lines its columns up in Chinese and Latin text', () => {
    expect(rendered(80, accounts)).toBe(`客户        阶段           完整度  项目  团队
中国银行    建立  ####......  43%  100%
Acme Works  稳定  #.........   7%    5%  100%
`)
  })

  it('loses its bars first where it is too wide', () => {
    expect(rendered(40, accounts)).toBe(`客户        阶段  完整度  项目  团队
中国银行    建立     43%  100%
Acme Works  稳定      7%    5%  100%
`)
  })

  it('then moves the details below, and has room for its bars again', () => {
    expect(rendered(35, accounts)).toBe(`客户        阶段           完整度
中国银行    建立  ####......  43%
  项目 100%
Acme Works  稳定  #.........   7%
  项目 5%, 团队 100%
`)
  })

  it('then cuts the column that may be cut', () => {
    expect(rendered(22, accounts)).toBe(`客户      阶段  完整度
中国银行  建立     43%
  项目 100%
Acme W..  稳定      7%
  项目 5%, 团队 100%
`)
  })

  it('cuts the widest of two that may be cut', () => {
    const table: Block = {
      kind: 'table',
      columns: [column('Account'), column('Manager')],
      rows: [cells('Brennwald Werke International', 'Fang Yao')],
    }
    expect(rendered(24, table)).toBe('Account         Manager\nBrennwald We..  Fang Yao\n')
  })

  it('has no spaces at the end of a line', () => {
    expect(rendered(80, accounts)).not.toMatch(/ $/m)
  })

  it('shows what a cell may not do to a terminal', () => {
    const table: Block = { kind: 'table', columns: [column('A'), column('B')], rows: [cells('\u001b[2J', 'b')] }
    expect(rendered(40, table)).toBe('A          B\n\\u001b[2J  b\n')
  })

  it('lines up whatever stands in it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '银', '（', 'é', ' ', '\u200b', '😀'), maxLength: 12 })
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), fc.integer({ min: 24, max: 80 }), (names, width) => {
        const table: Block = {
          kind: 'table',
          columns: [column('Account'), column('Stage', { fixed: true })],
          rows: names.map(name => cells(name, '|')),
        }
        const starts = rendered(width, table)
          .trimEnd()
          .split('\n')
          .slice(1)
          .map(line => widthOf(line.slice(0, line.lastIndexOf('|'))))
        expect(new Set(starts).size).toBe(1)
      }),
    )
  })
})

describe('a bar', () => {
  it.each([
    [0, '..........   0%'],
    [0.04, '..........   4%'],
    [0.5, '#####.....  50%'],
    [1, '########## 100%'],
  ])('for %d is %s', (ratio, shown) => {
    const table: Block = { kind: 'table', columns: [column('A')], rows: [[{ text: `${ratio * 100}%`, ratio }]] }
    expect(rendered(40, table)).toBe(`A\n${shown}\n`)
  })
})

describe('a list', () => {
  const item = {
    sign: '*',
    text: 'Who decides',
    place: 'projects[扩容].committee',
    lines: ['Which meeting decides?'],
    strong: true,
  }

  it('has a line for each thing, its place behind it and what it says below', () => {
    expect(rendered(60, { kind: 'list', items: [item], more: '3 more' })).toBe(
      '  * Who decides  projects[扩容].committee\n    Which meeting decides?\n  3 more\n',
    )
  })

  it('puts a place that has no room on a line of its own', () => {
    expect(rendered(32, { kind: 'list', items: [item], more: '' })).toBe(
      '  * Who decides\n    projects[扩容].committee\n    Which meeting decides?\n',
    )
  })

  it('leaves out a place that there is not', () => {
    expect(rendered(60, { kind: 'list', items: [{ ...item, place: '', lines: [] }], more: '' })).toBe(
      '  * Who decides\n',
    )
  })
})

describe('a text', () => {
  it('is wrapped', () => {
    expect(rendered(12, { kind: 'text', text: '离转段最近的是中国银行' })).toBe('离转段最近的\n是中国银行\n')
  })

  it('stands apart from the next block', () => {
    expect(rendered(80, { kind: 'text', text: 'a' }, { kind: 'text', text: 'b' })).toBe('a\n\nb\n')
  })
})

describe('a heading', () => {
  it('has its note behind it', () => {
    expect(rendered(80, { kind: 'heading', text: '中国银行', note: 'establish, 43%' })).toBe(
      '中国银行  establish, 43%\n',
    )
  })
})

describe('colours', () => {
  it('move no column', () => {
    const paint = {
      ...plainPaint,
      dim: (text: string) => `\u001b[2m${text}\u001b[22m`,
      warning: (text: string) => `\u001b[33m${text}\u001b[39m`,
    }
    const table: Block = {
      kind: 'table',
      columns: [column('客户'), column('Stage')],
      rows: [[{ text: '银行', mark: 'warning' }, { text: 'x' }]],
    }
    const plain = renderSheet({ blocks: [table] }, view(40, { paint })).replace(/\u001b\[\d+m/g, '')
    expect(plain).toBe('客户  Stage\n银行  x\n')
  })
})

const folder = fileURLToPath(new URL('../../fixtures/portfolio/accounts', import.meta.url))
const facts = await Promise.all(
  readdirSync(folder).map(async name => {
    const dossier = await dossierOf(readFileSync(`${folder}/${name}`, 'utf8'), `accounts/${name}`)
    return completeness.collect(readAccount(dossier, { catalog, today }))
  }),
)
const data = completeness.conclude(facts, [{ file: 'accounts/broken.md' }])

describe.each(['zh', 'en'] as const)('the report of a real portfolio in %s', language => {
  it.each([60, 80, 160])('fits into %i columns', width => {
    const text = renderSheet(
      completeness.sheet(data, { language, missing: false, limit: 10 }),
      view(width, { language }),
    )
    expect(text.split('\n').filter(line => widthOf(line) > width)).toEqual([])
  })

  it.each([60, 80, 160])('fits into %i columns with all that is missing', width => {
    const text = renderSheet(
      completeness.sheet(data, { language, missing: true, limit: 1000 }),
      view(width, { language }),
    )
    expect(text.split('\n').filter(line => widthOf(line) > width)).toEqual([])
  })
})

describe.each(['zh', 'en'] as const)('the report of accounts with long names in %s', language => {
  const long = '中国某某国家级经济技术开发区城市轨道交通建设投资运营集团有限公司第二分公司'
  const english = 'The International Consolidated Association of Regional Hospital Operators'
  const named = [long, english].map(
    name => `---
kam: 1
account: ${name}
stage: establish
owner: ${name}
projects: [{ name: ${name} }]
---
`,
  )

  it.each([60, 80, 160].flatMap(width => [true, false].map(missing => ({ width, missing }))))(
    'fits into $width columns, with all that is missing: $missing',
    async ({ width, missing }) => {
      const collected = await Promise.all(
        named.map(async (text, index) =>
          completeness.collect(readAccount(await dossierOf(text, `accounts/${index}.md`), { catalog, today })),
        ),
      )
      const sheet = completeness.sheet(completeness.conclude(collected, []), { language, missing, limit: 1000 })
      const lines = renderSheet(sheet, view(width, { language })).split('\n')
      expect(lines.filter(line => widthOf(line) > width)).toEqual([])
    },
  )
})
