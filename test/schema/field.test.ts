import { describe, expect, it } from 'vitest'
import { hasReached, isStage } from '../../src/schema/field.ts'

describe('isStage', () => {
  it.each(['establish', 'stabilize', 'strengthen'])('knows %s', stage => {
    expect(isStage(stage)).toBe(true)
  })

  it.each(['Establish', '建立关系', '', null, undefined, 1, ['establish']])('does not know %j', value => {
    expect(isStage(value)).toBe(false)
  })
})

describe('hasReached', () => {
  it('holds for the stage in which an account is', () => {
    expect(hasReached('stabilize', 'stabilize')).toBe(true)
  })

  it('holds for the stages before', () => {
    expect(hasReached('strengthen', 'establish')).toBe(true)
  })

  it('does not hold for the stages to come', () => {
    expect(hasReached('establish', 'stabilize')).toBe(false)
  })
})
