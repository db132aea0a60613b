import { describe, expect, it } from 'vitest'
import { formatPath } from '../../src/text/path.ts'
import { account } from '../helpers/catalog.ts'

/** The keys that nobody knows, as the account tells them. */
async function unknown(yaml: string): Promise<readonly string[]> {
  const { faults } = await account(yaml)
  return faults.filter(({ kind }) => kind === 'unknown').map(({ path }) => formatPath(path))
}

describe('an empty key that no schema knows', () => {
  it.each([
    ['at the top', 'ownr:', 'ownr'],
    ['with an empty text', 'ownr: ""', 'ownr'],
    ['with an empty list', 'ownr: []', 'ownr'],
    ['with an empty map', 'ownr: {}', 'ownr'],
    ['with a list of nothing', 'ownr: [null, ""]', 'ownr'],
    ['with a map of nothing', 'ownr: { a: , b: [] }', 'ownr'],
    ['in a map', 'customer: { profile: { headcont: } }', 'customer.profile.headcont'],
    ['in an item', 'projects: [{ name: x, budgt: }]', 'projects[0].budgt'],
    [
      'in an item of an item',
      'projects: [{ name: x, committee: [{ person: y, prt: }] }]',
      'projects[0].committee[0].prt',
    ],
    ['in an item that is else empty', 'projects: [{ budgt: }]', 'projects[0].budgt'],
    [
      'that is the end of a text cut by a comma',
      'projects: [{ name: x, plan: by quarter, by year }]',
      'projects[0][by year]',
    ],
  ])('is a fault %s', async (_, yaml, path) => {
    expect(await unknown(yaml)).toEqual([path])
  })

  it.each([
    ['is known and empty', 'owner:\nprojects: [{ name: , budget: }]'],
    ['begins with x_', 'x_own:\nprojects: [{ name: x, x_ours: }]'],
    ['belongs to other tools', 'tags:\ncssclasses: []'],
    ['stands in a map of paths', 'waived: { projects: }\nevidence: { owner: {} }'],
    ['stands below x_', 'x_own: { a: { b: } }'],
  ])('is none where it %s', async (_, yaml) => {
    expect(await unknown(yaml)).toEqual([])
  })

  it('is told once, with those that hold something', async () => {
    expect(await unknown('ownr: x\nsponsr:\n')).toEqual(['ownr', 'sponsr'])
  })
})
