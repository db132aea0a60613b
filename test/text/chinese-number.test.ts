import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseNumber } from '../../src/text/chinese-number.ts'

describe('a number in Chinese characters', () => {
  it.each([
    ['零', 0],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['九十九', 99],
    ['一百', 100],
    ['一百零五', 105],
    ['一百一十', 110],
    ['一百五', 150],
    ['一千零五十', 1050],
    ['一千零五', 1005],
    ['三千五', 3500],
    ['一千二百五', 1250],
    ['一万', 10_000],
    ['十万', 100_000],
    ['一万二', 12_000],
    ['一万零二', 10_002],
    ['一万零五百', 10_500],
    ['一万五百', 10_500],
    ['一万三千五', 13_500],
    ['三百万', 3_000_000],
    ['两千六百万', 26_000_000],
    ['一千零一万', 10_010_000],
    ['一亿', 100_000_000],
    ['一亿二', 120_000_000],
    ['一亿二千万', 120_000_000],
    ['一亿零五百万', 105_000_000],
    ['十亿', 1_000_000_000],
    ['三千亿', 300_000_000_000],
    ['一万亿', 1_000_000_000_000],
    ['一万两千亿', 1_200_000_000_000],
    ['九千九百九十九万九千九百九十九', 99_999_999],
    ['壹仟贰佰萬', 12_000_000],
    ['二〇', undefined],
  ])('is read: %s', (written, value) => {
    expect(chineseNumber(written)).toBe(value)
  })

  it.each([
    '',
    '百',
    '百万',
    '万',
    '亿',
    '几百',
    '三五',
    '三五百',
    '三四百万',
    '一两百万',
    '一二三',
    '两十',
    '十两',
    '一百两',
    '三亿两',
    '三千五万',
    '一万二亿',
    '零三',
    '三零',
    '一千零零五',
    '百三',
    '一百千',
    '二万万',
    '亿亿',
    '数十万',
    '十余万',
    '十几',
    '300',
  ])('is left where it is none, or may be several: %s', written => {
    expect(chineseNumber(written)).toBeUndefined()
  })

  it('is read as it is spoken in full', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), number => {
        expect(chineseNumber(spoken(number))).toBe(number)
      }),
      { numRuns: 2000 },
    )
  })
})

/** A number as a newsreader says it: every unit, and one 零 for places left out. Written for this test alone. */
function spoken(number: number): string {
  const part = (value: number): string => {
    let text = ''
    let skipped = false
    for (const [unit, size] of [
      ['千', 1000],
      ['百', 100],
      ['十', 10],
      ['', 1],
    ] as const) {
      const digit = Math.floor(value / size) % 10
      if (digit === 0) skipped = text !== ''
      else {
        text += `${skipped ? '零' : ''}${'一二三四五六七八九'[digit - 1]}${unit}`
        skipped = false
      }
    }
    return text
  }
  let text = ''
  for (const [unit, size] of [
    ['亿', 1e8],
    ['万', 1e4],
    ['', 1],
  ] as const) {
    const value = Math.floor(number / size) % 1e4
    if (value === 0) continue
    // 一亿零三百: one 零, where the thousands of this part, or a whole part above it, are left out.
    const gap = text !== '' && (value < 1000 || (unit === '' && Math.floor(number / 1e4) % 1e4 === 0))
    text += `${gap ? '零' : ''}${part(value)}${unit}`
  }
  return text
}
