/** An item of a list, or a map that counts as one thing, by its name and on one line. */
import { type Account, itemsOf } from '../account/account.ts'
import { evidenceOf } from '../account/evidence.ts'
import type { Field } from '../schema/field.ts'
import { type Path, valueAt } from '../text/path.ts'
import { type Language, phrase } from '../text/phrase.ts'
import { bareLabel, isRecord, valueTexts } from './show-value.ts'

/** An account that is read aloud in a language. */
export type Reader = {
  readonly account: Account
  readonly language: Language
  /** What is to be said of a place about how sure it is; empty where it is as sure as what it stands in. */
  readonly sureness: (path: Path) => string
}

const texts = {
  heard: { zh: '（听说）', en: ' (heard)' },
  confirmed: { zh: '（已核实）', en: ' (confirmed)' },
  colon: { zh: '：', en: ': ' },
  semicolon: { zh: '；', en: '; ' },
  comma: { zh: '、', en: ', ' },
  inBrackets: phrase<{ name: string; more: string }>({
    zh: ({ name, more }) => `${name}（${more}）`,
    en: ({ name, more }) => `${name} (${more})`,
  }),
}

/** Reads an account in a language. */
export const readerOf = (account: Account, language: Language): Reader => ({
  account,
  language,
  sureness: surenessOf(account, language),
})

/** What an item is called, and the sub-field from which that was taken. */
type ItemName = { readonly name: string; readonly from: string | undefined }

/** An item is called by its key; where it has none by its first text, else by its place in the list. */
export function nameOfItem(field: Field, item: unknown, index: number, language: Language): ItemName {
  const key = field.key === undefined ? [] : [field.key]
  const named = [...key, ...textFields(field)].find(name => isNameable(valueAt(item, [name])))
  if (named === undefined) return { name: `[${index}]`, from: undefined }
  return { name: valueTexts(field.fields.get(named), valueAt(item, [named]), language).join(''), from: named }
}

const textFields = ({ fields }: Field): readonly string[] =>
  [...fields.values()].filter(({ kind }) => kind === 'text').map(({ name }) => name)

const isNameable = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number'

/** The name of the innermost item in which a path leads; empty where it leads into none that is there. */
export function itemName(account: Account, path: Path, language: Language): string {
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

/** A whole item, or a map that counts as one thing, on one line: its name, then the rest. */
export function itemLine(reader: Reader, field: Field, path: Path): string {
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
export function lineBehind(reader: Reader, field: Field, path: Path, except: string | undefined): string {
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
  if (field.kind !== 'list' || !Array.isArray(value))
    return valueTexts(field, value, language).join(texts.comma[language])
  return itemsOf(value)
    .map(({ item, index }) => {
      if (!isRecord(item)) return valueTexts(undefined, item, language).join(texts.comma[language])
      const { name, from } = nameOfItem(field, item, index, language)
      const more = lineBehind(reader, field, [...path, index], from)
      return more === '' ? name : texts.inBrackets[language]({ name, more })
    })
    .join(texts.comma[language])
}

/** Marks places where what is only heard begins, and what is confirmed within it. */
function surenessOf(account: Account, language: Language): Reader['sureness'] {
  const evidence = evidenceOf(account)
  return path => {
    const { heard } = evidence(path)
    if (heard === evidence(path.slice(0, -1)).heard) return ''
    return heard ? texts.heard[language] : texts.confirmed[language]
  }
}
