import { describe, expect, it } from 'vitest'
import { resultOf } from '../../../src/engine/check.ts'
import type { Diagnostic } from '../../../src/engine/diagnostic.ts'
import { gitlab } from '../../../src/reporters/diagnostics/gitlab.ts'
import { diagnostic, small, viewIn } from './results.ts'

type Issue = { readonly fingerprint: string; readonly [property: string]: unknown }

const issuesOf = (diagnostics: readonly Diagnostic[], prefix = 'sales/'): readonly Issue[] =>
  JSON.parse(gitlab.render(resultOf([], diagnostics), { ...viewIn('en'), prefix }))

const fingerprintsOf = (diagnostics: readonly Diagnostic[], prefix?: string): readonly string[] =>
  issuesOf(diagnostics, prefix).map(({ fingerprint }) => fingerprint)

describe('gitlab', () => {
  it('gives each diagnostic with its weight and its path from the git root', () => {
    const hash = expect.stringMatching(/^[0-9a-f]{32}$/)
    expect(issuesOf(small.diagnostics)).toEqual([
      {
        description: '`stage` cannot be `early`.\nDid you mean `establish`?',
        check_name: 'team-rule',
        fingerprint: hash,
        severity: 'major',
        location: { path: 'sales/accounts/Corvane.md', lines: { begin: 4, end: 4 } },
      },
      {
        description: '`陈刚` is not among the people, is he?\nAdd him: name, department.',
        check_name: 'people-known',
        fingerprint: hash,
        severity: 'minor',
        location: { path: 'sales/accounts/澜江银行.md', lines: { begin: 9, end: 9 } },
      },
      {
        description: 'The log is only in_house.',
        check_name: 'log-style',
        fingerprint: hash,
        severity: 'info',
        location: { path: 'sales/accounts/澜江银行.md', lines: { begin: 20, end: 22 } },
      },
    ])
  })

  it('is an empty list when nothing is wrong', () => {
    expect(gitlab.render(resultOf(['accounts/Corvane.md'], []), viewIn('en'))).toBe('[]\n')
  })

  it('keeps the fingerprint of what only moved to another line', () => {
    expect(fingerprintsOf([diagnostic({ line: 90, endLine: 90, source: 'other' })])).toEqual(
      fingerprintsOf([diagnostic()]),
    )
  })

  it('keeps the fingerprint in the other language', () => {
    const chinese = JSON.parse(gitlab.render(small, viewIn('zh')))
    expect(chinese.map(({ fingerprint }: Issue) => fingerprint)).toEqual(fingerprintsOf(small.diagnostics))
  })

  it('keeps the fingerprint where macOS spells the name with combining marks', () => {
    expect(fingerprintsOf([diagnostic({ file: 'Société.md'.normalize('NFD') })])).toEqual(
      fingerprintsOf([diagnostic({ file: 'Société.md'.normalize('NFC') })]),
    )
  })

  it.each([
    ['another rule', [diagnostic(), diagnostic({ rule: 'other' })]],
    ['another file', [diagnostic(), diagnostic({ file: 'accounts/Other.md' })]],
    ['another field', [diagnostic({ path: 'a' }), diagnostic({ path: 'b' })]],
    ['the second of the same', [diagnostic(), diagnostic()]],
    ['the same letters cut otherwise', [diagnostic({ rule: 'ab', file: 'c' }), diagnostic({ rule: 'a', file: 'bc' })]],
  ])('tells apart: %s', (_, diagnostics) => {
    expect(new Set(fingerprintsOf(diagnostics)).size).toBe(diagnostics.length)
  })

  it('tells two workspaces of one repository apart', () => {
    expect(fingerprintsOf([diagnostic()], 'north/')).not.toEqual(fingerprintsOf([diagnostic()], 'south/'))
  })
})
