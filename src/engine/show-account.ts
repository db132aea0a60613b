/** One account as a page: what is known, in the order of the schemas, with what is unsure, waived or still missing for the gate. */
import type { Account } from '../account/account.ts'
import { itemsOf } from '../account/account.ts'
import { evidenceOf, resolveSteps } from '../account/evidence.ts'
import { expectationsOf } from '../account/expectation.ts'
import type { Field } from '../schema/field.ts'
import type { Path } from '../text/path.ts'
import { valueAt } from '../text/path.ts'
import { type Language, phrase } from '../text/phrase.ts'
import { type Page, type PageBlock, type PageRow, row } from './page.ts'
import { isSection } from './sections.ts'
import { bareLabel, isRecord, labelOf, valueTexts } from './show-value.ts'

/** The page of an account in a language. */
export function accountPage(account: Account, language: Language): Page {
  const reader: Reader = { account, language, sureness: surenessOf(account, language) }
  const title: PageBlock = {
    kind: 'heading',
    text: account.name === '' ? texts.nameless[language] : account.name,
    note: account.dossier.file,
  }
  return { blocks: [title, ...sectionsOf(reader).flatMap(blocksOf)] }
}

const texts = {
  nameless: { zh: '（没写客户名称）', en: '(no name)' },
  heard: { zh: '（听说）', en: ' (heard)' },
  confirmed: { zh: '（已核实）', en: ' (confirmed)' },
  missing: { zh: '转段条件还缺', en: 'Missing for the gate' },
  waived: { zh: '不适用', en: 'Not applicable' },
  other: { zh: '其他', en: 'Other' },
  colon: { zh: '：', en: ': ' },
  semicolon: { zh: '；', en: '; ' },
  comma: { zh: '、', en: ', ' },
  of: phrase<{ item: string; label: string }>({
    zh: ({ item, label }) => `${item}：${label}`,
    en: ({ item, label }) => `${item}: ${label}`,
  }),
  inBrackets: phrase<{ name: string; more: string }>({
    zh: ({ name, more }) => `${name}（${more}）`,
    en: ({ name, more }) => `${name} (${more})`,
  }),
}

type Reader = {
  readonly account: Account
  readonly language: Language
  /** What is to be said of a place about how sure it is; empty where it is as sure as what it stands in. */
  readonly sureness: (path: Path) => string
}

function surenessOf(account: Account, language: Language): Reader['sureness'] {
  const evidence = evidenceOf(account)
  return path => {
    const { heard } = evidence(path)
    if (heard === evidence(path.slice(0, -1)).heard) return ''
    return heard ? texts.heard[language] : texts.confirmed[language]
  }
}

type Section = { readonly heading: string; readonly rows: readonly PageRow[] }

const blocksOf = ({ heading, rows }: Section): readonly PageBlock[] => [
  ...(heading === '' ? [] : [{ kind: 'heading', text: heading, note: '' } as const]),
  { kind: 'rows', rows },
]

/** The facts about the account itself, then each list or map, then what belongs to other tools or is not known at all. */
function sectionsOf(reader: Reader): readonly Section[] {
  const { account, language, sureness } = reader
  const { root } = account.catalog
  const fields = [...root.fields.values()].filter(({ name, kind }) => kind !== 'free' && !told.includes(name))
  const own = fields.filter(field => !isSection(field))
  const remarks = remarksOf(reader, own)
  const foreign = Object.keys(account.value).filter(name => (root.fields.get(name)?.kind ?? 'free') === 'free')
  return [
    { heading: '', rows: [...own.flatMap(field => rowAt(reader, field, [field.name])), ...remarks('account')] },
    ...fields.filter(isSection).map(field => ({
      heading: labelOf(field, language) + sureness([field.name]),
      rows: [...sectionRows(reader, field), ...remarks(field.name)],
    })),
    { heading: texts.other[language], rows: foreign.map(name => strayRow(reader, name, [name])) },
  ].filter(({ rows }) => rows.length > 0)
}

// The name is the title; what is waived stands where it is missed.
const told: readonly string[] = ['kam', 'account', 'waived']

function sectionRows(reader: Reader, field: Field): readonly PageRow[] {
  const [found] = rowAt(reader, field, [field.name])
  if (found === undefined) return []
  return found.rows.length > 0 ? found.rows : [found]
}

/** The row of a field, if there is anything to show. */
function rowAt(reader: Reader, field: Field, path: Path): readonly PageRow[] {
  const { account, language, sureness } = reader
  const value = valueAt(account.value, path)
  if (value === undefined || value === null) return []
  const label = labelOf(field, language)
  const doubt = sureness(path)
  const above = (rows: readonly PageRow[]): readonly PageRow[] => [{ label: label + doubt, lines: [], rows }]
  if (field.kind === 'list' && Array.isArray(value)) return above(itemRows(reader, field, path))
  if (field.kind === 'paths' && isRecord(value)) return above(evidenceRows(reader, value))
  if (field.kind === 'map' && isRecord(value)) {
    if (field.key === undefined) return above(rowsIn(reader, field, path))
    return [row(label, itemLine(reader, field, path) + doubt)]
  }
  const lines = valueTexts(field, value, language)
  return lines.length === 1 ? [row(label, lines.join('') + doubt)] : [row(label + doubt, ...lines)]
}

/** The rows of a map, or of an item; what the schemas do not know comes last. */
function rowsIn(reader: Reader, field: Field, path: Path, except?: string): readonly PageRow[] {
  const value = valueAt(reader.account.value, path)
  const unknown = isRecord(value) ? Object.keys(value).filter(name => !field.fields.has(name)) : []
  return [
    ...[...field.fields.values()]
      .filter(({ name }) => name !== except)
      .flatMap(child => rowAt(reader, child, [...path, child.name])),
    ...unknown.map(name => strayRow(reader, name, [...path, name])),
  ]
}

const strayRow = ({ account, language, sureness }: Reader, name: string, path: Path): PageRow =>
  row(name + sureness(path), ...valueTexts(undefined, valueAt(account.value, path), language))

function itemRows(reader: Reader, field: Field, path: Path): readonly PageRow[] {
  const { account, language, sureness } = reader
  // A project or a competitor is a small page of its own; everything else is a line.
  const inFull = path.length === 1 && [...field.fields.values()].some(({ kind }) => kind === 'list' || kind === 'map')
  return itemsOf(valueAt(account.value, path)).map(({ item, index }) => {
    const at = [...path, index]
    if (!isRecord(item)) return row(`[${index}]`, ...valueTexts(undefined, item, language))
    const { name, from } = nameOfItem(field, item, index, language)
    const label = name + sureness(at)
    if (inFull) return { label, lines: [], rows: rowsIn(reader, field, at, from), mark: 'strong' }
    const line = lineBehind(reader, field, at, from)
    return line === '' ? row(label) : row(label, line)
  })
}

type ItemName = {
  readonly name: string /** The sub-field that it was taken from. */
  readonly from: string | undefined
}

/** An item is called by its key; where it has none by its first text, else by its place in the list. */
function nameOfItem(field: Field, item: unknown, index: number, language: Language): ItemName {
  const key = field.key === undefined ? [] : [field.key]
  const named = [...key, ...textFields(field)].find(name => isNameable(valueAt(item, [name])))
  if (named === undefined) return { name: `[${index}]`, from: undefined }
  return { name: valueTexts(field.fields.get(named), valueAt(item, [named]), language).join(''), from: named }
}

const textFields = ({ fields }: Field): readonly string[] =>
  [...fields.values()].filter(({ kind }) => kind === 'text').map(({ name }) => name)

const isNameable = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number'

/** A whole item, or a map that counts as one thing, on one line: its name, then the rest. */
function itemLine(reader: Reader, field: Field, path: Path): string {
  const { account, language } = reader
  const item = valueAt(account.value, path)
  const key = field.key === undefined ? undefined : field.fields.get(field.key)
  // A bare number says nothing; it keeps its label.
  const speaks = key?.kind === 'text' || key?.kind === 'choice'
  const name = speaks ? valueTexts(key, valueAt(item, [key.name]) ?? '', language).join('') : ''
  const rest = lineBehind(reader, field, path, speaks ? key.name : undefined)
  return [name, rest].filter(part => part !== '').join(texts.semicolon[language])
}

/** The facts of an item but its name, with their labels, on one line. */
function lineBehind(reader: Reader, field: Field, path: Path, except: string | undefined): string {
  const { account, language, sureness } = reader
  const item = valueAt(account.value, path)
  const known = [...field.fields.values()].filter(({ name }) => name !== except)
  const unknown = isRecord(item) ? Object.keys(item).filter(name => !field.fields.has(name)) : []
  const part = (label: string, text: string, name: string) =>
    text === '' ? [] : [(label === '' ? '' : label + texts.colon[language]) + text + sureness([...path, name])]
  return [
    ...known.flatMap(child =>
      part(labelInLine(child, language), inLine(reader, child, [...path, child.name]), child.name),
    ),
    ...unknown.flatMap(name => part(name, valueTexts(undefined, valueAt(item, [name]), language).join(', '), name)),
  ].join(texts.semicolon[language])
}

/** Chosen words speak for themselves in Chinese (支持我方, 公开招标); in English many are half a sentence without their label. */
const labelInLine = (field: Field, language: Language): string =>
  language === 'zh' && field.kind.startsWith('choice') ? '' : bareLabel(field, language)

function inLine(reader: Reader, field: Field, path: Path): string {
  const { account, language } = reader
  const value = valueAt(account.value, path)
  if (value === undefined || value === null) return ''
  if (field.kind === 'map' && isRecord(value)) return itemLine(reader, field, path)
  if (typeof value === 'number' && field.kind !== 'amount' && field.kind !== 'count') return String(value)
  if (field.kind !== 'list') return valueTexts(field, value, language).join(texts.comma[language])
  return itemsOf(value)
    .map(({ item, index }) => {
      const { name, from } = nameOfItem(field, item, index, language)
      const more = lineBehind(reader, field, [...path, index], from)
      return more === '' ? name : texts.inBrackets[language]({ name, more })
    })
    .join(texts.comma[language])
}

function evidenceRows(reader: Reader, evidence: Readonly<Record<string, unknown>>): readonly PageRow[] {
  const { language } = reader
  const sure = { heard: { zh: '听说', en: 'heard' }, confirmed: { zh: '已核实', en: 'confirmed' } }
  return Object.entries(evidence).map(([written, origin]) => {
    const parts = isRecord(origin) ? Object.values(origin) : [origin]
    const words = parts.map(part =>
      part === 'heard' || part === 'confirmed'
        ? sure[part][language]
        : valueTexts(undefined, part, language).join(', '),
    )
    return row(placeName(reader, written), words.join(language === 'zh' ? '，' : ', '))
  })
}

/** A written path in words: the item in which it stands, and the label of the field. */
function placeName({ account, language }: Reader, written: string): string {
  const path = resolveSteps(account, written)?.filter(step => step !== '*')
  const field = path === undefined ? undefined : account.catalog.field(path)
  if (path === undefined || field === undefined) return written
  const item = itemName(account, path, language)
  if (item === '') return labelOf(field, language)
  return typeof path.at(-1) === 'number' ? item : texts.of[language]({ item, label: labelOf(field, language) })
}

/** The name of the innermost item in which a path leads; empty where it leads into none that is there. */
function itemName(account: Account, path: Path, language: Language): string {
  for (let length = path.length; length > 0; length -= 1) {
    const index = path[length - 1]
    const at = path.slice(0, length)
    const item = valueAt(account.value, at)
    const field = account.catalog.field(at)
    if (typeof index !== 'number' || field === undefined || !isRecord(item)) continue
    return nameOfItem(field, item, index, language).name
  }
  return ''
}

/** What is to be said at the end of a section: what is missing there for the gate, and what is waived, with the reason. */
function remarksOf(reader: Reader, own: readonly Field[]): (section: string) => readonly PageRow[] {
  const missing = expectationsOf(reader.account)
  const waived = waivedIn(reader)
  const belongs = (section: string, name: string) =>
    section === 'account' ? own.some(field => field.name === name) : section === name
  return section => {
    const gaps = (missing.find(({ name }) => name === section)?.items ?? [])
      .filter(({ state, expectation }) => state === 'missing' && expectation.gate)
      .map(({ path, expectation }) => gapName(reader, path, expectation.label[reader.language]))
    const reasons = waived.filter(({ top }) => belongs(section, top)).map(({ text }) => text)
    return [
      ...(gaps.length === 0 ? [] : [{ ...row(texts.missing[reader.language], ...gaps), mark: 'warning' as const }]),
      ...(reasons.length === 0 ? [] : [{ ...row(texts.waived[reader.language], ...reasons), mark: 'dim' as const }]),
    ]
  }
}

function gapName({ account, language }: Reader, path: Path, label: string): string {
  const item = itemName(account, path, language)
  return item === '' ? label : texts.of[language]({ item, label })
}

type Waiver = { readonly top: string; readonly text: string }

function waivedIn(reader: Reader): readonly Waiver[] {
  const { account, language } = reader
  const waived = account.value['waived']
  if (!isRecord(waived)) return []
  return Object.entries(waived).map(([written, reason]) => {
    const why = valueTexts(undefined, reason, language).join(', ')
    const top = /^[^.[]*/.exec(written)?.[0] ?? written
    return {
      top,
      text:
        top === written && isSectionName(account, top) ? why : placeName(reader, written) + texts.colon[language] + why,
    }
  })
}

function isSectionName({ catalog }: Account, name: string): boolean {
  const field = catalog.field([name])
  return field !== undefined && isSection(field)
}
