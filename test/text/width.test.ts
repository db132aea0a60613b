import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutTo, padTo, widthOf, wrap } from '../../src/text/width.ts'

describe('widthOf', () => {
  it.each([
    ['', 0],
    ['Acme', 4],
    ['中国银行', 8],
    ['ＡＢ', 4],
    ['Société', 7],
    ['Socie\u0301te\u0301', 7],
    ['，。', 4],
    ['한국', 4],
    ['𠮷', 2],
    ['😀', 2],
  ])('counts the cells of `%s`', (text, width) => {
    expect(widthOf(text)).toBe(width)
  })

  it('counts the colours of a terminal for nothing', () => {
    expect(widthOf('\u001b[31m银行\u001b[39m')).toBe(4)
  })
})

describe('padTo', () => {
  it('fills with spaces behind', () => {
    expect(padTo('银行', 6)).toBe('银行  ')
  })

  it('fills with spaces in front where the text stands on the right', () => {
    expect(padTo('银行', 6, 'right')).toBe('  银行')
  })

  it('leaves a text that is too wide as it is', () => {
    expect(padTo('中国银行', 6)).toBe('中国银行')
  })
})

describe('cutTo', () => {
  it('leaves a text that fits as it is', () => {
    expect(cutTo('中国银行', 8)).toBe('中国银行')
  })

  it('ends what is cut with two dots', () => {
    expect(cutTo('中国工商银行', 8)).toBe('中国工..')
  })

  it('does not cut a wide character in two', () => {
    expect(cutTo('中国工商银行', 7)).toBe('中国..')
  })

  it('does not cut an accent from its letter', () => {
    expect(cutTo('Socie\u0301te\u0301 Ge\u0301ne\u0301rale', 7)).toBe('Socie\u0301..')
  })

  it('leaves no space before the dots', () => {
    expect(cutTo('Acme Works', 7)).toBe('Acme..')
  })

  it('gives at most so many cells', () => {
    fc.assert(
      fc.property(mixedText, fc.integer({ min: 2, max: 30 }), (text, width) => {
        expect(widthOf(cutTo(text, width))).toBeLessThanOrEqual(width)
      }),
    )
  })
})

describe('wrap', () => {
  it('breaks between words', () => {
    expect(wrap('the account manager is not named', 12)).toEqual(['the account', 'manager is', 'not named'])
  })

  it('breaks between Chinese characters', () => {
    expect(wrap('大客户经理没有写明', 8)).toEqual(['大客户经', '理没有写', '明'])
  })

  it('takes the character before a Chinese comma down with it', () => {
    expect(wrap('一二三四，五六', 8)).toEqual(['一二三', '四，五六'])
  })

  it('takes an opening bracket down with what it opens', () => {
    expect(wrap('一二三（四五）', 8)).toEqual(['一二三', '（四五）'])
  })

  it('does not break inside a Latin word in a Chinese sentence', () => {
    expect(wrap('写成kam.config里的设置', 14)).toEqual(['写成kam.config', '里的设置'])
  })

  it('gives a word of its own line that is wider than all', () => {
    expect(wrap('see https://example.com/a/b now', 10)).toEqual(['see', 'https://example.com/a/b', 'now'])
  })

  it('gives one empty line for an empty text', () => {
    expect(wrap('', 10)).toEqual([''])
  })

  it('keeps a text that fits on one line', () => {
    expect(wrap('项目 `核心系统` 尚未写明决策人。', 40)).toEqual(['项目 `核心系统` 尚未写明决策人。'])
  })
})

const word = fc.oneof(
  fc.constantFrom('项目', '核心系统', '尚未写明决策人', '把', '部门', '加进关键人'),
  fc.constantFrom('a', 'the', 'account', '`budget`', '2027-Q1', '"R&D"', 'kam'),
)
const stop = fc.constantFrom('', '', '，', '。', '、', '：', ' ', ', ', '. ', '）')
/** Sentences as we and our users write them: words of either language with stops between them. */
const sentences = fc
  .array(fc.tuple(word, stop), { minLength: 1, maxLength: 20 })
  .map(parts => parts.map(([one, end]) => (end === '' && /[a-z0-9"`]$/i.test(one) ? `${one} ` : one + end)).join(''))
const mixedText = fc.string({
  unit: fc.constantFrom('a', 'é', '银', '，', ' ', '😀', 'e\u0301', '𠮷', '(', 'W'),
  maxLength: 40,
})

describe('every wrapped sentence', () => {
  it('fits, where no word is wider than the line', () => {
    fc.assert(
      fc.property(sentences, fc.integer({ min: 14, max: 60 }), (text, width) => {
        for (const line of wrap(text, width)) expect(widthOf(line)).toBeLessThanOrEqual(width)
      }),
    )
  })

  it('loses nothing but spaces', () => {
    fc.assert(
      fc.property(mixedText, fc.integer({ min: 1, max: 30 }), (text, width) => {
        expect(wrap(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })

  it('keeps every word whole', () => {
    fc.assert(
      fc.property(sentences, fc.integer({ min: 14, max: 60 }), (text, width) => {
        const latin = (one: string) => one.match(/[A-Za-z0-9`"&-]+/g)
        expect(latin(wrap(text, width).join(' '))).toEqual(latin(text))
      }),
    )
  })

  it('has no line that begins with a Chinese stop', () => {
    fc.assert(
      fc.property(sentences, fc.integer({ min: 6, max: 40 }), (text, width) => {
        for (const line of wrap(text, width)) expect(line).not.toMatch(/^[，。、；：？！）》」』”’]/)
      }),
    )
  })
})
