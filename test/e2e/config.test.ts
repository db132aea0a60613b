/** `kam.config.yaml` on the disk: found, built on others, shown; a wrong one ends the run with its place. */
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kam } from '../helpers/kam.ts'
import { checked, places } from '../helpers/outputs.ts'
import { type Files, workspace } from '../helpers/workspace.ts'

const dossier = (account: string, more = '') =>
  `---\nkam: 1\naccount: ${account}\nstage: establish\n${more}---\n\n## Customer\n\n## Competitors\n\n## Projects\n\n## Log\n`
const bad = (account: string) => dossier(account, 'owner: 5\n')

const json = ['check', '--format', 'json']

/** What is said on standard error, and how it ends. */
async function refused(files: Files, args: readonly string[] = ['check']): Promise<readonly [string, number]> {
  const { stdout, stderr, exit } = await workspace(files).kam([...args, '--lang', 'en'])
  expect(stdout).toBe('')
  return [stderr, exit]
}

describe('a wrong config ends with 2 and names its place', () => {
  it.each([
    [
      'an unknown setting',
      'langauge: zh\n',
      'kam.config.yaml:1:1 There is no setting `langauge`.\n  Did you mean `language`?\n',
    ],
    [
      'an unknown rule',
      'severity:\n  schem: off\n',
      'kam.config.yaml:2:3 There is no rule `schem`.\n  Did you mean `schema`?\n',
    ],
    [
      'an unknown number',
      'settings:\n  schema: { days: 5 }\n',
      'kam.config.yaml:2:13 The rule `schema` has no number `days`.\n  It uses none.\n',
    ],
    [
      'a wrong value',
      'severity: { schema: eror }\n',
      'kam.config.yaml:1:21 `severity.schema` does not take this value.\n  Did you mean `error`?\n',
    ],
    [
      'a setting that stands twice',
      'language: zh\nlanguage: en\n',
      'kam.config.yaml:2:1 `language` stands here a second time.\n',
    ],
    ['broken YAML', 'ignore: [a\n', 'kam.config.yaml:1:9 The YAML cannot be read from here on.\n'],
    ['a list', '- a\n', 'kam.config.yaml:1:1 A config is made of lines such as `language: en`.\n'],
    [
      'a folder outside',
      'accounts: ../x\n',
      'kam.config.yaml:1:11 `accounts` must be a folder inside the workspace; `../x` leads out of it.\n',
    ],
    [
      'an absolute folder',
      'accounts: /etc\n',
      'kam.config.yaml:1:11 `accounts` must be a folder inside the workspace; `/etc` leads out of it.\n',
    ],
    [
      'escapes in what is quoted',
      '"a\\e[31mb": 1\n',
      'kam.config.yaml:1:1 There is no setting `a\\u001b[31mb`.\n  It can be: language, accounts, ignore, currency, severity, settings, limits, extends, rules.\n',
    ],
  ])('%s', async (_, config, said) => {
    expect(await refused({ 'accounts/a.md': bad('a'), 'kam.config.yaml': config })).toEqual([`kam: ${said}`, 2])
  })

  it.each([['config'], ['list'], ['report'], ['schema'], ['explain']])('whatever the command: %s', async command => {
    const [stderr, exit] = await refused({ 'accounts/a.md': dossier('a'), 'kam.config.yaml': 'foo: 1\n' }, [command])
    expect([stderr.split('\n')[0], exit]).toEqual(['kam: kam.config.yaml:1:1 There is no setting `foo`.', 2])
  })

  it('in the language that was asked for', async () => {
    const run = await workspace({ 'kam.config.yaml': 'langauge: zh\n' }).kam(['check', '--lang', 'zh'])
    expect(run).toEqual({
      stdout: '',
      stderr: 'kam: kam.config.yaml:1:1 没有 `langauge` 这个设置。\n  是不是 `language`？\n',
      exit: 2,
    })
  })

  it('counts columns behind a byte order mark and Windows line ends', async () => {
    const [stderr] = await refused({ 'kam.config.yaml': '\ufefflanguage: zh\r\nfoo: 1\r\n' })
    expect(stderr).toContain('kam.config.yaml:2:1 There is no setting `foo`.')
  })

  it('where it is a folder', async () => {
    const place = workspace({ 'accounts/a.md': dossier('a') })
    mkdirSync(place.path('kam.config.yaml'))
    expect(await place.kam(['check', '--lang', 'en'])).toMatchObject({
      stderr: 'kam: kam.config.yaml must be a file.\n',
      exit: 2,
    })
  })

  it('where the system refuses it', async () => {
    const place = workspace({ 'accounts/a.md': dossier('a'), 'kam.config.yaml': 'language: zh\n' })
    chmodSync(place.path('kam.config.yaml'), 0o000)
    const { stderr, exit } = await place.kam(['check', '--lang', 'en'], { asOrdinaryUser: true })
    expect(stderr).toMatch(/^kam: [^\n]*kam\.config\.yaml[^\n]*\n(?: {2}[^\n]*\n)?$/)
    expect(exit).toBe(2)
  })

  it('where it is not in UTF-8', async () => {
    const place = workspace({ 'accounts/a.md': dossier('a') })
    // `ignore: [accounts/会议/**]` in GBK: read wrongly it would ignore nothing.
    place.write(
      'kam.config.yaml',
      Buffer.concat([Buffer.from('ignore: [accounts/'), Buffer.from([0xbb, 0xe1, 0xd2, 0xe9]), Buffer.from('/**]\n')]),
    )
    expect(await place.kam(['check', '--lang', 'en'])).toMatchObject({ stdout: '', exit: 2 })
  })

  it('where its references multiply', async () => {
    const nine = (name: string) => Array(9).fill(`*${name}`).join(', ')
    const bomb = `x_a: &a [1, 2, 3]\nx_b: &b [${nine('a')}]\nx_c: &c [${nine('b')}]\nx_d: &d [${nine('c')}]\nx_e: &e [${nine('d')}]\nx_f: [${nine('e')}]\n`
    const [stderr, exit] = await refused({ 'kam.config.yaml': bomb, 'accounts/a.md': dossier('a') })
    expect([stderr.startsWith('kam: kam.config.yaml:'), exit]).toEqual([true, 2])
  })
})

describe('a config that says nothing', () => {
  it.each(['', '# nothing yet\n', '---\n', '# yaml-language-server: $schema=x\n'])('is fine: %j', async config => {
    const { kam: run } = workspace({ 'accounts/a.md': dossier('a'), 'kam.config.yaml': config })
    expect(await run(['check', '--lang', 'en'])).toMatchObject({ stdout: '1 dossier, nothing wrong.\n', exit: 0 })
  })
})

describe('what it sets holds:', () => {
  it('the language, also of machine formats', async () => {
    const { kam: run } = workspace({ 'accounts/a.md': bad('a'), 'kam.config.yaml': 'language: zh\n' })
    expect((await run(['check'])).stdout).toContain('1 份档案：1 个错误，0 个警告。')
    expect(checked(await run(json)).diagnostics[0]?.message).toMatch(/`owner`（.*）/)
  })

  it.each(['off', 'info', 'warning', 'error'])('a severity: %s', async severity => {
    const { kam: run } = workspace({
      'accounts/a.md': bad('a'),
      'kam.config.yaml': `severity: { schema: ${severity} }\n`,
    })
    const result = await run(json)
    expect(checked(result).diagnostics.map(one => one.severity)).toEqual(severity === 'off' ? [] : [severity])
    expect(result.exit).toBe(severity === 'error' ? 1 : 0)
  })

  it('a severity of a rule across dossiers', async () => {
    const files = { 'accounts/a.md': dossier('a'), 'accounts/b.md': dossier('a\naliases: [b]') }
    const { kam: run } = workspace({ ...files, 'kam.config.yaml': 'severity: { duplicate-account: info }\n' })
    const result = await run(json)
    expect([checked(result).diagnostics.map(one => `${one.rule} ${one.severity}`), result.exit]).toEqual([
      ['duplicate-account info'],
      0,
    ])
  })

  it('that other files are no fault', async () => {
    const { kam: run } = workspace({
      'accounts/a.md': dossier('a'),
      'accounts/周会.md': '# 周会\n',
      'kam.config.yaml': 'severity: { not-a-dossier: off }\n',
    })
    expect(places(await run(json))).toEqual([])
  })

  it('that a file which cannot be read is a fault, whatever it says', async () => {
    const [stderr, exit] = await refused({
      'accounts/a.md': dossier('a'),
      'kam.config.yaml': 'severity: { yaml-syntax: off }\n',
    })
    expect([stderr, exit]).toEqual([
      'kam: kam.config.yaml:1:13 `yaml-syntax` tells that a file cannot be read; its severity cannot be changed.\n',
      2,
    ])
  })

  it('the limit of front matter', async () => {
    const { kam: run } = workspace({
      'accounts/a.md': dossier('a', `x_a: ${'x'.repeat(300)}\n`),
      'kam.config.yaml': 'limits: { front_matter: 200 }\n',
    })
    const result = await run(json)
    expect([checked(result).diagnostics.length, result.exit]).toEqual([1, 1])
  })
})

describe('where the dossiers are', () => {
  const files = {
    'north/a.md': bad('a'),
    'north/deep/b.md': bad('b'),
    'south/c.md': bad('c'),
    'south/notes/d.md': bad('d'),
    'e.md': bad('e'),
  }
  const found = async (config: string) =>
    checked(await workspace({ ...files, 'kam.config.yaml': config }).kam(json)).diagnostics.map(({ file }) => file)

  it.each([
    ['a folder', 'accounts: north', ['north/a.md', 'north/deep/b.md']],
    ['a folder further down', 'accounts: north/deep', ['north/deep/b.md']],
    [
      'the workspace itself',
      'accounts: .',
      ['e.md', 'north/a.md', 'north/deep/b.md', 'south/c.md', 'south/notes/d.md'],
    ],
    [
      'the workspace itself, with a slash',
      'accounts: ./',
      ['e.md', 'north/a.md', 'north/deep/b.md', 'south/c.md', 'south/notes/d.md'],
    ],
    ['a glob', 'accounts: [north/*.md]', ['north/a.md']],
    ['a glob over folders', 'accounts: ["*/*.md"]', ['north/a.md', 'south/c.md']],
    ['a glob of alternatives', 'accounts: ["{north,south}/*.md"]', ['north/a.md', 'south/c.md']],
    ['two folders', 'accounts: [north, south]', ['north/a.md', 'north/deep/b.md', 'south/c.md', 'south/notes/d.md']],
    ['two globs', 'accounts: [north/*.md, south/*.md]', ['north/a.md', 'south/c.md']],
    ['a folder and a glob', 'accounts: [south/*.md, north]', ['north/a.md', 'north/deep/b.md', 'south/c.md']],
    ['a folder without what is ignored', 'accounts: south\nignore: ["**/notes/**"]', ['south/c.md']],
    ['a folder without one file', 'accounts: south\nignore: [south/c.md]', ['south/notes/d.md']],
    [
      'a folder without what is ignored, written with ./',
      'accounts: south\nignore: [./south/notes/**]',
      ['south/c.md'],
    ],
  ])('%s', async (_, config, expected) => {
    expect(await found(`${config}\n`)).toEqual(expected)
  })

  it('a folder that is not there yet holds nothing', async () => {
    const run = await workspace({ 'kam.config.yaml': 'accounts: 客户\n' }).kam(['check', '--lang', 'en'])
    expect(run).toMatchObject({
      stderr: 'There is no dossier in 客户 yet; make one: kam new "Account name"\n',
      exit: 0,
    })
  })

  it('a named glob finds them also in the index of git', async () => {
    const place = workspace({ ...files, 'kam.config.yaml': 'accounts: [north/*.md, south/*.md]\n' }, { git: true })
    const run = await place.kam([...json, '--since', 'HEAD'])
    expect(run.exit).toBe(0)
  })
})

describe('a config that builds on another', () => {
  const base = 'severity: { schema: warning, file-name: off }\ncurrency: EUR\n'

  it('in its git repository takes what that says, and has the last word', async () => {
    const place = workspace(
      {
        'shared/kam.config.yaml': base,
        'sales/kam.config.yaml': 'extends: ../shared/kam.config.yaml\ncurrency: CNY\n',
        'sales/accounts/x.md': bad('a'),
      },
      { git: true },
    )
    const run = await kam(json, { cwd: place.path('sales') })
    expect([places(run), run.exit]).toEqual([['x.md:5:8 schema'], 0])
    const shown = JSON.parse((await kam(['config', '--format', 'json'], { cwd: place.path('sales') })).stdout)
    expect(shown).toMatchObject({
      config: { currency: 'CNY', severity: { schema: 'warning', 'file-name': 'off' } },
      origins: { currency: 'kam.config.yaml:2:1', severity: '../shared/kam.config.yaml:1:1' },
    })
  })

  it('which builds on a third', async () => {
    const place = workspace({
      'kam.config.yaml': 'extends: team.yaml\n',
      'team.yaml': 'extends: company/base.yaml\n',
      'company/base.yaml': 'severity: { schema: info }\n',
      'accounts/a.md': bad('a'),
    })
    expect(await place.kam(json)).toMatchObject({ exit: 0 })
  })

  it.each([
    ['outside the repository', '../outside.yaml', '`../outside.yaml` lies outside the git repository.'],
    ['that is not there', 'none.yaml', 'There is no file `none.yaml`.'],
    ['that is a link to one outside', 'link.yaml', '`link.yaml` lies outside the git repository.'],
    ['that is itself', 'kam.config.yaml', 'These configs build on each other in a circle.'],
  ])('ends with 2 for one %s', async (_, target, words) => {
    const place = workspace(
      { 'accounts/a.md': dossier('a'), 'kam.config.yaml': `language: en\nextends: ${target}\n` },
      { git: true },
    )
    writeFileSync(place.path('../outside.yaml'), 'language: zh\n')
    symlinkSync('../outside.yaml', place.path('link.yaml'))
    expect(await place.kam(['check', '--lang', 'en'])).toEqual({
      stdout: '',
      stderr: `kam: kam.config.yaml:2:10 ${words}\n`,
      exit: 2,
    })
  })

  it('ends with 2 for a circle of two', async () => {
    const [stderr, exit] = await refused({
      'kam.config.yaml': 'extends: b.yaml\n',
      'b.yaml': 'extends: kam.config.yaml\n',
    })
    expect([stderr, exit]).toEqual(['kam: b.yaml:1:10 These configs build on each other in a circle.\n', 2])
  })

  it('ends with 2 for a folder', async () => {
    const [stderr, exit] = await refused({ 'kam.config.yaml': 'extends: accounts\n', 'accounts/a.md': dossier('a') })
    expect([stderr.startsWith('kam: kam.config.yaml:1:10 '), exit]).toEqual([true, 2])
  })

  it('names the place in the one that is wrong', async () => {
    const [stderr] = await refused({ 'kam.config.yaml': 'extends: b.yaml\n', 'b.yaml': 'language: en\nfoo: 1\n' })
    expect(stderr).toContain('b.yaml:2:1 There is no setting `foo`.')
  })

  it('outside git reaches no further than its own folder', async () => {
    const place = workspace({
      'shared.yaml': 'language: zh\n',
      'sales/kam.config.yaml': 'extends: ../shared.yaml\n',
      'sales/accounts/a.md': dossier('a'),
    })
    expect(await kam(['check'], { cwd: place.path('sales') })).toMatchObject({ exit: 2 })
  })
})

describe('--config', () => {
  it('takes another file, and the folder in which it stands', async () => {
    const place = workspace({ 'accounts/a.md': bad('a'), 'sales/strict.yaml': 'accounts: .\n', 'sales/b.md': bad('b') })
    const run = await place.kam(['--config', 'sales/strict.yaml', ...json])
    expect(places(run)).toEqual(['b.md:5:8 schema'])
  })

  it('takes another file beside the ordinary one', async () => {
    const place = workspace({
      'accounts/a.md': bad('a'),
      'kam.config.yaml': 'foo: 1\n',
      'ci.yaml': 'severity: { schema: info }\n',
    })
    expect(await place.kam([...json, '--config', 'ci.yaml'])).toMatchObject({ exit: 0 })
  })

  it('names the place in that file', async () => {
    const place = workspace({ 'accounts/a.md': bad('a'), 'ci.yaml': 'foo: 1\n' })
    const { stderr } = await place.kam(['check', '--config', 'ci.yaml', '--lang', 'en'])
    expect(stderr).toContain('kam: ci.yaml:1:1 There is no setting `foo`.')
  })

  it('ends with 2 for a file that is not there', async () => {
    const place = workspace({ 'accounts/a.md': bad('a') })
    const { stderr, exit } = await place.kam(['check', '--config', 'ci.yaml', '--lang', 'en'])
    expect([stderr, exit]).toEqual([`kam: There is no config \`${place.path('ci.yaml')}\`.\n`, 2])
  })
})

describe('the currency of the config', () => {
  const bought = (amount: number) => `qualification: { spend: [{ year: 2026, amount: ${amount} }] }\n`
  const small = [1, 2, 3, 4, 5, 6, 7].map(number => `客户${number}`)
  const files = {
    'accounts/澜江银行.md': dossier('澜江银行', `currency: CNY\n${bought(9000000)}`),
    ...Object.fromEntries(small.map(name => [`accounts/${name}.md`, dossier(name, bought(1000000))])),
  }

  it('is that of a dossier that names none: they are compared with one another', async () => {
    const place = workspace({ ...files, 'kam.config.yaml': 'currency: CNY\n' })
    expect(places(await place.kam(json))).toEqual(['澜江银行.md:6:48 over-dependence'])
  })

  it('where there is none, they are a group of their own', async () => {
    expect(places(await workspace(files).kam(json))).toEqual([])
  })
})

describe('a rule of the team', () => {
  const one = (line: string) => workspace({ 'kam.config.yaml': `rules:\n  - ${line}\n`, 'accounts/a.md': dossier('a') })

  it.each([
    ['{ id: own, require: [owne] }', '2:26 There is no field `owne`.', 'Did you mean `owner`?'],
    [
      '{ id: own, path: "projects[].budgt", min: 1 }',
      '2:22 There is no field `projects[].budgt`.',
      'Did you mean `projects[].budget`?',
    ],
    ['{ id: own, when: { typ: group }, require: [owner] }', '2:24 There is no field `typ`.', 'Did you mean `type`?'],
    ['{ id: own, when: { type: groop }, require: [owner] }', '2:24 `type` is never `groop`.', 'Did you mean `group`?'],
  ])('that could never speak ends the run: %s', async (line, sentence, hint) => {
    for (const command of ['check', 'explain', 'config']) {
      const { stderr, exit } = await one(line).kam([command])
      expect([command, stderr, exit]).toEqual([command, `kam: kam.config.yaml:${sentence}\n  ${hint}\n`, 2])
    }
  })

  it('may speak of a label, of a field of its own and of evidence', async () => {
    const line = '{ id: own, when: { type: 集团客户, x_region: north }, require: [evidence.owner, x_crm_id] }'
    expect((await one(line).kam(['check'])).stderr).toBe('')
  })

  it('that is switched off is silenced without a word', async () => {
    const place = workspace({
      'kam.config.yaml': 'rules: [{ id: own, require: [sponsor] }]\nseverity: { own: off }\n',
      'accounts/a.md': dossier('a', 'silenced: [{ rule: own, reason: too small }]\n'),
    })
    expect((await place.kam(['check'])).stdout).toBe('1 dossier, nothing wrong.\n')
  })

  it('is explained by what it demands', async () => {
    const line =
      '{ id: own, when: { type: [group, economic] }, require: [owner], path: "projects[].budget", max: 5, message: { en: Be brief. } }'
    expect((await one(line).kam(['explain', 'own'])).stdout).toContain(
      'Set by this team in its config: Be brief. Where `type` is group or economic:\n  `owner` must be filled in, `projects[].budget` must be at most `5`.',
    )
  })
})

describe('kam config', () => {
  const files = {
    'shared.yaml': 'currency: EUR\n',
    'kam.config.yaml': `# ours
extends: shared.yaml
language: en
ignore: ["accounts/**/会议/**", "a, b"]
severity: { file-name: off, schema: warning }
limits: { front_matter: 5000 }
rules:
  - { id: own, require: [owner], severity: error }
`,
  }

  it('prints every setting with where it comes from', async () => {
    const place = workspace(files)
    expect((await place.kam(['config'])).stdout).toBe(`# workspace: ${place.root}
language: en                           # kam.config.yaml:3:1
accounts: accounts                     # default
ignore: [accounts/**/会议/**, "a, b"]  # kam.config.yaml:4:1
currency: EUR                          # shared.yaml:1:1
severity:                              # kam.config.yaml:5:1
  file-name: off                       # kam.config.yaml:5:13
  schema: warning                      # kam.config.yaml:5:29
limits:                                # kam.config.yaml:6:1
  front_matter: 5000                   # kam.config.yaml:6:11
rules:                                 # kam.config.yaml:7:1
  - own: error                         # kam.config.yaml:8:11
# our own side: no company.yaml; what may stand in it: kam schema company
`)
  })

  it('prints the defaults where there is no config', async () => {
    const place = workspace({ 'accounts/a.md': dossier('a') })
    expect((await place.kam(['config', '--lang', 'zh'])).stdout).toBe(`# 工作区：${place.root}
language: zh             # --lang
accounts: accounts       # 默认
ignore: []               # 默认
currency:                # 默认
limits:                  # 默认
  front_matter: 1048576  # 默认
# 我方：没有 company.yaml；能写什么：kam schema company
`)
  })

  it('names the file that tells of our own side', async () => {
    const { stdout } = await workspace({ 'company.yaml': 'names: [Fjordline]\n', 'accounts/a.md': dossier('a') }).kam([
      'config',
    ])
    expect(stdout.split('\n').at(-2)).toBe('# our own side: company.yaml')
  })

  it('what is wrong in that file is told with what may stand there', async () => {
    const place = workspace({ 'company.yaml': 'news:\n  - a new machine\n', 'accounts/a.md': dossier('a') })
    expect(await place.kam(['check'], { env: { KAM_LANG: 'en' } })).toEqual({
      stdout: '',
      stderr:
        'kam: company.yaml:2:5 `news[0]` does not take this value.\n  It is made of: what: since: industries: products: challenges:\n',
      exit: 2,
    })
  })

  it('prints what a program reads', async () => {
    const place = workspace(files)
    const shown = JSON.parse((await place.kam(['config', '--format', 'json'])).stdout)
    expect(shown).toMatchObject({
      kam: 'config',
      version: 1,
      workspace: place.root,
      config: {
        language: 'en',
        accounts: 'accounts',
        ignore: ['accounts/**/会议/**', 'a, b'],
        currency: 'EUR',
        severity: { 'file-name': 'off', schema: 'warning', 'unknown-field': 'error' },
        limits: { front_matter: 5000 },
        rules: ['own'],
      },
      origins: {
        currency: 'shared.yaml:1:1',
        language: 'kam.config.yaml:3:1',
        limits: 'kam.config.yaml:6:1',
      },
    })
  })

  it('names the file of each entry that comes from another config, and what holds of a rule of the team', async () => {
    const place = workspace({
      'shared.yaml': `ignore: [old/**]
severity:
  file-name: off
  schema: warning
rules:
  - { id: has-owner, require: [owner] }
`,
      'kam.config.yaml': `extends: shared.yaml
ignore: [accounts/x.md]
severity:
  has-owner: error
  schema: error
`,
    })
    const { stdout } = await place.kam(['config'])
    expect(stdout.split('\n').map(line => line.replace(/ {2,}#/, ' #'))).toEqual([
      `# workspace: ${place.root}`,
      'language: en # default',
      'accounts: accounts # default',
      'ignore: [old/**, accounts/x.md] # shared.yaml:1:1, kam.config.yaml:2:1',
      'currency: # default',
      'severity: # kam.config.yaml:3:1',
      '  file-name: off # shared.yaml:3:3',
      '  schema: error # kam.config.yaml:5:3',
      '  has-owner: error # kam.config.yaml:4:3',
      'limits: # default',
      '  front_matter: 1048576 # default',
      'rules: # shared.yaml:5:1',
      '  - has-owner: error # shared.yaml:6:11',
      '# our own side: no company.yaml; what may stand in it: kam schema company',
      '',
    ])
    const { config } = JSON.parse((await place.kam(['config', '--format', 'json'])).stdout)
    expect(config.severity).toMatchObject({ 'has-owner': 'error', 'file-name': 'off' })
  })

  it.each([
    [[], {}, 'zh', 'kam.config.yaml:1:1'],
    [['--lang', 'en'], {}, 'en', '--lang'],
    [[], { KAM_LANG: 'en' }, 'en', 'KAM_LANG'],
  ] as const)('tells the language that holds, and who says so (%j, %j)', async (flags, env, language, origin) => {
    const place = workspace({ 'kam.config.yaml': 'language: zh\n' })
    const [, line] = (await place.kam(['config', ...flags], { env })).stdout.split('\n')
    expect(line?.split(/ +# /)).toEqual([`language: ${language}`, origin])
    const { config, origins } = JSON.parse((await place.kam(['config', '--format', 'json', ...flags], { env })).stdout)
    expect([config.language, origins.language]).toEqual([language, origin])
  })

  it('shows no escape of a terminal', async () => {
    const { stdout } = await workspace({ 'kam.config.yaml': 'ignore: ["a\\e[31mb\\u202Ec"]\n' }).kam(['config'])
    expect(stdout).toContain(String.raw`a\u001b[31mb\u202ec`)
    expect(stdout).not.toContain('\u001b')
  })

  it('ends with 2 outside of a workspace', async () => {
    expect(await workspace({ 'a.txt': '' }).kam(['config'])).toMatchObject({ stdout: '', exit: 2 })
  })
})
