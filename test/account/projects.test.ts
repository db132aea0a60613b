import { describe, expect, it } from 'vitest'
import { decidersOf, openProjects, peopleIn, projectsOf, quietPeriod, tenderOf } from '../../src/account/projects.ts'
import { account } from '../helpers/catalog.ts'

const yaml = `
customer:
  people:
    - { name: 蒋衡, level: executive }
    - { name: 托马, level: manager, left: 2026-11-01 }
projects:
  - name: 支付平台改造
    status: open
    budget: 26000000
    decision_date: 2027-03-10
    committee:
      - { person: "[[蒋衡]]", part: decides, weight: 3, stance: for }
      - { body: 行长办公会, part: decides }
      - { person: 托马, part: decides }
      - { person: 谁也不认识, part: evaluates, stance: unsure }
    criteria: [{ criterion: 在线扩容, weight: 3, ours: 5, rival: 2 }, { criterion: 价格 }]
    process:
      method: open_tender
      steps:
        - { step: 技术交流, kind: exchange, done: 2026-10-15 }
        - { step: 发标, kind: tender, due: 2027-01-15 }
    next_step: { what: 交演练报告, who: 方遥, by: 2026-12-05 }
  - { name: 影像归档, status: lost, outcome: { date: 2026-06-01, lost_to: 岱岳科技 } }
  - { name: 没写状态 }
`

const first = async () => {
  const [project] = projectsOf(await account(yaml))
  if (project === undefined) throw new Error('no project')
  return project
}

describe('projects', () => {
  it('are open where nothing else is said', async () => {
    expect(openProjects(await account(yaml)).map(({ name }) => name)).toEqual(['支付平台改造', '没写状态'])
  })

  it('know who decides: persons and meetings, nobody who has left', async () => {
    expect(decidersOf(await first()).map(({ name, isBody }) => [name, isBody])).toEqual([
      ['蒋衡', false],
      ['行长办公会', true],
    ])
  })

  it('know the people in their seats', async () => {
    expect(peopleIn(await first()).map(({ person, weight }) => [person.shown, weight])).toEqual([['蒋衡', 3]])
  })

  it('take a stance that breaks the schema for none', async () => {
    expect((await first()).seats.at(-1)).toMatchObject({ stance: undefined, person: undefined, weight: 1 })
  })

  it('know when nobody may be courted: from the tender to the decision', async () => {
    const project = await first()
    expect(tenderOf(project)).toEqual({ first: '2027-01-15', last: '2027-01-15' })
    expect(quietPeriod(project)).toEqual({ first: '2027-01-15', last: '2027-03-10' })
  })

  it('know their criteria, steps and next step', async () => {
    const { criteria, steps, nextStep } = await first()
    expect(criteria.map(({ ours, weight }) => [ours, weight])).toEqual([
      [5, 3],
      [undefined, 1],
    ])
    expect(steps.map(({ kind }) => kind)).toEqual(['exchange', 'tender'])
    expect(nextStep?.by?.last).toBe('2026-12-05')
  })

  it('know how they ended', async () => {
    const [, lost] = projectsOf(await account(yaml))
    expect(lost?.outcome).toMatchObject({ lostTo: '岱岳科技', reason: undefined })
  })
})
