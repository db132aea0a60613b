import { describe, expect, it } from 'vitest'
import { peopleOf } from '../../../src/account/people.ts'
import { peopleNamed } from '../../../src/engine/visit/people-named.ts'
import { urgentOf } from '../../../src/engine/visit/portfolio.ts'
import { todosOf } from '../../../src/engine/visit/todo.ts'
import { visitOf } from '../../../src/engine/visit/visit.ts'
import { Failure } from '../../../src/text/failure.ts'
import { account } from '../../helpers/catalog.ts'

const yaml = `
customer:
  departments: { purchasing: [集中采购中心] }
  people:
    - { name: 陆平, level: manager, department: 集中采购中心, attitude: neutral }
    - { name: 江枫, level: manager, roles: [technical, coach], attitude: supporter }
    - { name: 石磊, level: maintainer, attitude: opponent }
`
const everything = Number.POSITIVE_INFINITY

describe('a visit', () => {
  it('puts a question to whom it fits: by department, part and height, never to an opponent', async () => {
    const { groups } = visitOf(await account(yaml), { meets: [], limit: everything })
    expect(new Set(groups.flatMap(({ person }) => person?.shown ?? []))).toEqual(new Set(['江枫', '陆平']))
  })

  it('begins with those whom one meets, in the order in which they are named, and ends with our own side', async () => {
    const one = await account(yaml)
    const { groups } = visitOf(one, { meets: peopleNamed(one, ['陆平、江枫']), limit: everything })
    expect(groups.slice(0, 2).map(({ person }) => person?.shown)).toEqual(['陆平', '江枫'])
    expect(groups.at(-1)?.whom).toBe('us')
  })

  it('counts what it leaves out', async () => {
    const one = await account(yaml)
    const whole = visitOf(one, { meets: [], limit: everything })
    const count = whole.groups.flatMap(({ questions }) => questions).length
    expect(visitOf(one, { meets: [], limit: 4 }).more).toBe(count - 4)
  })

  it('refuses somebody whom the dossier does not know, with the nearest', async () => {
    const one = await account(yaml)
    expect(() => peopleNamed(one, ['江风'])).toThrow(Failure)
    expect(peopleNamed(one, ['[[jf|江枫]]']).map(({ path }) => path)).toEqual([peopleOf(one)[1]?.path])
  })
})

describe('what comes first', () => {
  const due = (by: string, more = '') =>
    account(`actions:\n  - { what: 演练报告定稿, who: "[[佟山]]", by: ${by}${more} }`)

  it.each([
    ['2026-12-04', '演练报告定稿，12 月 4 日前（佟山）'],
    ['2026-12-05', '演练报告定稿，12 月 5 日前（佟山）；那天是周六，早一天备好'],
    ['2026-11-20', '演练报告定稿，应在 11 月 20 日（佟山），已经晚了 3 天'],
    ['2026-11', '演练报告定稿，11 月 30 日前（佟山）'],
  ])('what is due %s: %s', async (by, expected) => {
    expect(todosOf(await due(by)).map(({ says }) => says.zh)).toEqual([expected])
  })

  it('is nothing that is done, dropped or far away', async () => {
    expect(todosOf(await due('2026-11-20', ', status: done'))).toEqual([])
    expect(todosOf(await due('2027-06-30'))).toEqual([])
  })

  it('is a meeting that must be moved because the tender is out by then', async () => {
    const one = await account(`
projects:
  - name: 支付平台改造
    decision_date: 2027-03-10
    process: { steps: [{ step: 发标, kind: tender, due: 2027-01-15 }] }
relationship:
  executive_meetings: { next: 2027-03-01 }`)
    expect(todosOf(one).map(({ says }) => says.zh)).toEqual([
      '高层会面排在 3 月 1 日，正在招标期里，见不得；提前到 1 月 15 日发标以前',
    ])
  })

  it('names whom something was promised', async () => {
    const one = await account(
      'relationship:\n  requests:\n    - { date: 2026-11-01, what: migration effort, from: Fang, due: 2026-11-30, ours: Ada }',
    )
    expect(todosOf(one).map(({ says }) => says.en)).toEqual([
      'promised to Fang: migration effort, by 30 November (Ada)',
    ])
  })
})

describe('the whole portfolio', () => {
  it('shows no more than three things of one account, promises that are late first', async () => {
    const late =
      'relationship:\n  requests:\n    - { date: 2026-11-01, what: 单台能耗实测, from: 齐放, due: 2026-11-01 }'
    const urgent = urgentOf([
      await account(yaml, { file: 'accounts/a.md' }),
      await account(late, { file: 'accounts/b.md' }),
    ])
    expect(urgent[0]).toMatchObject({ file: 'accounts/b.md', kind: 'do', days: -22 })
    expect(urgent.filter(({ file }) => file === 'accounts/a.md')).toHaveLength(3)
  })

  it('lets sleeping accounts sleep', async () => {
    expect(urgentOf([await account('status: dormant'), await account('status: lost')])).toEqual([])
  })
})
