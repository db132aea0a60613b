/** `kam show`: one dossier to read. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, describe, expect, it } from 'vitest'
import { terminal } from '../helpers/terminal.ts'
import { fixture, workspace } from '../helpers/workspace.ts'

const hospital = `---
kam: 1
account: 核心医院
aliases: [核医, 核心医院总院]
type: important
stage: establish
owner: "[[方遥]]"
customer:
  profile: { kind: hospital, headcount: 21000 }
  people:
    - name: 李敏
      title: 处长
      department: 信息处
      level: manager
      roles: [technical, coach]
      ours: [{ who: 方遥, strength: 4 }]
projects:
  - name: 影像平台
    status: open
    budget: 2600000
    decision_date: 2027-Q1
    committee:
      - { person: 李敏, part: evaluates, weight: 2, stance: for }
      - { body: 院长办公会, part: decides }
    next_step: { what: 送方案, who: 方遥, by: 2026-12-04T00:00:00.000Z }
  - name: 存储更新
    status: won
evidence:
  "projects[影像平台].budget": { source: 李敏, date: 2026-10-12, sure: heard }
waived:
  competitors: 独家供货
  customer.profile.revenue: 不公开
  "projects[影像平台].plan": 需求在写
x_area: 华东
---
`

const harbour = `---
kam: 1
account: Nordhafen Ports
stage: establish
owner: Ingrid Solvang
sponsor: { name: Marianne Roche, title: Vice President }
qualification:
  product_fit: high
  spend:
    - { year: 2025, amount: 1234500, margin: 90000 }
  challenges: [Storms stop the cranes, "Two tides, one berth"]
customer:
  people:
    - { name: Jens Verhoeven, level: maintainer, attitude: supporter, met: 2026-11-16 }
evidence:
  customer: { sure: heard }
  "customer.people[Jens Verhoeven].met": { source: Log, sure: confirmed }
---
`

const files = { 'accounts/核心医院.md': hospital, 'accounts/Nordhafen Ports.md': harbour }

describe('kam show', () => {
  const here = workspace(files, { atEnd: afterAll })

  it('tells a dossier in Chinese, with what is heard, missing and waived', async () => {
    const { stdout, stderr, exit } = await here.kam(['show', '核医', '--lang', 'zh'])
    expect({ stdout, stderr, exit }).toEqual({
      stdout: `核心医院  accounts/核心医院.md
  简称、别名              核医、核心医院总院
  大客户类别              重要客户
  关系阶段                建立关系
  大客户经理（唯一接口）  方遥

大客户认定
  转段条件还缺  产品适配、采购方式（统/分）、是否持续采购、同类产品年采购额

客户
  基本情况
    单位性质  医院
    员工规模  21,000
  关键人
    李敏  职务：处长；部门：信息处；管理层；技术把关、内线；我方谁认识他：方遥
          （关系深浅：4）
  转段条件还缺  - 联系方式（单位）
                - 使用部门
                - 采购部门
                - 维护部门
                - 现有同类设备
                - 主要业务
                - 所属行业
  不适用        年收入：不公开

竞争对手
  不适用  独家供货

项目
  影像平台
    项目状态            进行中
    参与决策的人（决策链）
      李敏        评估打分；说话分量：2；支持我方
      院长办公会  拍板
    什么时候定          2027-Q1
    预算                260 万（听说）
    下一步（谁、何时）  送方案；谁来做：方遥；何时之前：2026-12-04

  存储更新
    项目状态  赢单
  转段条件还缺  - 影像平台：要解决什么问题
                - 影像平台：会不会真买
                - 影像平台：预算批了没有
                - 影像平台：招采方式
  不适用        影像平台：采购计划：需求在写

消息来源
  影像平台：预算  李敏，2026-10-12，听说

其他
  x_area  华东
`,
      stderr: '',
      exit: 0,
    })
  })

  it('tells a dossier in English', async () => {
    const { stdout, exit } = await here.kam(['show', 'nordhafen'])
    expect({ stdout, exit }).toEqual({
      stdout: `Nordhafen Ports  accounts/Nordhafen Ports.md
  Stage                    Establish
  Key account manager      Ingrid Solvang
  Our executive behind it  Marianne Roche; Title: Vice President
  Missing for the gate     Kind of key account

Qualification
  Fit                    High
  Bought from us
    2025  Amount: 1,234,500; Margin: 90,000
  What keeps them awake  - Storms stop the cranes
                         - Two tides, one berth
  Missing for the gate   - Central or local buying
                         - Recurring or one-off
                         - Yearly spend on the category

Customer (heard)
  People
    Jens Verhoeven  Level: Maintainer; General attitude: Supporter; Last met:
                    2026-11-16 (confirmed)
  Missing for the gate  - Kind of organisation
                        - Ways to reach them
                        - Who uses
                        - Who buys
                        - Who supports
                        - Jens Verhoeven: Department
                        - What is installed
                        - What they do
                        - Industry

Competitors
  Missing for the gate  Competitors

Projects
  Missing for the gate  Projects

Evidence
  Customer                  heard
  Jens Verhoeven: Last met  Log, confirmed
`,
      exit: 0,
    })
  })

  it('keeps to a narrow terminal, Chinese as wide as it is', async () => {
    const { stdout } = await here.kam(['show', '核医', '--lang', 'zh'], { env: { COLUMNS: '40' } })
    expect(stdout.split('\n').slice(0, 8)).toEqual([
      '核心医院  accounts/核心医院.md',
      '  简称、别名  核医、核心医院总院',
      '  大客户类别  重要客户',
      '  关系阶段    建立关系',
      '  大客户经理（唯一接口）',
      '    方遥',
      '',
      '大客户认定',
    ])
  })

  it('gives the plain facts as JSON, as its schema says', async () => {
    const { stdout } = await here.kam(['show', '核心医院', '--format', 'json'])
    const shown: unknown = JSON.parse(stdout)
    const schema = JSON.parse(readFileSync(new URL('../../schemas/output/show.schema.json', import.meta.url), 'utf8'))
    expect(new Ajv2020().validate(schema, shown)).toBe(true)
    expect(shown).toMatchObject({
      kam: 'show',
      version: 1,
      file: 'accounts/核心医院.md',
      account: '核心医院',
      facts: { owner: '[[方遥]]', projects: [{ name: '影像平台', budget: 2600000 }, { name: '存储更新' }] },
    })
  })

  it('shows what no schema knows, and values that are not as they should be', async () => {
    const odd = workspace({
      'accounts/a.md':
        '---\nkam: 1\naccount: A\nstage: establish\nonwer: B\nowner: [[C]]\nreviewed: soon\nprojects: none\n---\n',
    })
    const { stdout, exit } = await odd.kam(['show', 'a'])
    expect(exit).toBe(0)
    expect(stdout).toContain('  Key account manager   ["C"]\n  Last review           soon\n')
    expect(stdout).toContain('Projects\n  Projects              none\n')
    expect(stdout).toContain('Other\n  onwer  B\n')
  })

  it('shows nothing on a terminal that could act on it', async () => {
    const hostile = workspace({
      'accounts/a.md': `---\nkam: 1\naccount: "A\\e[2J"\nstage: establish\nowner: "B\\u202eC"\n"x_\\e[31m": red\n---\n`,
    })
    const { stdout } = await hostile.kam(['show', 'a'])
    expect(stdout).toContain('A\\u001b[2J  accounts/a.md')
    expect(stdout).toContain('B\\u202eC')
    expect(stdout).toContain('x_\\u001b[31m  red')
    const json = await hostile.kam(['show', 'a', '--format', 'json'])
    expect(json.stdout).toContain('"owner": "B\\u202eC"')
  })

  it('lists whom a word may mean, and never takes the first', async () => {
    const two = workspace({
      'accounts/澜江银行.md': '---\nkam: 1\naccount: 澜江银行\nstage: establish\n---\n',
      'accounts/澜江水务.md': '---\nkam: 1\naccount: 澜江水务\nstage: establish\n---\n',
    })
    expect(await two.kam(['show', '澜江', '--lang', 'zh'])).toEqual({
      stdout: '',
      stderr:
        'kam: `澜江` 不止一家：澜江水务 (accounts/澜江水务.md), 澜江银行 (accounts/澜江银行.md)\n  写全一些，或者写文件名，例如 "accounts/澜江水务.md"。\n',
      exit: 2,
    })
    expect(await two.kam(['show', '银行'])).toEqual({
      stdout: '',
      stderr: 'kam: There is no account `银行`.\n  Did you mean: 澜江银行 (accounts/澜江银行.md)\n',
      exit: 2,
    })
  })

  it('finds a Chinese name by its pinyin, and lists whom the letters may mean', async () => {
    const two = workspace({
      'accounts/澜江银行.md': '---\nkam: 1\naccount: 澜江银行\nstage: establish\n---\n',
      'accounts/澜江水务.md': '---\nkam: 1\naccount: 澜江水务\nstage: establish\n---\n',
    })
    const [initials, whole, both] = await Promise.all(
      [['ljyh'], ['lanjiang yinhang'], ['lj']].map(words => two.kam(['show', ...words])),
    )
    expect(initials?.stdout).toContain('澜江银行')
    expect(whole?.stdout).toBe(initials?.stdout)
    expect(both?.stderr).toContain('may be any of these: 澜江水务 (accounts/澜江水务.md), 澜江银行')
  })

  it('sends whoever asks for an unreadable dossier to check', async () => {
    const { stderr, exit } = await fixture('faulty').kam(['show', 'syntax-error'])
    expect({ stderr, exit }).toEqual({
      stderr:
        'kam: `accounts/syntax-error.md` cannot be read.\n  To see what is wrong with it: kam check "accounts/syntax-error.md"\n',
      exit: 2,
    })
  })

  it('is painted on a terminal, in the same words', async () => {
    const shown = terminal(['show', 'nordhafen'], { cwd: here.root, columns: 100, env: { NO_COLOR: undefined } })
    await shown.shows('Nordhafen Ports  accounts/Nordhafen Ports.md')
    await shown.shows('Our executive behind it  Marianne Roche; Title: Vice President')
    expect(await shown.ends()).toBe(0)
  })
})
