/** What `kam check` looks at: paths, the index of git, what changed, standard input. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { environment, kam, type Run } from '../helpers/kam.ts'
import { places } from '../helpers/outputs.ts'
import { type Files, type Workspace, type WorkspaceOptions, workspace } from '../helpers/workspace.ts'

const sections = '\n## Customer\n\n## Competitors\n\n## Projects\n\n## Log\n'
const dossier = (account: string, more = '') =>
  `---\nkam: 1\naccount: ${account}\nstage: establish\n${more}---\n${sections}`
const bad = (account: string) => dossier(account, 'owner: 5\n')

const json = ['check', '--format', 'json']

type Repository = Workspace & { readonly git: (...args: readonly string[]) => string }

const identity = ['-c', 'user.name=Fang Yao', '-c', 'user.email=fang.yao@example.com']

const gitIn =
  (cwd: string) =>
  (...args: readonly string[]): string =>
    execFileSync('git', [...identity, ...args], { cwd, env: environment(), encoding: 'utf8', stdio: 'pipe' })

function repository(files: Files, options: WorkspaceOptions = {}): Repository {
  const place = workspace(files, { git: true, ...options })
  return { ...place, git: gitIn(place.root) }
}

const staged = (place: Workspace, ...more: readonly string[]): Promise<Run> => place.kam([...json, '--staged', ...more])

describe('a named path', () => {
  const files = {
    'accounts/a.md': bad('a'),
    'accounts/华东/b.md': bad('b'),
    'accounts/华东/c [1].md': bad('c\naliases: ["c [1]"]'),
    'accounts/d.md': bad('d'),
  }

  it.each([
    ['a file', ['accounts/a.md'], ['a.md']],
    ['a file by a longer way', ['./accounts/../accounts/a.md'], ['a.md']],
    ['two files', ['accounts/d.md', 'accounts/a.md'], ['a.md', 'd.md']],
    ['a file twice', ['accounts/a.md', 'accounts/a.md'], ['a.md']],
    ['a folder', ['accounts/华东'], ['华东/b.md', '华东/c [1].md']],
    ['a folder with a slash', ['accounts/华东/'], ['华东/b.md', '华东/c [1].md']],
    ['the workspace', ['.'], ['a.md', 'd.md', '华东/b.md', '华东/c [1].md']],
    ['a glob', ['accounts/?.md'], ['a.md', 'd.md']],
    ['a glob over folders', ['accounts/**/[bc]*.md'], ['华东/b.md', '华东/c [1].md']],
    ['a glob of alternatives', ['accounts/{a,d}.md'], ['a.md', 'd.md']],
    ['a file whose name looks like a glob', ['accounts/华东/c [1].md'], ['华东/c [1].md']],
  ])('means %s', async (_, paths, found) => {
    const run = await workspace(files).kam([...json, ...paths])
    const faults = places(run).filter(place => place.endsWith('schema'))
    expect(faults.map(place => place.replace(/:\d+:8 schema$/, ''))).toEqual(found)
  })

  it.each([
    ['D', '  A dossier is named by its file: kam check accounts/d.md\n'],
    ['b', '  A dossier is named by its file: kam check accounts/华东/b.md\n'],
    ['accounts/x', ''],
  ])('that is no file may be an account: %s', async (written, hint) => {
    const { stderr, exit } = await workspace(files).kam(['check', written], { env: { KAM_LANG: 'en' } })
    expect([stderr, exit]).toEqual([`kam: There is no file or folder \`${written}\`.\n${hint}`, 2])
  })

  it('is meant from the folder in which one stands', async () => {
    const { path } = workspace(files)
    const run = await kam([...json, 'b.md', '../a*.md'], { cwd: path('accounts/华东') })
    expect(places(run)).toEqual(['a.md:5:8 schema', '华东/b.md:5:8 schema'])
  })

  it('may be absolute', async () => {
    const { kam: run, path } = workspace(files)
    expect(places(await run([...json, path('accounts/a.md')]))).toEqual(['a.md:5:8 schema'])
  })

  it('that is a link means the dossier under that name', async () => {
    const place = workspace({ 'accounts/a.md': dossier('a'), 'old/b.md': bad('b') })
    symlinkSync('../old/b.md', place.path('accounts/b.md'))
    expect(places(await place.kam([...json, 'accounts/b.md']))).toEqual(['b.md:5:8 schema'])
  })

  it.each([
    ['NFC', 'NFD'],
    ['NFD', 'NFC'],
  ])('in %s means the file whose name is in %s', async (typed, onDisk) => {
    const place = workspace({ [`accounts/${'Große Café'.normalize(onDisk)}.md`]: bad('Große Café') })
    expect(places(await place.kam([...json, `accounts/${'*Café'.normalize(typed)}.md`]))).toHaveLength(1)
  })

  it.each([
    ['NFC', 'NFD'],
    ['NFD', 'NFC'],
  ])('written out in %s means the file, and the folder, whose name is in %s', async (typed, onDisk) => {
    const place = repository({ [`accounts/${'Städte/Café'.normalize(onDisk)}.md`]: dossier('Café') })
    place.write(`accounts/${'Städte/Café'.normalize(onDisk)}.md`, bad('Café'))
    place.git('add', '.')
    const named = `accounts/${'Städte/Café'.normalize(typed)}.md`
    const folder = `accounts/${'Städte'.normalize(typed)}/`
    for (const path of [named, folder]) {
      expect(places(await place.kam([...json, path]))).toHaveLength(1)
      expect(places(await staged(place, path))).toHaveLength(1)
    }
  })

  it('may be staged and gone from the disk', async () => {
    const place = repository({ 'accounts/a.md': dossier('a') })
    place.write('accounts/b.md', bad('b'))
    place.git('add', '.')
    rmSync(place.path('accounts/b.md'))
    expect(places(await staged(place, 'accounts/b.md'))).toEqual(['b.md:5:8 schema'])
  })

  it('that does not exist ends with 2, though another does', async () => {
    const run = await workspace(files).kam(['check', 'accounts/a.md', 'accounts/z.md', '--lang', 'en'])
    expect(run).toEqual({ stdout: '', stderr: 'kam: There is no file or folder `accounts/z.md`.\n', exit: 2 })
  })

  it('that is ignored is told, and ends with 0', async () => {
    const place = workspace({ ...files, 'kam.config.yaml': 'ignore: [accounts/a.md]\n' })
    const run = await place.kam(['check', 'accounts/a.md', '--lang', 'en'])
    expect(run).toMatchObject({ stderr: 'accounts/a.md: no dossier to check here.\n', exit: 0 })
  })
})

describe('--staged', () => {
  it('looks at the index, not at the work tree', async () => {
    const place = repository({ 'accounts/a.md': dossier('a'), 'accounts/b.md': dossier('b') })
    place.write('accounts/a.md', bad('a'))
    place.git('add', '.')
    place.write('accounts/a.md', dossier('a'))
    place.write('accounts/b.md', bad('b'))
    const run = await staged(place)
    expect([places(run), run.exit]).toEqual([['a.md:5:8 schema'], 1])
  })

  it('sees nothing wrong where only the work tree is', async () => {
    const place = repository({ 'accounts/a.md': dossier('a') })
    place.write('accounts/a.md', dossier('a', 'owner: x\n'))
    place.git('add', '.')
    place.write('accounts/a.md', bad('a'))
    expect(await staged(place)).toMatchObject({ stderr: '', exit: 0 })
  })

  it('says a word where nothing is staged, and ends with 0', async () => {
    const place = repository({ 'accounts/a.md': bad('a') })
    place.write('accounts/a.md', dossier('a', 'owner: 6\n'))
    expect(await place.kam(['check', '--staged', '--lang', 'en'])).toMatchObject({
      stderr: 'No dossier is staged.\n',
      exit: 0,
    })
  })

  it('passes over a file that is only meant to be added', async () => {
    const place = repository({ 'accounts/a.md': dossier('a') })
    place.write('accounts/b.md', bad('b'))
    place.git('add', '--intent-to-add', 'accounts/b.md')
    expect(await staged(place)).toMatchObject({ exit: 0 })
  })

  it('passes over a dossier that is taken away', async () => {
    const place = repository({ 'accounts/a.md': bad('a'), 'accounts/b.md': dossier('b') })
    place.git('rm', '--quiet', 'accounts/a.md')
    expect(await staged(place)).toMatchObject({ exit: 0 })
  })

  it('knows a dossier by its new name', async () => {
    const place = repository({ 'accounts/a.md': bad('a') })
    place.git('mv', 'accounts/a.md', 'accounts/新.md')
    expect(places(await staged(place))).toEqual(['新.md:3:10 file-name', '新.md:5:8 schema'])
  })

  it('looks at every staged dossier before the first commit', async () => {
    const place = workspace({ 'accounts/a.md': bad('a'), 'accounts/b.md': bad('b') })
    const git = gitIn(place.root)
    git('init', '--quiet')
    git('add', 'accounts/a.md')
    expect(places(await staged(place))).toEqual(['a.md:5:8 schema'])
  })

  it('passes over a dossier in conflict, of which the index has no one content', async () => {
    const place = repository({ 'accounts/a.md': dossier('a'), 'accounts/b.md': dossier('b') })
    place.git('switch', '--quiet', '--create', 'other')
    place.write('accounts/a.md', dossier('a', 'owner: x\n'))
    place.git('commit', '--quiet', '--all', '--message', 'x')
    place.git('switch', '--quiet', '-')
    place.write('accounts/a.md', dossier('a', 'owner: y\n'))
    place.git('commit', '--quiet', '--all', '--message', 'y')
    expect(() => place.git('merge', '--quiet', 'other')).toThrow()
    expect(await staged(place)).toMatchObject({ exit: 0 })
  })

  it.each([
    'accounts/客户 "一号".md',
    "accounts/it's 东海/国家电网.md",
    'accounts/a\\b\t\n.md',
    'accounts/-n $(touch x) `y`;.md',
  ])('reads a dossier whatever it is called: %j', async file => {
    const place = repository({ 'accounts/z.md': dossier('z') })
    place.write(file, bad('a'))
    place.git('add', '.')
    place.write(file, dossier('a'))
    expect(places(await staged(place)).filter(one => one.endsWith('schema'))).toEqual([
      `${file.slice('accounts/'.length)}:5:8 schema`,
    ])
    expect(existsSync(place.path('x'))).toBe(false)
  })

  it('takes only what lies under the named paths', async () => {
    const place = repository({})
    place.write('accounts/a.md', bad('a'))
    place.write('accounts/b.md', bad('b'))
    place.git('add', '.')
    expect(places(await staged(place, 'accounts/b.md'))).toEqual(['b.md:5:8 schema'])
  })

  it('looks at the dossiers of its workspace only, wherever that lies', async () => {
    const place = repository({ 'sales/华东/accounts/a.md': dossier('a'), 'sales/华东 2/accounts/b.md': dossier('b') })
    place.write('sales/华东/accounts/a.md', bad('a'))
    place.write('sales/华东 2/accounts/b.md', bad('b'))
    place.git('add', '.')
    for (const cwd of ['sales/华东', 'sales/华东/accounts']) {
      expect(places(await kam([...json, '--staged'], { cwd: place.path(cwd) }))).toEqual(['a.md:5:8 schema'])
    }
  })

  it('works in a linked work tree', async () => {
    const place = repository({ 'accounts/a.md': dossier('a') })
    place.git('worktree', 'add', '--quiet', '-b', 'other', '../linked 树')
    const linked = place.path('../linked 树')
    writeFileSync(join(linked, 'accounts/a.md'), bad('a'))
    gitIn(linked)('add', '.')
    writeFileSync(join(linked, 'accounts/a.md'), dossier('a'))
    expect(places(await kam([...json, '--staged'], { cwd: linked }))).toEqual(['a.md:5:8 schema'])
    expect(await staged(place)).toMatchObject({ exit: 0 })
  })

  it('works in a repository with longer ids', async () => {
    const place = workspace({ 'accounts/a.md': bad('a') })
    const git = gitIn(place.root)
    git('init', '--quiet', '--object-format=sha256')
    git('add', '.')
    expect(places(await staged(place))).toEqual(['a.md:5:8 schema'])
    git('commit', '--quiet', '--message', 'x')
    expect(await staged(place)).toMatchObject({ exit: 0 })
  })

  it('outside a repository ends with 2', async () => {
    const place = workspace({ 'accounts/a.md': bad('a') })
    const { stderr, exit } = await place.kam(['check', '--staged', '--lang', 'en'])
    expect([stderr, exit]).toEqual([`kam: ${place.root} is in no git repository.\n`, 2])
  })

  it('ends with 2 where there is no git', async () => {
    const place = repository({ 'accounts/a.md': bad('a') })
    const { stderr, exit } = await place.kam(['check', '--staged', '--lang', 'en'], { env: { PATH: '/nowhere' } })
    expect([stderr, exit]).toEqual([
      'kam: The program git was not found.\n  Install git, or leave out --staged and --since.\n',
      2,
    ])
  })
})

describe('--staged, across dossiers', () => {
  const twins = { 'accounts/a.md': dossier('a'), 'accounts/b.md': dossier('b') }

  it('shows what a staged dossier does to one that is not staged', async () => {
    const place = repository(twins)
    place.write('accounts/a.md', dossier('b'))
    place.git('add', '.')
    const run = await staged(place)
    expect(places(run)).toContain('b.md:3:10 duplicate-account')
    expect(run.exit).toBe(1)
  })

  it('leaves out what only others have to do with', async () => {
    const place = repository({ ...twins, 'accounts/c.md': dossier('b') })
    place.write('accounts/a.md', dossier('a', 'owner: x\n'))
    place.git('add', '.')
    expect(await staged(place)).toMatchObject({ exit: 0 })
  })

  it('compares with the others as they are in the index', async () => {
    const place = repository(twins)
    place.write('accounts/a.md', dossier('a', 'owner: x\n'))
    place.git('add', '.')
    place.write('accounts/b.md', dossier('a'))
    expect(await staged(place)).toMatchObject({ exit: 0 })
  })

  it('sees the files to which a body links as they are in the index', async () => {
    const place = repository({ 'accounts/a.md': dossier('a') })
    place.write('accounts/a.md', `${dossier('a')}\n[plan](plan.pdf) [offer](offer.pdf)\n`)
    place.write('accounts/plan.pdf', '')
    place.write('accounts/offer.pdf', '')
    place.git('add', 'accounts/a.md', 'accounts/plan.pdf')
    expect(places(await staged(place))).toEqual(['a.md:15:26 broken-link'])
  })
})

describe('--staged in the environment of a hook', () => {
  /** A repository whose ordinary index is fine, and another index in which a dossier is not. */
  function twoIndexes(): Repository {
    const place = repository({ 'accounts/a.md': dossier('a') })
    place.write('accounts/a.md', bad('a'))
    execFileSync('git', ['add', '.'], {
      cwd: place.root,
      env: { ...environment(), GIT_INDEX_FILE: place.path('.git/next-index') },
    })
    place.write('accounts/a.md', dossier('a'))
    return place
  }

  it.each([
    ['a relative index', '.', () => ({ GIT_INDEX_FILE: '.git/next-index' })],
    ['an absolute index', '.', ({ path }: Workspace) => ({ GIT_INDEX_FILE: path('.git/next-index') })],
    ['a relative index, started below', 'accounts', () => ({ GIT_INDEX_FILE: '../.git/next-index' })],
    ['both relative', '.', () => ({ GIT_DIR: '.git', GIT_INDEX_FILE: '.git/next-index' })],
    ['both relative, started below', 'accounts', () => ({ GIT_DIR: '../.git', GIT_INDEX_FILE: '../.git/next-index' })],
    [
      'both absolute',
      'accounts',
      ({ path }: Workspace) => ({ GIT_DIR: path('.git'), GIT_INDEX_FILE: path('.git/next-index') }),
    ],
    [
      'all that git sets',
      '.',
      ({ path }: Workspace) => ({
        GIT_DIR: '.git',
        GIT_INDEX_FILE: path('.git/next-index'),
        GIT_PREFIX: '',
        GIT_EXEC_PATH: undefined,
        GIT_WORK_TREE: '.',
      }),
    ],
  ])('looks at %s', async (_, cwd, env) => {
    const place = twoIndexes()
    const run = await kam([...json, '--staged'], { cwd: place.path(cwd), env: env(place) })
    expect(places(run)).toEqual(['a.md:5:8 schema'])
    expect(await staged(place)).toMatchObject({ exit: 0 })
  })

  it('and --cwd looks at what git means by its paths', async () => {
    const place = twoIndexes()
    const run = await kam(['--cwd', 'accounts', ...json, '--staged'], {
      cwd: place.root,
      env: { GIT_INDEX_FILE: '.git/next-index' },
    })
    expect(places(run)).toEqual(['a.md:5:8 schema'])
  })
})

describe('--since', () => {
  const since = (place: Workspace, ref: string): Promise<Run> => place.kam([...json, '--since', ref])

  it('looks at what was committed, changed or made since', async () => {
    const place = repository({ 'accounts/a.md': bad('a'), 'accounts/b.md': bad('b'), 'accounts/c.md': bad('c') })
    place.git('switch', '--quiet', '--create', 'work')
    place.write('accounts/b.md', `${bad('b')}\n`)
    place.git('commit', '--quiet', '--all', '--message', 'b')
    place.write('accounts/c.md', `${bad('c')}\n`)
    place.write('accounts/d.md', bad('d'))
    place.write('accounts/e.md', bad('e'))
    place.git('add', 'accounts/e.md')
    const found = ['b.md:5:8 schema', 'c.md:5:8 schema', 'd.md:5:8 schema', 'e.md:5:8 schema']
    expect(places(await since(place, 'HEAD~1'))).toEqual(found)
  })

  it('means where this branch left the other, not what was done there meanwhile', async () => {
    const place = repository({ 'accounts/a.md': bad('a'), 'accounts/b.md': bad('b') })
    const main = place.git('branch', '--show-current').trim()
    place.git('switch', '--quiet', '--create', 'work')
    place.write('accounts/b.md', `${bad('b')}\n`)
    place.git('commit', '--quiet', '--all', '--message', 'b')
    place.git('switch', '--quiet', main)
    place.write('accounts/a.md', `${bad('a')}\n`)
    place.git('commit', '--quiet', '--all', '--message', 'a')
    place.git('switch', '--quiet', 'work')
    expect(places(await since(place, main))).toEqual(['b.md:5:8 schema'])
  })

  it('passes over a file whose line ends alone git would change', async () => {
    const place = repository({ 'accounts/a.md': bad('a') })
    place.write('accounts/a.md', bad('a').replaceAll('\n', '\r\n'))
    expect(await since(place, 'HEAD')).toMatchObject({ exit: 0 })
  })

  it('says a word where nothing changed, and ends with 0', async () => {
    const place = repository({ 'accounts/a.md': bad('a') })
    const run = await place.kam(['check', '--since', 'HEAD', '--lang', 'en'])
    expect(run).toMatchObject({ stderr: 'No dossier has changed since HEAD.\n', exit: 0 })
  })

  it.each(['nowhere', 'HEAD~99', '--output=x', '', 'HEAD:accounts'])(
    'ends with 2 for what is no commit: %j',
    async ref => {
      const place = repository({ 'accounts/a.md': bad('a') })
      const { stderr, exit } = await place.kam(['check', `--since=${ref}`, '--lang', 'en'])
      expect([stderr.split('\n')[0], exit]).toEqual([`kam: git knows no commit or branch \`${ref}\`.`, 2])
      expect(existsSync(place.path('x'))).toBe(false)
    },
  )

  it('works in a workspace further down', async () => {
    const place = repository({ 'sales/accounts/a.md': bad('a'), 'sales/accounts/b 华.md': dossier('b 华') })
    place.write('sales/accounts/b 华.md', bad('b 华'))
    expect(places(await kam([...json, '--since', 'HEAD'], { cwd: place.path('sales') }))).toEqual([
      'b 华.md:5:8 schema',
    ])
  })
})

describe('--stdin', () => {
  const input = (place: Workspace, file: string, text: string, ...more: readonly string[]): Promise<Run> =>
    place.kam([...json, '--stdin', '--stdin-filename', file, ...more], { input: text })

  it('looks at what comes in, not at the file', async () => {
    const place = workspace({ 'accounts/a.md': dossier('a'), 'accounts/b.md': bad('b') })
    expect(places(await input(place, 'accounts/a.md', bad('a')))).toEqual(['a.md:5:8 schema'])
  })

  it('may stand for a file that is not there yet', async () => {
    const place = workspace({ 'accounts/a.md': dossier('a') })
    expect(places(await input(place, 'accounts/华东/n.md', bad('n')))).toEqual(['华东/n.md:5:8 schema'])
    expect(place.files()).toEqual(['accounts/a.md'])
  })

  it('is compared with the other dossiers', async () => {
    const place = workspace({ 'accounts/a.md': dossier('a'), 'accounts/b.md': dossier('b') })
    expect(places(await input(place, 'accounts/b.md', dossier('a')))).toContain('b.md:3:10 duplicate-account')
  })

  it('stands for the file whose name is the same in another normal form', async () => {
    const place = workspace({ [`accounts/${'Café'.normalize('NFD')}.md`]: dossier('Café') })
    expect(places(await input(place, `accounts/${'Café'.normalize('NFC')}.md`, dossier('Café')))).toEqual([])
  })

  it('that stands for an ignored file is told, and ends with 0', async () => {
    const place = workspace({ 'accounts/a.md': dossier('a') })
    const run = await input(place, 'accounts/README.md', '# What lies here\n')
    expect([places(run), run.exit]).toEqual([[], 0])
  })

  it('may hold nothing', async () => {
    const place = workspace({ 'accounts/a.md': dossier('a') })
    expect(places(await input(place, 'accounts/n.md', ''))).toEqual(['n.md:1:1 not-a-dossier'])
  })

  it.each([
    [['--stdin'], '--stdin needs --stdin-filename accounts/name.md.'],
    [['--stdin', '--stdin-filename', '../x.md'], '`../x.md` lies outside the workspace'],
    [['--stdin', '--staged'], 'Only one of --staged, --since and --stdin can be used.'],
    [['--since', 'HEAD', '--staged'], 'Only one of --staged, --since and --stdin can be used.'],
  ])('%j ends with 2', async (args, words) => {
    const place = repository({ 'accounts/a.md': dossier('a') })
    const { stderr, exit } = await place.kam(['check', ...args, '--lang', 'en'], { input: '' })
    expect([stderr.startsWith(`kam: ${words}`), exit]).toEqual([true, 2])
  })
})

describe('a repository that would run something', () => {
  /** Everything in a repository's config that names a program; each would leave a file behind. */
  function trapped(): Repository {
    const place = repository({
      'accounts/a.md': dossier('a'),
      '.gitattributes': '*.md filter=trap diff=trap merge=trap\n',
    })
    const trap = (name: string) => `sh -c 'touch "${place.path(`../sprung-${name}`)}"; cat'`
    for (const [name, value] of [
      ['core.fsmonitor', trap('fsmonitor')],
      ['core.hooksPath', place.path('hooks')],
      ['core.pager', trap('pager')],
      ['core.editor', trap('editor')],
      ['core.askPass', trap('askpass')],
      ['core.sshCommand', trap('ssh')],
      ['core.alternateRefsCommand', trap('refs')],
      ['diff.external', trap('external')],
      ['diff.trap.textconv', trap('textconv')],
      ['diff.trap.command', trap('command')],
      ['filter.trap.clean', trap('clean')],
      ['filter.trap.smudge', trap('smudge')],
      ['filter.trap.process', trap('process')],
      ['filter.trap.required', 'true'],
      ['merge.trap.driver', trap('driver')],
      ['gpg.program', trap('gpg')],
      ['log.showSignature', 'true'],
      ['credential.helper', `!${trap('credential')}`],
      ['pager.ls-files', trap('pager-ls')],
      ['pager.diff-index', trap('pager-diff')],
      ['alias.ls-files', `!${trap('alias')}`],
      ['uploadpack.packObjectsHook', trap('pack')],
    ] as const) {
      place.git('config', name, value)
    }
    for (const hook of [
      'pre-commit',
      'post-index-change',
      'post-checkout',
      'reference-transaction',
      'fsmonitor-watchman',
    ]) {
      place.write(`hooks/${hook}`, `#!/bin/sh\ntouch "${place.path(`../sprung-${hook}`)}"\n`)
      execFileSync('chmod', ['+x', place.path(`hooks/${hook}`)])
    }
    return place
  }

  /** Stages without running any of it. */
  const stage = (place: Repository, file: string, text: string) => {
    const id = execFileSync('git', ['hash-object', '-w', '--stdin', '--no-filters'], {
      cwd: place.root,
      env: environment(),
      input: text,
      encoding: 'utf8',
    }).trim()
    place.git(
      '-c',
      'core.fsmonitor=false',
      '-c',
      'core.hooksPath=/dev/null',
      'update-index',
      '--add',
      '--cacheinfo',
      `100644,${id},${file}`,
    )
  }

  const sprung = (place: Workspace) =>
    execFileSync('ls', [place.path('..')], { encoding: 'utf8' })
      .split('\n')
      .filter(name => name.startsWith('sprung'))

  it.each([
    ['--staged', ['--staged']],
    ['--since', ['--since', 'HEAD']],
    ['--fix', ['--fix']],
    ['--update-baseline', ['--update-baseline']],
  ])('runs none of it with %s', async (_, args) => {
    const place = trapped()
    place.write('accounts/a.md', bad('a'))
    stage(place, 'accounts/a.md', bad('a'))
    for (const one of sprung(place)) rmSync(place.path(`../${one}`))
    const run = await place.kam([...json, ...args])
    expect(run.exit).toBeLessThan(2)
    expect(sprung(place)).toEqual([])
  })

  it('fetches no object that is missing, for that runs what the remote names', async () => {
    const place = repository({ 'accounts/a.md': dossier('a') })
    const trap = place.path('../sprung-upload')
    place.git('config', 'core.repositoryFormatVersion', '1')
    place.git('config', 'extensions.partialClone', 'origin')
    place.git('config', 'remote.origin.url', place.root)
    place.git('config', 'remote.origin.promisor', 'true')
    place.git('config', 'remote.origin.uploadpack', `touch "${trap}"; git-upload-pack`)
    place.git('update-index', '--add', '--cacheinfo', `100644,${'1'.repeat(40)},accounts/b.md`)
    await staged(place)
    expect(sprung(place)).toEqual([])
  })

  it('reads through no link that is staged', async () => {
    const place = repository({ 'accounts/a.md': dossier('a') })
    mkdirSync(place.path('../outside'))
    writeFileSync(place.path('../outside/b.md'), bad('b'))
    symlinkSync('../../outside/b.md', place.path('accounts/b.md'))
    place.git('add', '.')
    expect(await staged(place)).toMatchObject({ exit: 0 })
  })
})
