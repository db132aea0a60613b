/** `kam new` as a user sees it: what it writes, and all that it must not overwrite. */
import { chmodSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { checked, reported } from '../helpers/outputs.ts'
import { keys, terminal } from '../helpers/terminal.ts'
import { dossier, workspace } from '../helpers/workspace.ts'

const frontOf = (text: string): string => /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? ''

describe('in a folder with no set-up at all', () => {
  it('makes the dossier and says what to do next, in Chinese', async () => {
    const { kam, files } = workspace()
    expect(await kam(['new', '中国银行', '--lang', 'zh'])).toEqual({
      stdout:
        '已建 accounts/中国银行.md\n下一步：kam fill 中国银行 --quick    一问一答，20 分钟左右；也可以直接打开文件填\n',
      stderr: '',
      exit: 0,
    })
    expect(files()).toEqual(['accounts/中国银行.md'])
  })

  it('makes the dossier and says what to do next, in English', async () => {
    const { kam, files } = workspace()
    expect(await kam(['new', 'Bank of Corvane', '--lang', 'en'])).toEqual({
      stdout:
        'Created accounts/Bank of Corvane.md\nNext: kam fill "Bank of Corvane" --quick    the essentials, about 20 minutes; or open the file and fill it in\n',
      stderr: '',
      exit: 0,
    })
    expect(files()).toEqual(['accounts/Bank of Corvane.md'])
  })

  it('writes the explanations in the language that is asked for', async () => {
    const { kam, read } = workspace()
    await kam(['new', '甲', '--lang', 'zh'])
    await kam(['new', 'B', '--lang', 'en'])
    expect(read('accounts/甲.md')).toContain('\n## 往来记录\n')
    expect(read('accounts/B.md')).toContain('\n## Log\n')
  })
})

describe.each(['zh', 'en'])('a fresh scaffold in %s', language => {
  it.each([[], ['--template', 'short']])('passes the check (%s %s)', async (...template) => {
    const { kam } = workspace()
    await kam(['new', '澜江银行', '--lang', language, ...template])
    const { stdout, exit } = await kam(['check', '--lang', 'en'])
    expect({ stdout, exit }).toEqual({ stdout: '1 dossier, nothing wrong.\n', exit: 0 })
  })

  it.each([[], ['--template', 'short']])('shows as empty in the report (%s %s)', async (...template) => {
    const { kam } = workspace()
    await kam(['new', '澜江银行', '--lang', language, ...template])
    const [first] = reported(await kam(['report', '--format', 'json'])).dossiers
    expect(first).toMatchObject({ account: '澜江银行', score: 0, filled: 0 })
  })

  it('names no command that is not there', async () => {
    const { kam, read } = workspace()
    await kam(['new', 'Corvane', '--lang', language])
    await kam(['new', 'Vistula', '--lang', language, '--template', 'short'])
    const { stdout: help } = await kam(['--help', '--lang', 'en'])
    const named = [read('accounts/Corvane.md'), read('accounts/Vistula.md')].flatMap(text => [
      ...text.matchAll(/\bkam ([a-z]+)\b/g),
    ])
    const commands = named.map(([, command]) => command).filter(command => command !== 'ignores')
    expect(commands.filter(command => !help.includes(`\n  ${command} `))).toEqual([])
  })
})

describe('any name', () => {
  // Safe on Windows (<>:"/\|?*, CON, a dot at the end), in Obsidian's links (#^[]|) and in URLs (%).
  const unsafe = /[<>:"/\\|?*#^[\]%`\u0000-\u001f]|[ .]$|^[ ._-]|^(?:con|prn|aux|nul|com\d|lpt\d)$|^readme$/i

  const names = [
    '中国银行',
    'Société Générale',
    'Acme: "R&D" #1',
    '[24]7.ai',
    '国家电网/华东',
    'A\\B|C',
    'CON',
    'README',
    '.hidden',
    '_template',
    '- dash',
    'Who?',
    '100% Rail',
    'yes',
    'null',
    '~',
    '123',
    '0x1F',
    '1e3',
    '2026-11-23',
    '12:30',
    '*star',
    '&anchor',
    '!bang',
    '@home',
    '%TAG',
    "O'Neill & Söhne",
    '"quoted"',
    'ends with a colon:',
    'x # y',
    'a: b',
    '?',
    '...',
    '---',
    '<<',
    '=',
    '🏦 Bank',
    '𠮷野家',
    'شركة النور',
    '한국전력공사',
    'line\nbreak',
    'tab\there',
    'Ends with a dot.',
    `${'很长的名字'.repeat(60)}`,
    `${'Very Long Name '.repeat(30)}Ltd`,
  ]

  it.each(names)('%j arrives intact, in a safe file', async name => {
    const { kam, files, read } = workspace()
    const { exit } = await kam(['new', '--', name])
    expect(exit).toBe(0)
    const [file = '', ...others] = files()
    expect(others).toEqual([])
    const base = file.replace(/^accounts\/(.*)\.md$/, '$1')
    expect(base).not.toMatch(unsafe)
    expect(base).not.toBe('')
    expect(Buffer.byteLength(`${base}.md`)).toBeLessThanOrEqual(255)
    const front = frontOf(read(file))
    const readings = [parse(front), parse(front, { version: '1.1' }), load(front)].map(value => value.account)
    expect(readings).toEqual([name, name, name])
    expect(checked(await kam(['check', '--format', 'json'])).diagnostics).toEqual([])
  })

  it('that is the placeholder of another tool arrives intact, too; check takes it for none', async () => {
    const { kam, files, read } = workspace()
    await kam(['new', '{{account}}'])
    expect(files()).toEqual(['accounts/account.md'])
    expect(parse(frontOf(read('accounts/account.md')))).toMatchObject({ account: '{{account}}' })
    expect(checked(await kam(['check', '--format', 'json'])).diagnostics.map(({ path }) => path)).toEqual(['account'])
  })

  it.each([
    ['中国银行', '中国银行'],
    ['Société Générale', 'Société Générale'],
    ['Acme: "R&D" #1', 'Acme R&D 1'],
    ['[24]7.ai', '247.ai'],
    ['国家电网/华东', '国家电网-华东'],
    ['[[Corvane]]', 'Corvane'],
    ['tab\there', 'tab here'],
    ['line\nbreak', 'line break'],
  ])('%j lies in %s.md', async (name, base) => {
    const { kam, files } = workspace()
    await kam(['new', '--', name])
    expect(files()).toEqual([`accounts/${base}.md`])
  })

  it('is put into composed form and without the white space around it', async () => {
    const { kam, read } = workspace()
    await kam(['new', '  Socie\u0301te\u0301 Vesper '])
    expect(read('accounts/Soci\u00e9t\u00e9 Vesper.md')).toContain('\naccount: Soci\u00e9t\u00e9 Vesper\n')
  })

  it.each(['', '   ', '\u3000'])('%j is no name', async name => {
    const { kam, files } = workspace()
    const { stderr, exit } = await kam(['new', name, '--lang', 'en'])
    expect({ stderr, exit }).toEqual({ stderr: 'kam: The name of the account is empty.\n', exit: 2 })
    expect(files()).toEqual([])
  })

  it('shows a hostile one without what moves the cursor', async () => {
    const { stdout } = await workspace().kam(['new', 'Evil \u001b[2J\u202e'])
    expect(stdout).not.toMatch(/[\u001b\u202e]/)
  })
})

describe('what is there already', () => {
  const present = {
    'accounts/澜江.md': dossier('澜江银行', 'aliases: [LJB, "[[澜江|大澜江]]"]\n'),
    'accounts/Corvane.md': dossier('Corvane'),
    'accounts/Soci\u00e9t\u00e9 Vesper.md': dossier('Soci\u00e9t\u00e9 Vesper'),
    'accounts/notes.md': '# Notes\n',
    'accounts/_draft.md': 'a draft',
  }

  it.each([
    ['the same name', '澜江银行', 'accounts/澜江.md'],
    ['an alias', 'LJB', 'accounts/澜江.md'],
    ['the label of a link', '大澜江', 'accounts/澜江.md'],
    ['other case', 'CORVANE', 'accounts/Corvane.md'],
    ['other width', 'Ｃｏｒｖａｎｅ', 'accounts/Corvane.md'],
    ['more white space', 'Soci\u00e9t\u00e9   Vesper', 'accounts/Soci\u00e9t\u00e9 Vesper.md'],
    ['decomposed accents', 'Socie\u0301te\u0301 Vesper', 'accounts/Soci\u00e9t\u00e9 Vesper.md'],
    ['a wikilink', '[[corvane]]', 'accounts/Corvane.md'],
    ['a file of that name that is about another', '澜江', 'accounts/澜江.md'],
    ['a file of that name that is no dossier', 'Notes', 'accounts/notes.md'],
  ])('is never overwritten: %s', async (_, name, file) => {
    const { kam, files, bytes } = workspace(present)
    const before = files().map(one => [one, bytes(one)])
    const runs = [await kam(['new', name, '--lang', 'en']), await kam(['new', name, '--force', '--lang', 'en'])]
    for (const { stdout, stderr, exit } of runs) {
      expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 })
      expect(stderr).toContain(file)
    }
    expect(files().map(one => [one, bytes(one)])).toEqual(before)
  })

  it('is not overwritten either where check passes over it', async () => {
    const { kam, read } = workspace({ 'kam.config.yaml': 'ignore: [accounts/旧*.md]\n', 'accounts/旧客户.md': 'kept' })
    const { stderr, exit } = await kam(['new', '旧客户', '--lang', 'zh'])
    expect({ stderr, exit }).toEqual({ stderr: 'kam: `accounts/旧客户.md` 已经有了，没有改动它。\n', exit: 2 })
    expect(read('accounts/旧客户.md')).toBe('kept')
  })

  it('is named in a full sentence', async () => {
    const { kam } = workspace(present)
    const { stderr } = await kam(['new', 'LJB', '--lang', 'zh'])
    expect(stderr).toBe('kam: `LJB` 已经有档案：accounts/澜江.md\n')
  })

  it('keeps every byte, with Windows line ends and all', async () => {
    const windows = dossier('Nordhafen', '# comment\n').replaceAll('\n', '\r\n')
    const { kam, read, files } = workspace({ 'accounts/Nordhafen.md': `\ufeff${windows}` })
    await kam(['new', 'Corvane'])
    expect(read('accounts/Nordhafen.md')).toBe(`\ufeff${windows}`)
    expect(files()).toEqual(['accounts/Corvane.md', 'accounts/Nordhafen.md'])
  })

  it('finds the workspace from a folder below', async () => {
    const { kam, path, files } = workspace({ 'accounts/华东/甲.md': dossier('甲') }, { git: true })
    await kam(['new', '乙'], { cwd: path('accounts/华东') })
    expect(files()).toEqual(['accounts/乙.md', 'accounts/华东/甲.md'])
  })
})

describe('a likely twin', () => {
  it.each([
    ['澜江银行', '澜江银行股份有限公司'],
    ['澜江银行股份有限公司', '澜江银行'],
    ['澜江银行', '澜江银行（集团）'],
    ['国家电网', '国家电网有限公司'],
    ['国家电网集团公司', '国家电网'],
    ['Corvane', 'Corvane Inc.'],
    ['Corvane', 'Corvane, Ltd'],
    ['Corvane', 'Corvane GmbH'],
    ['Corvane', 'Corvane S.A.'],
    ['Corvane', 'The Corvane Group plc'],
    ['Brennwald Werke AG', 'brennwald-werke'],
    ['Acme: "R&D" #1', 'ACME R&D No1'.replace('No', '')],
    ['Société Vesper', 'Societe Vesper SA'],
    ['中国·远洋', '中国远洋'],
    ['24/7 AI', '247.ai'],
  ])('%s and %s: is shown, and needs --force', async (known, name) => {
    const { kam, files } = workspace()
    await kam(['new', known])
    const [first = ''] = files()
    const { stderr, exit } = await kam(['new', name, '--lang', 'en'])
    expect(exit).toBe(2)
    expect(stderr).toContain(first)
    expect(files()).toHaveLength(1)
  })

  it.each([
    ['国家电网', '国家电网/华东'],
    ['中国银行', '中国人民银行'],
    ['Corvane', 'Corvane Life'],
    ['First Bank', 'Second Bank'],
    ['...', '???!'],
    ['集团', '公司'],
  ])('%s and %s are not', async (known, name) => {
    const { kam } = workspace()
    await kam(['new', '--', known])
    const { stderr } = await kam(['new', '--lang', 'en', '--', name])
    expect(stderr).not.toContain('most likely the same')
  })

  it('is said in full, with the way on', async () => {
    const { kam } = workspace({ 'accounts/澜江银行.md': dossier('澜江银行') })
    const { stdout, stderr, exit } = await kam(['new', '澜江银行股份有限公司', '--lang', 'zh'])
    expect({ stdout, stderr, exit }).toEqual({
      stdout: '',
      stderr:
        'kam: `澜江银行股份有限公司` 很可能就是已经建档的：澜江银行 (accounts/澜江银行.md)\n  是同一家，就用那一份；确实是另一家：kam new "澜江银行股份有限公司" --force\n',
      exit: 2,
    })
  })

  it('is created with --force', async () => {
    const { kam, files } = workspace({ 'accounts/Corvane.md': dossier('Corvane') })
    expect((await kam(['new', 'Corvane Ltd', '--force'])).exit).toBe(0)
    expect(files()).toEqual(['accounts/Corvane Ltd.md', 'accounts/Corvane.md'])
  })

  it('is no twin because of a file that cannot be read', async () => {
    const { kam } = workspace({ 'accounts/kaputt.md': '---\nkam: 1\naccount: "Corvane\n---\n' })
    expect((await kam(['new', 'Corvane Ltd'])).exit).toBe(0)
  })
})

describe('options', () => {
  it('put owner and type into the front matter, whatever they hold', async () => {
    const { kam, read } = workspace()
    const owner = '方遥: "A" #1\nstage: strengthen'
    await kam(['new', 'Corvane', '--owner', owner, '--type', 'strategic'])
    expect(parse(frontOf(read('accounts/Corvane.md')))).toMatchObject({
      account: 'Corvane',
      owner,
      type: 'strategic',
      stage: 'establish',
    })
  })

  it('leave the comments of the template where they are', async () => {
    const { kam, read } = workspace()
    await kam(['new', 'Plain', '--lang', 'en'])
    await kam(['new', 'Filled', '--lang', 'en', '--owner', 'Fang Yao'])
    const lines = (file: string) => read(file).split('\n')
    const changed = lines('accounts/Filled.md').filter((line, index) => line !== lines('accounts/Plain.md')[index])
    expect(changed).toEqual(['account: Filled', 'owner: Fang Yao'])
  })

  it('take the short template', async () => {
    const { kam, read } = workspace()
    await kam(['new', 'Long', '--lang', 'en'])
    await kam(['new', 'Short', '--lang', 'en', '--template', 'short'])
    expect(read('accounts/Short.md').length).toBeLessThan(read('accounts/Long.md').length / 2)
  })

  it('name the templates that there are', async () => {
    const { stderr, exit } = await workspace().kam(['new', 'X', '--template', 'shrot', '--lang', 'en'])
    expect({ stderr, exit }).toEqual({
      stderr: 'kam: There is no template `shrot`; there are: dossier, short.\n',
      exit: 2,
    })
  })

  it('name the types that there are', async () => {
    const { stderr, exit } = await workspace().kam(['new', 'X', '--type', '经济', '--lang', 'zh'])
    expect({ stderr, exit }).toEqual({
      stderr: 'kam: 选项 `--type` 不能是 `经济`；可以是：economic, important, group, strategic。\n',
      exit: 2,
    })
  })

  it('show what would be written with --dry-run, and write nothing', async () => {
    const real = workspace()
    await real.kam(['new', '澜江银行', '--lang', 'zh'])
    const { kam, root } = workspace()
    const { stdout, exit } = await kam(['new', '澜江银行', '--dry-run', '--lang', 'zh'])
    expect(stdout).toBe(`将新建 accounts/澜江银行.md（现在没有写）：\n\n${real.read('accounts/澜江银行.md')}`)
    expect(exit).toBe(0)
    expect(readdirSync(root)).toEqual([])
  })

  it('find a twin with --dry-run, too', async () => {
    const { kam } = workspace({ 'accounts/Corvane.md': dossier('Corvane') })
    expect((await kam(['new', 'Corvane Ltd', '--dry-run'])).exit).toBe(2)
  })

  it('say nothing about next steps with --quiet', async () => {
    const { stdout, stderr, exit } = await workspace().kam(['new', 'Corvane', '--quiet', '--lang', 'en'])
    expect(stdout + stderr).not.toContain('Next:')
    expect(exit).toBe(0)
  })

  it('take the folder that the config names', async () => {
    const { kam, files } = workspace({ 'kam.config.yaml': 'language: zh\naccounts: 客户/档案\n' })
    expect((await kam(['new', '澜江银行'])).stdout).toContain('已建 客户/档案/澜江银行.md\n')
    expect(files()).toEqual(['kam.config.yaml', '客户/档案/澜江银行.md'])
  })

  it('make no folder that --cwd names by mistake', async () => {
    const { kam, root } = workspace()
    const { exit } = await kam(['new', 'Corvane', '--cwd', 'nowhere'])
    expect(exit).toBe(2)
    expect(readdirSync(root)).toEqual([])
  })
})

describe('without a name', () => {
  it.each([
    ['zh', 'kam: 请写明客户名称：kam new 客户名称\n'],
    ['en', 'kam: Please name the account: kam new "Account name"\n'],
  ])('ends with 2 where nobody can be asked, in %s', async (language, stderr) => {
    const { kam, root } = workspace()
    expect(await kam(['new', '--lang', language], { input: 'Corvane\n' })).toEqual({ stdout: '', stderr, exit: 2 })
    expect(readdirSync(root)).toEqual([])
  })

  it('asks on a terminal, in Chinese', async () => {
    const { root, files } = workspace()
    const shown = terminal(['new', '--lang', 'zh'], { cwd: root })
    await shown.shows('客户叫什么名字？')
    shown.type(`中国银行${keys.enter}`)
    await shown.shows('已建 accounts/中国银行.md')
    expect(await shown.ends()).toBe(0)
    expect(files()).toEqual(['accounts/中国银行.md'])
  })

  it('asks again where the answer is empty', async () => {
    const { root, files } = workspace()
    const shown = terminal(['new', '--lang', 'en'], { cwd: root })
    await shown.shows('What is the account called?')
    shown.type(keys.enter)
    await shown.shows('Please give a name.')
    shown.type(`Corvane${keys.enter}`)
    expect(await shown.ends()).toBe(0)
    expect(files()).toEqual(['accounts/Corvane.md'])
  })

  it('ends with 130 at Ctrl+C, without a word too many, and writes nothing', async () => {
    const { root } = workspace()
    const shown = terminal(['new', '--lang', 'en'], { cwd: root })
    await shown.shows('What is the account called?')
    shown.type(`Corv${keys.interrupt}`)
    expect(await shown.ends()).toBe(130)
    expect(shown.screen()).not.toMatch(/Error|at .*\.cjs/)
    expect(readdirSync(root)).toEqual([])
  })
})

describe('a twin on a terminal', () => {
  const files = { 'accounts/Corvane.md': dossier('Corvane') }

  it('is created when the answer is yes', async () => {
    const { root, files: present } = workspace(files)
    const shown = terminal(['new', 'Corvane Ltd', '--lang', 'en'], { cwd: root })
    await shown.shows('`Corvane Ltd` is most likely the same as: Corvane (accounts/Corvane.md)')
    await shown.shows('Is it another customer; create it all the same?')
    shown.type(`y${keys.enter}`)
    expect(await shown.ends()).toBe(0)
    expect(present()).toEqual(['accounts/Corvane Ltd.md', 'accounts/Corvane.md'])
  })

  it.each([
    ['no', `n${keys.enter}`],
    ['nothing', keys.enter],
  ])('is not when the answer is %s', async (_, answer) => {
    const { root, files: present } = workspace(files)
    const shown = terminal(['new', 'Corvane Ltd', '--lang', 'zh'], { cwd: root })
    await shown.shows('确实是另一家，照建吗？')
    shown.type(answer)
    expect(await shown.ends()).toBe(2)
    expect(present()).toEqual(['accounts/Corvane.md'])
    expect(shown.screen()).toMatch(/\nkam: 没有建档。\s*$/)
    expect(shown.screen().match(/很可能就是/g)).toHaveLength(1)
  })

  it('is not at Ctrl+C', async () => {
    const { root, files: present } = workspace(files)
    const shown = terminal(['new', 'Corvane Ltd', '--lang', 'zh'], { cwd: root })
    await shown.shows('确实是另一家，照建吗？')
    shown.type(keys.interrupt)
    expect(await shown.ends()).toBe(130)
    expect(present()).toEqual(['accounts/Corvane.md'])
  })
})

describe('where it cannot or must not write', () => {
  it('says in a line that the folder is read-only', async () => {
    const { kam, root } = workspace()
    chmodSync(root, 0o555)
    const run = await kam(['new', 'Corvane', '--lang', 'en'], { asOrdinaryUser: true })
    expect(run).toEqual({
      stdout: '',
      stderr: 'kam: Cannot write `accounts/Corvane.md`: permission denied.\n',
      exit: 2,
    })
  })

  it('says in a line that a file stands in the place of the folder', async () => {
    const { kam, read } = workspace({ accounts: 'a file' })
    const { stderr, exit } = await kam(['new', 'Corvane', '--lang', 'en'])
    expect(stderr).toMatch(/^kam: Cannot write `accounts\/Corvane\.md`: [a-z ,-]+\.\n$/)
    expect(exit).toBe(2)
    expect(read('accounts')).toBe('a file')
  })

  it('refuses a folder of dossiers that is a link out of the workspace', async () => {
    const { kam, root, path } = workspace()
    const outside = join(dirname(root), 'outside')
    mkdirSync(outside)
    symlinkSync(outside, path('accounts'))
    const { stderr, exit } = await kam(['new', 'Corvane', '--lang', 'en'])
    expect({ stderr, exit }).toEqual({
      stderr: 'kam: `accounts/Corvane.md` leads out of the workspace through a link; nothing was written.\n',
      exit: 2,
    })
    expect(readdirSync(outside)).toEqual([])
  })

  it('makes no folder behind a link that leads out of the workspace', async () => {
    const { kam, root, path } = workspace({ 'kam.config.yaml': 'accounts: link/deep\n' })
    const outside = join(dirname(root), 'outside')
    mkdirSync(outside)
    symlinkSync(outside, path('link'))
    expect((await kam(['new', 'Corvane'])).exit).toBe(2)
    expect(readdirSync(outside)).toEqual([])
  })

  it('follows a link that stays inside', async () => {
    const { kam, path, files } = workspace({ 'dossiers/a.md': dossier('A') })
    symlinkSync('dossiers', path('accounts'))
    expect((await kam(['new', 'B'])).exit).toBe(0)
    expect(files()).toContain('dossiers/B.md')
  })

  it('writes through no link in the place of the file', async () => {
    const { kam, root, path, read, write } = workspace({ 'accounts/a.md': dossier('A') })
    write('../outside.md', 'kept')
    symlinkSync(join(dirname(root), 'outside.md'), path('accounts/Corvane.md'))
    expect((await kam(['new', 'Corvane'])).exit).toBe(2)
    expect(read('../outside.md')).toBe('kept')
  })

  it('creates one of two that are started at once, and leaves nothing behind', async () => {
    const { kam, files } = workspace({ 'accounts/a.md': dossier('A') })
    const runs = await Promise.all(Array.from({ length: 6 }, () => kam(['new', 'Corvane'])))
    expect(runs.map(({ exit }) => exit).sort()).toEqual([0, 2, 2, 2, 2, 2])
    expect(files()).toEqual(['accounts/Corvane.md', 'accounts/a.md'])
  })
})

describe("a team's own templates", () => {
  const own = '---\nkam: 1\naccount:\nstage: establish\nx_region: 华东\n---\n\n## 往来记录\n'

  it('come before ours, and stand beside them', async () => {
    const { kam, read } = workspace({
      'templates/dossier.md': own,
      'templates/en/visit.md': own,
      'accounts/.gitkeep': '',
    })
    await kam(['new', '澜江银行'])
    expect(read('accounts/澜江银行.md')).toBe(own.replace('account:', 'account: 澜江银行'))
    expect((await kam(['new', 'Corvane', '--template', 'visit', '--lang', 'en'])).exit).toBe(0)
    expect((await kam(['new', 'Hallam', '--template', 'short'])).exit).toBe(0)
    expect((await kam(['new', '越城', '--template', 'visit', '--lang', 'zh'])).stderr).toContain(
      '没有叫 `visit` 的模板；有：dossier, short。',
    )
  })

  it('must be dossiers, in UTF-8', async () => {
    const { kam, files } = workspace({
      'templates/plain.md': '# Notes\n',
      'templates/odd.md': Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff]),
      'accounts/.gitkeep': '',
    })
    const { stderr, exit } = await kam(['new', 'Corvane'])
    expect([stderr, exit]).toEqual(['kam: The template templates/odd.md is not UTF-8; save it as UTF-8.\n', 2])
    expect(files().filter(file => file.startsWith('accounts/'))).toEqual(['accounts/.gitkeep'])
  })
})
