/** `kam set` and `kam unset`: facts are written without anybody opening the file. */
import { describe, expect, it } from 'vitest'
import { body, fixture, workspace } from '../helpers/workspace.ts'

const dossierText = `---\nkam: 1\naccount: 澜江银行\nstage: establish\nowner: # 大客户经理\nprojects:\n  - name: 核心系统 # 名称\n    budget: # 预算\n---\n${body}`

const place = () => workspace({ 'accounts/澜江银行.md': dossierText })

describe('kam set', () => {
  it('writes what was said, says it back in full and ends with the next step', async () => {
    const here = place()
    const { stdout, stderr, exit } = await here.kam([
      'set',
      '澜江',
      'owner=方遥',
      'projects[核心系统].budget=3.5亿',
      'projects[核心系统].decision_date=明年3月底',
      '--lang',
      'zh',
    ])
    expect(stdout).toBe(
      [
        '已写入 accounts/澜江银行.md',
        '  owner（大客户经理） = 方遥',
        '  projects[核心系统].budget（预算） = 350000000（3.5 亿）',
        '  projects[核心系统].decision_date（什么时候定） = 2027-03-31（周三）',
        '下一步：看看还该问什么：kam next 澜江银行',
        '',
      ].join('\n'),
    )
    expect([stderr, exit]).toEqual(['', 0])
    expect(here.read('accounts/澜江银行.md')).toBe(
      dossierText
        .replace('owner: #', 'owner: 方遥 #')
        .replace('    budget: # 预算\n', '    decision_date: 2027-03-31\n    budget: 350000000 # 预算\n'),
    )
  })

  it('speaks English, with the currency of the dossier and what stood there', async () => {
    const here = workspace({
      'accounts/Corvane.md': `---\nkam: 1\naccount: Corvane Assurances\nstage: establish\ncurrency: EUR\ncustomer:\n  profile: {revenue: 900000000}\n---\n${body}`,
    })
    const { stdout } = await here.kam([
      'set',
      'corvane',
      'customer.profile.revenue=1.2bn',
      'projects[Archive].next_step.by=next Friday',
    ])
    expect(stdout).toBe(
      [
        'Changed accounts/Corvane.md',
        '  customer.profile.revenue (Yearly revenue) = 1200000000 EUR (1.2 billion), was 900000000 EUR (900 million)',
        '  projects[Archive].next_step.by (By) = 2026-12-04 (Fri 4 December 2026) (a new item)',
        'Next: see what to ask: kam next "Corvane Assurances"',
        '',
      ].join('\n'),
    )
    expect(here.read('accounts/Corvane.md')).toContain('  profile: {revenue: 1200000000}\n')
  })

  it.each([
    [
      ['owner=方遥', 'type=大'],
      'kam: `type`（大客户类别）：看不懂 `大`。\n  可以写：economic（经济大客户）、important（重要客户）、group（集团客户）、strategic（战略客户）\n',
    ],
    [
      ['owner=方遥', 'projects[核心系统].budget=大概三百万'],
      'kam: `projects[核心系统].budget`（预算）：看不懂 `大概三百万`。\n  只写数目，例如 3500000、350万、3.5亿。\n',
    ],
    [
      ['owner=方遥', 'projects.budgte=1'],
      'kam: `projects.budgte` 没说是哪一项：`projects` 是一列条目。\n  写成 projects[核心系统].budgte\n',
    ],
    [['owner=方遥', 'project.budget=1'], 'kam: 没有 `project.budget` 这个字段。\n  是不是：projects[].budget\n'],
    [
      ['owner=方遥', 'sponsor=王总'],
      'kam: `sponsor`（我方挂帅领导（副总级））：看不懂 `王总`。\n  一个字段一个字段写，例如 sponsor.name=\n',
    ],
    [['owner'], 'kam: `owner` 里没有等号。\n  写成 路径=值，例如 owner=方遥\n'],
    [['owner='], 'kam: `owner`（大客户经理（唯一接口））没有给值。\n  写几个字就行。\n'],
    [[], 'kam: 没有说要改什么。\n  例如：kam set 中国银行 owner=方遥\n'],
    [
      ['owner=a', '--heard', 'a', '--evidence', 'b'],
      'kam: --heard 和 --evidence 只能写一个：要么只是听说，要么有据可查。\n',
    ],
  ])('refuses %j, and writes nothing', async (args, talk) => {
    const here = place()
    expect(await here.kam(['set', '澜江银行', ...args, '--lang', 'zh'])).toEqual({ stdout: '', stderr: talk, exit: 2 })
    expect(here.read('accounts/澜江银行.md')).toBe(dossierText)
  })

  it('shows a diff that can be applied, and writes nothing, with --dry-run', async () => {
    const here = place()
    const { stdout, stderr, exit } = await here.kam(['set', '澜江银行', 'owner=方遥', '--dry-run'])
    expect(stdout).toContain(
      '@@ -2,7 +2,7 @@\n kam: 1\n account: 澜江银行\n stage: establish\n-owner: # 大客户经理\n+owner: 方遥 # 大客户经理\n',
    )
    expect(stderr).toBe(
      'Would change accounts/澜江银行.md (nothing was written):\n  owner (Key account manager) = 方遥\n',
    )
    expect(exit).toBe(0)
    expect(here.read('accounts/澜江银行.md')).toBe(dossierText)
  })

  it('keeps who told it, and asks no more for what is waived', async () => {
    const here = place()
    await here.kam([
      'set',
      '澜江银行',
      'projects[核心系统].budget=200万',
      '--heard',
      '李敏',
      '--waive',
      'competitors=独家框架',
    ])
    expect(here.read('accounts/澜江银行.md')).toContain(
      'evidence:\n  "projects[核心系统].budget":\n    source: 李敏\n    date: 2026-11-23\n    sure: heard\nwaived:\n  competitors: 独家框架\n---\n',
    )
    const missing = (await here.kam(['report', '--missing', '--format', 'json'])).stdout
    expect(missing).not.toContain('"competitors')
  })

  it('says at once what a check will call an error', async () => {
    const here = place()
    const { stdout } = await here.kam(['set', '澜江银行', 'projects[0].committee[王五].part=decides'])
    expect(stdout).toMatch(/^But: .*`王五`.*\nNext: kam check accounts\/澜江银行\.md$/m)
  })

  it('leaves a dossier of the portfolio clean, byte for byte but for the new lines', async () => {
    const portfolio = fixture('portfolio')
    const before = portfolio.read('accounts/澜江银行.md')
    await portfolio.kam(['set', '澜行', 'projects[支付平台改造].budget=2700万'])
    expect(portfolio.read('accounts/澜江银行.md')).toBe(before.replace(/26000000/, '27000000'))
  })

  it('loses nothing of two calls at once', async () => {
    const here = place()
    const runs = await Promise.all(
      ['owner=方遥', 'x_region=华东', 'reviewed=2026-11-01', 'currency=CNY'].map(change =>
        here.kam(['set', '澜江银行', change]),
      ),
    )
    expect(runs.map(({ exit }) => exit)).toEqual([0, 0, 0, 0])
    for (const line of ['owner: 方遥 #', 'x_region: 华东', 'reviewed: 2026-11-01', 'currency: CNY']) {
      expect(here.read('accounts/澜江银行.md')).toContain(`\n${line}`)
    }
  })

  it('does not touch a file whose front matter is broken', async () => {
    const here = workspace({ 'accounts/a.md': '---\nkam: 1\naccount: "A\n---\n' })
    const { stderr, exit } = await here.kam(['set', 'a', 'owner=x'])
    expect(stderr).toContain('kam check')
    expect(exit).toBe(2)
    expect(here.read('accounts/a.md')).toBe('---\nkam: 1\naccount: "A\n---\n')
  })

  it('lets nothing of a value act on the terminal', async () => {
    const { stdout } = await place().kam(['set', '澜江银行', 'owner=a\u001b[2Jb'])
    expect(stdout).toContain('= a\\u001b[2Jb\n')
  })
})

describe('kam unset', () => {
  it('takes back what was set, to the last byte', async () => {
    const here = place()
    await here.kam([
      'set',
      '澜江银行',
      'owner=方遥',
      'projects[核心系统].budget=200万',
      '--silence',
      'stage-gate@projects=等',
    ])
    const { stdout } = await here.kam([
      'unset',
      '澜江银行',
      'owner',
      'projects[核心系统].budget',
      '--silence',
      'stage-gate@projects',
      '--lang',
      'zh',
    ])
    expect(stdout).toBe(
      [
        '已写入 accounts/澜江银行.md',
        '  owner（大客户经理） 清空了，原来是 方遥',
        '  projects[核心系统].budget（预算） 清空了，原来是 2000000（200 万）',
        '  stage-gate@projects：恢复提示',
        '下一步：看看还该问什么：kam next 澜江银行',
        '',
      ].join('\n'),
    )
    expect(here.read('accounts/澜江银行.md')).toBe(dossierText)
  })

  it('takes a whole item, and names those that are there', async () => {
    const here = place()
    expect(await here.kam(['unset', '澜江银行', 'projects[核心]'])).toMatchObject({
      stderr: 'kam: `projects` has no `核心`.\n  There are: `核心系统`\n',
      exit: 2,
    })
    const { stdout, exit } = await here.kam(['unset', '澜江银行', 'projects[核心系统]', '--lang', 'en'])
    expect([stdout.split('\n')[1]?.replace(/, was .*/, ''), exit]).toEqual([
      '  projects[核心系统] (Projects) is gone',
      0,
    ])
    expect(here.read('accounts/澜江银行.md')).not.toContain('核心系统')
  })

  it('keeps what the format cannot do without', async () => {
    const { stderr, exit } = await place().kam(['unset', '澜江银行', 'stage'])
    expect(stderr).toMatch(/^kam: .*`stage`/)
    expect(exit).toBe(2)
  })
})
