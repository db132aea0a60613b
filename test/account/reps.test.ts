import { expect, it } from 'vitest'
import { personNamed } from '../../src/account/people.ts'
import { repsOf, repsWhoKnow } from '../../src/account/reps.ts'
import { formatPath } from '../../src/text/path.ts'
import { account } from '../helpers/catalog.ts'

const yaml = `customer: { people: [{ name: "[[方敬之]]" }, { name: 侯立 }] }
competitors:
  - { name: 岱岳科技, reps: [{ name: 邹凯, style: 重关系, knows: [方敬之, 老方] }, { knows: [侯立, "[[方敬之]]"] }] }
  - { name: 拓山存储, reps: [{ name: 卜晋 }, {}] }
`

it('has everybody who sells for a rival, also one without a name', async () => {
  const reps = repsOf(await account(yaml))
  expect(reps.map(({ competitor, name, style }) => [competitor.name, name, style])).toEqual([
    ['岱岳科技', '邹凯', '重关系'],
    ['岱岳科技', undefined, undefined],
    ['拓山存储', '卜晋', undefined],
  ])
})

it('finds who of them knows somebody, and where that is written', async () => {
  const one = await account(yaml)
  const person = personNamed(one, '方敬之')
  if (person === undefined) throw new Error('nobody')
  expect(repsWhoKnow(one, person).map(({ rep, path }) => [rep.name, formatPath(path)])).toEqual([
    ['邹凯', 'competitors[0].reps[0].knows[0]'],
    [undefined, 'competitors[0].reps[1].knows[1]'],
  ])
})
