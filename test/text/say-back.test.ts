import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountMeant } from '../../src/text/amount-words.ts'
import { daysLater } from '../../src/text/calendar.ts'
import { dayMeant } from '../../src/text/day-words.ts'
import { sayDay, sayNumber } from '../../src/text/say-back.ts'

describe('a number said back', () => {
  it.each([
    [350_000_000, '3.5 亿', '350 million'],
    [12_000_000, '1,200 万', '12 million'],
    [1_200_000, '120 万', '1.2 million'],
    [350_000, '35 万', '350,000'],
    [12_345, '1.2345 万', '12,345'],
    [123_456_789, '12,345.6789 万', '123,456,789'],
    [2_000_000_000, '20 亿', '2 billion'],
    [1_200_000_000_000, '1.2 万亿', '1.2 trillion'],
    [9_007_199_254_740_991, '900,719,925,474.0991 万', '9,007,199,254,740,991'],
    [1200, '1,200', '1,200'],
    [200, '200', '200'],
    [0, '0', '0'],
    [-26_000_000, '-2,600 万', '-26 million'],
    [0.5, '0.5', '0.5'],
    [1.125, '1.1250', '1.1250'],
    [1200.75, '1,200.75', '1,200.75'],
    [1e-7, '0.0000001', '0.0000001'],
  ])('is whole: %d', (number, zh, en) => {
    expect(sayNumber(number)).toEqual({ zh, en })
  })

  it('is read back as the same number, in both languages', () => {
    const numbers = fc.oneof(
      fc.integer(),
      fc.maxSafeInteger(),
      fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 0, max: 11 })).map(([a, b]) => a * 10 ** b),
      fc.double({ min: -1e15, max: 1e15, noNaN: true }).map(number => number + 0),
      fc.integer({ min: -99_999_999, max: 99_999_999 }).map(cents => cents / 1000),
    )
    fc.assert(
      fc.property(numbers, number => {
        const said = sayNumber(number)
        expect([amountMeant(said.zh), amountMeant(said.en)]).toEqual([number + 0, number + 0])
      }),
      { numRuns: 5000 },
    )
  })
})

describe('a day said back', () => {
  it.each([
    ['2027-03-31', '2027-03-31（周三）', 'Wed 31 March 2027'],
    ['2026-11-01', '2026-11-01（周日）', 'Sun 1 November 2026'],
    ['2027-03', '2027 年 3 月', 'March 2027'],
    ['2027-Q1', '2027 年第一季度', 'Q1 2027'],
  ])('is said with what helps to notice a slip: %s', (day, zh, en) => {
    expect(sayDay(day)).toEqual({ zh, en })
  })

  it('is read back as the same day, month or quarter, in both languages, on whatever day', () => {
    const day = fc.integer({ min: 0, max: 100_000 }).map(days => daysLater('1900-01-01', days))
    const month = day.map(one => one.slice(0, 7))
    const quarter = fc.tuple(day, fc.integer({ min: 1, max: 4 })).map(([one, q]) => `${one.slice(0, 4)}-Q${q}`)
    fc.assert(
      fc.property(fc.oneof(day, month, quarter), day, (written, today) => {
        const said = sayDay(written)
        const now = { today, toward: 'either' } as const
        expect([dayMeant(said.zh, now), dayMeant(said.en, now)]).toEqual([written, written])
      }),
      { numRuns: 3000 },
    )
  })
})
