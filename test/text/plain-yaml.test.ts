import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { readPlainYaml } from '../../src/text/plain-yaml.ts'
import { readFullYaml } from '../../src/text/yaml.ts'

const folders = [
  '../fixtures/portfolio/accounts/',
  '../fixtures/faulty/accounts/',
  '../../templates/zh/',
  '../../templates/en/',
]

/** The front matter of every dossier and template that has one. */
const realTexts: readonly string[] = folders.flatMap(folder => {
  const path = fileURLToPath(new URL(folder, import.meta.url))
  return readdirSync(path).flatMap(file => {
    const front = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---/.exec(readFileSync(path + file, 'utf8'))?.[1]
    return front === undefined ? [] : [front]
  })
})

/** What both readers must agree on: the tree with all its places, and that nothing is wrong. */
function agreed(text: string): boolean {
  const plain = readPlainYaml(text, 7)
  if (plain !== undefined) expect(readFullYaml(text, 7)).toEqual({ root: plain, problems: [] })
  return plain !== undefined
}

describe('the plain reader', () => {
  it('reads every dossier as the full one does, or leaves it to that', () => {
    const read = realTexts.filter(agreed)
    expect(read.length / realTexts.length).toBeGreaterThan(0.75)
  })

  it.each([
    ['a value over two lines', 'a: one\n  two\n'],
    ['an anchor', 'a: &x one\nb: *x\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a tab', 'a:\tone\n'],
    ['equal keys', 'a: 1\na: 2\n'],
    ['equal keys in braces', 'a: { b: 1, b: 2 }\n'],
    ['a key that reaches a prototype', '__proto__: 1\n'],
    ['a number as a key', '2025: 1\n'],
    ['a colon in a value', 'a: one: two\n'],
    ['a list in a list', 'a:\n  - - one\n'],
    ['a second document', 'a: 1\n---\nb: 2\n'],
    ['a directive', '%YAML 1.1\n---\na: 1\n'],
    ['a question mark as a key', '? a\n: b\n'],
    ['a line that begins too far left', '  a: 1\nb: 2\n'],
    ['brackets over two lines', 'a: [one,\n  two]\n'],
    ['text behind quotes', 'a: "one" two\n'],
    ['an escape in quotes', 'a: "one\\ttwo"\n'],
    ['a key without a value in braces', 'a: { b: one, two }\n'],
    ['a lone carriage return', 'a: 1\rb: 2\n'],
    ['an empty text', ''],
    ['only a comment', '# nothing\n'],
  ])('leaves %s to the full one', (_, text) => {
    expect(readPlainYaml(text, 0)).toBeUndefined()
  })

  it.each([
    ['a key and a value', 'a: 1\n'],
    ['a list under its key in the same column', 'a:\n- one\n- two\nb: 3\n'],
    ['items that are maps', 'a:\n  - b: 1\n    c: 2\n  - b: 3\n'],
    ['an item on its own line', 'a:\n  -\n    b: 1\n'],
    ['an empty item', 'a:\n  -\n  - b: 1\n'],
    ['nested maps', 'a:\n  b:\n    c: 1\nd: 2\n'],
    ['empty values', 'a:\nb: # nothing yet\nc:\n  d:\n'],
    ['comments everywhere', '# one\na: 1 # two\n  # three\nb:\n  # four\n  - x # five\n# six\n'],
    ['quotes', 'a: "one # two"\nb: \'it\'\'s\'\n"c d": 1\n'],
    ['brackets', 'a: [one, "two, three", [4]]\nb: { c: 1, d: [x] }\ne: []\nf: {}\n'],
    ['block texts', 'a: |\n  one\n    two\nb: >-\n  three\n  four\nc: 1\n'],
    ['addresses and times', 'a: https://example.com/x?y=1#z\nb: 12:30\nc: a#b\n'],
    ['numbers', 'a: 0x1F\nb: 1e3\nc: -1.5\nd: 007\ne: 1_000\nf: +86 13800000000\n'.replace('a: 0x1F\n', '')],
    ['words that mean something', 'a: true\nb: Null\nc: ~\nd: yes\ne: NO\n'],
    ['Chinese', '客户: 澜江银行\nb: “引号”、顿号\nc: 《办法》 第三条\n'],
    ['Windows line endings', 'a: 1\r\nb:\r\n  - c\r\n  - d: e\r\n'],
    ['no line feed at the end', 'a:\n  b: 1'],
  ])('reads %s', (_, text) => {
    expect(agreed(text)).toBe(true)
  })

  it.each([
    'r:\n  a: |-\n    line\n    # part of the text',
    'r:\n  a: >-\n    line\n    # part of the text',
    'a: |\n  line\n  # part of the text\n',
    'a: |-\n  # part of the text',
    'a: |-\n  line\n\n',
    'a: |-\n  line\n# no part of it',
    'a: |-\n  line\nb: 1\n# no part of it',
  ])('loses no line of a block text that looks like a comment: %j', text => {
    agreed(text)
  })

  it('agrees with the full one about what other tools print', () => {
    const words = fc.string({ unit: fc.constantFrom(...'ab1.-:#,[]{}"\'&*!|>%@`~?/\\ 客户，。'), maxLength: 12 })
    const leaf = fc.oneof(
      words,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    )
    const { value } = fc.letrec<{ value: unknown }>(tie => ({
      value: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(
          fc.string({ unit: fc.constantFrom(...'abc_客 :"-1'), minLength: 1, maxLength: 6 }),
          tie('value'),
          { maxKeys: 4 },
        ),
      ),
    }))
    fc.assert(
      fc.property(
        value,
        fc.constantFrom({}, { indentSeq: false }, { lineWidth: 20 }, { collectionStyle: 'flow' as const }),
        (given, style) => {
          agreed(stringify({ a: given }, style))
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('agrees with the full one about dossiers that were damaged', () => {
    const damage = fc.record({
      text: fc.constantFrom(...realTexts),
      at: fc.nat(),
      length: fc.nat({ max: 6 }),
      put: fc.constantFrom(
        '',
        ' ',
        '  ',
        '\n',
        '\n  ',
        '#',
        ' #',
        ':',
        ': ',
        '- ',
        '"',
        "'",
        '[',
        ']',
        '{',
        '}',
        ',',
        '|',
        '>',
        '&a',
        '*',
        '!',
        '\t',
        '\r\n',
        '客',
        '~',
        '\n---\n',
      ),
    })
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 1 }), fc.nat({ max: 5000 }), ([one], start) => {
        if (one === undefined) return
        const part = one.text.slice(lineStart(one.text, start), lineStart(one.text, start) + 700)
        const at = one.at % (part.length + 1)
        agreed(part.slice(0, at) + one.put + part.slice(at + one.length))
      }),
      { numRuns: 4000 },
    )
  })
})

/** The beginning of a line at the left margin, near an offset: from there a dossier can be cut. */
function lineStart(text: string, near: number): number {
  const found = text.slice(near % text.length).search(/^\S/m)
  return found === -1 ? 0 : (near % text.length) + found
}
