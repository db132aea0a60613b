import { describe, expect, it } from 'vitest'
import { durationText } from '../../src/text/duration-shown.ts'

describe('a duration as people say it', () => {
  it.each([
    [1, '1 天', '1 day'],
    [59, '59 天', '59 days'],
    [61, '2 个月', '2 months'],
    [240, '8 个月', '8 months'],
    [700, '23 个月', '23 months'],
    [1100, '3 年', '3 years'],
  ])('%i days', (days, zh, en) => {
    expect([durationText(days, 'zh'), durationText(days, 'en')]).toEqual([zh, en])
  })
})
