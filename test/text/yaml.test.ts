import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDocument, stringify } from 'yaml'
import { linesOf } from '../../src/text/lines.ts'
import type { Path } from '../../src/text/path.ts'
import { readFullYaml as readYaml } from '../../src/text/yaml.ts'
import { yamlScalar } from '../../src/text/yaml-scalar.ts'
import { keySpanAt, nodeAt, plainValue, type YamlNode, type YamlProblem } from '../../src/text/yaml-tree.ts'

/** The tree of a text that must be readable. */
function treeOf(text: string): YamlNode {
  const { root, problems } = readYaml(text)
  if (root === undefined) throw new Error(JSON.stringify(problems))
  return root
}

const plainOf = (text: string): unknown => plainValue(treeOf(text))

/** What stands at the place of a value. */
function valueText(text: string, path: Path): string | undefined {
  const span = nodeAt(treeOf(text), path)?.span
  return span && text.slice(span.start, span.end)
}

/** What stands at the place of a key. */
function keyText(text: string, path: Path): string | undefined {
  const span = keySpanAt(treeOf(text), path)
  return span && text.slice(span.start, span.end)
}

describe('the place of a value', () => {
  it.each([
    ['plain', 'owner: 方遥\n', '方遥'],
    ['plain with words', 'owner: Fang Yao # ours\n', 'Fang Yao'],
    ['in double quotes', 'owner: "方遥"\n', '"方遥"'],
    ['in single quotes', "owner: 'Fang''s'\n", "'Fang''s'"],
    ['a number', 'owner: 1200000\n', '1200000'],
    ['over two lines', 'owner: Fang\n  Yao\nkam: 1\n', 'Fang\n  Yao'],
    ['a literal block', 'owner: |\n  Fang\n  Yao\nkam: 1\n', '|\n  Fang\n  Yao'],
    ['a folded block', 'owner: >-\n  Fang\n  Yao\n', '>-\n  Fang\n  Yao'],
    ['a list in brackets', 'owner: [方遥, 佟山] # two\n', '[方遥, 佟山]'],
    ['a map in braces', 'owner: { name: 方遥 }\n', '{ name: 方遥 }'],
    ['a list', 'owner:\n  - 方遥\n  - 佟山\nkam: 1\n', '- 方遥\n  - 佟山'],
    ['a map', 'owner:\n  name: 方遥\n\nkam: 1\n', 'name: 方遥'],
    ['with CRLF behind', 'owner: 方遥\r\nkam: 1\r\n', '方遥'],
    ['a list between CRLF', 'owner:\r\n  - 方遥\r\n  - 佟山\r\nkam: 1\r\n', '- 方遥\r\n  - 佟山'],
    ['with an anchor', 'owner: &who 方遥\n', '方遥'],
    ['at the end without a line feed', 'owner: 方遥', '方遥'],
    ['with a wide space at its end', 'owner: 方遥\u3000\nkam: 1\n', '方遥\u3000'],
  ])('is that of the text alone: %s', (_, text, value) => {
    expect(valueText(text, ['owner'])).toBe(value)
  })

  it('is found inside lists and maps', () => {
    const text = 'projects:\n  - name: 核心系统\n    process:\n      steps: [{ step: 立项 }, { step: 招标 }]\n'
    expect(valueText(text, ['projects', 0, 'process', 'steps', 1, 'step'])).toBe('招标')
  })

  it('is that of a list item without its dash', () => {
    expect(valueText('people:\n  - name: 李敏\n    title: 处长\n  - name: 陈刚\n', ['people', 0])).toBe(
      'name: 李敏\n    title: 处长',
    )
  })

  it('has no width where nothing is written', () => {
    expect(valueText('owner:\nkam: 1\n', ['owner'])).toBe('')
  })

  it('of an alias is where the alias stands', () => {
    expect(valueText('a: &who 方遥\nb: *who\n', ['b'])).toBe('*who')
  })

  it('counts from the offset at which the text begins', () => {
    const { root } = readYaml('owner: 方遥\n', 4)
    expect(root && nodeAt(root, ['owner'])?.span).toEqual({ start: 11, end: 13 })
  })

  it('does not reach over a comment behind the last item', () => {
    expect(valueText('customer:\n  people:\n    - name: 李敏\n  # nobody else yet\nowner: 方遥\n', ['customer'])).toBe(
      'people:\n    - name: 李敏',
    )
  })
})

describe('the place of a key', () => {
  it.each([
    ['plain', 'owner: 方遥\n', 'owner'],
    ['in quotes', '"owner": 方遥\n', '"owner"'],
    ['behind a question mark', '? owner\n: 方遥\n', 'owner'],
    ['with an anchor', '&k owner: 方遥\n', 'owner'],
    ['with a space behind', 'owner : 方遥\n', 'owner'],
    ['in braces', '{owner: 方遥}\n', 'owner'],
  ])('includes its quotes and nothing else: %s', (_, text, key) => {
    expect(keyText(text, ['owner'])).toBe(key)
  })

  it('of a list item is the item, for it has none', () => {
    expect(keyText('people:\n  - 李敏\n  - 陈刚\n', ['people', 1])).toBe('陈刚')
  })

  it('is not there for a field that is not there', () => {
    expect(keyText('owner: 方遥\n', ['sponsor'])).toBeUndefined()
  })

  it('is the second one of two equal keys, whose value counts', () => {
    const span = keySpanAt(treeOf('a: 1\na: 2\n'), ['a'])
    expect(span?.start).toBe(5)
  })
})

describe('what is read', () => {
  it.each([
    ['yes', 'yes'],
    ['no', 'no'],
    ['on', 'on'],
    ['true', true],
    ['True', true],
    ['~', null],
    ['null', null],
    ['012', 12],
    ['0o17', 15],
    ['0x1F', 31],
    ['1_000', '1_000'],
    ['1e3', 1000],
    ['12:30:45', '12:30:45'],
    ['2026-11-02', '2026-11-02'],
    ['2026-11-02T00:00:00.000Z', '2026-11-02T00:00:00.000Z'],
    ['=', '='],
    ['"2025"', '2025'],
    ['13812345678', 13812345678],
  ])('is what YAML 1.2 says of `%s`', (written, value) => {
    expect(plainOf(`a: ${written}\n`)).toEqual({ a: value })
  })

  it('does not take `<<` for more than a key', () => {
    expect(plainOf('<<: { a: 1 }\n')).toEqual({ '<<': { a: 1 } })
  })

  it('takes the value of an anchor for each alias', () => {
    expect(plainOf('a: &team [方遥, 佟山]\nb: *team\n')).toEqual({ a: ['方遥', '佟山'], b: ['方遥', '佟山'] })
  })

  it('takes the last anchor of a name before the alias', () => {
    expect(plainOf('a: &x 1\nb: *x\nc: &x 2\nd: *x\n')).toEqual({ a: 1, b: 1, c: 2, d: 2 })
  })

  it('takes the last of two equal keys', () => {
    expect(plainOf('a: 1\na: 2\n')).toEqual({ a: 2 })
  })

  it('reads nothing in an empty text', () => {
    expect(plainOf('')).toBeNull()
  })

  it('reads CRLF in a block as a line feed', () => {
    expect(plainOf('a: |\r\n  一\r\n  二\r\n')).toEqual({ a: '一\n二\n' })
  })

  it('keeps `constructor` as a plain key', () => {
    expect(plainOf('constructor: 1\n')).toEqual(JSON.parse('{"constructor":1}'))
  })
})

const styles = {
  'as it comes': {},
  'with everything in double quotes': { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'QUOTE_DOUBLE' },
  'with single quotes': { defaultStringType: 'QUOTE_SINGLE', singleQuote: true },
  'with literal blocks': { defaultStringType: 'BLOCK_LITERAL', defaultKeyType: 'PLAIN' },
  'with folded blocks': { defaultStringType: 'BLOCK_FOLDED', defaultKeyType: 'PLAIN' },
  'in flow style': { collectionStyle: 'flow' },
  'with lists not indented': { indentSeq: false },
  'indented by four': { indent: 4, lineWidth: 20 },
} as const

const anyText = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 10 }),
  fc.string({
    unit: fc.constantFrom(':', ' ', '#', '-', '\n', '"', "'", '银', '&', '*', '[', '}', ',', 'a', '1'),
    maxLength: 12,
  }),
  fc.constantFrom(
    'yes',
    'null',
    '~',
    '2025',
    '1e3',
    '---',
    '...',
    '0x1F',
    '=',
    '<<',
    '2026-11-02',
    ' a ',
    'a: b',
    '[[张伟]]',
  ),
)
// A wide space at the end is a case of its own, above.
const anyKey = anyText.filter(key => key !== '__proto__' && !/[^\S \t\r\n]$/u.test(key))
const anyValue = fc.letrec<{ value: unknown; leaf: unknown }>(tie => ({
  leaf: fc.oneof(
    anyText,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(number => number + 0),
    fc.boolean(),
    fc.constant(null),
  ),
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    tie('leaf'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(anyKey, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}))
const anyMap = fc.dictionary(anyKey, anyValue.value, { maxKeys: 5, minKeys: 1, noNullPrototype: true })

describe.each(Object.entries(styles))('any map, written %s,', (_, style) => {
  it('is read as it was', () => {
    fc.assert(
      fc.property(anyMap, value => {
        const text = stringify(value, style)
        fc.pre(holds(text, value))
        expect(plainOf(text)).toEqual(value)
      }),
    )
  })

  it('has each key at its place', () => {
    fc.assert(
      fc.property(anyMap, value => {
        const text = stringify(value, style)
        fc.pre(holds(text, value))
        for (const { key, written } of keysIn(treeOf(text), text)) {
          expect(plainOf(`a: ${written}\n`)).toEqual({ a: key })
        }
      }),
    )
  })
})

/** Whether the library itself reads what it printed; some white space it loses. That is not ours to find. */
function holds(text: string, value: unknown): boolean {
  const document = parseDocument(text)
  return document.errors.length === 0 && isDeepStrictEqual(document.toJS(), value)
}

function* keysIn(node: YamlNode, text: string): Generator<{ readonly key: string; readonly written: string }> {
  if (node.kind === 'list') for (const item of node.items) yield* keysIn(item, text)
  if (node.kind !== 'map') return
  for (const { key, keySpan, value } of node.entries) {
    yield { key, written: text.slice(keySpan.start, keySpan.end) }
    yield* keysIn(value, text)
  }
}

describe('yamlScalar', () => {
  it.each(['yes', 'no', 'on', 'off', 'y', 'n', 'null', '~', '012', '1_000', '2026-11-02', '12:30:45', '<<', '1e3', ''])(
    'puts `%s` in quotes, for some reader would take it for something else',
    text => {
      expect(yamlScalar(text)).toBe(`"${text}"`)
    },
  )

  it.each(['方遥', 'Fang Yao', '中国银行（集团）', 'R&D', "l'Oréal"])('leaves `%s` without quotes', text => {
    expect(yamlScalar(text)).toBe(text)
  })

  it('stays on one line', () => {
    expect(yamlScalar('一\n二')).toBe('"一\\n二"')
  })

  it('keeps a wide space at the end of a text', () => {
    expect(plainOf(`a: ${yamlScalar('方遥\u3000')}\n`)).toEqual({ a: '方遥\u3000' })
  })

  it('is read back as it was, behind a key', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' }), fc.integer(), fc.boolean()), value => {
        expect(plainOf(`a: ${yamlScalar(value)}\nb: 1\n`)).toEqual({ a: value, b: 1 })
      }),
      { examples: [['\n"']] },
    )
  })

  it('has no line break, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), value => {
        expect(yamlScalar(value)).not.toMatch(/[\r\n]/)
      }),
      { examples: [['\n"']] },
    )
  })
})

/** The one problem of a text, with the line on which it stands. */
function faultOf(text: string) {
  const { root, problems } = readYaml(text)
  const [problem] = problems
  return {
    read: root !== undefined,
    count: problems.length,
    kind: problem?.kind,
    what: problem && whatOf(problem),
    line: problem && linesOf(text).at(problem.span.start).line,
  }
}

const whatOf = (problem: YamlProblem): string =>
  problem.kind === 'syntax' ? problem.code : problem.kind === 'unsafe' ? problem.what : problem.key

describe('a fault of syntax', () => {
  it.each([
    ['a tab in front of a line', 'a: 1\nb:\n\tc: 2\n', 'tab', 3],
    ['a quote that is not closed', 'a: 1\nb: "two\nc: 3\n', 'quote', 2],
    ['a single quote that is not closed', "a: 1\nb: 'two\nc: 3\n", 'quote', 2],
    ['a line that begins too far left', 'a:\n  b: 1\n c: 2\n', 'indent', 3],
    ['a block whose text begins too far left', 'a: |\n    one\n  two\nb: 1\n', 'indent', 3],
    ['a colon in a value', 'a: 1\nb: note: more\n', 'colon', 2],
    ['a missing colon', 'a: 1\nb\nc: 3\n', 'colon', 2],
    ['a colon without a space', 'a: 1\nb:2\nc: 3\n', 'colon', 2],
    ['a Chinese colon', 'a: 1\nb：2\nc: 3\n', 'wide-colon', 2],
    ['a value that begins with @', 'a: 1\nb: @two\n', 'special', 2],
    ['a value that begins with a backtick', 'a: 1\nb: `two`\n', 'special', 2],
    ['a value that begins with %', 'a: 1\nb: %two\n', 'special', 2],
    ['an unknown escape', 'a: 1\nb: "C:\\Qwork"\n', 'escape', 2],
    ['a second document', 'a: 1\n...\nb: 2\n', 'documents', 3],
    ['a second document behind dashes', 'a: 1\n---\nb: 2\n', 'documents', 2],
    ['a field name that never ends', `a: 1\n${'b'.repeat(1100)}: 2\n`, 'key', 2],
    ['a bracket that is not closed', 'a: 1\nb: [one, two\nc: 3\n', 'bracket', 2],
    ['a brace that is not closed', 'a: 1\nb: {one: 1\nc: 3\n', 'bracket', 2],
    ['a bracket that is not closed at the end', 'a: 1\nb: [one, two', 'bracket', 2],
    ['a text behind quotes', 'a: 1\nb: "R&D" department\n', 'other', 2],
    ['a list beside a field', 'a: 1\nb: - one\n', 'other', 2],
    ['a star before a word that no anchor has', 'a: 1\nb: *important*\n', 'alias', 2],
  ])('is told with its line: %s', (_, text, code, line) => {
    expect(faultOf(text)).toEqual({ read: false, count: 1, kind: 'syntax', what: code, line })
  })

  it('has a place of some width', () => {
    const { problems } = readYaml('a: 1\nb: note: more\n')
    expect(problems.map(({ span }) => span.end - span.start)).toEqual([1])
  })

  it('keeps its line between CRLF', () => {
    expect(faultOf('a: 1\r\nb: @two\r\n').line).toBe(2)
  })
})

describe('a key that stands twice', () => {
  it('is told at the second, with the first', () => {
    const text = 'owner: 方遥\nkam: 1\nowner: 佟山\n'
    const at = (start: number) => ({ start, end: start + 5 })
    expect(readYaml(text).problems).toEqual([
      { kind: 'duplicate-key', key: 'owner', span: at(17), first: at(0), path: ['owner'] },
    ])
  })

  it('is told with its path inside lists', () => {
    expect(readYaml('people:\n  - name: 李敏\n    name: 陈刚\n').problems).toMatchObject([
      { path: ['people', 0, 'name'] },
    ])
  })

  it('is told for every repetition', () => {
    expect(readYaml('a: 1\na: 2\na: 3\n').problems).toHaveLength(2)
  })

  it('is found whether it stands in quotes or not', () => {
    expect(readYaml('a: 1\n"a": 2\n').problems).toHaveLength(1)
  })

  it('leaves the rest to be read', () => {
    expect(faultOf('a: 1\na: 2\n').read).toBe(true)
  })

  it('is told in the order of the text', () => {
    const keys = readYaml('x: { a: 1, a: 2 }\nx: 1\ny: { b: 1, b: 2 }\n').problems.map(whatOf)
    expect(keys).toEqual(['a', 'x', 'b'])
  })
})

const bomb = ['a0: &a0 [x, x]', ...Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`)].join(
  '\n',
)
const indented = (depth: number) => Array.from({ length: depth }, (_, n) => `${' '.repeat(n)}a:`).join('\n')

describe('a hostile text', () => {
  it.each([
    ['50,000 equal keys', 'a: 1\n'.repeat(50_000), 'size'],
    ['50,000 keys', Array.from({ length: 50_000 }, (_, n) => `k${n}: 1`).join('\n'), 'size'],
    ['a million brackets', `a: ${'['.repeat(1_000_000)}`, 'depth'],
    ['a million braces', `a: ${'{'.repeat(1_000_000)}`, 'depth'],
    ['brackets a hundred deep', `a: ${'['.repeat(100)}${']'.repeat(100)}`, 'depth'],
    ['a list in a list 100,000 deep', '- '.repeat(100_000), 'depth'],
    ['a list in a list seventy deep, between tabs', '-\t'.repeat(70), 'depth'],
    ['indentation a hundred deep', indented(100), 'depth'],
    ['an alias bomb', bomb, 'aliases'],
    ['20,000 aliases', `a: &x 1\nb: [${'*x, '.repeat(20_000)}]`, 'aliases'],
    ['a circle of aliases', 'a: &x [*x]\n', 'aliases'],
    ['a key that reaches the prototype', 'a:\n  __proto__: { admin: true }\n', 'prototype'],
    ['the same key in quotes', '"__proto__": { admin: true }\n', 'prototype'],
    ['the same key spelt with escapes', '"\\x5f_proto__": 1\n', 'prototype'],
    ['a function', 'a: !!js/function "function () { return 1 }"\n', 'tag'],
    ['a tag of its own', 'a: !run rm -rf\n', 'tag'],
    ['a tag on a map', 'a: !!python/object:os.system { b: 1 }\n', 'tag'],
    ['binary data', 'a: !!binary aGk=\n', 'tag'],
    ['a time as a tag', 'a: !!timestamp 2026-11-02\n', 'tag'],
    ['a list of pairs', 'a: !!pairs [ b: 1 ]\n', 'tag'],
    ['an ordered map', 'a: !!omap [ b: 1 ]\n', 'tag'],
    ['a set', 'a: !!set { b, c }\n', 'tag'],
  ])('is refused and nothing of it read: %s', (_, text, what) => {
    expect(faultOf(text)).toMatchObject({ read: false, count: 1, kind: 'unsafe', what })
  })

  it.each([1000, 5000])('is refused where the indentation is %i levels deep', depth => {
    expect(faultOf(indented(depth))).toMatchObject({ read: false, count: 1 })
  })

  it('is told where it stands', () => {
    expect(faultOf('a: 1\nb: !run rm\n').line).toBe(2)
  })

  it('does not touch the prototype of objects', () => {
    readYaml('__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\n')
    expect({}).not.toHaveProperty('polluted')
  })

  it('never throws, whatever it is', () => {
    const signs = fc.constantFrom(
      '- ',
      '? ',
      ': ',
      ':',
      '[',
      ']',
      '{',
      '}',
      ',',
      '&a ',
      '*a',
      '!!x ',
      '|',
      '>',
      '"',
      "'",
      '\n',
      '  ',
      '\t',
      '#',
      '%',
      '@',
      'a',
      '银',
      '\r',
      '---',
      '...',
      '<<',
      '\u0000',
      '\ud800',
    )
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 40 }), text => {
        const { root, problems } = readYaml(text)
        expect(root === undefined ? problems.length : 1).toBeGreaterThan(0)
      }),
    )
  })

  it('has every place inside the text', () => {
    const signs = fc.constantFrom(
      '- ',
      ': ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '&a ',
      '*a',
      '"',
      '\n',
      '  ',
      '\t',
      '#',
      'a',
      '银',
      '\r\n',
    )
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 40 }), text => {
        for (const { span } of readYaml(text).problems) {
          expect(span.start).toBeLessThanOrEqual(span.end)
          expect(span.end).toBeLessThanOrEqual(text.length + 1)
        }
      }),
    )
  })
})
