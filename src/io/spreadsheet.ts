/** A sheet of accounts as it lies on the disk or comes from standard input: CSV in any usual encoding, or XLSX. */
import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Row } from '../engine/import/cell.ts'
import { decodeText } from '../text/encoding.ts'
import { Failure } from '../text/failure.ts'
import { fill, phrase } from '../text/phrase.ts'
import { codeOf } from './explained.ts'
import type { Host } from './host.ts'

/** A table of rows; of a workbook there may be several. */
export type Table = {
  readonly rows: readonly Row[]
  /** What it is called in its workbook; empty for a CSV. */
  readonly name: string
  /** How the file was read: `GBK`, `UTF-8`; empty for a workbook. */
  readonly encoding: string
  /** What parts its cells; a comma for a workbook, which has none. */
  readonly delimiter: string
}

// A thousand accounts with forty columns are half a megabyte.
const mostBytes = 32 * 1024 * 1024

/** Whether a file is a sheet by its name: what `new --from` takes for many accounts, and not for the answers about one. */
export const isSpreadsheet = (file: string): boolean => /\.(?:csv|tsv|txt|xlsx|xlsm|xls|et|ods|numbers)$/i.test(file)

/** The tables of a file; `-` is standard input. Throws a Failure where it cannot be read as a sheet. */
export async function readTables(file: string, host: Host): Promise<readonly Table[]> {
  if (/\.(?:xls|et|ods|numbers)$/i.test(file)) throw new Failure(fill(texts.format, { file }), texts.saveAs)
  const bytes = file === '-' ? await host.readInput() : read(resolve(host.cwd, file), file)
  // Every workbook is a zip archive, whatever it is called.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const { readXlsx } = await import('./xlsx.ts')
    return (await readXlsx(bytes)).map(({ name, rows }) => ({ name, rows, encoding: '', delimiter: ',' }))
  }
  if (/\.xls[xm]$/i.test(file)) throw new Failure(fill(texts.noWorkbook, { file }), texts.saveAs)
  const decoded = decodeText(bytes)
  if (decoded === undefined) throw new Failure(fill(texts.encoding, { file }), texts.saveAs)
  const { delimiterOf, readCsv } = await import('./csv.ts')
  const { text, encoding } = decoded
  return [{ name: '', rows: readCsv(text), encoding, delimiter: delimiterOf(text) }]
}

function read(path: string, file: string): Uint8Array {
  try {
    const { size } = statSync(path)
    if (size > mostBytes) throw new Failure(fill(texts.large, { file }))
    return readFileSync(path)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Failure(fill(texts.nowhere, { file }))
    if (code === 'EISDIR') throw new Failure(fill(texts.folder, { file }))
    if (code === 'EACCES' || code === 'EPERM') throw new Failure(fill(texts.refused, { file }))
    throw error
  }
}

type Named = { readonly file: string }

const texts = {
  format: phrase<Named>({
    zh: ({ file }) => `\`${file}\` 这种格式读不了。`,
    en: ({ file }) => `\`${file}\` is in a format that cannot be read.`,
  }),
  noWorkbook: phrase<Named>({
    zh: ({ file }) => `\`${file}\` 叫 .xlsx，里面却不是。`,
    en: ({ file }) => `\`${file}\` is called .xlsx and is none.`,
  }),
  encoding: phrase<Named>({
    zh: ({ file }) => `看不出 \`${file}\` 用的是哪种编码（UTF-8、UTF-16、GBK 都不对）。`,
    en: ({ file }) => `The encoding of \`${file}\` is neither UTF-8 nor UTF-16 nor GBK.`,
  }),
  saveAs: {
    zh: '用表格软件打开，另存为 .xlsx 或 CSV（UTF-8）。',
    en: 'Open it in a spreadsheet program and save it as .xlsx or as CSV (UTF-8).',
  },
  nowhere: phrase<Named>({
    zh: ({ file }) => `没有 \`${file}\` 这个文件。`,
    en: ({ file }) => `There is no file \`${file}\`.`,
  }),
  folder: phrase<Named>({
    zh: ({ file }) => `\`${file}\` 是文件夹，不是表格。`,
    en: ({ file }) => `\`${file}\` is a folder and no sheet.`,
  }),
  refused: phrase<Named>({
    zh: ({ file }) => `系统不让读 \`${file}\`。`,
    en: ({ file }) => `The system does not let \`${file}\` be read.`,
  }),
  large: phrase<Named>({
    zh: ({ file }) => `\`${file}\` 超过 32 MB，不像一张客户表。`,
    en: ({ file }) => `\`${file}\` has more than 32 MB, which is no list of accounts.`,
  }),
}
