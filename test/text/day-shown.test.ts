import { describe, expect, it } from 'vitest'
import { daysOf } from '../../src/text/day.ts'
import { dayWords } from '../../src/text/day-shown.ts'

describe('a day in a sentence', () => {
  it.each([
    ['2026-06-30', '6 月 30 日', '30 June'],
    ['2026-01-02', '1 月 2 日', '2 January'],
    ['2027-03-10', '3 月 10 日', '10 March'],
    ['2027-06-30', '2027 年 6 月 30 日', '30 June 2027'],
    ['2025-11-30', '2025 年 11 月 30 日', '30 November 2025'],
    ['2026-12', '12 月', 'December'],
    ['2028-02', '2028 年 2 月', 'February 2028'],
    ['2027-Q1', '1 季度', 'the first quarter'],
    ['2027-Q4', '2027 年 4 季度', 'the fourth quarter of 2027'],
  ])('%s is said as %s and %s', (written, zh, en) => {
    const days = daysOf(written)
    expect(days && dayWords(days, '2026-11-23')).toEqual({ zh, en })
  })
})
