import { describe, expect, it } from 'vitest'
import { amountText, shortAmount } from '../../src/text/amount-shown.ts'

describe('an amount', () => {
  it.each([
    [26_000_000, '2600 万', '26 m'],
    [20_104_000, '2010 万', '20.1 m'],
    [125_400_000, '1.25 亿', '125 m'],
    [3_500_000_000, '35 亿', '3.5 bn'],
    [350_000, '35 万', '350 k'],
    [9_999, '9,999', '10 k'],
    [980, '980', '980'],
    [-1_490_000, '-149 万', '-1.49 m'],
  ])('of %i is said as %s and %s', (value, zh, en) => {
    expect([shortAmount(value, 'zh'), shortAmount(value, 'en')]).toEqual([zh, en])
  })

  it('is written out where the larger unit would round it', () => {
    expect([amountText(26_000_001, 'zh'), amountText(26_000_000, 'zh'), amountText(26_000_000, 'en')]).toEqual([
      '26,000,001',
      '2600 万',
      '26,000,000',
    ])
  })
})
