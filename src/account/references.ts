/** Where one part of a dossier names another: a person, a department, a competitor, an account. */
import type { Field } from '../schema/field.ts'
import { type Path, valueAt } from '../text/path.ts'
import { type Account, itemsOf } from './account.ts'
import { remembered } from './remembered.ts'

/** A name that stands in place of what it names. */
export type Reference = { readonly path: Path; readonly name: string }

type Sort = NonNullable<Field['refers']>

/** All references to one sort of thing, in the order of the schemas. */
export const referencesTo = (account: Account, what: Sort): readonly Reference[] =>
  allReferences(account).flatMap(({ refers, reference }) => (refers === what ? [reference] : []))

type Found = { readonly refers: Sort; readonly reference: Reference }

const allReferences = remembered((account): readonly Found[] => {
  const found: Found[] = []
  below(account.catalog.root, account.value, [])
  return found

  function below(field: Field, value: unknown, path: Path): void {
    if (value === undefined || value === null) return
    const { refers } = field
    if (refers !== undefined) found.push(...namesIn(value, path).map(reference => ({ refers, reference })))
    else if (field.kind === 'map') children(field, value, path)
    else if (field.kind === 'list')
      for (const { item, index } of itemsOf(value)) children(field, item, [...path, index])
  }

  function children(field: Field, value: unknown, path: Path): void {
    for (const child of field.fields.values()) below(child, valueAt(value, [child.name]), [...path, child.name])
  }
})

function namesIn(value: unknown, path: Path): readonly Reference[] {
  if (typeof value === 'string') return [{ path, name: value }]
  return itemsOf(value).flatMap(({ item, index }) =>
    typeof item === 'string' ? [{ path: [...path, index], name: item }] : [],
  )
}
