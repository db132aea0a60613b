/** `kam get`: one value of a dossier. */
import { afterAll, describe, expect, it } from 'vitest'
import { terminal } from '../helpers/terminal.ts'
import { fixture, workspace } from '../helpers/workspace.ts'

describe('kam get', () => {
  const portfolio = fixture('portfolio', { atEnd: afterAll })
  const bank = (...args: readonly string[]) => portfolio.kam(['get', '澜行', ...args])

  it.each([
    ['owner', '方遥\n'],
    ['projects[支付平台改造].budget', '26000000\n'],
    ['projects[0].budget', '26000000\n'],
    ['customer.people[李敏·无此人].title', ''],
    ['customer.people[ 石磊 ].title', '数据中心系统运行室主任\n'],
    ['qualification.spend["2025"].amount', '21000000\n'],
    ['qualification.references[云岭药业].willing', 'true\n'],
    ['evidence["projects[支付平台改造].budget"].sure', 'confirmed\n'],
    ['x_crm_id', 'KH-10231\n'],
    ['aliases[1]', '澜行\n'],
    ['aliases', '澜江银行股份有限公司\n澜行\n'],
    ['projects[].name', '支付平台改造\n影像归档扩容\n核心系统双活存储\n备份一体机更新\n'],
    ['projects.budget', '26000000\n4800000\n'],
    ['projects[].committee[严素].stance', 'neutral\n'],
    [
      'projects[支付平台改造].next_step',
      'what: 交双活演练报告，请江枫把不停机演练写进技术规范书\nwho: 佟山\nby: 2026-12-04\n',
    ],
    [
      'qualification.investment',
      '- year: 2024\n  amount: 650000\n  what: visits\n- year: 2025\n  amount: 600000\n  what: people\n- year: 2026\n  amount: 750000\n  what: equipment\n',
    ],
  ])('gives %s', async (path, printed) => {
    expect((await bank(path)).stdout).toBe(printed)
  })

  it('gives JSON where it is asked for', async () => {
    expect((await bank('projects[支付平台改造].budget', '--format', 'json')).stdout).toBe('26000000\n')
    expect((await bank('aliases', '--format', 'json')).stdout).toBe('[\n  "澜江银行股份有限公司",\n  "澜行"\n]\n')
  })

  it('gives all the facts without a path', async () => {
    const text = await bank()
    expect(text.stdout.startsWith('kam: 1\naccount: 澜江银行\naliases:\n  - 澜江银行股份有限公司\n')).toBe(true)
    const json = await bank('--format', 'json')
    expect(JSON.parse(json.stdout)).toMatchObject({ kam: 1, account: '澜江银行', owner: '方遥' })
  })

  it('prints nothing and exits with 1 where nothing is known yet, with a word on stderr', async () => {
    expect(await bank('parent')).toEqual({
      stdout: '',
      stderr: '`parent` (Parent group) is not filled in yet.\n',
      exit: 1,
    })
    expect(await bank('parent', '--lang', 'zh')).toEqual({
      stdout: '',
      stderr: '`parent`（上级集团）还没有填。\n',
      exit: 1,
    })
    expect(await bank('parent', '--quiet')).toEqual({ stdout: '', stderr: '', exit: 1 })
    expect(await bank('x_region')).toMatchObject({ stdout: '', exit: 1 })
    expect(await bank('projects[9].budget')).toMatchObject({ stdout: '', exit: 1 })
  })

  it('names the items that are there where one is asked for that is not', async () => {
    expect(await bank('qualification.spend["2020"].amount', '--lang', 'zh')).toEqual({
      stdout: '',
      stderr: '`qualification.spend` 里没有 `2020`；有：2024、2025、2026\n',
      exit: 1,
    })
    expect(await bank('projects[支付平台改照].budget')).toEqual({
      stdout: '',
      stderr:
        '`projects` has no `支付平台改照`; it has: 支付平台改造, 影像归档扩容, 核心系统双活存储, 备份一体机更新\nDid you mean `支付平台改造`?\n',
      exit: 1,
    })
  })

  it.each([
    ['projects[支付平台改造].bugdet', 'projects[支付平台改造].budget'],
    ['projct', 'projects'],
    ['custmer.profile.headcount', 'customer.profile.headcount'],
    ['budget', 'projects[].budget'],
    ['预算', 'projects[].budget'],
    ['people', 'customer.people'],
    ['expertise', 'team[].expertise'],
  ])('answers the unknown path %s with the nearest', async (path, near) => {
    expect(await bank(path)).toEqual({
      stdout: '',
      stderr: `kam: There is no field \`${path}\`.\n  Did you mean: ${near}\n`,
      exit: 2,
    })
  })

  it('says so where no field is near, and where a path is none', async () => {
    expect(await bank('zzz', '--lang', 'zh')).toEqual({
      stdout: '',
      stderr: 'kam: 没有 `zzz` 这个字段。\n  全部字段：kam explain\n',
      exit: 2,
    })
    expect(await bank('a..b')).toEqual({
      stdout: '',
      stderr: 'kam: `a..b` is no path.\n  How to write one: kam help paths\n',
      exit: 2,
    })
  })

  it('does not guess between two items of one name', async () => {
    const twice = workspace({
      'accounts/a.md':
        '---\nkam: 1\naccount: A\nstage: establish\nprojects: [{ name: Core, budget: 1 }, { name: CORE, budget: 2 }]\n---\n',
    })
    expect(await twice.kam(['get', 'a', 'projects[core].budget'])).toEqual({
      stdout: '',
      stderr: 'kam: More than one item is called `core`.\n  Name it by its index: projects[0], projects[1]\n',
      exit: 2,
    })
    expect((await twice.kam(['get', 'a', 'projects[1].budget'])).stdout).toBe('2\n')
  })

  describe('with text that could act on a terminal', () => {
    const hostile = workspace(
      {
        'accounts/a.md': `---\nkam: 1\naccount: A\nstage: establish\nowner: "B\\e[2J"\naliases: ["one\\ntwo", "th\\u202eree"]\nsponsor: { name: "C\\u202e", title: D }\n---\n`,
      },
      { atEnd: afterAll },
    )

    it('gives it raw in a pipe, and each of a list on one line', async () => {
      expect((await hostile.kam(['get', 'a', 'owner'])).stdout).toBe('B\u001b[2J\n')
      expect((await hostile.kam(['get', 'a', 'aliases'])).stdout).toBe('one two\nth\u202eree\n')
    })

    it('makes it visible on a terminal', async () => {
      const owner = terminal(['get', 'a', 'owner'], { cwd: hostile.root })
      await owner.shows('B\\u001b[2J')
      const sponsor = terminal(['get', 'a', 'sponsor'], { cwd: hostile.root })
      await sponsor.shows('name: C\\u202e')
      await sponsor.shows('title: D')
    })
  })

  it('asks for the account', async () => {
    expect(await portfolio.kam(['get'])).toEqual({
      stdout: '',
      stderr:
        'kam: `account` is missing (its name, another name of it, or its file; the beginning, or its pinyin initials, will do).\n  To see how it is used: kam get --help\n',
      exit: 2,
    })
  })

  it('needs a workspace', async () => {
    const nowhere = workspace()
    const { stderr, exit } = await nowhere.kam(['get', 'a', 'owner'])
    expect(exit).toBe(2)
    expect(stderr).toContain('There are no dossiers in')
  })
})
