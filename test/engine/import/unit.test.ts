import { describe, expect, it } from 'vitest'
import { mayBeUnit, unitAbove, unitOf } from '../../../src/engine/import/unit.ts'

describe('a unit', () => {
  it.each([
    ['元', { power: 0 }],
    ['万元', { power: 4 }],
    ['万', { power: 4 }],
    ['单位：亿元', { power: 8 }],
    ['人民币万元', { power: 4, currency: 'CNY' }],
    ['百万美元', { power: 6, currency: 'USD' }],
    ['万美金', { power: 4, currency: 'USD' }],
    ['人', { power: 0 }],
    ['万人', { power: 4 }],
    ['EUR', { power: 0, currency: 'EUR' }],
    ['k EUR', { power: 3, currency: 'EUR' }],
    ['EUR k', { power: 3, currency: 'EUR' }],
    ['k€', { power: 3, currency: 'EUR' }],
    ['€m', { power: 6, currency: 'EUR' }],
    ['USD million', { power: 6, currency: 'USD' }],
    ['in millions of US$', { power: 6, currency: 'USD' }],
    ["'000", { power: 3 }],
    ['in thousands', { power: 3 }],
    ['ＥＵＲ', { power: 0, currency: 'EUR' }],
  ])('%s', (written, unit) => {
    expect(unitOf(written)).toEqual(unit)
  })

  it.each(['含税', '2025', 'converted', '主要', 'constructor', ''])('%j is none', written => {
    expect(unitOf(written)).toBeUndefined()
  })

  it.each(['百万箱', '万泰铢', 'k pallets', '000 cases'])('%j may be one, and is not read', written => {
    expect([unitOf(written), mayBeUnit(written)]).toEqual([undefined, true])
  })

  it.each([
    [['2026年重点客户名单', '', '单位：万元'], { power: 4 }],
    [['重点客户（单位：人民币万元，截至11月）'], { power: 4, currency: 'CNY' }],
    [['Key accounts 2026', 'All amounts in k EUR'], { power: 3, currency: 'EUR' }],
    [['2026年重点客户名单', '制表：方遥'], undefined],
  ])('above the headings of %j', (texts, unit) => {
    expect(unitAbove(texts)).toEqual(unit)
  })
})
