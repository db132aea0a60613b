import { describe, expect, it } from 'vitest'
import { catalogOf, compileValidator, type Parts } from '../../src/schema/catalog.ts'
import type { Field } from '../../src/schema/field.ts'
import { parsePath } from '../../src/text/path.ts'
import { catalog } from '../helpers/catalog.ts'

/** A field of our own schemas that must be there. */
function field(path: string): Field {
  const found = catalog.field(parsePath(path) ?? [])
  if (found === undefined) throw new Error(`no field ${path}`)
  return found
}

describe('a field', () => {
  it.each([
    ['kam', 'version'],
    ['account', 'text'],
    ['aliases', 'texts'],
    ['type', 'choice'],
    ['reviewed', 'day'],
    ['currency', 'currency'],
    ['evidence', 'paths'],
    ['waived', 'paths'],
    ['sponsor', 'map'],
    ['qualification', 'map'],
    ['qualification.spend', 'list'],
    ['qualification.spend[0].year', 'year'],
    ['qualification.spend[0].margin', 'amount'],
    ['qualification.references[0].willing', 'flag'],
    ['customer.profile.headcount', 'count'],
    ['customer.people', 'list'],
    ['customer.people[0].roles', 'choices'],
    ['customer.people[0].email', 'email'],
    ['customer.installed_base[0].condition', 'rating'],
    ['projects[0].committee[0].weight', 'weight'],
    ['growth.goals[0].target', 'number'],
  ])('`%s` is of the kind %s', (path, kind) => {
    expect(field(path).kind).toBe(kind)
  })

  it('of another tool takes anything', () => {
    expect(field('tags').kind).toBe('free')
  })

  it('writes its path with the lists marked', () => {
    expect(field('projects[3].process.steps[1].due').path).toBe('projects[].process.steps[].due')
  })

  it('has a label in both languages', () => {
    expect(field('owner').label).toEqual({ zh: '大客户经理（唯一接口）', en: 'Key account manager' })
  })

  it('takes the label beside a reference, not that of what it refers to', () => {
    expect(field('customer').label.en).toBe('Customer')
  })

  it('has its question, and whom to put it to', () => {
    const { ask, whom } = field('customer.departments.purchasing')
    expect([ask?.zh, whom]).toEqual(['合同从哪个部门走？', ['manager', 'purchasing']])
  })

  it('has its values in their order, with labels', () => {
    expect([...field('projects[0].status').choices].map(([value, { zh }]) => `${value} ${zh}`)).toEqual([
      'open 进行中',
      'won 赢单',
      'lost 丢单',
      'dropped 不做了',
    ])
  })

  it('has a question beside a value that needs judgement', () => {
    expect(field('customer.people[0].attitude').choices.get('supporter')?.ask?.en).toBe(
      'Can we name an occasion when they spoke up for us, and before whom?',
    )
  })

  it('that only suggests values is open', () => {
    const { open, choices } = field('customer.profile.kind')
    expect([open, choices.has('hospital')]).toEqual([true, true])
  })

  it('with a list of values is not open', () => {
    expect(field('type').open).toBe(false)
  })

  it('has the value that stands for none', () => {
    expect([
      field('status').fallback,
      field('projects[0].status').fallback,
      field('competitors[0].kind').fallback,
    ]).toEqual(['active', 'open', 'vendor'])
  })

  it.each([
    ['customer.people', 'name'],
    ['projects', 'name'],
    ['projects[0].committee', 'person'],
    ['qualification.spend', 'year'],
    ['sponsor', 'name'],
    ['contracts', 'name'],
  ])('`%s` finds its items by %s', (path, key) => {
    expect(field(path).key).toBe(key)
  })

  it.each([
    ['customer.people[0].reports_to', 'person'],
    ['customer.people[0].influences', 'person'],
    ['projects[0].committee[0].person', 'person'],
    ['competitors[0].reps[0].knows', 'person'],
    ['relationship.touchpoints[0].theirs', 'person'],
    ['relationship.satisfaction[0].by', 'person'],
    ['relationship.requests[0].from', 'person'],
    ['relationship.complaints.told_to', 'person'],
    ['customer.people[0].department', 'department'],
    ['projects[0].committee[0].department', 'department'],
    ['customer.installed_base[0].department', 'department'],
    ['growth.potential[0].department', 'department'],
    ['projects[0].competitors', 'competitor'],
    ['projects[0].outcome.lost_to', 'competitor'],
    ['growth.potential[0].rival', 'competitor'],
    ['parent', 'account'],
    ['qualification.references[0].customer', 'account'],
    ['owner', undefined],
    ['projects[0].committee[0].body', undefined],
    ['projects[0].process.steps[0].owner', undefined],
  ])('`%s` refers to: %s', (path, refers) => {
    expect(field(path).refers).toBe(refers)
  })

  it('knows for how many months it stays fresh', () => {
    expect(field('projects[0].budget').fresh).toBe(6)
  })
})

describe('an expectation', () => {
  it('says from which stage, how heavy, and whether the gate asks for it', () => {
    const [expected] = field('owner').expects
    expect([expected?.stage, expected?.weight, expected?.gate]).toEqual(['establish', 3, true])
  })

  it('is not there for an optional field', () => {
    expect(field('aliases').expects).toEqual([])
  })

  it('is not there for a list of which only the sub-fields are expected', () => {
    expect(field('customer.people').expects).toEqual([])
  })

  it('among the items of a list asks for one that has a value, and for a number', () => {
    expect(field('projects[0].committee').expects.map(({ where, atLeast }) => where ?? atLeast)).toEqual([
      { part: ['decides'] },
      2,
    ])
  })

  it('among the items of a list has words of its own', () => {
    expect(field('projects[0].committee').expects.map(({ label }) => label.en)).toEqual([
      'Who decides',
      'Who else has a say',
    ])
  })
})

describe('a limit', () => {
  it('from the top of the dossier', () => {
    expect(field('lost').when).toEqual([{ path: ['status'], relative: false, negated: false, values: ['lost'] }])
  })

  it('of values that must not be', () => {
    expect(field('customer.profile.headcount').when).toEqual([
      { path: ['customer', 'profile', 'kind'], relative: false, negated: true, values: ['army', 'police', 'court'] },
    ])
  })

  it('from the item in which the field stands', () => {
    expect(field('competitors[0].reps').when).toEqual([
      { path: ['kind'], relative: true, negated: false, values: ['vendor'] },
    ])
  })

  it('of several conditions', () => {
    expect(field('customer.people[0].department').when?.map(({ path }) => path)).toEqual([['left'], ['organization']])
  })

  it('of none takes a sub-field out of the limit of its item', () => {
    expect(field('customer.people[0].name').when).toEqual([])
  })

  it('of the items of a list', () => {
    expect(field('projects').itemWhen).toEqual([{ path: ['status'], relative: true, negated: false, values: ['open'] }])
  })
})

describe('the field at a path', () => {
  it('is the same in every item, whether by index, by key or by none', () => {
    const paths = ['projects[0].budget', 'projects[核心系统].budget', 'projects.budget']
    expect(new Set(paths.map(field)).size).toBe(1)
  })

  it('of a list item is the list', () => {
    expect(field('projects[0]').path).toBe('projects')
  })

  it.each(['nothing', 'owner.name', 'customer.profile[0]', 'owner[0]', 'customer.nothing.name'])(
    'is not there for `%s`',
    path => {
      expect(catalog.field(parsePath(path) ?? [])).toBeUndefined()
    },
  )

  it('of no steps is the dossier itself', () => {
    expect(catalog.field([])).toBe(catalog.root)
  })
})

/** The faults of some facts of an otherwise sound dossier. */
const faultsOf = (value: Record<string, unknown>) =>
  catalog.validate({ kam: 1, account: '澜江银行', stage: 'establish', ...value })

describe('a value that breaks the schemas', () => {
  it.each([
    [
      'a text for a number',
      { customer: { profile: { revenue: 'about 2m' } } },
      'type',
      ['customer', 'profile', 'revenue'],
    ],
    ['a number for a text', { owner: 5 }, 'type', ['owner']],
    ['a text for a list', { aliases: '澜江' }, 'type', ['aliases']],
    ['a number in a list of texts', { aliases: ['澜江', 5] }, 'type', ['aliases', 1]],
    ['a text for a map', { sponsor: '方遥' }, 'type', ['sponsor']],
    ['a text for an item', { customer: { people: ['李敏'] } }, 'type', ['customer', 'people', 0]],
    ['a half for a whole', { customer: { profile: { headcount: 1.5 } } }, 'type', ['customer', 'profile', 'headcount']],
    [
      'a text for yes or no',
      { qualification: { references: [{ willing: 'yes' }] } },
      'type',
      ['qualification', 'references', 0, 'willing'],
    ],
    ['a value that is none of the list', { type: 'economical' }, 'choice', ['type']],
    ['a number that is none of the list', { type: 3 }, 'choice', ['type']],
    ['a day written otherwise', { reviewed: '2026/3/1' }, 'pattern', ['reviewed']],
    ['a day that no calendar has', { reviewed: '2026-02-30' }, 'pattern', ['reviewed']],
    [
      'an address without a dot',
      { customer: { people: [{ email: 'li@bank' }] } },
      'pattern',
      ['customer', 'people', 0, 'email'],
    ],
    ['a currency in small letters', { currency: 'cny' }, 'pattern', ['currency']],
    ['a negative count', { customer: { profile: { headcount: -1 } } }, 'range', ['customer', 'profile', 'headcount']],
    ['a mark above five', { competitors: [{ satisfaction: 6 }] }, 'range', ['competitors', 0, 'satisfaction']],
    ['another version', { kam: 2 }, 'const', ['kam']],
    ['an unknown field', { owners: '方遥' }, 'unknown', ['owners']],
    ['an unknown field in an item', { projects: [{ budgets: 1 }] }, 'unknown', ['projects', 0, 'budgets']],
    ['a reason that is no text', { waived: { competitors: 5 } }, 'type', ['waived', 'competitors']],
    ['a field name with a slash and a tilde', { 'a/b~c': 1 }, 'unknown', ['a/b~c']],
    [
      'an amount without end, `.inf`',
      { customer: { profile: { revenue: Number.POSITIVE_INFINITY } } },
      'type',
      ['customer', 'profile', 'revenue'],
    ],
    [
      'a count without end, `.inf`',
      { customer: { profile: { headcount: Number.POSITIVE_INFINITY } } },
      'type',
      ['customer', 'profile', 'headcount'],
    ],
    [
      'an amount that is no number, `.nan`',
      { customer: { profile: { revenue: Number.NaN } } },
      'type',
      ['customer', 'profile', 'revenue'],
    ],
  ])('is told once, with its place: %s', (_, value, kind, path) => {
    expect(faultsOf(value)).toEqual([expect.objectContaining({ kind, path })])
  })

  it('is told with the bound that it breaks', () => {
    expect(faultsOf({ competitors: [{ satisfaction: 0 }] })).toMatchObject([{ limit: { least: true, value: 1 } }])
  })

  it('is told for each of several', () => {
    expect(faultsOf({ type: 'x', owner: 1, nothing: 1 })).toHaveLength(3)
  })

  it.each(['kam', 'account', 'stage'])('is told where `%s` is missing', name => {
    const whole: Record<string, unknown> = { kam: 1, account: '澜江银行', stage: 'establish' }
    const { [name]: _, ...rest } = whole
    expect(catalog.validate(rest)).toEqual([{ kind: 'required', path: [name] }])
  })
})

describe('a value that keeps to the schemas', () => {
  it.each([
    ['null anywhere', { owner: null, customer: null, projects: null, type: null }],
    ['an item that is null', { customer: { people: [null] } }],
    ['a month and a quarter for a day', { reviewed: '2027-03', next_review: '2027-Q1' }],
    ['a day with the time of another printer', { reviewed: '2026-11-02T00:00:00.000Z' }],
    ['a leap day', { reviewed: '2028-02-29' }],
    ['a negative margin', { qualification: { spend: [{ year: 2025, margin: -3.5 }] } }],
    ['a kind of customer in own words', { customer: { profile: { kind: '期货交易所' } } }],
    ['a field of a team at the top', { x_网点: 310 }],
    ['a field of a team in an item', { customer: { people: [{ x_生日: '05-01' }] } }],
    ['what belongs to other tools', { tags: ['a'], cssclasses: 'wide', publish: true, cover: { a: 1 } }],
  ])('has no fault: %s', (_, value) => {
    expect(faultsOf(value)).toEqual([])
  })
})

describe('schemas of another', () => {
  const parts: Parts = {
    dossier: {
      properties: {
        branch: { $ref: 'branch.schema.json', 'x-kam': { label: { zh: '网点', en: 'Branch' } } },
      },
    },
    branch: {
      type: ['object', 'null'],
      properties: {
        size: { $ref: '#/$defs/size', 'x-kam': { label: { zh: '规模', en: 'Size' }, stage: 'establish' } },
      },
      $defs: { size: { enum: ['small', 'large'], 'x-kam': { label: { zh: '大小', en: 'Measure' }, weight: 2 } } },
    },
  }

  it('are read through their references, to another part and inside one', () => {
    const read = catalogOf(parts, () => [])
    expect(read.field(['branch', 'size'])?.kind).toBe('choice')
  })

  it('let what stands beside a reference win, and keep the rest of its target', () => {
    const size = catalogOf(parts, () => []).field(['branch', 'size'])
    expect([size?.label.en, size?.weight]).toEqual(['Size', 2])
  })

  it('that refer to nothing are told by name', () => {
    const broken = { dossier: { properties: { a: { $ref: '#/$defs/nothing' } } } }
    expect(() => catalogOf(broken, () => [])).toThrow('schema dossier: #/$defs/nothing leads nowhere')
  })

  it('can be compiled', async () => {
    const validate = await compileValidator(parts)
    expect(validate({ branch: { size: 'huge' } })).toEqual([{ kind: 'choice', path: ['branch', 'size'] }])
  })
})
