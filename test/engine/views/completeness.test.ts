import { describe, expect, it } from 'vitest'
import { completeness } from '../../../src/engine/views/completeness.ts'
import type { Block, Sheet } from '../../../src/engine/views/sheet.ts'
import { parsePath } from '../../../src/text/path.ts'
import { account } from '../../helpers/catalog.ts'

const collect = async (yaml: string, file = 'accounts/a.md') => completeness.collect(await account(yaml, { file }))

/** The JSON of some dossiers, given as their front matter. */
async function json(language: 'zh' | 'en', ...yamls: readonly string[]) {
  const facts = await Promise.all(yamls.map((yaml, index) => collect(yaml, `accounts/${index}.md`)))
  return completeness.json(completeness.conclude(facts, []), language)
}

// Weights of the first stage: account 7, qualification 26, customer 55, competitors 16, projects 45, team 2; together 151.

describe('the completeness of a dossier', () => {
  it('is the weight that is filled, of the weight that is expected', async () => {
    expect((await collect('owner: 方遥')).score).toBe(0.0199)
  })

  it('is 0 where nothing is filled', async () => {
    expect((await collect('')).score).toBe(0)
  })

  it('counts fields, those of an empty list included', async () => {
    const { filled, expected } = await collect('owner: 方遥')
    expect([filled, expected]).toEqual([1, 70])
  })

  it('counts what is waived apart', async () => {
    const { expected, waived } = await collect('waived: { competitors: 独家专利, reviewed: 刚建档 }')
    expect([expected, waived]).toEqual([61, 9])
  })

  it('counts the fields of the gate', async () => {
    expect((await collect('owner: 方遥\nreviewed: 2026-10-01')).gate).toEqual({ filled: 1, expected: 31 })
  })

  it('counts what was only heard, and what has aged, among what is filled', async () => {
    const yaml =
      'projects: [{ name: 扩容, budget: 5, plan: 两台 }]\nevidence: { "projects[扩容].budget": { date: 2025-01, sure: heard } }'
    const { filled, unsure, aged } = await collect(yaml)
    expect([filled, unsure, aged]).toEqual([3, 1, 1])
  })

  it('has what is to be confirmed, what the nearest decision rests on before what is older', async () => {
    const yaml = `owner: 方遥
qualification: { category_spend: [{ year: 2023, amount: 18000000 }] }
projects: [{ name: 扩容, budget: 5000000, decision_date: 2027-03-10 }]
evidence:
  qualification.category_spend: { source: 年报, date: 2024-03-20 }
  projects[扩容].budget: { source: 江枫, date: 2026-11-01, sure: heard }`
    const { doubtful } = await collect(yaml)
    expect(doubtful.map(({ path, why }) => [path, why.zh])).toEqual([
      ['projects[扩容].budget', '只是听说（江枫，11 月 1 日）'],
      ['qualification.category_spend', '还是 2024 年 3 月 20 日的消息（年报），该再问一遍'],
    ])
  })

  it('gives each section its own score', async () => {
    const { sections } = await collect('owner: 方遥')
    expect(sections.map(({ name, score, filled, expected }) => `${name} ${score} ${filled}/${expected}`)).toEqual([
      'account 0.4286 1/4',
      'qualification 0 0/11',
      'customer 0 0/27',
      'competitors 0 0/8',
      'projects 0 0/19',
      'team 0 0/1',
    ])
  })

  it('is that of the stage in which the account is', async () => {
    const { expected } = await collect('stage: strengthen')
    expect(expected).toBeGreaterThan(70)
  })

  it.each([
    ['the name that a wikilink shows', 'owner: "[[fang|方遥]]"', '方遥'],
    ['nobody', '', null],
    ['nobody, where it is no text', 'owner: [方遥]', null],
  ])('names as its owner %s', async (_, yaml, owner) => {
    expect((await collect(yaml)).owner).toBe(owner)
  })
})

describe('what is missing', () => {
  it('begins with the gate, and there with what weighs most, in the order of the schemas', async () => {
    const { missing } = await collect('')
    expect(missing.slice(0, 18).map(({ path, gate, weight }) => `${path} ${gate ? '*' : '-'}${weight}`)).toEqual([
      'owner *3',
      'qualification.product_fit *3',
      'qualification.procurement *3',
      'qualification.purchase_pattern *3',
      'qualification.category_spend *3',
      'customer.departments.using *3',
      'customer.departments.purchasing *3',
      'customer.people[0] *3',
      'customer.installed_base[0] *3',
      'competitors[0] *3',
      'projects[0] *3',
      'type *2',
      'customer.profile.kind *2',
      'customer.channels *2',
      'customer.departments.support *2',
      'customer.business.summary *2',
      'customer.industry.name *2',
      'qualification.admission.status -3',
    ])
  })

  it('ends with what weighs least', async () => {
    const { missing } = await collect('')
    expect(missing.at(-1)?.weight).toBe(1)
  })

  it('names items by their key', async () => {
    const { missing } = await collect('customer:\n  people: [{ name: 李敏, department: 科技部 }]')
    expect(missing.map(({ path }) => path)).toContain('customer.people[李敏].level')
  })

  it('tells in which item it stands', async () => {
    const { missing } = await collect('customer:\n  people: [{ name: "[[li|李敏]]", department: 科技部 }]')
    expect(missing.find(({ path }) => path.endsWith('.level'))?.item).toBe('李敏')
  })

  it('tells in which project somebody who decides is missing', async () => {
    const { missing } = await collect('projects: [{ name: 扩容 }]')
    expect(missing.find(({ label }) => label.en === 'Who decides')?.item).toBe('扩容')
  })

  it('has paths that can be read back', async () => {
    const { missing } = await collect(
      'stage: strengthen\nprojects: [{ name: "一期]", budget: 5 }]\ncompetitors: [{ name: 甲 }]',
    )
    expect(missing.filter(({ path }) => parsePath(path) === undefined)).toEqual([])
  })

  it('is nothing that is waived or filled', async () => {
    const { missing } = await collect('owner: 方遥\nwaived: { type: 说不清 }')
    expect(missing.filter(({ path }) => path === 'owner' || path === 'type')).toEqual([])
  })
})

describe('the JSON', () => {
  it('has a summary', async () => {
    const { summary } = await json('zh', 'owner: 方遥', '')
    expect(summary).toEqual({ dossiers: 2, unreadable: 0, score: 0.01 })
  })

  it('has for each dossier what the contract says', async () => {
    expect(await json('zh', 'type: important\nowner: "[[fang|方遥]]"\nwaived: { reviewed: 刚建档 }')).toMatchObject({
      dossiers: [
        {
          file: 'accounts/0.md',
          account: '澜江银行',
          type: 'important',
          stage: 'establish',
          owner: '方遥',
          score: 0.0333,
          filled: 2,
          unsure: 0,
          aged: 0,
          expected: 69,
          waived: 1,
          sections: { account: { score: 0.8333, filled: 2, expected: 3 }, team: { score: 0, filled: 0, expected: 1 } },
        },
      ],
    })
  })

  it.each([
    ['zh', '客户出了事，第一个电话打给我们哪一位？', '大客户经理（唯一接口）'],
    ['en', 'Whom of ours do they ring first when something breaks?', 'Key account manager'],
  ] as const)('asks in %s', async (language, ask, label) => {
    expect(await json(language, '')).toMatchObject({
      dossiers: [{ missing: expect.arrayContaining([{ path: 'owner', label, weight: 3, gate: true, ask }]) }],
    })
  })

  it('leaves out a section without expectations', async () => {
    const [dossier] = listIn(await json('en', 'waived: { competitors: none }'))
    expect(Object.keys(dossier?.sections ?? {})).toEqual(['account', 'qualification', 'customer', 'projects', 'team'])
  })

  it('lists first what cannot be read, without a score', async () => {
    const data = completeness.conclude([await collect('')], [{ file: 'accounts/z.md' }, { file: 'accounts/b.md' }])
    expect(listIn(completeness.json(data, 'en')).map(({ file, score }) => [file, score])).toEqual([
      ['accounts/b.md', null],
      ['accounts/z.md', null],
      ['accounts/a.md', 0],
    ])
  })

  it('counts what cannot be read, and leaves it out of the mean', async () => {
    const data = completeness.conclude([await collect('owner: 方遥')], [{ file: 'accounts/b.md' }])
    expect(completeness.json(data, 'en')['summary']).toEqual({ dossiers: 2, unreadable: 1, score: 0.0199 })
  })

  it('has no score where there is nothing to measure', () => {
    const data = completeness.conclude([], [])
    expect(completeness.json(data, 'en')).toEqual({
      summary: { dossiers: 0, unreadable: 0, score: null },
      dossiers: [],
    })
  })

  it('is plain', async () => {
    const plain = await json('zh', 'owner: 方遥')
    expect(JSON.parse(JSON.stringify(plain))).toEqual(plain)
  })
})

type Listed = {
  readonly file: string
  readonly score: number | null
  readonly sections?: Readonly<Record<string, unknown>>
}

function listIn(value: Readonly<Record<string, unknown>>): readonly Listed[] {
  // The shape is what the tests above hold; here it is only looked into.
  return value['dossiers'] as readonly Listed[]
}

describe('the dossiers', () => {
  it('stand worst first, and by file where they are equal', async () => {
    const facts = await Promise.all([
      collect('owner: 方遥', 'accounts/c.md'),
      collect('', 'accounts/b.md'),
      collect('', 'accounts/a.md'),
    ])
    expect(completeness.conclude(facts, []).dossiers.map(({ file }) => file)).toEqual([
      'accounts/a.md',
      'accounts/b.md',
      'accounts/c.md',
    ])
  })

  it('have the mean of their scores', async () => {
    const facts = await Promise.all([collect('owner: 方遥'), collect('')])
    expect(completeness.score(completeness.conclude(facts, []))).toBe(0.01)
  })
})

const options = { language: 'en', missing: false, limit: 10 } as const

async function sheetOf(yaml: string, more: Partial<Parameters<typeof completeness.sheet>[1]> = {}): Promise<Sheet> {
  return completeness.sheet(completeness.conclude([await collect(yaml)], []), { ...options, ...more })
}

const tableOf = (sheet: Sheet) =>
  sheet.blocks.find((block): block is Extract<Block, { kind: 'table' }> => block.kind === 'table')

/** The one row of the overview, by column. */
function rowOf(sheet: Sheet): Readonly<Record<string, string>> {
  const table = tableOf(sheet)
  return Object.fromEntries(
    (table?.columns ?? []).map(({ label }, index) => [label, table?.rows[0]?.[index]?.text ?? '']),
  )
}

describe('the overview', () => {
  it('has a row for each dossier', async () => {
    expect(rowOf(await sheetOf('owner: 方遥'))).toMatchObject({
      Account: '澜江银行',
      Stage: 'establish',
      Manager: '方遥',
      Gate: '1 of 31',
      Complete: '2%',
    })
  })

  it.each(['zh', 'en'] as const)('has no two columns of one name in %s', async language => {
    const labels = tableOf(await sheetOf('owner: 方遥', { language }))?.columns.map(({ label }) => label) ?? []
    expect(labels).toEqual([...new Set(labels)])
  })

  it('names the file of a dossier that names no account', async () => {
    expect(rowOf(await sheetOf('account:'))).toMatchObject({ Account: 'accounts/a.md' })
  })

  it('says where nobody is the owner', async () => {
    expect(rowOf(await sheetOf(''))).toMatchObject({ Manager: '(nobody)' })
  })

  it('has no column for what was heard or has aged where nothing was', async () => {
    expect(Object.keys(rowOf(await sheetOf('owner: 方遥')))).not.toContain('Heard')
  })

  it('counts what was heard', async () => {
    expect(rowOf(await sheetOf('owner: 方遥\nevidence: { owner: { sure: heard } }'))).toMatchObject({ Heard: '1' })
  })

  it('never shows 0 % where something is there', async () => {
    const people = Array.from({ length: 40 }, (_, index) => `{ phone: "${index}" }`)
    const sheet = await sheetOf(`customer:\n  people: [{ title: 处长 }, ${people.join(', ')}]`)
    expect(rowOf(sheet)).toMatchObject({ Complete: '1%' })
  })

  it('never shows 100 % while something is missing', async () => {
    const data = completeness.conclude([{ ...(await collect('')), score: 0.9996 }], [])
    expect(rowOf(completeness.sheet(data, options))).toMatchObject({ Complete: '99%' })
  })

  it('lists what cannot be read', async () => {
    const data = completeness.conclude([await collect('')], [{ file: 'accounts/b.md' }])
    expect(JSON.stringify(completeness.sheet(data, options))).toContain('accounts/b.md')
  })

  it('says what to do where there is no dossier', () => {
    const { blocks } = completeness.sheet(completeness.conclude([], []), options)
    expect(blocks).toEqual([{ kind: 'text', text: 'There is no dossier here yet. Make one: kam new "Account name"' }])
  })
})

describe('the list of what is missing', () => {
  it('has the questions, whom to ask, and the place', async () => {
    const { blocks } = await sheetOf('owner: 方遥', { missing: true })
    const list = blocks.find(block => block.kind === 'list')
    expect(list).toMatchObject({
      items: expect.arrayContaining([
        {
          sign: '*',
          text: 'Who uses',
          place: 'customer.departments.using',
          lines: ['Once it is installed, who uses it every day? (ask: a maintainer, a user)'],
          strong: true,
        },
      ]),
    })
  })

  it('is cut to so many, and says how many more there are', async () => {
    const { blocks } = await sheetOf('', { missing: true, limit: 3 })
    const all = (await collect('')).missing.length
    const list = blocks.find(block => block.kind === 'list')
    expect([list?.items.length, list?.more]).toEqual([3, `${all - 3} more; to list all: kam report --missing --all`])
  })
})
