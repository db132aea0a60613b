/** `kam add`: one more item of any list. */
import { describe, expect, it } from 'vitest'
import { keys, terminal } from '../helpers/terminal.ts'
import { dossier, workspace } from '../helpers/workspace.ts'

const facts = `customer:
  departments: { using: [支付清算部] }
  people:
    - name: 李敏   # 总行
projects:
  - { name: 核心系统, status: open }
  - { name: 影像归档, status: open }
`
const files = { 'accounts/澜江银行.md': dossier('澜江银行', facts) }
const chinese = { env: { KAM_LANG: 'zh' } }
const english = { env: { KAM_LANG: 'en' } }

// Every list of the schemas that has a word for one of its items.
const things =
  'competitor, project, member, contract, action, concession, category-spend, spend, investment, value, reference, channel, person, installed, rep, feature, seat, criterion, milestone, score, touchpoint, responsibility, incident, request, partner, potential, reciprocity, goal, unit, our, step'

describe('kam add', () => {
  it('adds an item in one line, in the manner of its list', async () => {
    const { kam, read } = workspace(files)
    const { stdout, exit } = await kam(
      ['add', '澜江', 'person', '陆平', 'department=支付清算部', 'level=管理层'],
      chinese,
    )
    expect([stdout, exit]).toEqual([
      `已写入 accounts/澜江银行.md
  customer.people[陆平].name（姓名） = 陆平（新增一项）
  customer.people[陆平].department（部门） = 支付清算部
  customer.people[陆平].level（层级） = manager（管理层）
下一步：看看还该问什么：kam next 澜江银行
`,
      0,
    ])
    expect(read('accounts/澜江银行.md')).toContain(
      '    - name: 李敏   # 总行\n    - name: 陆平\n      department: 支付清算部\n      level: manager\nprojects:\n',
    )
  })

  it('understands what things and fields are called on the screen', async () => {
    const { kam, read } = workspace(files)
    const { stdout } = await kam(['add', '澜江', '人', '陆平', '部门=支付清算部', '层级=管理层', '职务=处长'], chinese)
    expect(stdout).toContain('customer.people[陆平].title（职务） = 处长\n')
    expect(read('accounts/澜江银行.md')).toContain(
      '    - name: 陆平\n      title: 处长\n      department: 支付清算部\n      level: manager\n',
    )
    const { stderr } = await kam(['add', '澜江', '猫', '咪咪'], chinese)
    expect(stderr).toContain('  可以添：对手、项目、团队、')
  })

  it('adds to the item that --to names', async () => {
    const { kam, read } = workspace(files)
    const { exit } = await kam(['add', '澜江', 'committee', '李敏', 'part=decides', '--to', '影像归档'], english)
    expect(exit).toBe(0)
    expect(read('accounts/澜江银行.md')).toContain(
      '{ name: 影像归档, status: open, committee: [{ person: 李敏, part: decides }] }',
    )
  })

  it.each([
    [
      ['person', '李敏'],
      "kam: `李敏` is there already (people); nothing was added.\n  To change it: kam set 澜江银行 'customer.people[李敏].field=value'\n",
    ],
    [['committee', '李敏'], 'kam: Please say to which item it belongs: --to "name"\n  There are: 核心系统, 影像归档\n'],
    [['committee', '李敏', '--to', '别的'], 'kam: Nothing here is called `别的`.\n  There are: 核心系统, 影像归档\n'],
    [
      ['rep', '邹凯'],
      'kam: There is nothing yet to which a `rep` could belong; add a project or a competitor first.\n',
    ],
    [[], `kam: Please say what to add.\n  There are: ${things}\n`],
    [['pearson', 'x'], 'kam: There is nothing called `pearson` to add.\n  Did you mean `person`?\n'],
    [['person'], 'kam: Please give its name: kam add 澜江银行 person "name"\n'],
    [
      ['person', 'x', 'level=boss'],
      'kam: `customer.people[x].level` (Level): `boss` is not understood.\n  It may be: user (End user), maintainer (Maintainer), manager (Manager), executive (Executive)\n',
    ],
  ])('refuses %j and writes nothing', async (args, message) => {
    const { kam, read } = workspace(files)
    const { stderr, exit } = await kam(['add', '澜江', ...args], english)
    expect([stderr, exit]).toEqual([message, 2])
    expect(read('accounts/澜江银行.md')).toBe(files['accounts/澜江银行.md'])
  })

  it('asks on a terminal, beginning with the name', async () => {
    const { root, read } = workspace(files)
    const run = terminal(['add', '澜江', 'person', '--lang', 'zh'], { cwd: root })
    await run.shows('名字是哪几个字？')
    run.type(`陆平${keys.enter}`)
    await run.shows('什么职务？')
    run.type(`主任${keys.enter}`)
    await run.shows('哪个部门？')
    run.type(keys.interrupt)
    await run.shows('已保存 2 条')
    expect(await run.ends()).toBe(130)
    expect(read('accounts/澜江银行.md')).toContain('    - name: 陆平\n      title: 主任\n')
  })
})
