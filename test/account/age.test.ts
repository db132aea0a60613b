import { describe, expect, it } from 'vitest'
import { isNewProspect, isSmall, knownSince } from '../../src/account/age.ts'
import { account } from '../helpers/catalog.ts'

describe('since when an account is known', () => {
  it('is the first day of which anything tells', async () => {
    const yaml =
      'customer: { people: [{ name: 毕朗, met: 2026-09-03 }] }\nprojects: [{ name: 机床联网, opened: 2026-08-20 }]\n'
    expect(knownSince(await account(yaml))).toBe('2026-08-20')
    const body = '\n## 往来记录\n\n- 2026-07-02 会面 毕朗：展会\n'
    expect(knownSince(await account(yaml, { body }))).toBe('2026-07-02')
  })

  it('is unknown where nothing does', async () => {
    expect(knownSince(await account('owner: 丁朗'))).toBeUndefined()
  })
})

it.each([
  ['status: prospect\nprojects: [{ name: a, opened: 2026-10-21 }]', true],
  ['status: prospect\nprojects: [{ name: a, opened: 2026-08-21 }]', false],
  ['status: prospect', true],
  ['status: active\nprojects: [{ name: a, opened: 2026-10-21 }]', false],
])('a prospect is new for sixty days (%s)', async (yaml, expected) => {
  expect(isNewProspect(await account(yaml), 60)).toBe(expected)
})

it.each([
  [49, true],
  [50, false],
  ['', false],
])('an account of %s is small: %s', async (headcount, expected) => {
  expect(isSmall(await account(`customer: { profile: { headcount: ${headcount} } }`), 50)).toBe(expected)
})
