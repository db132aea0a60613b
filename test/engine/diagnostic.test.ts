import { describe, expect, it } from 'vitest'
import { compareDiagnostics, compareText, type Diagnostic } from '../../src/engine/diagnostic.ts'

const diagnostic = (place: Partial<Diagnostic>): Diagnostic => ({
  file: 'a.md',
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 2,
  severity: 'error',
  rule: 'schema',
  say: 'kind',
  args: {},
  source: '',
  ...place,
})

describe('diagnostics stand in the order of', () => {
  it.each<[string, Partial<Diagnostic>, Partial<Diagnostic>]>([
    ['their files', { file: 'a.md', line: 9 }, { file: 'b.md', line: 1 }],
    ['their lines, as numbers', { line: 9 }, { line: 10 }],
    ['their columns', { column: 2, rule: 'z' }, { column: 11, rule: 'a' }],
    ['their rules', { rule: 'schema' }, { rule: 'unknown-field' }],
    ['their paths', { path: 'owner' }, { path: 'type' }],
    ['the one without a path first', {}, { path: 'type' }],
  ])('%s', (_, first, second) => {
    expect([
      Math.sign(compareDiagnostics(diagnostic(first), diagnostic(second))),
      Math.sign(compareDiagnostics(diagnostic(second), diagnostic(first))),
    ]).toEqual([-1, 1])
  })
})

it('texts stand in the order of their code units, on every machine', () => {
  expect(['中', 'é', 'z', 'Z', 'a', '😀', '\uff21'].sort(compareText)).toEqual([
    'Z',
    'a',
    'z',
    'é',
    '中',
    '😀',
    '\uff21',
  ])
})
