/** How the value of a field is best answered: typed, or chosen from what the schemas and the dossier know. */
import type { Account } from '../../account/account.ts'
import { competitorsOf } from '../../account/competitors.ts'
import { listedDepartments } from '../../account/departments.ts'
import { presentPeople } from '../../account/people.ts'
import type { Field } from '../../schema/field.ts'
import { shownName } from '../../text/name.ts'
import type { Words } from '../../text/phrase.ts'

/** One of several answers, with the question that helps to choose it. */
export type Option = { readonly value: string; readonly label: Words; readonly ask?: Words }

/** How an answer is given: typed, chosen, or chosen with room for something else. */
export type Widget =
  | { readonly kind: 'line' }
  | { readonly kind: 'one'; readonly options: readonly Option[]; readonly isOpen: boolean }
  | { readonly kind: 'many'; readonly options: readonly Option[] }

/** How the value of a field is best answered. */
export function widgetFor(account: Account, field: Field, taken: readonly string[] = []): Widget {
  const options = [...field.choices].map(
    ([value, choice]): Option => ({ value, label: choice, ...(choice.ask === undefined ? {} : { ask: choice.ask }) }),
  )
  if (field.kind === 'choices') return { kind: 'many', options }
  if (field.kind === 'texts' && field.refers !== undefined) {
    const known = knownNames(account, field.refers)
    return known.length === 0 ? { kind: 'line' } : { kind: 'many', options: known.map(asOption) }
  }
  if (field.kind === 'flag') return { kind: 'one', options: yesNo, isOpen: false }
  if (field.kind === 'text' && field.refers !== undefined) {
    const known = knownNames(account, field.refers).filter(name => !taken.includes(name))
    return known.length === 0 ? { kind: 'line' } : { kind: 'one', options: known.map(asOption), isOpen: true }
  }
  if (options.length === 0) return { kind: 'line' }
  return { kind: 'one', options, isOpen: field.open }
}

function knownNames(account: Account, refers: NonNullable<Field['refers']>): readonly string[] {
  switch (refers) {
    case 'person':
      return presentPeople(account).map(({ shown }) => shown)
    case 'department':
      return [...new Set(listedDepartments(account).map(({ name }) => shownName(name)))]
    case 'competitor':
      return competitorsOf(account).map(({ name }) => shownName(name))
    case 'account':
      return []
  }
}

const asOption = (name: string): Option => ({ value: name, label: { zh: name, en: name } })

const yesNo: readonly Option[] = [
  { value: 'yes', label: { zh: '是', en: 'yes' } },
  { value: 'no', label: { zh: '否', en: 'no' } },
]
