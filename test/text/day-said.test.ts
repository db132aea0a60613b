import { describe, expect, it } from 'vitest'
import { daysOf } from '../../src/text/day.ts'
import { dayWords, isWeekend, sayToday, whenWords } from '../../src/text/day-said.ts'

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

it('answers when', () => {
  const days = daysOf('2027-Q1')
  expect(days && whenWords(days, '2026-11-23')).toEqual({ zh: '1 季度', en: 'in the first quarter' })
  const day = daysOf('2026-11-30')
  expect(day && whenWords(day, '2026-11-23')).toEqual({ zh: '11 月 30 日', en: 'on 30 November' })
})

it('says today with its weekday', () => {
  expect([sayToday('2026-11-23', 'zh'), sayToday('2026-11-23', 'en')]).toEqual([
    '11 月 23 日 周一',
    'Monday 23 November',
  ])
})

it.each([
  ['2026-11-27', false],
  ['2026-11-28', true],
  ['2026-11-29', true],
])('%s: nobody works then: %s', (day, expected) => {
  expect(isWeekend(day)).toBe(expected)
})
