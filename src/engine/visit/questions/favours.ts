/** What the customer owes for favours that were granted: asked for at the next visit, or never again. */
import { type Account, writePath } from '../../../account/account.ts'
import { concessionsOf, isRunning, owedFor } from '../../../account/concessions.ts'
import { shortAmount } from '../../../text/amount-shown.ts'
import { daysBetween } from '../../../text/calendar.ts'
import { sayDays } from '../../../text/day-said.ts'
import { fill, inBoth, type Language, phrase } from '../../../text/phrase.ts'
import type { Question } from '../question.ts'

export function* favours(account: Account): Generator<Question> {
  const { today } = account
  for (const favour of concessionsOf(account)) {
    if (!isRunning(favour, today)) continue
    const { what, targetBy } = favour
    const owed = owedFor(favour) ?? 0
    const topic = fill(texts.topic, { what })
    const path = writePath(account, favour.path)
    if (owed > 0) {
      const words = (language: Language) => ({
        what,
        owed: shortAmount(owed, language),
        by: targetBy === undefined ? '' : sayDays(targetBy, language, today),
      })
      const days = targetBy === undefined ? 365 : daysBetween(today, targetBy.last)
      yield {
        topic,
        ask: inBoth(texts.owed, words),
        why: inBoth(texts.agreed, words),
        whom: ['purchasing', 'finance', 'manager'],
        path,
        weight: days < 60 ? 55 : 30,
      }
    } else if (favour.inReturn === undefined) {
      const why = fill(texts.nothing, { what })
      yield { topic, ask: fill(texts.trade, { what }), why, whom: ['us', 'purchasing'], path, weight: 28 }
    }
  }
}

type Favour = { what: string }

const texts = {
  topic: phrase<Favour>({ zh: ({ what }) => `${what}的回报`, en: ({ what }) => `the return for ${what}` }),
  owed: phrase<Favour & { owed: string; by: string }>({
    zh: ({ owed, by }) => `说好的量还差 ${owed}，${by === '' ? '什么时候补上' : `${by}前怎么补上`}？`,
    en: ({ owed, by }) =>
      `${owed} of what was agreed is still to come; ${by === '' ? 'when' : `how can it come by ${by}`}?`,
  }),
  agreed: phrase<Favour & { by: string }>({
    zh: ({ what }) => `${what}照给着，量没到`,
    en: ({ what }) => `${what} is still granted, the volume has not come`,
  }),
  trade: phrase<Favour>({
    zh: ({ what }) => `${what}拿什么换：用量、期限，还是引见？`,
    en: ({ what }) => `What do we want for ${what}: volume, a longer term, an introduction?`,
  }),
  nothing: phrase<Favour>({
    zh: ({ what }) => `${what}给出去了，什么也没换回来`,
    en: ({ what }) => `${what} was granted for nothing`,
  }),
}
