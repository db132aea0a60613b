import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/text/edit.ts'

describe('applyEdits', () => {
  it('replaces what stands in a span', () => {
    expect(applyEdits('owner: 方遥\n', [{ start: 7, end: 9, text: '佟山' }])).toBe('owner: 佟山\n')
  })

  it('inserts at an empty span', () => {
    expect(applyEdits('owner:\n', [{ start: 6, end: 6, text: ' 方遥' }])).toBe('owner: 方遥\n')
  })

  it('takes edits in any order', () => {
    const edits = [
      { start: 4, end: 5, text: 'E' },
      { start: 0, end: 1, text: 'A' },
    ]
    expect(applyEdits('abcde', edits)).toBe('AbcdE')
  })

  it('keeps the order of two insertions at one place', () => {
    const edits = [
      { start: 1, end: 1, text: '1' },
      { start: 1, end: 1, text: '2' },
    ]
    expect(applyEdits('ab', edits)).toBe('a12b')
  })

  it('inserts before what is replaced at the same place', () => {
    const edits = [
      { start: 1, end: 2, text: 'B' },
      { start: 1, end: 1, text: '1' },
    ]
    expect(applyEdits('abc', edits)).toBe('a1Bc')
  })

  it('refuses edits that overlap', () => {
    const edits = [
      { start: 0, end: 3, text: '' },
      { start: 2, end: 4, text: '' },
    ]
    expect(() => applyEdits('abcdef', edits)).toThrow(RangeError)
  })

  it('gives the same text for no edits', () => {
    expect(applyEdits('kam: 1\r\n', [])).toBe('kam: 1\r\n')
  })
})

it('keeps every character that no edit names', () => {
  const piece = fc.record({
    keep: fc.string({ unit: 'binary' }),
    drop: fc.string({ unit: 'binary' }),
    put: fc.string(),
  })
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), pieces => {
      let text = ''
      const edits = pieces.map(({ keep, drop, put }) => {
        const start = text.length + keep.length
        text += keep + drop
        return { start, end: text.length, text: put }
      })
      expect(applyEdits(text, edits)).toBe(pieces.map(({ keep, put }) => keep + put).join(''))
    }),
  )
})
