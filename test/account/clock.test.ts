import { describe, expect, it } from 'vitest'
import { daysSince, daysUntil, isLate } from '../../src/account/clock.ts'
import { noCompany } from '../../src/account/company.ts'
import { account } from '../helpers/catalog.ts'

const holidays = [{ first: '2026-10-01', last: '2026-10-08' }]

describe('clocks', () => {
  it('count days', async () => {
    const one = await account('')
    expect(daysSince(one, '2026-10-24')).toBe(30)
    expect(daysUntil(one, '2026-12-03')).toBe(10)
    expect(daysUntil(one, '2026-11-20')).toBe(-3)
  })

  it('stand still on holidays', async () => {
    const one = await account('', { company: { ...noCompany, holidays } })
    expect(daysSince(one, '2026-09-24')).toBe(52)
    expect(daysSince(one, '2026-10-05')).toBe(46)
    expect(daysSince(one, '2026-10-24')).toBe(30)
  })

  it.each([
    ['2026-10-18', 30, false],
    ['2026-10-17', 30, true],
  ])('allow a fifth more than agreed: last %s, every %i days, late %s', async (last, every, late) => {
    expect(isLate(await account(''), last, every)).toBe(late)
  })
})
