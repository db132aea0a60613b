/** `kam rename`: one customer has another name, and nobody has to look for where the old one stands. */
import { execFileSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { environment } from '../helpers/kam.ts'
import { body, dossier, workspace } from '../helpers/workspace.ts'

const zh = ['--lang', 'zh']
const en = ['--lang', 'en']

const bank = `---
kam: 1
account: 澜江银行 # 全称
aliases: [澜江]
stage: establish
---

## 客户

见 [[澜江银行#项目|本页下面]]。

## 竞争对手

## 项目

## 往来记录
`

const branch = `---
kam: 1
account: 苏州分行
parent: "[[澜江银行]]"
stage: establish
qualification:
  references:
    - { customer: 澜江银行, product: 存储 }
    - customer: 南浦农商行 # 别家
x_note: 归 [[澜江银行|总行]] 管，和 [[南浦农商行]] 无关
evidence:
  "qualification.references[澜江银行].product": { source: 方遥, date: 2026-11-01, sure: confirmed }
---

## 客户

[[澜江银行]]、\`[[澜江银行]]\`、![[accounts/澜江银行.md]]、[总行](澜江银行.md#客户)、[年报](<./澜江银行.md>)

## 竞争对手

## 项目

## 往来记录
`

const files = { 'accounts/澜江银行.md': bank, 'accounts/苏州分行.md': branch }
const renamedBranch = branch.replaceAll('澜江银行', '江海银行').replace('`[[江海银行]]`', '`[[澜江银行]]`')

describe('another name', () => {
  it('stands in the dossier, its file, and wherever others name it', async () => {
    const here = workspace(files)
    expect(await here.kam(['rename', '澜江', '江海银行', ...zh])).toEqual({
      stdout: [
        '澜江银行 已改名为 江海银行',
        '  accounts/澜江银行.md -> accounts/江海银行.md',
        '  accounts/苏州分行.md：改了 8 处',
        '下一步：看看有没有漏下的：kam check',
        '',
      ].join('\n'),
      stderr: '',
      exit: 0,
    })
    expect(here.files()).toEqual(['accounts/江海银行.md', 'accounts/苏州分行.md'])
    expect(here.read('accounts/江海银行.md')).toBe(bank.replaceAll('澜江银行', '江海银行'))
    expect(here.read('accounts/苏州分行.md')).toBe(renamedBranch)
    expect((await here.kam(['check', ...zh])).exit).toBe(0)
  })

  it('keeps the old one among the others with --alias, and is taken out of them itself', async () => {
    const here = workspace(files)
    await here.kam(['rename', '澜江', '江海银行', '--alias'])
    expect(here.read('accounts/江海银行.md')).toContain('account: 江海银行 # 全称\naliases: [澜江, 澜江银行]\n')
    await here.kam(['rename', '江海银行', '澜江', '--alias'])
    expect(here.read('accounts/澜江.md')).toContain('account: 澜江 # 全称\naliases: [澜江银行, 江海银行]\n')
  })

  it('is shown as git shows it with --dry-run, file by file, and nothing is written', async () => {
    const here = workspace(files, { git: true })
    const { stdout, stderr, exit } = await here.kam(['rename', '澜江银行', 'Lanjiang Bank', '--dry-run', ...en])
    expect(stderr).toBe('Would rename 澜江银行 to Lanjiang Bank, in 2 files; nothing was written.\n')
    expect(stdout).toContain('rename from accounts/澜江银行.md\nrename to accounts/Lanjiang Bank.md\n')
    expect(stdout).toContain('-parent: "[[澜江银行]]"\n+parent: "[[Lanjiang Bank]]"\n')
    expect(exit).toBe(0)
    expect(here.files()).toEqual(Object.keys(files))

    execFileSync('git', ['apply', '-'], { cwd: here.root, input: stdout, env: environment() })
    const patched = here.files().map(file => here.read(file))
    const other = workspace(files)
    await other.kam(['rename', '澜江银行', 'Lanjiang Bank'])
    expect(other.files()).toEqual(here.files())
    expect(other.files().map(file => other.read(file))).toEqual(patched)
  })

  it('that no file can have stands in the file name as it may, and in links as their label', async () => {
    const here = workspace(files)
    await here.kam(['rename', '澜江银行', '江海/澜江 银行'])
    expect(here.files()).toEqual(['accounts/江海-澜江 银行.md', 'accounts/苏州分行.md'])
    const text = here.read('accounts/苏州分行.md')
    expect(text).toContain('parent: "[[江海-澜江 银行|江海/澜江 银行]]"\n')
    expect(text).toContain('    - { customer: 江海/澜江 银行, product: 存储 }\n')
    expect(text).toContain('  "qualification.references[江海/澜江 银行].product": {')
    expect(text).toContain('[总行](江海-澜江%20银行.md#客户)、[年报](<./江海-澜江 银行.md>)')
    expect((await here.kam(['check', ...zh])).exit).toBe(0)
  })

  it('may differ in nothing but its letters', async () => {
    const here = workspace({
      'accounts/corvane.md': dossier('corvane'),
      'accounts/Tarn.md': dossier('Tarn', 'parent: Corvane\n'),
    })
    const { stdout, exit } = await here.kam(['rename', 'corvane', 'CORVANE', ...en])
    expect(stdout).toContain('  accounts/corvane.md -> accounts/CORVANE.md\n  accounts/Tarn.md: 1 place\n')
    expect(exit).toBe(0)
    expect(here.files()).toEqual(['accounts/CORVANE.md', 'accounts/Tarn.md'])
    expect(here.read('accounts/Tarn.md')).toContain('parent: CORVANE\n')
  })

  it('stays in its folder, also where that is the workspace itself', async () => {
    const here = workspace({
      'kam.config.yaml': 'accounts: .\n',
      'Tarn.md': dossier('Tarn'),
      'north/Corvane.md': dossier('Corvane'),
    })
    await here.kam(['rename', 'Tarn', 'Tarn Group'])
    await here.kam(['rename', 'Corvane', 'Corvane Group'])
    expect(here.files()).toEqual(['Tarn Group.md', 'kam.config.yaml', 'north/Corvane Group.md'])
  })

  it('finds a file whose name is written in single accents', async () => {
    const here = workspace({ ['accounts/Société.md'.normalize('NFD')]: dossier('Société') })
    const { exit } = await here.kam(['rename', 'Société', 'Société du Rhône', ...en])
    expect(exit).toBe(0)
    expect(here.files()).toEqual(['accounts/Société du Rhône.md'.normalize('NFC')])
  })

  it('is known to the baseline, so that old faults stay known', async () => {
    const faulty = `---\nkam: 1\naccount: Corvane\nstage: establish\nownr: a\n---\n${body}`
    const here = workspace({ 'accounts/Corvane.md': faulty, 'accounts/Tarn.md': dossier('Tarn') })
    await here.kam(['check', '--update-baseline'])
    expect((await here.kam(['check'])).exit).toBe(0)
    const { stdout } = await here.kam(['rename', 'Corvane', 'Corvane Group', ...en])
    expect(stdout).toContain('  kam-baseline.json: 1 place\n')
    expect((await here.kam(['check'])).exit).toBe(0)
  })

  it('that it has already changes nothing', async () => {
    const here = workspace(files)
    expect(await here.kam(['rename', '澜江', '澜江银行', ...en])).toEqual({
      stdout: 'It is called 澜江银行 already (accounts/澜江银行.md); there is nothing to change.\n',
      stderr: '',
      exit: 0,
    })
  })
})

it('can be given again where a run was interrupted', async () => {
  const here = workspace({ ...files, 'accounts/苏州分行.md': renamedBranch })
  const { stdout, exit } = await here.kam(['rename', '澜江银行', '江海银行', ...zh])
  expect(stdout).not.toContain('苏州分行')
  expect(exit).toBe(0)
  // Killed between the dossier and its file: the new name finds it, and only the file moves.
  const late = workspace({
    'accounts/澜江银行.md': bank.replaceAll('澜江银行', '江海银行'),
    'accounts/b.md': renamedBranch,
  })
  expect((await late.kam(['rename', '江海银行', '江海银行', ...zh])).stdout).toContain(
    '  accounts/澜江银行.md -> accounts/江海银行.md\n',
  )
  expect(late.read('accounts/b.md')).toBe(renamedBranch)
})

describe('a name is refused, and nothing is written', () => {
  const others = {
    ...files,
    'accounts/北辰汽车有限公司.md': dossier('北辰汽车有限公司', 'aliases: [北汽]\n'),
    'accounts/旧档.md': dossier('越城电网'),
    'accounts/README.md': '# 说明\n',
  }
  it.each([
    ['越城电网', '已经有一家叫 `越城电网`：accounts/旧档.md，没有改。'],
    ['北汽', '已经有一家叫 `北汽`：accounts/北辰汽车有限公司.md，没有改。'],
    ['旧档', '文件 `accounts/旧档.md` 已经有了，没有改。'],
    ['北辰汽车', '`北辰汽车` 很可能和这一家是同一家：北辰汽车有限公司 (accounts/北辰汽车有限公司.md)，没有改。'],
    [' ', '新名称是空的。'],
  ])('%j', async (name, says) => {
    const here = workspace(others)
    const { stdout, stderr, exit } = await here.kam(['rename', '澜江银行', name, ...zh])
    expect([stdout, stderr.split('\n')[0], exit]).toEqual(['', `kam: ${says}`, 2])
    expect(here.files().map(file => here.read(file))).toEqual(
      Object.keys(others)
        .sort()
        .map(file => others[file as keyof typeof others]),
    )
  })

  it('but a twin only without --force', async () => {
    const here = workspace(others)
    expect((await here.kam(['rename', '澜江银行', '北辰汽车', '--force'])).exit).toBe(0)
    expect(here.files()).toContain('accounts/北辰汽车.md')
  })

  it('where the config would no longer take its file for a dossier', async () => {
    const here = workspace({ ...files, 'kam.config.yaml': 'ignore: [accounts/旧*.md]\n' })
    const { stderr, exit } = await here.kam(['rename', '澜江银行', '旧澜江', ...zh])
    expect(stderr).toContain('改名后的文件 `accounts/旧澜江.md` 不再算档案，没有改。')
    expect(exit).toBe(2)
    expect(here.read('accounts/澜江银行.md')).toBe(bank)
  })

  it('where its own dossier lies outside', async () => {
    const outside = workspace({ 'b.md': bank })
    const here = workspace({ 'accounts/苏州分行.md': branch })
    symlinkSync(outside.path('b.md'), here.path('accounts/澜江银行.md'))
    const { stderr, exit } = await here.kam(['rename', '澜江', '江海银行', ...en])
    expect(stderr).toContain('leads out of the workspace through a link; nothing was written.')
    expect(exit).toBe(2)
    expect(here.read('accounts/苏州分行.md')).toBe(branch)
    expect(outside.read('b.md')).toBe(bank)
  })
})

it('does what it can, and says what it could not', async () => {
  const outside = workspace({ 'b.md': branch.replace('苏州分行', '外面的') })
  const here = workspace({
    ...files,
    'accounts/锚.md': dossier('锚', 'x_a: &a 澜江银行\nparent: *a\n'),
    'accounts/坏了.md': '---\nkam: 1\naccount: "坏了\nparent: 澜江银行\n---\n',
  })
  symlinkSync(outside.path('b.md'), here.path('accounts/外面的.md'))
  const { stdout, stderr, exit } = await here.kam(['rename', '澜江', '江海银行', ...zh])
  expect(stdout).toContain('  accounts/苏州分行.md：改了 8 处\n')
  expect(stdout).not.toContain('外面的')
  expect(stderr).toContain('accounts/外面的.md 没有改成：`accounts/外面的.md` 经过一个链接跑到工作区外面去了，不写。')
  expect(stderr).toContain('accounts/坏了.md 没有改成：读不了，里面提到了它；先把它改好：kam check')
  expect(exit).toBe(2)
  expect(here.read('accounts/苏州分行.md')).toBe(renamedBranch)
  expect(here.read('accounts/锚.md')).toContain('x_a: &a 澜江银行\nparent: 江海银行\n')
  expect(outside.read('b.md')).toContain('parent: "[[澜江银行]]"')
})
