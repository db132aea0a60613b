import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBetween, daysLater, weekdayOf } from '../../src/text/calendar.ts'

const iso = (offset: number): string => new Date(Date.UTC(2000, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10)

describe('days', () => {
  it('are counted as the calendar of the world counts them', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), offset => {
        const day = iso(offset)
        const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
        expect(daysLater('2000-01-01', offset)).toBe(day)
        expect(daysBetween('2000-01-01', day)).toBe(offset)
        expect(weekdayOf(day)).toBe((weekday + 6) % 7)
      }),
      { numRuns: 5000 },
    )
  })

  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['1900-02-28', 1, '1900-03-01'],
  ])('%s and %i more make %s', (day, count, expected) => {
    expect(daysLater(day, count)).toBe(expected)
  })
})
