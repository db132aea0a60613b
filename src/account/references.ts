/** Where one part of a dossier names another: a person, a department, a competitor, an account. */
import type { Field } from '../schema/field.ts'
import { type Path, valueAt } from '../text/path.ts'
import { type Account, itemsOf } from './account.ts'

/** A name that stands in place of what it names. */
export type Reference = { readonly path: Path; readonly name: string }

/** All references to one sort of thing, in the order of the schemas. */
export function referencesTo(account: Account, what: NonNullable<Field['refers']>): readonly Reference[] {
  return [...below(account.catalog.root, account.value, [], what)]
}

function* below(field: Field, value: unknown, path: Path, what: Field['refers']): Generator<Reference> {
  if (value === undefined || value === null) return
  if (field.refers === what) yield* namesIn(value, path)
  else if (field.kind === 'map') yield* children(field, value, path, what)
  else if (field.kind === 'list') {
    for (const { item, index } of itemsOf(value)) yield* children(field, item, [...path, index], what)
  }
}

function* children(field: Field, value: unknown, path: Path, what: Field['refers']): Generator<Reference> {
  for (const child of field.fields.values())
    yield* below(child, valueAt(value, [child.name]), [...path, child.name], what)
}

function* namesIn(value: unknown, path: Path): Generator<Reference> {
  if (typeof value === 'string') yield { path, name: value }
  for (const { item, index } of itemsOf(value))
    if (typeof item === 'string') yield { path: [...path, index], name: item }
}
