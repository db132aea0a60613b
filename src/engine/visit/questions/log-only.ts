/** Figures that somebody told us and that stand only in the Log: a fact that no field has is known to nobody else. */
import type { Account } from '../../../account/account.ts'
import { type Entry, entriesOf } from '../../../account/contact.ts'
import { daysBetween } from '../../../text/calendar.ts'
import { sayDay } from '../../../text/day-said.ts'
import { fill, inBoth, type Language, phrase } from '../../../text/phrase.ts'
import type { Question } from '../question.ts'

export function* logOnly(account: Account): Generator<Question> {
  for (const { entry, figures } of loggedOnly(account)) {
    const who = entry.people[0]
    const words = (language: Language) => ({
      day: sayDay(entry.day, language, account.today),
      text: shorten(entry.text),
      who: who?.shown ?? '',
    })
    yield {
      topic: fill(texts.topic, { figure: figures[0] ?? '' }),
      ask: inBoth(texts.ask, words),
      why: inBoth(texts.why, words),
      whom: ['coach', 'manager', 'us'],
      ...(who === undefined ? {} : { person: who }),
      weight: 32,
    }
  }
}

/** The newest entries in which we learned a figure that stands in no field. */
export function loggedOnly(
  account: Account,
): readonly { readonly entry: Entry; readonly figures: readonly string[] }[] {
  const known = factsText(account)
  return entriesOf(account)
    .filter(({ verb, day }) => verb !== 'told' && daysBetween(day, account.today) <= memory)
    .map(entry => ({ entry, figures: figuresIn(entry.text).filter(figure => !known.includes(figure)) }))
    .filter(({ figures }) => figures.length > 0)
    .slice(0, mostEntries)
}

// What was said longer ago has been used or has become wrong.
const memory = 180
const mostEntries = 5
const longestQuote = 46

// Amounts, shares and counts that one would put into a field: 2600 万, 六成, 40%, 30 days. A lone digit is too often an hour or a floor.
const figure =
  /\d[\d,.]*\s*(?:%|％|万|亿|千|台|套|人|天|年|million|m\b|k\b|days|people|months|years)|[一二三四五六七八九]成(?:[一二三四五六七八九])?/giu

const figuresIn = (text: string): readonly string[] => [...text.matchAll(figure)].map(([found]) => found.trim())

/** All that the facts say, with figures as they would be said: 26000000 is 2600 万. */
function factsText({ dossier }: Account): string {
  const front = dossier.text.slice(dossier.front.span.start, dossier.front.span.end)
  const amounts = [...front.matchAll(/\b\d{5,}\b/g)].flatMap(([digits]) => {
    const amount = Number(digits)
    return [
      `${amount / 1e4} 万`,
      `${amount / 1e4}万`,
      `${amount / 1e8} 亿`,
      `${amount / 1e6} million`,
      `${amount / 1e6}m`,
      `${amount / 1e6} m`,
    ]
  })
  return [front, ...amounts].join('\n')
}

const shorten = (text: string): string => (text.length <= longestQuote ? text : `${text.slice(0, longestQuote)}..`)

const texts = {
  topic: phrase<{ figure: string }>({
    zh: ({ figure: one }) => `“${one}”准不准`,
    en: ({ figure: one }) => `whether “${one}” holds`,
  }),
  ask: phrase<{ text: string; day: string }>({
    zh: ({ text }) => `“${text}”：这个说法还准吗？`,
    en: ({ text }) => `“${text}”: does that still hold?`,
  }),
  why: phrase<{ day: string; who: string }>({
    zh: ({ day, who }) => `${day}${who === '' ? '' : `${who}说的，`}只在往来记录里，还没写进字段`,
    en: ({ day, who }) => `${who === '' ? 'noted' : `said by ${who}`} on ${day}; only in the Log, in no field yet`,
  }),
}
