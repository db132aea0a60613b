import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountOf } from '../../src/text/amount.ts'

describe('a number as people write it', () => {
  it.each([
    ['1200000', 1_200_000],
    ['1,200,000', 1_200_000],
    ['1，200，000', 1_200_000],
    ['２００', 200],
    ['１．５', 1.5],
    ['0.5', 0.5],
    ['1,200.75', 1200.75],
    ['-300', -300],
    ['+300', 300],
    [' 1200 ', 1200],
    ['¥1,200', 1200],
    ['￥1,200', 1200],
    ['200元', 200],
    ['350万', 3_500_000],
    ['３５０万', 3_500_000],
    ['350 万', 3_500_000],
    ['1,200 万', 12_000_000],
    ['1,200 万元', 12_000_000],
    ['3.5亿', 350_000_000],
    ['¥3.5亿元', 350_000_000],
    ['1.234万', 12_340],
    ['0.07亿', 7_000_000],
    ['3千', 3000],
    ['5百', 500],
  ])('is read: %s', (written, value) => {
    expect(amountOf(written)).toBe(value)
  })

  it.each([
    ['a dot that may part thousands', '1.200'],
    ['a comma that may be a decimal point', '12,5'],
    ['two digits behind a comma', '1,20'],
    ['four digits in front of a comma', '1200,000'],
    ['thousands and a decimal point the other way round', '1.200,50'],
    ['two units', '1万2千'],
    ['a unit without a number', '万'],
    ['words around it', 'about 2m'],
    ['a foreign unit', '2m'],
    ['another currency', '$5'],
    ['a range', '100-200'],
    ['a range with units', '100~200万'],
    ['per cent', '20%'],
    ['an exponent', '1e6'],
    ['a hexadecimal number', '0x10'],
    ['Chinese numerals', '两百万'],
    ['nothing', ''],
    ['only a sign', '-'],
    ['only a currency', '¥'],
    ['two points', '1.2.3'],
  ])('is left where it might be meant otherwise: %s', (_, written) => {
    expect(amountOf(written)).toBeUndefined()
  })

  it('is left where two numbers stand beside each other', () => {
    expect(amountOf('3 4')).toBeUndefined()
  })

  it('is left where a digit is raised', () => {
    expect(amountOf('10²')).toBeUndefined()
  })

  it('is left where a digit stands in a circle', () => {
    expect(amountOf('3①')).toBeUndefined()
  })

  it('is left where digits would be lost', () => {
    expect(amountOf('9007199254740993')).toBeUndefined()
  })

  it('with a unit is exact to the last digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 9999 }), (whole, fraction) => {
        const written = `${whole}.${String(fraction).padStart(4, '0')}万`
        expect(amountOf(written)).toBe(whole * 10_000 + fraction)
      }),
    )
  })

  it('is the same with separators as without', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), number => {
        expect(amountOf(number.toLocaleString('en-US'))).toBe(number)
      }),
    )
  })

  it('is a finite number or nothing, whatever was written', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'0123456789０１,，.．万亿千百元¥-+ e') })
    fc.assert(
      fc.property(signs, written => {
        expect(amountOf(written) ?? 0).toSatisfy(Number.isFinite)
      }),
    )
  })
})
