/** What the heading of a column means: a path, a usual name of a CRM, or the label of a field, with its unit and its year. */
import type { Field } from '../../schema/field.ts'
import { nearest } from '../../text/nearest.ts'
import { type Destination, destinationAt, destinationNamed } from './destination.ts'
import { foldHeading } from './fold-heading.ts'
import type { KnownFields } from './known-fields.ts'
import { mayBeUnit, type Unit, unitOf } from './unit.ts'
import { type Usual, usualField } from './usual-names.ts'

/** The meaning of a heading, if it has one. */
export type Meaning =
  | { readonly kind: 'field'; readonly to: Destination; readonly unit: Unit | undefined; readonly usual?: Usual }
  | { readonly kind: 'unclear-unit'; readonly unit: string }
  | { readonly kind: 'unknown' }

/** What headings are read against; `above` is the unit that holds for all of them. */
export type Reference = { readonly known: KnownFields; readonly today: string; readonly above?: Unit | undefined }

const scaled = new Set(['amount', 'count', 'number'])

/** Reads a heading. */
export function meaningOf(heading: string, reference: Reference): Meaning {
  const whole = fieldFor(heading, heading, reference)
  const bare = heading.replace(bracketed, ' ').trim()
  const found = whole ?? fieldFor(bare, heading, reference) ?? fieldFor(withoutUnit(bare), heading, reference)
  if (found === undefined) return { kind: 'unknown' }
  const unit = unitFor(heading, found.to, reference.above)
  return typeof unit === 'string' ? { kind: 'unclear-unit', unit } : { kind: 'field', ...found, unit }
}

/** The unit of the numbers that go to a field, as their heading or the whole sheet has it; a text for words that may be one. */
export function unitFor(heading: string, { field }: Destination, above: Unit | undefined): Unit | string | undefined {
  if (field === undefined || !scaled.has(field.kind)) return undefined
  const said = [...heading.matchAll(bracketed)].map(([, inside = '']) => inside)
  const own = [...said, unitBehind(heading.replace(bracketed, ' ').trim())].map(unitOf).find(unit => unit !== undefined)
  const unread = said.find(text => unitOf(text) === undefined && mayBeUnit(text) && yearIn(text) === undefined)
  if (own === undefined && unread !== undefined) return unread
  // Above a sheet stands the unit of its money; people are never counted in 万元.
  return own ?? (field.kind === 'amount' ? above : undefined)
}

const bracketed = /[（(【[［]([^（()）【】[\]［］]*)[）)】\]］]/gu

/** `/万元`, ` EUR`, ` in k€`: a unit at the end without brackets. */
const unitEnd = /(?:[\s/_-]+in|[\s/_-])[\s]*([^\s/]{1,12}(?: [^\s/]{1,3})?)$/u
const unitBehind = (heading: string): string => unitEnd.exec(heading)?.[1] ?? ''
const withoutUnit = (heading: string): string =>
  unitOf(unitBehind(heading)) === undefined ? heading : heading.replace(unitEnd, '')

type Found = { readonly to: Destination; readonly usual?: Usual }

function fieldFor(words: string, heading: string, reference: Reference): Found | undefined {
  const { known, today } = reference
  const asPath = words === heading ? destinationNamed(known, heading.trim()) : undefined
  if (asPath !== undefined && (asPath.field === undefined || /[.[_]/.test(heading))) return { to: asPath }
  const year = yearIn(words) ?? yearIn(heading) ?? yearSaid(words, today)
  for (const { name, number } of namesWithin(words)) {
    const usual = usualField(name)
    const path = usual?.path ?? labelled(known, name)?.path
    if (path === undefined) continue
    const isYearly = yearly.test(path)
    const called = isYearly ? String(year ?? lastYear(today)) : number
    const to = destinationAt(known.catalog, path, called, usual?.also)
    if (to !== undefined) return { to, ...(usual === undefined ? {} : { usual }) }
  }
  return asPath === undefined ? undefined : { to: asPath }
}

/** The words as they stand, without a year, and without the number of an item: 联系人2电话 is the telephone of the second. */
function namesWithin(words: string): readonly { readonly name: string; readonly number: string }[] {
  const plain = words.replace(yearWords, ' ')
  const [, before = '', digit = '1', behind = ''] = /^(.*?)([1-9])(?!\d)(.*)$/u.exec(plain) ?? []
  const [, ordinal = '', rest = ''] = /^\s*(第二|第三|second|third)\s*(.+)$/iu.exec(plain) ?? []
  return [
    { name: words, number: '1' },
    { name: plain, number: '1' },
    ...(before + behind === '' ? [] : [{ name: `${before} ${behind}`, number: digit }]),
    ...(rest === '' ? [] : [{ name: rest, number: /二|second/iu.test(ordinal) ? '2' : '3' }]),
  ]
}

const yearWords =
  /(?:fy ?)?(?<!\d)(?:19|20)\d\d(?!\d)(?: ?年度?)?|[去上]年度?|今年|本年度?|last year'?s?|this year'?s?|previous year'?s?/giu

const yearIn = (text: string): number | undefined => {
  const [, year] = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(text) ?? []
  return year === undefined ? undefined : Number(year)
}

function yearSaid(words: string, today: string): number | undefined {
  if (/今年|本年|this year/iu.test(words)) return lastYear(today) + 1
  return /[去上]年|last year|previous year/iu.test(words) ? lastYear(today) : undefined
}

/** A yearly figure without its year is that of the last whole one. */
const lastYear = (today: string): number => Number(today.slice(0, 4)) - 1

// What they buy, spend with us and cost us, each year by itself.
const yearly = /^qualification\.\w+\[\]\.(?:amount|margin|target|quantity)$/

/** The one field of the account whose label in either language it is; which item a label means nobody can tell. */
function labelled({ byLabel }: KnownFields, name: string): Field | undefined {
  const [only, ...others] = byLabel.get(foldHeading(name)) ?? []
  const isOfItem = only?.path.includes('[].') === true && !yearly.test(only.path)
  return others.length > 0 || isOfItem ? undefined : only
}

const mostNear = 3

/** Paths that a heading without a meaning may have meant: fields of that label, else the likeliest slip. */
export function nearTo(heading: string, { byLabel, names }: KnownFields): readonly string[] {
  const wanted = foldHeading(heading.replace(bracketed, ' '))
  const same = byLabel.get(wanted) ?? []
  if (same.length > 0) return same.slice(0, mostNear).map(({ path }) => path)
  // Every table has numbers and grades of its own, and they are called after what they number or grade.
  if (wanted === '' || /(?:id|no|code|编号|编码|代码|序号|级别|等级)$/.test(wanted)) return []
  const close = nearest(wanted, names.keys())
  return close === undefined ? [] : [names.get(close) ?? '']
}
