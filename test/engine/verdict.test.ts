import { describe, expect, it } from 'vitest'
import { asDiagnostic, type Seen, toldOnce } from '../../src/engine/verdict.ts'
import { dossierRule, type Rule } from '../../src/rules/rule.ts'
import { linesOf } from '../../src/text/lines.ts'
import type { Path } from '../../src/text/path.ts'
import { account } from '../helpers/catalog.ts'

const words = { zh: '', en: '' }
const ruleCalled = (id: string, givesWayTo?: readonly string[] | 'all'): Rule =>
  dossierRule({
    id,
    severity: 'error',
    why: words,
    bad: words,
    good: words,
    sentences: {},
    ...(givesWayTo === undefined ? {} : { givesWayTo }),
    check: () => [],
  })

const large = ruleCalled('large')
const small = ruleCalled('small', ['large'])
const last = ruleCalled('last', 'all')

const seen = (rule: Rule, path?: Path, about?: readonly Path[]): Seen => ({
  rule,
  finding: {
    at: { start: 0, end: 0 },
    say: '',
    args: {},
    ...(path === undefined ? {} : { path }),
    ...(about === undefined ? {} : { about }),
  },
})

/** Which rules still speak. */
const speaking = (...all: readonly Seen[]) => toldOnce(all).map(({ rule }) => rule.id)

describe('a fault', () => {
  it('is told by the weightier rule alone where both speak about one place', () => {
    expect(speaking(seen(small, ['owner']), seen(large, ['owner']))).toEqual(['large'])
  })

  it('is told by both where they speak about different places', () => {
    expect(speaking(seen(small, ['owner']), seen(large, ['type']))).toEqual(['small', 'large'])
  })

  it('is not repeated below the place of which the weightier rule speaks', () => {
    expect(speaking(seen(small, ['projects', 0, 'budget']), seen(large, ['projects', 0]))).toEqual(['large'])
  })

  it('is not repeated above the place of which the weightier rule speaks', () => {
    expect(speaking(seen(small, ['projects']), seen(large, ['projects', 0, 'budget']))).toEqual(['large'])
  })

  it('is told of another item of the list', () => {
    expect(speaking(seen(small, ['projects', 1]), seen(large, ['projects', 0]))).toEqual(['small', 'large'])
  })

  it('is not repeated about a field of which the weightier rule speaks as well', () => {
    expect(speaking(seen(small, ['owner']), seen(large, ['ownr'], [['owner']]))).toEqual(['large'])
  })

  it('is told by both where neither gives way', () => {
    expect(speaking(seen(large, ['owner']), seen(ruleCalled('other'), ['owner']))).toEqual(['large', 'other'])
  })

  it('is told by a rule that gives way to all only where nobody else speaks', () => {
    expect(speaking(seen(last, ['owner']), seen(last, ['type']), seen(small, ['owner']))).toEqual(['last', 'small'])
  })

  it('is told twice by one rule that gives way to all', () => {
    expect(speaking(seen(last, ['owner']), seen(last, ['owner']))).toEqual(['last', 'last'])
  })

  it('without a place is always told', () => {
    expect(speaking(seen(small), seen(large))).toEqual(['small', 'large'])
  })

  it('of a rule that itself gives way takes away what gives way to it', () => {
    const smallest = ruleCalled('smallest', ['small'])
    expect(speaking(seen(smallest, ['owner']), seen(small, ['owner']), seen(large, ['owner']))).toEqual(['large'])
  })
})

describe('a finding becomes a diagnostic', () => {
  const text = '---\nkam: 1\nowner: 方遥\n---\n'
  const lines = linesOf(text)
  const finding = { at: { start: 18, end: 20 }, say: 'none', args: { name: '方遥' } }

  it('with its line and column, and the line itself', () => {
    expect(asDiagnostic({ rule: large, finding }, 'accounts/a.md', lines)).toEqual({
      file: 'accounts/a.md',
      line: 3,
      column: 8,
      endLine: 3,
      endColumn: 10,
      source: 'owner: 方遥',
      severity: 'error',
      rule: 'large',
      say: 'none',
      args: { name: '方遥' },
    })
  })

  it('with the path as people write it', async () => {
    const facts = await account('projects: [{ name: 核心系统 }]')
    const one = asDiagnostic(
      { rule: large, finding: { ...finding, path: ['projects', 0, 'budget'] } },
      'a.md',
      lines,
      facts,
    )
    expect(one.path).toBe('projects[核心系统].budget')
  })

  it('softer than its rule where it says so', () => {
    const one = asDiagnostic({ rule: large, finding: { ...finding, severity: 'info' } }, 'a.md', lines)
    expect(one.severity).toBe('info')
  })

  it('over several lines with the first of them', () => {
    const one = asDiagnostic({ rule: large, finding: { ...finding, at: { start: 4, end: 20 } } }, 'a.md', lines)
    expect([one.line, one.endLine, one.source]).toEqual([2, 3, 'kam: 1'])
  })
})
