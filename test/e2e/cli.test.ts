/** The command line itself: greeting, help, languages, and what is said about a call that cannot be understood. */
import { mkdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bin, environment, run } from '../helpers/kam.ts'
import { cells, checked, reported } from '../helpers/outputs.ts'
import { dossier, fixture, workspace } from '../helpers/workspace.ts'

const sound = dossier('Corvane')
const commands = [
  'new',
  'add',
  'fill',
  'next',
  'brief',
  'promote',
  'rename',
  'set',
  'unset',
  'list',
  'show',
  'get',
  'report',
  'check',
  'explain',
  'upgrade',
  'init',
  'schema',
  'config',
]

describe('kam alone', () => {
  it('greets in an empty folder, in English', async () => {
    expect(await workspace().kam(['--lang', 'en'])).toEqual({
      stdout: `kam: key-account dossiers, one Markdown file per account

There is no dossier here yet. Start the first:
  kam new "Bank of China"
or all that are in a sheet (CSV, XLSX):
  kam new --from accounts.xlsx

All commands: kam --help    语言: kam --lang zh
`,
      stderr: '',
      exit: 0,
    })
  })

  it('greets in an empty folder, in Chinese', async () => {
    expect(await workspace().kam([], { env: { LANG: 'zh_CN.UTF-8' } })).toEqual({
      stdout: `kam：大客户档案，一个客户一个 Markdown 文件

这里还没有档案。建第一份：
  kam new 中国银行
手上有客户表（CSV、XLSX），就一起建：
  kam new --from 客户表.xlsx

全部命令：kam --help        Language: kam --lang en
`,
      stderr: '',
      exit: 0,
    })
  })

  it('says what is here and what to do next, in English', async () => {
    const { stdout, exit } = await fixture('portfolio').kam(['--lang', 'en'])
    expect(stdout).toBe(`kam: key-account dossiers, one Markdown file per account

14 dossiers in accounts.
  kam next             what presses most; with an account, what to ask at the next visit
  kam fill "Name"      fill in what is missing, question by question
  kam log "Name"       note whom you met and what you heard
  kam report           how complete they are, and what is missing
  kam check            what is written wrongly, and where danger is
  kam new "Name"       start another one

All commands: kam --help    语言: kam --lang zh
`)
    expect(exit).toBe(0)
  })

  it('says what is here and what to do next, in Chinese', async () => {
    const { stdout, exit } = await fixture('portfolio').kam(['--lang', 'zh'])
    expect(stdout).toBe(`kam：大客户档案，一个客户一个 Markdown 文件

accounts 里有 14 份档案。
  kam next             手上最急的事；后面加客户名称，就是下次拜访问什么
  kam fill 客户名称    一问一答，把缺的补上
  kam log 客户名称     见了谁、听到什么，记一笔
  kam report           各份填了多少，还缺什么
  kam check            有没有写错、有没有要当心的
  kam new 客户名称     再建一份

全部命令：kam --help        Language: kam --lang en
`)
    expect(exit).toBe(0)
  })

  it('counts one as one', async () => {
    const { stdout } = await workspace({ 'accounts/Corvane.md': sound }).kam(['--lang', 'en'])
    expect(stdout).toContain('\n1 dossier in accounts.\n')
  })

  it('counts as many dossiers as check does', async () => {
    const { kam } = workspace({
      'kam.config.yaml': 'ignore: [accounts/会议/**]\n',
      'accounts/Corvane.md': sound,
      'accounts/VISTULA.MD': dossier('Vistula'),
      'accounts/README.md': '# 说明\n',
      'accounts/_vorlage.md': sound,
      'accounts/会议/周会.md': '# 周会\n',
    })
    expect((await kam(['check', '--lang', 'zh'])).stdout).toBe('2 份档案，没有问题。\n')
    expect((await kam(['--lang', 'zh'])).stdout).toContain('accounts 里有 2 份档案。')
  })
})

describe('help', () => {
  it('in English says what can be done before how it can be varied', async () => {
    const { stdout, stderr, exit } = await workspace().kam(['--help', '--lang', 'en'])
    expect(stdout).toMatch(
      /^Usage: kam \[command\] \[options\]\n\nKey-account dossiers, one Markdown file per account: kam /,
    )
    expect(stdout).toMatch(/\nEvery day:\n {2}new \[account\] +start the dossier of an account\n/)
    expect(stdout).toMatch(/\n {2}list +the accounts at a glance\n/)
    expect(stdout).toMatch(/\n {2}report \[view\] +how complete the dossiers are, what is\n +missing, what to ask\n/)
    expect(stdout).toMatch(
      /\nCheck:\n {2}check \[paths\.\.\.\] +say what is wrong in the dossiers, where,\n +and what to do\n/,
    )
    expect(stdout).toMatch(
      /\nMore:\n[\s\S]*\nOptions:\n[\s\S]*\n {2}--lang <language> +language: zh or en\n[\s\S]*\n {2}-h, --help +show help\n$/,
    )
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 })
  })

  it('in Chinese says what can be done before how it can be varied', async () => {
    const { stdout } = await workspace().kam(['--help', '--lang', 'zh'])
    expect(stdout).toMatch(/^用法： ?kam \[命令\] \[选项\]\n\n大客户档案：一个客户一个 Markdown 文件，kam /)
    expect(stdout).toMatch(/\n日常：\n {2}new \[account\] +为一个客户建档\n/)
    expect(stdout).toMatch(/\n {2}list +客户一览\n/)
    expect(stdout).toMatch(/\n {2}report \[view\] +各份档案填了多少，还缺什么，该问什么\n/)
    expect(stdout).toMatch(/\n检查：\n {2}check \[paths\.\.\.\] +检查档案：哪里写错了，怎么改\n/)
    expect(stdout).toMatch(
      /\n其他：\n[\s\S]*\n选项：\n[\s\S]*\n {2}--lang <language> +语言：zh 或 en\n[\s\S]*\n {2}-h, --help +显示帮助\n$/,
    )
  })

  it.each([
    ['en', 'Examples:', 'kam new "Bank of China"'],
    ['zh', '例子：', 'kam new 中国银行'],
  ])('in %s begins with what one would type first', async (lang, title, first) => {
    const { stdout } = await workspace().kam(['--help', '--lang', lang])
    const [, , examples = ''] = stdout.split('\n\n')
    expect(examples.split('\n').slice(0, 2)).toEqual([title, expect.stringMatching(/^ {2}kam new /)])
    expect(examples).toContain(first)
    expect(examples).toContain('  kam report --missing  ')
    expect(examples).toContain('  kam check  ')
  })

  it('has no blank behind a Chinese colon', async () => {
    const { stdout } = await workspace().kam(['check', '--help', '--lang', 'zh'])
    expect(stdout).toMatch(/^用法：kam check /)
    expect(stdout).not.toMatch(/：[ ]/)
  })

  it.each([
    ['new', 'kam new [account] [options]', '为一个客户建档', 'kam new "Bank of China"', 'kam new 中国银行'],
    ['list', 'kam list [options]', '客户一览', 'kam list', 'kam list'],
    [
      'report',
      'kam report [view] [options]',
      '各份档案填了多少，还缺什么，该问什么',
      'kam report --missing',
      'kam report --missing',
    ],
    [
      'check',
      'kam check [paths...] [options]',
      '检查档案：哪里写错了，怎么改',
      'kam check "accounts/Bank of China.md"',
      'kam check accounts/中国银行.md',
    ],
    [
      'show',
      'kam show <account> [options]',
      '看一家客户：知道什么，还缺什么',
      'kam show "Bank of China"',
      'kam show 中国银行',
    ],
    [
      'get',
      'kam get <account> [path] [options]',
      '取出档案里的一个值',
      'kam get "Bank of China" owner',
      'kam get 中国银行 owner',
    ],
    [
      'explain',
      'kam explain [topic] [options]',
      '规则和字段的说明',
      'kam explain stage-gate',
      'kam explain stage-gate',
    ],
    ['init', 'kam init [dir] [options]', '给团队设好：配置、提交前检查、CI', 'kam init', 'kam init'],
    [
      'schema',
      'kam schema [part] [options]',
      '这里生效的字段定义（JSON Schema）',
      'kam schema project',
      'kam schema project',
    ],
    ['config', 'kam config [options]', '这里生效的设置，和每一项写在哪里', 'kam config', 'kam config'],
  ])('of %s has usage, options and examples in both languages', async (command, usage, summary, english, chinese) => {
    const { kam } = workspace()
    const [en, zh] = await Promise.all([
      kam([command, '--help', '--lang', 'en']),
      kam([command, '--help', '--lang', 'zh']),
    ])
    expect(en.stdout).toContain(`Usage: ${usage}\n`)
    expect(en.stdout).toMatch(
      /\nOptions:\n(?:[\s\S]*\n)? {2}-h, --help +show help\n\nEverywhere:\n[\s\S]*\n\nExamples:\n/,
    )
    expect(en.stdout).toContain(`\n  ${english}\n      `)
    expect(zh.stdout).toMatch(/^用法： ?kam/)
    expect(zh.stdout).toContain(`${usage.replace('[options]', '[选项]')}\n\n${summary}\n`)
    expect(zh.stdout).toMatch(/\n选项：\n(?:[\s\S]*\n)? {2}-h, --help +显示帮助\n\n通用选项：\n[\s\S]*\n\n例子：\n/)
    expect(zh.stdout).toContain(`\n  ${chinese}\n      `)
    expect([en.exit, zh.exit]).toEqual([0, 0])
  })

  it('has no English words in Chinese but names and values', async () => {
    const { kam } = workspace()
    const pages = await Promise.all(
      [[], ...commands.map(command => [command])].map(args => kam([...args, '--help', '--lang', 'zh'])),
    )
    const names = new Set([
      ...commands,
      ...'kam help log open promote account facts paths path view topic part dir accounts md'.split(' '),
      ...'exit environment formats settings'.split(' '),
      ...'Markdown YAML JSON CSV XLSX xlsx Schema CI GitLab git'.split(' '),
    ])
    const values = new Set([
      ...'zh en pretty plain json compact github gitlab sarif junit rdjson markdown none'.split(' '),
      ...'dossier customer project short completeness'.split(' '),
      ...'economic important group strategic establish stabilize strengthen'.split(' '),
      ...'owner projects budget people name stage'.split(' '),
      ...'thing person committee department level manager part'.split(' '),
    ])
    const words = pages.flatMap(
      ({ stdout }) => stdout.replace(/--?[a-z][a-z-]*|<[^>]*>|\[[^\]]*\]/gi, ' ').match(/[a-z]+/gi) ?? [],
    )
    expect(words.filter(word => !names.has(word) && !values.has(word))).toEqual([])
  })

  it.each([
    ['kam help', ['help'], ['--help']],
    ['kam help check', ['help', 'check'], ['check', '--help']],
    ['kam check -h', ['check', '-h'], ['check', '--help']],
  ])('%s is the same page', async (_, one, other) => {
    const { kam } = workspace()
    expect(await kam(one)).toEqual(await kam(other))
  })

  it.each(['60', '80', '200'])('keeps within %s columns', async COLUMNS => {
    const { kam } = workspace()
    const calls = ['zh', 'en'].flatMap(lang =>
      [[], ...commands.map(command => [command])].map(args => [...args, '--help', '--lang', lang]),
    )
    const pages = await Promise.all(calls.map(args => kam(args, { env: { COLUMNS } })))
    const lines = pages.flatMap(({ stdout }) => stdout.split('\n'))
    // A command line of an example is copied whole: below 80 columns it may be longer.
    const text = COLUMNS === '60' ? lines.filter(line => !line.startsWith('  kam ')) : lines
    expect(text.filter(line => cells(line) > Number(COLUMNS))).toEqual([])
  })

  it('is there even where the config is broken', async () => {
    const { stdout, exit } = await workspace({ 'kam.config.yaml': 'langage: zh\n' }).kam(['--help', '--lang', 'en'])
    expect(stdout).toContain('Usage: kam [command] [options]')
    expect(exit).toBe(0)
  })

  it('examples do what they say', async () => {
    const { kam } = fixture('portfolio')
    await kam(['new', 'Bank of China'])
    const calls = [
      ['check'],
      ['check', 'accounts/Bank of China.md'],
      ['report'],
      ['report', '--missing'],
      ['list'],
      ['list', '--format', 'json'],
      ['show', 'Bank of China'],
      ['explain', 'stage-gate'],
      ['explain', 'projects.budget'],
      ['schema', 'project'],
      ['schema', '--bundle', '-o', 'dossier.schema.json'],
      ['config'],
      ['config', '--format', 'json'],
      ['new', 'National Grid', '--template', 'short', '--owner', 'Fang Yao'],
    ]
    const runs = await Promise.all(calls.map(args => kam(args)))
    expect(runs.map(({ exit }) => exit)).toEqual(calls.map(() => 0))
  })
})

describe('the version', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }

  it.each([[['--version']], [['-V']], [['--lang', 'zh', '--version']], [['check', '--version']]])(
    'is told by kam %j',
    async args => {
      expect(await workspace().kam(args)).toEqual({ stdout: `${version}\n`, stderr: '', exit: 0 })
    },
  )
})

describe('a call that cannot be understood', () => {
  it.each([
    [['chek'], 'There is no command `chek`.', 'Did you mean `kam check`?'],
    [['reprot', '--missing'], 'There is no command `reprot`.', 'Did you mean `kam report`?'],
    [['nwe', 'Corvane'], 'There is no command `nwe`.', 'Did you mean `kam new`?'],
    [['chek', 'accounts/a.md', 'accounts/b.md'], 'There is no command `chek`.', 'Did you mean `kam check`?'],
    [['help', 'chek'], 'There is no command `chek`.', 'Did you mean `kam check`?'],
    [['LIST'], 'There is no command `LIST`.', 'Did you mean `kam list`?'],
    [['import', 'a.csv'], 'There is no command `import`.', 'Did you mean `kam new --from`?'],
    [['ls'], 'There is no command `ls`.', 'Did you mean `kam list`?'],
    [['edit', 'Corvane'], 'There is no command `edit`.', 'Did you mean `kam open`?'],
    [['sing'], 'There is no command `sing`.', 'To see how it is used: kam --help'],
    [['check', '--fromat', 'json'], 'There is no option `--fromat`.', 'Did you mean `--format`?'],
    [['check', '--qiuet'], 'There is no option `--qiuet`.', 'Did you mean `--quiet`?'],
    [['--lnag', 'zh'], 'There is no option `--lnag`.', 'Did you mean `--lang`?'],
    [['new', 'Corvane', '--ownr', 'X'], 'There is no option `--ownr`.', 'Did you mean `--owner`?'],
    [['check', '--xyzzy'], 'There is no option `--xyzzy`.', 'To see how it is used: kam check --help'],
    [['report', '-x'], 'There is no option `-x`.', 'To see how it is used: kam report --help'],
    [['check', '--format'], 'The option `--format` needs a value.', 'To see how it is used: kam check --help'],
    [['check', '--output'], 'The option `--output` needs a value.', 'To see how it is used: kam check --help'],
    [['--cwd'], 'The option `--cwd` needs a value.', 'To see how it is used: kam --help'],
    [['list', 'extra'], 'There is more on the line than this command takes.', 'To see how it is used: kam list --help'],
    [
      ['new', 'Bank', 'of', 'China', '--type', 'important'],
      'There is more on the line than this command takes.',
      'A name with spaces stands in quotes: kam new "Bank of China"',
    ],
    [
      ['show', 'Bank', 'of', '$(China)'],
      'There is more on the line than this command takes.',
      'To see how it is used: kam show --help',
    ],
    [
      ['get', 'Bank', 'owner', 'stage'],
      'There is more on the line than this command takes.',
      'To see how it is used: kam get --help',
    ],
  ])('kam %j', async (args, words, hint) => {
    const { stdout, stderr, exit } = await workspace({ 'accounts/Corvane.md': sound }).kam(args, {
      env: { KAM_LANG: 'en' },
    })
    expect({ stdout, stderr, exit }).toEqual({ stdout: '', stderr: `kam: ${words}\n  ${hint}\n`, exit: 2 })
  })

  it.each([
    [['chek'], '没有 `chek` 这个命令。', '是不是 `kam check`？'],
    [['check', '--fromat'], '没有 `--fromat` 这个选项。', '是不是 `--format`？'],
    [['check', '--format'], '选项 `--format` 后面要写值。', '用法：kam check --help'],
    [['list', '多余'], '多写了东西，不知道怎么用。', '用法：kam list --help'],
    [['show', '国家', '电网'], '多写了东西，不知道怎么用。', '名称里有空格，要加引号：kam show "国家 电网"'],
  ])('kam %j, in Chinese', async (args, words, hint) => {
    const { stderr, exit } = await workspace({ 'accounts/Corvane.md': sound }).kam(args, {
      env: { LANG: 'zh_CN.UTF-8' },
    })
    expect({ stderr, exit }).toEqual({ stderr: `kam: ${words}\n  ${hint}\n`, exit: 2 })
  })

  it.each([
    [['list', '--format=xml'], '`--format` cannot be `xml`;'],
    [['--lang', 'fr'], '`--lang` cannot be `fr`; it takes: zh, en.'],
    [['check', '--lang=fr'], '`--lang` cannot be `fr`; it takes: zh, en.'],
    [['new', 'X', '--type', 'big'], '`--type` cannot be `big`; it takes: economic, important, group, strategic.'],
  ])('kam %j names the value and what is allowed', async (args, words) => {
    const { stdout, stderr, exit } = await workspace({ 'accounts/Corvane.md': sound }).kam(args)
    expect(stderr.startsWith(`kam: ${words}`)).toBe(true)
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 })
  })

  it.each(['check', 'report', 'list'])(
    'kam %s in a folder that --cwd names by mistake says that it is not there',
    async command => {
      const { stderr, exit } = await workspace({ 'accounts/Corvane.md': sound }).kam([
        command,
        '--cwd',
        'nowhere',
        '--lang',
        'en',
      ])
      expect(stderr).toBe('kam: There is no folder `nowhere`.\n')
      expect(exit).toBe(2)
    },
  )

  it('shows nothing of it raw', async () => {
    const { stderr } = await workspace().kam(['ch\u001b[31mek\u202e'])
    expect(stderr).not.toMatch(/[\u001b\u202e]/)
  })
})

describe('the language', () => {
  const language = ({ stdout }: { stdout: string }) => (stdout.startsWith('kam：') ? 'zh' : 'en')

  it.each([
    ['the locale', 'zh', [], { LANG: 'zh_CN.UTF-8' }, ''],
    ['LC_MESSAGES before LANG', 'zh', [], { LC_MESSAGES: 'zh_TW.UTF-8', LANG: 'en_GB.UTF-8' }, ''],
    ['LC_ALL before LC_MESSAGES', 'en', [], { LC_ALL: 'de_DE.UTF-8', LC_MESSAGES: 'zh_CN.UTF-8' }, ''],
    ['LANG where LC_ALL is empty', 'zh', [], { LC_ALL: '', LANG: 'zh_CN.UTF-8' }, ''],
    ['the config before the locale', 'en', [], { LANG: 'zh_CN.UTF-8' }, 'language: en\n'],
    ['KAM_LANG before the config', 'zh', [], { KAM_LANG: 'zh' }, 'language: en\n'],
    ['--lang before KAM_LANG', 'en', ['--lang', 'en'], { KAM_LANG: 'zh', LANG: 'zh_CN.UTF-8' }, 'language: zh\n'],
    ['--lang=zh', 'zh', ['--lang=zh'], {}, ''],
    ['the last --lang', 'zh', ['--lang', 'en', '--lang', 'zh'], {}, ''],
    ['an empty KAM_LANG as none', 'zh', [], { KAM_LANG: '' }, 'language: zh\n'],
  ])('follows %s', async (_, expected, args, env, config) => {
    const { kam } = workspace({ 'kam.config.yaml': config })
    expect(language(await kam(args, { env }))).toBe(expected)
  })

  it.each([
    ['the locale', 'en', [], { LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, ''],
    ['but the config', 'zh', [], { LANG: 'en_US.UTF-8' }, 'language: zh\n'],
    ['but KAM_LANG', 'zh', [], { KAM_LANG: 'zh' }, 'language: en\n'],
    ['but --lang', 'zh', ['--lang', 'zh'], { KAM_LANG: 'en' }, 'language: en\n'],
  ])('of JSON never follows the locale: %s', async (_, expected, args, env, config) => {
    const { kam } = workspace({ 'kam.config.yaml': config, 'accounts/Corvane.md': sound.replace('establish', 'later') })
    const check = checked(await kam(['check', '--format', 'json', ...args], { env }))
    const report = reported(await kam(['report', '--format', 'json', ...args], { env }))
    const words = [check.diagnostics[0]?.message, report.dossiers[0]?.missing?.[0]?.ask].map(text =>
      /\p{Script=Han}/u.test(text ?? '') ? 'zh' : 'en',
    )
    expect(words).toEqual([expected, expected])
  })
})

describe('today', () => {
  it.each(['2026-13-01', '2026-02-30', '2027-02-29', 'tomorrow', '2026/11/23', '20261123', '2026-11'])(
    'cannot be %s',
    async day => {
      const { stdout, stderr, exit } = await fixture('portfolio').kam(['report', '--lang', 'en'], {
        env: { KAM_TODAY: day },
      })
      expect({ stdout, stderr, exit }).toEqual({
        stdout: '',
        stderr: `kam: KAM_TODAY is \`${day}\`, which is no day; write it like 2026-11-23.\n`,
        exit: 2,
      })
    },
  )

  it('is told to be wrong in Chinese, too', async () => {
    const { stderr } = await fixture('portfolio').kam(['check', '--lang', 'zh'], { env: { KAM_TODAY: '明天' } })
    expect(stderr).toBe('kam: 环境变量 KAM_TODAY 里的 `明天` 不是日期，应当像 2026-11-23。\n')
  })

  it('is the calendar’s where KAM_TODAY is empty', async () => {
    expect((await fixture('portfolio').kam(['check'], { env: { KAM_TODAY: '' } })).exit).toBe(0)
  })
})

describe('a config that cannot be trusted', () => {
  it.each([
    [
      'an unknown setting',
      'language: zh\naccuonts: 客户\n',
      '2:1',
      '没有 `accuonts` 这个设置。',
      '是不是 `accounts`？',
    ],
    ['a value that is not allowed', '# 语言\nlanguage: fr\n', '2:11', '`language` 不能是这个值。', '可以写：zh、en。'],
    ['a key that stands there twice', 'language: zh\nlanguage: zh\n', '2:1', '`language` 写了两遍。', undefined],
    [
      'a folder outside',
      'accounts: ../别处\n',
      '1:11',
      '`accounts` 要写工作区里面的文件夹，`../别处` 指到外面去了。',
      undefined,
    ],
  ])('%s is told with its place, in Chinese', async (_, config, place, words, hint) => {
    const { kam } = workspace({ 'kam.config.yaml': config, 'accounts/Corvane.md': sound })
    const { stdout, stderr, exit } = await kam(['check'], { env: { KAM_LANG: 'zh' } })
    expect({ stdout, stderr, exit }).toEqual({
      stdout: '',
      stderr: `kam: kam.config.yaml:${place} ${words}\n${hint === undefined ? '' : `  ${hint}\n`}`,
      exit: 2,
    })
  })

  it.each([
    ['a misspelt setting', 'langage: zh\n', '1:1', 'There is no setting `langage`.'],
    ['a list where a text belongs', 'language: [zh]\n', '1:11', '`language` does not take this value.'],
    ['a text where a list belongs', 'ignore: "*.md"\n', '1:9', '`ignore` does not take this value.'],
    ['a tag', 'accounts: !!js/function "x"\n', '1:11', 'The YAML cannot be read from here on.'],
    ['a tab', 'language: zh\nignore:\n\t- a\n', '3:1', 'The YAML cannot be read from here on.'],
    [
      'an absolute folder',
      'accounts: /etc\n',
      '1:11',
      '`accounts` must be a folder inside the workspace; `/etc` leads out of it.',
    ],
    [
      'a folder that winds its way out',
      'accounts: a/../../b\n',
      '1:11',
      '`accounts` must be a folder inside the workspace; `a/../../b` leads out of it.',
    ],
  ])('%s is told with its place', async (_, config, place, words) => {
    const { kam } = workspace({ 'kam.config.yaml': config, 'accounts/Corvane.md': sound })
    const { stdout, stderr, exit } = await kam(['check'], { env: { KAM_LANG: 'en' } })
    expect(stderr.split('\n')[0]).toBe(`kam: kam.config.yaml:${place} ${words}`)
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 })
  })

  it.each(['- language\n', 'just words\n', '42\n'])('%j is said to be no list of settings', async config => {
    const { kam } = workspace({ 'kam.config.yaml': config, 'accounts/Corvane.md': sound })
    const { stderr, exit } = await kam(['check', '--lang', 'en'])
    expect(stderr).toMatch(/^kam: kam\.config\.yaml:1:1 /)
    expect(stderr).not.toContain('``')
    expect(exit).toBe(2)
  })

  it.each([
    ['empty', ''],
    ['only a comment', '# yaml-language-server: $schema=x\n'],
    ['with Windows line ends and a byte order mark', '\ufefflanguage: zh\r\naccounts: accounts\r\n'],
    ['with a setting of the team', 'x_team: Ost\n'],
  ])('is not one that is %s', async (_, config) => {
    const { kam } = workspace({ 'kam.config.yaml': config, 'accounts/Corvane.md': sound })
    expect((await kam(['check'])).exit).toBe(0)
  })

  it('is told in a line where it cannot be read at all', async () => {
    const { kam, path } = workspace({ 'accounts/Corvane.md': sound })
    mkdirSync(path('kam.config.yaml'))
    const { stderr, exit } = await kam(['check', '--lang', 'en'])
    expect(stderr).toMatch(/^kam: .*kam\.config\.yaml.*\n(?: {2}.*\n)?$/)
    expect(exit).toBe(2)
  })
})

it('kam check | head ends without a word', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [
      `accounts/A${index}.md`,
      dossier(`A${index}`, 'y: 1\n').replace('establish', 'x'),
    ]),
  )
  const { root } = workspace(files)
  const { stdout, stderr, exit } = await run('bash', ['-c', '"$0" "$1" check | head -n 1', process.execPath, bin], {
    cwd: root,
    env: environment(),
  })
  expect({ stdout, stderr, exit }).toEqual({ stdout: 'accounts/A0.md:4:8\n', stderr: '', exit: 0 })
})
