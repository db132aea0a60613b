import { describe, expect, it } from 'vitest'
import { evidenceOf, isAged } from '../../src/account/evidence.ts'
import { resolveSteps } from '../../src/account/written-path.ts'
import { account } from '../helpers/catalog.ts'

const people = 'customer:\n  people: [{ name: 李敏, title: 处长 }, { name: 陈刚 }]\n'
const title = ['customer', 'people', 0, 'title']

async function evidence(yaml: string, path: readonly (string | number)[]) {
  return evidenceOf(await account(yaml))(path)
}

describe('the evidence of a fact', () => {
  it('is the entry of its own path', async () => {
    const yaml = 'owner: 方遥\nevidence:\n  owner: { date: 2026-05-01, sure: heard }'
    expect(await evidence(yaml, ['owner'])).toEqual({ heard: true, since: '2026-05-01', written: 'owner' })
  })

  it('is the entry of the map or list above it', async () => {
    const yaml = `${people}evidence:\n  customer.people: { date: 2026-05-01, sure: heard }`
    expect(await evidence(yaml, title)).toEqual({ heard: true, since: '2026-05-01', written: 'customer.people' })
  })

  it('is the nearest entry upwards, which holds alone', async () => {
    const yaml = `${people}evidence:\n  customer: { date: 2026-01-01, sure: heard }\n  customer.people[李敏]: { source: 名片 }`
    expect(await evidence(yaml, title)).toEqual({
      heard: false,
      since: undefined,
      source: '名片',
      written: 'customer.people[李敏]',
    })
  })

  it('is the nearest entry, wherever it stands in the file', async () => {
    const yaml = `${people}evidence:\n  customer.people[李敏]: { sure: heard }\n  customer: { sure: confirmed }`
    expect((await evidence(yaml, title)).heard).toBe(true)
  })

  it('without `sure` is confirmed', async () => {
    expect((await evidence('owner: 方遥\nevidence:\n  owner: { source: 官网 }', ['owner'])).heard).toBe(false)
  })

  it.each(['customer.people[李敏].title', 'customer.people[0].title', 'customer.people["李敏"].title'])(
    'is found under `%s`',
    async written => {
      expect((await evidence(`${people}evidence:\n  ${JSON.stringify(written)}: { sure: heard }`, title)).heard).toBe(
        true,
      )
    },
  )

  it('of one item is not that of another', async () => {
    const yaml = `${people}evidence:\n  customer.people[陈刚]: { sure: heard }`
    expect((await evidence(yaml, title)).heard).toBe(false)
  })

  it('of a longer name is not that of a shorter one', async () => {
    const yaml = 'reviewed: 2026-01-01\nevidence:\n  review: { sure: heard }'
    expect((await evidence(yaml, ['reviewed'])).heard).toBe(false)
  })

  it('of the sub-field of every item holds for each of them', async () => {
    const yaml = `${people}evidence:\n  customer.people[].title: { sure: heard }`
    expect((await evidence(yaml, title)).heard).toBe(true)
  })

  it('of its sub-field in every item is nearer than that of its item', async () => {
    const yaml = `${people}evidence:\n  customer.people[李敏]: { sure: confirmed }\n  customer.people.title: { sure: heard }`
    expect((await evidence(yaml, title)).heard).toBe(true)
  })

  it('of its own place holds against that of every item, wherever it stands', async () => {
    const yaml = `${people}evidence:\n  customer.people[].title: { sure: heard }\n  customer.people[李敏].title: { sure: confirmed }`
    expect((await evidence(yaml, title)).heard).toBe(false)
  })

  it('is the date of the item in which it stands, where there is no entry', async () => {
    const yaml = 'relationship:\n  satisfaction: [{ date: 2026-03-05, score: 4 }]'
    expect(await evidence(yaml, ['relationship', 'satisfaction', 0, 'score'])).toEqual({
      heard: false,
      since: '2026-03-05',
    })
  })

  it('is the date of its item, where the entry has none', async () => {
    const yaml =
      'relationship:\n  satisfaction: [{ date: 2026-03-05, score: 4 }]\nevidence:\n  relationship: { sure: heard }'
    expect(await evidence(yaml, ['relationship', 'satisfaction', 0, 'score'])).toEqual({
      written: 'relationship',
      heard: true,
      since: '2026-03-05',
    })
  })

  it('of a month counts from its last day', async () => {
    expect((await evidence('owner: 方遥\nevidence:\n  owner: { date: 2026-02 }', ['owner'])).since).toBe('2026-02-28')
  })

  it('of a quarter counts from its last day', async () => {
    expect((await evidence('owner: 方遥\nevidence:\n  owner: { date: 2026-Q2 }', ['owner'])).since).toBe('2026-06-30')
  })

  it('has no date where none can be read', async () => {
    expect((await evidence('owner: 方遥\nevidence:\n  owner: { date: 去年 }', ['owner'])).since).toBeUndefined()
  })

  it.each(['', 'evidence:', 'evidence: 官网', 'evidence: { owner: 官网 }', 'evidence: { "..": { sure: heard } }'])(
    'is not known with `%s`',
    async yaml => {
      expect(await evidence(`owner: 方遥\n${yaml}`, ['owner'])).toEqual({ heard: false, since: undefined })
    },
  )
})

describe('a fact has aged', () => {
  it('on the day after its months are over', () => {
    expect(isAged('2026-05-22', 6, '2026-11-23')).toBe(true)
  })

  it('but not yet on their last day', () => {
    expect(isAged('2026-05-23', 6, '2026-11-23')).toBe(false)
  })

  it('never, where its date is not known', () => {
    expect(isAged(undefined, 6, '2026-11-23')).toBe(false)
  })

  it('never, where it does not age', () => {
    expect(isAged('1999-01-01', undefined, '2026-11-23')).toBe(false)
  })

  it('not, where its date is still to come', () => {
    expect(isAged('2027-01-01', 6, '2026-11-23')).toBe(false)
  })
})

describe('a written path means', () => {
  const yaml = `${people}projects: [{ name: 核心系统 }]\nqualification:\n  spend: [{ year: 2025 }]`

  it.each([
    ['owner', ['owner']],
    ['customer.people[1].title', ['customer', 'people', 1, 'title']],
    ['customer.people[陈刚].title', ['customer', 'people', 1, 'title']],
    ['customer.people[[[陈刚]]].title', undefined],
    ['customer.people["[[陈刚]]"].title', ['customer', 'people', 1, 'title']],
    ['qualification.spend["2025"].amount', ['qualification', 'spend', 0, 'amount']],
    ['customer.people[].title', ['customer', 'people', '*', 'title']],
    ['customer.people.title', ['customer', 'people', 'title']],
    ['projects[没有的项目].budget', undefined],
    ['customer.people[9].title', ['customer', 'people', 9, 'title']],
    ['projects[', undefined],
    ['', undefined],
  ])('`%s`: %j', async (written, path) => {
    expect(resolveSteps(await account(yaml), written)).toEqual(path)
  })
})
