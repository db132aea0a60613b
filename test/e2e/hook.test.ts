/** The pre-commit hook in real repositories: what it lets through, what it refuses, and how it finds kam. */
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { freshHook } from '../../src/engine/hook.ts'
import { bin, environment, type Run, run } from '../helpers/kam.ts'
import { type Files, type Workspace, workspace } from '../helpers/workspace.ts'

const good = (account: string): string => `---\nkam: 1\naccount: ${account}\nstage: establish\n---\n`

const bad = (account: string): string => good(account).replace('establish', 'nowhere')

/** A folder of programs that goes away after the test. */
function programs(texts: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'kam-tools-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(texts)) program(join(folder, name), text)
  return folder
}

function program(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `#!/bin/sh\n${text}\n`)
  chmodSync(path, 0o755)
}

const node = `exec '${process.execPath}' "$@"`
const kamWith = (before: string): string => `${before}exec node '${bin}' "$@"`
const installed = { node, kam: kamWith('') }

const identity = {
  GIT_AUTHOR_NAME: 'Fang Yao',
  GIT_AUTHOR_EMAIL: 'fang.yao@example.com',
  GIT_COMMITTER_NAME: 'Fang Yao',
  GIT_COMMITTER_EMAIL: 'fang.yao@example.com',
}

type Place = Workspace & {
  /** Runs git with kam and Node installed, or with what `env` says. */
  readonly git: (args: readonly string[], env?: Record<string, string>, folder?: string) => Promise<Run>
  readonly commit: (env?: Record<string, string>, folder?: string) => Promise<Run>
}

/** A repository that `kam init --yes` has set up. */
async function team(files: Files = {}, options: { folder?: string; commits?: boolean } = {}): Promise<Place> {
  const { folder = '.', commits = true } = options
  const place = workspace(files, { git: commits })
  if (!commits) execFileSync('git', ['init', '--quiet'], { cwd: place.root, env: environment() })
  await place.kam(['init', folder, '--yes', '--lang', 'en'])
  const path = `${programs(installed)}:${process.env['PATH']}`
  const git: Place['git'] = (args, env = {}, where = place.root) =>
    run('git', args, { cwd: where, env: environment({ PATH: path, ...identity, ...env }) })
  return { ...place, git, commit: (env, where) => git(['commit', '--quiet', '--message', 'Visit'], env, where) }
}

const count = async ({ git }: Place): Promise<string> => (await git(['rev-list', '--count', '--all'])).stdout.trim()

const passed = { stdout: '', exit: 0 }

describe('a commit', () => {
  it('is refused for a dossier that is staged with a fault, though the file itself is fine', async () => {
    const place = await team()
    place.write('accounts/a.md', bad('a'))
    await place.git(['add', '--all'])
    place.write('accounts/a.md', good('a'))
    const { stdout, stderr, exit } = await place.commit()
    expect(exit).toBe(1)
    expect(stdout + stderr).toContain('accounts/a.md:4:8')
    expect(stderr).toContain('kam: nothing was committed.')
    expect(await count(place)).toBe('1')
  })

  it('is accepted for a dossier that is staged as it should be, though the file itself has a fault', async () => {
    const place = await team()
    place.write('accounts/a.md', good('a'))
    await place.git(['add', '--all'])
    place.write('accounts/a.md', bad('a'))
    expect(await place.commit()).toMatchObject({ exit: 0 })
    expect(await count(place)).toBe('2')
  })

  it.each(['accounts/客户 "一号".md', "accounts/it's 东海/国家电网.md", 'accounts/-n $(touch x) `y`;.md'])(
    'is refused or accepted whatever the file is called: %s',
    async file => {
      const place = await team()
      place.write(file, bad('东海'))
      await place.git(['add', '--all'])
      place.write(file, good('东海'))
      expect(await place.commit()).toMatchObject({ exit: 1 })
      await place.git(['add', '--all'])
      place.write(file, bad('东海'))
      expect(await place.commit()).toMatchObject({ exit: 0 })
      expect(existsSync(place.path('x'))).toBe(false)
    },
  )

  it('is checked when it is the very first', async () => {
    const place = await team({}, { commits: false })
    place.write('accounts/a.md', bad('a'))
    await place.git(['add', '--all'])
    place.write('accounts/a.md', good('a'))
    expect(await place.commit()).toMatchObject({ exit: 1 })
    await place.git(['add', '--all'])
    place.write('accounts/a.md', bad('a'))
    expect(await place.commit()).toMatchObject({ exit: 0 })
    expect(await count(place)).toBe('1')
  })

  it('is checked in a linked work tree', async () => {
    const place = await team()
    await place.git(['add', '--all'])
    await place.commit()
    await place.git(['worktree', 'add', '--quiet', '-b', 'other', '../linked 树'])
    const linked = place.path('../linked 树')
    const file = join(linked, 'accounts/国家 "电网".md')
    writeFileSync(file, bad('国家电网'))
    await place.git(['add', '--all'], {}, linked)
    writeFileSync(file, good('国家电网'))
    expect(await place.commit({}, linked)).toMatchObject({ exit: 1 })
    await place.git(['add', '--all'], {}, linked)
    writeFileSync(file, bad('国家电网'))
    expect(await place.commit({}, linked)).toMatchObject({ exit: 0 })
  })

  it.each([
    ['of everything that changed', ['--all']],
    ['of one path', ['--', 'sales/华东/accounts/a.md']],
    ['of one path from below', ['--', 'a.md'], 'sales/华东/accounts'],
  ])('is checked in a workspace further down: %s', async (_, args, below = '.') => {
    const place = await team({ 'sales/华东/accounts/a.md': good('a') }, { folder: 'sales/华东' })
    const commit = () => place.git(['commit', '--quiet', '--message', 'Visit', ...args], {}, place.path(below))
    place.write('sales/华东/accounts/a.md', bad('a'))
    expect(await commit()).toMatchObject({ exit: 1 })
    place.write('sales/华东/accounts/a.md', `${good('a')}\n## Log\n`)
    expect(await commit()).toMatchObject({ exit: 0 })
  })

  it('passes where nothing staged is a dossier', async () => {
    const place = await team({ 'notes.txt': 'a' })
    place.write('notes.txt', 'b')
    await place.git(['add', 'notes.txt'])
    expect(await place.commit()).toMatchObject(passed)
  })

  it('passes on a branch without dossiers', async () => {
    const place = await team({ 'a.txt': 'a' })
    rmSync(place.path('kam.config.yaml'))
    rmSync(place.path('accounts'), { recursive: true })
    place.write('a.txt', 'b')
    await place.git(['add', 'a.txt'])
    const none = programs({ node, kam: 'echo ran; exit 1' })
    expect(await place.commit({ PATH: `${none}:${process.env['PATH']}` })).toEqual({ stdout: '', stderr: '', exit: 0 })
  })

  it('can be made without the check', async () => {
    const place = await team()
    place.write('accounts/a.md', bad('a'))
    await place.git(['add', '--all'])
    expect(await place.git(['commit', '--quiet', '--no-verify', '--message', 'Visit'])).toMatchObject(passed)
  })
})

// The hook looks in folders of the machine, and a machine of a developer may have anything there.
const nowhere = (hook: string): string =>
  hook.replaceAll(/(?<=[ ']|^)\/(?=(?:opt|usr|home|snap|run|c)\/)/gm, '/nowhere/')

/** Runs a hook as a graphical client does: with hardly anything on PATH. */
async function poorly(hook: string, home: string, path = programs({})): Promise<Run> {
  const { root, write } = workspace({ 'accounts/a.md': good('a'), hook: nowhere(hook) }, { git: true })
  write('accounts/a.md', bad('a'))
  execFileSync('git', ['add', '--all'], { cwd: root, env: environment() })
  const git = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()
  symlinkSync(git, join(path, 'git'))
  return run('/bin/sh', [join(root, 'hook')], { cwd: root, env: environment({ PATH: path, HOME: home }) })
}

const home = (files: Readonly<Record<string, string>> = {}): string => programs(files)

describe('a hook that was started without the PATH of a shell', () => {
  it.each([
    ['en', 'this commit was not checked. Install them or put them on PATH.\n'],
    ['zh', '这次提交没有检查；请装好，或者加进 PATH。\n'],
  ] as const)('lets the commit pass with a word where there is no Node, in %s', async (language, word) => {
    const { stdout, stderr, exit } = await poorly(freshHook('.', language), home())
    expect([stdout, exit]).toEqual(['', 0])
    expect(stderr).toMatch(/^kam: [^\n]*\n$/)
    expect(stderr).toContain(word)
  })

  it('lets the commit pass where there is Node, and no kam', async () => {
    const { stderr, exit } = await poorly(freshHook('.', 'en'), home(), programs({ node }))
    expect([stderr.includes('was not checked'), exit]).toEqual([true, 0])
  })

  it.each([
    'volta/.volta/bin',
    'nvm/.nvm/versions/node/v22.1.0/bin',
    'fnm/.local/share/fnm/aliases/default/bin',
    'macOS/Library/Application Support/fnm/aliases/default/bin',
    'asdf/.asdf/installs/nodejs/22.1.0/bin',
    'mise/.local/share/mise/installs/node/22/bin',
  ])('finds both in %s', async place => {
    const [name = '', ...folder] = place.split('/')
    const where = home({ [join(name, ...folder, 'node')]: node, [join(name, ...folder, 'kam')]: kamWith('') })
    const { stdout, stderr, exit } = await poorly(freshHook('.', 'en'), join(where, name))
    expect(exit).toBe(1)
    expect(stdout + stderr).toContain('accounts/a.md:4:8')
  })

  it('passes over a Node that is too old, and one that does not run', async () => {
    const tools = home({
      '.nvm/versions/node/v18.20.0/bin/node': 'echo v18.20.0',
      '.nvm/versions/node/v18.20.0/bin/kam': 'exit 1',
      '.nvm/versions/node/v20.11.0/bin/node': 'echo v20.11.0',
      '.nvm/versions/node/v20.18.3/bin/node': 'exit 3',
      '.nvm/versions/node/v22.1.0/bin/node': node,
      '.nvm/versions/node/v22.1.0/bin/kam': kamWith('echo this one; '),
    })
    const { stdout } = await poorly(freshHook('.', 'en'), tools, programs({ node: 'echo v6.0.0' }))
    expect(stdout).toMatch(/^this one\n/)
  })

  it('finds kam where npm puts it, apart from Node', async () => {
    const tools = home({ '.npm-global/bin/kam': kamWith(''), '.volta/bin/node': node })
    expect((await poorly(freshHook('.', 'en'), tools)).exit).toBe(1)
  })
})

describe('which kam it runs', () => {
  it('is that of the repository before that of PATH', async () => {
    const place = await team({ 'accounts/a.md': good('a') })
    program(place.path('node_modules/.bin/kam'), kamWith('echo ours; '))
    place.write('accounts/a.md', bad('a'))
    await place.git(['add', 'accounts'])
    const { stdout, stderr, exit } = await place.commit()
    expect([(stdout + stderr).includes('ours\n'), exit]).toEqual([true, 1])
  })

  it('is that of the main work tree where a linked one has none', async () => {
    const place = await team({ 'accounts/a.md': good('a') })
    program(place.path('node_modules/.bin/kam'), kamWith('echo ours; '))
    await place.git(['worktree', 'add', '--quiet', '-b', 'other', '../linked'])
    const linked = place.path('../linked')
    writeFileSync(join(linked, 'accounts/a.md'), bad('a'))
    await place.git(['add', 'accounts'], {}, linked)
    const { stdout, stderr, exit } = await place.commit({}, linked)
    expect([(stdout + stderr).includes('ours\n'), exit]).toEqual([true, 1])
  })
})

describe('beside a hook of somebody else', () => {
  it('both run, and either can refuse', async () => {
    const place = await team()
    const hook = place.path('.git/hooks/pre-commit')
    const ours = readFileSync(hook, 'utf8')
    writeFileSync(hook, `${ours}set -u\ntest -e fine\n`)
    place.write('accounts/a.md', good('a'))
    await place.git(['add', 'accounts'])
    expect((await place.commit()).exit).toBe(1)
    place.write('fine', '')
    expect((await place.commit()).exit).toBe(0)
    place.write('accounts/a.md', bad('a'))
    await place.git(['add', 'accounts'])
    expect((await place.commit()).exit).toBe(1)
  })
})

describe('as shell', () => {
  const shells = ['sh', 'dash', 'bash', 'busybox'].filter(shell => {
    try {
      execFileSync(shell, shell === 'busybox' ? ['sh', '-c', ':'] : ['-c', ':'])
      return true
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
      throw error
    }
  })

  it.each(shells)('is understood by %s, whatever the folder is called', shell => {
    const { root, write } = workspace()
    for (const folder of ['.', "it's 华东", '$(touch x)', '`y`', 'a"b', '-n', 'line\nbreak']) {
      write('hook', freshHook(folder, 'zh'))
      const args = shell === 'busybox' ? ['sh', '-n', 'hook'] : ['-n', 'hook']
      expect(() => execFileSync(shell, args, { cwd: root, env: environment() })).not.toThrow()
    }
  })
})
