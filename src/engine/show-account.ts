/** One account as a page: what is known, in the order of the schemas, with what is unsure, waived or still missing for the gate. */
import { type Account, itemsOf } from '../account/account.ts'
import type { Field } from '../schema/field.ts'
import { type Path, valueAt } from '../text/path.ts'
import type { Language } from '../text/phrase.ts'
import { type Page, type PageBlock, type PageRow, row } from './page.ts'
import { isSection } from './sections.ts'
import { itemLine, lineBehind, nameOfItem, type Reader, readerOf } from './show-item.ts'
import { placeName, remarksOf } from './show-remarks.ts'
import { isRecord, labelOf, valueTexts } from './show-value.ts'

/** The page of an account in a language. */
export function accountPage(account: Account, language: Language): Page {
  const reader = readerOf(account, language)
  const title: PageBlock = {
    kind: 'heading',
    text: account.name === '' ? texts.nameless[language] : account.name,
    note: account.dossier.file,
  }
  return { blocks: [title, ...sectionsOf(reader).flatMap(blocksOf)] }
}

const texts = {
  nameless: { zh: '（没写客户名称）', en: '(no name)' },
  other: { zh: '其他', en: 'Other' },
  comma: { zh: '，', en: ', ' },
}

const sure = { heard: { zh: '听说', en: 'heard' }, confirmed: { zh: '已核实', en: 'confirmed' } }

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
  const remarks = remarksOf(reader)
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

function evidenceRows(reader: Reader, evidence: Readonly<Record<string, unknown>>): readonly PageRow[] {
  const { language } = reader
  return Object.entries(evidence).map(([written, origin]) => {
    const parts = isRecord(origin) ? Object.values(origin) : [origin]
    const words = parts.map(part =>
      part === 'heard' || part === 'confirmed'
        ? sure[part][language]
        : valueTexts(undefined, part, language).join(', '),
    )
    return row(placeName(reader, written), words.join(texts.comma[language]))
  })
}
