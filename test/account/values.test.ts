import { describe, expect, it } from 'vitest'
import { choiceAt, daysAt, isAhead, isPast, numberAt, textsAt } from '../../src/account/values.ts'

const facts = { budget: 5, when: '2026-Q4', wrong: 'about 2m', stage: 'stabilize', names: ['李敏', null, 7] }

describe('a look at a single fact', () => {
  it('gives a value of the right type, or nothing', () => {
    expect(numberAt(facts, ['budget'])).toBe(5)
    expect(numberAt(facts, ['wrong'])).toBeUndefined()
    expect(daysAt(facts, ['when'])).toEqual({ first: '2026-10-01', last: '2026-12-31' })
    expect(daysAt(facts, ['wrong'])).toBeUndefined()
    expect(choiceAt(facts, ['stage'], ['establish', 'stabilize'])).toBe('stabilize')
    expect(choiceAt(facts, ['wrong'], ['establish', 'stabilize'])).toBeUndefined()
    expect(textsAt(facts, ['names'])).toEqual(['李敏'])
    expect(textsAt(facts, ['budget'])).toEqual([])
  })

  it('takes a quarter for past only when its last day is, and for ahead only while its first one is', () => {
    const quarter = { first: '2026-10-01', last: '2026-12-31' }
    expect([isPast(quarter, '2026-12-31'), isPast(quarter, '2027-01-01')]).toEqual([false, true])
    expect([isAhead(quarter, '2026-09-30'), isAhead(quarter, '2026-10-01')]).toEqual([true, false])
  })
})
