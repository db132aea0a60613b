/** Who of those whom one meets can answer a question. */
import type { Account } from '../../account/account.ts'
import type { Person } from '../../account/people.ts'
import { bestAsked } from '../../account/whom.ts'
import type { Question } from './question.ts'

/** Who of `people` is best asked; undefined where nobody fits. */
export function bestOf(account: Account, question: Question, people: readonly Person[]): Person | undefined {
  const { person, about, said = [], whom } = question
  if (person !== undefined) return people.find(one => one.path === person.path)
  return bestAsked(
    account,
    whom,
    people.filter(one => one.path !== about?.path && !said.includes(one)),
  )
}
