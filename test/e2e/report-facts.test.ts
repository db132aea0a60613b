/** `kam report facts` as a user sees it: what is hearsay or old, what rests on it, whom to ask. */
import { describe, expect, it } from 'vitest'
import { schemaFaults } from '../helpers/outputs.ts'
import { body, fixture, workspace } from '../helpers/workspace.ts'

const bank = `---
kam: 1
account: 澜江银行
stage: establish
owner: 方遥
customer:
  profile: { headcount: 21000 }
  departments: { using: [数据中心], other: [财务处] }
  people:
    - { name: 江枫, department: 数据中心, level: maintainer, roles: [technical] }
    - { name: 严素, department: 财务处, level: manager, roles: [finance] }
projects:
  - { name: 影像归档, budget: 4800000, decision_date: 2027-09 }
  - { name: 支付平台改造, budget: 26000000, decision_date: 2027-03-10 }
evidence:
  customer.profile.headcount: { source: 年报, date: 2023-01-31 }
  projects[影像归档].budget: { source: 江枫, date: 2026-03-02, sure: heard }
  projects[支付平台改造].budget: { source: 江枫, date: 2026-11-02, sure: heard }
---
${body}`

const json = async (args: readonly string[], place = workspace({ 'accounts/澜江银行.md': bank })) =>
  JSON.parse((await place.kam(['report', ...args, '--format', 'json'])).stdout) as {
    summary: Record<string, number>
    facts: readonly { path: string; facts: number; sure: string; aged: boolean; whom: string; project: unknown }[]
    dossiers: readonly { unsure: number; aged: number }[]
  }

describe('kam report facts', () => {
  it('begins with what the nearest decision rests on, the oldest behind it', async () => {
    const { stdout, exit } = await workspace({ 'accounts/澜江银行.md': bank }).kam(['report', 'facts', '--lang', 'zh'])
    expect({ stdout, exit }).toEqual({
      exit: 0,
      stdout: `澜江银行的“支付平台改造” 3 月 10 日定，靠着 1 条没核实或过期的话：预算 2600 万。
先找 严素。

客户      事实      现在写的  状态        找谁核
澜江银行  预算      2600 万   听说        严素
  听谁说 江枫，哪天 2026-11-02，用在哪 支付平台改造（3 月 10 日）
  大客户经理 方遥
澜江银行  预算      480 万    听说、过期  严素
  听谁说 江枫，哪天 2026-03-02，用在哪 影像归档（2027 年 9 月 30 日）
  大客户经理 方遥
澜江银行  员工规模  21000     过期        查公开资料
  听谁说 年报，哪天 2023-01-31，大客户经理 方遥

填了的 17 条里，3 条写明了出处。
`,
    })
  })

  it('gives the same as data', async () => {
    const { facts } = await json(['facts'])
    expect(facts.map(({ path, sure, aged, whom }) => [path, sure, aged, whom])).toEqual([
      ['projects[支付平台改造].budget', 'heard', false, '严素'],
      ['projects[影像归档].budget', 'heard', true, '严素'],
      ['customer.profile.headcount', 'confirmed', true, 'public sources'],
    ])
    expect(facts[0]?.project).toEqual({ name: '支付平台改造', decided: '2027-03-10' })
  })

  it('keeps to its schema', async () => {
    const runs = [fixture('portfolio'), fixture('faulty'), workspace({ 'accounts/澜江银行.md': bank })]
    const outputs = await Promise.all(runs.map(place => place.kam(['report', 'facts', '--format', 'json'])))
    expect(outputs.map(run => schemaFaults(run, 'report-facts'))).toEqual([[], [], []])
  })

  it('says in one line that there is nothing to confirm', async () => {
    const place = workspace({ 'accounts/Corvane.md': `---\nkam: 1\naccount: Corvane\nstage: establish\n---\n${body}` })
    const { stdout } = await place.kam(['report', 'facts', '--lang', 'en'])
    expect(stdout).toBe('Nothing is hearsay, and nothing has aged.\n\n0 of 0 facts have a source.\n')
  })

  it('refuses an option that belongs to another view', async () => {
    const { stderr, exit } = await workspace().kam(['report', 'facts', '--missing', '--lang', 'en'])
    expect({ stderr, exit }).toEqual({
      stderr: 'kam: `--missing` belongs to `completeness`, not to `facts`.\n',
      exit: 2,
    })
  })

  it('counts what completeness counts', async () => {
    const place = fixture('portfolio')
    const { summary } = await json(['facts'], place)
    const { dossiers } = await json(['completeness'], place)
    const total = (name: 'unsure' | 'aged') => dossiers.reduce((sum, one) => sum + one[name], 0)
    expect(summary).toMatchObject({ unsure: total('unsure'), aged: total('aged') })
  })
})
