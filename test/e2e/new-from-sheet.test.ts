/** `kam new --from accounts.csv` and `.xlsx`: the first accounts of a team, from what its CRM gives out. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { parse } from 'yaml'
import { checked } from '../helpers/outputs.ts'
import { keys, terminal } from '../helpers/terminal.ts'
import { dossier, type Files, type Workspace, workspace } from '../helpers/workspace.ts'

const sheet = (name: string) => readFileSync(fileURLToPath(new URL(`../fixtures/sheets/${name}`, import.meta.url)))

const factsOf = (here: Workspace, account: string): unknown =>
  parse(/^---\n([\s\S]*?)\n---\n/.exec(here.read(`accounts/${account}.md`))?.[1] ?? '')

const accountsIn = (here: Workspace): readonly string[] =>
  here.files().flatMap(file => /^accounts\/(.*)\.md$/.exec(file)?.[1] ?? [])

/** A workspace with a sheet `a.csv` of these lines. */
const withSheet = (lines: readonly string[], more: Files = {}) =>
  workspace({ 'a.csv': `${lines.join('\n')}\n`, ...more })

describe('a CRM export in Chinese, in GBK', () => {
  const place = () => workspace({ '客户导出.csv': sheet('客户导出.csv') })

  it('is shown with --dry-run: how it is understood, and what becomes of each row', async () => {
    const here = place()
    const { stdout, stderr, exit } = await here.kam(['new', '--from', '客户导出.csv', '--dry-run', '--lang', 'zh'])
    expect(stdout).toBe(`客户导出.csv，GBK 编码，表头在第 3 行。现在还没有写任何东西。

表里的列            写进哪里                       例如
客户名称            客户全称                       澜江银行股份有限公司
客户类型            大客户类别                     economic（经济大客户）
所属行业            所属行业                       银行
员工人数            员工规模                       21,000 = 21000（2.1 万）
年采购额            同类产品年采购额 2025：金额    35000000（3,500 万）
2026年成交额（元）  在我方的年采购额 2026：采购额  12000000（1,200 万）
负责人              大客户经理                     方遥
联系人              关键人：姓名                   陆平
职务                关键人：职务                   科技部总经理
电话                关键人：电话                   13800138000
下次复盘            下次复盘                       2026-12-15（周二）

没有用上的列：客户编号。要用，就写 --map "表头=路径"。

  第  4 行 新建 澜江银行股份有限公司  accounts/澜江银行股份有限公司.md
  第  5 行 跳过 澜江银行  很可能就是第 4 行的那一家；确实是两家，用 --force
  第  6 行 新建 越城电网公司  accounts/越城电网公司.md
  第  7 行 不收 （没有名称）
    “客户名称”：没有客户名称。
  第  8 行 不收 省立第一医院
    “客户类型”：看不懂 \`重要客护\`。是不是 \`重要客户\`？
    “年采购额”：看不懂 \`约五百\`。只写数目，例如 3500000、350万、3.5亿。
    “下次复盘”：看不懂 \`3/10\`。写成 2027-03-10、2027-03、2027-Q1，或者 3月底、下
    周五、两周后 这样只有一种读法的日子。
  第  9 行 不收 =北港, "新"集团
    “年采购额”：表格没算出来，只留下 \`#REF!\`。
    “联系人”：一格里写了几个人，职务、电话对不上是谁的；每人一列：联系人1、联系
    人2。
    “电话”：\`1.38E+10\` 是被表格缩写的长号码，后几位已经丢了；把这一列设成文本，
    重新填上。
  第 10 行 新建 东海电信  accounts/东海电信.md
  第 11 行 新建 云岭药业  accounts/云岭药业.md
  第 13 行 跳过 合计  合计行，不是客户

9 行：新建 4，跳过 2，不收 3。
`)
    expect([stderr, exit, here.files()]).toEqual(['', 1, ['客户导出.csv']])
  })

  it('becomes dossiers with --yes; refused rows lie beside it, with why', async () => {
    const here = place()
    const { stdout, exit } = await here.kam(['new', '--from', '客户导出.csv', '--yes', '--lang', 'zh'])
    expect(stdout).toBe(
      '已建 4 份档案，跳过 2 行，不收 3 行。\n不收的行和原因在 客户导出.refused.csv\n下一步：改好它，再导入一次：kam new --from "客户导出.refused.csv"\n',
    )
    expect(exit).toBe(1)
    expect(accountsIn(here)).toEqual(['东海电信', '云岭药业', '澜江银行股份有限公司', '越城电网公司'])
    expect(factsOf(here, '澜江银行股份有限公司')).toMatchObject({
      type: 'economic',
      stage: 'establish',
      owner: '方遥',
      next_review: '2026-12-15',
      qualification: {
        category_spend: [{ year: 2025, amount: 35_000_000 }],
        spend: [{ year: 2026, amount: 12_000_000 }],
      },
      customer: {
        profile: { headcount: 21_000 },
        industry: { name: '银行' },
        people: [{ name: '陆平', title: '科技部总经理', phone: '13800138000' }],
      },
    })
    expect(factsOf(here, '越城电网公司')).toMatchObject({
      next_review: '2027-03-01',
      qualification: { category_spend: [{ year: 2025, amount: 8_005_000 }] },
      customer: { people: [{ name: '严素', title: '处长, 采购部', phone: '0571-88001234' }] },
    })
    expect(factsOf(here, '云岭药业')).toMatchObject({
      qualification: { category_spend: [{ amount: 12_000_000 }], spend: [{ amount: 3_500_000 }] },
    })
    const { diagnostics } = checked(await here.kam(['check', '--format', 'json']))
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('keeps the explanations of the template, and takes the short one', async () => {
    const here = place()
    await here.kam(['new', '--from', '客户导出.csv', '--yes', '--lang', 'zh', '--template', 'short'])
    const text = here.read('accounts/东海电信.md')
    expect(text).toContain('\nowner: 方遥\n')
    expect(text).toContain('  # 他要用的东西，我们拿得出来吗')
    expect(text.length).toBeLessThan(5000)
  })

  it('can be read again once its refused rows are mended', async () => {
    const here = place()
    await here.kam(['new', '--from', '客户导出.csv', '--yes', '--lang', 'zh'])
    const mended = here
      .read('客户导出.refused.csv')
      .replace('重要客护', '重要客户')
      .replace('约五百', '500')
      .replace('3/10', '2027-03')
      .replace('#REF!', '700')
      .replace('李敏、王芳', '李敏')
      .replace('1.38E+10', "'13800138001")
    here.write('mended.csv', mended)
    const { stdout, exit } = await here.kam(['new', '--from', 'mended.csv', '--yes', '--lang', 'zh'])
    expect(stdout).toContain('已建 2 份档案，跳过 0 行，不收 1 行。')
    expect(exit).toBe(1)
    expect(factsOf(here, '=北港, 新集团')).toMatchObject({ account: '=北港, "新"集团' })
  })

  it('does nothing the second time, and overwrites no sheet of refused rows', async () => {
    const here = place()
    await here.kam(['new', '--from', '客户导出.csv', '--yes'])
    const before = here.files().map(file => [file, here.read(file)])
    const { stdout } = await here.kam(['new', '--from', '客户导出.csv', '--yes', '--lang', 'zh'])
    expect(stdout).toContain('已建 0 份档案，跳过 6 行，不收 3 行。\n不收的行和原因在 客户导出.refused-2.csv\n')
    expect(here.files()).toContain('客户导出.refused-2.csv')
    expect(before.map(([file = '']) => [file, here.read(file)])).toEqual(before)
  })
})

describe('a CRM export in English, with a BOM and semicolons', () => {
  it('is understood down to its units, its twin and its remark', async () => {
    const here = workspace({ 'exports/accounts.csv': sheet('accounts.csv') })
    const { stdout, stderr, exit } = await here.kam(['new', '--from', 'exports/accounts.csv', '--yes', '--lang', 'en'])
    expect(stdout).toBe(
      'Created 3 dossiers, skipped 2 rows, refused 1.\nThe refused rows, with the reasons, are in exports/accounts.refused.csv\nNext: mend it and read it again: kam new --from "exports/accounts.refused.csv"\n',
    )
    expect(stderr).toContain('Columns left out: Account ID, Notes (did you mean customer.people[].notes?).')
    expect(stderr).toContain(
      'row 4 skip   Corvane Assurances\n    most likely the account of row 2; if they are two, use --force\n',
    )
    expect(stderr).toContain(
      'row 5 refuse Société Vesper\n    "Type": `Econmic` is not understood. Did you mean `Economic`?\n',
    )
    expect(exit).toBe(1)
    expect(factsOf(here, 'Corvane Assurances SA')).toMatchObject({
      owner: 'Hugo Lammens',
      currency: 'EUR',
      qualification: { category_spend: [{ year: 2025, amount: 2_150_000 }] },
      customer: {
        profile: { headcount: 12_400, revenue: 3_200_000, website: 'corvane.example' },
        people: [{ name: 'Ada Lind', title: 'CIO', phone: '+32 2 555 01 01' }],
      },
    })
    expect(factsOf(here, 'Nordhafen Port Ltd')).toMatchObject({
      account: 'Nordhafen "Port" Ltd',
      next_review: '2026-12-04',
      customer: { people: [{ name: 'Tom Berg', phone: '+49 40 555 0101' }] },
    })
  })
})

describe('a workbook', () => {
  const text = (value: string) => ({ value })
  const rows = [
    [{ value: '重点客户 2026（单位：万元）', columnSpan: 4 }, null, null, null, null],
    ['客户名称', '年采购额', '上次复盘', '手机', '负责人'].map(text),
    [
      text('澜江银行'),
      { value: 3500.5 },
      { value: new Date('2026-03-01T00:00:00Z'), format: 'yyyy/mm/dd' },
      { value: 13_800_138_000 },
      text('方遥'),
    ],
    [text('越城电网'), null, { value: 46_082 }, null, null],
    [text('合计'), { value: 'SUM(B3:B4)', type: 'Formula' as const }, null, null, null],
  ]

  it('gives numbers and days as it holds them, from the sheet that has the accounts', async () => {
    const book = await writeXlsx([
      { sheet: '说明', data: [[text('这张表怎么填')]] },
      { sheet: '客户', data: rows },
    ]).toBuffer()
    const here = workspace({ '客户.xlsx': book })
    const { stdout, stderr, exit } = await here.kam([
      ...['new', '--from', '客户.xlsx', '--yes', '--owner', '赵航', '--type', 'economic', '--lang', 'zh'],
    ])
    expect(stderr).toContain('客户.xlsx，工作表“客户”，表头在第 2 行。')
    expect(stdout).toBe(
      '已建 2 份档案，跳过 1 行，不收 0 行。\n下一步：看看各家还缺什么、该问什么：kam report --missing\n',
    )
    expect(exit).toBe(0)
    expect(factsOf(here, '澜江银行')).toMatchObject({
      owner: '方遥',
      type: 'economic',
      reviewed: '2026-03-01',
      qualification: { category_spend: [{ year: 2025, amount: 35_005_000 }] },
      customer: { channels: [{ kind: null, value: null }], people: [{ phone: '13800138000' }] },
    })
    expect(factsOf(here, '越城电网')).toMatchObject({ owner: '赵航', reviewed: '2026-03-01' })
  })

  it.each([
    ['old.xls', 'anything', '`old.xls` is in a format that cannot be read.'],
    ['text.xlsx', 'Client\nCorvane\n', '`text.xlsx` is called .xlsx and is none.'],
    ['torn.xlsx', 'PK\u0003\u0004 and nothing more', 'This file is no .xlsx workbook that can be read.'],
    ['missing.csv', undefined, 'There is no file `missing.csv`.'],
    ['empty.csv', '', 'There are no headings in the first rows of the sheet.'],
    [
      'quotes.csv',
      'Client,Owner\n"Corvane,Hugo\n',
      'The quotes in line 2 of the CSV do not match; it cannot be read from there on.',
    ],
  ])('or a CSV that is none ends with 2: %s', async (file, content, message) => {
    const here = workspace(content === undefined ? {} : { [file]: content })
    const { stderr, exit } = await here.kam(['new', '--from', file, '--yes', '--lang', 'en'])
    expect([exit, stderr.split('\n')[0]]).toEqual([2, `kam: ${message}`])
  })
})

describe('what is there already', () => {
  it('is not touched, whether it has the name, an alias, the file or nearly the name', async () => {
    const files = {
      'accounts/澜江.md': dossier('澜江银行', 'aliases: [LJB]\n'),
      'accounts/Corvane.md': dossier('Corvane'),
      'accounts/notes.md': '# Notes\n',
    }
    const here = withSheet(['Client', '澜江银行', 'ljb', 'Corvane Ltd', 'Notes', 'Vesper', 'VESPER'], files)
    const { stderr, stdout, exit } = await here.kam(['new', '--from', 'a.csv', '--yes', '--lang', 'en'])
    expect(stderr).toContain('  row 2 skip   澜江银行  has a dossier already: accounts/澜江.md\n')
    expect(stderr).toContain('  row 3 skip   ljb  has a dossier already: accounts/澜江.md\n')
    expect(stderr).toContain('  row 4 skip   Corvane Ltd\n')
    expect(stderr).toContain('  row 5 skip   Notes  the file is there already: accounts/notes.md\n')
    expect(stderr).toContain('  row 7 skip   VESPER  the same account as in row 6\n')
    expect(stdout).toContain('Created 1 dossier, skipped 5 rows, refused 0.\n')
    expect(exit).toBe(0)
    expect(accountsIn(here)).toEqual(['Corvane', 'Vesper', 'notes', '澜江'])
    for (const [file, content] of Object.entries(files)) expect(here.read(file)).toBe(content)
  })

  it('is made again beside its likely twin with --force', async () => {
    const here = withSheet(['Client', 'Corvane Ltd'], { 'accounts/Corvane.md': dossier('Corvane') })
    const { exit } = await here.kam(['new', '--from', 'a.csv', '--yes', '--force'])
    expect([exit, accountsIn(here)]).toEqual([0, ['Corvane Ltd', 'Corvane']])
  })
})

describe('before anything is written', () => {
  const lines = ['Client,Sales,Region', 'Corvane,3.5m,North', 'Vesper,,South']

  it('somebody must have said yes', async () => {
    const here = withSheet(lines)
    const { stdout, stderr, exit } = await here.kam(['new', '--from', 'a.csv', '--lang', 'en'])
    expect(stderr).toBe(`a.csv, UTF-8, headings in row 1. Nothing has been written yet.

Column  Goes to  Example
Client  Account  Corvane

Columns left out: Sales, Region. To use one: --map "heading=path".

2 rows: 2 to create, 0 to skip, 0 refused.
kam: There is nobody to ask, so nothing was written.
  If this is right, add --yes; to look at each row first, use --dry-run.
`)
    expect([stdout, exit, here.files()]).toEqual(['', 2, ['a.csv']])
  })

  it('a column can be told where to go', async () => {
    const here = withSheet(lines)
    const told = ['--map', 'Sales=spend[2025].amount', '--map', 'Region=x_region']
    const { exit } = await here.kam(['new', '--from', 'a.csv', '--yes', '--set', 'stage=stabilize', ...told])
    expect(exit).toBe(0)
    expect(factsOf(here, 'Corvane')).toMatchObject({
      stage: 'stabilize',
      x_region: 'North',
      qualification: { spend: [{ year: 2025, amount: 3_500_000 }] },
    })
  })

  it('a column of which nothing is understood is pointed out, and can be left out', async () => {
    const here = withSheet([
      'Account Name,Type,Annual Revenue',
      'Corvane,Customer - Direct,"$1,200,000"',
      'Vesper,Other,',
    ])
    const { stdout } = await here.kam(['new', '--from', 'a.csv', '--dry-run', '--lang', 'en'])
    expect(stdout).toContain('\nType            Kind of key account  Customer - Direct (none is understood)\n')
    expect(stdout).toContain('\nNothing in "Type" is understood; to do without it: --map "Type=".\n')
    expect(stdout).toContain('`$1,200,000` looks like USD, and the dossier names no\n    currency; if all of')
    const told = ['--map', 'Type=', '--set', 'currency=USD']
    const { exit } = await here.kam(['new', '--from', 'a.csv', '--yes', '--lang', 'en', ...told])
    expect([exit, accountsIn(here)]).toEqual([0, ['Corvane', 'Vesper']])
    expect(factsOf(here, 'Corvane')).toMatchObject({ currency: 'USD', customer: { profile: { revenue: 1_200_000 } } })
  })

  it('asks on a terminal, and does as it is told', async () => {
    const here = withSheet(lines)
    const declined = terminal(['new', '--from', 'a.csv', '--lang', 'zh'], { cwd: here.root })
    await declined.shows('2 行：新建 2，跳过 0，不收 0。')
    await declined.shows('照这样建档吗？')
    declined.type(keys.enter)
    expect([await declined.ends(), here.files()]).toEqual([2, ['a.csv']])
    const agreed = terminal(['new', '--from', 'a.csv', '--lang', 'zh'], { cwd: here.root })
    await agreed.shows('照这样建档吗？')
    agreed.type(`y${keys.enter}`)
    await agreed.shows('已建 2 份档案，跳过 0 行，不收 0 行。')
    expect([await agreed.ends(), accountsIn(here)]).toEqual([0, ['Corvane', 'Vesper']])
  })

  it.each([
    [['--from', 'a.csv', 'Corvane'], '`a.csv` names its own accounts; leave the name out: kam new --from "a.csv"'],
    [['Corvane', '--map', 'a=b'], '--map only goes with a sheet of accounts: kam new --from accounts.csv'],
    [['--from', 'a.csv', '--map', 'Sales'], 'There is no equals sign in `Sales`; write --map "heading=path"'],
    [['--from', 'a.csv', '--map', 'Turnover=owner'], 'The sheet has no column `Turnover`.'],
    [['--from', 'a.csv', '--set', 'onwer=x'], 'There is no field `onwer`.'],
  ])('a call that makes no sense ends with 2: %j', async (args, message) => {
    const here = withSheet(lines)
    const { stderr, exit } = await here.kam(['new', ...args, '--yes', '--lang', 'en'])
    expect([exit, stderr.split('\n')[0], here.files()]).toEqual([2, `kam: ${message}`, ['a.csv']])
  })

  it('a sheet may come from standard input', async () => {
    const here = workspace()
    const { exit } = await here.kam(['new', '--from', '-', '--yes'], { input: lines.join('\n') })
    expect([exit, accountsIn(here)]).toEqual([0, ['Corvane', 'Vesper']])
  })

  it('what would move the cursor is made visible', async () => {
    const here = withSheet(['Client,Type\u202e', 'Evil \u001b[2J,Econ\u001b[2J'])
    const { stdout, stderr } = await here.kam(['new', '--from', 'a.csv', '--dry-run', '--lang', 'en'])
    expect(stdout + stderr).not.toMatch(/[\u001b\u202e]/)
  })
})
