import { describe, expect, it } from 'vitest'
import { listPlaces } from '../../src/engine/fill/list-places.ts'
import { thingCalled, thingsOf, thingWord } from '../../src/engine/fill/things.ts'
import { account, catalog } from '../helpers/catalog.ts'

const things = thingsOf(catalog)

describe('what can be added', () => {
  it.each([
    ['person', 'customer.people'],
    ['关键人', 'customer.people'],
    ['Competitor', 'competitors'],
    ['project', 'projects'],
    ['committee', 'projects[].committee'],
    ['touchpoint', 'relationship.touchpoints'],
    ['incident', 'relationship.incidents'],
    ['concession', 'concessions'],
    ['contract', 'contracts'],
    ['spend', 'qualification.spend'],
    ['unit', 'customer.organization.units'],
    ['action', 'actions'],
    ['customer.channels', 'customer.channels'],
  ])('%s is %s', (word, path) => {
    expect(thingCalled(things, word)?.field.path).toBe(path)
  })

  it('is every list of the schemas that knows its items by name, silences aside', () => {
    expect(things).toHaveLength(31)
    expect(things.every(({ field }) => field.key !== undefined)).toBe(true)
    expect(thingCalled(things, 'silenced')).toBeUndefined()
  })

  it.each(['zh', 'en'] as const)('is told by a word in %s that means it again', language => {
    expect(things.map(thing => thingCalled(things, thingWord(thing, language))?.field.path)).toEqual(
      things.map(({ field }) => field.path),
    )
    expect(things.every(thing => /\p{Script=Han}/u.test(thingWord(thing, language)) === (language === 'zh'))).toBe(true)
  })

  it('has a place in each project, called as kam writes it', async () => {
    const one = await account('projects:\n  - name: 核心系统\n  - name: "2027"\n')
    const seat = thingCalled(things, 'seat')
    if (seat === undefined) throw new Error('no seats')
    expect(listPlaces(one, seat.field).map(({ around, item }) => [around, item('蒋衡')])).toEqual([
      ['核心系统', 'projects[核心系统].committee[蒋衡]'],
      ['2027', 'projects["2027"].committee[蒋衡]'],
    ])
  })
})
