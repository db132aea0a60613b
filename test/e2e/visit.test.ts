/** `kam next` and `kam brief`, as somebody reads them the evening before a visit. */
import { describe, expect, it } from 'vitest'
import { schemaFaults } from '../helpers/outputs.ts'
import { dossier, fixture, workspace } from '../helpers/workspace.ts'

const zh = `---
kam: 1
account: 澜江银行
type: economic
stage: establish
owner: 方遥
qualification:
  spend: [{ year: 2026, amount: 23000000, margin: 5600000 }]
  category_spend: [{ year: 2026, amount: 47000000 }]
customer:
  profile: { kind: bank, headcount: 21000 }
  industry: { name: 银行, position: 省内第二 }
  departments: { using: [支付清算部], purchasing: [集中采购中心], support: [数据中心], other: [行领导] }
  people:
    - { name: 陆平, title: 采购中心主任, department: 集中采购中心, level: manager, roles: [purchasing], attitude: neutral, strength: 3, met: 2026-11-06 }
    - { name: 蒋衡, title: 副行长, department: 行领导, level: executive, attitude: supporter, met: 2026-09-18 }
  installed_base:
    - { product: DX9 主机, vendor: 岱岳科技, quantity: 3, condition: 2 }
competitors:
  - { name: 岱岳科技, usage: 支付平台, satisfaction: 3, approach: 把在线扩容写成必备项, reps: [{ name: 邹凯, style: 重关系, relationship: 和采购熟, knows: [陆平] }] }
projects:
  - name: 支付平台改造
    status: open
    plan: 服务器四十台
    problem: 扩容要停机
    budget: 26000000
    budget_status: approved
    decision_date: 2027-03-10
    committee:
      - { person: 蒋衡, part: decides, weight: 3, stance: for }
      - { person: 陆平, part: buys, weight: 2, stance: neutral }
    criteria:
      - { criterion: 在线扩容, weight: 3, ours: 5, rival: 2 }
      - { criterion: 价格, weight: 2, ours: 3, rival: 4 }
    process: { method: open_tender, steps: [{ step: 发标, kind: tender, due: 2027-01-15 }] }
    competitors: [岱岳科技]
    next_step: { what: 交演练报告, who: 佟山, by: 2026-12-05 }
concessions:
  - { what: 维保九折, in_return: 每年 2000 万, target_amount: 20000000, actual_amount: 21000000 }
---

## 往来记录

- 2026-11-06 会面 陆平（方遥）：技术六成、商务一成五
- 2026-10-22 告知 蒋衡（方遥）：新款双活存储已过认证
`

const company = 'names: [若耶科技]\nnews:\n  - { what: 新款双活存储已过认证, since: 2026-10, industries: [银行] }\n'

const files = { 'accounts/澜江银行.md': zh, 'company.yaml': company }
const chinese = { env: { KAM_LANG: 'zh', COLUMNS: '80' } }

describe('kam next', () => {
  it('is a sheet: what to do first, then questions by the person to ask, each with why now', async () => {
    const { stdout, exit } = await workspace(files).kam(['next', '澜江', '--with', '陆平'], chinese)
    expect(stdout.split('\n').slice(0, 15).join('\n')).toBe(`澜江银行：下次拜访  11 月 23 日 周一
  支付平台改造 2600 万（已批）; 53 天后发标（1 月 15 日）; 107 天后定（3 月 10 日）

先办
  !  交演练报告，12 月 5 日前（佟山）；那天是周六，早一天备好

问 陆平  采购中心主任，中立，对手岱岳科技的邹凯和他熟，11 月 6 日见过
  1   支付平台改造这件事怎么办，您最省事？您最不放心的是哪一条？
       支付平台改造里“经办采购”这一席，站在中间
  2   这类东西是总部统一买，还是各分支自己买？谁签合同、谁付款？
       转段条件：采购方式（统/分）
  3   前三年每年都买吗？这次买完，下一次什么时候？
       转段条件：是否持续采购
  4   DX9 主机的维保哪天到期，打算续吗？
       到期日没人问过；这是把岱岳科技换下来的窗口`)
    expect(exit).toBe(0)
  })

  it('has the whole portfolio without an account', async () => {
    const { stdout } = await workspace(files).kam(['next'], { env: { KAM_LANG: 'en' } })
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'The 3 things that press most  of 1 account',
      '  1  澜江银行 (方遥)',
      '    (支付平台改造) Is it approved as a project; what if not?',
    ])
  })

  it.each([[['next', '澜江']], [['next', '澜江', '--all']], [['next']]])('keeps to its schema: %j', async args => {
    const run = await fixture('portfolio').kam([...args, '--format', 'json'])
    expect(schemaFaults(run, 'next')).toEqual([])
  })

  it('is a list that can go into a chat or a note', async () => {
    const { stdout } = await workspace(files).kam(['next', '澜江', '--with', '陆平', '--format', 'markdown'], chinese)
    expect(stdout).toContain('# 澜江银行：下次拜访\n\n11 月 23 日 周一\n')
    expect(stdout).toContain(
      '\n2. 这类东西是总部统一买，还是各分支自己买？谁签合同、谁付款？\n   - 转段条件：采购方式（统/分）\n',
    )
  })

  it('says how somebody is added where there is nobody', async () => {
    const place = workspace({ 'accounts/越城电网.md': dossier('越城电网') })
    const { stderr, exit } = await place.kam(['brief', '越城', '--with', '江枫'], chinese)
    expect([stderr, exit]).toEqual([
      'kam: `越城电网` 的关键人里没有 `江枫`。\n  里面一个人也没有；先添上：kam add 越城电网 person 江枫\n',
      2,
    ])
  })

  it('asks at which account somebody is met', async () => {
    const { stderr, exit } = await workspace(files).kam(['next', '--with', '陆平'], chinese)
    expect([stderr.split('\n')[0], exit]).toEqual(['kam: --with 说的是见谁，还要写明是哪家客户。', 2])
  })

  it('names those whom it knows, when it does not know one', async () => {
    const { stderr, exit } = await workspace(files).kam(['next', '澜江', '--with', '陆萍'], chinese)
    expect([stderr, exit]).toEqual(['kam: `澜江银行` 的关键人里没有 `陆萍`。\n  是不是 `陆平`？\n', 2])
  })
})

describe('kam brief', () => {
  it('is one page: what to bring back, whom one meets, the deal, the rival, what is owed', async () => {
    const { stdout, exit } = await workspace(files).kam(
      ['brief', '澜江', '--with', '陆平', '--goal', '问清评分办法'],
      chinese,
    )
    const page = stdout.replace(/\n要当心\n(?: {2}.*\n)+/, '')
    expect(page).toBe(`澜江银行：一页纸  11 月 23 日 周一，方遥
  建立关系阶段，省内第二，2.1 万人。2026 年买了我们 2300 万，占他们这一类的
  49%，1 年毛利 560 万。

  这次为了  问清评分办法
  要带回来  陆平的态度；采购方式（统/分）；是否持续采购
  别主动提  价格：他们的标准里，这是对手占先的

见谁
  陆平  采购中心主任，中立，对手岱岳科技的邹凯和他熟，11 月 6 日见过，关系 3
  背后  蒋衡 副行长，拍板，支持我方

支付平台改造 2600 万（已批）; 53 天后发标（1 月 15 日）; 107 天后定（3 月 10 日）
  买什么        服务器四十台
  为什么        扩容要停机
  走到哪        发标 1 月 15 日
  按他们的标准  我们 21 分，对手 14 分（满分 25），在线扩容 5:2，价格 3:4
  下一步        交演练报告，佟山，12 月 5 日

对手：岱岳科技
  在用      DX9 主机 3，状态 2；客户满意度 3
  他们的人  邹凯，重关系，和采购熟
  怎么打    把在线扩容写成必备项

来往
  带给他们  新款双活存储已过认证（只告诉过蒋衡）
  他们欠的  维保九折换每年 2000 万：已兑现，可以当面谢一句
`)
    expect(exit).toBe(0)
  })

  it('has neither boxes nor colours, and puts its advice beside the page', async () => {
    const { stdout, stderr } = await workspace(files).kam(['brief', '澜江'], chinese)
    expect(stdout).not.toMatch(/[\u001b\u2500-\u259f]/)
    expect(stderr).toBe('回来记一笔：kam log "澜江银行" --met 见了谁 "谈了什么"\n')
  })

  it('adds for a successor how it came to this, what was promised and who knows whom', async () => {
    const { stdout } = await fixture('portfolio').kam(['brief', '澜江', '--handover'], {
      env: { KAM_LANG: 'zh', COLUMNS: '80' },
    })
    const headings = stdout.split('\n').filter(line => /^\S/.test(line))
    expect(headings.slice(-4)).toEqual([
      '怎么走到今天',
      '答应过的',
      '谁认识谁（1 认识，5 肯为我方说话）',
      '只在往来记录里的',
    ])
    expect(stdout).toContain('  2024 年 11 月 28 日  赢了“核心系统双活存储”')
  })

  it('says at its head that it goes to a successor, and beside it where there is nothing to hand over', async () => {
    const { kam } = workspace({ 'accounts/a.md': dossier('a') })
    const { stdout, stderr } = await kam(['brief', 'a', '--handover'], { env: { KAM_LANG: 'en' } })
    expect(stdout.split('\n')[0]).toMatch(/^a handed over {2}/)
    expect(stderr).toBe(
      'There is no history, no promise and nobody who knows anybody in the dossier yet; before handing over: kam fill "a"\n',
    )
  })

  it('says in English when it is decided: on a day, in a quarter', async () => {
    const project = (date: string) => dossier('a', `projects: [{ name: Core, status: open, decision_date: ${date} }]\n`)
    const { kam } = workspace({
      'accounts/a.md': project('2027-Q1'),
      'accounts/b.md': project('2027-02-03').replace('account: a', 'account: b'),
    })
    const env = { KAM_LANG: 'en' }
    expect((await kam(['brief', 'a'], { env })).stdout).toContain('Where it is  decided in the first quarter\n')
    expect((await kam(['brief', 'b'], { env })).stdout).toContain('Where it is  decided on 3 February\n')
  })

  it('shows what a file says without obeying it', async () => {
    const hostile = zh.replace('省内第二', '"\\e[31m红\\u202e"')
    const { stdout } = await workspace({ 'accounts/a.md': hostile }).kam(['brief', 'a'], chinese)
    expect(stdout).toContain('\\u001b[31m红\\u202e')
  })
})
