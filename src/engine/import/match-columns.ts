/** Which column of a sheet goes where: its headings are found and read, and what people say otherwise about them holds. */
import { type Cell, cellText, type Row } from './cell.ts'
import { type Column, conflictAmong, type LeftOut, type Matching } from './column.ts'
import { destinationAt, destinationNamed, pathOf } from './destination.ts'
import { foldHeading } from './fold-heading.ts'
import { meaningOf, nearTo, type Reference, unitFor } from './match-heading.ts'
import { unitAbove } from './unit.ts'
import type { Unusable } from './unusable.ts'
import type { Usual } from './usual-names.ts'

/** What somebody says about a column: the path it goes to, or nothing for nowhere. */
export type Told = { readonly heading: string; readonly path: string }

// Above the headings stand a title, a unit, a date, now and then a line of groups.
const mostAbove = 5

/** Finds the headings among the first rows of a sheet, and what each means. */
export function matchColumns(rows: readonly Row[], told: readonly Told[], reference: Reference): Matching | Unusable {
  const above = rows.slice(0, mostAbove)
  const tried = above.map(row => matchRow(row, told, reference))
  const best = tried.reduce<number | undefined>(
    (top, one, index) => (one.weight > (top === undefined ? 0 : (tried[top]?.weight ?? 0)) ? index : top),
    undefined,
  )
  const row = best === undefined ? undefined : above[best]
  if (row === undefined || best === undefined) return { kind: 'no-account', headings: headingsIn(rows[0]) }
  const titles = above.slice(0, best).flatMap(({ cells }) => cells.map(cellText))
  const found = matchRow(row, told, { ...reference, above: unitAbove(titles) })
  const leftOut = found.leftOut
    .filter(({ isTold }) => !isTold)
    .map(one => ({ ...one, near: nearTo(one.heading, reference.known) }))
  return found.trouble ?? { kind: 'matching', headings: row, columns: found.columns, leftOut }
}

type Matched = {
  /** How many columns are understood; none without the account. */
  readonly weight: number
  readonly columns: readonly Column[]
  readonly leftOut: readonly LeftOut[]
  readonly trouble: Unusable | undefined
}

const headingsIn = (row: Row | undefined): readonly string[] =>
  (row?.cells ?? []).map(cellText).filter(heading => heading !== '')

type Read = (Column & { readonly usual?: Usual | undefined }) | LeftOut | Unusable

function matchRow(row: Row, told: readonly Told[], reference: Reference): Matched {
  const read = row.cells.map((cell, index) => readHeading(cell, index, told, reference))
  const isColumn = (one: Read): one is Column => 'to' in one
  const columns = namedAccount(ofPeople(read.filter(isColumn), reference), read, reference)
  const taken = new Set(columns.map(({ index }) => index))
  const leftOut = read.filter((one): one is LeftOut => 'near' in one && !taken.has(one.index))
  const hasAccount = columns.some(({ to }) => pathOf(to) === 'account')
  const trouble =
    read.find((one): one is Unusable => 'kind' in one) ??
    strangeWord(told, row, reference) ??
    (hasAccount ? undefined : ({ kind: 'no-account', headings: headingsIn(row) } as const)) ??
    conflictAmong(columns)
  return {
    weight: hasAccount ? columns.length : 0,
    columns,
    leftOut: leftOut.filter(({ heading }) => !isOurs(heading)),
    trouble,
  }
}

/** The column that kam itself adds to refused rows. */
const isOurs = (heading: string): boolean => reasonHeadings.includes(heading)

/** How the column is called in which refused rows say why. */
export const reasonHeadings: readonly string[] = ['未导入的原因', 'Why it was refused']

function readHeading(cell: Cell, index: number, told: readonly Told[], reference: Reference): Read {
  const heading = cellText(cell).replace(/\s+/g, ' ')
  const word = told.find(one => foldHeading(one.heading) === foldHeading(heading) && heading !== '')
  const left: LeftOut = { index, heading, near: [], isTold: word?.path === '' }
  if (heading === '' || left.isTold) return left
  if (word !== undefined) {
    const to = destinationNamed(reference.known, word.path)
    if (to === undefined) return { kind: 'no-field', heading, path: word.path }
    const unit = unitFor(heading, to, reference.above)
    return typeof unit === 'string' ? { kind: 'unclear-unit', heading, unit } : { index, heading, to, unit }
  }
  const meant = meaningOf(heading, reference)
  if (meant.kind === 'unclear-unit') return { ...meant, heading }
  if (meant.kind === 'unknown') return left
  return { index, heading, to: meant.to, unit: meant.unit, usual: meant.usual }
}

/** Where a person is named, a telephone without a word of whose it is belongs to that person, else to the house. */
function ofPeople(
  columns: readonly (Column & { readonly usual?: Usual | undefined })[],
  { known }: Reference,
): readonly Column[] {
  const hasPerson = columns.some(({ to }) => to.item?.list === people && to.way[0] === 'name')
  return columns.map(({ usual, ...column }) => {
    const own = hasPerson && usual?.ofPerson !== undefined ? `${people}[].${usual.ofPerson}` : undefined
    const to = own === undefined ? undefined : destinationAt(known.catalog, own, '1')
    // 手机 beside 电话: the one is his, the other the house's.
    const isFree = to !== undefined && !columns.some(one => pathOf(one.to) === pathOf(to))
    return isFree ? { ...column, to } : column
  })
}

const people = 'customer.people'

/** A column that is only called 名称 or Name is the account's, where no other is. */
function namedAccount(columns: readonly Column[], read: readonly Read[], { known }: Reference): readonly Column[] {
  if (columns.some(({ to }) => pathOf(to) === 'account')) return columns
  const named = read.filter(
    (one): one is LeftOut => 'near' in one && !one.isTold && /^(?:名称|全称|name)$/i.test(foldHeading(one.heading)),
  )
  const to = destinationAt(known.catalog, 'account', '1')
  const [only, ...others] = named
  if (only === undefined || others.length > 0 || to === undefined) return columns
  return [...columns, { index: only.index, heading: only.heading, to, unit: undefined }].sort(
    (one, other) => one.index - other.index,
  )
}

function strangeWord(told: readonly Told[], row: Row, { known }: Reference): Unusable | undefined {
  const headings = headingsIn(row)
  const odd = told.find(({ heading }) => !headings.some(one => foldHeading(one) === foldHeading(heading)))
  if (odd !== undefined) return { kind: 'no-heading', heading: odd.heading, headings }
  const lost = told.find(({ path }) => path !== '' && destinationNamed(known, path) === undefined)
  return lost === undefined ? undefined : { kind: 'no-field', ...lost }
}
