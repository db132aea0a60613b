import { describe, expect, it } from 'vitest'
import { referencesTo } from '../../src/account/references.ts'
import { formatPath } from '../../src/text/path.ts'
import { account } from '../helpers/catalog.ts'

const yaml = `
parent: 澜江集团
qualification:
  references: [{ customer: 越城电网 }, { product: 一体机 }]
customer:
  people:
    - name: 李敏
      department: 科技部
      reports_to: 陈刚
      influences: [王强, "", "[[zhao|赵航]]"]
    - name: 陈刚
  installed_base: [{ product: 存储, department: 运营部 }]
competitors:
  - name: 甲
    reps: [{ name: 周, knows: [李敏] }]
projects:
  - name: 核心系统
    committee: [{ person: 陈刚, department: 行办 }, { body: 行长办公会 }]
    competitors: [甲, 乙]
    outcome: { lost_to: 甲 }
relationship:
  satisfaction: [{ score: 4, by: 李敏 }]
  touchpoints: [{ ours: 方遥, theirs: 陈刚 }]
  complaints: { told_to: [李敏] }
  requests: [{ what: 扩容, from: 李敏 }]
growth:
  potential: [{ product: 备份, department: 分行, rival: 丙 }]
`

async function named(what: Parameters<typeof referencesTo>[1], text = yaml) {
  return referencesTo(await account(text), what).map(({ path, name }) => `${formatPath(path)} ${name}`)
}

describe('references', () => {
  it('to people are found wherever somebody is named, in the order of the schemas', async () => {
    expect(await named('person')).toEqual([
      'customer.people[0].reports_to 陈刚',
      'customer.people[0].influences[0] 王强',
      'customer.people[0].influences[2] [[zhao|赵航]]',
      'competitors[0].reps[0].knows[0] 李敏',
      'projects[0].committee[0].person 陈刚',
      'relationship.satisfaction[0].by 李敏',
      'relationship.touchpoints[0].theirs 陈刚',
      'relationship.complaints.told_to[0] 李敏',
      'relationship.requests[0].from 李敏',
    ])
  })

  it('to departments are found', async () => {
    expect(await named('department')).toEqual([
      'customer.people[0].department 科技部',
      'customer.installed_base[0].department 运营部',
      'projects[0].committee[0].department 行办',
      'growth.potential[0].department 分行',
    ])
  })

  it('to competitors are found', async () => {
    expect(await named('competitor')).toEqual([
      'projects[0].competitors[0] 甲',
      'projects[0].competitors[1] 乙',
      'projects[0].outcome.lost_to 甲',
      'growth.potential[0].rival 丙',
    ])
  })

  it('to other accounts are found', async () => {
    expect(await named('account')).toEqual(['parent 澜江集团', 'qualification.references[0].customer 越城电网'])
  })

  it('are found in a text that should be a list', async () => {
    expect(await named('person', 'customer:\n  people: [{ name: 李敏, influences: 陈刚 }]')).toEqual([
      'customer.people[0].influences 陈刚',
    ])
  })

  it.each([
    'customer: 李敏',
    'customer:\n  people: 李敏',
    'customer:\n  people: [{ reports_to: 5 }]',
    'projects: [核心系统]',
  ])('are not looked for where the facts are of another kind: %j', async text => {
    expect(await named('person', text)).toEqual([])
  })
})
