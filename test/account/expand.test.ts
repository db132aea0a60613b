import { describe, expect, it } from 'vitest'
import { besidePath, expandPath } from '../../src/account/expand.ts'
import type { Path } from '../../src/text/path.ts'
import { account } from '../helpers/catalog.ts'

const bank = await account(`
owner: 方遥
aliases: [LJ, 澜行]
projects:
  - { name: 核心, budget: 5, committee: [{ person: 李敏 }, { person: 王强 }] }
  - {}
  - { name: 双活, committee: [{ body: 董事会 }] }
contracts: [{ name: 维保, from: 2026-01-01 }]
`)

describe('a written path means', () => {
  it.each<[string, string, readonly Path[]]>([
    ['one place', 'owner', [['owner']]],
    ['a place where nothing stands', 'sponsor.name', [['sponsor', 'name']]],
    ['an item by index', 'projects[0].budget', [['projects', 0, 'budget']]],
    ['an item by name', 'projects[双活].budget', [['projects', 2, 'budget']]],
    [
      'that of every item',
      'projects[].budget',
      [
        ['projects', 0, 'budget'],
        ['projects', 2, 'budget'],
      ],
    ],
    [
      'that of every item, without brackets',
      'projects.budget',
      [
        ['projects', 0, 'budget'],
        ['projects', 2, 'budget'],
      ],
    ],
    [
      'every item',
      'projects[]',
      [
        ['projects', 0],
        ['projects', 2],
      ],
    ],
    [
      'every text of a list',
      'aliases[]',
      [
        ['aliases', 0],
        ['aliases', 1],
      ],
    ],
    ['the list itself', 'projects', [['projects']]],
    [
      'every item of every item',
      'projects[].committee[].person',
      [
        ['projects', 0, 'committee', 0, 'person'],
        ['projects', 0, 'committee', 1, 'person'],
        ['projects', 2, 'committee', 0, 'person'],
      ],
    ],
    [
      'every item of one item',
      'projects[核心].committee.person',
      [
        ['projects', 0, 'committee', 0, 'person'],
        ['projects', 0, 'committee', 1, 'person'],
      ],
    ],
    ['nothing where the list is empty', 'competitors[].usage', []],
    ['nothing where the item is not there', 'projects[灾备].budget', []],
    ['nothing where it is no path', 'projects[', []],
  ])('%s: %s', (_, written, places) => {
    expect(expandPath(bank, written)).toEqual(places)
  })

  it('one item of the lists in every item', () => {
    expect(expandPath(bank, 'projects[].committee[0].person')).toEqual([
      ['projects', 0, 'committee', 0, 'person'],
      ['projects', 2, 'committee', 0, 'person'],
    ])
  })
})

describe('the place beside another', () => {
  it.each<[string, string, Path, Path]>([
    ['is in the same item', 'projects[].plan', ['projects', 2, 'budget'], ['projects', 2, 'plan']],
    [
      'is in the same item of a list in a list',
      'projects[].committee[].weight',
      ['projects', 0, 'committee', 1, 'person'],
      ['projects', 0, 'committee', 1, 'weight'],
    ],
    ['is the item around', 'projects[].budget', ['projects', 2, 'committee', 0, 'weight'], ['projects', 2, 'budget']],
    ['is the only one', 'owner', ['projects', 0, 'budget'], ['owner']],
    ['is the only item of another list', 'contracts[].from', ['projects', 0, 'budget'], ['contracts', 0, 'from']],
  ])('%s', (_, written, near, place) => {
    expect(besidePath(bank, written, near)).toEqual(place)
  })

  it.each<[string, string, Path]>([
    ['several items could be meant', 'projects[].budget', ['contracts', 0, 'from']],
    ['there is no item', 'competitors[].usage', ['projects', 0, 'budget']],
  ])('is not known where %s', (_, written, near) => {
    expect(besidePath(bank, written, near)).toBeUndefined()
  })
})
