/** The next visit: what to do first, whom to ask what, and why it matters now. */

import type { Account } from '../../account/account.ts'
import type { Person } from '../../account/people.ts'
import { askable } from '../../account/whom.ts'
import type { Whom } from '../../schema/field.ts'
import type { Question } from './question.ts'
import { questionSources } from './questions/index.ts'
import { type Todo, todosOf } from './todo.ts'
import { bestOf } from './whom.ts'

/** Questions for one person, for a sort of person whom we do not know yet, or for our own side. */
export type Group = {
  readonly person: Person | undefined
  readonly whom: Whom | undefined
  readonly questions: readonly Question[]
}

export type Visit = {
  readonly account: Account
  readonly todos: readonly Todo[]
  /** Whom one meets come first, then the weightiest; our own side is last. */
  readonly groups: readonly Group[]
  /** Questions that were left out. */
  readonly more: number
}

export type VisitOptions = {
  /** Whom one is going to meet; empty where that is open. */
  readonly meets: readonly Person[]
  /** How many questions at the most. */
  readonly limit: number
}

/** What to do and to ask at the next visit to an account. */
export function visitOf(account: Account, { meets, limit }: VisitOptions): Visit {
  const todos = todosOf(account)
  const all = questionsFor(account).map(question => ({ question, ...addressee(account, question, meets) }))
  // Whoever is sitting there is asked first; what they cannot answer waits.
  const wanted = [...all].sort((one, other) => Number(meetsOne(other, meets)) - Number(meetsOne(one, meets)))
  const shown = wanted.slice(0, limit)
  return { account, todos, groups: grouped(shown, meets), more: wanted.length - shown.length }
}

/** All questions about an account, the weightiest first; of two that fill the same field the weightier. */
export function questionsFor(account: Account): readonly Question[] {
  const found = questionSources.flatMap(source => [...source(account)])
  const ordered = found.map((question, index) => ({ question, index }))
  ordered.sort((one, other) => other.question.weight - one.question.weight || one.index - other.index)
  const asked = new Set<string>()
  return ordered
    .map(({ question }) => question)
    .filter(({ path }) => {
      if (path === undefined) return true
      const isNew = !asked.has(path)
      asked.add(path)
      return isNew
    })
}

type Addressed = { readonly question: Question; readonly person: Person | undefined; readonly whom: Whom | undefined }

function addressee(account: Account, question: Question, meets: readonly Person[]): Pick<Addressed, 'person' | 'whom'> {
  const [first] = question.whom
  const isOurs = first === 'us' || first === 'desk'
  const there = bestOf(account, question, meets)
  if (there !== undefined && !isOurs) return { person: there, whom: undefined }
  if (isOurs && question.person === undefined) return { person: undefined, whom: 'us' }
  const person = bestOf(account, question, askable(account))
  return person === undefined
    ? { person, whom: question.person === undefined ? first : 'us' }
    : { person, whom: undefined }
}

const meetsOne = ({ person }: Addressed, meets: readonly Person[]): boolean =>
  person !== undefined && meets.some(({ path }) => path === person.path)

function grouped(addressed: readonly Addressed[], meets: readonly Person[]): readonly Group[] {
  const groups = new Map<string, Addressed[]>()
  for (const one of addressed) {
    const name = one.person === undefined ? `to ${one.whom}` : one.person.path.join('.')
    groups.set(name, [...(groups.get(name) ?? []), one])
  }
  const found = [...groups.values()].flatMap(([first, ...others]): readonly Group[] =>
    first === undefined
      ? []
      : [{ person: first.person, whom: first.whom, questions: [first, ...others].map(({ question }) => question) }],
  )
  return found.sort((one, other) => order(one, meets) - order(other, meets))
}

/** Those whom one meets in the order in which they were named, then others at the customer, our own side last. */
function order({ person, whom }: Group, meets: readonly Person[]): number {
  if (whom === 'us') return meets.length + 2
  const at = meets.findIndex(one => one.path === person?.path)
  return at === -1 ? meets.length + 1 : at
}
