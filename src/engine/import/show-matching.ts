/** How the columns of a sheet were understood, for a person to judge before anything is written. */

import type { Catalog } from '../../schema/catalog.ts'
import { visible } from '../../text/escape.ts'
import { type Language, phrase } from '../../text/phrase.ts'
import type { Value } from '../../text/yaml-value.ts'
import type { Asked } from '../answer.ts'
import { sayAnswer } from '../say-answer.ts'
import { bareLabel, valueTexts } from '../show-value.ts'
import type { Block, Column as SheetColumn } from '../views/sheet.ts'
import { cellText, type Row } from './cell.ts'
import { type Column, currencyOfColumns, type LeftOut, type Matching } from './column.ts'
import { pathOf } from './destination.ts'
import { readCell } from './read-cell.ts'

/** Each column with the field it goes to and an example of what was understood; then the columns that go nowhere. */
export function matchingBlocks(
  matching: Matching,
  rows: readonly Row[],
  { catalog, language, ...asked }: Asked & { readonly catalog: Catalog; readonly language: Language },
): readonly Block[] {
  const say = (key: 'column' | 'field' | 'example') => texts[key][language]
  const column = (label: string): SheetColumn => ({ label, align: 'left', detail: false, fixed: false })
  const body = rows.slice(rows.indexOf(matching.headings) + 1)
  const currency = currencyOfColumns(matching.columns) ?? asked.currency
  return [
    {
      kind: 'table',
      columns: [column(say('column')), column(say('field')), column(say('example'))],
      rows: matching.columns.map(one => [
        { text: one.heading },
        { text: fieldWords(one, catalog, language) },
        { text: exampleOf(one, body, { ...asked, currency }, language) },
      ]),
    },
    ...unclearBlocks(matching.columns, body, { ...asked, currency }, language),
    ...leftOutBlocks(matching.leftOut, body, language),
  ]
}

/** `关键人：姓名`, `同类产品年采购额 2025：金额`, `联系方式 电话：号码或地址`. */
function fieldWords({ to }: Column, catalog: Catalog, language: Language): string {
  const { field, item } = to
  if (field === undefined) return pathOf(to)
  const label = bareLabel(field, language)
  if (item === undefined || to.isNames === true) return label
  const names = item.list.split('.')
  const list = catalog.field(names)
  const facts = Object.entries(item.facts).flatMap(([name, fact]) =>
    valueTexts(catalog.field([...names, name]), fact, language),
  )
  const which = facts.length === 0 && item.called !== '1' ? [item.called] : facts
  return texts.within[language]({
    list: list === undefined ? item.list : bareLabel(list, language),
    which: which.join(),
    label,
  })
}

/** The first cell that was understood, with what it means; else one that was not. */
function exampleOf(column: Column, body: readonly Row[], asked: Asked, language: Language): string {
  let unclear: string | undefined
  for (const { cells } of body) {
    const read = readCell(column, cells[column.index], asked)
    if (read.kind === 'fault') unclear ??= cellText(cells[column.index])
    if (read.kind !== 'value') continue
    const written = cellText(cells[column.index])
    const understood = sayValue(column, read.value, asked, language)
    const isNumber = typeof read.value === 'number'
    return isNumber && !understood.includes(written) ? `${written} = ${understood}` : understood
  }
  return unclear === undefined ? texts.nothing[language] : texts.unclear[language]({ text: unclear })
}

const sayValue = ({ to }: Column, value: Value, { currency }: Asked, language: Language): string =>
  sayAnswer(to.field, value, language, currency)

/** A column of which no cell is understood has another meaning in that CRM: the way to do without it. */
function unclearBlocks(
  columns: readonly Column[],
  body: readonly Row[],
  asked: Asked,
  language: Language,
): readonly Block[] {
  const foreign = columns.filter(column => {
    const kinds = body.map(({ cells }) => readCell(column, cells[column.index], asked).kind)
    return kinds.filter(kind => kind === 'fault').length > 1 && !kinds.includes('value')
  })
  return foreign.map(({ heading }) => ({ kind: 'text', text: texts.foreign[language]({ heading }) }))
}

function leftOutBlocks(leftOut: readonly LeftOut[], body: readonly Row[], language: Language): readonly Block[] {
  const used = leftOut.filter(
    ({ heading, index }) => heading !== '' || body.some(({ cells }) => cellText(cells[index]) !== ''),
  )
  if (used.length === 0) return []
  const named = used.map(({ heading, index, near }) => {
    const name = visible(heading === '' ? texts.nameless[language]({ letter: letterOf(index) }) : heading)
    return near.length === 0 ? name : texts.near[language]({ name, near: near.join(', ') })
  })
  return [{ kind: 'text', text: texts.leftOut[language]({ names: named.join(language === 'zh' ? '、' : ', ') }) }]
}

/** `A` … `Z`, `AA`, as spreadsheets call their columns. */
const letterOf = (index: number): string =>
  (index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

const texts = {
  column: { zh: '表里的列', en: 'Column' },
  field: { zh: '写进哪里', en: 'Goes to' },
  example: { zh: '例如', en: 'Example' },
  nothing: { zh: '（没有能用的）', en: '(nothing in it)' },
  unclear: phrase<{ text: string }>({
    zh: ({ text }) => `${text}（全都看不懂）`,
    en: ({ text }) => `${text} (none is understood)`,
  }),
  within: phrase<{ list: string; which: string; label: string }>({
    zh: ({ list, which, label }) => `${list}${which === '' ? '' : ` ${which}`}：${label}`,
    en: ({ list, which, label }) => `${list}${which === '' ? '' : ` ${which}`}: ${label}`,
  }),
  nameless: phrase<{ letter: string }>({
    zh: ({ letter }) => `${letter} 列（没有表头）`,
    en: ({ letter }) => `column ${letter} (no heading)`,
  }),
  near: phrase<{ name: string; near: string }>({
    zh: ({ name, near }) => `${name}（是不是 ${near}）`,
    en: ({ name, near }) => `${name} (did you mean ${near}?)`,
  }),
  foreign: phrase<{ heading: string }>({
    zh: ({ heading }) => `“${heading}”这一列全都看不懂；不要它就写 --map "${heading}="。`,
    en: ({ heading }) => `Nothing in "${heading}" is understood; to do without it: --map "${heading}=".`,
  }),
  leftOut: phrase<{ names: string }>({
    zh: ({ names }) => `没有用上的列：${names}。要用，就写 --map "表头=路径"。`,
    en: ({ names }) => `Columns left out: ${names}. To use one: --map "heading=path".`,
  }),
}
