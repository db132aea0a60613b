/** From stabilize on: how satisfied they are with us, asked before they tell it to somebody else. */
import { type Account, itemsOf, textAt, writePath } from '../../../account/account.ts'
import { personNamed } from '../../../account/people.ts'
import { daysAt, numberAt } from '../../../account/values.ts'
import { hasReached } from '../../../schema/field.ts'
import { daysBetween } from '../../../text/calendar.ts'
import { sayDay } from '../../../text/day-said.ts'
import { type Path, valueAt } from '../../../text/path.ts'
import { inBoth, type Language, phrase } from '../../../text/phrase.ts'
import type { Question } from '../question.ts'

const path: Path = ['relationship', 'satisfaction']

export function* satisfaction(account: Account): Generator<Question> {
  if (!hasReached(account.stage, 'stabilize')) return
  const newest = itemsOf(valueAt(account.value, path))
    .map(({ item, index }) => ({ item, index, day: daysAt(item, ['date'])?.last ?? '' }))
    .sort((one, other) => (one.day < other.day ? 1 : -1))[0]
  const field = account.catalog.field(path)
  if (newest === undefined || newest.day === '' || field?.ask === undefined) return
  const score = numberAt(newest.item, ['score'])
  const by = textAt(newest.item, ['by'])
  const isOld = daysBetween(newest.day, account.today) > longestSilence
  if (!isOld && (score ?? 5) > 3) return
  const words = (language: Language) => ({
    by: by ?? '',
    score: score ?? 0,
    day: sayDay(newest.day, language, account.today),
  })
  const person = by === undefined ? undefined : personNamed(account, by)
  yield {
    topic: field.label,
    ask: field.ask,
    why: inBoth(texts.last, words),
    whom: field.whom,
    ...(person === undefined ? {} : { person }),
    path: writePath(account, path),
    weight: (score ?? 5) <= 3 ? 45 : 26,
  }
}

// Twice a year is what a customer bears to be asked.
const longestSilence = 180

const texts = {
  last: phrase<{ by: string; score: number; day: string }>({
    zh: ({ by, score, day }) => `上次是 ${day}${by === '' ? '' : `，${by}`}打了 ${score} 分`,
    en: ({ by, score, day }) => `last on ${day}: ${score} out of 5${by === '' ? '' : ` from ${by}`}`,
  }),
}
