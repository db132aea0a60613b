import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, cellText } from '../../../src/engine/import/cell.ts'
import { refusedSheet } from '../../../src/engine/import/refused-sheet.ts'
import { readCsv } from '../../../src/io/csv.ts'

const sheet = (headings: readonly Cell[], rows: readonly (readonly Cell[])[], delimiter = ',') =>
  refusedSheet(
    { number: 1, cells: headings },
    rows.map((cells, index) => ({
      row: { number: index + 2, cells },
      faults: [{ heading: '负责人', words: { zh: '看不懂', en: 'not understood' } }],
    })),
    'zh',
    delimiter,
  )

describe('the sheet of refused rows', () => {
  it('has the same columns and the reason, with a BOM for spreadsheet programs', () => {
    expect(sheet(['客户名称', '负责人'], [['甲, 乙', { day: '2027-03-01' }]])).toBe(
      '\ufeff客户名称,负责人,未导入的原因\r\n"甲, 乙",2027-03-01,负责人: 看不懂\r\n',
    )
  })

  it('is parted as the sheet was', () => {
    expect(sheet(['客户名称', '负责人'], [['甲; 乙', '1,5']], ';')).toBe(
      '\ufeff客户名称;负责人;未导入的原因\r\n"甲; 乙";"1,5";负责人: 看不懂\r\n',
    )
  })

  it('marks as text what a spreadsheet would run or shorten', () => {
    const cells = ['=cmd|calc', '+86', '@home', '-x', '-12', 138001380001234, '0571', "'t Hart"]
    expect(sheet(['a'], [cells.slice(0, 1)])).toContain("\r\n'=cmd|calc,")
    expect(sheet(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], [cells])).toContain(
      "\r\n'=cmd|calc,+86,'@home,'-x,-12,'138001380001234,'0571,'t Hart,",
    )
  })

  it('has one reason where it is refused again', () => {
    expect(sheet(['客户名称', '未导入的原因', '负责人'], [['甲', '从前的', '乙']])).toBe(
      '\ufeff客户名称,负责人,未导入的原因\r\n甲,乙,负责人: 看不懂\r\n',
    )
  })

  it('gives back every cell when it is read again', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('=1+1', "'x", '"', 'a;b', 'a\nb', '\t', ',', '+', '@', "'0571", '甲，乙'),
      fc.integer(),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), rows => {
        const text = sheet(['客户名称', '负责人', '行业'], rows).replace(/^\ufeff/, '')
        const read = readCsv(text).slice(1)
        expect(read.map(({ cells }) => cells.slice(0, 3).map(cellText))).toEqual(rows.map(cells => cells.map(cellText)))
      }),
      { numRuns: 1000 },
    )
  })
})
