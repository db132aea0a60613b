/** `kam report` as a user sees it: how complete, what is missing, what to ask. */
import { describe, expect, it } from 'vitest'
import { cells, checked, type ReportOutput, reported, schemaFaults } from '../helpers/outputs.ts'
import { terminal } from '../helpers/terminal.ts'
import { body, fixture, workspace } from '../helpers/workspace.ts'

// Two dossiers of which most is waived, so that the rest can be added up by hand.
const hydro = `---
kam: 1
account: Tarn Hydro
type: economic                    # weight 2
stage: establish
owner: Beat Zurbrügg              # 3
reviewed:                         # 1, missing
next_review: 2027-Q1              # 1: 6 of 7
customer:
  departments:
    using: [Dams]                 # 3
    purchasing: []                # 3, missing
    support: [Operations]         # 2: 5 of 8
  people:                         # the mean of 19 of 19 and 8 of 19: 13.5 of 19
    - name: Gian Caduff
      title: Head of Dams
      department: Dams
      level: manager
      roles: [user]
      attitude: supporter
      reports_to: Ladina Vonmoos
      met: 2026-11-02
    - { name: Ladina Vonmoos, department: Operations, level: maintainer }
team: []                          # 2, missing
evidence:
  customer.people[Gian Caduff].title: { source: his card, date: 2025-06-01 }
waived:
  qualification: settled long ago
  customer.profile: public
  customer.organization: public
  customer.channels: the switchboard only
  customer.installed_base: secret
  customer.business: public
  customer.industry: public
  competitors: patented
  projects: none this year
---
${body}`

const bank = `---
kam: 1
account: 澜江银行
type: economic
stage: stabilize
owner: 方遥
sponsor: { name: 裘岚, title: 副总裁 }
reviewed:                         # weight 1, missing: 8 of 9
next_review: 2027-01-15
relationship:
  satisfaction:
    - { date: 2026-10-09, score: 4 }
  complaints: { channel: 服务热线 }   # 5 of 5
evidence:
  relationship.satisfaction: { source: 李敏, date: 2026-10-09, sure: heard }
waived:
  qualification: 老客户
  customer: 在别的系统里
  competitors: 独家
  projects: 今年没有
  team: 只有一个人
  contracts: 法务保管
  relationship.touchpoints: 另册
  relationship.executive_meetings: 另册
  relationship.emergency: 另册
  relationship.responsibilities: 另册
  relationship.switching_costs: 另册
---
${body}`

const two = { 'accounts/Tarn Hydro.md': hydro, 'accounts/澜江银行.md': bank }

const pathsOf = (list: readonly { readonly path: string }[] | undefined) => list?.map(({ path }) => path)

describe('two dossiers', () => {
  it('in English, 80 columns wide', async () => {
    const { stdout, stderr, exit } = await workspace(two).kam(['report', '--lang', 'en'])
    expect(stdout).toBe(`Nearest to its next stage: Tarn Hydro, 1 answer away. First who buys: Which
department does the contract go through?

Account     Stage      Manager            Gate         Complete
Tarn Hydro  establish  Beat Zurbrügg  10 of 11  #######...  68%
  Basics 86%, Customer 69%, Team 0%, Aged 1
澜江银行    stabilize  方遥             5 of 5  #########.  93%
  Basics 89%, Relationship 100%, Heard 1

2 dossiers, 80% complete on average.

What is missing and what to ask: kam report --missing
`)
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 })
  })

  it('in Chinese, 80 columns wide', async () => {
    const { stdout, stderr, exit } = await workspace(two).kam(['report', '--lang', 'zh'])
    expect(stdout).toBe(`离转段最近的是“Tarn Hydro”：还差 1 条，先问“采购部门”：合同从哪个部门走？

客户        阶段  大客户经理     转段条件           完整度
Tarn Hydro  建立  Beat Zurbrügg     10/11  #######...  68%
  基本 86%，客户信息 69%，团队 0%，过期 1
澜江银行    稳定  方遥                5/5  #########.  93%
  基本 89%，关系 100%，听说 1

2 份档案，平均完整度 80%。

还缺什么、问谁：kam report --missing
`)
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 })
  })

  it('with what is missing, in English', async () => {
    const { stdout } = await workspace(two).kam(['report', '--missing', '--lang', 'en'])
    expect(stdout).toBe(`Tarn Hydro  establish, Gate 10 of 11, 68%

  * Who buys  customer.departments.purchasing
    Which department does the contract go through? (ask: a manager, purchasing)
  - Ladina Vonmoos: Part they play  customer.people[Ladina Vonmoos].roles
    Can it go on if they do not nod? (ask: our coach, our own side)
  - Ladina Vonmoos: General attitude  customer.people[Ladina Vonmoos].attitude
    Have they argued for us when we weren't in the room? (ask: our coach, our
    own side)
  - Ladina Vonmoos: Reports to  customer.people[Ladina Vonmoos].reports_to
    Who signs their appraisal? (ask: our coach)
  - Ladina Vonmoos: Last met  customer.people[Ladina Vonmoos].met
    When did one of us last see them face to face? (ask: our own side)
  - Our team  team
    Besides the account manager, who of ours works on this account, and on what?
    (ask: our own side)
  - Last review  reviewed
    When did we last sit down and go through this account from top to bottom?
    (ask: our own side)
  - Ladina Vonmoos: Title  customer.people[Ladina Vonmoos].title
    What does the business card say? (ask: our own side, a user)

Filled, but to be confirmed:

  ? Gian Caduff: Title Head of Dams  customer.people[Gian Caduff].title
    as of 1 June 2025 (his card), time to ask again
    What does the business card say? (ask: our own side)

澜江银行  stabilize, Gate 5 of 5, 93%

  - Last review  reviewed
    When did we last sit down and go through this account from top to bottom?
    (ask: our own side)

Filled, but to be confirmed:

  ? Satisfaction with us  relationship.satisfaction
    only hearsay (李敏, 9 October)
    If you were my boss, what would you make me change? (ask: a manager)

Marked * belongs to the gate: without it no next stage.

2 dossiers, 80% complete on average.
`)
  })

  it('with what is missing, in Chinese', async () => {
    const { stdout } = await workspace(two).kam(['report', '--missing', '--lang', 'zh'])
    expect(stdout).toBe(`Tarn Hydro  建立，转段条件 10/11，68%

  * 采购部门  customer.departments.purchasing
    合同从哪个部门走？（问：部门主管、采购）
  - Ladina Vonmoos：在采购里的作用  customer.people[Ladina Vonmoos].roles
    他不点头，这事走得下去吗？（问：内线、自己人）
  - Ladina Vonmoos：对我方的一贯态度  customer.people[Ladina Vonmoos].attitude
    我们不在场的时候，他替我们说过话吗？（问：内线、自己人）
  - Ladina Vonmoos：汇报给谁  customer.people[Ladina Vonmoos].reports_to
    他的年终考核谁打分？（问：内线）
  - Ladina Vonmoos：上次见面  customer.people[Ladina Vonmoos].met
    我们的人上一次当面见他是哪天？（问：自己人）
  - 我方团队  team
    除了大客户经理，还有谁在管这个客户，各管哪一段？（问：自己人）
  - 上次复盘  reviewed
    上一次坐下来把这个客户从头过一遍，是哪天？（问：自己人）
  - Ladina Vonmoos：职务  customer.people[Ladina Vonmoos].title
    名片上印的是什么职务？（问：自己人、使用人员）

填了但要核实的：

  ? Gian Caduff：职务 Head of Dams  customer.people[Gian Caduff].title
    还是 2025 年 6 月 1 日的消息（his card），该再问一遍
    名片上印的是什么职务？（问：自己人）

澜江银行  稳定，转段条件 5/5，93%

  - 上次复盘  reviewed
    上一次坐下来把这个客户从头过一遍，是哪天？（问：自己人）

填了但要核实的：

  ? 客户对我方的满意度  relationship.satisfaction
    只是听说（李敏，10 月 9 日）
    您要是我老板，会叫我改哪一条？（问：部门主管）

带 * 的是转段条件，缺了进不了下一阶段。

2 份档案，平均完整度 80%。
`)
  })

  it('as JSON, counted by hand', async () => {
    const run = await workspace(two).kam(['report', '--format', 'json'])
    const review = {
      path: 'reviewed',
      label: 'Last review',
      weight: 1,
      gate: false,
      ask: 'When did we last sit down and go through this account from top to bottom?',
    }
    const { dossiers, ...head } = reported(run)
    expect(head).toEqual({
      kam: 'report',
      view: 'completeness',
      version: 1,
      summary: { dossiers: 2, unreadable: 0, score: 0.8046 },
    })
    const [first, second] = dossiers
    expect({ ...first, missing: pathsOf(first?.missing), doubtful: pathsOf(first?.doubtful) }).toEqual({
      file: 'accounts/Tarn Hydro.md',
      account: 'Tarn Hydro',
      type: 'economic',
      stage: 'establish',
      owner: 'Beat Zurbrügg',
      score: 0.6806, // 24.5 of 36
      filled: 16,
      unsure: 0,
      aged: 1,
      expected: 24,
      waived: 54,
      faults: 0,
      gate: { filled: 10, expected: 11 },
      sections: {
        account: { score: 0.8571, filled: 3, expected: 4 },
        customer: { score: 0.6852, filled: 13, expected: 19 },
        team: { score: 0, filled: 0, expected: 1 },
      },
      missing: [
        'customer.departments.purchasing',
        'customer.people[Ladina Vonmoos].roles',
        'customer.people[Ladina Vonmoos].attitude',
        'customer.people[Ladina Vonmoos].reports_to',
        'customer.people[Ladina Vonmoos].met',
        'team',
        'reviewed',
        'customer.people[Ladina Vonmoos].title',
      ],
      doubtful: ['customer.people[Gian Caduff].title'],
    })
    expect(second).toEqual({
      file: 'accounts/澜江银行.md',
      account: '澜江银行',
      type: 'economic',
      stage: 'stabilize',
      owner: '方遥',
      score: 0.9286, // 13 of 14
      filled: 6,
      unsure: 1,
      aged: 0,
      expected: 7,
      waived: 77,
      faults: 0,
      gate: { filled: 5, expected: 5 },
      sections: {
        account: { score: 0.8889, filled: 4, expected: 5 },
        relationship: { score: 1, filled: 2, expected: 2 },
      },
      missing: [review],
      doubtful: [
        {
          path: 'relationship.satisfaction',
          label: 'Satisfaction with us',
          value: [{ date: '2026-10-09', score: 4 }],
          facts: 1,
          sure: 'heard',
          aged: false,
          source: '李敏',
          date: '2026-10-09',
          project: null,
          ask: 'If you were my boss, what would you make me change?',
          whom: 'a manager',
        },
      ],
    })
  })
})

describe('a portfolio', () => {
  it('keeps to the schema of its JSON, unreadable files and all', async () => {
    const runs = await Promise.all(
      (['portfolio', 'faulty'] as const).map(name => fixture(name).kam(['report', '--format', 'json'])),
    )
    expect(runs.map(run => schemaFaults(run, 'report-completeness'))).toEqual([[], []])
  })

  it('has the worst first', async () => {
    const { dossiers } = reported(await fixture('portfolio').kam(['report', '--format', 'json']))
    const scores = dossiers.map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((one, other) => Number(one) - Number(other)))
  })

  it('adds up: sections make the whole, and the mean is the mean', async () => {
    const { dossiers, summary } = reported(await fixture('portfolio').kam(['report', '--format', 'json']))
    const mean = dossiers.reduce((sum, { score }) => sum + Number(score), 0) / dossiers.length
    expect(summary.score).toBeCloseTo(mean, 4)
    for (const { filled, expected, sections } of dossiers) {
      const parts = Object.values(sections ?? {}) as { filled: number; expected: number }[]
      expect(parts.reduce((sum, part) => sum + part.filled, 0)).toBe(filled)
      expect(parts.reduce((sum, part) => sum + part.expected, 0)).toBe(expected)
    }
  })

  it.each(['60', '80', '120', '160'])('fits %s columns in both languages', async COLUMNS => {
    const { kam } = fixture('portfolio')
    const calls = ['zh', 'en'].flatMap(lang => [[], ['--missing']].map(more => ['report', '--lang', lang, ...more]))
    const runs = await Promise.all(calls.map(args => kam(args, { env: { COLUMNS } })))
    const tooWide = runs.flatMap(({ stdout }) => stdout.split('\n')).filter(line => cells(line) > Number(COLUMNS))
    expect(tooWide).toEqual([])
  })

  it.each(['60', '80', '120', '160'])('lines up Chinese and Latin names at %s columns', async COLUMNS => {
    const { stdout } = await fixture('portfolio').kam(['report', '--lang', 'en'], { env: { COLUMNS } })
    // At 60 columns the longest stage is cut.
    const stage = /(?<= )(?:establish|stabilize|strengt(?:hen|\.\.)) /
    const rows = stdout.split('\n').filter(line => stage.test(line))
    const starts = rows.map(line => cells(line.slice(0, line.search(stage))))
    expect(rows).toHaveLength(14)
    expect(new Set(starts).size).toBe(1)
  })

  it('puts the same question to the same place as the gate of the next stage', async () => {
    const { kam, files, read, write } = fixture('portfolio')
    const { dossiers } = reported(await kam(['report', '--format', 'json']))
    for (const file of files()) write(file, read(file).replace(/^stage: establish/m, 'stage: stabilize'))
    const { diagnostics } = checked(await kam(['check', '--format', 'json']))
    const moved = dossiers.filter(one => 'stage' in one && one.stage === 'establish')
    const byReport = moved.flatMap(({ file, missing = [] }) =>
      missing.filter(one => 'gate' in one && one.gate === true).map(({ path }) => `${file} ${path}`),
    )
    const byCheck = diagnostics.filter(({ rule }) => rule === 'stage-gate').map(({ file, path }) => `${file} ${path}`)
    expect(byReport.length).toBeGreaterThan(40)
    expect(byCheck.sort()).toEqual(byReport.sort())
  })
})

describe('what cannot be read', () => {
  const files = { ...two, 'accounts/kaputt.md': '---\nkam: 1\naccount: "Kaputt\n---\n', 'accounts/周会.md': '# 周会\n' }

  it('is listed without a score and not counted, in English', async () => {
    const { stdout, exit } = await workspace(files).kam(['report', '--lang', 'en'])
    expect(stdout).toContain(`
Cannot be read and is not counted:

  ! accounts/kaputt.md

2 dossiers, 80% complete on average; 1 cannot be read, see kam check.
`)
    expect(exit).toBe(0)
  })

  it('is listed without a score and not counted, in Chinese', async () => {
    const { stdout } = await workspace(files).kam(['report', '--lang', 'zh'])
    expect(stdout).toContain(`
读不了，没有算进去：

  ! accounts/kaputt.md

2 份档案，平均完整度 80%；另有 1 份读不了，见 kam check。
`)
  })

  it('has no score in JSON', async () => {
    const { summary, dossiers } = reported(await workspace(files).kam(['report', '--format', 'json']))
    expect(summary).toEqual({ dossiers: 3, unreadable: 1, score: 0.8046 })
    expect(dossiers.filter(({ score }) => score === null)).toEqual([
      { file: 'accounts/kaputt.md', account: null, score: null },
    ])
  })

  it('gives no average where there is nothing else', async () => {
    const { kam } = workspace({ 'accounts/kaputt.md': files['accounts/kaputt.md'] })
    const { stdout } = await kam(['report', '--lang', 'en'])
    expect(stdout).toContain('accounts/kaputt.md')
    expect(stdout).not.toMatch(/\d%/)
  })
})

describe('--fail-under', () => {
  it.each([
    ['80', 0],
    ['80.46', 0],
    ['80.47', 1],
    ['81', 1],
    ['0', 0],
    ['100', 1],
  ])('%s ends with %s at 80.46 %%', async (percent, exit) => {
    expect((await workspace(two).kam(['report', '--fail-under', percent])).exit).toBe(exit)
  })

  it.each([
    ['en', 'The average is 80.4%, below the 81% that are asked for.\n'],
    ['zh', '平均完整度 80.4%，低于要求的 81%。\n'],
  ])('says why on standard error, in %s, and prints the same report', async (language, words) => {
    const { kam } = workspace(two)
    const plain = await kam(['report', '--lang', language])
    const { stdout, stderr } = await kam(['report', '--fail-under', '81', '--lang', language])
    expect({ stdout, stderr }).toEqual({ stdout: plain.stdout, stderr: words })
  })

  it('does not hang on the format', async () => {
    const { kam } = workspace(two)
    const { exit, stdout } = await kam(['report', '--fail-under', '81', '--format', 'json'])
    expect(exit).toBe(1)
    expect((JSON.parse(stdout) as ReportOutput).kam).toBe('report')
  })

  it('is not met where no dossier can be read', async () => {
    const { kam } = workspace({ 'accounts/kaputt.md': '---\nkam: 1\naccount: "Kaputt\n---\n' })
    expect((await kam(['report', '--fail-under', '50'])).exit).toBe(1)
  })

  it.each(['101', '-1', 'viel', '', '1e9', 'NaN'])('%j is no percentage', async percent => {
    const { stderr, exit } = await workspace(two).kam(['report', `--fail-under=${percent}`, '--lang', 'en'])
    expect({ stderr, exit }).toEqual({
      stderr: `kam: \`--fail-under\` cannot be \`${percent}\`; it takes: 0-100.\n`,
      exit: 2,
    })
  })
})

describe('the rest', () => {
  it('says which reports there are, and which was meant', async () => {
    const { stdout, stderr, exit } = await workspace(two).kam(['report', 'completness', '--lang', 'en'])
    expect({ stdout, stderr, exit }).toEqual({
      stdout: '',
      stderr:
        'kam: There is no report `completness`; there are: completeness, facts.\n  Did you mean: kam report completeness\n',
      exit: 2,
    })
  })

  it('says so in Chinese, too', async () => {
    const { stderr } = await workspace(two).kam(['report', 'zzz', '--lang', 'zh'])
    expect(stderr).toBe('kam: 没有叫 `zzz` 的报告；有：completeness, facts。\n')
  })

  it('takes the name of its report', async () => {
    const { kam } = workspace(two)
    expect((await kam(['report', 'completeness'])).stdout).toBe((await kam(['report'])).stdout)
  })

  it('says what to do where there is no dossier', async () => {
    const { kam } = workspace({ 'kam.config.yaml': '' })
    const { stdout, exit } = await kam(['report', '--lang', 'zh'])
    expect({ stdout, exit }).toEqual({ stdout: '这里还没有客户档案。建一份：kam new 客户名称\n', exit: 0 })
  })

  it('asks less of an earlier stage', async () => {
    const later = hydro.replace('stage: establish', 'stage: strengthen').replace('Tarn Hydro', 'Aare Hydro')
    const { dossiers } = reported(
      await workspace({ 'accounts/Tarn Hydro.md': hydro, 'accounts/Aare Hydro.md': later }).kam([
        'report',
        '--format',
        'json',
      ]),
    )
    expect(dossiers.map(({ file, expected }) => [file, expected])).toEqual([
      // And sponsor, 12 fields of relationship and contracts, 5 of growth.
      ['accounts/Aare Hydro.md', 24 + 1 + 9 + 1 + 5],
      ['accounts/Tarn Hydro.md', 24],
    ])
  })

  it('cuts long lists on a terminal, with a count and the way to see all', async () => {
    const { root, kam } = workspace()
    await kam(['new', 'Corvane'])
    const cut = terminal(['report', '--missing', '--lang', 'en'], { cwd: root })
    await cut.ends()
    expect(cut.screen().match(/^ {2}[*-] /gm)).toHaveLength(10)
    expect(cut.screen()).toMatch(/\n {2}\d+ more; to list all: kam report --missing --all\n/)
    const whole = terminal(['report', '--missing', '--all', '--lang', 'en'], { cwd: root })
    await whole.ends()
    expect(whole.screen()).not.toContain('more; to list all')
    expect(whole.screen().match(/^ {2}[*-] /gm)?.length).toBeGreaterThan(30)
  })
})
