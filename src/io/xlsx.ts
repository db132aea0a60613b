/** Workbooks of Excel and its like as rows. The only place that knows read-excel-file. */
import readWorkbook from 'read-excel-file/node'
import type { Cell, Row } from '../engine/import/cell.ts'
import { Failure } from '../text/failure.ts'

/** One sheet of a workbook. */
export type WorkbookSheet = { readonly name: string; readonly rows: readonly Row[] }

/** The sheets of a workbook in which anything stands. Throws a Failure where it is none. */
export async function readXlsx(bytes: Uint8Array): Promise<readonly WorkbookSheet[]> {
  const sheets = await workbookIn(bytes)
  return sheets
    .map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((cells, index) => ({ number: index + 1, cells: cells.map(cellOf) })),
    }))
    .filter(({ rows }) => rows.length > 0)
}

/** A torn workbook throws from the library, its zip or its XML reader, each in its own way; they know nothing but the bytes. */
async function workbookIn(bytes: Uint8Array) {
  try {
    return await readWorkbook(Buffer.from(bytes))
  } catch (error) {
    if (error instanceof Error) throw new Failure(texts.none, texts.how)
    throw error
  }
}

/** Days stand in a workbook as numbers without a time zone; the library gives them as that day in UTC. */
function cellOf(value: unknown): Cell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : { day: value.toISOString().slice(0, 10) }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

const texts = {
  none: { zh: '这个文件不是能读的 .xlsx 工作簿。', en: 'This file is no .xlsx workbook that can be read.' },
  how: {
    zh: '可能加了密码，或者是改了名的旧格式；用表格软件打开，另存为 .xlsx 或 CSV。',
    en: 'It may have a password, or be an older format by another name; open it and save it as .xlsx or CSV.',
  },
}
