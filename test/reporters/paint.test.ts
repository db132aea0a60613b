import { describe, expect, it } from 'vitest'
import { type Paint, paintNames, plainPaint } from '../../src/reporters/paint.ts'

const bright: Paint = { ...plainPaint, name: text => `<${text}>` }

describe('names in backticks', () => {
  it('get their look in the place of the backticks', () => {
    expect(paintNames('`owner` is not `方遥`.', bright)).toBe('<owner> is not <方遥>.')
  })

  it('keep their backticks where there are no looks', () => {
    expect(paintNames('`owner` is missing.', plainPaint)).toBe('`owner` is missing.')
  })

  it('are none behind a backtick that stands alone', () => {
    expect(paintNames('5 o` clock', bright)).toBe('5 o` clock')
  })
})
