/** `kam next --format json`. */
import { writePath } from '../../account/account.ts'
import type { Language } from '../../text/phrase.ts'
import type { Visit } from './visit.ts'

/** The visit as plain data in a language. */
export function visitJson({ account, todos, groups, more }: Visit, language: Language) {
  return {
    kam: 'next',
    version: 1,
    file: account.dossier.file,
    account: account.name,
    today: account.today,
    first: todos.map(({ says, days, who, isPromise }) => ({
      what: says[language],
      days,
      who: who === '' ? null : who,
      promised: isPromise,
    })),
    ask: groups.map(({ person, whom, questions }) => ({
      person: person?.shown ?? null,
      path: person === undefined ? null : writePath(account, person.path),
      whom: whom ?? null,
      questions: questions.map(({ topic, ask, why, path, weight }) => ({
        topic: topic[language],
        ask: ask[language],
        why: why[language],
        path: path ?? null,
        weight,
      })),
    })),
    more,
  }
}
