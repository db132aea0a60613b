/** A team's own rules as they stand in its config, judged on dossiers. */
import { describe, expect, it } from 'vitest'
import { judge } from '../../src/engine/check.ts'
import { inspect } from '../../src/engine/inspect.ts'
import { configFrom, readConfigFile, rulesFor } from '../../src/engine/read-config.ts'
import { ownCatalog } from '../../src/io/package.ts'
import { say } from '../../src/reporters/say.ts'
import { rules } from '../../src/rules/index.ts'
import { catalog, frontMatter, today } from '../helpers/catalog.ts'

const configCatalog = await ownCatalog('config')

/** What the config's own rules say about a dossier with these lines of YAML; other rules only where they are errors. */
async function diagnosed(config: string, yaml: string) {
  const file = await readConfigFile('kam.config.yaml', config, configCatalog)
  const holding = rulesFor(configFrom([file], rules), rules)
  const bytes = new TextEncoder().encode(frontMatter(yaml))
  const inspection = await inspect('accounts/澜江银行.md', bytes, { catalog, rules: holding, today })
  const { diagnostics } = judge([inspection], { rules: holding, world: { exists: () => true } })
  return diagnostics.filter(({ rule, severity }) => severity === 'error' || rule === 'own' || rule === 'unused-silence')
}

/** The one rule of a config, by the lines that stand in it. */
const rule = (lines: string) => `rules:\n  - id: own\n${lines.trim().replace(/^/gm, '    ')}\n`

/** `line path` of what the rule says. */
const places = async (lines: string, yaml: string): Promise<readonly string[]> =>
  (await diagnosed(rule(lines), yaml)).map(({ line, path }) => `${line} ${path}`)

describe('require', () => {
  it('demands what is missing, at its nearest parent', async () => {
    expect(await places('require: [relationship.partners, owner]', 'owner: 方遥\nrelationship:\n  risk: {}')).toEqual([
      '6 relationship.partners',
    ])
  })

  it.each(['owner:', 'owner: ""', 'owner: []'])('takes `%s` for missing', async yaml => {
    expect(await places('require: [owner]', yaml)).toEqual(['5 owner'])
  })

  it('is content with 0 and false', async () => {
    const yaml = 'projects: [{ name: x, budget: 0 }]\nteam: [{ name: y, dedicated: false }]'
    expect(await places('require: ["projects[].budget", "team[].dedicated"]', yaml)).toEqual([])
  })

  it('demands it of every item', async () => {
    const yaml = 'projects:\n  - { name: a }\n  - { name: b, budget: 5 }\n  - { name: c }'
    expect(await places('require: ["projects[].budget"]', yaml)).toEqual([
      '6 projects[a].budget',
      '8 projects[c].budget',
    ])
  })

  it('demands nothing of items that are not there', async () => {
    expect(await places('require: ["projects[].budget"]', 'owner: 方遥')).toEqual([])
  })

  it('says nothing where the value breaks its schema', async () => {
    const found = await diagnosed(rule('require: [projects]'), 'projects: many')
    expect(found.map(one => one.rule)).toEqual(['schema'])
  })

  it('demands nothing that is waived', async () => {
    expect(await places('require: [relationship.partners]', 'waived: { relationship.partners: 没有第三方 }')).toEqual(
      [],
    )
  })
})

describe('a pattern', () => {
  const lines = "path: contracts[].number\npattern: '^[A-Z]{2}-\\d{4}$'"

  it('must be kept to by every value', async () => {
    const yaml = 'contracts:\n  - { name: a, number: SV-2022 }\n  - { name: b, number: sv22 }\n  - { name: c }'
    expect(await places(lines, yaml)).toEqual(['7 contracts[b].number'])
  })

  it('counts characters, not halves of them', async () => {
    expect(await places("path: owner\npattern: '^.{2}$'", 'owner: 𠮷𠮷')).toEqual([])
  })

  it('is tried on each text of a list', async () => {
    expect(await places("path: aliases[]\npattern: '^[A-Z]+$'", 'aliases: [LJ, 澜行]')).toEqual(['5 aliases[1]'])
  })
})

describe('a range', () => {
  it.each([
    ['min: 10', 'budget: 9', true],
    ['min: 10', 'budget: 10', false],
    ['max: 10', 'budget: 11', true],
    ['max: 10', 'budget: 10', false],
    ['min: 1\nmax: 10', 'budget: 0', true],
    ['max: 10', 'plan: x', false],
  ])('%j and `%s`', async (limit, field, isBroken) => {
    const found = await places(`path: projects[].budget\n${limit}`, `projects: [{ name: a, ${field} }]`)
    expect(found).toEqual(isBroken ? ['5 projects[a].budget'] : [])
  })

  it.each([
    ['min: 2026-06-01', '2026-05-31', true],
    ['min: 2026-06-01', '2026-06-01', false],
    ['min: 2026-06-01', '2026-05', true],
    ['min: 2026-06-15', '2026-06', false],
    ['min: 2026-06-01', '2026-Q1', true],
    ['max: 2026-06-01', '2026-06-02', true],
    ['max: 2026-06', '2026-06-30', false],
    ['max: 2026-Q2', '2026-07-01', true],
    ['max: 2026-06-01', '2026-06-01T00:00:00.000Z', false],
  ])('of days: `%s` and %s', async (limit, day, isBroken) => {
    expect(await places(`path: next_review\n${limit}`, `next_review: ${day}`)).toEqual(
      isBroken ? ['5 next_review'] : [],
    )
  })

  it('does not compare a day with a number', async () => {
    expect(await places('path: next_review\nmin: 5000', 'next_review: 2026-06-01')).toEqual([])
  })
})

describe('a comparison', () => {
  const contract = (from: string, until: string) => `contracts:\n  - { name: a, from: ${from}, until: ${until} }`

  it.each([
    ['at_least: contracts[].from', '2026-06-01', '2026-05-01', true],
    ['at_least: contracts[].from', '2026-06-01', '2026-06-01', false],
    ['at_most: contracts[].from', '2026-06-01', '2026-06-02', true],
    ['at_most: contracts[].from', '2026-06-01', '2026-05-01', false],
    ['equals: contracts[].from', '2026-06-01', '2026-06-02', true],
    ['equals: contracts[].from', '2026-06-01', '2026-06-01', false],
  ])('`%s` with %s and %s', async (limit, from, until, isBroken) => {
    const found = await places(`path: contracts[].until\n${limit}`, contract(from, until))
    expect(found).toEqual(isBroken ? ['6 contracts[a].until'] : [])
  })

  it('looks at the same item of the list', async () => {
    const yaml =
      'qualification:\n  spend:\n    - { year: 2024, amount: 9, target: 5 }\n    - { year: 2025, amount: 1, target: 9 }'
    expect(await places('path: qualification.spend[].amount\nat_least: qualification.spend[].target', yaml)).toEqual([
      '8 qualification.spend["2025"].amount',
    ])
  })

  it('looks at a value elsewhere in the dossier', async () => {
    const yaml = 'customer:\n  profile: { revenue: 100 }\nprojects: [{ name: a, budget: 99 }, { name: b, budget: 101 }]'
    expect(await places('path: projects[].budget\nat_most: customer.profile.revenue', yaml)).toEqual([
      '7 projects[b].budget',
    ])
  })

  it('says nothing where the other value is not there', async () => {
    expect(
      await places('path: projects[].budget\nequals: customer.profile.revenue', 'projects: [{ name: a, budget: 5 }]'),
    ).toEqual([])
  })
})

describe('when', () => {
  it.each([
    ['a value', 'type: economic', 'type: economic', true],
    ['another value', 'type: economic', 'type: group', false],
    ['no value', 'type: economic', 'tags: [a]', false],
    ['a list of values', 'type: [group, economic]', 'type: economic', true],
    ['none of a list', 'type: [group, economic]', 'type: important', false],
    ['not a value', 'type: { not: economic }', 'type: group', true],
    ['not that value', 'type: { not: economic }', 'type: economic', false],
    ['not a value that is missing', 'type: { not: economic }', 'tags: [a]', true],
    ['not one of several', 'type: { not: [group, economic] }', 'type: group', false],
    ['a label', 'type: 经济大客户', 'type: economic', true],
    ['a label in English', 'type: Economic', 'type: economic', true],
    [
      'a word of an open list that the dossier writes by its label',
      'customer.profile.kind: hospital',
      'customer: { profile: { kind: 医院 } }',
      true,
    ],
    ['a text', 'customer.industry.name: 银行', 'customer: { industry: { name: 银行 } }', true],
    ['a number', 'customer.profile.headcount: 5', 'customer: { profile: { headcount: 5 } }', true],
    ['a truth value', 'team[].dedicated: true', 'team: [{ name: x, dedicated: true }]', true],
    ['a value that holds by itself', 'status: active', 'tags: [a]', true],
    ['the stage', 'stage: establish', 'tags: [a]', true],
    [
      'an item of a list of words',
      'customer.people[].roles: coach',
      'customer: { people: [{ name: x, roles: [user, coach] }] }',
      true,
    ],
    [
      'no item of a list of words',
      'customer.people[].roles: coach',
      'customer: { people: [{ name: x, roles: [user] }] }',
      false,
    ],
    ['one of several items', 'projects[].status: won', 'projects: [{ name: a }, { name: b, status: won }]', true],
    ['one item by its name', 'projects[a].status: won', 'projects: [{ name: a }, { name: b, status: won }]', false],
    ['two that both hold', 'type: economic\nstatus: active', 'type: economic', true],
    ['two of which one holds', 'type: economic\nstatus: lost', 'type: economic', false],
  ])('%s', async (_, when, yaml, holds) => {
    const lines = `when:\n${when.replace(/^/gm, '  ')}\nrequire: [sponsor]`
    expect(await places(lines, yaml)).toHaveLength(holds ? 1 : 0)
  })
})

describe('what it says', () => {
  const missing = 'require: [sponsor]'
  const said = async (lines: string, language: 'zh' | 'en') => {
    const [first] = await diagnosed(rule(lines), '')
    if (first === undefined) throw new Error('nothing is said')
    return { ...say(first, language), severity: first.severity }
  }

  it.each([
    ['zh', '`sponsor` 必须填写（团队规则 own）。'],
    ['en', '`sponsor` must be filled in (team rule own).'],
  ] as const)('by itself, in %s', async (language, message) => {
    expect(await said(missing, language)).toEqual({ message, help: '', severity: 'warning' })
  })

  it('by itself of a value', async () => {
    const [first] = await diagnosed(rule('path: owner\npattern: x'), 'owner: 方遥')
    expect(first && say(first, 'en').message).toBe('`owner` breaks the team rule own.')
  })

  it.each([
    ['path: owner\npattern: ^白', '要写成 `^白` 这样。', 'It must match `^白`.'],
    ['path: "projects[].budget"\nmin: 9', '不能小于 `9`。', 'It must be at least `9`.'],
    ['path: "projects[].budget"\nmax: 2', '不能大于 `2`。', 'It must be at most `2`.'],
    [
      'path: "projects[].opened"\nat_most: "projects[].decision_date"',
      '不能大于 `projects[].decision_date`（`2026-01-01`）。',
      'It must be at most `projects[].decision_date` (`2026-01-01`).',
    ],
  ])('what a value must be: %s', async (lines, zh, en) => {
    const yaml = 'owner: 方遥\nprojects: [{ name: a, budget: 5, opened: 2026-05-01, decision_date: 2026-01-01 }]'
    const [first] = await diagnosed(rule(lines), yaml)
    expect(first && [say(first, 'zh').help, say(first, 'en').help]).toEqual([zh, en])
  })

  it('what to fill in, where its own message may not say so', async () => {
    const lines = `${missing}\nmessage: { zh: 要有高层。, en: An executive is needed. }`
    expect([(await said(lines, 'zh')).help, (await said(lines, 'en')).help]).toEqual([
      '填上 `sponsor`。',
      'Fill in `sponsor`.',
    ])
  })

  it.each([
    ['zh', '要有高层。', '找白总。'],
    ['en', 'An executive is needed.', 'Ask Bai.'],
  ] as const)('in its own words, in %s', async (language, message, help) => {
    const lines = `${missing}\nmessage: { zh: 要有高层。, en: An executive is needed. }\nhelp: { zh: 找白总。, en: Ask Bai. }`
    expect(await said(lines, language)).toMatchObject({ message, help })
  })

  it.each(['zh', 'en'] as const)('in the one language that it has, also to readers of %s', async language => {
    expect(await said(`${missing}\nmessage: { zh: 要有高层。 }`, language)).toMatchObject({ message: '要有高层。' })
  })

  it('without what could move text on a terminal', async () => {
    const { message } = await said(`${missing}\nmessage: { en: "a\\e[31mb\\u202Ec" }`, 'en')
    expect(message).toBe(String.raw`a\u001b[31mb\u202ec`)
  })

  it.each(['info', 'warning', 'error'])('as %s where it says so', async severity => {
    expect(await said(`${missing}\nseverity: ${severity}`, 'en')).toMatchObject({ severity })
  })

  it('as severe as the config says elsewhere', async () => {
    const [first] = await diagnosed(`${rule(`${missing}\nseverity: info`)}severity: { own: error }\n`, '')
    expect(first?.severity).toBe('error')
  })

  it('nothing where it is switched off', async () => {
    expect(await diagnosed(`${rule(missing)}severity: { own: off }\n`, '')).toEqual([])
  })
})

describe('is silenced like any other', () => {
  it('by its id', async () => {
    expect(await places('require: [sponsor]', 'silenced: [{ rule: own, reason: 还没定 }]')).toEqual([])
  })

  it('at one path', async () => {
    const yaml = 'projects: [{ name: a }, { name: b }]\nsilenced: [{ rule: own, path: "projects[a]", reason: 小项目 }]'
    expect(await places('require: ["projects[].budget"]', yaml)).toEqual(['5 projects[b].budget'])
  })

  it('and a silence that is of no use is told', async () => {
    const found = await diagnosed(
      rule('require: [sponsor]'),
      'sponsor: { name: 白总 }\nsilenced: [{ rule: own, reason: x }]',
    )
    expect(found.map(one => `${one.line} ${one.rule} ${one.say}`)).toEqual(['6 unused-silence unused'])
  })
})
