import { describe, expect, it } from 'vitest'
import { type Expected, expectationsOf, type Section } from '../../src/account/expectation.ts'
import type { Stage } from '../../src/schema/field.ts'
import { formatPath } from '../../src/text/path.ts'
import { account } from '../helpers/catalog.ts'

async function section(name: string, yaml: string, stage?: Stage): Promise<Section> {
  const sections = expectationsOf(await account(yaml), stage)
  const found = sections.find(one => one.name === name)
  if (found === undefined) throw new Error(`no section ${name}`)
  return found
}

async function itemsOf(yaml: string, stage?: Stage): Promise<readonly Expected[]> {
  return expectationsOf(await account(yaml), stage).flatMap(({ items }) => items)
}

/** The paths that begin with `start`, of what is in one of the states. */
async function paths(yaml: string, start: string, ...states: readonly Expected['state'][]): Promise<readonly string[]> {
  const items = await itemsOf(yaml)
  return items
    .filter(({ state }) => states.length === 0 || states.includes(state))
    .map(({ path }) => formatPath(path))
    .filter(path => path.startsWith(start))
}

/** What has become of the one thing that is expected at a path. */
async function stateOf(yaml: string, path: string, stage?: Stage): Promise<Expected['state'] | 'not expected'> {
  const items = await itemsOf(yaml, stage)
  return items.find(one => formatPath(one.path) === path)?.state ?? 'not expected'
}

describe('a field', () => {
  it('with a value is filled', async () => {
    expect(await stateOf('owner: 方遥', 'owner')).toBe('filled')
  })

  it.each(['owner:', 'owner: ""', 'owner: []', 'owner: null'])('is missing with `%s`', async yaml => {
    expect(await stateOf(yaml, 'owner')).toBe('missing')
  })

  it('is not expected where it is optional', async () => {
    expect(await stateOf('aliases: [澜江]', 'aliases')).toBe('not expected')
  })

  it.each(['kam', 'account', 'stage'])('is not counted where every dossier has it: %s', async name => {
    expect(await stateOf('', name)).toBe('not expected')
  })

  it('with the value 0 is filled', async () => {
    expect(await stateOf('projects: [{ name: 扩容, budget: 0 }]', 'projects[0].budget')).toBe('filled')
  })
})

describe('a value that breaks the schema', () => {
  it.each([
    ['a date that is none', 'reviewed: 2026/3/1', 'reviewed'],
    ['a word that is none of the list', 'type: big', 'type'],
    ['a text for a number', 'customer:\n  profile: { headcount: many }', 'customer.profile.headcount'],
    ['a text for a list', 'customer:\n  departments: { using: 科技部 }', 'customer.departments.using'],
    ['a list of what is no text', 'customer:\n  departments: { using: [5] }', 'customer.departments.using'],
    ['a text for a map', 'projects: [{ name: 扩容, next_step: 打电话 }]', 'projects[0].next_step'],
    [
      'a map with nothing sound in it',
      'projects: [{ name: 扩容, next_step: { what: 5, by: soon } }]',
      'projects[0].next_step',
    ],
    [
      'a list with nothing sound in it',
      'qualification:\n  spend: [{ year: 今年, amount: 两百万 }]',
      'qualification.spend',
    ],
    ['a list of texts for a list of maps', 'team: [方遥]', 'team'],
  ])('is not filled: %s', async (_, yaml, path) => {
    expect(await stateOf(yaml, path)).toBe('missing')
  })

  it('leaves filled what stands beside it', async () => {
    expect(await stateOf('qualification:\n  spend: [{ year: 2025, amount: 两百万 }]', 'qualification.spend')).toBe(
      'filled',
    )
  })

  it('leaves a list filled that has another, sound item', async () => {
    expect(await stateOf('team: [方遥, { name: 佟山 }]', 'team')).toBe('filled')
  })

  it('makes a list empty that is none', async () => {
    expect(await paths('customer:\n  people: 李敏', 'customer.people')).toEqual(['customer.people[0]'])
  })

  it('is not filled where an item holds nothing but a misspelt field', async () => {
    expect(await stateOf('qualification:\n  spend: [{ amuont: 5 }]', 'qualification.spend')).toBe('missing')
  })

  it('in the status of a project does not make it expect less', async () => {
    const open = await paths('projects: [{ name: 扩容, plan: 两台 }]', 'projects')
    expect(await paths('projects: [{ name: 扩容, plan: 两台, status: opne }]', 'projects')).toEqual(open)
  })
})

describe('an empty list', () => {
  it('is one missing thing at its first item', async () => {
    expect(await paths('', 'customer.people')).toEqual(['customer.people[0]'])
  })

  it('counts as all the fields of one item', async () => {
    const { items } = await section('customer', '')
    const people = items.find(({ path }) => formatPath(path) === 'customer.people[0]')
    expect([people?.fields, people?.gateFields, people?.state]).toEqual([8, 3, 'missing'])
  })

  it('is asked for with its own words and weight', async () => {
    const { items } = await section('competitors', '')
    expect(items.map(({ expectation: { label, weight, gate } }) => [label.zh, weight, gate])).toEqual([
      ['竞争对手', 3, true],
    ])
  })

  it('belongs to the first sitting where one of its fields does', async () => {
    const { items } = await section('competitors', '')
    expect(items[0]?.expectation.first).toBe(true)
  })

  it('weighs as much as one item in which nothing is filled', async () => {
    const empty = await section('competitors', '')
    const unnamed = await section('competitors', 'competitors: [{ lock_in: 合同 }]')
    expect(empty.tally).toEqual(unnamed.tally)
  })

  it.each([
    'competitors:',
    'competitors: []',
    'competitors: [null]',
    'competitors:\n  - name:\n    usage:',
    'competitors:\n  -',
  ])('is one in which nothing is filled: %j', async yaml => {
    expect(await paths(yaml, 'competitors')).toEqual(['competitors[0]'])
  })

  it('inside an empty list counts with its fields', async () => {
    const { items } = await section('competitors', '', 'stabilize')
    expect(items.map(({ fields, gateFields }) => [fields, gateFields])).toEqual([[11, 5]])
  })

  it('inside an item is one missing thing there', async () => {
    expect(await stateOf('competitors: [{ name: 甲 }]', 'competitors[0].reps[0]', 'stabilize')).toBe('missing')
  })

  it('that counts as one field is missing at its own path', async () => {
    expect(await stateOf('', 'team')).toBe('missing')
  })
})

const person = (name: string) =>
  `{ name: ${name}, title: 处长, department: 科技部, level: manager, roles: [user], attitude: neutral, reports_to: 陈刚, met: 2026-10-01 }`
const peopleOf = (...people: readonly string[]) => `customer:\n  people: [${people.join(', ')}]`
const twenty = Array.from({ length: 20 }, (_, index) => person(`员工${index}`))

describe('a list', () => {
  it('counts each field of each item', async () => {
    expect(await paths(peopleOf(person('甲'), person('乙')), 'customer.people', 'filled')).toHaveLength(16)
  })

  it('weighs as one item, however many there are', async () => {
    const one = await section('customer', peopleOf(person('甲')))
    const many = await section('customer', peopleOf(...twenty))
    expect(many.tally).toEqual(one.tally)
  })

  it('of twenty complete people fills 19, the weight of one', async () => {
    const none = await section('customer', '')
    const many = await section('customer', peopleOf(...twenty))
    expect(many.tally.filled - none.tally.filled).toBe(19)
  })

  it('weighs the mean of its items', async () => {
    const none = await section('customer', '')
    const two = await section('customer', peopleOf(person('甲'), '{ name: 乙 }'))
    expect(two.tally.filled - none.tally.filled).toBe((19 + 3) / 2)
  })

  it('of twenty changes little with one new, unknown person', async () => {
    const none = await section('customer', '')
    const more = await section('customer', peopleOf(...twenty, '{ name: 新来的 }'))
    expect(more.tally.filled - none.tally.filled).toBeCloseTo((20 * 19 + 3) / 21)
  })

  it('does not count an empty item between two', async () => {
    const two = await section('customer', peopleOf(person('甲'), person('乙')))
    const gap = await section('customer', peopleOf(person('甲'), 'null', person('乙')))
    expect(gap.tally).toEqual(two.tally)
  })

  it('does not count an item that is none', async () => {
    const one = await section('customer', peopleOf(person('甲')))
    const two = await section('customer', peopleOf(person('甲'), '乙'))
    expect(two.tally).toEqual(one.tally)
  })
})

describe('a project', () => {
  it.each(['won', 'lost', 'dropped'])('that is %s expects only its name, status and outcome', async status => {
    expect(await paths(`projects: [{ name: 扩容, status: ${status} }]`, 'projects')).toEqual([
      'projects[0].name',
      'projects[0].status',
      'projects[0].outcome',
    ])
  })

  it.each(['status: open', 'status:', 'plan: 两台'])('expects everything but an outcome with `%s`', async yaml => {
    const expected = await paths(`projects: [{ name: 扩容, ${yaml} }]`, 'projects')
    expect([expected.includes('projects[0].next_step'), expected.includes('projects[0].outcome')]).toEqual([
      true,
      false,
    ])
  })

  it('expects no outcome while there is none', async () => {
    const { items } = await section('projects', '')
    expect(items.map(({ path, fields }) => `${formatPath(path)} ${fields}`)).toEqual(['projects[0] 19'])
  })
})

describe('a person', () => {
  it('who has left expects only a name', async () => {
    expect(await paths(peopleOf('{ name: 李敏, left: 2026-03 }'), 'customer.people')).toEqual([
      'customer.people[0].name',
    ])
  })

  it('at the top reports to nobody', async () => {
    expect(await stateOf(peopleOf('{ name: 李敏, level: executive }'), 'customer.people[0].reports_to')).toBe(
      'not expected',
    )
  })

  it.each(['user', 'maintainer', 'manager'])('who is a %s reports to somebody', async level => {
    expect(await stateOf(peopleOf(`{ name: 李敏, level: ${level} }`), 'customer.people[0].reports_to')).toBe('missing')
  })

  it('whose level is not known reports to somebody', async () => {
    expect(await stateOf(peopleOf('{ name: 李敏 }'), 'customer.people[0].reports_to')).toBe('missing')
  })

  it('at the top who has left reports to nobody', async () => {
    expect(
      await paths(peopleOf('{ name: 李敏, left: 2026-03, level: manager }'), 'customer.people[0].reports_to'),
    ).toEqual([])
  })

  it('from outside needs no department', async () => {
    expect(await stateOf(peopleOf('{ name: 李敏, organization: 设计院 }'), 'customer.people[0].department')).toBe(
      'not expected',
    )
  })
})

describe('a rival', () => {
  it.each(['in_house', 'status_quo'])('of the kind %s has no background, comparison or representatives', async kind => {
    const expected = (await itemsOf(`competitors: [{ name: 甲, kind: ${kind} }]`, 'stabilize')).map(({ path }) =>
      formatPath(path),
    )
    expect(expected.filter(path => /^competitors\[0\]\.(?:background|comparison|reps)/.test(path))).toEqual([])
  })

  it('of no kind is a vendor', async () => {
    const expected = (await itemsOf('competitors: [{ name: 甲 }]', 'stabilize')).map(({ path }) => formatPath(path))
    expect(expected.filter(path => /^competitors\[0\]\.(?:background|comparison|reps)/.test(path))).toEqual([
      'competitors[0].background',
      'competitors[0].reps[0]',
      'competitors[0].comparison',
    ])
  })

  it('of another kind whose representatives are known all the same expects nothing of them', async () => {
    expect(
      await stateOf(
        'competitors: [{ name: 甲, kind: in_house, reps: [{ name: 周 }] }]',
        'competitors[0].reps[0].style',
        'stabilize',
      ),
    ).toBe('not expected')
  })

  it('has no representatives to tell of in the first stage', async () => {
    expect(await paths('competitors: [{ name: 甲 }]', 'competitors[0].reps')).toEqual([])
  })
})

describe('an account that keeps such things secret', () => {
  const secret = [
    'customer.profile.headcount',
    'customer.profile.revenue',
    'customer.profile.locations',
    'customer.organization.structure',
    'customer.installed_base[0]',
  ]
  const asked = async (kind: string) => {
    const items = await itemsOf(`customer:\n  profile: { kind: ${kind} }`)
    return items.map(({ path }) => formatPath(path)).filter(path => secret.includes(path))
  }

  it.each(['army', 'police', 'court', '军队', '公安', '法院', 'Police', 'ARMY', '" 公安 "'])(
    'is not asked for them: %s',
    async kind => {
      expect(await asked(kind)).toEqual([])
    },
  )

  it.each(['procuratorate', 'government', 'company', '公安局', 'police force', ''])('is not `%s`', async kind => {
    expect(await asked(kind)).toEqual(secret)
  })

  it('may have them recorded all the same', async () => {
    const yaml = 'customer:\n  profile: { kind: police, headcount: 900 }\n  installed_base: [{ product: 服务器 }]'
    expect(await paths(yaml, 'customer.installed_base')).toEqual([])
  })
})

describe('a lost account', () => {
  it('tells how it was lost', async () => {
    expect(await stateOf('status: lost', 'lost')).toBe('missing')
  })

  it.each(['', 'status: dormant'])('is not one with `%s`', async yaml => {
    expect(await stateOf(yaml, 'lost')).toBe('not expected')
  })
})

describe('those who take part in a decision', () => {
  const committee = (...members: readonly string[]) => `projects: [{ name: 扩容, committee: [${members.join(', ')}] }]`
  const missing = (yaml: string) => paths(yaml, 'projects[0].committee', 'missing')

  it('are asked for twice while nobody is known', async () => {
    expect(await missing(committee())).toEqual(['projects[0].committee[0]', 'projects[0].committee[0]'])
  })

  it('are complete with one who decides and one more', async () => {
    expect(await missing(committee('{ person: 陈刚, part: decides }', '{ person: 李敏 }'))).toEqual([])
  })

  it('lack another where there is only one who decides', async () => {
    const items = await itemsOf(committee('{ person: 陈刚, part: decides }'))
    const lacking = items.filter(({ path, state }) => state === 'missing' && path.includes('committee'))
    expect(lacking.map(({ path, expectation }) => `${formatPath(path)} ${expectation.label.en}`)).toEqual([
      'projects[0].committee[1] Who else has a say',
    ])
  })

  it('lack one who decides where two only use and buy', async () => {
    const items = await itemsOf(committee('{ person: 陈刚, part: uses }', '{ person: 李敏, part: buys }'))
    const lacking = items.filter(({ path, state }) => state === 'missing' && path.includes('committee'))
    expect(lacking.map(({ path, expectation }) => `${formatPath(path)} ${expectation.label.en}`)).toEqual([
      'projects[0].committee[2] Who decides',
    ])
  })

  it('may decide as a body', async () => {
    expect(await missing(committee('{ body: 行长办公会, part: decides }', '{ person: 李敏 }'))).toEqual([])
  })

  it('do not count where an entry is none', async () => {
    expect(await missing(committee('{ person: 陈刚, part: decides }', '李敏'))).toHaveLength(1)
  })

  it('do not count where their part is none of the list', async () => {
    expect(await missing(committee('{ person: 陈刚, part: decide }', '{ person: 李敏 }'))).toHaveLength(1)
  })

  it('are not looked for at the place of somebody who is there, behind the empty entry of a template', async () => {
    const lacking = await missing(committee('{ person: , part: }', '{ person: 李敏, part: uses }'))
    expect(lacking).not.toContain('projects[0].committee[1]')
  })

  it('are one field each', async () => {
    const items = await itemsOf(committee('{ person: 陈刚, part: decides }', '{ person: 李敏 }'))
    expect(
      items.filter(({ path }) => path.includes('committee')).map(({ fields, state }) => `${fields} ${state}`),
    ).toEqual(['1 filled', '1 filled'])
  })
})

describe('a waiver', () => {
  it('with a reason takes a field out', async () => {
    expect(await stateOf('waived: { reviewed: 刚建档 }', 'reviewed')).toBe('waived')
  })

  it.each([
    'waived: { reviewed: }',
    'waived: { reviewed: "" }',
    'waived: { reviewed: " " }',
    'waived: { reviewed: true }',
    'waived: [reviewed]',
  ])('needs a reason: `%s`', async yaml => {
    expect(await stateOf(yaml, 'reviewed')).toBe('missing')
  })

  it('takes a filled field out as well', async () => {
    expect(await stateOf('reviewed: 2026-01-01\nwaived: { reviewed: 不用 }', 'reviewed')).toBe('waived')
  })

  it('covers all below it', async () => {
    expect(await paths('waived: { qualification: 老客户 }', 'qualification', 'missing', 'filled')).toEqual([])
  })

  it('of a whole section leaves no weight of it', async () => {
    expect((await section('competitors', 'waived: { competitors: 独家专利 }')).tally).toEqual({
      expected: 0,
      filled: 0,
    })
  })

  it('of an empty list counts the fields of one item as waived', async () => {
    const { items } = await section('competitors', 'waived: { competitors: 独家专利 }')
    expect(items.map(({ state, fields }) => [state, fields])).toEqual([['waived', 8]])
  })

  const people = peopleOf('{ name: 李敏 }', '{ name: 陈刚 }')

  it.each(['customer.people[].reports_to', 'customer.people.reports_to', '"customer.people[].reports_to"'])(
    'of a sub-field holds for every item: %s',
    async written => {
      const yaml = `${people}\nwaived:\n  ${written}: 扁平化`
      expect(await paths(yaml, 'customer.people', 'waived')).toEqual([
        'customer.people[0].reports_to',
        'customer.people[1].reports_to',
      ])
    },
  )

  it('of a sub-field holds for the item that is not there yet', async () => {
    const { items } = await section('customer', 'waived: { "customer.people[].reports_to": 扁平化 }')
    const person = items.find(({ path }) => formatPath(path) === 'customer.people[0]')
    expect(person?.fields).toBe(7)
  })

  it.each(['customer.people[陈刚].reports_to', 'customer.people[1].reports_to'])(
    'of one item leaves the others: %s',
    async written => {
      const yaml = `${people}\nwaived:\n  ${written}: 外聘`
      expect(await paths(yaml, 'customer.people', 'waived')).toEqual(['customer.people[1].reports_to'])
    },
  )

  it('of an item takes all of it out, and its weight', async () => {
    const one = await section('customer', peopleOf(person('甲')))
    const two = await section('customer', `${peopleOf(person('甲'))}\nwaived: { "customer.people[甲]": 保密 }`)
    expect([one.tally.filled - two.tally.filled, one.tally.expected - two.tally.expected]).toEqual([19, 19])
  })

  it('of one item leaves the list the weight of the others', async () => {
    const one = await section('customer', peopleOf(person('甲')))
    const two = await section(
      'customer',
      `${peopleOf(person('甲'), '{ name: 乙 }')}\nwaived: { "customer.people[乙]": 保密 }`,
    )
    expect(two.tally).toEqual(one.tally)
  })

  it('of what takes part in a decision takes both questions out', async () => {
    expect(
      await paths(
        'projects: [{ name: 扩容 }]\nwaived: { "projects[扩容].committee": 一人说了算 }',
        'projects[0].committee',
        'waived',
      ),
    ).toHaveLength(2)
  })

  it('of a sub-field inside a named item holds for every item there', async () => {
    const yaml =
      'stage: stabilize\ncompetitors: [{ name: 甲, reps: [{ name: 周 }, { name: 吴 }] }]\nwaived: { "competitors[甲].reps.style": 无从得知 }'
    expect(await paths(yaml, 'competitors[0].reps', 'waived')).toEqual([
      'competitors[0].reps[0].style',
      'competitors[0].reps[1].style',
    ])
  })

  it('of a name that is longer takes nothing else out', async () => {
    expect(await stateOf('waived: { customer.business.summary_long: x }', 'customer.business.summary')).toBe('missing')
  })

  it('of an item that is not there takes nothing out', async () => {
    expect(await stateOf(`${people}\nwaived: { "customer.people[王强]": 走了 }`, 'customer.people[0].name')).toBe(
      'filled',
    )
  })
})

describe('the stages', () => {
  it.each([
    ['sponsor', 'stabilize'],
    ['relationship.satisfaction', 'stabilize'],
    ['relationship.emergency.owner', 'stabilize'],
    ['contracts', 'stabilize'],
    ['growth.goals', 'strengthen'],
  ] as const)('ask for `%s` from %s', async (path, from) => {
    const states = await Promise.all(
      (['establish', 'stabilize', 'strengthen'] as const).map(stage => stateOf('', path, stage)),
    )
    const order = ['establish', 'stabilize', 'strengthen'].indexOf(from)
    expect(states).toEqual(['not expected', 'not expected', 'not expected'].fill('missing', order))
  })

  it('keep what the earlier ones asked', async () => {
    expect(await stateOf('stage: strengthen', 'owner')).toBe('missing')
  })

  it('may be filled before their time without counting', async () => {
    expect(await stateOf('sponsor: { name: 赵航 }', 'sponsor')).toBe('not expected')
  })
})

describe('the sections', () => {
  const names = async (yaml: string) => expectationsOf(await account(yaml)).map(({ name }) => name)

  it('are those with expectations, in the order of the schemas', async () => {
    expect(await names('stage: strengthen')).toEqual([
      'account',
      'qualification',
      'customer',
      'competitors',
      'projects',
      'team',
      'relationship',
      'contracts',
      'growth',
    ])
  })

  it('leave out what the stage does not ask for', async () => {
    expect(await names('')).toEqual(['account', 'qualification', 'customer', 'competitors', 'projects', 'team'])
  })

  it('gather under `account` what stands at the top alone', async () => {
    const { items } = await section('account', 'stage: stabilize')
    expect(items.map(({ path }) => formatPath(path))).toEqual(['type', 'owner', 'sponsor', 'reviewed', 'next_review'])
  })
})

describe('how sure and how old', () => {
  const find = async (yaml: string, path: string) => (await itemsOf(yaml)).find(one => formatPath(one.path) === path)

  it('a fact that was only heard is unsure, and filled', async () => {
    const one = await find('owner: 方遥\nevidence: { owner: { sure: heard } }', 'owner')
    expect([one?.state, one?.unsure]).toEqual(['filled', true])
  })

  it('what is missing is not unsure', async () => {
    expect((await find('evidence: { owner: { sure: heard } }', 'owner'))?.unsure).toBe(false)
  })

  it('a fact older than its months has aged, and is filled', async () => {
    const yaml = 'projects: [{ name: 扩容, budget: 5 }]\nevidence: { "projects[扩容].budget": { date: 2026-05-22 } }'
    const one = await find(yaml, 'projects[0].budget')
    expect([one?.state, one?.aged]).toEqual(['filled', true])
  })

  it('a fact within its months has not', async () => {
    const yaml = 'projects: [{ name: 扩容, budget: 5 }]\nevidence: { "projects[扩容].budget": { date: 2026-05-23 } }'
    expect((await find(yaml, 'projects[0].budget'))?.aged).toBe(false)
  })

  it('a fact ages by the months of the list in which it stands', async () => {
    const yaml = `${peopleOf('{ name: 李敏, title: 处长 }')}\nevidence: { "customer.people[李敏]": { date: 2025-11-22 } }`
    expect((await find(yaml, 'customer.people[0].title'))?.aged).toBe(true)
  })

  it('a fact without months does not age', async () => {
    expect((await find('owner: 方遥\nevidence: { owner: { date: 1999-01-01 } }', 'owner'))?.aged).toBe(false)
  })

  it('who decides ages by its own months', async () => {
    const yaml =
      'projects: [{ name: 扩容, committee: [{ person: 陈刚, part: decides }] }]\nevidence: { "projects[扩容].committee": { date: 2026-04 } }'
    const items = await itemsOf(yaml)
    expect(items.filter(({ path }) => path.includes('committee')).map(({ aged }) => aged)).toEqual([true, false])
  })
})
