import { describe, expect, it } from 'vitest'
import { pathOf } from '../../../src/engine/import/destination.ts'
import { knownFields } from '../../../src/engine/import/known-fields.ts'
import { meaningOf, nearTo } from '../../../src/engine/import/match-heading.ts'
import { usualField, usualHeadings } from '../../../src/engine/import/usual-names.ts'
import { catalog, today } from '../../helpers/catalog.ts'

const known = knownFields(catalog)

const read = (heading: string) => meaningOf(heading, { known, today })

const pathFor = (heading: string): string => {
  const meaning = read(heading)
  return meaning.kind === 'field' ? pathOf(meaning.to) : meaning.kind
}

describe('a heading', () => {
  it.each([
    // As a path, whole or by its end.
    ['customer.profile.headcount', 'customer.profile.headcount'],
    ['headcount', 'customer.profile.headcount'],
    ['customer.people[0].title', 'customer.people[0].title'],
    ['customer.people[1].title', 'customer.people[1].title'],
    ['customer.people[].title', 'customer.people[0].title'],
    ['customer.people[李敏].title', 'customer.people[李敏].title'],
    ['customer.people[Ada Lind].name', 'customer.people[Ada Lind].name'],
    ['projects[Core system].committee[0].person', 'projects[Core system].committee[0].person'],
    ['revenue[k EUR]', 'customer.profile.revenue'],
    ['spend["2025"].amount', 'qualification.spend["2025"].amount'],
    ['qualification.spend[2025].amount', 'qualification.spend["2025"].amount'],
    ['qualification.category_spend[2024].amount', 'qualification.category_spend["2024"].amount'],
    ['x_region', 'x_region'],
    // As a CRM calls it.
    ['客户', 'account'],
    ['客户名称', 'account'],
    ['单位名称（全称）', 'account'],
    ['Account Name', 'account'],
    ['CLIENT', 'account'],
    ['*客户名称', 'account'],
    ['account_name', 'account'],
    ['负责人', 'owner'],
    ['客户经理', 'owner'],
    ['Account Owner', 'owner'],
    ['员工人数', 'customer.profile.headcount'],
    ['# Employees', 'customer.profile.headcount'],
    ['No. of Employees', 'customer.profile.headcount'],
    ['员工人数（人）', 'customer.profile.headcount'],
    ['年营业额(万元)', 'customer.profile.revenue'],
    ['Annual Revenue (converted)', 'customer.profile.revenue'],
    ['Annual revenue, EUR m', 'customer.profile.revenue'],
    ['行业', 'customer.industry.name'],
    ['官网', 'customer.profile.website'],
    ['Ｗｅｂｓｉｔｅ', 'customer.profile.website'],
    ['客户 地址', 'customer.profile.address'],
    ['毛利', 'qualification.spend["2025"].margin'],
    ['上级单位', 'parent'],
    ['阶段', 'stage'],
    // Of a year.
    ['年采购额', 'qualification.category_spend["2025"].amount'],
    ['年采购额（万元）', 'qualification.category_spend["2025"].amount'],
    ['2024年采购额', 'qualification.category_spend["2024"].amount'],
    ['采购额（2024）', 'qualification.category_spend["2024"].amount'],
    ['去年采购额', 'qualification.category_spend["2025"].amount'],
    ['今年成交额', 'qualification.spend["2026"].amount'],
    ['Annual spend 2023', 'qualification.category_spend["2023"].amount'],
    ['FY2024 Spend with us (k EUR)', 'qualification.spend["2024"].amount'],
    // Of people.
    ['联系人', 'customer.people[0].name'],
    ['联系人1', 'customer.people[0].name'],
    ['联系人2', 'customer.people[1].name'],
    ['联系人2电话', 'customer.people[1].phone'],
    ['第二联系人', 'customer.people[1].name'],
    ['Contact 2 Title', 'customer.people[1].title'],
    ['职务', 'customer.people[0].title'],
    ['总机', 'customer.channels[phone].value'],
    // By its label, in either language.
    ['大客户经理', 'owner'],
    ['产品适配', 'qualification.product_fit'],
    ['所属行业', 'customer.industry.name'],
    ['组织架构', 'customer.organization.structure'],
    ['竞争对手', 'competitors[0].name'],
  ])('%s is %s', (heading, path) => {
    expect(pathFor(heading)).toBe(path)
  })

  it.each(['客户编号', 'Account ID', '创建时间', 'Last Activity', '年销售额', 'evidence', 'waived', '备注', '1'])(
    '%s is none',
    heading => {
      expect(pathFor(heading)).toBe('unknown')
    },
  )

  it.each([
    ['员工人事', 'customer.profile.headcount'],
    ['Headcuont', 'customer.profile.headcount'],
    ['Acount name', 'account'],
    ['备注', 'customer.people[].notes'],
    ['跟进记录', undefined],
  ])('%s was meant to be %s', (heading, near) => {
    expect([read(heading).kind, nearTo(heading, known)]).toEqual(['unknown', near === undefined ? [] : [near]])
  })

  it('that several fields share names them', () => {
    expect(nearTo('姓名', known)).toEqual(['sponsor.name', 'customer.people[].name', 'competitors[].reps[].name'])
  })

  it.each([
    ['年采购额（万元）', { power: 4 }],
    ['年采购额/万元', { power: 4 }],
    ['Annual revenue [k EUR]', { power: 3, currency: 'EUR' }],
    ['Annual revenue in k EUR', { power: 3, currency: 'EUR' }],
    ['员工人数（万人）', { power: 4 }],
    ['年采购额（2025，含税）', undefined],
    ['负责人（万元）', undefined],
  ])('%s has the unit %j', (heading, unit) => {
    expect(read(heading)).toMatchObject({ kind: 'field', unit })
  })

  it('has the unit that stands above all of them, if it is about money and has none of its own', () => {
    const below = (heading: string) => meaningOf(heading, { known, today, above: { power: 4 } })
    expect(below('年采购额')).toMatchObject({ unit: { power: 4 } })
    expect(below('年采购额（元）')).toMatchObject({ unit: { power: 0 } })
    expect(below('员工人数')).toMatchObject({ unit: undefined })
  })

  it('with a unit that nobody knows is not taken at its face', () => {
    expect(read('年采购额（万泰铢）')).toEqual({ kind: 'unclear-unit', unit: '万泰铢' })
  })
})

describe('the usual headings', () => {
  it('mean fields that there are, each but one', () => {
    const names = usualHeadings()
    expect(names.filter(name => pathFor(name) === 'unknown')).toEqual([])
    expect(names.length).toBe(new Set(names.map(name => name.toLowerCase())).size)
  })

  it('are found however they are written', () => {
    expect(usualField('  KEY-Account_manager: ')).toEqual({ path: 'owner' })
  })
})
