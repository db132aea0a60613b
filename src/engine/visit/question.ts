/** A question for the next visit: what to ask, why it matters now, and whom. */
import type { Account } from '../../account/account.ts'
import type { Person } from '../../account/people.ts'
import type { Project } from '../../account/projects.ts'
import type { Whom } from '../../schema/field.ts'
import { daysBetween } from '../../text/calendar.ts'
import { fill, phrase, type Words } from '../../text/phrase.ts'

export type Question = {
  /** What it is about, in a few words. */
  readonly topic: Words
  /** As one would say it. */
  readonly ask: Words
  readonly why: Words
  /** Whom to put it to, the best first. */
  readonly whom: readonly Whom[]
  /** Somebody who alone can answer it. */
  readonly person?: Person
  /** Somebody of whom one had better not ask it: it is about them. */
  readonly about?: Person
  /** Those who have said so already: others are asked whether it is so. */
  readonly said?: readonly Person[]
  /** The field that the answer fills, as `kam set` takes it. */
  readonly path?: string
  /** 0 to 100; from 50 on it should be asked at the next visit. */
  readonly weight: number
}

/** Where questions come from. A new source is one file and one line in `questions/index.ts`. */
export type QuestionSource = (account: Account) => Iterable<Question>

/** How many days until an open project is decided; undefined where that is past or not known. */
export function daysToDecision({ today }: Account, { decision }: Project): number | undefined {
  const days = decision === undefined ? undefined : daysBetween(today, decision.last)
  return days === undefined || days < 0 ? undefined : days
}

/** Within so many days a decision makes a question urgent. */
export const nearDecision = 180

/** How much a decision adds to the weight of a question that bears on it: 30 for one that falls tomorrow, nothing for one far away. */
export function pressure(account: Account, project: Project): number {
  const days = daysToDecision(account, project)
  return days === undefined || days > nearDecision ? 0 : Math.round(30 - (days / nearDecision) * 15)
}

/** What a question is about, and how it is put, where it stands in an item that has a name: which project's budget. */
export function ofItem(item: string, { label, ask }: { readonly label: Words; readonly ask: Words }) {
  if (item === '') return { topic: label, ask }
  return { topic: fill(texts.topic, { item, label }), ask: fill(texts.ask, { item, ask }) }
}

const texts = {
  topic: phrase<{ item: string; label: Words }>({
    zh: ({ item, label }) => `${item}的${label.zh}`,
    en: ({ item, label }) => `${item}: ${label.en.toLowerCase()}`,
  }),
  ask: phrase<{ item: string; ask: Words }>({
    zh: ({ item, ask }) => `（${item}）${ask.zh}`,
    en: ({ item, ask }) => `(${item}) ${ask.en}`,
  }),
}
