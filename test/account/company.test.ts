import { describe, expect, it } from 'vitest'
import { isOurName, noCompany, readCompany } from '../../src/account/company.ts'

describe('our side', () => {
  it('is read from the data of a company.yaml', () => {
    const company = readCompany({
      names: ['拓远科技'],
      products: [{ name: '双活存储', for: '核心系统' }, { for: '无名' }],
      experts: [{ name: '佟山', expertise: ['双活'] }],
      news: [{ what: '新款双活存储已过认证', since: '2026-11', industries: ['银行'] }],
      holidays: [{ from: '2027-02-05', until: '2027-02-11' }, { from: '2027-04-05' }],
    })
    expect(company.products).toEqual([{ name: '双活存储', purpose: '核心系统' }])
    expect(company.news[0]?.since).toEqual({ first: '2026-11-01', last: '2026-11-30' })
    expect(company.holidays).toEqual([
      { first: '2027-02-05', last: '2027-02-11' },
      { first: '2027-04-05', last: '2027-04-05' },
    ])
  })

  it.each([null, undefined, {}, { names: [] }])('may say nothing: %j', value => {
    expect(readCompany(value)).toEqual(noCompany)
  })

  it.each([
    ['us', true],
    ['我方', true],
    ['拓远科技', true],
    ['[[ty|拓远科技]]', true],
    ['岱岳科技', false],
  ])('knows whether %s is us: %s', (name, expected) => {
    expect(isOurName({ ...noCompany, names: ['拓远科技'] }, name)).toBe(expected)
  })
})
