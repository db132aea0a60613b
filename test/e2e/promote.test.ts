/** `kam promote`: the next stage has to be earned, and what is missing is said with whom to ask. */
import { describe, expect, it } from 'vitest'
import { body, dossier, workspace } from '../helpers/workspace.ts'

const zh = ['--lang', 'zh']
const en = ['--lang', 'en']

/** Everything that the first gate asks. */
const earned = `---
kam: 1
account: 云麓电网
type: important
stage: establish # 阶段
owner: 方遥
qualification:
  product_fit: high
  procurement: centralized
  purchase_pattern: recurring
  category_spend: [{ year: 2026, amount: 47000000 }]
customer:
  profile: { kind: utility }
  channels: [{ kind: phone, value: "0571-5550100" }]
  departments: { using: [调度中心], purchasing: [物资部], support: [信通公司] }
  people:
    - { name: 陆平, department: 物资部, level: manager }
  installed_base: [{ product: DX9, vendor: 岱岳科技 }]
  business: { summary: 输电配电 }
  industry: { name: 电力 }
competitors:
  - { name: 岱岳科技, usage: 调度主站, satisfaction: 3 }
projects:
  - name: 调度主站改造
    status: open
    plan: 服务器四十台
    problem: 扩容要停机
    likelihood: likely
    decision_date: 2027-03
    budget_status: approved
    committee: [{ person: 陆平, part: decides }]
    process: { method: open_tender }
    next_step: { what: 送方案, who: 方遥, by: 2026-12-01 }
---
${body}`
const file = 'accounts/云麓电网.md'

describe('an account that has earned it', () => {
  it('moves on, and hears what the new stage will ask', async () => {
    const here = workspace({ [file]: earned })
    expect(await here.kam(['promote', '云麓', ...zh])).toEqual({
      stdout: [
        `云麓电网 已转入稳定关系阶段（${file}）。`,
        '这个阶段还要填 53 项，其中 9 项是转入加强关系阶段的条件。',
        '下一步：看看问谁、怎么问：kam next 云麓电网',
        '',
      ].join('\n'),
      stderr: '',
      exit: 0,
    })
    expect(here.read(file)).toBe(earned.replace('stage: establish #', 'stage: stabilize #'))
  })

  it('is only looked at with --dry-run', async () => {
    const here = workspace({ [file]: earned })
    const { stdout, stderr, exit } = await here.kam(['promote', '云麓', '--dry-run', ...en])
    expect(stdout).toContain('-stage: establish # 阶段\n+stage: stabilize # 阶段\n')
    expect(stderr).toContain(`云麓电网 may move on to stabilize: would change ${file}; nothing was written.\n`)
    expect(exit).toBe(0)
    expect(here.read(file)).toBe(earned)
  })
})

describe('an account that has not', () => {
  it('stays where it is, and hears what is missing, whom to ask, and what to do next', async () => {
    const text = earned
      .replace('type: important\n', '')
      .replace(', support: [信通公司]', '')
      .replace('part: decides', 'part: buys')
    const here = workspace({ [file]: text })
    expect(await here.kam(['promote', '云麓', ...zh])).toEqual({
      stdout: [
        '云麓电网  还不能转入稳定关系阶段，缺 3 项',
        '',
        '  - 调度主站改造：谁拍板  projects[调度主站改造].committee[1]',
        '    最后上哪个会？会上谁说了算？（问：内线、高层）',
        '  - 大客户类别  type',
        '    我们凭什么把他当大客户：买得多、地位特殊、在我们的链条上，还是将来有戏？',
        '    （问：自己人）',
        '  - 维护部门  customer.departments.support',
        '    半夜坏了谁爬起来修？（问：使用人员、维护人员）',
        '',
        '下一步：看看问谁、怎么问：kam next 云麓电网',
        '',
      ].join('\n'),
      stderr: '',
      exit: 1,
    })
    expect(here.read(file)).toBe(text)
  })

  it('hears of ten things at most, and how many more there are', async () => {
    const here = workspace({ 'accounts/Corvane.md': dossier('Corvane') })
    const { stdout, exit } = await here.kam(['promote', 'Corvane', ...en])
    expect(stdout.split('\n')[0]).toBe('Corvane  not ready for stabilize: 17 answers missing')
    expect(stdout.match(/^ {2}- /gm)).toHaveLength(10)
    expect(stdout).toContain('\n  and 7 more.\n\nNext: see what to ask, and whom: kam next Corvane\n')
    expect(exit).toBe(1)
  })

  it('is sent to the check where an answer is there and written wrongly', async () => {
    const here = workspace({ [file]: earned.replace('likelihood: likely', 'likelihood: 大概会') })
    const { stdout, exit } = await here.kam(['promote', '云麓', ...zh])
    expect(stdout).toContain('缺 1 项')
    expect(stdout).toContain('projects[调度主站改造].likelihood')
    expect(stdout).toContain(`有的填了，但写得不对；下一步：kam check ${file}`)
    expect(exit).toBe(1)
  })
})

describe('the gate', () => {
  it('opens for what a dossier has silenced with a reason', async () => {
    const silenced = 'silenced:\n  - { rule: stage-gate, path: type, reason: 总部定的名单，没有类别 }\n---\n'
    const here = workspace({ [file]: earned.replace('type: important\n', '').replace('---\n\n', `${silenced}\n`) })
    expect((await here.kam(['promote', '云麓', '--dry-run'])).exit).toBe(0)
  })

  it('opens for what the baseline of the team accepts', async () => {
    const here = workspace({ [file]: earned.replace('type: important\n', '') })
    expect((await here.kam(['promote', '云麓', '--dry-run'])).exit).toBe(1)
    await here.kam(['check', '--stage', 'stabilize', '--update-baseline'])
    expect((await here.kam(['promote', '云麓', '--dry-run'])).exit).toBe(0)
  })
})

it('says that there is no stage behind the last one', async () => {
  const here = workspace({ 'accounts/a.md': '---\nkam: 1\naccount: 澜江银行\nstage: strengthen\n---\n' })
  expect(await here.kam(['promote', '澜江', ...zh])).toEqual({
    stdout: '澜江银行 已经在最后一个阶段（加强关系），不用再转。\n',
    stderr: '',
    exit: 0,
  })
})

it.each([
  ['', 'kam: `accounts/a.md` has no `stage`: nobody knows in which it is.\n'],
  ['stage: 稳定\n', 'kam: `stage` in `accounts/a.md` is `稳定`, which is no stage.\n'],
])('guesses no stage: %j', async (line, talk) => {
  const here = workspace({ 'accounts/a.md': `---\nkam: 1\naccount: Corvane\n${line}---\n` })
  const { stderr, exit } = await here.kam(['promote', 'Corvane', ...en])
  expect(stderr).toBe(
    `${talk}  First say which it is now (establish, stabilize, strengthen): kam set Corvane stage=establish\n`,
  )
  expect(exit).toBe(2)
})
