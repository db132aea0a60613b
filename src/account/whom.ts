/** Who at the customer can answer a question: by the part they play, their department and their height. */
import type { Whom } from '../schema/field.ts'
import { isWrittenAs, writingsOf } from '../text/name.ts'
import { valueAt } from '../text/path.ts'
import { type Account, itemsOf } from './account.ts'
import { bestTie } from './contact.ts'
import { departmentsPath } from './departments.ts'
import { type Person, presentPeople } from './people.ts'

/** Who of `people` is best asked; undefined where nobody fits. */
export function bestAsked(account: Account, whom: readonly Whom[], people: readonly Person[]): Person | undefined {
  const ranked = people
    .map(one => ({ one, rank: rankOf(account, one, whom) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
  return ranked[0]?.one
}

/** Everybody who could be asked without a visit having been arranged. */
export const askable = (account: Account): readonly Person[] =>
  presentPeople(account).filter(({ attitude }) => attitude !== 'opponent')

/** The earlier a sort of person is named the better; among those, who stands nearer to us. */
function rankOf(account: Account, person: Person, whom: readonly Whom[]): number {
  const at = whom.findIndex(sort => isOfSort(account, person, sort))
  if (at === -1) return 0
  const warmth = { supporter: 0.3, neutral: 0.1, opponent: 0 }[person.attitude ?? 'neutral']
  return 10 - at + warmth + (bestTie(person) ?? 0) / 10
}

/** Whether somebody is of a sort to whom questions are put. */
export function isOfSort(account: Account, person: Person, sort: Whom): boolean {
  const { roles, level } = person
  switch (sort) {
    case 'us':
    case 'desk':
      return false
    case 'coach':
      return roles.includes('coach') || roles.includes('champion')
    case 'user':
      return level === 'user' || (level === undefined && roles.includes('user'))
    case 'maintainer':
    case 'executive':
      return level === sort
    case 'manager':
      return level === 'manager' && !roles.some(role => role === 'purchasing' || role === 'finance')
    case 'purchasing':
      return roles.includes('purchasing') || isInPurchasing(account, person)
    case 'technical':
    case 'finance':
      return roles.includes(sort)
  }
}

function isInPurchasing({ value }: Account, { department }: Person): boolean {
  if (department === undefined) return false
  const names = itemsOf(valueAt(value, [...departmentsPath, 'purchasing'])).flatMap(({ item }) =>
    typeof item === 'string' ? writingsOf(item) : [],
  )
  return isWrittenAs(department, names)
}
