import { describe, expect, it } from 'vitest'
import { resultOf } from '../../../src/engine/check.ts'
import type { Diagnostic } from '../../../src/engine/diagnostic.ts'
import { sarif } from '../../../src/reporters/diagnostics/sarif.ts'
import { rules } from '../../../src/rules/index.ts'
import { diagnostic, says, small, viewIn } from './results.ts'
import { faultsOfSarif } from './sarif-schema.ts'

const runOf = (diagnostics: readonly Diagnostic[], language: 'zh' | 'en' = 'en') => {
  const log = JSON.parse(sarif.render(resultOf([], diagnostics), viewIn(language)))
  expect(faultsOfSarif(log)).toEqual([])
  return log.runs[0]
}

const resultFor = (parts: Partial<Diagnostic>) => runOf([diagnostic(parts)]).results[0]

describe('sarif', () => {
  it('gives a result with place, fingerprint and fix', () => {
    expect(runOf(small.diagnostics).results[0]).toEqual({
      ruleId: 'team-rule',
      ruleIndex: rules.length + 2,
      level: 'error',
      message: { text: "'stage' cannot be 'early'.\nDid you mean 'establish'?" },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'sales/accounts/Corvane.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 4, startColumn: 8, endLine: 4, endColumn: 13 },
          },
          logicalLocations: [{ fullyQualifiedName: 'stage' }],
        },
      ],
      partialFingerprints: { 'kamFingerprint/v1': expect.stringMatching(/^[0-9a-f]{32}$/) },
      fixes: [
        {
          description: { text: 'Set it right, as kam check --fix does' },
          artifactChanges: [
            {
              artifactLocation: { uri: 'sales/accounts/Corvane.md', uriBaseId: '%SRCROOT%' },
              replacements: [
                {
                  deletedRegion: { startLine: 4, startColumn: 8, endLine: 4, endColumn: 13 },
                  insertedContent: { text: 'establish' },
                },
              ],
            },
          ],
        },
      ],
    })
  })

  it('says how heavy each is, a hint as a note', () => {
    expect(runOf(small.diagnostics).results.map(({ level }: { level: string }) => level)).toEqual([
      'error',
      'warning',
      'note',
    ])
  })

  it('is valid, and names every rule, when nothing is wrong', () => {
    const { tool, results, columnKind } = runOf([])
    expect(results).toEqual([])
    expect(columnKind).toBe('utf16CodeUnits')
    expect(tool.driver).toMatchObject({ name: 'kam', semanticVersion: '0.1.0' })
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id))
  })

  it.each(['zh', 'en'] as const)(
    'explains each rule in %s: a sentence, why it is there, where there is more',
    language => {
      for (const rule of runOf([], language).tool.driver.rules) {
        expect(rule.fullDescription.text.startsWith(rule.shortDescription.text)).toBe(true)
        expect(rule.shortDescription.text).toMatch(/[.!?。！？]$/)
        expect(rule.help.text).toContain(`kam explain ${rule.id}`)
        expect(rule.defaultConfiguration.level).toMatch(/^(?:error|warning|note)$/)
      }
    },
  )

  it('points into the table of rules, behind which a team has its own', () => {
    const real = rules[3]?.id ?? ''
    const { tool, results } = runOf([diagnostic({ rule: real }), diagnostic({ rule: 'zz-team' }), diagnostic()])
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
    expect(results[0].ruleIndex).toBe(3)
  })

  it('speaks Chinese', () => {
    expect(runOf(small.diagnostics, 'zh').results[0].message.text).toBe(
      "'stage' 不能写 'early'。\n是不是 'establish'？",
    )
  })

  it.each([
    ['Acme R&D #1.md', 'sales/Acme%20R%26D%20%231.md'],
    ['中国银行.md', 'sales/%E4%B8%AD%E5%9B%BD%E9%93%B6%E8%A1%8C.md'],
    ['100%25: a?.md', 'sales/100%2525%3A%20a%3F.md'],
    ['half \ud800.md', 'sales/half%20%EF%BF%BD.md'],
  ])('writes the path %s as a URI', (file, uri) => {
    expect(resultFor({ file }).locations[0].physicalLocation.artifactLocation.uri).toBe(uri)
  })

  it('writes braces, links and backticks of a value so that a viewer shows them and no more', () => {
    const { text } = resultFor(says('`{0}` and `[click](https://example.com)`', '')).message
    expect(text).toBe("'{{0}}' and '[click] (https://example.com)'")
  })

  it('offers no fix where there is none', () => {
    expect(resultFor({}).fixes).toBeUndefined()
    expect(resultFor({ fix: [] }).fixes).toBeUndefined()
  })
})
