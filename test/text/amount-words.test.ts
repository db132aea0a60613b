import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountOf } from '../../src/text/amount.ts'
import { amountMeant, countMeant } from '../../src/text/amount-words.ts'

describe('an amount as people say it', () => {
  it.each([
    ['1200000', 1_200_000],
    ['1,200,000', 1_200_000],
    ['1 200 000', 1_200_000],
    ["1'200'000", 1_200_000],
    ['２００', 200],
    ['0', 0],
    ['-0', 0],
    ['0.125', 0.125],
    ['1,200.125', 1200.125],
    ['−300', -300],
    ['- 300万', -3_000_000],
    ['1,200万', 12_000_000],
    ['1,200  万', 12_000_000],
    ['1，200万元', 12_000_000],
    ['3.5亿', 350_000_000],
    ['３．５亿', 350_000_000],
    ['3.5 亿元', 350_000_000],
    ['50w', 500_000],
    ['50W', 500_000],
    ['3千万', 30_000_000],
    ['2百万', 2_000_000],
    ['12亿', 1_200_000_000],
    ['1.5个亿', 150_000_000],
    ['1.2万亿', 1_200_000_000_000],
    ['1亿2000万', 120_000_000],
    ['1亿2千万', 120_000_000],
    ['3万5千', 35_000],
    ['3万5000', 35_000],
    ['1万2千元', 12_000],
    ['1.2m', 1_200_000],
    ['1.2M', 1_200_000],
    ['1.2 mn', 1_200_000],
    ['1.2 million', 1_200_000],
    ['2.375 million', 2_375_000],
    ['350k', 350_000],
    ['350 K', 350_000],
    ['2bn', 2_000_000_000],
    ['2 billion', 2_000_000_000],
    ['1.5 trillion', 1_500_000_000_000],
    ['20 thousand', 20_000],
    ['三百万', 3_000_000],
    ['三百万元', 3_000_000],
    ['两千六百万', 26_000_000],
    ['一亿二千万', 120_000_000],
    ['一千二百万元', 12_000_000],
    ['一万二', 12_000],
    ['三点五亿', 350_000_000],
    ['十二点五万', 125_000],
    ['¥1,200万', 12_000_000],
    ['￥3.5亿', 350_000_000],
    ['RMB 300万', 3_000_000],
    ['人民币三百万元', 3_000_000],
    ['2万块钱', 20_000],
  ])('is read: %s', (written, value) => {
    expect(amountMeant(written)).toBe(value)
  })

  it.each([
    ['$1.2m', 'USD', 1_200_000],
    ['US$ 350k', 'USD', 350_000],
    ['-$300', 'USD', -300],
    ['350 万美元', 'USD', 3_500_000],
    ['€2bn', 'EUR', 2_000_000_000],
    ['2 million euros', 'EUR', 2_000_000],
    ['£1,200', 'GBP', 1200],
    ['HK$3m', 'HKD', 3_000_000],
    ['3m SEK', 'SEK', 3_000_000],
  ])('may name the currency of the dossier: %s', (written, currency, value) => {
    expect(amountMeant(written, currency)).toBe(value)
  })

  it.each([
    ['$5m', 'CNY'],
    ['¥5m', 'USD'],
    ['300 万美元', 'CNY'],
    ['300万元', 'EUR'],
    ['5 EUR', 'USD'],
  ])('in another currency is asked about: %s in a dossier of %s', (written, currency) => {
    expect(amountMeant(written, currency)).toBeUndefined()
  })

  it.each([
    ['a dot that may part thousands', '1.200'],
    ['a comma that may be a decimal point', '12,5'],
    ['the same with a unit', '3,5 million'],
    ['two digits behind a comma', '1,20'],
    ['groups of four', '1,2000'],
    ['groups parted by different signs', '1,200 000'],
    ['two numbers', '3 4'],
    ['about', '约三百万'],
    ['about, in English', 'about 2m'],
    ['a little more', '三百多万'],
    ['around', '300万左右'],
    ['nearly', '近3亿'],
    ['some', '几百万'],
    ['millions', '百万'],
    ['three or four million', '三四百万'],
    ['one or two million', '一两百万'],
    ['a range', '100-200万'],
    ['another range', '2~3m'],
    ['more than', '>300万'],
    ['a digit behind a unit that may be ones or tenths', '3万5'],
    ['parts that do not fall', '1千2万'],
    ['a part as large as the unit before it', '1亿20000万'],
    ['a decimal and parts', '1.2亿3000万'],
    ['兆, a million for one and a million millions for another', '3兆'],
    ['per cent', '20%'],
    ['an exponent', '1e6'],
    ['a hexadecimal number', '0x10'],
    ['a raised digit', '10²'],
    ['a digit in a circle', '3①'],
    ['a fraction', '½'],
    ["accountants' brackets", '(300)'],
    ['a unit without a number', '万'],
    ['only a sign', '-'],
    ['only a currency', '¥'],
    ['nothing', ''],
    ['spaces', '  '],
    ['more than a double holds', '9007199254740993'],
    ['far more than a double holds', '9'.repeat(400)],
    ['tonnes', '5t'],
  ])('is asked again: %s', (_, written) => {
    expect(amountMeant(written)).toBeUndefined()
  })

  // What a library for Chinese numbers makes 0 of, without a word.
  it.each([
    ['3.5亿', 350_000_000],
    ['1,200万', 12_000_000],
    ['1,200  万', 12_000_000],
  ])('is not lost as with others: %s', (written, value) => {
    expect(amountMeant(written)).toBe(value)
  })

  it('is what a fix would make of it, wherever a fix dares', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'0123456789０,，.．万亿千百元¥- '), maxLength: 12 })
    fc.assert(
      fc.property(signs, written => {
        // Circled and raised digits are made plain by no one but NFKC.
        const fixed = amountOf(written)
        if (fixed !== undefined) expect(amountMeant(written)).toBe(fixed === 0 ? 0 : fixed)
      }),
      { numRuns: 5000 },
    )
  })

  it('never throws, and gives a number that is safe or nothing', () => {
    const signs = fc.string({
      unit: fc.constantFrom(...'0123456789,.万亿千百十零一二三两点元¥$-+kmbnw e'),
      maxLength: 20,
    })
    fc.assert(
      fc.property(
        fc.oneof(signs, fc.string({ unit: 'binary' })),
        fc.constantFrom('CNY', 'USD', 'SEK', '', 'a+b(', 'constructor', '__proto__'),
        (written, currency) => {
          const number = amountMeant(written, currency) ?? 0
          expect(Math.abs(number)).toBeLessThanOrEqual(Number.MAX_SAFE_INTEGER)
          expect(Object.is(number, -0)).toBe(false)
        },
      ),
      { numRuns: 5000 },
    )
  })
})

describe('a count as people say it', () => {
  it.each([
    ['21000', 21_000],
    ['2.1万人', 21_000],
    ['2.1 万', 21_000],
    ['四十台', 40],
    ['两套', 2],
    ['300 people', 300],
    ['1,200', 1200],
    ['12k', 12_000],
  ])('is read: %s', (written, value) => {
    expect(countMeant(written)).toBe(value)
  })

  it.each(['2.5', '-3', '约40台', '300元', '十几台', '几百人', ''])('is asked again: %s', written => {
    expect(countMeant(written)).toBeUndefined()
  })
})
