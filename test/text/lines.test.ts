import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byteOrderMark, linesOf } from '../../src/text/lines.ts'

describe('linesOf', () => {
  it.each([
    ['LF', 'kam: 1\nowner: 方遥\n'],
    ['CRLF', 'kam: 1\r\nowner: 方遥\r\n'],
    ['CR', 'kam: 1\rowner: 方遥\r'],
  ])('finds the lines that end with %s', (_, text) => {
    const { count, text: line } = linesOf(text)
    expect([count, line(1), line(2), line(3)]).toEqual([3, 'kam: 1', 'owner: 方遥', ''])
  })

  it.each([
    ['LF', '一\n二\n三'],
    ['CRLF', '一\r\n二\r\n三'],
    ['CR', '一\r二\r三'],
  ])('finds the line and column of an offset behind %s', (_, text) => {
    expect(linesOf(text).at(text.indexOf('三'))).toEqual({ line: 3, column: 1 })
  })

  it('ends no line between the two characters of CRLF', () => {
    expect(linesOf('a\r\nb').at(2)).toEqual({ line: 1, column: 3 })
  })

  it('counts one line in an empty text', () => {
    expect(linesOf('').count).toBe(1)
  })

  it('counts columns in UTF-16 units, as editors do', () => {
    expect(linesOf('name: 𠮷田').at('name: 𠮷'.length)).toEqual({ line: 1, column: 9 })
  })

  it('gives a byte order mark no column', () => {
    expect(linesOf(`${byteOrderMark}---\n`).at(1)).toEqual({ line: 1, column: 1 })
  })

  it('leaves a byte order mark out of the text of the first line', () => {
    expect(linesOf(`${byteOrderMark}---\n`).text(1)).toBe('---')
  })

  it('counts a mark inside the text like any character', () => {
    expect(linesOf(`a\n${byteOrderMark}b`).at(3)).toEqual({ line: 2, column: 2 })
  })

  it('puts the end of the text on its last line', () => {
    expect(linesOf('a\nbc').at(4)).toEqual({ line: 2, column: 3 })
  })

  it('has no text in a line that is not there', () => {
    expect(linesOf('a\nb').text(3)).toBe('')
  })
})

it('leads from every offset to the character that stands there', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '银', ' ', '\n', '\r', '\r\n', '𠮷'), maxLength: 40 })
  fc.assert(
    fc.property(text, whole => {
      const lines = linesOf(whole)
      for (const [offset, character] of [...whole].map(
        (one, at, all) => [all.slice(0, at).join('').length, one] as const,
      )) {
        if (character === '\n' || character === '\r') continue
        const { line, column } = lines.at(offset)
        expect(
          lines
            .text(line)
            .slice(column - 1)
            .startsWith(character),
        ).toBe(true)
      }
    }),
  )
})
