/** `kam upgrade`: older dossiers get what today's template has, and lose nothing. */
import { symlinkSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { body, workspace } from '../helpers/workspace.ts'

const old = `---
kam: 1
account: 澜江银行 # 全称
stage: establish
owner: "方遥"
qualification:
  procurement: centralized # 总行统一买
competitors:
  - name: 岱岳科技
---

## 客户

省内第二。

## 项目

## 往来记录
`

const zh = ['--lang', 'zh']
const en = ['--lang', 'en']

describe('kam upgrade', () => {
  it('adds the essentials to one dossier, in the language that it speaks', async () => {
    const here = workspace({ 'accounts/澜江银行.md': old })
    expect(await here.kam(['upgrade', '澜江', '--template', 'short', ...en])).toEqual({
      stdout: 'accounts/澜江银行.md: 34 fields and 1 section added\nNext: see what is missing: kam report --missing\n',
      stderr: '',
      exit: 0,
    })
    const text = here.read('accounts/澜江银行.md')
    expect(text.slice(0, text.indexOf('\n# == 客户'))).toBe(`---
kam: 1
account: 澜江银行 # 全称
# 凭什么算大客户：economic 买得多、买得勤 · important 地位特殊 · group 在我们的产业链上 · strategic 将来有戏
type:
stage: establish
owner: "方遥"
qualification:
  # 他要用的东西，我们拿得出来吗：high 原样就合用 · medium 改一改才合用 · low 不合用
  product_fit:
  procurement: centralized # 总行统一买
  # 是不是年年买：recurring 持续采购 · one_off 买一回就没了
  purchase_pattern:
  # 他一年在这类产品上总共花多少，不管向谁买，大概就行
  category_spend:
    - year: # 哪一年
      amount: # 花了多少钱
      quantity: # 买了多少，写整数
      unit: # 单位：台、套、吨
`)
    expect(text).toContain('\ncompetitors:\n  - name: 岱岳科技\n\n# == 项目')
    expect(text).toContain('\n## 客户\n\n省内第二。\n\n## 竞争对手\n\n<!--')

    expect(await here.kam(['upgrade', '澜江', '--template', 'short', ...en])).toEqual({
      stdout: 'accounts/澜江银行.md: has all that the template has\n',
      stderr: '',
      exit: 0,
    })
  })

  it('goes through all dossiers, and tells which got what and which could not', async () => {
    const here = workspace({
      'accounts/澜江银行.md': old,
      'accounts/坏了.md': '---\nkam: 1\naccount: "坏了\n---\n',
      'accounts/会议.md': '# 会议记录\n',
    })
    await here.kam(['new', '越城电网', ...zh])
    const fresh = here.read('accounts/越城电网.md')
    const { stdout, stderr, exit } = await here.kam(['upgrade', ...zh])
    expect(stdout).toMatch(
      /^accounts\/澜江银行\.md：补了 \d+ 个字段、1 节正文\n3 份档案，补了 1 份。\n下一步：看看还缺什么：kam report --missing\n$/,
    )
    expect(stderr).toBe('`accounts/坏了.md` 有读不清的地方，没有改。\n')
    expect(exit).toBe(2)
    expect(here.read('accounts/越城电网.md')).toBe(fresh)
    expect(here.read('accounts/会议.md')).toBe('# 会议记录\n')
  })

  it('makes of an old dossier one that checks as before', async () => {
    const here = workspace({ 'accounts/澜江银行.md': old })
    const check = async () => (await here.kam(['check', '--format', 'compact', ...zh])).stdout
    const before = await check()
    await here.kam(['upgrade'])
    const places = (text: string) => text.replace(/^[^ ]+ /gm, '')
    expect(before).toContain('section-missing')
    expect(places(await check())).toBe(places(before).replace(/^.*section-missing.*\n/m, ''))
  })

  it('shows a diff for each with --dry-run, and writes nothing', async () => {
    const text = `---\nkam: 1\naccount: Corvane\nstage: establish\n---\n${body}`
    const here = workspace({ 'accounts/Corvane.md': text, 'accounts/Tarn.md': text.replace('Corvane', 'Tarn') })
    const { stdout, stderr, exit } = await here.kam(['upgrade', '--dry-run', ...en])
    expect(stdout).toContain('--- a/accounts/Corvane.md\n+++ b/accounts/Corvane.md\n')
    expect(stdout).toContain('--- a/accounts/Tarn.md\n+++ b/accounts/Tarn.md\n')
    expect(stdout).toContain(
      '\n+# the key account manager, their single way in: whom do they ring first when something breaks?\n+owner:\n',
    )
    expect(stdout).not.toMatch(/^-[^-]/m)
    expect(stderr).toMatch(
      /^accounts\/Corvane\.md: would add \d+ fields \(nothing was written\)\naccounts\/Tarn\.md: would add \d+ fields \(nothing was written\)\n2 dossiers, 2 of them to be upgraded\.\n$/,
    )
    expect(exit).toBe(0)
    expect(here.read('accounts/Corvane.md')).toBe(text)
  })

  it('lets no file that cannot be written keep the others from their fields', async () => {
    const outside = workspace({ 'b.md': `---\nkam: 1\naccount: Tarn\nstage: establish\n---\n${body}` })
    const here = workspace({ 'accounts/澜江银行.md': old })
    symlinkSync(outside.path('b.md'), here.path('accounts/Tarn.md'))
    const { stdout, stderr, exit } = await here.kam(['upgrade', ...en])
    expect(stdout).toContain('2 dossiers, 1 of them upgraded.\n')
    expect(stderr).toContain('`accounts/Tarn.md` leads out of the workspace through a link; nothing was written.\n')
    expect(exit).toBe(2)
  })

  it('says of one that cannot be read where to look', async () => {
    const here = workspace({ 'accounts/a.md': '---\nkam: 1\naccount: a\nowner: b\nowner: c\n---\n' })
    expect(await here.kam(['upgrade', 'a', ...en])).toEqual({
      stdout: '',
      stderr:
        'kam: `accounts/a.md` cannot be read as it stands; it was left alone.\n  To see what is wrong with it: kam check accounts/a.md\n',
      exit: 2,
    })
  })
})
