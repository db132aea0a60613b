/** What other tools read of us: the hooks of the pre-commit framework, the action for GitHub, the job for GitLab. */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { gitlabJob } from '../../src/engine/ci.ts'
import { ownVersion } from '../../src/io/package.ts'
import { bin, environment, type Run, run } from '../helpers/kam.ts'
import { fixture, type Workspace, workspace } from '../helpers/workspace.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

const text = (file: string): string => readFileSync(join(root, file), 'utf8')

const sound = '---\nkam: 1\naccount: Harbour Bank\nstage: establish\n---\n'

type Step = {
  readonly id?: string
  readonly run?: string
  readonly uses?: string
  readonly env?: Readonly<Record<string, string>>
  readonly 'working-directory'?: string
}

/** A place in which CI works: the files of the repository, and programs that fetch nothing, but take our own kam. */
function machine(
  place: Workspace,
  npm = 'exit 0',
): { readonly env: Record<string, string>; readonly path: (file: string) => string } {
  const outer = join(place.root, '..', 'machine')
  const path = (file: string) => join(outer, file)
  mkdirSync(path('tools'), { recursive: true })
  const program = (name: string, lines: string) => {
    writeFileSync(path(`tools/${name}`), `#!/bin/sh\n${lines}\n`)
    chmodSync(path(`tools/${name}`), 0o755)
  }
  program('npm', npm)
  program('npx', `while [ "$1" != -- ]; do shift; done; shift; exec "$@"`)
  program('kam', `exec '${process.execPath}' '${bin}' "$@"`)
  return {
    path,
    env: environment({
      PATH: `${path('tools')}:${process.env['PATH']}`,
      CI: 'true',
      CI_PROJECT_DIR: place.root,
      GITHUB_OUTPUT: path('output'),
      GITHUB_STEP_SUMMARY: path('summary.md'),
      RUNNER_TEMP: outer,
    }),
  }
}

describe('for the pre-commit framework', () => {
  const hooks = parse(text('.pre-commit-hooks.yaml')) as readonly Readonly<Record<string, unknown>>[]

  it('there is a hook that looks at what is staged, and one that looks at everything', () => {
    expect(hooks.map(({ id, entry, language, pass_filenames }) => [id, entry, language, pass_filenames])).toEqual([
      ['kam-check', 'kam check --staged', 'node', false],
      ['kam-check-all', 'kam check', 'node', false],
    ])
  })

  it.each([
    ['accounts/国家 电网.md', true],
    ['kam.config.yaml', true],
    ['sales/kam.config.yaml', true],
    ['src/main.ts', false],
    ['accounts/plan.md.txt', false],
  ])('the first is woken by %s: %s', (file, isWoken) => {
    expect(new RegExp(String(hooks[0]?.['files'])).test(file)).toBe(isWoken)
  })
})

describe('the action for GitHub', () => {
  const folder = '.github/actions/check'
  const action = parse(text(`${folder}/action.yml`)) as {
    readonly inputs: Readonly<Record<string, { readonly default: string }>>
    readonly runs: { readonly using: string; readonly steps: readonly Step[] }
  }
  const { steps } = action.runs

  /** Runs the steps as GitHub would, with the inputs given. */
  async function perform(
    place: Workspace,
    inputs: Readonly<Record<string, string>> = {},
    npm?: string,
  ): Promise<Run & { readonly summary: string }> {
    const { env, path } = machine(place, npm)
    const outputs = new Map<string, string>()
    const filled = (written: string) =>
      written.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => {
        const [, input] = /^inputs\.(.*)$/.exec(name) ?? []
        if (input !== undefined) return inputs[input] ?? action.inputs[input]?.default ?? ''
        return name === 'github.action_path' ? join(root, folder) : (outputs.get(name) ?? '')
      })
    let last: Run = { stdout: '', stderr: '', exit: 0 }
    for (const step of steps.filter(({ run: script }) => script !== undefined)) {
      writeFileSync(path('output'), '')
      const own = Object.entries(step.env ?? {}).map(([name, value]) => [name, filled(value)])
      last = await run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run ?? ''], {
        cwd: join(place.root, filled(step['working-directory'] ?? '.')),
        env: { ...env, ...Object.fromEntries(own) },
      })
      if (last.exit !== 0) break
      for (const line of readFileSync(path('output'), 'utf8').split('\n')) {
        const [name = '', value = ''] = line.split(/=(.*)/s)
        outputs.set(`steps.${step.id}.outputs.${name}`, value)
      }
    }
    const summary = existsSync(path('summary.md')) ? readFileSync(path('summary.md'), 'utf8') : ''
    return { ...last, summary }
  }

  it('takes a version, arguments and a folder', () => {
    expect([action.runs.using, Object.keys(action.inputs)]).toEqual([
      'composite',
      ['version', 'args', 'working-directory'],
    ])
  })

  it('uses others only at a commit', () => {
    expect(steps.flatMap(({ uses }) => (uses === undefined ? [] : [uses])).join()).toMatch(
      /^actions\/setup-node@[0-9a-f]{40}$/,
    )
  })

  it('puts nothing that a caller says into a script', () => {
    expect(steps.filter(step => step.run?.includes('${{'))).toEqual([])
  })

  it('annotates, sums up and fails where a dossier is wrong', async () => {
    const { stdout, summary, exit } = await perform(fixture('faulty'))
    expect(exit).toBe(1)
    expect(stdout).toMatch(/^::error file=accounts\//m)
    expect(summary).toContain('accounts/five-faults.md')
  })

  it('passes where all is well', async () => {
    expect((await perform(workspace({ 'accounts/Harbour Bank.md': sound }))).exit).toBe(0)
  })

  it('looks where it is told to, with the arguments it is given', async () => {
    const place = workspace({
      'sales/accounts/Harbour Bank.md': sound,
      'sales/accounts/国家 电网.md': sound.replace('Harbour Bank', '国家电网').replace('establish', 'nowhere'),
    })
    const inputs = { 'working-directory': 'sales' }
    expect((await perform(place, inputs)).stdout).toMatch(/^::error file=[^,]*accounts\/国家 电网\.md,/m)
    expect((await perform(place, { ...inputs, args: '--max-warnings 0 "accounts/Harbour Bank.md"' })).exit).toBe(0)
    expect((await perform(place, { ...inputs, args: '"accounts/国家 电网.md"' })).exit).toBe(1)
  })

  it('takes a version from npm where one is named', async () => {
    const npm = `prefix=$6
echo "$@" > "$RUNNER_TEMP/npm"
mkdir -p "$prefix/node_modules/kam/bin"
echo 'console.log("from npm", ...process.argv.slice(2, 5))' > "$prefix/node_modules/kam/bin/kam.js"`
    const place = workspace()
    const { stdout } = await perform(place, { version: '1.2.3' }, npm)
    expect(stdout).toBe('from npm check --format github\n')
    expect(readFileSync(place.path('../machine/npm'), 'utf8')).toMatch(/ kam@1\.2\.3\n$/)
  })
})

describe('the workflow that init writes for GitHub', () => {
  type Workflow = { readonly jobs: { readonly check: { readonly steps: readonly Step[] } } }

  it('checks the workspace, wherever in the repository it lies', async () => {
    const place = workspace({ 'sales/华东: a/.gitkeep': '' }, { git: true })
    await place.kam(['init', 'sales/华东: a', '--yes', '--ci', 'github'])
    place.write('sales/华东: a/accounts/a.md', sound.replace('establish', 'nowhere'))
    const { env, path } = machine(place)
    const { jobs } = parse(place.read('.github/workflows/kam.yml')) as Workflow
    const runs: Run[] = []
    for (const step of jobs.check.steps.filter(one => one.run !== undefined)) {
      const cwd = place.path(step['working-directory'] ?? '.')
      runs.push(await run('bash', ['-e', '-c', step.run ?? ''], { cwd, env }))
    }
    expect(runs.map(({ exit }) => exit)).toEqual([1])
    expect(runs[0]?.stdout).toMatch(/^::error file=sales\//m)
    expect(readFileSync(path('summary.md'), 'utf8')).toContain('a.md')
  })
})

describe('the job for GitLab', () => {
  type Job = {
    readonly variables: Readonly<Record<string, string>>
    readonly script: readonly string[]
    readonly artifacts: { readonly when: string; readonly reports: Readonly<Record<string, string>> }
  }

  const job = (written: string): Job => (parse(written) as { readonly kam: Job }).kam

  it('is the one that init writes', () => {
    expect(text('.gitlab/kam.yml')).toBe(gitlabJob({ folder: '.', language: 'en', version: ownVersion() }))
  })

  it.each(['.', 'sales/华东 #1'])(
    'leaves its reports where GitLab looks for them, for a workspace in %s',
    async folder => {
      const place = workspace({ 'README.md': '' }, { git: true })
      await place.kam(['init', folder, '--yes', '--ci', 'gitlab', '--lang', 'zh'])
      place.write(`${folder}/accounts/a.md`, sound.replace('establish', 'nowhere'))
      const { variables, script, artifacts } = job(place.read('.gitlab/kam.yml'))
      const { env } = machine(place)
      const { exit } = await run('sh', ['-e', '-c', script.join('\n')], {
        cwd: place.root,
        env: { ...env, ...variables },
      })
      expect([exit, artifacts.when]).toEqual([1, 'always'])
      const { codequality = '', junit = '' } = artifacts.reports
      const [first] = JSON.parse(place.read(codequality)) as readonly { readonly location: { readonly path: string } }[]
      expect(first?.location.path).toBe(folder === '.' ? 'accounts/a.md' : `${folder}/accounts/a.md`)
      expect(place.read(junit)).toContain('<testsuites')
    },
  )

  it('is included by the pipeline that init writes', async () => {
    const place = workspace()
    await place.kam(['init', '--yes', '--ci', 'gitlab'])
    expect(parse(place.read('.gitlab-ci.yml'))).toEqual({ include: [{ local: '.gitlab/kam.yml' }] })
  })
})
