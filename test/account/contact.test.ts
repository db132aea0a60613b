import { describe, expect, it } from 'vitest'
import { bestTie, entriesOf, isMet, lastContact, metPeople, touchpointsOf } from '../../src/account/contact.ts'
import { peopleOf, presentPeople } from '../../src/account/people.ts'
import { account } from '../helpers/catalog.ts'

const people = `
customer:
  people:
    - { name: 李敏, level: manager, met: 2026-09-01 }
    - { name: "[[jf|江枫]]", level: maintainer }
    - { name: 蒋衡, level: executive }
    - { name: 陆平, level: manager, met: 2027-01-05 }
    - { name: 严素, level: manager, left: 2026-10-01 }
    - { name: 梅兰, level: manager, strength: 3, ours: [{ who: 佟山, strength: 4 }] }
relationship:
  touchpoints:
    - { level: technical, ours: 佟山, theirs: 江枫, every_days: 30, last: 2026-11-02 }
    - { level: management, ours: 方遥, theirs: 外单位某人, last: 2026-10 }
`
const log = `
## 往来记录

- 2026-11-10 告知 李敏（赵航）：新款存储已过认证
- 2026-11-20 得知 jf、某人：技术分占六成
- 2026-12-24 会面 陆平：约好的
随手一记，不算
`

const read = async () => {
  const one = await account(people, { body: log })
  const named = new Map(peopleOf(one).map(person => [person.shown, person]))
  return { one, last: (name: string) => lastContact(one, named.get(name) ?? fail(name)), named }
}
const fail = (name: string): never => {
  throw new Error(`nobody is called ${name}`)
}

describe('contact', () => {
  it('is the later of what is typed and what the Log says', async () => {
    const { last } = await read()
    expect(last('李敏')).toBe('2026-11-10')
  })

  it('finds a person under the target of a wikilink, too', async () => {
    const { last } = await read()
    expect(last('江枫')).toBe('2026-11-20')
  })

  it('does not count what lies ahead', async () => {
    const { last, one } = await read()
    expect(last('陆平')).toBeUndefined()
    expect(entriesOf(one).map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-10'])
  })

  it('leaves names alone that no person bears', async () => {
    const { one } = await read()
    expect(entriesOf(one)[0]?.people.map(({ shown }) => shown)).toEqual(['江枫'])
    expect(touchpointsOf(one)[1]?.person).toBeUndefined()
  })

  it('tells who was there of ours', async () => {
    const { one } = await read()
    expect(entriesOf(one)[1]).toMatchObject({ verb: 'told', ours: ['赵航'] })
  })

  it('takes whom we know well for met, and nobody who has left for present', async () => {
    const { one, named } = await read()
    expect(metPeople(one).map(({ shown }) => shown)).toEqual(['李敏', '江枫', '梅兰'])
    expect(presentPeople(one).map(({ shown }) => shown)).not.toContain('严素')
    expect(bestTie(named.get('梅兰') ?? fail('梅兰'))).toBe(4)
  })

  it('takes executives for met where the executives of both sides have met', async () => {
    const one = await account(`${people}  executive_meetings: { last: 2026-09-18 }`)
    const boss = peopleOf(one).find(({ shown }) => shown === '蒋衡') ?? fail('蒋衡')
    expect(isMet(one, boss)).toBe(true)
  })
})
