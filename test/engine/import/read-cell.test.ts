import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../src/engine/import/cell.ts'
import { knownFields } from '../../../src/engine/import/known-fields.ts'
import { meaningOf } from '../../../src/engine/import/match-heading.ts'
import { readCell } from '../../../src/engine/import/read-cell.ts'
import { catalog, today } from '../../helpers/catalog.ts'

const known = knownFields(catalog)

const read = (heading: string, cell: Cell) => {
  const meaning = meaningOf(heading, { known, today })
  if (meaning.kind !== 'field') throw new Error(`${heading} means no field`)
  return readCell(meaning, cell, { today, currency: 'CNY' })
}

const valueUnder = (heading: string, cell: Cell) => {
  const found = read(heading, cell)
  return found.kind === 'value' ? found.value : found.kind
}

describe('a cell', () => {
  it.each([
    // Amounts, in the unit of the heading where they are plain numbers.
    ['年采购额（万元）', 1200, 12_000_000],
    ['年采购额（万元）', '1,200', 12_000_000],
    ['年采购额（万元）', '１２００', 12_000_000],
    ['年采购额（万元）', '800.5', 8_005_000],
    ['年采购额（万元）', 0.29, 2900],
    ['年采购额（万元）', 1234.567, 12_345_670],
    ['年采购额（万元）', '1200万', 12_000_000],
    ['年采购额（万元）', '3.5亿', 350_000_000],
    ['年采购额（万元）', '¥1,200', 12_000_000],
    ['Annual revenue (EUR m)', 1.234, 1_234_000],
    ['年采购额', 3_500_000, 3_500_000],
    ['年采购额', '三百万', 3_000_000],
    ['年采购额', 0.1 + 0.2, 0.3],
    ['员工人数', 21000, 21_000],
    ['员工人数', '1.2万', 12_000],
    ['员工人数（万人）', '2.1', 21_000],
    ['员工人数', '300人', 300],
    // Days.
    ['下次复盘', { day: '2027-03-01' }, '2027-03-01'],
    ['下次复盘', '2027/3/1', '2027-03-01'],
    ['下次复盘', '2027-03-01 00:00:00', '2027-03-01'],
    ['下次复盘', '2027年3月1日', '2027-03-01'],
    ['下次复盘', '明年3月', '2027-03'],
    ['下次复盘', 46447, '2027-03-01'],
    ['下次复盘', '46447', '2027-03-01'],
    ['下次复盘', 46447.5, '2027-03-01'],
    // Choices by their labels, in either language.
    ['客户类型', '经济大客户', 'economic'],
    ['客户类型', 'Strategic', 'strategic'],
    ['单位性质', '银行', 'bank'],
    ['单位性质', '民营企业', '民营企业'],
    // Texts, whatever a spreadsheet made of them.
    ['手机', 13800138000, '13800138000'],
    ['手机', "'13800138000", '13800138000'],
    ['手机', '="057188001234"', '057188001234'],
    ['手机', "'+86 138", '+86 138'],
    ['负责人', "'t Hart", "'t Hart"],
    ['负责人', ' 方遥 ', '方遥'],
    ['所在地', '南京、苏州', ['南京', '苏州']],
    ['官网', '=北港', '=北港'],
    ['x_region', '华东', '华东'],
    ['x_score', 4, 4],
  ] satisfies readonly (readonly [string, Cell, unknown])[])('under %s: %j is %j', (heading, cell, value) => {
    expect(valueUnder(heading, cell)).toEqual(value)
  })

  it.each([null, '', '  ', '-', '/', 'N/A', '#N/A', '无', '暂无', '未知', 'unknown', 'TBD', '——'])(
    'that holds %j says nothing',
    cell => {
      expect(valueUnder('负责人', cell)).toBe('nothing')
    },
  )

  it.each([
    ['年采购额', '$1.2m', '`$1.2m` 像是 USD，这份档案记的是 CNY；整张表都是 USD 的话，加上 --set currency=USD。'],
    ['年采购额', '约五百', '看不懂 `约五百`。只写数目，例如 3500000、350万、3.5亿。'],
    ['年采购额（万元）', '1.200', '看不懂 `1.200`。只写数目，例如 3500000、350万、3.5亿。'],
    ['员工人数', 12.5, '看不懂 `12.5`。写一个整数，例如 3200、2.1万。'],
    ['员工人数', '500-999人', '看不懂 `500-999人`。写一个整数，例如 3200、2.1万。'],
    ['客户类型', '重要客护', '看不懂 `重要客护`。是不是 `重要客户`？'],
    ['官网', '=HYPERLINK("http://x")', '`=HYPERLINK("http://x")` 是公式，不是结果；在表格里把它复制成“值”再导出。'],
    ['年采购额', '=B2*1.2', '`=B2*1.2` 是公式，不是结果；在表格里把它复制成“值”再导出。'],
    ['年采购额', '#REF!', '表格没算出来，只留下 `#REF!`。'],
    ['下次复盘', '########', '表格没算出来，只留下 `########`。'],
    ['手机', '1.38E+10', '`1.38E+10` 是被表格缩写的长号码，后几位已经丢了；把这一列设成文本，重新填上。'],
  ] satisfies readonly (readonly [string, Cell, string])[])('under %s: %j is asked about', (heading, cell, words) => {
    const found = read(heading, cell)
    expect(found.kind === 'fault' ? found.words.zh : found).toBe(words)
  })

  it('with a day that may be two is asked about', () => {
    expect(read('下次复盘', '3/10').kind).toBe('fault')
    expect(read('下次复盘', '03/10/2027').kind).toBe('fault')
  })
})
