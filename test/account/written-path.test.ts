import { describe, expect, it } from 'vitest'
import { covers, type OpenPath, resolveSteps } from '../../src/account/written-path.ts'
import { account } from '../helpers/catalog.ts'

const bank = await account(`
qualification:
  spend: [{ year: 2024, amount: 7 }, { year: 2025, amount: 8 }]
customer:
  people:
    - { name: 李敏 }
    - { name: "[[zw|张伟]]" }
    - { name: 王强 }
    - { name: 王强 }
    - { name: "A]B.C[]" }
competitors: [{ name: Halberd Networks, reps: [{ name: R }] }]
x_own: { a: 1 }
`)

describe('a written path', () => {
  it.each<[string, OpenPath]>([
    ['owner', ['owner']],
    ['customer.profile.headcount', ['customer', 'profile', 'headcount']],
    ['customer.people[0].title', ['customer', 'people', 0, 'title']],
    ['customer.people[李敏].title', ['customer', 'people', 0, 'title']],
    ['customer.people[张伟]', ['customer', 'people', 1]],
    ['customer.people[zw]', ['customer', 'people', 1]],
    ['customer.people["李敏"].title', ['customer', 'people', 0, 'title']],
    ['customer.people["A]B.C[]"]', ['customer', 'people', 4]],
    ['competitors[halberd networks].usage', ['competitors', 0, 'usage']],
    ['competitors[Halberd Networks].reps[R].style', ['competitors', 0, 'reps', 0, 'style']],
    ['qualification.spend["2025"].amount', ['qualification', 'spend', 1, 'amount']],
    ['qualification.spend[1].amount', ['qualification', 'spend', 1, 'amount']],
    ['customer.people[].title', ['customer', 'people', '*', 'title']],
    ['competitors[].reps[].style', ['competitors', '*', 'reps', '*', 'style']],
    ['customer.people[]', ['customer', 'people', '*']],
    ['customer.people.title', ['customer', 'people', 'title']],
    ['x_own.a', ['x_own', 'a']],
  ])('%s means its place', (written, path) => {
    expect(resolveSteps(bank, written)).toEqual(path)
  })

  it.each([
    ['an item that is not there', 'customer.people[赵航].title'],
    ['one of two items of that name', 'customer.people[王强].title'],
    ['a bracket that is not closed', 'customer.people[李敏'],
    ['two dots', 'customer..people'],
    ['nothing', ''],
  ])('means nothing with %s', (_, written) => {
    expect(resolveSteps(bank, written)).toBeUndefined()
  })
})

describe('a path covers', () => {
  it.each<[string, OpenPath, (string | number)[]]>([
    ['itself', ['owner'], ['owner']],
    ['what is below it', ['customer'], ['customer', 'profile', 'kind']],
    ['every item', ['projects', '*', 'budget'], ['projects', 3, 'budget']],
    ['every item where none is named', ['projects', 'budget'], ['projects', 3, 'budget']],
    ['what is below an item', ['projects', 1], ['projects', 1, 'budget']],
    ['lists in lists', ['competitors', 'reps', 'style'], ['competitors', 0, 'reps', 2, 'style']],
  ])('%s', (_, open, place) => {
    expect(covers(open, place)).toBe(true)
  })

  it.each<[string, OpenPath, (string | number)[]]>([
    ['what is above it', ['customer', 'profile'], ['customer']],
    ['a neighbour', ['owner'], ['sponsor']],
    ['another item', ['projects', 1, 'budget'], ['projects', 0, 'budget']],
    ['another field of the items', ['projects', '*', 'budget'], ['projects', 0, 'plan']],
    ['the list where every item is meant', ['projects', '*'], ['projects']],
  ])('not %s', (_, open, place) => {
    expect(covers(open, place)).toBe(false)
  })
})
