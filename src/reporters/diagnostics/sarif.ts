/** `kam check --format sarif`: SARIF 2.1.0 for code scanning (GitHub, Azure, Jenkins, editors), with the rule table and fixes. */
import type { CheckResult } from '../../engine/check.ts'
import type { Diagnostic } from '../../engine/diagnostic.ts'
import { rules } from '../../rules/index.ts'
import type { Rule, Severity } from '../../rules/rule.ts'
import { safeJson } from '../../text/escape.ts'
import { type Language, phrase, type Words } from '../../text/phrase.ts'
import { fingerprints } from '../fingerprint.ts'
import { sayWhole } from '../say-whole.ts'
import type { DiagnosticsFormat, FormatView } from './format.ts'

export const sarif: DiagnosticsFormat = {
  id: 'sarif',
  says: { zh: 'SARIF 2.1.0，给代码扫描平台', en: 'SARIF 2.1.0, for code scanning' },
  machine: true,
  render,
}

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

const texts = {
  fix: { zh: '改正，同 kam check --fix', en: 'Set it right, as kam check --fix does' } satisfies Words,
  explain: phrase<{ rule: string }>({
    zh: ({ rule }) => `详细说明和例子：kam explain ${rule}`,
    en: ({ rule }) => `More, with examples: kam explain ${rule}`,
  }),
}

function render({ diagnostics }: CheckResult, view: FormatView): string {
  const table = ruleTable(diagnostics, view.language)
  const known = fingerprints(diagnostics, view.prefix)
  return safeJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'kam', semanticVersion: view.version, rules: table } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((one, index) => ({
          ruleId: one.rule,
          ruleIndex: table.findIndex(({ id }) => id === one.rule),
          level: levels[one.severity],
          message: plain(sayWhole(one, view.language)),
          locations: [
            {
              physicalLocation: { artifactLocation: artifact(one, view), region: regionOf(one) },
              ...(one.path === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: one.path }] }),
            },
          ],
          partialFingerprints: { 'kamFingerprint/v1': known[index] },
          ...fixesOf(one, view),
        })),
      },
    ],
  })
}

type Descriptor = { readonly id: string; readonly [property: string]: unknown }

/** All rules of this program, and behind them the team's own that have something to say. */
function ruleTable(diagnostics: readonly Diagnostic[], language: Language): readonly Descriptor[] {
  const own = rules.map(rule => descriptor(rule, language))
  const others = new Set(diagnostics.map(({ rule }) => rule))
  for (const { id } of own) others.delete(id)
  return [...own, ...[...others].sort().map(id => ({ id }))]
}

function descriptor({ id, why, severity }: Rule, language: Language): Descriptor {
  return {
    id,
    shortDescription: plain(firstSentence(why[language])),
    fullDescription: plain(why[language]),
    help: plain(`${why[language]}\n\n${texts.explain[language]({ rule: id })}`),
    defaultConfiguration: { level: levels[severity] },
  }
}

const firstSentence = (text: string): string => /^.*?(?:[。！？]|[.!?](?= |$))/su.exec(text)?.[0] ?? text

/**
 * A text with no markup in it. `{0}` would be a gap to be filled and `[a](b)` a link, so braces are doubled (SARIF 2.1.0,
 * 3.11.5) and the link is broken. Backticks become quotes: GitHub takes them for code, drops them and shows `\_` between.
 */
const plain = (text: string): { readonly text: string } => ({
  text: text.replace(/[{}]/g, '$&$&').replaceAll('](', '] (').replaceAll('`', "'"),
})

const artifact = ({ file }: Diagnostic, { prefix }: FormatView) => ({
  uri: (prefix + file).split('/').map(encoded).join('/'),
  uriBaseId: '%SRCROOT%',
})

/** A lone surrogate, which Windows allows in names, has no bytes to encode. */
const encoded = (name: string): string =>
  encodeURIComponent(name.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'))

const regionOf = ({ line, column, endLine, endColumn }: Place) => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
})

type Place = Pick<Diagnostic, 'line' | 'column' | 'endLine' | 'endColumn'>

function fixesOf(one: Diagnostic, view: FormatView) {
  const { fix = [] } = one
  if (fix.length === 0) return {}
  const replacements = fix.map(edit => ({ deletedRegion: regionOf(edit), insertedContent: { text: edit.text } }))
  const artifactChanges = [{ artifactLocation: artifact(one, view), replacements }]
  return { fixes: [{ description: { text: texts.fix[view.language] }, artifactChanges }] }
}
