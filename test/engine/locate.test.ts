import { describe, expect, it } from 'vitest'
import { locate } from '../../src/engine/locate.ts'
import { account } from '../helpers/catalog.ts'

const bank = await account(`
aliases: [LJ, 澜行]
projects:
  -
  - { name: 核心系统, budget: 0, competitors: [] }
  - { name: "[[dual|双活]]", status: won, committee: [{ person: 李敏, part: buys }, { body: Board }] }
qualification:
  spend: [{ year: 2025, amount: 7 }, { year: 2025, amount: 8 }]
tags: [a]
x_own: { deep: 1 }
`)

describe('locate', () => {
  it.each([
    ['projects[核心系统].budget', 0],
    ['projects[1].name', '核心系统'],
    ['projects[双活].status', 'won'],
    ['projects[dual].status', 'won'],
    ['projects[2].committee[李敏].part', 'buys'],
    ['aliases[0]', 'LJ'],
    ['x_own.deep', 1],
    ['tags', ['a']],
  ])('finds %s', (path, value) => {
    expect(locate(bank, path)).toEqual({ kind: 'value', value })
  })

  it.each([
    ['projects[].name', ['核心系统', '[[dual|双活]]']],
    ['projects.status', ['won']],
    ['projects[].committee[].part', ['buys']],
    ['projects[].committee[李敏].part', ['buys']],
    ['aliases[]', ['LJ', '澜行']],
  ])('finds %s in every item', (path, values) => {
    expect(locate(bank, path)).toEqual({ kind: 'values', values })
  })

  it.each([
    'projects[0].name',
    'projects[9].name',
    'owner',
    'projects[核心系统].competitors',
    'x_other',
    'evidence.owner',
    'customer.people[].name',
  ])('finds nothing in %s', path => {
    expect(locate(bank, path)).toEqual({ kind: 'empty' })
  })

  it('tells which items there are', () => {
    expect(locate(bank, 'projects[none].budget')).toEqual({
      kind: 'no-item',
      list: 'projects',
      key: 'none',
      keys: ['核心系统', '双活'],
    })
  })

  it('tells items of one key apart', () => {
    expect(locate(bank, 'qualification.spend["2025"].amount')).toEqual({
      kind: 'ambiguous',
      key: '2025',
      items: ['qualification.spend[0]', 'qualification.spend[1]'],
    })
  })

  it('keeps the item in what it offers for a misspelt field', () => {
    expect(locate(bank, 'projects[双活].comittee[李敏].part')).toEqual({
      kind: 'unknown',
      near: ['projects[双活].committee[李敏].part'],
    })
  })

  it.each(['', 'a..b', 'projects[', '.owner'])('takes %j for no path', path => {
    expect(locate(bank, path)).toEqual({ kind: 'no-path' })
  })
})
