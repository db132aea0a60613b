import { describe, expect, it } from 'vitest'
import { bareLinksIn } from '../../src/account/links.ts'
import { account } from '../helpers/catalog.ts'

const links = async (yaml: string) => bareLinksIn(await account(yaml))

describe('a wikilink without quotes', () => {
  it('is found where a text should be', async () => {
    expect(await links('owner: [[张伟]]')).toEqual([{ path: ['owner'], name: '张伟' }])
  })

  it('is found in a list', async () => {
    expect(await links('aliases: [[[澜江]], 澜江行]')).toEqual([{ path: ['aliases', 0], name: '澜江' }])
  })

  it('is found behind a dash', async () => {
    expect(await links('aliases:\n  - [[澜江]]\n')).toEqual([{ path: ['aliases', 0], name: '澜江' }])
  })

  it('is found inside an item', async () => {
    expect(await links('customer:\n  people: [{ name: 李敏, reports_to: [[陈刚]] }]')).toEqual([
      { path: ['customer', 'people', 0, 'reports_to'], name: '陈刚' },
    ])
  })

  it('with a comma in it keeps both parts', async () => {
    expect(await links('owner: [[Zhang, Wei]]')).toEqual([{ path: ['owner'], name: 'Zhang, Wei' }])
  })

  it('with a label keeps it', async () => {
    expect(await links('owner: [[zhang|张伟]]')).toEqual([{ path: ['owner'], name: 'zhang|张伟' }])
  })

  it('of digits is found', async () => {
    expect(await links('owner: [[2025]]')).toEqual([{ path: ['owner'], name: '2025' }])
  })
})

describe('no wikilink', () => {
  it.each(['owner: "[[张伟]]"', 'aliases: [澜江]', 'owner: [[]]', 'x_a: [[1, 2], [3, 4]]', 'x_a: [[{ a: 1 }]]'])(
    'is `%s`',
    async yaml => {
      expect(await links(yaml)).toEqual([])
    },
  )
})
