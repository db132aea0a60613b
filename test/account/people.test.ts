import { describe, expect, it } from 'vitest'
import { peopleOf } from '../../src/account/people.ts'
import { account } from '../helpers/catalog.ts'

describe('the people of the customer', () => {
  it('are all who are named, with their place', async () => {
    const facts = await account('customer:\n  people:\n    - name: 李敏\n    - title: 处长\n    - name: 陈刚')
    expect(peopleOf(facts).map(({ name, path }) => [name, path.at(-1)])).toEqual([
      ['李敏', 0],
      ['陈刚', 2],
    ])
  })

  it('are known by both writings of a wikilink', async () => {
    const [person] = peopleOf(await account('customer:\n  people: [{ name: "[[Li|李敏]]" }]'))
    expect(person?.writings).toEqual(['li', '李敏'])
  })

  it.each([
    '',
    'customer:',
    'customer:\n  people: 李敏',
    'customer:\n  people: [李敏]',
    'customer:\n  people: [{ name: 5 }]',
  ])('are nobody with `%s`', async yaml => {
    expect(peopleOf(await account(yaml))).toEqual([])
  })
})
