import { describe, expect, it } from 'vitest'
import { daysOf, isDay, monthsLater } from '../../src/text/day.ts'

describe('daysOf', () => {
  it('reads a day', () => {
    expect(daysOf('2026-11-02')).toEqual({ first: '2026-11-02', last: '2026-11-02' })
  })

  it('reads a month as all of its days', () => {
    expect(daysOf('2027-03')).toEqual({ first: '2027-03-01', last: '2027-03-31' })
  })

  it.each([
    ['2027-01', '31'],
    ['2027-02', '28'],
    ['2028-02', '29'],
    ['2027-04', '30'],
    ['2027-12', '31'],
  ])('knows the last day of %s', (month, last) => {
    expect(daysOf(month)?.last).toBe(`${month}-${last}`)
  })

  it.each([
    ['2027-Q1', '2027-01-01', '2027-03-31'],
    ['2027-Q2', '2027-04-01', '2027-06-30'],
    ['2027-Q3', '2027-07-01', '2027-09-30'],
    ['2027-Q4', '2027-10-01', '2027-12-31'],
  ])('reads %s as its three months', (quarter, first, last) => {
    expect(daysOf(quarter)).toEqual({ first, last })
  })

  it.each(['2026-11-02T00:00:00.000Z', '2026-11-02T23:59:59+08:00', '2026-11-02T08:30'])(
    'leaves out the time in %s',
    written => {
      expect(daysOf(written)).toEqual({ first: '2026-11-02', last: '2026-11-02' })
    },
  )

  it.each([
    '',
    '2026',
    '2026-13',
    '2026-00',
    '2026-Q5',
    '2026-Q0',
    '2026/11/02',
    '26-11-02',
    '2026-2-3',
    '2026-11-02 08:30',
    '明年一季度',
  ])('reads no days in `%s`', written => {
    expect(daysOf(written)).toBeUndefined()
  })

  it('reads no days in a day that the calendar does not have', () => {
    expect(daysOf('2026-02-29')).toBeUndefined()
  })

  it('leaves a month of the year 26, a slip for 2026, in that year', () => {
    expect(daysOf('0026-03')?.first).toBe('0026-03-01')
  })
})

describe('isDay', () => {
  it.each(['2028-02-29', '2000-02-29', '2026-01-31', '2026-12-31'])('knows %s', day => {
    expect(isDay(day)).toBe(true)
  })

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '2026-1-1',
    '20260101',
  ])('does not know %s', day => {
    expect(isDay(day)).toBe(false)
  })
})

describe('monthsLater', () => {
  it('keeps the day of the month', () => {
    expect(monthsLater('2026-11-23', 6)).toBe('2027-05-23')
  })

  it('ends a longer month on the last day of a shorter one', () => {
    expect(monthsLater('2026-08-31', 6)).toBe('2027-02-28')
  })

  it('gives the 29th of February where there is one', () => {
    expect(monthsLater('2027-08-31', 6)).toBe('2028-02-29')
  })

  it('gives the 28th of February a year after the 29th', () => {
    expect(monthsLater('2028-02-29', 12)).toBe('2029-02-28')
  })

  it('goes over several years', () => {
    expect(monthsLater('2026-12-31', 30)).toBe('2029-06-30')
  })

  it('gives the same day for no months', () => {
    expect(monthsLater('2026-11-30', 0)).toBe('2026-11-30')
  })

  it('stays in the order of days beyond the year 9999, which people write for "for ever"', () => {
    expect(monthsLater('9999-12-31', 12) > '2026-11-23').toBe(true)
  })
})
