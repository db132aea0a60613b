import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { readXlsx } from '../../src/io/xlsx.ts'
import { Failure } from '../../src/text/failure.ts'

const book = await writeXlsx([
  { sheet: '空的', data: [] },
  {
    sheet: '客户',
    data: [
      [{ value: '客户名称' }, { value: '下次复盘' }, { value: '人数' }],
      [],
      [
        { value: ' 甲 ' },
        { value: new Date('2027-03-01T00:00:00Z'), format: 'yyyy/mm/dd' },
        { value: 12.5 },
        { value: true },
      ],
    ],
  },
]).toBuffer()

describe('a workbook', () => {
  it('is its sheets, with typed cells and the numbers of their rows', async () => {
    expect(await readXlsx(book)).toEqual([
      {
        name: '客户',
        rows: [
          { number: 1, cells: ['客户名称', '下次复盘', '人数', null] },
          { number: 2, cells: [null, null, null, null] },
          { number: 3, cells: ['甲', { day: '2027-03-01' }, 12.5, true] },
        ],
      },
    ])
  })

  it('that is torn is told as one, however it is torn', async () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(fc.nat(book.length - 1), bytes, fc.boolean(), async (at, other, isCut) => {
        const torn = Buffer.from(book)
        if (!isCut) torn.set(other.slice(0, torn.length - at), at)
        const outcome = await readXlsx(isCut ? torn.subarray(0, at) : torn).catch((error: unknown) => error)
        if (!Array.isArray(outcome)) expect(outcome).toBeInstanceOf(Failure)
      }),
      { numRuns: 200 },
    )
  })
})
