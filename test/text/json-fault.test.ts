/** Where a text stops being JSON. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonFault } from '../../src/text/json-fault.ts'

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('the first character that does not belong there', () => {
  it.each([
    ['{ "a": 1, }', 10],
    ['[1, 2,]', 6],
    ['{ "a": }', 7],
    ['{ "a" 1 }', 6],
    ['{ a: 1 }', 2],
    ['{ "a": 1', 8],
    ['', 0],
    ['  ', 2],
    ['// no\n{}', 0],
    ['{} {}', 3],
    ['[1 2]', 3],
    ['{"a": 01}', 7],
    ['["a\nb"]', 1],
    ['[1}', 2],
    ["{'a': 1}", 1],
    ['{"a": 1 "b": 2}', 8],
    ['\ufeff{}', 0],
  ])('%j', (text, offset) => {
    expect(jsonFault(text)).toBe(offset)
  })
})

it('finds none in JSON, however it is laid out', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
      expect(jsonFault(JSON.stringify(value, null, indent))).toBeUndefined()
    }),
  )
})

it('finds one where the parser of Node does, whatever was done to the text', () => {
  const damaged = fc
    .tuple(
      fc.jsonValue(),
      fc.nat(),
      fc.nat(3),
      fc.constantFrom('', ',', '}', ']', '"', ':', '0', '\n', '{', 'null', ' '),
    )
    .map(([value, where, gone, put]) => {
      const text = JSON.stringify(value, null, 1)
      const at = where % (text.length + 1)
      return text.slice(0, at) + put + text.slice(at + gone)
    })
  fc.assert(
    fc.property(damaged, text => {
      expect([text, jsonFault(text) === undefined]).toEqual([text, isJson(text)])
    }),
    {
      numRuns: 1000,
    },
  )
})
