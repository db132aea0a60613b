/** What each row of a sheet asks for: an account with its first facts; or why not. */

import type { Path } from '../../text/path.ts'
import { formatPath } from '../../text/path.ts'
import type { Words } from '../../text/phrase.ts'
import { isMap, type Value } from '../../text/yaml-value.ts'
import type { Asked } from '../answer.ts'
import type { Wish } from '../wish.ts'
import { type Cell, cellText, isEmptyCell, type Row } from './cell.ts'
import { type Column, currencyOfColumns, type Matching } from './column.ts'
import { pathOf } from './destination.ts'
import { readCell } from './read-cell.ts'

/** A cell that keeps its row out. */
export type Fault = { readonly heading: string; readonly words: Words }

/** A row that is an account, or would be one. */
export type Planned =
  | { readonly kind: 'account'; readonly row: Row; readonly name: string; readonly wishes: readonly Wish[] }
  | { readonly kind: 'refused'; readonly row: Row; readonly name: string; readonly faults: readonly Fault[] }
  | { readonly kind: 'skipped'; readonly row: Row; readonly name: string; readonly why: Words }

/** Facts for every row that does not give them itself. */
export type Common = { readonly owner?: string | undefined; readonly type?: string | undefined }

/** Plans all rows behind the headings; empty ones are left out. */
export function planRows(rows: readonly Row[], matching: Matching, common: Common, asked: Asked): readonly Planned[] {
  const isEmpty = ({ cells }: Row) => cells.every(isEmptyCell)
  const body = rows.slice(rows.indexOf(matching.headings) + 1)
  return body.flatMap((row, index) => {
    if (isEmpty(row)) return []
    const before = body[index - 1]
    return [planRow(row, matching, common, asked, before !== undefined && isEmpty(before))]
  })
}

function planRow(row: Row, matching: Matching, common: Common, asked: Asked, standsApart: boolean): Planned {
  const { columns } = matching
  const nameColumn = columns.find(({ to }) => pathOf(to) === 'account')
  const name = cellText(row.cells[nameColumn?.index ?? -1])
    .normalize('NFC')
    .trim()
  const given = row.cells.filter(cell => !isEmptyCell(cell))
  if (isTotal(name) || (name === '' && given.some(cell => isTotal(cellText(cell))))) {
    return { kind: 'skipped', row, name, why: texts.total }
  }
  if (standsApart && given.length === 1 && columns.length > 1) return { kind: 'skipped', row, name, why: texts.remark }
  const head = matching.headings.cells.map(cellText)
  if (columns.length > 1 && columns.every(({ index }) => cellText(row.cells[index]) === head[index])) {
    return { kind: 'skipped', row, name, why: texts.headings }
  }
  const { wishes, faults } = wishesOf(row, columns, common, asked)
  const nameless = nameColumn === undefined ? undefined : faultOfName(nameColumn, row.cells[nameColumn.index])
  if (nameless !== undefined) return { kind: 'refused', row, name, faults: [nameless, ...faults] }
  return faults.length > 0 ? { kind: 'refused', row, name, faults } : { kind: 'account', row, name, wishes }
}

function faultOfName({ heading, to }: Column, cell: Cell | undefined): Fault | undefined {
  const read = readCell({ to, unit: undefined }, cell, { today: '' })
  if (read.kind === 'nothing') return { heading, words: texts.noName }
  return read.kind === 'fault' ? { heading, words: read.words } : undefined
}

const isTotal = (text: string): boolean =>
  /^(?:合计|总计|小计|共计|汇总|total|grand total|subtotal|sub-total|sum)\s*[:：]?(?:\s*[(（].*)?$/iu.test(text.trim())

type Wished = { readonly wishes: readonly Wish[]; readonly faults: readonly Fault[] }

function wishesOf(row: Row, columns: readonly Column[], common: Common, asked: Asked): Wished {
  const faults: Fault[] = []
  const fields: [string, Value][] = []
  const items = new Map<string, Filling>()
  const currency = currencyIn(row, columns, asked)
  for (const column of columns) {
    const { to, heading, index } = column
    if (pathOf(to) === 'account') continue
    const read = readCell(column, row.cells[index], { ...asked, currency })
    if (read.kind === 'fault') faults.push({ heading, words: read.words })
    if (read.kind !== 'value') continue
    if (to.item === undefined) fields.push([formatPath(to.way), read.value])
    else for (const [nth, value] of valuesOf(column, columns, read.value)) fillItem(items, column, nth, value)
    if (isCrowd(column, columns, row.cells[index])) faults.push({ heading, words: texts.severalPeople })
  }
  const own = new Set(fields.map(([path]) => path))
  const added: [string, Value | undefined][] = [
    ['owner', common.owner],
    ['type', common.type],
    ['currency', currency === asked.currency ? undefined : currency],
  ]
  // The money first: amounts behind it are said in it.
  const all = [
    ...added.flatMap(([path, value]) => (value === undefined || own.has(path) ? [] : [[path, value] as const])),
    ...fields,
  ]
  const put = all.map(([path, value]): Wish => ({ kind: 'put', path, value }))
  return { wishes: [...put, ...[...items.values()].flatMap(wishesOfItem)], faults }
}

/** The money of this row: its own, else what headings say, else the workspace's. */
function currencyIn(row: Row, columns: readonly Column[], asked: Asked): string | undefined {
  const column = columns.find(({ to }) => pathOf(to) === 'currency')
  const read = column === undefined ? undefined : readCell(column, row.cells[column.index], asked)
  const own = read?.kind === 'value' ? String(read.value) : undefined
  return own ?? currencyOfColumns(columns) ?? asked.currency
}

/** Names with commas between them are several items, unless other columns speak of one. */
function valuesOf({ to }: Column, columns: readonly Column[], value: Value): readonly (readonly [number, Value])[] {
  if (typeof value !== 'string' || !(to.isNames === true || isAlone(to.item?.list, to.way, columns)))
    return [[0, value]]
  return namesIn(value).map((name, nth) => [nth, name])
}

const namesIn = (text: string): readonly string[] =>
  text
    .split(/[、;；\n]|[,，]\s*(?!(?:inc|ltd|llc|plc|co|s\.?a)\b)/iu)
    .map(name => name.trim())
    .filter(name => name !== '')

const isAlone = (list: string | undefined, [name]: Path, columns: readonly Column[]): boolean =>
  list === 'customer.people' && name === 'name' && columns.filter(({ to }) => to.item?.list === list).length === 1

/** Two people in one cell, beside whom other columns speak of one. */
const isCrowd = ({ to }: Column, columns: readonly Column[], cell: Cell | undefined): boolean =>
  to.item?.list === 'customer.people' &&
  to.way[0] === 'name' &&
  !isAlone(to.item.list, to.way, columns) &&
  /[、;；\n]/u.test(cellText(cell))

type Filling = { readonly list: string; readonly facts: Map<string, Value>; readonly deeper: [Path, Value][] }

function fillItem(items: Map<string, Filling>, { to }: Column, nth: number, value: Value): void {
  const { item, way } = to
  if (item === undefined) return
  const sign = `${item.list} ${item.called} ${nth}`
  const filling = items.get(sign) ?? { list: item.list, facts: new Map(Object.entries(item.facts)), deeper: [] }
  items.set(sign, filling)
  const [name, ...rest] = way
  if (rest.length === 0 && typeof name === 'string') filling.facts.set(name, value)
  else filling.deeper.push([way, value])
}

/** A new item; what stands deeper in it is part of it. */
function wishesOfItem({ list, facts, deeper }: Filling): readonly Wish[] {
  const item = deeper.reduce<Value>((whole, [way, value]) => nested(whole, way, value), Object.fromEntries(facts))
  return [{ kind: 'add', list, item }]
}

function nested(whole: Value | undefined, [step, ...rest]: Path, value: Value): Value {
  if (step === undefined) return value
  if (typeof step === 'number') return [nested(undefined, rest, value)]
  const map = isMap(whole) ? whole : {}
  return { ...map, [step]: nested(map[step], rest, value) }
}

const texts = {
  total: { zh: '合计行，不是客户', en: 'a line of totals, no account' },
  remark: { zh: '空行后面的附注，不是客户', en: 'a remark behind an empty line, no account' },
  headings: { zh: '又是一遍表头', en: 'the headings once more' },
  noName: { zh: '没有客户名称。', en: 'The account has no name.' },
  severalPeople: {
    zh: '一格里写了几个人，职务、电话对不上是谁的；每人一列：联系人1、联系人2。',
    en: 'Several people in one cell, and one title or telephone beside them; give each a column: Contact 1, Contact 2.',
  },
}
