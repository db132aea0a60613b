/** `kam init` as a team meets it: the built program in real folders and repositories. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, realpathSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { environment } from '../helpers/kam.ts'
import { keys, type Terminal, terminal } from '../helpers/terminal.ts'
import { type Workspace, workspace } from '../helpers/workspace.ts'

const yes = ['init', '--yes']

const down = '\u001b[B'

const git = (folder: string, ...args: readonly string[]) =>
  execFileSync('git', [...args], { cwd: folder, env: environment(), encoding: 'utf8' })

const hook = '.git/hooks/pre-commit'

/** Everything that init may have changed, to be compared. */
const contents = ({ files, read, path }: Workspace) =>
  Object.fromEntries([
    ...files().map(file => [file, read(file)] as const),
    [hook, existsSync(path(hook)) ? read(hook) : undefined],
  ])

/** Writes a hook of somebody's own. */
function theirHook({ path }: Workspace, text: string, mode = 0o755): void {
  mkdirSync(path('.git/hooks'), { recursive: true })
  writeFileSync(path(hook), text, { mode })
}

describe('without questions', () => {
  it('sets up a folder outside git, and says what it wrote', async () => {
    const { kam, files, read } = workspace()
    expect(await kam(yes)).toEqual({
      stdout: `Created kam.config.yaml
Created .kam/config.schema.json
Created accounts/.gitkeep
Next: start the first dossier: kam new "Account name"
`,
      stderr: '',
      exit: 0,
    })
    expect(files()).toEqual(['.kam/config.schema.json', 'accounts/.gitkeep', 'kam.config.yaml'])
    expect(read('kam.config.yaml').split('\n').slice(0, 3)).toEqual([
      '# yaml-language-server: $schema=.kam/config.schema.json',
      'language: en',
      'accounts: accounts',
    ])
  })

  it('does so in Chinese', async () => {
    const { kam, read } = workspace()
    expect((await kam([...yes, '--lang', 'zh', '--accounts', '客户'])).stdout).toBe(`已建 kam.config.yaml
已建 .kam/config.schema.json
已建 客户/.gitkeep
下一步：建第一份档案：kam new 客户名称
`)
    expect(read('kam.config.yaml')).toContain('language: zh\naccounts: 客户\n')
  })

  it('writes a hook that git can run, in a repository', async () => {
    const { kam, path } = workspace({}, { git: true })
    expect((await kam(yes)).stdout).toContain('Created .git/hooks/pre-commit\n')
    expect(statSync(path(hook)).mode & 0o111).toBe(0o111)
  })

  it.each([false, true])('changes nothing the second time (git: %s)', async inGit => {
    const place = workspace({ '.gitlab-ci.yml': 'include: []\n' }, { git: inGit })
    await place.kam(yes)
    const before = contents(place)
    const { stdout, exit } = await place.kam(yes)
    expect([stdout, exit]).toEqual(['Everything is set up already; there was nothing to write.\n', 0])
    expect(contents(place)).toEqual(before)
  })

  it('makes a workspace in which kam does its work', async () => {
    const { kam, files } = workspace()
    await kam([...yes, '--accounts', '客户 资料/重点'])
    await kam(['new', '中国银行'])
    expect(files()).toContain('客户 资料/重点/中国银行.md')
    expect((await kam(['check'])).exit).toBe(0)
  })

  it('makes the folder that is named', async () => {
    const { kam, files } = workspace()
    const { stdout } = await kam([...yes, '华东 区'])
    expect(files()).toContain('华东 区/kam.config.yaml')
    expect(stdout).toContain('Next: in 华东 区, start the first dossier')
  })

  it('completes the workspace that is there, from anywhere inside it', async () => {
    const { kam, path, files } = workspace({ 'accounts/东海/a.md': '---\nkam: 1\naccount: a\nstage: establish\n---\n' })
    const { stdout } = await kam(yes, { cwd: path('accounts/东海') })
    expect(files()).toEqual(['.kam/config.schema.json', 'accounts/东海/a.md', 'kam.config.yaml'])
    expect(stdout).toContain('Next: look at the dossiers that are there: kam check')
  })

  it('leaves a config as it is', async () => {
    const config = 'language: zh\naccounts: 客户\n'
    const { kam, read, files } = workspace({ 'kam.config.yaml': config })
    expect((await kam(yes)).stdout).toBe('已建 客户/.gitkeep\n下一步：建第一份档案：kam new 客户名称\n')
    expect(read('kam.config.yaml')).toBe(config)
    expect(files()).toEqual(['kam.config.yaml', '客户/.gitkeep'])
  })

  it('takes the CI that is there already', async () => {
    const github = workspace({ '.github/CODEOWNERS': '' })
    await github.kam(yes)
    expect(github.files()).toContain('.github/workflows/kam.yml')
    const gitlab = workspace({ '.gitlab-ci.yml': 'test:\n  script: [make]\n' })
    const { stderr } = await gitlab.kam(yes)
    expect(gitlab.files()).toContain('.gitlab/kam.yml')
    expect(gitlab.read('.gitlab-ci.yml')).toBe('test:\n  script: [make]\n')
    expect(stderr).toContain('Add to it:\n  include:\n    - local: .gitlab/kam.yml\n')
  })

  it.each(['github', 'gitlab', 'none'])('writes the CI that is asked for: %s', async ci => {
    const { kam, files } = workspace()
    await kam([...yes, '--ci', ci])
    expect(files().filter(file => file.startsWith('.git'))).toEqual(
      { github: ['.github/workflows/kam.yml'], gitlab: ['.gitlab-ci.yml', '.gitlab/kam.yml'], none: [] }[ci],
    )
  })

  it('writes no hook where none is wanted', async () => {
    const { kam, path } = workspace({}, { git: true })
    await kam([...yes, '--no-hook'])
    expect(existsSync(path(hook))).toBe(false)
  })

  it('writes a .gitignore, under git and nowhere else', async () => {
    const { kam, read } = workspace({}, { git: true })
    expect((await kam(yes)).stdout).toContain('Created .gitignore\n')
    expect(read('.gitignore')).toBe('.kam-*.tmp\n.kam.lock\n.obsidian/workspace*.json\n')
    const bare = workspace()
    await bare.kam(yes)
    expect(bare.files()).not.toContain('.gitignore')
  })

  it('leaves a .gitignore as it is, says what it lacks, and nothing once that is there', async () => {
    const { kam, read, write } = workspace({ '.gitignore': 'dist/\n.kam.lock\n' }, { git: true })
    const { stderr } = await kam([...yes, '--no-hook'])
    expect(read('.gitignore')).toBe('dist/\n.kam.lock\n')
    expect(stderr).toBe(
      '\n.gitignore exists already and was left as it is. Add to it:\n  .kam-*.tmp\n  .obsidian/workspace*.json\n',
    )
    write('.gitignore', 'dist/\n.kam.lock\n.kam-*.tmp\n.obsidian/workspace*.json\n')
    expect((await kam([...yes, '--no-hook'])).stderr).toBe('')
  })
})

describe('a hook that is there already', () => {
  const theirs = '#!/bin/sh\nexit 0\n'

  it('is never changed without questions; what to add is said', async () => {
    const place = workspace({}, { git: true })
    theirHook(place, theirs)
    const { stderr, exit } = await place.kam(yes)
    expect(place.read(hook)).toBe(theirs)
    expect([stderr, exit]).toEqual([
      '\n.git/hooks/pre-commit exists already and was left as it is. For a check before commits add a line near its top:\n  kam check --staged || exit $?\n',
      0,
    ])
  })

  it('is changed after a yes, keeps all that it had, and stays as it is the second time', async () => {
    const place = workspace({}, { git: true })
    theirHook(place, theirs)
    await place.kam([...yes, '--no-hook'])
    const run = terminal(['init', '--ci', 'none'], { cwd: place.root })
    await run.shows('Put kam')
    run.type('y')
    run.type(keys.enter)
    expect(await run.ends()).toBe(0)
    expect(run.screen()).toContain('Updated .git/hooks/pre-commit')
    expect(place.read(hook).replace(/# kam check \(\.\): begin\n[\s\S]*# kam check \(\.\): end\n/, '')).toBe(theirs)
    const before = contents(place)
    await place.kam(yes)
    expect(contents(place)).toEqual(before)
  })

  it('is left as it is where nothing is typed but Enter', async () => {
    const place = workspace({}, { git: true })
    theirHook(place, theirs)
    await place.kam([...yes, '--no-hook'])
    const run = terminal(['init', '--ci', 'none'], { cwd: place.root })
    await run.shows('Put kam')
    run.type(keys.enter)
    expect(await run.ends()).toBe(0)
    expect(place.read(hook)).toBe(theirs)
  })

  it('is not asked about where it cannot be changed: another language, or a link', async () => {
    const python = workspace({}, { git: true })
    theirHook(python, '#!/usr/bin/env python3\nprint(1)\n')
    expect((await python.kam(yes)).stderr).toContain('exists already and was left as it is')
    const link = workspace({ 'scripts/pre-commit': theirs }, { git: true })
    mkdirSync(link.path('.git/hooks'), { recursive: true })
    symlinkSync('../../scripts/pre-commit', link.path(hook))
    const run = terminal(['init', '--accounts', 'accounts', '--ci', 'none'], { cwd: link.root })
    await run.shows('Language')
    run.type(keys.enter)
    expect(await run.ends()).toBe(0)
    expect(link.read('scripts/pre-commit')).toBe(theirs)
  })

  it('is brought up to date where it is an older one of ours', async () => {
    const place = workspace({}, { git: true })
    theirHook(place, '#!/bin/sh\nbefore\n# kam check (.): begin\nold\n# kam check (.): end\nafter\n')
    expect((await place.kam(yes)).stdout).toContain('Updated .git/hooks/pre-commit')
    expect(place.read(hook)).toMatch(
      /^#!\/bin\/sh\nbefore\n# kam check \(\.\): begin\n# Written by[\s\S]*: end\nafter\n$/,
    )
  })
})

describe('where git looks for hooks elsewhere', () => {
  it('writes none, and says what to add and where', async () => {
    const { root, kam, path, files } = workspace({}, { git: true })
    git(root, 'config', 'core.hooksPath', '.githooks')
    const { stderr, exit } = await kam(yes)
    expect(stderr).toContain('Add a line to .githooks/pre-commit:\n  kam check --staged || exit $?\n')
    expect([exit, existsSync(path(hook)), files().some(file => file.includes('githooks'))]).toEqual([0, false, false])
  })

  it('knows husky', async () => {
    const { root, kam } = workspace({}, { git: true })
    git(root, 'config', 'core.hooksPath', '.husky/_')
    expect((await kam(yes)).stderr).toContain('husky looks after the git hooks here')
  })

  it('runs nothing that the repository configures', async () => {
    const { root, kam, path } = workspace({}, { git: true })
    git(root, 'config', 'core.fsmonitor', `touch ${path('ran')}`)
    git(root, 'config', 'core.pager', `touch ${path('ran')}`)
    await kam(yes)
    expect(existsSync(path('ran'))).toBe(false)
  })

  it('writes the hook of a linked work tree where git finds it', async () => {
    const { root, path, kam } = workspace({ 'a.txt': 'a' }, { git: true })
    git(root, 'worktree', 'add', '--quiet', '-b', 'other', '../linked 树')
    const linked = join(root, '../linked 树')
    const { stdout } = await kam(yes, { cwd: linked })
    expect(existsSync(path(hook))).toBe(true)
    expect(existsSync(join(linked, 'kam.config.yaml'))).toBe(true)
    expect(stdout).toContain(`Created ${join(realpathSync(root), hook)}\n`)
    expect((await kam(yes, { cwd: linked })).stdout).toContain('Everything is set up already')
  })

  it('puts CI and hook at the top of the repository, for a workspace further down', async () => {
    const { kam, files, read } = workspace({ 'README.md': '' }, { git: true })
    await kam([...yes, 'sales/华东', '--ci', 'github'])
    expect(files()).toContain('sales/华东/kam.config.yaml')
    expect(read('.github/workflows/kam.yml')).toContain('working-directory: "sales/华东"\n')
    expect(read(hook)).toContain("folder='sales/华东'\n")
  })
})

describe('with questions', () => {
  it('asks four, in Chinese', async () => {
    const place = workspace({}, { git: true })
    const run = terminal(['init'], { cwd: place.root, env: { LANG: 'zh_CN.UTF-8' } })
    await run.shows('语言 / Language')
    run.type(keys.enter)
    await run.shows('客户档案放在哪个文件夹？')
    run.type('重点客户')
    run.type(keys.enter)
    await run.shows('每次提交前检查')
    run.type(keys.enter)
    await run.shows('推送以后')
    run.type(keys.enter)
    await run.shows('下一步：建第一份档案：kam new 客户名称')
    expect(await run.ends()).toBe(0)
    expect(place.files()).toEqual(['.gitignore', '.kam/config.schema.json', 'kam.config.yaml', '重点客户/.gitkeep'])
    expect(place.read('kam.config.yaml')).toContain('language: zh\naccounts: 重点客户\n')
    expect(existsSync(place.path(hook))).toBe(true)
  })

  it('goes on in the language that is chosen', async () => {
    const place = workspace()
    const run = terminal(['init', '--lang', 'zh'], { cwd: place.root })
    await run.shows('语言 / Language')
    run.type(down)
    run.type(keys.enter)
    await run.shows('In which folder shall the dossiers lie?')
    run.type(keys.enter)
    await run.shows('Where shall pushes be checked?')
    run.type('\u001b[A')
    run.type(keys.enter)
    await run.shows('Created .gitlab/kam.yml')
    expect(await run.ends()).toBe(0)
    expect(place.read('kam.config.yaml')).toContain('language: en\naccounts: accounts\n')
  })

  it('asks again for a folder that will not do', async () => {
    const place = workspace()
    const run = terminal(['init', '--ci', 'none'], { cwd: place.root })
    await run.shows('Language')
    run.type(keys.enter)
    await run.shows('In which folder')
    run.type('../elsewhere')
    run.type(keys.enter)
    await run.shows('must lie inside the workspace')
    run.type(keys.interrupt)
    expect(await run.ends()).toBe(130)
    expect(place.files()).toEqual([])
  })

  it('asks nothing that is answered already', async () => {
    const place = workspace({}, { git: true })
    await place.kam([...yes, '--ci', 'github'])
    const run = terminal(['init'], { cwd: place.root })
    expect(await run.ends()).toBe(0)
    expect(run.screen()).toBe('Everything is set up already; there was nothing to write.\n')
  })

  it('writes nothing after Ctrl+C', async () => {
    const place = workspace({}, { git: true })
    const run: Terminal = terminal(['init'], { cwd: place.root })
    await run.shows('Language')
    run.type(keys.enter)
    await run.shows('In which folder')
    run.type(keys.interrupt)
    expect(await run.ends()).toBe(130)
    expect(place.files()).toEqual([])
  })
})

describe('what cannot be done', () => {
  it.each([
    ['en', 'kam: There is nobody to ask here. To set up without questions: kam init --yes\n'],
    ['zh', 'kam: 这里没法提问；不提问就设好：kam init --yes\n'],
  ])('names --yes where there is nobody to ask, in %s', async (language, stderr) => {
    const { kam, files } = workspace()
    expect(await kam(['init', '--lang', language])).toEqual({ stdout: '', stderr, exit: 2 })
    expect(files()).toEqual([])
  })

  it.each([
    [['--accounts', '../other'], 'must lie inside the workspace'],
    [['--accounts', 'a:b'], 'in its name'],
    [['--hook'], 'This is in no git repository'],
    [['--ci', 'jenkins'], 'github, gitlab, none'],
    [['a-file'], 'is a file, not a folder'],
  ])('refuses %j with a reason', async (args, reason) => {
    const { kam, files } = workspace({ 'a-file': '' })
    const { stderr, exit } = await kam([...yes, ...args])
    expect([exit, files()]).toEqual([2, ['a-file']])
    expect(stderr).toContain(reason)
  })

  it('does not let an option contradict the config', async () => {
    const { kam } = workspace({ 'kam.config.yaml': 'accounts: 客户\n' })
    const { stderr, exit } = await kam([...yes, '--accounts', 'accounts'])
    expect([stderr, exit]).toEqual([
      'kam: kam.config.yaml says that the folder is `客户`; to change it, change it there.\n',
      2,
    ])
  })

  it('names a config that cannot be read', async () => {
    const { kam } = workspace({ 'kam.config.yaml': 'langauge: zh\n' })
    const { stderr, exit } = await kam(yes)
    expect(exit).toBe(2)
    expect(stderr).toContain('kam.config.yaml:1:1')
  })

  it('does not follow a link out of the workspace', async () => {
    const { kam, path } = workspace({ 'elsewhere/file': '' })
    mkdirSync(path('team'))
    symlinkSync('../elsewhere', path('team/.kam'))
    const { exit } = await kam([...yes, 'team'])
    expect([exit, existsSync(path('elsewhere/config.schema.json'))]).toEqual([2, false])
  })
})

describe('--dry-run', () => {
  it('shows what would be written, and writes nothing', async () => {
    const place = workspace({}, { git: true })
    const { stdout, exit } = await place.kam([...yes, '--dry-run', '--ci', 'github', '--lang', 'zh'])
    expect([exit, place.files(), existsSync(place.path(hook))]).toEqual([0, [], false])
    expect(stdout.match(/^将新建 .*$/gm)).toEqual([
      '将新建 kam.config.yaml（现在没有写）',
      '将新建 .kam/config.schema.json（现在没有写）',
      '将新建 accounts/.gitkeep（现在没有写）',
      '将新建 .gitignore（现在没有写）',
      '将新建 .git/hooks/pre-commit（现在没有写）',
      '将新建 .github/workflows/kam.yml（现在没有写）',
    ])
    expect(stdout).toContain('\n+language: zh\n')
    expect(stdout).toContain('\n+#!/bin/sh\n')
  })
})

describe('for those who need plain questions', () => {
  it('puts them in numbered lines, with what nothing means', async () => {
    const { root, read } = workspace()
    const run = terminal(['init'], { cwd: root, env: { KAM_ACCESSIBLE: '1' } })
    await run.shows('1. 中文\n  2. English\n')
    await run.shows('Number:')
    run.type('\n')
    await run.shows('(accounts)')
    run.type('\n')
    await run.shows('1. GitHub\n  2. GitLab\n  3. nowhere\n')
    run.type('3\n')
    await run.shows('Created kam.config.yaml')
    expect(await run.ends()).toBe(0)
    expect(read('kam.config.yaml')).toContain('language: en\naccounts: accounts\n')
  })
})
