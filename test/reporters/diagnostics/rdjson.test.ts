import { describe, expect, it } from 'vitest'
import { resultOf } from '../../../src/engine/check.ts'
import type { Diagnostic, PlacedEdit } from '../../../src/engine/diagnostic.ts'
import { rdjson } from '../../../src/reporters/diagnostics/rdjson.ts'
import { diagnostic, small, viewIn } from './results.ts'

const rendered = (diagnostics: readonly Diagnostic[]) =>
  JSON.parse(rdjson.render(resultOf([], diagnostics), viewIn('en')))

const suggestionsFor = (parts: Partial<Diagnostic>) => rendered([diagnostic(parts)]).diagnostics[0].suggestions

const edit = (column: number, endColumn: number, text: string, line = 4): PlacedEdit => ({
  start: 0,
  end: 0,
  text,
  line,
  column,
  endLine: line,
  endColumn,
})

describe('rdjson', () => {
  it('gives each diagnostic with range, weight, rule and suggested change', () => {
    expect(rendered(small.diagnostics)).toEqual({
      source: { name: 'kam' },
      severity: 'ERROR',
      diagnostics: [
        {
          message: '`stage` cannot be `early`.\nDid you mean `establish`?',
          location: {
            path: 'sales/accounts/Corvane.md',
            range: { start: { line: 4, column: 8 }, end: { line: 4, column: 13 } },
          },
          severity: 'ERROR',
          code: { value: 'team-rule' },
          suggestions: [{ range: { start: { line: 4 }, end: { line: 4 } }, text: 'stage: establish' }],
        },
        {
          message: '`陈刚` is not among the people, is he?\nAdd him: name, department.',
          location: {
            path: 'sales/accounts/澜江银行.md',
            range: { start: { line: 9, column: 11 }, end: { line: 9, column: 17 } },
          },
          severity: 'WARNING',
          code: { value: 'people-known' },
        },
        {
          message: 'The log is only in_house.',
          location: { path: 'sales/accounts/澜江银行.md', range: { start: { line: 20 }, end: { line: 22 } } },
          severity: 'INFO',
          code: { value: 'log-style' },
        },
      ],
    })
  })

  it('says that nothing is wrong', () => {
    expect(rendered([])).toEqual({ source: { name: 'kam' }, severity: 'INFO', diagnostics: [] })
  })

  it('counts columns in bytes of UTF-8, as reviewdog cuts lines', () => {
    const [one] = rendered([diagnostic({ source: '名𠮷: 北京', column: 6, endColumn: 8 })]).diagnostics
    expect(one.location.range).toEqual({ start: { line: 4, column: 10 }, end: { line: 4, column: 16 } })
  })

  it('knows the first column of a line whose text it does not know', () => {
    const [one] = rendered([diagnostic({ source: '中文', column: 2, endLine: 6, endColumn: 1 })]).diagnostics
    expect(one.location.range).toEqual({ start: { line: 4, column: 4 }, end: { line: 6, column: 1 } })
  })

  it('leaves the columns out where the line is longer than what is known of it', () => {
    const [one] = rendered([diagnostic({ source: 'x'.repeat(400), column: 399, endColumn: 500 })]).diagnostics
    expect(one.location.range).toEqual({ start: { line: 4 }, end: { line: 4 } })
  })

  it('makes one change of several edits in a line', () => {
    const fix = [edit(8, 8, '"'), edit(12, 12, '"')]
    expect(suggestionsFor({ source: 'owner: [[李]] # x', fix })).toEqual([
      { range: { start: { line: 4 }, end: { line: 4 } }, text: 'owner: "[[李]"] # x' },
    ])
  })

  it('writes the line ends of a suggested text as line feeds', () => {
    expect(suggestionsFor({ source: 'a', fix: [edit(2, 2, '\r\n## Log\r\n')] })).toMatchObject([
      { text: 'a\n## Log\n' },
    ])
  })

  it.each([
    ['no fix at all', { fix: [] }],
    ['an edit of another line', { fix: [edit(1, 1, 'x', 9)] }],
    ['an edit behind what is known of the line', { fix: [edit(30, 31, 'x')] }],
    ['a line that may have been cut', { source: 'x'.repeat(400), fix: [edit(1, 2, 'y')] }],
    ['a diagnostic over several lines', { endLine: 6, fix: [edit(1, 2, 'y')] }],
  ])('suggests nothing for %s', (_, parts) => {
    expect(suggestionsFor(parts)).toBeUndefined()
  })
})
