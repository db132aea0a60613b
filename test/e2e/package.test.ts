/** The package as npm makes it and as users get it: packed in a fresh clone, installed into an empty folder. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { environment, type Run, run } from '../helpers/kam.ts'
import { reported } from '../helpers/outputs.ts'
import { type Workspace, workspace } from '../helpers/workspace.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

let packed: Run
let users: Workspace
let installed: string

const npm = (args: readonly string[], cwd: string): Promise<Run> =>
  run('npm', args, { cwd, env: environment({ HOME: process.env['HOME'] }) })

beforeAll(async () => {
  const atEnd = afterAll
  const clone = workspace({}, { atEnd, name: 'clone' })
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  for (const file of files.split('\0').filter(name => name !== '' && existsSync(join(root, name)))) {
    mkdirSync(dirname(clone.path(file)), { recursive: true })
    cpSync(join(root, file), clone.path(file))
  }
  symlinkSync(join(root, 'node_modules'), clone.path('node_modules'))
  packed = await npm(['pack'], clone.root)
  users = workspace({ 'package.json': '{"private": true}' }, { atEnd, name: '我的 工具' })
  const tarball = clone.path(packed.stdout.trim())
  const { stderr, exit } = await npm(['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], users.root)
  if (exit !== 0) throw new Error(stderr)
  installed = users.path('node_modules/kam/bin/kam.js')
})

describe('npm pack in a fresh clone', () => {
  it('prints one line, the name of the tarball', () => {
    expect(packed.stdout).toMatch(/^kam-\d+\.\d+\.\d+\.tgz\n$/)
    expect(packed.exit).toBe(0)
  })

  it('takes with it what is needed and nothing else', () => {
    const tops = new Set(
      users
        .files()
        .filter(file => file.startsWith('node_modules/kam/'))
        .map(file => file.split('/')[2]),
    )
    expect([...tops].sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'bin',
      'dist',
      'package.json',
      'schemas',
      'templates',
    ])
  })

  it('takes the licences of all that is bundled', () => {
    const licences = users.read('node_modules/kam/dist/LICENSES.txt')
    const bundled = ['ajv', 'chalk', 'commander', 'gray-matter', 'inquirer', 'picomatch', 'yaml']
    expect(bundled.filter(name => !new RegExp(`^${name} \\d`, 'm').test(licences))).toEqual([])
  })
})

describe('installed into an empty folder', () => {
  it('brings no other package along', () => {
    const packages = new Set(
      users
        .files()
        .filter(file => file.startsWith('node_modules/'))
        .map(file => file.split('/')[1]),
    )
    expect([...packages].filter(name => name !== '.bin' && name !== '.package-lock.json')).toEqual(['kam'])
  })

  it('runs new, check and report from any folder', async () => {
    const { root: cwd, kam, path, read } = workspace({ 'unter/ordner/x': '' })
    const program = { bin: installed }
    expect(await kam(['new', '中国银行', '--lang', 'zh'], program)).toMatchObject({ stderr: '', exit: 0 })
    const below = { ...program, cwd: path('unter/ordner') }
    expect(await kam(['check', '--lang', 'en'], below)).toEqual({
      stdout: '1 dossier, nothing wrong.\n',
      stderr: '',
      exit: 0,
    })
    expect(reported(await kam(['report', '--format', 'json'], below)).dossiers).toMatchObject([
      { account: '中国银行', score: 0 },
    ])
    expect(read('accounts/中国银行.md')).toContain('account: 中国银行')
    expect(cwd).not.toContain('node_modules')
  })

  it('runs by its name in .bin, with faults, formats and help', async () => {
    const { root: cwd } = workspace({ 'accounts/a.md': '---\nkam: 1\naccount: A\nstage: "x\n---\n' })
    const kam = (...args: readonly string[]) =>
      run(users.path('node_modules/.bin/kam'), args, { cwd, env: environment() })
    const runs = await Promise.all([
      kam('check'),
      kam('check', '--format', 'json'),
      kam('report'),
      kam('list'),
      kam('--help'),
      kam('--version'),
      kam(),
    ])
    expect(runs.map(({ exit, stderr }) => [exit, stderr])).toEqual([
      [1, ''],
      [1, ''],
      [0, ''],
      [0, ''],
      [0, ''],
      [0, ''],
      [0, ''],
    ])
  })
})
