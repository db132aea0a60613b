/** Whatever names, values and quoted lines hold, each format stays what it is, and shows nothing that cannot be seen. */
import fc from 'fast-check'
import { type MarkedToken, marked, type Token } from 'marked'
import { describe, expect, it } from 'vitest'
import { type CheckResult, resultOf } from '../../../src/engine/check.ts'
import type { Diagnostic } from '../../../src/engine/diagnostic.ts'
import { formats } from '../../../src/reporters/diagnostics/index.ts'
import { visible } from '../../../src/text/escape.ts'
import { viewIn } from './results.ts'
import { commandsIn } from './runner.ts'
import { faultsOfSarif } from './sarif-schema.ts'
import { type Element, readXml } from './xml.ts'

// biome-ignore format: a table of fragments
const hostile = [
  '::error::x', '::stop-commands::t', '##[error]x', '##[stop-commands]t', '%0A', '%0D%0A::warning::', '\n', '\r', '\r\n',
  '\t', '"', "'", '`', '``', '|', '\\', '\\|', '<', '>', '&', '&#10;', ']]>', '<![CDATA[', '-->', '</failure>', '{0}',
  '}', '[a](1)', '![a](b)', '@all', '#1', 'https://a.b', 'www.a.b', '*', '_', '~~', '$', ':1:2: error x', ',', '=', '%',
  '\u0000', '\u0007', '\u001b[31m', '\u001b]0;x\u0007', '\u009b', '\u0085', '\u00a0', '\u3000', '\u200b', '\u202e', '\u2028',
  '\u2066', '\ufeff', '\ufffe', '\uffff', '\ud800', '\udc00', '\u{e0041}', '😀', '中国', 'e\u0301', '/', '..', ' ',
]

const text = fc
  .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 8 })
  .map(parts => parts.join(''))

const place = fc
  .record({
    line: fc.integer({ min: 1, max: 99 }),
    column: fc.integer({ min: 1, max: 40 }),
    length: fc.nat(9),
    more: fc.nat(1),
  })
  .map(({ line, column, length, more }) => ({ line, column, endLine: line + more, endColumn: column + length }))

const words = fc.record({ zh: text, en: text })

// Sentences of rules of our own, with hostile values in their gaps, and of a team's, which are hostile as a whole.
const said = fc.oneof(
  fc.record({
    rule: fc.constant('schema'),
    say: fc.constant('choice'),
    args: fc.record({ field: text, label: text, value: text, meant: text, choices: fc.constant([]) }),
  }),
  fc.record({
    rule: fc.constant('unknown-person'),
    say: fc.constant('unknown'),
    args: fc.record({ name: text, field: text, meant: text }),
  }),
  fc.record({
    rule: fc.constantFrom('team-rule', 'other'),
    say: fc.constant('broken'),
    args: fc.record({ message: words, help: words }),
  }),
)

const diagnostic: fc.Arbitrary<Diagnostic> = fc
  .tuple(
    fc.record(
      {
        file: text.filter(name => name !== ''),
        severity: fc.constantFrom('error', 'warning', 'info'),
        source: text,
        path: text,
      },
      { requiredKeys: ['file', 'severity', 'source'] },
    ),
    place,
    said,
    text,
    fc.boolean(),
  )
  .map(([parts, where, sentence, replacement, isFixable]) => ({
    ...parts,
    ...where,
    ...sentence,
    ...(isFixable ? { fix: [{ start: 0, end: 0, text: replacement, ...where }] } : {}),
  }))

const result: fc.Arbitrary<CheckResult> = fc
  .tuple(fc.array(text, { maxLength: 3 }), fc.array(diagnostic, { maxLength: 70 }))
  .map(([files, diagnostics]) => resultOf(files, diagnostics))

const view = fc.constantFrom(viewIn('zh'), viewIn('en'))

const rendered = (id: string, found: CheckResult, language: 'zh' | 'en') =>
  formats.find(format => format.id === id)?.render(found, viewIn(language)) ?? ''

const holds = (id: string, claim: (rendering: string, found: CheckResult) => void) =>
  fc.assert(
    fc.property(result, view, (found, { language }) => claim(rendered(id, found, language), found)),
    { numRuns: 150 },
  )

/** Controls but line feeds, what turns or hides text, halves of pairs. */
const unseen =
  /[\p{Cc}\p{Bidi_Control}\p{Cs}\u00ad\u200b-\u200f\u2028\u2029\u2060-\u206f\ufeff\ufffe\uffff\u{e0000}-\u{e007f}]/u

const isHarmless = (line: string): boolean => !unseen.test(line)

const count = ({ diagnostics }: CheckResult, severity: string): number =>
  diagnostics.filter(one => one.severity === severity).length

describe('hostile names, values and lines', () => {
  it.each(formats.map(({ id }) => id))('leave nothing unseen in %s', id => {
    holds(id, rendering => {
      expect(rendering.split('\n').every(isHarmless)).toBe(true)
      expect(rendering === '' || rendering.endsWith('\n')).toBe(true)
    })
  })

  it('leave compact a line for each diagnostic, with its place to be found in one way', () => {
    holds('compact', (rendering, { diagnostics }) => {
      const lines = rendering.split('\n').slice(0, -1)
      expect(lines).toHaveLength(diagnostics.length)
      for (const [index, line] of lines.entries()) {
        const [, place, severity] = /^.*?:(\d+:\d+): (error|warning|info) \S+ /.exec(line) ?? []
        expect(place).toBe(`${diagnostics[index]?.line}:${diagnostics[index]?.column}`)
        expect(severity).toBe(diagnostics[index]?.severity)
      }
    })
  })

  it('give GitHub no command but our annotations, at most ten of a kind', () => {
    holds('github', (rendering, found) => {
      const commands = commandsIn(rendering)
      const expected = { error: count(found, 'error'), warning: count(found, 'warning'), notice: count(found, 'info') }
      for (const [name, all] of Object.entries(expected)) {
        expect(commands.filter(one => one.name === name)).toHaveLength(Math.min(all, 10))
      }
      expect(commands.every(({ name }) => Object.hasOwn(expected, name))).toBe(true)
      const names = new Set(
        found.diagnostics.map(({ file }) => visible(`sales/${file}`).replaceAll('##[', '#\\u0023[')),
      )
      expect(commands.every(({ properties }) => names.has(properties['file'] ?? ''))).toBe(true)
    })
  })

  it('leave json the true names', () => {
    holds('json', (rendering, { diagnostics }) => {
      const read: { diagnostics: { file: string }[] } = JSON.parse(rendering)
      expect(read.diagnostics.map(({ file }) => file)).toEqual(diagnostics.map(({ file }) => file))
    })
  })

  it('leave gitlab the true names, and no two fingerprints alike', () => {
    holds('gitlab', (rendering, { diagnostics }) => {
      const read: { location: { path: string }; fingerprint: string }[] = JSON.parse(rendering)
      expect(read.map(({ location }) => location.path)).toEqual(diagnostics.map(({ file }) => `sales/${file}`))
      expect(new Set(read.map(({ fingerprint }) => fingerprint)).size).toBe(diagnostics.length)
    })
  })

  it('leave sarif valid, with paths that can be decoded', () => {
    holds('sarif', (rendering, { diagnostics }) => {
      const log = JSON.parse(rendering)
      expect(faultsOfSarif(log)).toEqual([])
      for (const [index, { locations }] of log.runs[0].results.entries()) {
        const uri: string = locations[0].physicalLocation.artifactLocation.uri
        expect(decodeURIComponent(uri)).toBe(`sales/${wellFormed(diagnostics[index]?.file ?? '')}`)
      }
    })
  })

  it('leave rdjson with suggestions that replace a line in full', () => {
    holds('rdjson', (rendering, { diagnostics }) => {
      const read: { diagnostics: { location: { path: string }; suggestions?: { range: unknown }[] }[] } =
        JSON.parse(rendering)
      for (const [index, { location, suggestions = [] }] of read.diagnostics.entries()) {
        const one = diagnostics[index]
        expect(location.path).toBe(`sales/${one?.file}`)
        for (const { range } of suggestions)
          expect(range).toEqual({ start: { line: one?.line }, end: { line: one?.line } })
      }
    })
  })

  it('leave junit well-formed, with the numbers that it states', () => {
    holds('junit', (rendering, found) => {
      const root = readXml(rendering)
      const cases = root.children.flatMap(({ children }) => children)
      expect(Number(root.attributes['tests'])).toBe(cases.length)
      expect(Number(root.attributes['failures'])).toBe(count(found, 'error'))
      expect(cases.filter(one => one.children[0]?.name === 'failure')).toHaveLength(count(found, 'error'))
      for (const name of namesIn(root)) expect(elements).toContain(name)
    })
  })

  it('leave markdown headings and tables of plain text and code', () => {
    holds('markdown', (rendering, { diagnostics }) => {
      const tokens = marked.lexer(rendering)
      const rows = flat(tokens).flatMap(token => (token.type === 'table' ? token.rows : []))
      expect(rows).toHaveLength(Math.min(diagnostics.length, 50))
      // Parsers differ about a backslash before a bar; so the only bars are those between the cells.
      const bars = rendering.split('\n').map(line => line.split('|').length - 1)
      expect(bars.every(number => number === 0 || number === 5)).toBe(true)
      expect([...new Set(flat(tokens).map(({ type }) => type))].filter(type => !plainTokens.has(type))).toEqual([])
      expect(flat(tokens).filter(token => isText(token) && /@|#\d|:\/\//.test(token.text))).toEqual([])
    })
  })
})

const elements = ['testsuites', 'testsuite', 'testcase', 'failure', 'system-out']

const namesIn = ({ name, children }: Element): ReadonlySet<string> =>
  new Set([name, ...children.flatMap(child => [...namesIn(child)])])

const wellFormed = (name: string): string =>
  name.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')

const plainTokens = new Set(['heading', 'table', 'paragraph', 'space', 'text', 'codespan', 'escape'])

/** A token with all tokens in it. */
function flat(tokens: readonly Token[]): readonly MarkedToken[] {
  const found: MarkedToken[] = []
  marked.walkTokens([...tokens], token => {
    // Only extensions, of which there is none here, make tokens of other types.
    found.push(token as MarkedToken)
  })
  return found
}

const isText = (token: MarkedToken): token is MarkedToken & { type: 'text'; text: string } => token.type === 'text'
