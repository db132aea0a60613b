/** The fields as headings may name them, gathered once: an export may have eighty columns. */
import type { Catalog } from '../../schema/catalog.ts'
import type { Field } from '../../schema/field.ts'
import { allFields } from '../find-field.ts'
import { foldHeading } from './fold-heading.ts'
import { usualField, usualHeadings } from './usual-names.ts'

export type KnownFields = {
  readonly catalog: Catalog
  /** All fields by their paths, lists unmarked. */
  readonly byPath: ReadonlyMap<string, Field>
  /** By their folded labels, in either language. */
  readonly byLabel: ReadonlyMap<string, readonly Field[]>
  /** Names that may have been meant by a slip, folded, with their paths. */
  readonly names: ReadonlyMap<string, string>
}

/** Gathers the fields of a catalog. */
export function knownFields(catalog: Catalog): KnownFields {
  const fields = allFields(catalog)
  const byLabel = new Map<string, Field[]>()
  const names = new Map<string, string>()
  for (const field of fields) {
    for (const label of labelsOf(field)) {
      byLabel.set(label, [...(byLabel.get(label) ?? []), field])
      if (!field.path.includes('[]')) names.set(label, field.path)
    }
  }
  for (const name of usualHeadings()) names.set(foldHeading(name), usualField(name)?.path ?? '')
  return { catalog, byLabel, names, byPath: new Map(fields.map(field => [field.path.replaceAll('[]', ''), field])) }
}

/** With what stands in brackets behind it, and without. */
function labelsOf({ label }: Field): readonly string[] {
  const words = [label.zh, label.en].flatMap(text => [text, text.replace(/[（(][^（()）]*[)）]/gu, '')])
  return [...new Set(words.map(foldHeading))].filter(word => word !== '')
}
