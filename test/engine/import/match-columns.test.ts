import { describe, expect, it } from 'vitest'
import type { Cell, Row } from '../../../src/engine/import/cell.ts'
import { pathOf } from '../../../src/engine/import/destination.ts'
import { knownFields } from '../../../src/engine/import/known-fields.ts'
import { matchColumns, type Told } from '../../../src/engine/import/match-columns.ts'
import { tellUnusable } from '../../../src/engine/import/unusable.ts'
import { catalog, today } from '../../helpers/catalog.ts'

const known = knownFields(catalog)

const rowsOf = (...rows: readonly (readonly Cell[])[]): readonly Row[] =>
  rows.map((cells, index) => ({ number: index + 1, cells }))

const match = (rows: readonly Row[], told: readonly Told[] = []) => matchColumns(rows, told, { known, today })

/** Heading and path of each column that is used. */
function paths(rows: readonly Row[], told: readonly Told[] = []) {
  const matching = match(rows, told)
  return matching.kind === 'matching'
    ? Object.fromEntries(matching.columns.map(({ heading, to }) => [heading, pathOf(to)]))
    : matching
}

describe('the columns of a sheet', () => {
  it('are found by their headings, those without a meaning are named', () => {
    const matching = match(rowsOf(['客户编号', '客户名称', '', 'Headcuont'], ['1', '甲', '', '']))
    expect(matching).toMatchObject({
      kind: 'matching',
      columns: [{ index: 1, heading: '客户名称' }],
      leftOut: [
        { index: 0, heading: '客户编号', near: [] },
        { index: 2, heading: '', near: [] },
        { index: 3, heading: 'Headcuont', near: ['customer.profile.headcount'] },
      ],
    })
  })

  it('stand below a title, a unit and a line of groups', () => {
    const rows = rowsOf(
      ['2026年重点客户名单', null, null],
      ['单位：万元', null, null],
      ['基本信息', '基本信息', '联系人'],
      ['客户名称', '年采购额', '姓名'],
      ['甲', 1, '李敏'],
    )
    const matching = match(rows)
    expect(matching).toMatchObject({ headings: { number: 4 }, columns: [{}, { unit: { power: 4 } }] })
  })

  it('are not looked for below the fifth row', () => {
    const rows = rowsOf(['说明'], [''], [''], [''], [''], ['客户名称'])
    expect(match(rows)).toEqual({ kind: 'no-account', headings: ['说明'] })
  })

  it('take a telephone for that of the person who is named, else for that of the house', () => {
    expect(paths(rowsOf(['客户', '电话']))).toEqual({ 客户: 'account', 电话: 'customer.channels[phone].value' })
    expect(paths(rowsOf(['客户', '联系人', '电话', '邮箱']))).toMatchObject({
      电话: 'customer.people[0].phone',
      邮箱: 'customer.people[0].email',
    })
    expect(paths(rowsOf(['客户', '联系人', '电话', '手机']))).toMatchObject({
      电话: 'customer.channels[phone].value',
      手机: 'customer.people[0].phone',
    })
  })

  it('take a bare Name for the account where no other column is', () => {
    expect(paths(rowsOf(['Name', 'Owner']))).toEqual({ Name: 'account', Owner: 'owner' })
    expect(paths(rowsOf(['Name', 'Company']))).toEqual({ Company: 'account' })
    expect(paths(rowsOf(['Name', 'Owner']), [{ heading: 'Name', path: '' }])).toMatchObject({ kind: 'no-account' })
  })

  it('go where somebody says, or nowhere', () => {
    const rows = rowsOf(['公司', '金主', '年销售额（万元）', '客户编号', '状态'])
    const told = [
      { heading: '金主', path: 'sponsor.name' },
      { heading: ' 年销售额（万元） ', path: 'spend[2025].amount' },
      { heading: '客户编号', path: 'x_crm_id' },
      { heading: '状态', path: '' },
    ]
    expect(paths(rows, told)).toEqual({
      公司: 'account',
      金主: 'sponsor.name',
      '年销售额（万元）': 'qualification.spend["2025"].amount',
      客户编号: 'x_crm_id',
    })
    expect(match(rows, told)).toMatchObject({ columns: [{}, {}, { unit: { power: 4 } }, {}], leftOut: [] })
  })

  it('leave out, without a word, the reason that kam has written beside refused rows', () => {
    expect(match(rowsOf(['客户名称', '未导入的原因']))).toMatchObject({ leftOut: [] })
  })
})

describe('a sheet that cannot be used', () => {
  const saying = (rows: readonly Row[], told: readonly Told[] = []) => {
    const matching = match(rows, told)
    if (matching.kind === 'matching') return undefined
    const { words, hint } = tellUnusable(matching)
    return `${words.en} ${hint.en}`
  }

  it.each([
    [
      [['行业', '地区']],
      [],
      'No column is found to name the account; the headings are: `行业`, `地区` Call that column "Account name", or write --map "heading=account".',
    ],
    [
      [['客户名称', 'Owner', '负责人']],
      [],
      'More than one column is `owner`: `Owner`, `负责人` To leave one out: --map "负责人="; to put it elsewhere: --map "负责人=path".',
    ],
    [
      [['客户名称', '公司名称']],
      [],
      'More than one column is `account`: `客户名称`, `公司名称` To leave one out: --map "公司名称="; to put it elsewhere: --map "公司名称=path".',
    ],
    [
      [['客户名称', '年采购额（万泰铢）']],
      [],
      'The unit `万泰铢` of `年采购额（万泰铢）` is not understood; its numbers might be wrong by far. Write it like (EUR), (k EUR) or (USD million).',
    ],
    [
      [['Client', 'Revenue (EUR)', 'Budget (USD)']],
      [],
      'The headings speak of several currencies: `EUR`, `USD`; a dossier has one. Convert them to one, or leave a column out with --map "heading=".',
    ],
    [
      [['Client', 'Revenue']],
      [{ heading: 'Turnover', path: 'customer.profile.revenue' }],
      'The sheet has no column `Turnover`. There are: `Client`, `Revenue`',
    ],
    [
      [['Client', 'Sales']],
      [{ heading: 'Sales', path: 'customer.sales' }],
      'There is no field `customer.sales`. All fields: kam explain',
    ],
    [
      [],
      [],
      'There are no headings in the first rows of the sheet. Call that column "Account name", or write --map "heading=account".',
    ],
  ] satisfies readonly (readonly [readonly (readonly string[])[], readonly Told[], string])[])(
    'says why: %j %j',
    (rows, told, words) => {
      expect(saying(rowsOf(...rows), told)).toBe(words)
    },
  )
})
