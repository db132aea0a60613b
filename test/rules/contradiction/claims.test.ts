/** Each claim of the table: one dossier of which it is true, and two that come near. */
import { describe, expect, it } from 'vitest'
import { inspect } from '../../../src/engine/inspect.ts'
import { claims } from '../../../src/rules/contradictions/index.ts'
import { rules } from '../../../src/rules/index.ts'
import { languages } from '../../../src/text/phrase.ts'
import { catalog, frontMatter, today } from '../../helpers/catalog.ts'
import { diagnose } from '../../helpers/diagnose.ts'

type Case = {
  readonly isTrue: string
  /** The field at which it is told; undefined for the Log. */
  readonly at: string | undefined
  readonly misses: readonly [string, string, ...string[]]
}

const spend = (...years: readonly (readonly [number, number])[]) =>
  `spend: [${years.map(([year, amount]) => `{ year: ${year}, amount: ${amount} }`).join(', ')}]`
const bought = (more: string, ...years: readonly (readonly [number, number])[]) =>
  `qualification: { ${more}${more === '' ? '' : ', '}${spend(...years)} }`
const project = (more: string) => `projects: [{ name: 核心系统, ${more} }]`
const person = (more: string) => `customer: { people: [{ name: 李敏, ${more} }] }`
const log = (line: string) => `---\n## 往来记录\n\n${line}\n`

const cases: Readonly<Record<string, Case>> = {
  'prospect-who-bought': {
    isTrue: `status: prospect\n${bought('', [2025, 310000])}`,
    at: 'status',
    misses: [
      `status: prospect\n${bought('', [2025, 0], [2026, 0])}`,
      `status: active\n${bought('', [2025, 310000])}`,
      `status: prospect\n${project('status: lost')}`,
    ],
  },
  'prospect-beyond-establish': {
    isTrue: 'stage: stabilize\nstatus: prospect',
    at: 'status',
    misses: ['stage: establish\nstatus: prospect', 'stage: stabilize'],
  },
  'dormant-with-open-project': {
    isTrue: `status: dormant\n${project('status: open, budget_status: approved')}`,
    at: 'status',
    misses: [`status: dormant\n${project('status: dropped')}`, project('status: open')],
  },
  'lost-but-not': {
    isTrue: 'status: active\nlost: { date: 2025-06-30, reason: 价格 }',
    at: 'lost',
    misses: [
      `lost: { date: 2023-06-30, reason: 价格 }\n${bought('', [2025, 200000])}`,
      'status: lost\nlost: { date: 2025-06-30, reason: price }',
      'lost: { date: , reason: }',
    ],
  },
  'recurring-but-empty': {
    isTrue: bought('purchase_pattern: recurring', [2022, 800000], [2023, 900000], [2024, 0], [2025, 0]),
    at: 'qualification.purchase_pattern',
    misses: [
      bought('purchase_pattern: recurring', [2023, 900000], [2024, 10]),
      bought('purchase_pattern: recurring, category_spend: [{ year: 2025, amount: 700000 }]', [2023, 900000]),
      `status: dormant\n${bought('purchase_pattern: recurring', [2023, 900000])}`,
      'status: prospect\nqualification: { purchase_pattern: recurring }',
    ],
  },
  'once-but-yearly': {
    isTrue: bought('purchase_pattern: one_off', [2024, 1], [2025, 1], [2026, 1]),
    at: 'qualification.purchase_pattern',
    misses: [
      bought('purchase_pattern: one_off', [2023, 1], [2025, 1], [2026, 1]),
      bought('purchase_pattern: recurring', [2024, 1], [2025, 1], [2026, 1]),
    ],
  },
  'local-but-yearly': {
    isTrue: bought('procurement: distributed', [2023, 1], [2024, 1], [2025, 1]),
    at: 'qualification.procurement',
    misses: [
      bought('procurement: mixed', [2023, 1], [2024, 1], [2025, 1]),
      bought('procurement: distributed', [2022, 1], [2023, 1], [2024, 1]),
    ],
  },
  'strategic-but-unfit': {
    isTrue: 'type: strategic\nqualification: { product_fit: low }',
    at: 'qualification.product_fit',
    misses: [
      'type: strategic\nqualification: { product_fit: medium }',
      'type: group\nqualification: { product_fit: low }',
    ],
  },
  'share-above-one': {
    isTrue: bought('category_spend: [{ year: 2025, amount: 500 }]', [2025, 400], [2025, 101]),
    at: 'qualification.spend[0].amount',
    misses: [
      bought('category_spend: [{ year: 2025, amount: 500 }]', [2025, 500]),
      bought('category_spend: [{ year: 2024, amount: 500 }]', [2025, 900]),
    ],
  },
  'margin-above-amount': {
    isTrue: 'qualification: { spend: [{ year: 2025, amount: 310000, margin: 520000 }] }',
    at: 'qualification.spend["2025"].margin',
    misses: [
      'qualification: { spend: [{ year: 2025, amount: 310000, margin: -52000 }] }',
      'qualification: { spend: [{ year: 2025, margin: 520000 }] }',
    ],
  },
  'budget-above-category': {
    isTrue: `qualification: { category_spend: [{ year: 2024, amount: 90 }, { year: 2025, amount: 100 }] }\n${project('budget: 301')}`,
    at: 'projects[核心系统].budget',
    misses: [
      `qualification: { category_spend: [{ year: 2025, amount: 100 }] }\n${project('budget: 300')}`,
      `qualification: { category_spend: [{ year: 2025, quantity: 100 }] }\n${project('budget: 301')}`,
      `qualification: { category_spend: [{ year: 2025, amount: 100 }] }\n${project('budget: 301, status: won')}`,
    ],
  },
  'admitted-but-lapsed': {
    isTrue: 'qualification: { admission: { status: admitted, until: 2026-06-30 } }',
    at: 'qualification.admission.until',
    misses: [
      'qualification: { admission: { status: admitted, until: 2026-Q4 } }',
      'qualification: { admission: { status: none, until: 2026-06-30 } }',
    ],
  },
  'liked-but-losing': {
    isTrue:
      'competitors: [{ name: 岱岳, satisfaction: 5, comparison: [{ feature: a, edge: us }, { feature: b, edge: us }] }]',
    at: 'competitors[岱岳].satisfaction',
    misses: [
      'competitors: [{ name: 岱岳, satisfaction: 5, comparison: [{ feature: a, edge: us }, { feature: b, edge: even }] }]',
      'competitors: [{ name: 岱岳, satisfaction: 4, comparison: [{ feature: a, edge: us }, { feature: b, edge: us }] }]',
    ],
  },
  'met-after-leaving': {
    isTrue: person('left: 2026-03, met: 2026-04-01'),
    at: 'customer.people[李敏].left',
    misses: [person('left: 2026-03, met: 2026-03-31'), person('left: 2026-12-31, met: 2026-11-20')],
  },
  'role-against-attitude': {
    isTrue: person('roles: [technical, champion], attitude: opponent'),
    at: 'customer.people[李敏].attitude',
    misses: [
      person('roles: [coach], attitude: opponent'),
      person('roles: [champion], attitude: opponent, left: 2025-01-01'),
    ],
  },
  'reports-to-one-who-left': {
    isTrue: 'customer: { people: [{ name: 李敏, reports_to: "[[wang|王工]]" }, { name: 王工, left: 2026-10-31 }] }',
    at: 'customer.people[李敏].reports_to',
    misses: [
      'customer: { people: [{ name: 李敏, reports_to: 王工 }, { name: 王工, left: 2026-12-31 }] }',
      'customer: { people: [{ name: 李敏, reports_to: 王工, left: 2026-10-31 }, { name: 王工, left: 2026-10-31 }] }',
    ],
  },
  'friend-against': {
    isTrue: `${person('attitude: supporter')}\n${project('committee: [{ person: 李敏, stance: against }]')}`,
    at: 'projects[核心系统].committee[李敏].stance',
    misses: [
      `${person('attitude: supporter')}\n${project('committee: [{ person: 李敏, stance: neutral }]')}`,
      `${person('attitude: opponent')}\n${project('committee: [{ person: 李敏, stance: against }]')}`,
      `${person('attitude: supporter')}\n${project('status: lost, committee: [{ person: 李敏, stance: against }]')}`,
    ],
  },
  'certain-but-unfunded': {
    isTrue: project('likelihood: certain, budget_status: none'),
    at: 'projects[核心系统].likelihood',
    misses: [
      project('likelihood: certain, budget_status: unknown'),
      project('likelihood: likely, budget_status: none'),
      project('likelihood: certain, budget_status: none, status: dropped'),
    ],
  },
  'certain-but-opposed': {
    isTrue: project('likelihood: certain, committee: [{ body: 行长办公会, part: decides, stance: against }]'),
    at: 'projects[核心系统].likelihood',
    misses: [
      project('likelihood: certain, our_chance: behind, committee: [{ body: 会, part: decides, stance: against }]'),
      project(
        'likelihood: certain, committee: [{ body: 会, part: decides, stance: against }, { body: 部, part: decides, stance: for }]',
      ),
      project('likelihood: certain, committee: [{ body: 会, part: evaluates, stance: against }]'),
    ],
  },
  'leading-but-opposed': {
    isTrue: `${person('level: executive')}\n${project('our_chance: leading, committee: [{ person: 李敏, part: decides, stance: against }]')}`,
    at: 'projects[核心系统].our_chance',
    misses: [
      project('our_chance: level, committee: [{ body: 会, part: decides, stance: against }]'),
      `${person('left: 2026-01-01')}\n${project('our_chance: leading, committee: [{ person: 李敏, part: decides, stance: against }]')}`,
    ],
  },
  'won-but-lost-to': {
    isTrue: `competitors: [{ name: 岱岳 }]\n${project('status: won, outcome: { lost_to: 岱岳 }')}`,
    at: 'projects[核心系统].outcome.lost_to',
    misses: [
      `competitors: [{ name: 岱岳 }]\n${project('status: lost, outcome: { lost_to: 岱岳 }')}`,
      project('status: won, outcome: { date: 2026-01-10, reason: 现场演示 }'),
    ],
  },
  'open-but-settled': {
    isTrue: project('status: open, outcome: { date: 2026-10-08 }'),
    at: 'projects[核心系统].outcome',
    misses: [
      project('status: open, outcome: { date: 2027-Q1 }'),
      project('status: won, outcome: { date: 2026-10-08 }'),
    ],
  },
  'decided-before-tender': {
    isTrue: project('decision_date: 2027-01, process: { steps: [{ step: 发标, kind: tender, due: 2027-02-01 }] }'),
    at: 'projects[核心系统].decision_date',
    misses: [
      project('decision_date: 2027-02, process: { steps: [{ step: 发标, kind: tender, due: 2027-02-28 }] }'),
      project('decision_date: 2027-01, process: { steps: [{ step: 评标, kind: evaluation, due: 2027-02-01 }] }'),
    ],
  },
  'decided-before-known': {
    isTrue: project('opened: 2026-05, decision_date: 2026-04-30'),
    at: 'projects[核心系统].decision_date',
    misses: [
      project('opened: 2026-05, decision_date: 2026-Q2'),
      project('status: won, opened: 2026-05, decision_date: 2026-04-30'),
    ],
  },
  'steps-backwards': {
    isTrue: project(
      'process: { steps: [{ step: 发标, kind: tender, due: 2027-03-01 }, { step: 签合同, kind: contract, due: 2027-02-26 }] }',
    ),
    at: 'projects[核心系统].process.steps[签合同].due',
    misses: [
      project(
        'process: { steps: [{ step: 发标, kind: tender, due: 2027-03-01 }, { step: 入围, kind: admission, due: 2027-02-26 }] }',
      ),
      project(
        'process: { steps: [{ step: 发标, kind: tender, due: 2027-03-01, done: 2027-02-20 }, { step: 评标, kind: evaluation, due: 2027-02-26 }] }',
      ),
    ],
  },
  'sole-source-with-rivals': {
    isTrue: `competitors: [{ name: 岱岳 }, { name: 拓山 }]\n${project('process: { method: sole_source }, competitors: [岱岳, 拓山]')}`,
    at: 'projects[核心系统].process.method',
    misses: [
      `competitors: [{ name: 岱岳 }]\n${project('process: { method: sole_source }, competitors: [岱岳]')}`,
      `competitors: [{ name: 岱岳 }, { name: 拓山 }]\n${project('process: { method: inquiry }, competitors: [岱岳, 拓山]')}`,
    ],
  },
  'complaints-to-owner': {
    isTrue: 'owner: "[[fy|方遥]]"\nrelationship: { complaints: { channel: 手机, owner: 方遥 } }',
    at: 'relationship.complaints.owner',
    misses: [
      'owner: 方遥\nrelationship: { complaints: { channel: 客户部专线, owner: 闻静 } }',
      'owner: 方遥\nrelationship: { complaints: { channel: 400-555-0199，不经方遥 } }',
    ],
  },
  'complaints-to-handler': {
    isTrue:
      'owner: 方遥\nrelationship: { complaints: { owner: 苏禾 }, incidents: [{ date: 2026-11-20, what: 主板故障, owner: 苏禾 }] }',
    at: 'relationship.complaints.owner',
    misses: [
      'relationship: { complaints: { owner: 苏禾 }, incidents: [{ what: 主板故障, owner: 苏禾, status: resolved }] }',
      'relationship: { complaints: { owner: 闻静 }, incidents: [{ what: 主板故障, owner: 苏禾 }] }',
    ],
  },
  'next-before-last': {
    isTrue: 'reviewed: 2026-10-30\nnext_review: 2026-09',
    at: 'next_review',
    misses: [
      'reviewed: 2026-10-30\nnext_review: 2026-10',
      'relationship: { executive_meetings: { last: 2026-09-18, next: 2026-09-18 } }',
    ],
  },
  'open-but-resolved': {
    isTrue: 'relationship: { incidents: [{ what: 主板故障, status: open, resolved: 2026-08-02 }] }',
    at: 'relationship.incidents[主板故障].status',
    misses: [
      'relationship: { incidents: [{ what: 主板故障, resolved: 2026-08-02 }] }',
      'relationship: { incidents: [{ what: 主板故障, status: open }] }',
    ],
  },
  'duty-of-one-who-left': {
    isTrue: `team: [{ name: 温故, until: 2026-06-30 }]\n${project('next_step: { what: 演练, who: 温故, by: 2026-12-09 }')}`,
    at: 'projects[核心系统].next_step.who',
    misses: [
      `team: [{ name: 温故, until: 2026-11-30 }]\n${project('next_step: { who: 温故 }')}`,
      'team: [{ name: 温故, until: 2026-06-30 }, { name: 温故, role: 顾问 }]\nowner: 温故',
      'team: [{ name: 温故, until: 2026-06-30 }]\nactions: [{ what: 报告, who: 温故, status: done }]',
    ],
  },
  'ends-before-it-begins': {
    isTrue: 'contracts: [{ name: 维保, from: 2027-01-01, until: 2026-12-31, renewal_owner: 方遥 }]',
    at: 'contracts[维保].until',
    misses: [
      'contracts: [{ name: 维保, from: 2026-12, until: 2026-12-15, renewal_owner: 方遥 }]',
      'customer: { installed_base: [{ product: 服务器, vendor: us, since: 2021-Q1 }] }',
    ],
  },
  'yet-to-come': {
    isTrue: person('met: 2026-12'),
    at: 'customer.people[李敏].met',
    misses: [person('met: 2026-11'), person('left: 2027-01-31'), `${project('decision_date: 2027-03-10')}`],
  },
}

describe('the claims of contradiction', () => {
  it('are all in this table', () => {
    expect(Object.keys(cases).sort()).toEqual(claims.map(({ key }) => key).sort())
  })

  describe.each(Object.entries(cases))('%s', (key, { isTrue, at, misses }) => {
    it('speaks where it is true', async () => {
      expect(await told(key, isTrue)).toEqual([at])
    })

    it.each(languages)('ends in something to do, in %s', async language => {
      const [yaml = ''] = isTrue.split('---\n')
      const said = (await diagnose(yaml, 'contradiction', language)).join(' ')
      expect(said).toMatch(/^(?:warning|info) .+[.?。？：].+[.?。？]$/u)
      expect(said).not.toMatch(/undefined|NaN|null/)
    })

    it.each(misses)('is silent where it only comes near: %s', async near => {
      expect(await told(key, near)).toEqual([])
    })
  })

  it('see the Log ahead of its time, and somebody who left in it', async () => {
    expect(await told('yet-to-come', log('- 2026-11-24 会面 李敏：还没到'))).toEqual([undefined])
    expect(await told('yet-to-come', log('- 2026-11-23 会面 李敏：今天'))).toEqual([])
    const left = person('left: 2026-03-31')
    expect(await told('met-after-leaving', left + log('- 2026-05-08 得知 李敏：在新单位'))).toHaveLength(1)
    expect(await told('met-after-leaving', left + log('- 2026-03-20 得知 李敏：要走'))).toEqual([])
  })

  it('leave alone what is waived', async () => {
    const yaml = 'owner: 方遥\nrelationship: { complaints: { owner: 方遥 } }'
    expect(
      await told('complaints-to-owner', `${yaml}\nwaived: { relationship.complaints: 小客户，只有一个人管 }`),
    ).toEqual([])
  })

  it('take nothing from a value that the schema refuses', async () => {
    expect(await told('certain-but-unfunded', project('likelihood: certain, budget_status: nothing'))).toEqual([])
  })
})

/** The paths at which a claim is told; what stands behind `---` is the body. */
async function told(key: string, text: string): Promise<readonly (string | undefined)[]> {
  const [yaml = '', body = ''] = text.split('---\n')
  const { diagnostics } = await inspect('a.md', new TextEncoder().encode(frontMatter(yaml) + body), {
    catalog,
    rules,
    today,
  })
  return diagnostics.filter(one => one.rule === 'contradiction' && one.say === key).map(({ path }) => path)
}
