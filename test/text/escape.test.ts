import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeJson, visible, visibleLine } from '../../src/text/escape.ts'

describe('visible', () => {
  it('shows the escape sequence that would colour a terminal', () => {
    expect(visible('\u001b[31m红\u001b[0m')).toBe('\\u001b[31m红\\u001b[0m')
  })

  it('shows the C1 control that begins a sequence in one character', () => {
    expect(visible('\u009b31m')).toBe('\\u009b31m')
  })

  it.each([
    ['override', '\u202e', '\\u202e'],
    ['embedding', '\u202a', '\\u202a'],
    ['isolate', '\u2066', '\\u2066'],
    ['mark', '\u200f', '\\u200f'],
    ['Arabic letter mark', '\u061c', '\\u061c'],
  ])('shows the %s that turns the direction of a text', (_, character, shown) => {
    expect(visible(`owner: ${character}gnahZ`)).toBe(`owner: ${shown}gnahZ`)
  })

  it.each(['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u180e'])(
    'shows the character without width %j',
    character => {
      expect(visible(`李${character}敏`)).toMatch(/^李\\u[0-9a-f]{4}敏$/)
    },
  )

  it.each(['\u0000', '\u0007', '\u0008', '\u007f', '\u0085'])('shows the control %j', character => {
    expect(visible(`李${character}敏`)).toMatch(/^李\\u00[0-9a-f]{2}敏$/)
  })

  it.each(['\u2028', '\u2029'])('shows the separator %j, at which some editors break a line', character => {
    expect(visible(`李${character}敏`)).toMatch(/^李\\u202[89]敏$/)
  })

  it('shows half a surrogate pair', () => {
    expect(visible('\ud83d and \ude00')).toBe('\\ud83d and \\ude00')
  })

  it('leaves a whole surrogate pair alone', () => {
    expect(visible('𠮷 😀')).toBe('𠮷 😀')
  })

  it.each(['\n', '\r', '\r\n', '\t'])('makes one space of %j', white => {
    expect(visible(`一${white}二`)).toBe('一 二')
  })

  it('leaves Chinese, accents and quotes alone', () => {
    expect(visible('中国银行（集团）, Société “R&D”')).toBe('中国银行（集团）, Société “R&D”')
  })

  it.each(['\u{e0041}', '\u{e0001}'])(
    'shows the tag character %j, in which a text can be hidden from the eye',
    character => {
      expect(visible(`李${character}敏`)).not.toContain(character)
    },
  )

  it.each(['\u3164', '\uffa0', '\u115f'])('shows the filler %j, a letter that nobody can see', character => {
    expect(visible(`李${character}敏`)).not.toContain(character)
  })
})

describe('visibleLine', () => {
  it('gives a tab the width of one', () => {
    expect(visibleLine('\towner: 方遥')).toBe(' owner: 方遥')
  })

  it('shows what could move the cursor', () => {
    expect(visibleLine('a\rb\u0008')).toBe('a\\u000db\\u0008')
  })
})

describe('safeJson', () => {
  it('writes two spaces deep and ends with a line feed', () => {
    expect(safeJson({ kam: 'check', list: [1] })).toBe('{\n  "kam": "check",\n  "list": [\n    1\n  ]\n}\n')
  })

  it.each([
    ['\u001b', '"\\u001b"\n'],
    ['\u0085', '"\\u0085"\n'],
    ['\u202e', '"\\u202e"\n'],
    ['\u200b', '"\\u200b"\n'],
    ['\ud83d', '"\\ud83d"\n'],
    ['\u2028', '"\\u2028"\n'],
  ])('writes %j as an escape', (value, text) => {
    expect(safeJson(value)).toBe(text)
  })

  it('keeps Chinese readable', () => {
    expect(safeJson('中国银行')).toBe('"中国银行"\n')
  })

  it('parses back to the same value', () => {
    fc.assert(
      fc.property(anyJson, value => {
        expect(JSON.parse(safeJson(value))).toEqual(value)
      }),
    )
  })

  it('holds no character that the eye cannot see', () => {
    const unseen = /[\p{Cc}\p{Bidi_C}\p{Cs}\u200b-\u200d\u2028\u2060\ufeff]/u
    fc.assert(
      fc.property(anyJson, value => {
        expect(safeJson(value).replaceAll('\n', '')).not.toMatch(unseen)
      }),
    )
  })
})

const troublesome = fc.string({
  unit: fc.constantFrom(
    'a',
    '银',
    '\n',
    '\u001b',
    '\u0085',
    '\u202e',
    '\u200b',
    '\u2028',
    '"',
    '\\',
    '\ud83d',
    '\ude00',
    '\ufeff',
  ),
})
const anyJson = fc.oneof(
  fc.jsonValue().map(value => JSON.parse(JSON.stringify(value)) as unknown),
  troublesome,
  fc.dictionary(troublesome, troublesome).map(one => ({ ...one })),
)
