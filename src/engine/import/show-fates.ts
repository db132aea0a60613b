/** What becomes of the rows of a sheet, one by one. */
import { type Language, phrase, type Words } from '../../text/phrase.ts'
import type { Block } from '../views/sheet.ts'
import type { Row } from './cell.ts'
import type { Fault } from './plan-rows.ts'

/** What became of a row, or would. */
export type Fate = { readonly row: Row; readonly name: string } & (
  | { readonly kind: 'created'; readonly file: string }
  | { readonly kind: 'skipped'; readonly why: Words }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }
)

/** A line a row: where it goes, or why it goes nowhere. */
export function fateBlock(fates: readonly Fate[], language: Language): Block {
  const digits = String(fates.at(-1)?.row.number ?? '').length
  return {
    kind: 'list',
    more: '',
    items: fates.map(fate => ({
      sign: texts.row[language]({ row: String(fate.row.number).padStart(digits), fate: texts[fate.kind][language] }),
      text: fate.name === '' ? texts.noName[language] : fate.name,
      place: fate.kind === 'created' ? fate.file : fate.kind === 'skipped' ? fate.why[language] : '',
      lines: fate.kind === 'refused' ? fate.faults.map(fault => faultWords(fault, language)) : [],
      strong: fate.kind === 'refused',
    })),
  }
}

const faultWords = ({ heading, words }: Fault, language: Language): string =>
  heading === '' ? words[language] : texts.fault[language]({ heading, words: words[language] })

const texts = {
  row: phrase<{ row: string; fate: string }>({
    zh: ({ row, fate }) => `第 ${row} 行 ${fate}`,
    en: ({ row, fate }) => `row ${row} ${fate}`,
  }),
  created: { zh: '新建', en: 'create' },
  noName: { zh: '（没有名称）', en: '(no name)' },
  skipped: { zh: '跳过', en: 'skip  ' },
  refused: { zh: '不收', en: 'refuse' },
  fault: phrase<{ heading: string; words: string }>({
    zh: ({ heading, words }) => `“${heading}”：${words}`,
    en: ({ heading, words }) => `"${heading}": ${words}`,
  }),
}
