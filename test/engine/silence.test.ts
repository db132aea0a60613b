import { describe, expect, it } from 'vitest'
import { judge } from '../../src/engine/check.ts'
import { inspect } from '../../src/engine/inspect.ts'
import { configFrom, readConfigFile, rulesFor } from '../../src/engine/read-config.ts'
import { ownCatalog } from '../../src/io/package.ts'
import { say } from '../../src/reporters/say.ts'
import { rules } from '../../src/rules/index.ts'
import { catalog, frontMatter, today } from '../helpers/catalog.ts'

type Files = Readonly<Record<string, string>>

/** The diagnostics of some files; hints that every short dossier gets are left out. */
async function diagnosed(files: Files, config = '') {
  const file = await readConfigFile('kam.config.yaml', `x_: 1\n${config}`, await ownCatalog('config'))
  const holding = rulesFor(configFrom([file], rules), rules)
  const standard = { catalog, rules: holding, today }
  const inspections = await Promise.all(
    Object.entries(files).map(([name, text]) => inspect(name, new TextEncoder().encode(text), standard)),
  )
  const { diagnostics } = judge(inspections, { rules: holding, world: { exists: () => true } })
  return diagnostics.filter(({ rule }) => rule !== 'section-missing' && rule !== 'file-name')
}

/** `line rule say` of one dossier. */
const told = async (yaml: string, config?: string): Promise<readonly string[]> =>
  (await diagnosed({ 'accounts/a.md': frontMatter(yaml) }, config)).map(one => `${one.line} ${one.rule} ${one.say}`)

const people = `customer:
  people:
    - { name: 李敏, reports_to: 赵一 }
    - { name: 王强, reports_to: 赵二 }
    - { name: "C]D", reports_to: 赵三 }
`

const silenced = (...entries: readonly string[]) =>
  `silenced:\n${entries.map(entry => `  - { ${entry} }`).join('\n')}\n`

describe('a silence', () => {
  it('without a path takes away all that its rule says', async () => {
    expect(await told(people + silenced('rule: unknown-person, reason: 名单不全'))).toEqual([])
  })

  it.each([
    ['by index', 'customer.people[0].reports_to'],
    ['by name', 'customer.people[李敏].reports_to'],
    ['of the item around', 'customer.people[李敏]'],
  ])('with a path %s takes away what is said there', async (_, path) => {
    const found = await told(people + silenced(`rule: unknown-person, path: "${path}", reason: 外调`))
    expect(found).toEqual(['8 unknown-person unknown', '9 unknown-person unknown'])
  })

  it.each(['customer', 'customer.people', 'customer.people[]', 'customer.people[].reports_to'])(
    'at %s covers every item below',
    async path => {
      expect(await told(people + silenced(`rule: unknown-person, path: "${path}", reason: 名单不全`))).toEqual([])
    },
  )

  it('does not cover a field whose name only begins alike', async () => {
    const yaml = 'owner: 5\n'
    expect(await told(yaml + silenced('rule: schema, path: own, reason: x'))).toEqual([
      '5 schema kind',
      '7 unused-silence unused',
    ])
  })

  it('takes away nothing of another rule', async () => {
    expect(await told(`owner: 5\n${silenced('rule: unknown-field, reason: x')}`)).toEqual([
      '5 schema kind',
      '7 unused-silence unused',
    ])
  })

  it('works beside others of its rule', async () => {
    const two = silenced(
      'rule: unknown-person, path: "customer.people[李敏]", reason: x',
      'rule: unknown-person, path: "customer.people[王强]", reason: x',
      'rule: unknown-person, path: "customer.people[2]", reason: x',
    )
    expect(await told(people + two)).toEqual([])
  })

  it('takes away what is said across files', async () => {
    const twins = await diagnosed({
      'accounts/a.md': frontMatter(silenced('rule: duplicate-account, reason: 分两册')),
      'accounts/b.md': frontMatter(silenced('rule: duplicate-account, path: account, reason: 分两册')),
    })
    expect(twins.filter(({ rule }) => rule === 'duplicate-account')).toEqual([])
  })

  it('holds in its own file only', async () => {
    const files = {
      'accounts/a.md': frontMatter('owner: 5'),
      'accounts/b.md': frontMatter(`account: b\nowner: 5\n${silenced('rule: schema, reason: x')}`),
    }
    expect((await diagnosed(files)).map(({ file, rule }) => `${file} ${rule}`)).toEqual(['accounts/a.md schema'])
  })
})

describe('a silence that is not obeyed is told', () => {
  it.each([
    ['that has no use', 'rule: unknown-person, reason: x', '6 unused-silence unused'],
    [
      'of a path at which there is nothing',
      'rule: unknown-person, path: "customer.people[赵航]", reason: x',
      '6 unused-silence unused',
    ],
    ['of a rule that does not exist', 'rule: unknown-persn, reason: x', '6 unused-silence unknownRule'],
    ['of no rule', 'reason: x', '6 unused-silence unknownRule'],
    ['without a reason', 'rule: unknown-person', '6 unused-silence silencedWhy'],
    ['with an empty reason', 'rule: unknown-person, reason: ""', '6 unused-silence silencedWhy'],
    ['with a reason of blanks', 'rule: unknown-person, reason: "  "', '6 unused-silence silencedWhy'],
    ['of a rule that reads files', 'rule: yaml-syntax, reason: x', '6 unused-silence never'],
  ])('%s', async (_, entry, sentence) => {
    expect(await told(silenced(entry))).toEqual([sentence])
  })

  it('and what it should take away is shown', async () => {
    expect(await told(`owner: 5\n${silenced('rule: schema')}`)).toEqual([
      '5 schema kind',
      '7 unused-silence silencedWhy',
    ])
  })

  it('with the rule that was meant', async () => {
    const [one] = await diagnosed({ 'accounts/a.md': frontMatter(silenced('rule: unknown-persn, reason: x')) })
    expect(one && say(one, 'en')).toEqual({
      message: 'There is no rule `unknown-persn`; this entry silences nothing.',
      help: 'Did you mean `unknown-person`?',
    })
  })

  it('but not as one of an unknown rule where its rule is switched off', async () => {
    const found = await told(silenced('rule: file-name, reason: x'), 'severity: { file-name: off }\n')
    expect(found).not.toContain('6 unused-silence unknownRule')
  })

  it('once where two cover the same', async () => {
    const twice = silenced('rule: schema, reason: x', 'rule: schema, path: owner, reason: y')
    expect(await told(`owner: 5\n${twice}`)).toEqual(['8 unused-silence unused'])
  })

  it('unless that is switched off', async () => {
    expect(await told(silenced('rule: schema, reason: x'), 'severity: { unused-silence: off }\n')).toEqual([])
  })
})

describe('a waiver', () => {
  const gate = 'stage: stabilize\n'
  const missing = async (waived: string) =>
    (await diagnosed({ 'accounts/a.md': frontMatter(`${gate}${waived}`) })).flatMap(({ rule, path }) =>
      rule === 'stage-gate' ? [path] : [],
    )

  it('takes away what the gate asks for', async () => {
    expect(await missing('')).toContain('owner')
    expect(await missing('waived: { owner: 由总部直接负责 }')).not.toContain('owner')
  })

  it('covers all below it', async () => {
    const left = await missing('waived: { customer: 保密单位 }')
    expect(left.filter(path => path?.startsWith('customer'))).toEqual([])
  })

  it.each(['projects[核心].budget', 'projects[0].budget', 'projects[].budget', 'projects.budget'])(
    'may be written %s',
    async path => {
      expect(await told(`projects: [{ name: 核心, next_step: { what: 约见 } }]\nwaived: { "${path}": 保密 }`)).toEqual(
        [],
      )
    },
  )

  it.each([
    ['of an unknown field', 'ownr: x', '6 unused-silence unknownPath'],
    ['of an item that is not there', '"projects[核心].budget": x', '6 unused-silence noItem'],
    ['of what is no path', '"projects[": x', '6 unused-silence unknownPath'],
    ['without a reason', 'owner:', '6 unused-silence waivedWhy'],
    ['with an empty reason', 'owner: ""', '6 unused-silence waivedWhy'],
    ['of what is filled in', 'stage: x', '6 unused-silence waivedFilled'],
    [
      'of what is filled in of every item',
      'qualification.spend[].amount: x\nqualification: { spend: [{ amount: 1 }, { amount: 2 }] }',
      '6 unused-silence waivedFilled',
    ],
  ])('is told %s', async (_, entry, sentence) => {
    expect(await told(`waived:\n  ${entry}`)).toEqual([sentence])
  })

  it.each([
    'qualification.spend[].amount: x\nqualification: { spend: [{ amount: 1 }, { year: 2025 }] }',
    'relationship.emergency: x\nrelationship: { emergency: { owner: 程野 } }',
    'projects: x\nprojects: [{ name: 核心系统 }]',
    'competitors[].lock_in: x',
  ])('is not told where some of it is not filled: %s', async entry => {
    expect(await told(`waived:\n  ${entry}`)).toEqual([])
  })

  it('without a reason waives nothing', async () => {
    expect(await missing('waived: { owner: }')).toContain('owner')
  })
})
