import { describe, expect, it } from 'vitest'
import { indexOfKey, itemsOf, readAccount, textAt, writePath } from '../../src/account/account.ts'
import { resolveSteps } from '../../src/account/written-path.ts'
import { account, catalog, dossierOf, today } from '../helpers/catalog.ts'

describe('an account', () => {
  it('has the name that a wikilink shows', async () => {
    expect((await account('account: "[[lanjiang|澜江银行]]"')).name).toBe('澜江银行')
  })

  it('without a name has an empty one', async () => {
    const dossier = await dossierOf('---\nkam: 1\nstage: establish\n---\n')
    expect(readAccount(dossier, { catalog, today }).name).toBe('')
  })

  it('is in the stage that is written', async () => {
    expect((await account('stage: stabilize')).stage).toBe('stabilize')
  })

  it.each(['stage:', 'stage: 稳定', 'stage: [establish]'])('is in the first stage with `%s`', async yaml => {
    expect((await account(yaml)).stage).toBe('establish')
  })

  it.each([
    ['currency: EUR', 'EUR'],
    ['currency:', 'CNY'],
    ['owner: 方遥', 'CNY'],
  ])('counts in its own currency, else in that of the workspace (%s)', async (yaml, expected) => {
    const dossier = await dossierOf(`---\nkam: 1\naccount: 澜江银行\nstage: establish\n${yaml}\n---\n`)
    expect(readAccount(dossier, { catalog, today, currency: 'CNY' }).currency).toBe(expected)
    expect(readAccount(dossier, { catalog, today }).currency).toBe(expected === 'CNY' ? undefined : expected)
  })

  it('knows how its facts break the schemas', async () => {
    expect((await account('type: big')).faults).toEqual([{ kind: 'choice', path: ['type'] }])
  })
})

describe('itemsOf', () => {
  it('leaves out an empty item and keeps the index of the next', () => {
    expect(itemsOf([null, { name: '李敏' }])).toEqual([{ item: { name: '李敏' }, index: 1 }])
  })

  it.each(['李敏', { name: '李敏' }, undefined, null, 3])('finds none in %j', value => {
    expect(itemsOf(value)).toEqual([])
  })
})

describe('textAt', () => {
  it('gives a text', () => {
    expect(textAt({ owner: '方遥' }, ['owner'])).toBe('方遥')
  })

  it('gives nothing for what is no text', () => {
    expect(textAt({ owner: 5 }, ['owner'])).toBeUndefined()
  })
})

describe('writePath', () => {
  const path = ['customer', 'people', 0, 'title']

  it('names an item by its key', async () => {
    expect(writePath(await account('customer:\n  people: [{ name: 李敏 }]'), path)).toBe('customer.people[李敏].title')
  })

  it('names an item by what its wikilink shows', async () => {
    expect(writePath(await account('customer:\n  people: [{ name: "[[li|李敏]]" }]'), path)).toBe(
      'customer.people[李敏].title',
    )
  })

  it('names an item without a key by its index', async () => {
    expect(writePath(await account('customer:\n  people: [{ title: 处长 }]'), path)).toBe('customer.people[0].title')
  })

  it('names an item that is not there by its index', async () => {
    expect(writePath(await account(''), path)).toBe('customer.people[0].title')
  })

  it('names one of two items with the same key by its index', async () => {
    expect(writePath(await account('customer:\n  people: [{ name: 李敏 }, { name: 李敏 }]'), path)).toBe(
      'customer.people[0].title',
    )
  })

  it('names a year in quotes', async () => {
    const facts = await account('qualification:\n  spend: [{ year: 2025, amount: 5 }]')
    expect(writePath(facts, ['qualification', 'spend', 0, 'amount'])).toBe('qualification.spend["2025"].amount')
  })

  it('names each item on the way', async () => {
    const facts = await account('projects:\n  - name: 核心系统\n    committee: [{ person: 李敏 }]')
    expect(writePath(facts, ['projects', 0, 'committee', 0, 'part'])).toBe('projects[核心系统].committee[李敏].part')
  })
})

describe('a written path leads back to its place', () => {
  it.each([
    ['a plain name', '李敏'],
    ['a name with brackets', '李敏[财务]'],
    ['a name with a quote and a backslash', '"R\\&D"'],
    ['a name of digits', '1234'],
    ['a name with a dot', 'Dr. Li'],
    ['a wikilink', '[[li|李敏]]'],
    ['a name with empty brackets', '李敏[]'],
  ])('of an item with %s', async (_, name) => {
    const facts = await account(`customer:\n  people:\n    - name: 陈刚\n    - name: ${JSON.stringify(name)}`)
    const path = ['customer', 'people', 1, 'title']
    expect(resolveSteps(facts, writePath(facts, path))).toEqual(path)
  })

  it.each([
    ['case', 'Li Min', 'li min'],
    ['width', 'Li Min', 'Ｌｉ Min'],
    ['the label of a wikilink', '李敏', '[[李敏|老李]]'],
  ])('of each of two items whose names differ in %s alone', async (_, one, other) => {
    const facts = await account(`customer:\n  people:\n    - name: ${one}\n    - name: ${JSON.stringify(other)}`)
    const path = ['customer', 'people', 0, 'title']
    expect(resolveSteps(facts, writePath(facts, path))).toEqual(path)
  })
})

describe('indexOfKey', () => {
  const people = ['customer', 'people']

  it('finds the item that a name means, whatever its case and width', async () => {
    const facts = await account('customer:\n  people: [{ name: 陈刚 }, { name: Li Min }]')
    expect(indexOfKey(facts, people, 'ＬＩ　min')).toBe(1)
  })

  it.each(['li', '李敏', '[[李敏]]'])('finds a wikilink by `%s`', async key => {
    expect(indexOfKey(await account('customer:\n  people: [{ name: "[[li|李敏]]" }]'), people, key)).toBe(0)
  })

  it('finds a year by its digits', async () => {
    const facts = await account('qualification:\n  spend: [{ year: 2024 }, { year: 2025 }]')
    expect(indexOfKey(facts, ['qualification', 'spend'], '2025')).toBe(1)
  })

  it('finds none of two that bear the name', async () => {
    const facts = await account('customer:\n  people: [{ name: 李敏 }, { name: 李敏 }]')
    expect(indexOfKey(facts, people, '李敏')).toBeUndefined()
  })

  it('finds none that nobody bears', async () => {
    expect(indexOfKey(await account('customer:\n  people: [{ name: 李敏 }]'), people, '陈刚')).toBeUndefined()
  })

  it('finds none where the field is no list', async () => {
    expect(indexOfKey(await account('owner: 方遥'), ['owner'], '方遥')).toBeUndefined()
  })
})

describe('a list whose key is a day', () => {
  it('is written by that day, whatever time another printer put behind it', async () => {
    const one = await account('relationship:\n  satisfaction: [{ date: 2026-08-20T00:00:00.000Z, score: 2 }]')
    const path = ['relationship', 'satisfaction', 0, 'score']
    expect(writePath(one, path)).toBe('relationship.satisfaction[2026-08-20].score')
    expect(resolveSteps(one, 'relationship.satisfaction[2026-08-20].score')).toEqual(path)
  })
})
