/** `kam check` as a user sees it: the built program on real folders. */
import { chmodSync, mkdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../../src/rules/index.ts'
import { cells, checked, places, schemaFaults } from '../helpers/outputs.ts'
import { terminal } from '../helpers/terminal.ts'
import { dossier, fixture, workspace } from '../helpers/workspace.ts'

const json = ['check', '--format', 'json']

describe('on a dossier in which nothing is wrong', () => {
  const prospect = 'accounts/Acme R&D 1.md'

  it.each([
    ['en', '1 dossier, nothing wrong.\n'],
    ['zh', '1 份档案，没有问题。\n'],
  ])('says so in %s and ends with 0', async (language, text) => {
    const run = await fixture('portfolio').kam(['check', '--lang', language, prospect])
    expect(run).toEqual({ stdout: text, stderr: '', exit: 0 })
  })

  it('gives an empty list as JSON', async () => {
    const run = await fixture('portfolio').kam([...json, prospect])
    expect(checked(run)).toEqual({
      kam: 'check',
      version: 1,
      summary: { dossiers: 1, errors: 0, warnings: 0, infos: 0 },
      diagnostics: [],
    })
  })
})

describe('on a portfolio that is written well', () => {
  it('has no error, whatever the craft advises', async () => {
    const { diagnostics, summary } = checked(await fixture('portfolio').kam(json))
    expect(summary).toMatchObject({ dossiers: 14, errors: 0 })
    const crafts = new Set(rules.filter(rule => rule.craft !== undefined).map(rule => rule.id))
    expect(diagnostics.filter(one => !crafts.has(one.rule))).toEqual([])
  })

  it('changes no file', async () => {
    const { kam, files, bytes } = fixture('portfolio')
    const before = files().map(file => [file, bytes(file)])
    await kam(['check'])
    expect(files().map(file => [file, bytes(file)])).toEqual(before)
  })
})

describe('on dossiers with faults', () => {
  it('names the place of every fault, and no other', async () => {
    const run = await fixture('faulty').kam(json)
    expect(places(run)).toEqual([
      'bad-encoding.md:3:1 encoding',
      'duplicate-key.md:25:3 uncovered-level',
      'duplicate-key.md:35:7 duplicate-key',
      'five-faults.md:10:14 schema',
      'five-faults.md:17:16 schema',
      'five-faults.md:21:5 unknown-field',
      'five-faults.md:26:3 stage-gate',
      'five-faults.md:40:7 duplicate-key',
      'javascript.md:1:1 front-matter',
      'meeting-notes.md:1:1 not-a-dossier',
      'merge-conflict.md:9:1 merge-conflict',
      'no-closing-fence.md:1:1 front-matter',
      'syntax-error.md:18:1 yaml-syntax',
      'too-early.md:14:3 stage-gate',
      'too-early.md:22:3 stage-gate',
      'too-early.md:37:5 stage-gate',
      'twin-a.md:25:3 uncovered-level',
      'twin-b.md:5:5 duplicate-account',
      'twin-b.md:31:3 uncovered-level',
      'unknown-fields.md:19:5 unknown-field',
      'unknown-fields.md:28:3 uncovered-level',
      'unknown-fields.md:31:3 unknown-field',
      'unknown-fields.md:37:1 unknown-field',
      'unknown-fields.md:47:5 unknown-field',
      'unknown-person.md:27:169 unknown-person',
      'unknown-person.md:41:19 unknown-person',
      'unknown-person.md:49:58 unknown-person',
      'unquoted-link.md:6:8 unquoted-link',
      'unquoted-link.md:39:19 unquoted-link',
      'unsafe.md:9:14 unsafe-yaml',
      'wrong-values.md:4:7 schema',
      'wrong-values.md:25:3 uncovered-level',
      'wrong-values.md:32:7 schema',
      'wrong-values.md:36:77 schema',
      'wrong-values.md:42:13 schema',
      'wrong-values.md:47:13 schema',
      '五个毛病.md:10:11 schema',
      '五个毛病.md:12:1 stage-gate',
      '五个毛病.md:23:5 duplicate-key',
      '五个毛病.md:34:100 schema',
      '五个毛病.md:46:5 unknown-field',
    ])
    expect(checked(run).summary).toEqual({ dossiers: 16, errors: 35, warnings: 1, infos: 5 })
    expect(run.exit).toBe(1)
  })

  it('keeps to the schema of its JSON', async () => {
    expect(schemaFaults(await fixture('faulty').kam(json), 'check')).toEqual([])
  })

  it('marks the whole value, and names the field by its keys', async () => {
    const run = await fixture('faulty').kam([...json, 'accounts/unknown-person.md'])
    expect(checked(run).diagnostics.map(({ path, end_line, end_column }) => [path, end_line, end_column])).toEqual([
      ['customer.people[Jonathan Harker].reports_to', 27, 184],
      ['projects[Branch file servers].committee[Dennis Whitlock].person', 41, 34],
      ['relationship.touchpoints[Jonathon Harker].theirs', 49, 73],
    ])
  })

  it.each([
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['both', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
  ])('names the same places with %s', async (_, change) => {
    const { kam, read, write } = fixture('faulty')
    const files = ['accounts/five-faults.md', 'accounts/五个毛病.md', 'accounts/javascript.md']
    const before = places(await kam([...json, ...files]))
    for (const file of files) write(file, change(read(file)))
    expect(places(await kam([...json, ...files]))).toEqual(before)
  })

  it('counts columns in UTF-16 units, and marks the cells that a terminal takes', async () => {
    const { kam } = workspace({ 'accounts/a.md': dossier('A', 'sponsor: { name: 🏦𠮷é, title: 7 }\n') })
    expect(places(await kam(json))).toEqual(['a.md:5:32 schema'])
    expect((await kam(['check', '--lang', 'en'])).stdout).toContain(
      `  5 | sponsor: { name: 🏦𠮷é, title: 7 }\n    | ${' '.repeat(31)}~\n`,
    )
  })

  it('shows five faults as five, in English', async () => {
    const { stdout, exit } = await fixture('faulty').kam(['check', 'accounts/five-faults.md', '--lang', 'en'])
    expect(stdout).toBe(`accounts/five-faults.md:10:14
  error schema  \`next_review\`: \`18/01/2027\` is no date that can be read.
  10 | next_review: 18/01/2027
     |              ~~~~~~~~~~
  help: Write \`2027-03-10\`, or \`2027-03\` or \`2027-Q1\` where the day is not
  known.

accounts/five-faults.md:17:16
  error schema  \`scale_match\` cannot be \`good\`.
  17 |   scale_match: good
     |                ~~~~
  help: Allowed: \`matched\`, \`stretch\`, \`mismatch\`.

accounts/five-faults.md:21:5
  error unknown-field  There is no field \`headcont\` in \`profile\`.
  21 |     headcont: 2750
     |     ~~~~~~~~
  help: Did you mean \`headcount\`?

accounts/five-faults.md:26:3
  error stage-gate  Who supports (\`customer.departments.support\`) is missing;
  without it an account is not in stabilize.
  26 |   departments:
     |   ~~~~~~~~~~~
  help: Ask: Who gets up at night when it fails?

accounts/five-faults.md:40:7
  error duplicate-key  \`roles\` stands here a second time; the first is in line
  36.
  40 |       roles: [technical, coach]
     |       ~~~~~
  help: Keep the right one and delete the other.

1 dossier: 5 errors, 0 warnings.
1 of them can be mended: kam check --fix (to see how: --fix --dry-run)
`)
    expect(exit).toBe(1)
  })

  it('shows five faults as five, in Chinese', async () => {
    const { stdout, exit } = await fixture('faulty').kam(['check', 'accounts/五个毛病.md', '--lang', 'zh'])
    expect(stdout).toBe(`accounts/五个毛病.md:10:11
  错误 schema  \`reviewed\`（上次复盘）里的 \`2026.10.16\` 不是能认的日期。
  10 | reviewed: 2026.10.16
     |           ~~~~~~~~~~
  怎么办：写成 \`2026-10-16\`。

accounts/五个毛病.md:12:1
  错误 stage-gate  还缺“是否持续采购”（\`qualification.purchase_pattern\`），不能
  算进入稳定关系阶段。
  12 | qualification:
     | ~~~~~~~~~~~~~
  怎么办：去问：前三年每年都买吗？这次买完，下一次什么时候？

accounts/五个毛病.md:23:5
  错误 duplicate-key  \`website\` 写了两遍，第一次在第 21 行。
  23 |     website: https://yunxi2y.example
     |     ~~~~~~~
  怎么办：留下对的一个，删掉另一个。

accounts/五个毛病.md:34:100
  错误 schema  \`attitude\`（对我方的一贯态度）不能写 \`一般\`。
  34 | ..[purchasing], attitude: 一般, reports_to: 方晓东, met: 2026-10-16 }
     |                           ~~~~
  怎么办：可以写：\`supporter\` 支持、\`neutral\` 中立、\`opponent\` 反对。

accounts/五个毛病.md:46:5
  错误 unknown-field  \`competitors\` 里没有 \`weeknesses\` 这个字段。
  46 |     weeknesses: [扩容要停机]
     |     ~~~~~~~~~~
  怎么办：是不是 \`weaknesses\`（对手弱在哪）？

1 份档案：5 个错误，0 个警告。
其中 2 处可以自动改：kam check --fix（先看改什么：--fix --dry-run）
`)
    expect(exit).toBe(1)
  })

  it('sees the same places in both languages', async () => {
    const { kam } = fixture('faulty')
    const [zh, en] = await Promise.all(['zh', 'en'].map(language => kam([...json, '--lang', language])))
    expect(zh && places(zh)).toEqual(en && places(en))
  })

  it('leaves no raw word of a validator or of a YAML library in a message', async () => {
    const { stdout } = await fixture('faulty').kam(['check', '--lang', 'en'])
    expect(stdout).not.toMatch(
      /must be (?:string|number|integer|equal|object|array)|additional propert|Implicit|Nested mappings|flow collection|scalar/i,
    )
  })

  it('ends with 0 where there are only warnings', async () => {
    const { kam } = workspace({ 'accounts/澜江银行.md': dossier('澜江银行'), 'accounts/周会.md': '# 周会\n' })
    const { stdout, exit } = await kam(['check', '--lang', 'en'])
    expect(stdout).toContain('1 dossier: 0 errors, 1 warning.')
    expect(exit).toBe(0)
  })
})

describe('on a dossier that could be tidier', () => {
  const files = { 'accounts/cv.md': '---\nkam: 1\naccount: Corvane\nstage: establish\n---\n\n## Log\n' }

  it('gives hints, in English, and ends with 0', async () => {
    const { stdout, exit } = await workspace(files).kam(['check', '--lang', 'en'])
    expect(stdout).toBe(`accounts/cv.md:3:10
  info file-name  The file is called \`cv.md\`; by its account it should be
  \`Corvane.md\`.
  3 | account: Corvane
    |          ~~~~~~~
  help: Rename it to \`Corvane.md\`, or add \`cv\` to \`aliases\` if they go by that
  name.

accounts/cv.md:7:1
  info section-missing  The body has no sections \`## Customer\`,
  \`## Competitors\`, \`## Projects\`.
  7 | ## Log
    | ~~~~~~
  help: Add the headings; there may be nothing below yet.

1 dossier: 0 errors, 0 warnings, 2 hints.
1 of them can be mended: kam check --fix (to see how: --fix --dry-run)
`)
    expect(exit).toBe(0)
  })

  it('gives hints, in Chinese', async () => {
    const { stdout } = await workspace(files).kam(['check', '--lang', 'zh'])
    expect(stdout).toContain('\n  提示 section-missing  正文里没有 ')
    expect(stdout).toContain('\n\n1 份档案：0 个错误，0 个警告，2 条提示。\n')
  })

  it('counts them in JSON', async () => {
    const { summary, diagnostics } = checked(await workspace(files).kam(json))
    expect(summary).toEqual({ dossiers: 1, errors: 0, warnings: 0, infos: 2 })
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['info', 'info'])
  })

  it('counts one as one, and leaves out what the config switches off', async () => {
    const { kam } = workspace({ ...files, 'kam.config.yaml': 'severity: { file-name: off }\n' })
    expect((await kam(['check', '--lang', 'en'])).stdout).toContain('1 dossier: 0 errors, 0 warnings, 1 hint.\n')
  })

  it('takes no hint for a warning too many', async () => {
    expect((await workspace(files).kam(['check', '--max-warnings', '0'])).exit).toBe(0)
  })

  it('tells no hint when it is to be quiet', async () => {
    const { stdout, exit } = await workspace(files).kam(['check', '--quiet', '--lang', 'en'])
    expect(stdout).not.toContain('accounts/cv.md')
    expect(exit).toBe(0)
  })
})

describe('what it can be asked', () => {
  const misspelt = dossier('Corvane', 'onwer: Fang Yao # since spring\n')
  const note = '# A note\n'

  it('--stage judges every dossier as if it were in that stage', async () => {
    const { kam } = fixture('faulty')
    expect(places(await kam([...json, 'accounts/too-early.md', '--stage', 'establish']))).toEqual([])
    const { kam: other } = workspace({ 'accounts/Corvane.md': dossier('Corvane', 'type: economic\n') })
    const { diagnostics } = checked(await other([...json, '--stage', 'stabilize']))
    expect(new Set(diagnostics.map(({ rule }) => rule))).toEqual(new Set(['stage-gate']))
    expect(diagnostics.map(({ path }) => path)).toContain('owner')
    expect(diagnostics.map(({ path }) => path)).not.toContain('type')
  })

  it('--max-warnings ends with 1 where there are more, and says so', async () => {
    const { kam } = workspace({ 'accounts/Corvane.md': dossier('Corvane'), 'accounts/note.md': note })
    const { stderr, exit } = await kam(['check', '--max-warnings', '0', '--lang', 'en'])
    expect({ stderr, exit }).toEqual({ stderr: '1 warning is more than --max-warnings 0 allows.\n', exit: 1 })
    expect((await kam(['check', '--max-warnings', '1'])).exit).toBe(0)
  })

  it('--stdin judges what is piped in, under the name that is given, among the others', async () => {
    const { kam, files } = workspace({ 'accounts/Alpha.md': dossier('Alpha', 'x: 1\naliases: [corvane]\n') })
    const piped = await kam([...json, '--stdin', '--stdin-filename', 'accounts/Corvane.md'], { input: misspelt })
    expect(places(piped)).toEqual(['Corvane.md:3:10 duplicate-account', 'Corvane.md:5:1 unknown-field'])
    expect(piped.exit).toBe(1)
    expect(files()).toEqual(['accounts/Alpha.md'])
  })

  it('--stdin takes the place of the file of that name', async () => {
    const { kam } = workspace({ 'accounts/Corvane.md': misspelt })
    const run = await kam([...json, '--stdin', '--stdin-filename', 'accounts/Corvane.md'], {
      input: dossier('Corvane'),
    })
    expect({ places: places(run), exit: run.exit }).toEqual({ places: [], exit: 0 })
  })

  it('--stdin without a name ends with 2', async () => {
    const { kam } = workspace({ 'accounts/Corvane.md': misspelt })
    expect(await kam(['check', '--stdin', '--lang', 'en'], { input: misspelt })).toEqual({
      stdout: '',
      stderr: 'kam: --stdin needs --stdin-filename accounts/name.md.\n',
      exit: 2,
    })
  })

  it('--since looks at what changed, untracked files included', async () => {
    const { kam, write } = workspace(
      { 'accounts/Corvane.md': misspelt, 'accounts/Vistula.md': dossier('Vistula') },
      { git: true },
    )
    expect(places(await kam([...json, '--since', 'HEAD']))).toEqual([])
    write('accounts/Vistula.md', dossier('Vistula', 'x: 1\n'))
    write('accounts/甲.md', dossier('甲', 'x: 1\n'))
    expect(places(await kam([...json, '--since', 'HEAD']))).toEqual([
      'Vistula.md:5:1 unknown-field',
      '甲.md:5:1 unknown-field',
    ])
  })

  it('--since ends with 2 for what git does not know', async () => {
    const { kam } = workspace({ 'accounts/Corvane.md': dossier('Corvane') }, { git: true })
    const { stdout, stderr, exit } = await kam(['check', '--since', 'nowhere', '--lang', 'en'])
    expect(stderr).toContain('`nowhere`')
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 })
  })

  it.each([
    ['--staged and --since', ['--staged', '--since', 'HEAD']],
    ['--staged and --stdin', ['--staged', '--stdin', '--stdin-filename', 'accounts/x.md']],
    ['--fix and --staged', ['--fix', '--staged']],
    ['--dry-run without --fix', ['--dry-run']],
  ])('%s end with 2', async (_, args) => {
    const { kam, read } = workspace({ 'accounts/Corvane.md': misspelt }, { git: true })
    const { stdout, exit } = await kam(['check', ...args])
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 })
    expect(read('accounts/Corvane.md')).toBe(misspelt)
  })

  it('--fix sets right what has one right answer, and leaves every other byte', async () => {
    const windows = `\ufeff${misspelt}`.replaceAll('\n', '\r\n')
    const { kam, read } = workspace({ 'accounts/Corvane.md': windows, 'accounts/甲.md': dossier('甲', 'zzz: 1\n') })
    const { stdout, stderr, exit } = await kam(['check', '--fix', '--lang', 'en'])
    expect(read('accounts/Corvane.md')).toBe(windows.replace('onwer:', 'owner:'))
    expect(read('accounts/甲.md')).toBe(dossier('甲', 'zzz: 1\n'))
    expect(stderr).toBe('Fixed 1 fault in 1 file.\n')
    expect(stdout).toContain('2 dossiers: 1 error, 0 warnings.\n')
    expect(exit).toBe(1)
  })

  it.each([
    ['zh', '怎么办：合成一句话，写在冒号后面。'],
    ['en', 'help: Write it as one text behind the colon.'],
  ])('says in %s what to do with a list that should be a text', async (language, help) => {
    const { kam } = workspace({
      'accounts/Corvane.md': dossier('Corvane', 'customer: { business: { summary: [ships, ports] } }\n'),
    })
    expect((await kam(['check', '--lang', language])).stdout).toContain(help)
  })

  it('--fix --dry-run shows a diff and writes nothing', async () => {
    const { kam, read } = workspace({ 'accounts/Corvane.md': misspelt })
    const { stdout, stderr, exit } = await kam(['check', '--fix', '--dry-run', '--lang', 'zh'])
    expect(stdout).toContain('\n-onwer: Fang Yao # since spring\n+owner: Fang Yao # since spring\n')
    expect({ stderr, exit }).toEqual({ stderr: '会改 1 处，在 1 个文件里；现在没有写。\n', exit: 0 })
    expect(read('accounts/Corvane.md')).toBe(misspelt)
  })

  it('--update-baseline accepts all that is there; from then on only what is new counts', async () => {
    const { kam, write } = workspace({ 'accounts/Corvane.md': misspelt })
    const update = await kam(['check', '--update-baseline', '--lang', 'en'])
    expect({ stderr: update.stderr, exit: update.exit }).toEqual({
      stderr: 'kam-baseline.json now holds 1 fault; from now on only new ones fail.\n',
      exit: 0,
    })
    expect((await kam(['check'])).exit).toBe(0)
    write('accounts/Corvane.md', misspelt.replace('onwer', 'aliases: [CV]\nzzz: 1\nonwer'))
    expect(places(await kam(json))).toEqual(['Corvane.md:6:1 unknown-field'])
    expect(places(await kam([...json, '--no-baseline']))).toEqual([
      'Corvane.md:6:1 unknown-field',
      'Corvane.md:7:1 unknown-field',
    ])
  })

  it('says how many faults the baseline accepts', async () => {
    const { kam } = workspace({ 'accounts/Corvane.md': misspelt })
    await kam(['check', '--update-baseline'])
    const { stderr, exit } = await kam(['check', '--lang', 'en'])
    expect({ stderr, exit }).toEqual({
      stderr: '1 fault known to kam-baseline.json is not shown; to see: kam check --no-baseline\n',
      exit: 0,
    })
  })

  it('--baseline demands one', async () => {
    const { kam } = workspace({ 'accounts/Corvane.md': dossier('Corvane') })
    expect(await kam(['check', '--baseline', '--lang', 'en'])).toEqual({
      stdout: '',
      stderr: 'kam: There is no baseline `kam-baseline.json`.\n  Write one: kam check --update-baseline\n',
      exit: 2,
    })
  })

  it('--update-baseline of some dossiers keeps what it holds of the others', async () => {
    const { kam, read, write } = workspace({
      'accounts/Corvane.md': misspelt,
      'accounts/Harbour.md': misspelt.replace('Corvane', 'Harbour'),
    })
    await kam(['check', '--update-baseline'])
    const whole = read('kam-baseline.json')
    await kam(['check', '--update-baseline', 'accounts/Harbour.md'])
    expect(read('kam-baseline.json')).toBe(whole)

    write('accounts/Harbour.md', dossier('Harbour'))
    const { stderr } = await kam(['check', '--update-baseline', 'accounts/Harbour.md', '--lang', 'en'])
    expect(stderr).toBe(
      'kam-baseline.json now holds 1 fault; from now on only new ones fail.\n1 fault of before is mended and gone from it.\n',
    )
    expect(read('kam-baseline.json')).toContain('"account":"Corvane"')
    expect(read('kam-baseline.json')).not.toContain('Harbour')
  })

  it('--update-baseline drops the accounts that are gone when it sees them all', async () => {
    const { kam, read, path } = workspace({
      'accounts/Corvane.md': misspelt,
      'accounts/Harbour.md': misspelt.replace('Corvane', 'Harbour'),
    })
    await kam(['check', '--update-baseline'])
    rmSync(path('accounts/Harbour.md'))
    await kam(['check', '--update-baseline'])
    expect(read('kam-baseline.json')).not.toContain('Harbour')
  })

  it('--update-baseline --dry-run shows a diff and writes nothing', async () => {
    const { kam, files } = workspace({ 'accounts/Corvane.md': misspelt })
    const { stdout, stderr, exit } = await kam(['check', '--update-baseline', '--dry-run', '--lang', 'zh'])
    expect(stdout).toContain('\n+    {"account":"Corvane","rule":"unknown-field","path":"onwer","count":1}\n')
    expect({ stderr, exit }).toEqual({ stderr: 'kam-baseline.json 会记下 1 个老问题；现在没有写。\n', exit: 0 })
    expect(files()).toEqual(['accounts/Corvane.md'])
  })

  it.each([['--baseline'], ['--update-baseline']])('%s ends with 2 where the baseline is a folder', async option => {
    const { kam, path } = workspace({ 'accounts/Corvane.md': misspelt })
    mkdirSync(path('kam-baseline.json'))
    expect(await kam(['check', option, '--lang', 'en'])).toEqual({
      stdout: '',
      stderr: 'kam: kam-baseline.json cannot be read (EISDIR).\n',
      exit: 2,
    })
  })

  it.each([
    [['--stdin-filename', 'accounts/Corvane.md'], '--stdin-filename goes with --stdin.'],
    [['--dry-run'], '--dry-run goes with --fix or --update-baseline.'],
    [['--format', 'sarif='], 'Behind `sarif=` goes a file: --format sarif=file'],
    [
      ['--format', 'json=out', '--format', 'sarif=./out'],
      'Two formats are to go into `./out`; the second would replace the first.',
    ],
  ])('%j ends with 2', async (options, sentence) => {
    const { kam, files } = workspace({ 'accounts/Corvane.md': misspelt })
    const { stdout, stderr, exit } = await kam(['check', ...options, '--lang', 'en'])
    expect({ stdout, stderr, exit }).toEqual({ stdout: '', stderr: `kam: ${sentence}\n`, exit: 2 })
    expect(files()).toEqual(['accounts/Corvane.md'])
  })

  it('--format prints one and writes the others into files', async () => {
    const { kam, read, files } = workspace({ 'accounts/Corvane.md': misspelt })
    const printed = await kam(json)
    const run = await kam(['check', '--format', 'json=out put.json', '--format', 'compact', '--lang', 'en'])
    expect(read('out put.json')).toBe(printed.stdout)
    expect(run.stdout).toContain('accounts/Corvane.md:5:1')
    expect(run.exit).toBe(1)
    expect(files()).toEqual(['accounts/Corvane.md', 'out put.json'])
  })

  it('--config takes another config', async () => {
    const { kam } = workspace({
      'kam.config.yaml': '',
      'strict.yaml': 'severity: { file-name: error }\n',
      'accounts/cv.md': dossier('Corvane'),
    })
    expect((await kam(['check'])).exit).toBe(0)
    expect((await kam(['check', '--config', 'kam.strict.yaml'])).exit).toBe(2)
    const run = await kam([...json, '--config', 'strict.yaml'])
    expect(checked(run).diagnostics.map(({ rule, severity }) => [rule, severity])).toEqual([['file-name', 'error']])
  })

  it('takes paths with *', async () => {
    const { kam } = workspace({
      'accounts/华东/甲.md': dossier('甲', 'x: 1\n'),
      'accounts/华东/乙.md': dossier('乙', 'x: 1\n'),
      'accounts/华北/丙.md': dossier('丙', 'x: 1\n'),
    })
    expect(checked(await kam([...json, 'accounts/华东/*.md'])).diagnostics.map(({ file }) => file)).toEqual([
      'accounts/华东/乙.md',
      'accounts/华东/甲.md',
    ])
  })
})

describe('what it says about common slips', () => {
  const slips: readonly [name: string, yaml: string, place: string, message: string][] = [
    [
      'a quote that is never closed',
      'owner: "Fang Yao\ntype: economic\n',
      '5:8',
      'A quote is opened here and never closed.',
    ],
    [
      'a bracket that is never closed',
      'aliases: [Corvane, CVA\ntype: economic\n',
      '5:10',
      'A bracket is not closed, or is closed twice.',
    ],
    ['a tab', 'customer:\n\tprofile: {}\n', '6:1', 'This line is indented with a tab; YAML takes spaces only.'],
    [
      'a colon in a text',
      'owner: Fang Yao: on leave\n',
      '5:8',
      'Field and value cannot be told apart here: a colon or the space behind it is missing, or the text has a colon of its own.',
    ],
    [
      'no space behind the colon',
      'owner:Fang Yao\ntype: economic\n',
      '5:1',
      'Field and value cannot be told apart here: a colon or the space behind it is missing, or the text has a colon of its own.',
    ],
    [
      'a text that begins with *',
      'owner: *Fang Yao\n',
      '5:8',
      'A value that begins with `*` means a reference, and what it refers to does not exist.',
    ],
    [
      'a text that begins with @',
      'owner: @fangyao\n',
      '5:8',
      'A value cannot begin with this sign, which means something else in YAML.',
    ],
    [
      'a backslash in double quotes',
      'owner: "C:\\Users\\fang"\n',
      '5:11',
      'The backslash in these double quotes is followed by a letter that means nothing there.',
    ],
    [
      'a line too far in',
      'customer:\n  profile:\n    kind: bank\n     headcount: 3\n',
      '8:6',
      'The indentation of this line fits neither the line above nor the one below.',
    ],
    ['text behind a quote', 'owner: "Fang" Yao\n', '5:15', 'The YAML cannot be read from here on.'],
  ]

  it.each(slips)('%s', async (_, yaml, place, message) => {
    const { kam } = workspace({ 'accounts/Corvane.md': dossier('Corvane', yaml) })
    const [first, ...others] = checked(await kam([...json, '--lang', 'en'])).diagnostics
    expect(others).toEqual([])
    expect({ place: `${first?.line}:${first?.column}`, message: first?.message }).toEqual({ place, message })
  })

  it('references that multiply', async () => {
    const { kam } = workspace({ 'accounts/Corvane.md': dossier('Corvane', bomb()) })
    const [first] = checked(await kam([...json, '--lang', 'en'])).diagnostics
    expect(first?.message).toBe(
      'There are too many references (`*`), or they run in a circle; for safety they are not read.',
    )
    // The line in which they become too many, not the innocent one that they refer to.
    expect(first?.line).toBe(8)
  })

  it('puts a space between Chinese and a figure', async () => {
    const { kam } = workspace({
      'accounts/甲.md': dossier('甲', 'competitors:\n  - { name: 岱岳, satisfaction: 7 }\n'),
    })
    const [first] = checked(await kam([...json, '--lang', 'zh'])).diagnostics
    expect(first?.message).toBe('`satisfaction`（客户对对手的满意度）是 `7`，应当是 1 到 5 的整数。')
  })

  function bomb(): string {
    const nine = (name: string) => Array(9).fill(`*${name}`).join(', ')
    return `x_a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9]\nx_b: &b [${nine('a')}]\nx_c: &c [${nine('b')}]\nx_d: [${nine('c')}, ${nine('c')}, ${nine('c')}, ${nine('c')}, ${nine('c')}, ${nine('c')}, ${nine('c')}, ${nine('c')}]\n`
  }
})

describe('a file that cannot be read', () => {
  const others = { 'accounts/甲.md': dossier('甲'), 'accounts/乙.md': dossier('乙', 'onwer: 方遥\n') }

  it('stops no other when the system refuses it', async () => {
    const { kam, path } = workspace({ ...others, 'accounts/锁.md': dossier('锁') })
    chmodSync(path('accounts/锁.md'), 0o000)
    const run = await kam(json, { asOrdinaryUser: true })
    expect(places(run)).toEqual(['乙.md:5:1 unknown-field', '锁.md:1:1 encoding'])
  })

  it('stops no other when it is a folder', async () => {
    const { kam, path } = workspace({ ...others, 'accounts/locked/x.md': dossier('x') })
    chmodSync(path('accounts/locked'), 0o000)
    const run = await kam(['check', '--lang', 'zh'], { asOrdinaryUser: true })
    chmodSync(path('accounts/locked'), 0o755)
    expect(run.stderr).not.toContain('EACCES')
    expect(run.stdout).toContain('accounts/乙.md:5:1')
    expect(run.stdout).toContain('accounts/locked')
  })

  it('stops no other when it is a link that leads nowhere or round in a circle', async () => {
    const { kam, path } = workspace(others)
    symlinkSync('nowhere.md', path('accounts/broken.md'))
    symlinkSync('loop.md', path('accounts/loop.md'))
    expect(places(await kam(json))).toEqual([
      'broken.md:1:1 encoding',
      'loop.md:1:1 encoding',
      '乙.md:5:1 unknown-field',
    ])
  })

  it('is told where it is empty', async () => {
    const { kam } = workspace({ ...others, 'accounts/leer.md': '', 'accounts/zeile.md': '\n' })
    expect(places(await kam(json))).toEqual([
      'leer.md:1:1 not-a-dossier',
      'zeile.md:1:1 not-a-dossier',
      '乙.md:5:1 unknown-field',
    ])
  })
})

describe('which files it looks at', () => {
  it('passes over README, what begins with _ or ., and what the config ignores', async () => {
    const broken = '---\nkam: 1\n'
    const { kam } = workspace({
      'kam.config.yaml': 'ignore: [accounts/**/会议/**, accounts/旧*.md]\n',
      'accounts/README.md': broken,
      'accounts/_vorlage.md': broken,
      'accounts/.hidden.md': broken,
      'accounts/_archive/x.md': broken,
      'accounts/华东/会议/周会.md': broken,
      'accounts/旧档案.md': broken,
      'accounts/notes.txt': broken,
      'accounts/华东/上海/海关.md': dossier('海关'),
      'accounts/Große.MD': dossier('Große'),
      'elsewhere.md': broken,
    })
    const run = await kam(['check', '--lang', 'en'])
    expect(run.stdout).toBe('2 dossiers, nothing wrong.\n')
  })

  it('takes the folder that the config names', async () => {
    const { kam } = workspace({
      'kam.config.yaml': 'accounts: ./客户 档案/\n',
      '客户 档案/甲.md': dossier('甲', 'x: 1\n'),
    })
    expect(checked(await kam(json)).diagnostics.map(({ file }) => file)).toEqual(['客户 档案/甲.md'])
  })

  it('looks only at the named files and folders, yet sees twins among all', async () => {
    const { kam } = fixture('faulty')
    expect(places(await kam([...json, 'accounts/twin-b.md', './accounts/unsafe.md']))).toEqual([
      'twin-b.md:5:5 duplicate-account',
      'twin-b.md:31:3 uncovered-level',
      'unsafe.md:9:14 unsafe-yaml',
    ])
  })

  it('judges every file where a folder is named', async () => {
    const { kam } = fixture('faulty')
    expect(places(await kam([...json, 'accounts/']))).toHaveLength(41)
  })

  it('ends with 2 for a path that is not there, and says which', async () => {
    const { stdout, stderr, exit } = await fixture('faulty').kam(['check', 'accounts/五个毛病', '--lang', 'zh'])
    expect({ stdout, stderr, exit }).toEqual({
      stdout: '',
      stderr: 'kam: 没有 `accounts/五个毛病` 这个文件或文件夹。\n  档案写文件名：kam check accounts/五个毛病.md\n',
      exit: 2,
    })
  })

  it('ends with 2 for a path outside the workspace', async () => {
    const { kam, root } = fixture('faulty')
    const { stderr, exit } = await kam(['check', '..', '--lang', 'en'])
    expect(stderr).toBe(`kam: \`..\` lies outside the workspace ${realpathSync(root)}.\n`)
    expect(exit).toBe(2)
  })

  it.each([
    ['a file of another kind', 'package.json'],
    ['a README', 'accounts/README.md'],
    ['an empty folder', 'empty'],
  ])('notes %s and ends with 0', async (_, named) => {
    const { kam, path } = workspace({ 'accounts/a.md': dossier('A'), 'accounts/README.md': '#', 'package.json': '{}' })
    mkdirSync(path('empty'))
    expect(await kam(['check', named, '--lang', 'en'])).toEqual({
      stdout: '0 dossiers, nothing wrong.\n',
      stderr: `${named}: no dossier to check here.\n`,
      exit: 0,
    })
  })

  it('takes a path through a link to the workspace', async () => {
    const { kam, root, path } = workspace({ 'accounts/a.md': dossier('A') })
    const link = `${dirname(root)}/link`
    symlinkSync(root, link)
    const { stdout, exit } = await kam(['check', `${link}/accounts/a.md`, '--lang', 'en'], { cwd: path('accounts') })
    expect({ stdout, exit }).toEqual({ stdout: '1 dossier, nothing wrong.\n', exit: 0 })
  })

  it('says what to do in an empty workspace, and ends with 0', async () => {
    const { kam } = workspace({ 'kam.config.yaml': '' })
    const { stderr, exit } = await kam(['check', '--lang', 'zh'])
    expect(stderr).toBe('accounts 里还没有档案；建一份：kam new 客户名称\n')
    expect(exit).toBe(0)
  })

  it('ends with 2 where there is no workspace', async () => {
    const { kam, root } = workspace()
    expect(await kam(['check', '--lang', 'en'])).toEqual({
      stdout: '',
      stderr: `kam: There are no dossiers in ${realpathSync(root)} or above it: neither a folder accounts nor a kam.config.yaml.\n  Begin with: kam new "Account name"\n`,
      exit: 2,
    })
  })

  it('looks no further up than the git root', async () => {
    const { kam, path } = workspace({ 'accounts/a.md': dossier('A'), 'inner/.git/HEAD': 'ref: refs/heads/main\n' })
    expect((await kam(['check'], { cwd: path('inner') })).exit).toBe(2)
  })

  it('looks no further up than the home folder', async () => {
    const { kam, path } = workspace({ 'accounts/a.md': dossier('A'), 'home/deep/x': '' })
    const { exit } = await kam(['check'], { cwd: path('home/deep'), env: { HOME: path('home') } })
    expect(exit).toBe(2)
  })
})

describe('wherever it is called', () => {
  it('runs from a folder below, with names from the workspace', async () => {
    const { kam, path } = fixture('faulty', { git: true })
    expect(places(await kam([...json, 'unsafe.md'], { cwd: path('accounts') }))).toEqual(['unsafe.md:9:14 unsafe-yaml'])
  })

  it('runs as if in another folder', async () => {
    const { kam, root } = fixture('faulty')
    const run = await kam([...json, '--cwd', 'accounts', 'unsafe.md'], { cwd: root })
    expect(places(run)).toEqual(['unsafe.md:9:14 unsafe-yaml'])
  })

  it('runs in a folder whose name has spaces and Chinese in it', async () => {
    const { kam } = fixture('faulty', { name: '客户 档案 (2026) #1 100%' })
    expect(places(await kam(json))).toHaveLength(41)
  })

  it.each(['C', 'POSIX', ''])('prints Chinese names whole with LANG=%j', async lang => {
    const { stdout } = await fixture('faulty').kam(['check', 'accounts/五个毛病.md'], {
      env: { LANG: lang, LC_ALL: lang },
    })
    expect(stdout).toContain('accounts/五个毛病.md:34:100\n  error schema  `attitude` cannot be `一般`.')
  })

  it('gives the same JSON in any time zone and locale', async () => {
    const { kam } = fixture('faulty')
    const surroundings = [
      { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' },
      { TZ: 'America/Los_Angeles', LANG: 'en_US.UTF-8' },
      { TZ: 'UTC', LANG: 'tr_TR.UTF-8' },
      { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'sv_SE.UTF-8', COLUMNS: '40', FORCE_COLOR: '1' },
    ]
    const outputs = await Promise.all(surroundings.map(env => kam(json, { env })))
    expect(new Set(outputs.map(({ stdout }) => stdout)).size).toBe(1)
  })

  it('gives a person the same text in any time zone', async () => {
    const { kam } = fixture('faulty')
    const zones = ['Asia/Shanghai', 'America/Los_Angeles', 'UTC']
    const outputs = await Promise.all(zones.map(TZ => kam(['check', '--lang', 'zh'], { env: { TZ } })))
    expect(new Set(outputs.map(({ stdout }) => stdout)).size).toBe(1)
  })
})

describe('what it prints', () => {
  it('tells only errors when it is to be quiet', async () => {
    const { stdout, stderr, exit } = await fixture('faulty').kam(['check', '--quiet', '--lang', 'en'])
    expect(stdout).not.toContain('not-a-dossier')
    expect(stdout).toContain('accounts/unsafe.md:9:14')
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 1 })
  })

  it('does not claim that nothing is wrong where it hides a warning', async () => {
    const { kam } = workspace({ 'accounts/a.md': dossier('A'), 'accounts/note.md': '# A note\n' })
    const { stdout, exit } = await kam(['check', '--quiet', '--lang', 'en'])
    expect(stdout).not.toContain('nothing wrong')
    expect(exit).toBe(0)
  })

  it('writes into the file that --output names, and nothing else', async () => {
    const { kam, read } = fixture('faulty')
    const printed = await kam(json)
    const { stdout, exit } = await kam([...json, '--output', 'out put.json'])
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 1 })
    expect(read('out put.json')).toBe(printed.stdout)
  })

  it('says in a line why --output cannot be written', async () => {
    const { stderr, exit } = await fixture('faulty').kam(['check', '-o', 'nowhere/out.txt', '--lang', 'en'])
    expect(stderr).toBe('kam: Cannot write `nowhere/out.txt`: the folder above it does not exist.\n')
    expect(exit).toBe(2)
  })

  it('keeps within the width', async () => {
    const { kam } = fixture('faulty')
    const runs = await Promise.all(
      ['60', '80', '120'].flatMap(COLUMNS =>
        ['zh', 'en'].map(async lang => ({ COLUMNS, ...(await kam(['check', '--lang', lang], { env: { COLUMNS } })) })),
      ),
    )
    const tooWide = runs.flatMap(({ COLUMNS, stdout }) =>
      stdout.split('\n').filter(line => cells(line) > Number(COLUMNS)),
    )
    expect(tooWide).toEqual([])
  })

  it('has no colours but on a terminal or by wish', async () => {
    const { kam } = fixture('faulty')
    const env = { NO_COLOR: undefined }
    const [piped, wished] = await Promise.all([kam(['check'], { env }), kam(['check', '--color'], { env })])
    expect(piped.stdout).not.toContain('\u001b')
    expect(wished.stdout).toContain('\u001b[31merror\u001b[39m')
  })
})

describe('on a terminal', () => {
  const many = (count: number): string => Array.from({ length: count }, (_, index) => `unknown_${index}: 1\n`).join('')
  const files = { 'accounts/many.md': dossier('Many', many(45)) }

  it('cuts a long list, with a count and the way to see all', async () => {
    const { root } = workspace(files)
    const shown = terminal(['check', '--lang', 'en'], { cwd: root })
    expect(await shown.ends()).toBe(1)
    expect(shown.screen().match(/^accounts\/many\.md:/gm)).toHaveLength(20)
    expect(shown.screen()).toContain(
      '25 more are not shown; to see all: kam check --all\n1 dossier: 45 errors, 0 warnings.',
    )
  })

  it('shows all with --all', async () => {
    const { root } = workspace(files)
    const shown = terminal(['check', '--all', '--lang', 'zh'], { cwd: root })
    await shown.ends()
    expect(shown.screen().match(/^accounts\/many\.md:/gm)).toHaveLength(45)
    expect(shown.screen()).toContain('1 份档案：45 个错误，0 个警告。')
  })

  it('cuts nothing in a pipe', async () => {
    const { stdout } = await workspace(files).kam(['check', '--lang', 'en'])
    expect(stdout.match(/^accounts\/many\.md:/gm)).toHaveLength(45)
  })

  it('is as wide as the terminal', async () => {
    const { root } = fixture('faulty')
    const shown = terminal(['check', 'accounts/too-early.md', '--lang', 'en'], { cwd: root, columns: 200 })
    await shown.ends()
    expect(shown.screen()).toContain(
      '  error stage-gate  Recurring or one-off (`qualification.purchase_pattern`) is missing; without it an account is not in stabilize.\n',
    )
  })
})

describe('hostile files', () => {
  const payload = (target: string): string =>
    `require('node:fs').writeFileSync(${JSON.stringify(target)}, 'ran')\nmodule.exports = { kam: 1, account: 'X', stage: 'establish' }\n`

  it.each([
    '---js',
    '---JS',
    '--- js',
    '---\tjs',
    '---javascript',
    '---JavaScript ',
    '---node',
    '---coffee',
    '---CoffeeScript',
    '---coffee-script',
    '---json',
    '---JSON',
    '---toml',
    '--- Toml',
    '---cson',
    '---ts',
  ])('nothing runs behind %j, and it is told', async fence => {
    const { kam, path, write, files } = workspace()
    const file = 'accounts/x.md'
    write(file, `${fence}\n${payload(path('ran'))}---\n`)
    const run = await kam(json)
    await Promise.all([kam(['report']), kam(['list']), kam(['new', 'Y', '--dry-run']), kam([])])
    expect(places(run)).toEqual(['x.md:1:1 front-matter'])
    expect(run.exit).toBe(1)
    expect(files()).toEqual([file])
  })

  it.each([
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['no closing fence', (text: string) => text.replace(/---\n$/, '')],
  ])('nothing runs behind ---js with %s', async (_, change) => {
    const { kam, path, write, files } = workspace()
    write('accounts/x.md', change(`---js\n${payload(path('ran'))}---\n`))
    expect(places(await kam(json))).toEqual(['x.md:1:1 front-matter'])
    expect(files()).toEqual(['accounts/x.md'])
  })

  it('nothing runs that lies beside the dossiers', async () => {
    const { kam, path, write, files } = workspace({ 'accounts/x.md': dossier('X') })
    const names = ['kam.config.js', 'kam.config.cjs', 'kam.config.mjs', '.kamrc.js', 'package.json']
    for (const name of names) write(name, name.endsWith('.json') ? '{"kam": "./kam.config.js"}' : payload(path('ran')))
    expect((await kam(['check'])).exit).toBe(0)
    expect(files()).not.toContain('ran')
  })

  it.each(['check', 'report', 'list'])('kam %s lets no control character through to the terminal', async command => {
    const { kam } = workspace({
      'accounts/a.md': dossier(
        '"Evil \\e[31m\\u202e\\u200b\\x9b"',
        'owner: "\\e]0;title\\a"\ntype: "\\e[2J"\n"k\\ey": 1\n',
      ),
      'accounts/b\u001b[31m\u202e.md': 'no dossier \u001b[32m\n',
    })
    const outputs = await Promise.all([kam([command]), kam([command, '--format', 'json'])])
    for (const { stdout, stderr } of outputs) {
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e]/)
    }
  })

  it('tells control characters that stand in a value', async () => {
    const { kam } = workspace({ 'accounts/Corvane.md': dossier('Corvane', 'owner: \u001b[31mFang Yao\n') })
    expect(checked(await kam(json)).diagnostics.map(({ line, severity }) => [line, severity])).toEqual([[5, 'error']])
  })

  it.each([
    ['nested a hundred thousand levels deep', `x_deep: ${'['.repeat(100_000)}\n`],
    [
      'indented two thousand levels deep',
      Array.from({ length: 2_000 }, (_, depth) => `${' '.repeat(depth)}x_${depth}:\n`).join(''),
    ],
    ['with a hundred thousand references', `x_a: &a 1\nx_b: [${'*a, '.repeat(100_000)}]\n`],
    ['larger than a book', `x_text: ${'字'.repeat(1_100_000)}\n`],
  ])('refuses YAML %s, and checks the others', async (_, yaml) => {
    const { kam } = workspace({ 'accounts/a.md': dossier('A', yaml), 'accounts/b.md': dossier('B', 'x: 1\n') })
    const run = await kam(json)
    expect(places(run).map(place => place.replace(/:\d+:\d+/, ''))).toEqual(['a.md unsafe-yaml', 'b.md unknown-field'])
  })
})
