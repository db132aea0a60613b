import { describe, expect, it } from 'vitest'
import { noCompany } from '../../../src/account/company.ts'
import { questionsFor, visitOf } from '../../../src/engine/visit/visit.ts'
import { account } from '../../helpers/catalog.ts'

const people = `
customer:
  people:
    - { name: 陆平, level: manager, roles: [purchasing], attitude: neutral, strength: 3, wants: 总价年年降一点 }
    - { name: 梅兰, level: manager, roles: [technical, champion], attitude: supporter, strength: 5 }
    - { name: 蒋衡, level: executive }
`
const project = (more: string) => `
projects:
  - name: 支付平台改造
    status: open
    decision_date: 2027-03-10
    budget: 26000000
${more}
`
const committee = `    committee:
      - { person: 蒋衡, part: decides, stance: unknown }
      - { person: 陆平, part: buys, weight: 2, stance: neutral }
      - { person: 梅兰, part: evaluates, stance: for }
    process: { steps: [{ step: 发标, kind: tender, due: 2027-01-15 }] }`

const asks = async (yaml: string, more: Parameters<typeof account>[1] = {}) => questionsFor(await account(yaml, more))
const about = async (word: string, yaml: string, more: Parameters<typeof account>[1] = {}) =>
  (await asks(yaml, more)).filter(({ ask, why, topic }) => [ask.zh, why.zh, topic.zh].some(text => text.includes(word)))

describe('questions for a visit', () => {
  it('ask for an introduction to whoever decides and was never met, before the tender is out', async () => {
    const [question] = await about('引见', people + project(committee))
    expect(question).toMatchObject({
      ask: { zh: '能不能请您引见一下 蒋衡？', en: 'Would you introduce us to 蒋衡?' },
      why: { zh: '支付平台改造 3 月 10 日定，我们没人见过他；1 月 15 日发标，过后不能再见' },
    })
  })

  it('ask a neutral seat in person for what it wants', async () => {
    const [question] = await about('总价年年降一点', people + project(committee))
    expect(question?.person?.shown).toBe('陆平')
    expect(question?.why.zh).toBe('支付平台改造里“经办采购”这一席，站在中间')
  })

  it('say nothing of seats while the decision is far away', async () => {
    const far = people + project(committee).replace('2027-03-10', '2028-12-31')
    expect(await about('这一席', far)).toEqual([])
  })

  it('never ask an opponent about their opposition', async () => {
    const hostile = people + project(committee).replace('stance: neutral', 'stance: against')
    const [question] = await about('反对的是哪一条', hostile)
    expect([question?.person, question?.about?.shown]).toEqual([undefined, '陆平'])
  })

  it('doubt what was only heard, with the value as it is written', async () => {
    const heard = `${people}${project(committee)}evidence:\n  projects[支付平台改造].budget: { source: 江枫, date: 2026-11-01, sure: heard }`
    const [question] = await about('只是听说', heard)
    expect(question?.why).toEqual({
      zh: '预算 2600 万，只是听说（江枫，11 月 1 日）',
      en: 'budget 26 m: only hearsay (江枫, 1 November)',
    })
    expect(question?.whom).toEqual(['finance', 'purchasing'])
    expect(question?.topic).toEqual({ zh: '支付平台改造的预算', en: '支付平台改造: budget' })
  })

  it('tell what was heard from one source together', async () => {
    const heard = `${people}evidence:\n  customer.people: { source: 名片, sure: heard }`
    const questions = await about('只是听说', heard)
    expect(questions.map(({ topic, path }) => [topic.zh, path])).toEqual([['关键人', undefined]])
  })

  it('are put to somebody else than the one who said it, and than the one of whom it tells', async () => {
    const yaml = `${people}    - { name: 江枫, level: maintainer, roles: [coach] }
evidence:
  customer.people[蒋衡].attitude: { source: 梅兰, date: 2026-11-01, sure: heard }`.replace(
      '蒋衡, level: executive',
      '蒋衡, level: executive, attitude: neutral',
    )
    const [question] = await about('只是听说', yaml)
    expect([question?.about?.shown, question?.said?.map(({ shown }) => shown)]).toEqual(['蒋衡', ['梅兰']])
    const { groups } = visitOf(await account(yaml), { meets: [], limit: 100 })
    const asked = groups.find(({ questions }) => questions.some(({ why }) => why.zh === question?.why.zh))
    expect(asked?.person?.shown).toBe('江枫')
  })

  it('confirm in writing once the tender is out', async () => {
    const out = `${people}${project(committee).replace('2027-01-15', '2026-11-16')}evidence:\n  projects[支付平台改造].budget: { source: 江枫, date: 2026-11-01, sure: heard }`
    const [question] = await about('只是听说', out)
    expect([question?.ask.zh, question?.whom]).toEqual(['标书已发，不能再约人谈：要核，只能走书面澄清。', ['us']])
  })

  it('ask again for what has aged', async () => {
    const aged = `${people}${project(committee)}evidence:\n  projects[支付平台改造].budget: { date: 2025-11-01 }`
    expect((await about('该再问一遍', aged)).map(({ path }) => path)).toEqual(['projects[支付平台改造].budget'])
  })

  const installed = (more: string) =>
    `${people}  installed_base:\n    - { product: DX9 主机, vendor: 岱岳科技${more} }\n    - { product: 天目 R6, vendor: 我方 }\n    - { product: 对象存储, vendor: 澜江金科 }\ncompetitors:\n  - { name: 岱岳科技 }\n  - { name: 澜江金科, kind: in_house }\n`

  it('ask when the support of what a rival has there ends, and not of ours or of their own', async () => {
    expect((await about('维保哪天到期', installed(''))).map(({ ask }) => ask.zh)).toEqual([
      'DX9 主机的维保哪天到期，打算续吗？',
    ])
  })

  it('ask who renews it when the end is near, and nothing when it is far', async () => {
    expect((await about('续不续', installed(', until: 2027-07-31')))[0]?.why.zh).toBe(
      '2027 年 7 月 31 日到期，要换下岱岳科技就在这之前',
    )
    expect(await about('维保', installed(', until: 2029-07-31'))).toEqual([])
  })

  it('know our company by its names', async () => {
    const company = { ...noCompany, names: ['岱岳科技'] }
    expect(await about('维保', installed(''), { company })).toEqual([])
  })

  it('ask for the return of a favour that is due', async () => {
    const favour =
      'concessions:\n  - { what: 维保九折, in_return: 每年两千万, target_amount: 20000000, target_by: 2026-12-31, actual_amount: 12000000 }'
    expect((await about('维保九折', favour))[0]?.ask.zh).toBe('说好的量还差 800 万，12 月 31 日前怎么补上？')
  })

  it('leave a favour alone that was returned', async () => {
    const favour =
      'concessions:\n  - { what: 维保九折, in_return: 每年两千万, target_amount: 20000000, actual_amount: 23000000 }'
    expect(await about('维保九折', favour)).toEqual([])
  })

  it('take up figures that stand only in the Log', async () => {
    const body =
      '\n## 往来记录\n\n- 2026-11-06 会面 陆平（方遥）：技术六成、商务一成五\n- 2026-10-28 得知 梅兰：2600 万已批\n'
    const found = await about('只在往来记录里', people + project(committee), { body })
    expect(found.map(({ ask, person }) => [ask.zh, person?.shown])).toEqual([
      ['“技术六成、商务一成五”：这个说法还准吗？', '陆平'],
    ])
  })

  it('come with the gate first, then by weight, and ask for no field twice', async () => {
    const all = await asks(`${people}${project('')}`)
    const weights = all.map(({ weight }) => weight)
    const paths = all.flatMap(({ path }) => path ?? [])
    expect(weights).toEqual([...weights].sort((one, other) => other - one))
    expect(new Set(paths).size).toBe(paths.length)
  })
})
