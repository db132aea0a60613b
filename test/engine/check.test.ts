import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge } from '../../src/engine/check.ts'
import { type Inspection, inspect } from '../../src/engine/inspect.ts'
import { rules as allRules } from '../../src/rules/index.ts'
import { catalog, today } from '../helpers/catalog.ts'

const rules = allRules.filter(({ id }) =>
  ['schema', 'unknown-field', 'not-a-dossier', 'encoding', 'duplicate-account'].includes(id),
)
const world = { exists: () => false }
const standard = { catalog, rules, today }

const inspected = (file: string, text: string): Promise<Inspection> =>
  inspect(file, new TextEncoder().encode(text), standard)
const dossier = (file: string, yaml: string) => inspected(file, `---\nkam: 1\nstage: establish\n${yaml}\n---\n`)

const inspections = await Promise.all([
  dossier('accounts/乙.md', 'account: 澜江银行\ntype: big\nownr: 方遥'),
  dossier('accounts/甲.md', 'account: 澜江银行'),
  dossier('accounts/b/Acme.md', 'account: Acme\naliases: [acme]\nreviewed: 2026/3/1'),
  dossier('accounts/a.md', 'account: ACME'),
  inspected('accounts/note.md', '# A note\n'),
  inspect('accounts/gone.md', undefined, standard),
])

/** Who says what where, for short. */
const told = (result: ReturnType<typeof judge>) =>
  result.diagnostics.map(
    ({ file, line, rule, path }) => `${file}:${line} ${rule}${path === undefined ? '' : ` ${path}`}`,
  )

describe('a check', () => {
  it('tells what is wrong by file and place, in code units', () => {
    expect(told(judge(inspections, { rules, world }))).toEqual([
      'accounts/b/Acme.md:4 duplicate-account account',
      'accounts/b/Acme.md:6 schema reviewed',
      'accounts/gone.md:1 encoding',
      'accounts/note.md:1 not-a-dossier',
      'accounts/乙.md:5 schema type',
      'accounts/乙.md:6 unknown-field ownr',
      'accounts/甲.md:4 duplicate-account account',
    ])
  })

  it('is the same in whatever order the files come', () => {
    const expected = judge(inspections, { rules, world })
    fc.assert(
      fc.property(fc.shuffledSubarray(inspections, { minLength: inspections.length }), shuffled => {
        expect(judge(shuffled, { rules, world })).toEqual(expected)
      }),
    )
  })

  it('is the same when its inspections come back from JSON', () => {
    const cached = JSON.parse(JSON.stringify(inspections)) as readonly Inspection[]
    expect(judge(cached, { rules, world })).toEqual(judge(inspections, { rules, world }))
  })

  it('leaves the inspections as they are', () => {
    const before = JSON.stringify(inspections)
    judge(inspections, { rules, world })
    expect(JSON.stringify(inspections)).toBe(before)
  })

  it('counts the dossiers, those that cannot be read included, and no other files', () => {
    expect(judge(inspections, { rules, world }).dossiers).toBe(5)
  })

  it('counts by severity', () => {
    expect(judge(inspections, { rules, world }).counts).toEqual({ error: 6, warning: 1, info: 0 })
  })

  it('finds nothing among no files', () => {
    expect(judge([], { rules, world })).toMatchObject({
      dossiers: 0,
      counts: { error: 0, warning: 0, info: 0 },
      diagnostics: [],
    })
  })
})

describe('a check of some files', () => {
  const shown = (file: string) => file === 'accounts/甲.md'

  it('tells what is wrong in them, having looked at the others', () => {
    expect(told(judge(inspections, { rules, world, shown }))).toEqual(['accounts/甲.md:4 duplicate-account account'])
  })

  it('counts only them', () => {
    const { dossiers, counts } = judge(inspections, { rules, world, shown })
    expect([dossiers, counts.error]).toEqual([1, 1])
  })
})
