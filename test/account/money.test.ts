import { describe, expect, it } from 'vitest'
import { sumOf, yearlyOf } from '../../src/account/money.ts'
import { account } from '../helpers/catalog.ts'

describe('money', () => {
  it('is ordered by year; what has no year is left out', async () => {
    const one = await account(
      'qualification:\n  spend:\n    - { year: 2026, amount: 5, margin: 2 }\n    - { amount: 7 }\n    - { year: 2024 }',
    )
    expect(yearlyOf(one, 'spend').map(({ year, amount, margin }) => [year, amount, margin])).toEqual([
      [2024, undefined, undefined],
      [2026, 5, 2],
    ])
  })

  it('adds up what is known', () => {
    expect(sumOf([1, undefined, 2])).toBe(3)
    expect(sumOf([])).toBe(0)
  })
})
