/** Somebody at the customer in a few words: what they are, where they stand, who else knows them, when we last met. */
import type { Account } from '../../account/account.ts'
import { lastContact } from '../../account/contact.ts'
import type { Person } from '../../account/people.ts'
import { repsWhoKnow } from '../../account/reps.ts'
import { daysBetween } from '../../text/calendar.ts'
import { sayDay } from '../../text/day-said.ts'
import { amongHan, shownName } from '../../text/name.ts'
import { type Language, phrase } from '../../text/phrase.ts'
import { valueTexts } from '../show-value.ts'

/** The parts of the note, each a few words; what is not known is left out. */
export function personNotes(account: Account, person: Person, language: Language): readonly string[] {
  const choice = (name: 'attitude' | 'level', value: string | undefined): string =>
    value === undefined ? '' : (valueTexts(account.catalog.field([...person.path, name]), value, language)[0] ?? '')
  const lower = (text: string): string => (language === 'en' ? text.toLowerCase() : text)
  const ties = repsWhoKnow(account, person).map(({ rep: { name = '', competitor } }) =>
    texts.rep[language]({ name, competitor: shownName(competitor.name) }),
  )
  const what = person.title ?? choice('level', person.level)
  return [
    what,
    person.organization ?? '',
    lower(choice('attitude', person.attitude)),
    ...ties,
    lastMet(account, person, language),
  ].filter(part => part !== '')
}

/** When we last saw them, and how long ago where that is long. */
export function lastMet(account: Account, person: Person, language: Language): string {
  const last = lastContact(account, person)
  if (last === undefined) return texts.never[language]
  const day = sayDay(last, language, account.today)
  const days = daysBetween(last, account.today)
  return days > longAgo ? texts.longAgo[language]({ day, days }) : texts.last[language]({ day })
}

const longAgo = 60

const texts = {
  rep: phrase<{ name: string; competitor: string }>({
    zh: ({ name, competitor }) => `对手${amongHan(competitor)}${name === '' ? '' : `的${amongHan(name)}`}和他熟`,
    en: ({ name, competitor }) => `close to ${name === '' ? competitor : `${name} of ${competitor}`}`,
  }),
  never: { zh: '没见过', en: 'never met' },
  last: phrase<{ day: string }>({ zh: ({ day }) => `${day}见过`, en: ({ day }) => `last met on ${day}` }),
  longAgo: phrase<{ day: string; days: number }>({
    zh: ({ day, days }) => `${day}见过，隔了 ${days} 天`,
    en: ({ day, days }) => `last met on ${day}, ${days} days ago`,
  }),
}
