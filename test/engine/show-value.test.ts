import { describe, expect, it } from 'vitest'
import { valueTexts } from '../../src/engine/show-value.ts'
import type { Language } from '../../src/text/phrase.ts'
import { catalog } from '../helpers/catalog.ts'

const shown = (path: readonly string[], value: unknown, language: Language) =>
  valueTexts(catalog.field(path), value, language)

const revenue = ['customer', 'profile', 'revenue']

describe('valueTexts', () => {
  it.each([
    [0, '0', '0'],
    [9999, '9,999', '9,999'],
    [26_000_000, '2600 万', '26,000,000'],
    [-120_000, '-12 万', '-120,000'],
    [12_345_600, '1234.56 万', '12,345,600'],
    [12_345_678, '12,345,678', '12,345,678'],
    [38_600_000_000, '386 亿', '38,600,000,000'],
    [123_400_000, '12340 万', '123,400,000'],
    [1234.5, '1,234.5', '1,234.5'],
    [1e21, '10000000000000 亿', '1e+21'],
  ])('writes the amount %d as %s and %s', (value, zh, en) => {
    expect([shown(revenue, value, 'zh'), shown(revenue, value, 'en')]).toEqual([[zh], [en]])
  })

  it('leaves years and numbers of unknown unit as they are', () => {
    expect(shown(['qualification', 'spend', 'year'], 2026, 'en')).toEqual(['2026'])
    expect(shown(['growth', 'goals', 'target'], 2026, 'en')).toEqual(['2026'])
  })

  it('says choices and marks by their labels', () => {
    expect(shown(['stage'], 'establish', 'zh')).toEqual(['建立关系'])
    expect(shown(['customer', 'people', 'roles'], ['coach', 'champion'], 'zh')).toEqual(['内线', '铁杆'])
    expect(shown(['competitors', 'satisfaction'], 3, 'en')).toEqual(['3 (Gets by with them)'])
    expect(shown(['competitors', 'satisfaction'], 4, 'en')).toEqual(['4'])
  })

  it('shows a choice that does not exist as it stands', () => {
    expect(shown(['stage'], 'constructor', 'en')).toEqual(['constructor'])
  })

  it('takes the brackets off a name, and the time off a day', () => {
    expect(shown(['owner'], '[[fy|方遥]]', 'zh')).toEqual(['方遥'])
    expect(shown(['reviewed'], '2026-11-02T00:00:00.000Z', 'zh')).toEqual(['2026-11-02'])
    expect(shown(['reviewed'], 'Tuesday', 'zh')).toEqual(['Tuesday'])
  })

  it('says yes and no', () => {
    expect(shown(['team', 'dedicated'], true, 'zh')).toEqual(['是'])
    expect(shown(['team', 'dedicated'], false, 'en')).toEqual(['no'])
  })

  it('shows what is of the wrong kind as plain data', () => {
    expect(shown(['owner'], { name: 'A' }, 'en')).toEqual(['{"name":"A"}'])
  })
})
