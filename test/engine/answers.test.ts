import { describe, expect, it } from 'vitest'
import { wishesIn } from '../../src/engine/answers.ts'
import { catalog } from '../helpers/catalog.ts'

const wishes = (answers: Parameters<typeof wishesIn>[0]) => wishesIn(answers, catalog)

describe('answers', () => {
  it('may be paths with values, in words or typed', () => {
    expect(wishes({ owner: '方遥', 'projects[核心系统].budget': '3.5亿', 'customer.profile.headcount': 3200 })).toEqual(
      [
        { kind: 'set', path: 'owner', answer: '方遥' },
        { kind: 'set', path: 'projects[核心系统].budget', answer: '3.5亿' },
        { kind: 'put', path: 'customer.profile.headcount', value: 3200 },
      ],
    )
  })

  it('may be nested as a dossier has them; an item is named by its key', () => {
    const answers = {
      customer: { profile: { revenue: '1.2bn' }, people: [{ name: 'Ada Lind', title: 'CIO', level: 'executive' }] },
      qualification: { spend: [{ year: 2025, amount: 120000 }] },
    }
    expect(wishes(answers)).toEqual([
      { kind: 'set', path: 'customer.profile.revenue', answer: '1.2bn' },
      { kind: 'set', path: 'customer.people[Ada Lind].title', answer: 'CIO' },
      { kind: 'set', path: 'customer.people[Ada Lind].level', answer: 'executive' },
      { kind: 'put', path: 'qualification.spend["2025"].amount', value: 120000 },
    ])
  })

  it('that give an item nothing but its key name it all the same', () => {
    expect(wishes({ competitors: [{ name: '鸿越数据' }] })).toEqual([
      { kind: 'set', path: 'competitors[鸿越数据].name', answer: '鸿越数据' },
    ])
  })

  it('about an item without its key are added', () => {
    const item = { date: '2027-03' }
    expect(wishes({ 'projects[核心系统].timeline': [item] })).toEqual([
      { kind: 'add', list: 'projects[核心系统].timeline', item },
    ])
  })

  it('with several words stay apart, whatever commas they hold', () => {
    expect(wishes({ aliases: ['Acme, Inc.', '海岳'] })).toEqual([
      { kind: 'set', path: 'aliases', answer: '"Acme, Inc.", "海岳"' },
    ])
  })

  it('that are empty say nothing', () => {
    expect(wishes({ owner: null, type: '', customer: { people: [], profile: {} }, team: [{}] })).toEqual([])
  })

  it('that are numbers where a text belongs are taken as texts', () => {
    expect(wishes({ 'customer.people[李敏].phone': 13800138000 })).toEqual([
      { kind: 'set', path: 'customer.people[李敏].phone', answer: '13800138000' },
    ])
  })

  it('may waive, and tell where a fact comes from', () => {
    const source = { source: '年报', date: '2026-05-01', sure: 'confirmed' }
    const answers = { waived: { competitors: '独家' }, evidence: { 'customer.profile.revenue': source } }
    expect(wishes(answers)).toEqual([
      { kind: 'waive', path: 'competitors', reason: '独家' },
      { kind: 'put', path: 'evidence[customer.profile.revenue]', value: source },
    ])
  })

  it('carry the source of them all', () => {
    const origin = { source: '李敏', sure: 'heard' } as const
    expect(wishesIn({ owner: '方遥', waived: { competitors: '独家' } }, catalog, origin)).toEqual([
      { kind: 'set', path: 'owner', answer: '方遥', origin },
      { kind: 'waive', path: 'competitors', reason: '独家' },
    ])
  })
})
