/** `kam explain`: rules and fields at hand. */
import { afterAll, describe, expect, it } from 'vitest'
import { rules } from '../../src/rules/index.ts'
import { workspace } from '../helpers/workspace.ts'

describe('kam explain', () => {
  // Documentation needs no dossiers around it.
  const nowhere = workspace({}, { atEnd: afterAll })
  const explain = (...args: readonly string[]) => nowhere.kam(['explain', ...args])

  it('lists every rule with its severity and why, and every field with label and stage', async () => {
    const { stdout, stderr, exit } = await explain()
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 })
    expect(stdout).toContain(`
  - stage-gate  error
    A relationship is established, then made stable, then strengthened.
`)
    expect(stdout).toMatch(/^projects\[\]\.budget +Budget +Establish$/m)
    expect(stdout).toMatch(/^projects\[\]\.decision_date +Decision by +Establish \*$/m)
    expect(stdout).toMatch(/^projects\[\]\.impact +What it is worth to them$/m)
    expect(stdout).toMatch(/^owner +Key account manager +Establish \*$/m)
    expect(stdout.split('\n').filter(line => /[ \t]$/.test(line))).toEqual([])
  })

  it('lists them in Chinese', async () => {
    const { stdout } = await explain('--lang', 'zh')
    expect(stdout).toContain('\n  - stage-gate  错误\n    关系分三步走：建立、稳定、加强。前一步')
    expect(stdout).toMatch(/^projects\[\]\.decision_date +什么时候定 +建立关系 \*$/m)
    expect(stdout).toContain('带 * 的是转段条件')
  })

  it('explains a field by what it is called on the screen', async () => {
    expect((await explain('预算', '--lang', 'zh')).stdout).toContain('projects[].budget  预算\n')
    expect((await explain('Our chance')).stdout).toContain('projects[].our_chance  Our chance\n')
    expect((await explain('decision by')).stdout).toContain('projects[].decision_date  Decision by\n')
    // More than one field is called so.
    expect(await explain('名称', '--lang', 'zh')).toMatchObject({ exit: 2 })
  })

  it('explains a rule in Chinese', async () => {
    expect((await explain('stage-gate', '--lang', 'zh')).stdout).toBe(`stage-gate  错误
  关系分三步走：建立、稳定、加强。前一步该弄清的事还没弄清，就不能算进了下一步；
  标得高了，只会让人以为这家客户没有风险。

这样不行
  ---
  kam: 1
  account: 澜江银行
  stage: stabilize
  ---

这样才对
  ---
  kam: 1
  account: 澜江银行
  stage: establish
  ---

不想看到它
  所有档案  kam.config.yaml 里写 severity: { stage-gate: off }（也可以是 info、
            warning、error）
  只这一份  档案里写 silenced: [{ rule: stage-gate, reason: 为什么 }]；只管一处
            就再加 path
`)
  })

  it.each([
    ['zh', '配置（kam.config.yaml）', 'language             语言', 'accounts'],
    ['en', 'Settings (kam.config.yaml)', 'language             Language', 'accounts'],
  ])('lists in %s what can be set, with its default', async (language, heading, first, accounts) => {
    const { stdout, exit } = await explain('settings', '--lang', language)
    const lines = stdout.split('\n')
    expect([lines[0], exit]).toEqual([heading, 0])
    expect(lines.find(line => line.startsWith('language'))?.startsWith(first)).toBe(true)
    expect(lines.find(line => line.startsWith('accounts'))?.endsWith(accounts)).toBe(true)
    expect(lines.find(line => line.startsWith('limits.front_matter'))?.endsWith('1048576')).toBe(true)
    const names = rules.flatMap(rule => Object.keys(rule.settings ?? {}))
    for (const name of names) expect(stdout).toContain(name)
  })

  it('says of a reading rule that it cannot be silenced', async () => {
    const { stdout } = await explain('yaml-syntax')
    expect(stdout).toContain(
      'If you do not want it\n  It cannot be switched off: where a file is not read for certain nothing else',
    )
    expect(stdout).not.toContain('silenced')
  })

  it.each(['projects[].likelihood', 'projects.likelihood', 'projects[核心系统].likelihood', 'projects[0].likelihood'])(
    'explains the field %s',
    async path => {
      expect((await explain(path)).stdout).toBe(`projects[].likelihood  Will they buy
  To ask         Is it approved as a project; what if not?
  Whom           a manager, finance
  Takes          one of the values below
  Expected from  Establish (for the gate)
  Only where     Status is Open
  Weight (1-3)   3
  First sitting  yes

Choose from
  certain   Certain: Approved, funded and dated: are all three settled?
  likely    Likely: Has somebody at the top said aloud that it will be done this
            year?
  unsure    Unsure: Are the users pressing for it while those with the money say
            nothing?
  unlikely  Unlikely: If it slipped by a year, would nobody feel it?
`)
    },
  )

  it('explains a field in Chinese, with when it is expected and when it ages', async () => {
    expect(
      (await explain('customer.people.reports_to', '--lang', 'zh')).stdout,
    ).toBe(`customer.people[].reports_to  汇报给谁
  怎么问            他的年终考核谁打分？
  问谁              内线
  写什么            文字
  从哪个阶段起要填  建立关系
  什么情况下才要填  “离任时间”没填，而且“层级”是使用人员、维护人员、管理层或空着
  分量（1–3）       2
  多久算旧          12 个月
  这里写的是        customer.people 里的人
`)
  })

  it('explains a list by what it must hold', async () => {
    const { stdout } = await explain('projects.committee')
    expect(stdout).toContain(`
  Items are known by  person

Expected in the list
  Who decides
    To ask         Which meeting decides, and whose word counts there?
    Whom           our coach, an executive
    Expected from  Establish (for the gate)
  Who else has a say
`)
    expect(stdout).toContain('\nFields below\n  person      Person\n  body        Deciding body\n')
  })

  it.each([
    ['customer.people.ours.who', 'never; fill it where it helps'],
    ['stage', 'always: every dossier has it'],
    ['lost.to', 'counted with `lost`: anything filled there will do'],
    ['customer', 'see the fields below'],
  ])('says of %s when it is expected', async (path, expected) => {
    expect((await explain(path)).stdout).toContain(`Expected from  ${expected}`)
  })

  it.each([
    ['unknown-persn', 'unknown-person'],
    ['projcts.budget', 'projects[].budget'],
    ['Our chanc', 'projects[].our_chance'],
    ['reports_to', 'customer.people[].reports_to'],
    ['drilled', 'relationship.emergency.drilled'],
  ])('answers %s with the nearest', async (topic, near) => {
    expect(await explain(topic)).toEqual({
      stdout: '',
      stderr: `kam: There is no rule and no field \`${topic}\`.\n  Did you mean: ${near}\n`,
      exit: 2,
    })
  })

  it('says where to look when nothing is near', async () => {
    expect(await explain('zzz', '--lang', 'zh')).toEqual({
      stdout: '',
      stderr: 'kam: 没有叫 `zzz` 的规则或字段。\n  全部列出：kam explain\n',
      exit: 2,
    })
  })

  describe('in a workspace', () => {
    const team = workspace(
      {
        'kam.config.yaml': `severity: { schema: warning, file-name: off }
rules:
  - id: bank-needs-regulator
    require: [relationship.partners]
    message: { zh: 银行要写明监管方。, en: A bank needs its regulator named. }
`,
        'schemas/project.schema.json': JSON.stringify({
          properties: {
            x_region: { type: 'string', 'x-kam': { label: { zh: '大区', en: 'Region' }, stage: 'establish' } },
          },
        }),
      },
      { atEnd: afterAll },
    )

    it('tells what the team has made of a rule', async () => {
      expect((await team.kam(['explain', 'schema'])).stdout).toMatch(/^schema {2}error \(here warning\)\n/)
      expect((await team.kam(['explain', '--lang', 'zh'])).stdout).toContain('\n  - file-name  提示（这里设成关掉）\n')
    })

    it("explains the team's own rules and fields", async () => {
      expect((await team.kam(['explain', 'bank-needs-regulator'])).stdout).toBe(`bank-needs-regulator  warning
  Set by this team in its config: A bank needs its regulator named.
  \`relationship.partners\` must be filled in.

If you do not want it
  everywhere      in kam.config.yaml: severity: { bank-needs-regulator: off }
                  (or info, warning, error)
  in one dossier  in the dossier: silenced: [{ rule: bank-needs-regulator,
                  reason: why }]; with a path for one place only
`)
      expect((await team.kam(['explain', 'projects.x_region'])).stdout).toContain('projects[].x_region  Region\n')
    })
  })
})
