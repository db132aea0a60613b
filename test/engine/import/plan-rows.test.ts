import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeDossier } from '../../../src/engine/change-dossier.ts'
import type { Cell, Row } from '../../../src/engine/import/cell.ts'
import { knownFields } from '../../../src/engine/import/known-fields.ts'
import { matchColumns } from '../../../src/engine/import/match-columns.ts'
import { planRows } from '../../../src/engine/import/plan-rows.ts'
import { tellUnusable } from '../../../src/engine/import/unusable.ts'
import { usualHeadings } from '../../../src/engine/import/usual-names.ts'
import { catalog, today } from '../../helpers/catalog.ts'

const known = knownFields(catalog)

const rowsOf = (...rows: readonly (readonly Cell[])[]): readonly Row[] =>
  rows.map((cells, index) => ({ number: index + 1, cells }))

function plan(rows: readonly Row[], common: Parameters<typeof planRows>[2] = {}, currency?: string) {
  const matching = matchColumns(rows, [], { known, today })
  if (matching.kind !== 'matching') throw new Error(`no matching: ${matching.kind}`)
  return planRows(rows, matching, common, { today, currency })
}

const wishesOf = (...args: Parameters<typeof plan>) =>
  plan(...args).map(one => (one.kind === 'account' ? one.wishes : one.kind))

describe('a row', () => {
  it('becomes an account with its facts; what belongs to one item becomes one item', () => {
    const rows = rowsOf(
      ['客户名称', '负责人', '联系人', '职务', '年采购额（万元）', '2024年采购额', '联系人2', '总机', '竞争对手'],
      ['澜江银行', '方遥', '陆平', '处长', 1200, '900万', '严素', '0571-88001234', '鸿越数据、思腾'],
    )
    expect(plan(rows)).toEqual([
      {
        kind: 'account',
        row: rows[1],
        name: '澜江银行',
        wishes: [
          { kind: 'put', path: 'owner', value: '方遥' },
          { kind: 'add', list: 'customer.people', item: { name: '陆平', title: '处长' } },
          { kind: 'add', list: 'qualification.category_spend', item: { year: 2025, amount: 12_000_000 } },
          { kind: 'add', list: 'qualification.category_spend', item: { year: 2024, amount: 9_000_000 } },
          { kind: 'add', list: 'customer.people', item: { name: '严素' } },
          { kind: 'add', list: 'customer.channels', item: { kind: 'phone', value: '0571-88001234' } },
          { kind: 'add', list: 'competitors', item: { name: '鸿越数据' } },
          { kind: 'add', list: 'competitors', item: { name: '思腾' } },
        ],
      },
    ])
  })

  it('leaves no trace of an item of which it knows nothing', () => {
    const rows = rowsOf(['客户名称', '年采购额', '联系人', '总机'], ['澜江银行', null, '-', ''])
    expect(wishesOf(rows)).toEqual([[]])
  })

  it('takes owner and type from the call where it has none of its own', () => {
    const rows = rowsOf(['客户名称', '负责人'], ['甲', '方遥'], ['乙', ''])
    expect(wishesOf(rows, { owner: '赵航', type: 'strategic' })).toEqual([
      [
        { kind: 'put', path: 'type', value: 'strategic' },
        { kind: 'put', path: 'owner', value: '方遥' },
      ],
      [
        { kind: 'put', path: 'owner', value: '赵航' },
        { kind: 'put', path: 'type', value: 'strategic' },
      ],
    ])
  })

  it('is in the money of its headings, or its own; that of the workspace need not be said', () => {
    const rows = rowsOf(['Client', 'Revenue (USD m)'], ['Corvane', 1.5])
    const revenue = { kind: 'put', path: 'customer.profile.revenue', value: 1_500_000 }
    expect(wishesOf(rows, {}, 'CNY')).toEqual([[{ kind: 'put', path: 'currency', value: 'USD' }, revenue]])
    expect(wishesOf(rows, {}, 'USD')).toEqual([[revenue]])
    const own = rowsOf(['Client', 'Revenue', 'Currency'], ['Corvane', '€1.5m', 'EUR'])
    expect(wishesOf(own, {}, 'CNY')).toEqual([[revenue, { kind: 'put', path: 'currency', value: 'EUR' }]])
  })

  it('is left out where it is no account: a total, a remark, the headings of a second page, nothing at all', () => {
    const head = ['客户名称', '年采购额', '备注']
    const rows = rowsOf(
      ...[head, ['甲', 1, ''], ['', '', ''], ['小计：', 1, ''], head, ['', '合计', 3], ['总计（万元）', 4, '']],
      ...[
        ['', '', ''],
        ['制表人：方遥', '', ''],
      ],
    )
    const shown = plan(rows).map(one => [one.row.number, one.kind === 'skipped' ? one.why.zh : one.kind])
    expect(shown).toEqual([
      [2, 'account'],
      [4, '合计行，不是客户'],
      [5, '又是一遍表头'],
      [6, '合计行，不是客户'],
      [7, '合计行，不是客户'],
      [9, '空行后面的附注，不是客户'],
    ])
  })

  it.each(['合计科技', 'Total Energies', '总计算机厂', 'Sum & Partners'])(
    'is an account though it is called %s',
    name => {
      expect(plan(rowsOf(['客户名称', '行业'], [name, ''])).map(({ kind }) => kind)).toEqual(['account'])
    },
  )

  it('is refused with all its faults, each under its heading', () => {
    const rows = rowsOf(
      ['客户名称', '年采购额', '联系人', '职务', '下次复盘'],
      ['', '约五百', '李敏、王芳', '科长', '3/10'],
    )
    const [one] = plan(rows)
    expect(one?.kind === 'refused' ? one.faults.map(({ heading }) => heading) : one).toEqual([
      '客户名称',
      '年采购额',
      '联系人',
      '下次复盘',
    ])
  })

  it('may name several people in one cell where nothing else is said of them', () => {
    const rows = rowsOf(['客户名称', '联系人'], ['甲', '李敏、王芳；赵航'])
    const people = ['李敏', '王芳', '赵航'].map(name => ({ kind: 'add', list: 'customer.people', item: { name } }))
    expect(wishesOf(rows)).toEqual([people])
  })

  it.each(['=北港集团', '+86 Logistics', '@home', '-Minus-', "'s-Hertogenbosch Haven"])('keeps the name %s', name => {
    expect(plan(rowsOf(['Client'], [name])).map(one => one.name)).toEqual([name])
  })

  it.each(['=A1', '#REF!', '无', '-'])('has no name where there stands %s', name => {
    expect(plan(rowsOf(['Client', 'Owner'], [name, '方遥'])).map(({ kind }) => kind)).toEqual(['refused'])
  })

  it('may have a number for a name', () => {
    expect(plan(rowsOf(['客户名称'], [360])).map(({ name }) => name)).toEqual(['360'])
  })
})

describe('any sheet', () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom<Cell>(null, '-', '=1+1', "'", '1,200万', '3/10', '合计', { day: '2027-03-01' }, true, 46_082),
    fc.double({ noDefaultInfinity: true, noNaN: true }),
  )
  const heading = fc.oneof(
    fc.constantFrom(...usualHeadings()),
    fc
      .tuple(fc.constantFrom(...usualHeadings()), fc.constantFrom('（万元）', ' 2024', '2', ' [k EUR]', '*'))
      .map(parts => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 10 }),
  )

  it('is planned or refused; what comes of it can be written, and the schemas take it', async () => {
    const template = '---\nkam: 1\naccount:\nstage: establish\n---\n'
    const standing = { catalog, today, rules: [], file: 'accounts/a.md' }
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(heading, { minLength: 1, maxLength: 6 }),
        fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 5 }),
        async (headings, body) => {
          const rows = rowsOf(['客户名称', ...headings], ...body)
          const matching = matchColumns(rows, [], { known, today })
          if (matching.kind !== 'matching') {
            expect(tellUnusable(matching).words.en).not.toBe('')
            return
          }
          for (const one of planRows(rows, matching, {}, { today })) {
            if (one.kind !== 'account') continue
            const changed = await changeDossier(template, one.wishes, standing)
            expect(changed).toMatchObject({ kind: 'changed' })
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})
