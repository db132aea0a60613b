import fc from 'fast-check'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { yamlScalar } from '../../src/text/yaml-scalar.ts'

/** What readers of both versions of YAML make of it, as a value of a line and inside braces. */
function readings(written: string): readonly unknown[] {
  const readers = [
    (text: string): unknown => parse(text, { version: '1.2' }),
    (text: string): unknown => parse(text, { version: '1.1' }),
    (text: string): unknown => load(text),
  ]
  const texts = [`a: ${written}\n`, `a: ${written} # why\n`, `[{ a: ${written}, b: 1 }]\n`]
  return readers.flatMap(read => texts.map(text => [read(text)].flat()[0]))
}

// In its old mode the library makes "not a number" of these, as no other reader does.
const oddity = /^[-+]?[._]*(?:e[-+]?\d+)?$/i

const isKept = (value: string | number | boolean) => {
  for (const found of readings(yamlScalar(value))) expect(found).toHaveProperty('a', value)
}

describe('a text', () => {
  it.each([
    ['方遥', '方遥'],
    ['Fang Yao', 'Fang Yao'],
    ["it's", "it's"],
    ['C:\\Users', 'C:\\Users'],
    ['200 yuan', '200 yuan'],
    ['', '""'],
    [' a', '" a"'],
    ['a ', '"a "'],
    ['[[李敏]]', '"[[李敏]]"'],
    ['a: b', '"a: b"'],
    ['a #b', '"a #b"'],
    ['#a', '"#a"'],
    ['one, two', '"one, two"'],
    ['"quoted"', `'"quoted"'`],
    ['say "no"', 'say "no"'],
    ['a, "b"', `'a, "b"'`],
    [`it's "b", c`, String.raw`"it's \"b\", c"`],
    ['- a', '"- a"'],
    ['? a', '"? a"'],
    ['@a', '"@a"'],
    ['*a', '"*a"'],
    ['&a', '"&a"'],
    ['!a', '"!a"'],
    ['%a', '"%a"'],
    ['|', '"|"'],
    ['a\nb', String.raw`"a\nb"`],
    ['a\tb', String.raw`"a\tb"`],
    ['a\u0007b', String.raw`"a\u0007b"`],
    ['a\u202eb', String.raw`"a\u202eb"`],
    ['a\u2028b', String.raw`"a\u2028b"`],
    ['a\u{e0041}b', String.raw`"a\udb40\udc41b"`],
  ])('%j stands as %s', (text, written) => {
    expect(yamlScalar(text)).toBe(written)
  })

  const traps = [
    ...['true', 'False', 'yes', 'No', 'ON', 'off', 'y', 'N', 'null', 'NULL', '~', '', '<<', '='],
    ...[
      '1',
      '-1',
      '+1',
      '0o17',
      '017',
      '0x1F',
      '0b1010',
      '1_000',
      '1e3',
      '1.5',
      '.5',
      '5.',
      '-.5',
      '1:30',
      '1:20:30.5',
    ],
    ...['.inf', '-.INF', '+.Inf', '.nan', '.NaN'],
    ...['2026-11-23', '2026-11-23T10:00:00Z', '2026-1-2', '2027-Q1', '2027-03', '2026-11-23 10:00:00'],
    ...[
      '---',
      '...',
      '--- a',
      '-',
      '?',
      ':',
      ':a',
      'a:',
      'a:b',
      '::',
      '#',
      'a#b',
      "'",
      '"',
      "'a'",
      '`a`',
      '{',
      '}',
      '[',
      ']',
      ',',
    ],
    ...['1,200,000', '$5', '5%', '@', 'a @ b', 'a & b', 'a | b', 'a > b', '> a', '- ', '-a', '--', '....', '\\', '\\n'],
    ...['\u00a0', '\u3000a', 'a\u00a0', '\u0085', '\ufeffa', 'a\r', '\r\n', '澜江：银行', '“一”', '🏦', 'e\u0301'],
  ]

  it.each(traps.map(text => [JSON.stringify(text), text]))('%s is that text to every reader', (_, text) => {
    isKept(text)
  })

  it('is that text to every reader, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter(text => !oddity.test(text)),
        isKept,
      ),
      { numRuns: 500 },
    )
  })

  it('of the signs of YAML is that text to every reader', () => {
    const sign = fc.constantFrom(...`:-?[]{},#&*!|>'"%@\`~=<.+_ 0189abefnoxyBEX\\\n\t\r\u00a0`)
    fc.assert(
      fc.property(
        fc.string({ unit: sign, maxLength: 8 }).filter(text => !oddity.test(text)),
        isKept,
      ),
      { numRuns: 3000 },
    )
  })

  it('takes one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(yamlScalar(text)).not.toMatch(/[\r\n]/)
      }),
    )
  })
})

describe('a number or a truth value', () => {
  it.each([
    [1_200_000, '1200000'],
    [-0.5, '-0.5'],
    [0, '0'],
    [true, 'true'],
    [false, 'false'],
  ])('%j stands as %s', (value, written) => {
    expect(yamlScalar(value)).toBe(written)
  })

  it('is that number to every reader', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }).map(number => number + 0),
        isKept,
      ),
    )
  })
})
