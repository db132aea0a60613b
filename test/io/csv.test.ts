import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../src/io/csv.ts'
import { Failure } from '../../src/text/failure.ts'

const cells = (text: string) => readCsv(text).map(row => row.cells)

describe('comma-separated values', () => {
  it.each([
    ['commas', 'a,b,c\n1,2,3\n'],
    ['semicolons, with commas in the cells', 'a;b;c\n"1";2;3'],
    ['tabs', 'a\tb\tc\r\n1\t2\t3\r\n'],
    ['what its first line says', 'sep=|\r\na|b|c\r\n1|2|3\r\n'],
    ['line ends of an old Mac', 'a,b,c\r1,2,3\r'],
  ])('are parted by %s', (_, text) => {
    expect(cells(text)).toEqual([
      ['a', 'b', 'c'],
      ['1', '2', '3'],
    ])
  })

  it('are parted by what parts most rows, whatever a title holds', () => {
    const text = '重点客户,2026\n名称;额;人\n甲, 乙;"1,5";x\n丙;2;y\n'
    expect(cells(text)).toEqual([['重点客户,2026'], ['名称', '额', '人'], ['甲, 乙', '1,5', 'x'], ['丙', '2', 'y']])
  })

  it('keep quotes and line ends within a cell', () => {
    expect(cells('a,b\n"x ""y""\nz",Acme "R&D"\n')).toEqual([
      ['a', 'b'],
      ['x "y"\nz', 'Acme "R&D"'],
    ])
  })

  it('have the row numbers that a spreadsheet shows, empty rows counted', () => {
    expect(readCsv('a,b\n\n"1\n2",3\n,\n5,6').map(row => row.number)).toEqual([1, 2, 3, 4, 5])
    expect(readCsv('sep=;\na;b\n').map(row => row.number)).toEqual([2])
  })

  it('with a quote that never closes are told with its line', () => {
    expect(() => readCsv('a,b\n1,2\n"3,4\n5,6\n')).toThrow(Failure)
    expect(() => readCsv('a,b\n1,2\n"3,4\n5,6\n')).toThrow(/line 4/)
  })

  it('never throw anything else', () => {
    const text = fc
      .array(fc.constantFrom('a', ',', ';', '\t', '"', '\n', '\r\n', '客', "'", '=', ' '))
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(text, written => {
        try {
          readCsv(written)
        } catch (error) {
          expect(error).toBeInstanceOf(Failure)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
