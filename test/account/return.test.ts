import { describe, expect, it } from 'vitest'
import { amountsByYear, buysYearAfterYear } from '../../src/account/money.ts'
import { pursuedSince, returnOf } from '../../src/account/return.ts'
import { account } from '../helpers/catalog.ts'

describe('what an account pays back', () => {
  it('adds up the years of which the margin is known, and what it cost to win them', async () => {
    const one = await account(`qualification:
  spend: [{ year: 2024, amount: 50 }, { year: 2025, amount: 80, margin: 9 }, { year: 2026, amount: 70, margin: 8 }]
  investment: [{ year: 2023, amount: 4 }, { year: 2024, amount: 100 }, { year: 2025, amount: 3 }, { year: 2025, amount: 2 }]`)
    expect(returnOf(one)).toEqual({ years: 3, invested: 9, bought: 150, margin: 17 })
  })

  it('leaves out a year whose spend is not in the books yet', async () => {
    const one = await account(`qualification:
  spend: [{ year: 2024, amount: 50 }]
  investment: [{ year: 2024, amount: 1 }, { year: 2026, amount: 100 }]`)
    expect(returnOf(one)).toEqual({ years: 1, invested: 1, bought: 50, margin: undefined })
  })

  it('counts a pursuit from the end of the first year with money in it, or from a day that is known', async () => {
    const money = 'qualification: { investment: [{ year: 2023, amount: 0 }, { year: 2024, amount: 5 }] }\n'
    expect(pursuedSince(await account(money))).toBe('2024-12-31')
    expect(pursuedSince(await account(`${money}projects: [{ name: One, opened: 2024-03 }]`))).toBe('2024-03-31')
    expect(pursuedSince(await account(`${money}projects: [{ name: One, opened: 2021-03 }]`))).toBe('2024-12-31')
    expect(pursuedSince(await account('status: prospect'))).toBeUndefined()
  })
})

describe('buying year after year', () => {
  const bought = (list: string) => account(`qualification: { spend: [${list}] }`)

  it('is three years running, up to this year or the last', async () => {
    const years = (...all: number[]) => bought(all.map(year => `{ year: ${year}, amount: 1 }`).join(', '))
    expect(buysYearAfterYear(await years(2024, 2025, 2026))).toBe(true)
    expect(buysYearAfterYear(await years(2023, 2024, 2025))).toBe(true)
    expect(buysYearAfterYear(await years(2022, 2023, 2024))).toBe(false)
    expect(buysYearAfterYear(await years(2023, 2025, 2026))).toBe(false)
  })

  it('takes a year of nothing for none, and several entries of a year for one sum', async () => {
    expect(
      buysYearAfterYear(
        await bought('{ year: 2024, amount: 1 }, { year: 2025, amount: 0 }, { year: 2026, amount: 1 }'),
      ),
    ).toBe(false)
    const twice = await bought('{ year: 2025, amount: 1 }, { year: 2025, amount: 2 }, { year: 2024 }')
    expect([...amountsByYear(twice, 'spend')]).toEqual([[2025, 3]])
  })
})
