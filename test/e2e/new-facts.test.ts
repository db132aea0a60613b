/** The first facts of a new account, and answers from a file, without a terminal and without opening anything. */
import { describe, expect, it } from 'vitest'
import { checked } from '../helpers/outputs.ts'
import { dossier, workspace } from '../helpers/workspace.ts'

describe('kam new --set', () => {
  it('writes the facts into the fresh dossier and says what was understood', async () => {
    const here = workspace()
    const { stdout, exit } = await here.kam([
      ...['new', '澜江银行', '--lang', 'zh', '--set', 'owner=方遥', '--set', 'type=战略客户'],
      ...['--set', 'projects[核心系统].budget=3.5亿', '--set', 'projects[核心系统].decision_date=明年3月底'],
    ])
    expect(stdout).toBe(
      [
        '已建 accounts/澜江银行.md',
        '  owner（大客户经理） = 方遥',
        '  type（大客户类别） = strategic（战略客户）',
        '  projects[核心系统].budget（预算） = 350000000（3.5 亿）（新增一项）',
        '  projects[核心系统].decision_date（什么时候定） = 2027-03-31（周三）',
        '下一步：kam fill 澜江银行 --quick    一问一答，20 分钟左右；也可以直接打开文件填',
        '',
      ].join('\n'),
    )
    expect(exit).toBe(0)
    const { stdout: budget } = await here.kam(['get', '澜江银行', 'projects[核心系统].budget'])
    expect(budget).toBe('350000000\n')
    const { diagnostics } = checked(await here.kam(['check', '--format', 'json']))
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('leaves all else of the template as it is', async () => {
    const here = workspace()
    await here.kam(['new', 'Plain', '--lang', 'en'])
    await here.kam(['new', 'Filled', '--lang', 'en', '--set', 'customer.profile.headcount=2.1k'])
    const [plain, filled] = ['Plain', 'Filled'].map(name => here.read(`accounts/${name}.md`).split('\n'))
    expect(filled?.filter((line, index) => line !== plain?.[index])).toEqual([
      'account: Filled',
      expect.stringMatching(/^ {4}headcount: 2100 #/),
    ])
  })

  it('creates nothing where one of them is not understood', async () => {
    const here = workspace()
    const { stderr, exit } = await here.kam([
      ...['new', 'Corvane', '--lang', 'en', '--set', 'owner=Fang Yao', '--set', 'customer.profile.headcount=about 300'],
    ])
    expect(stderr).toBe(
      'kam: `customer.profile.headcount` (Headcount): `about 300` is not understood.\n  Write a whole number, such as 3200 or 21k.\n',
    )
    expect([exit, here.files()]).toEqual([2, []])
  })
})

describe('answers from a file', () => {
  const answers = {
    owner: 'Fang Yao',
    'customer.profile.revenue': '1.2bn',
    customer: { people: [{ name: 'Ada Lind', department: 'IT', level: 'executive' }], departments: { using: ['IT'] } },
  }

  it('fill a new dossier', async () => {
    const here = workspace({ 'answers.json': JSON.stringify(answers) })
    const { exit } = await here.kam(['new', 'Corvane', '--from', 'answers.json', '--lang', 'en'])
    expect(exit).toBe(0)
    const { stdout } = await here.kam(['get', 'Corvane', 'customer.people[Ada Lind].level'])
    expect(stdout).toBe('executive\n')
    const { diagnostics } = checked(await here.kam(['check', '--format', 'json']))
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('may name the account themselves, and come from standard input', async () => {
    const here = workspace({ 'answers.yaml': 'account: 澜江银行\nowner: 方遥\n' })
    expect((await here.kam(['new', '--from', 'answers.yaml', '--lang', 'zh'])).exit).toBe(0)
    expect((await here.kam(['new', 'Corvane', '--from', '-'], { input: '{"owner": "Fang Yao"}' })).exit).toBe(0)
    expect(here.files()).toEqual(['accounts/Corvane.md', 'accounts/澜江银行.md', 'answers.yaml'])
    expect(here.read('accounts/澜江银行.md')).toContain('\nowner: 方遥\n')
  })

  it('change a dossier that is there, with their source', async () => {
    const here = workspace({ 'accounts/Corvane.md': dossier('Corvane'), 'answers.json': JSON.stringify(answers) })
    const { stdout, exit } = await here.kam([
      ...['set', 'Corvane', '--from', 'answers.json', '--heard', 'Ada Lind', '--lang', 'en'],
    ])
    expect(stdout).toContain('  customer.profile.revenue (Yearly revenue) = 1200000000 (1.2 billion)\n')
    expect(exit).toBe(0)
    const text = here.read('accounts/Corvane.md')
    expect(text).toContain('  customer.profile.revenue:\n    source: Ada Lind\n    date: 2026-11-23\n    sure: heard\n')
    expect(checked(await here.kam(['check', '--format', 'json'])).summary['errors']).toBe(0)
  })

  it('are written all or none', async () => {
    const before = dossier('Corvane')
    const here = workspace({ 'accounts/Corvane.md': before, 'answers.yaml': 'owner: Fang Yao\nheadcuont: 300\n' })
    const { stderr, exit } = await here.kam(['set', 'Corvane', '--from', 'answers.yaml', '--lang', 'en'])
    expect(stderr).toContain('kam: There is no field `headcuont`.')
    expect([exit, here.read('accounts/Corvane.md')]).toEqual([2, before])
  })

  it.each([
    ['missing.json', 'There is no file `missing.json`.'],
    ['empty.json', '`empty.json` is empty.'],
    ['broken.json', '`broken.json` is neither JSON nor YAML that can be read.'],
    ['list.yaml', '`list.yaml` must hold paths and values.'],
    ['gbk.yaml', '`gbk.yaml` is not in UTF-8.'],
  ])('that cannot be read end with 2: %s', async (file, message) => {
    const here = workspace({
      'empty.json': '\n',
      'broken.json': '{"owner": ',
      'list.yaml': '- owner\n',
      'gbk.yaml': new Uint8Array([0x6f, 0x3a, 0x20, 0xb7, 0xbd]),
    })
    const { stderr, exit } = await here.kam(['new', 'Corvane', '--from', file, '--lang', 'en'])
    expect([exit, stderr.split('\n')[0]]).toEqual([2, `kam: ${message}`])
  })
})
