/** Days in English words: `end of March`, `next Friday`, `Q3 2026`, `in two weeks`. How doubts are settled stands in `people.md`. */
import { daysLater, weekdayOf } from './calendar.ts'
import { monthsLater } from './day.ts'
import {
  agreed,
  dayOf,
  endOf,
  monthFrom,
  monthOf,
  type Now,
  nearestYear,
  partsOf,
  presentEnd,
  quarterFrom,
  quarterOf,
  type Sense,
} from './day-sense.ts'

type Groups = readonly (string | undefined)[]
type Wording = { readonly shape: RegExp; readonly means: (groups: Groups, now: Now) => Sense }

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const counts = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const near: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 }
const daysAway: Readonly<Record<string, number>> = {
  'day before yesterday': -2,
  yesterday: -1,
  today: 0,
  tomorrow: 1,
  'day after tomorrow': 2,
}

const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const weekday =
  '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)'
const year = '(?:of )?(\\d{4}|(?:last|this|next) year)'
const quarter = '(?:q([1-4])|([1-4])q|(first|second|third|fourth|1st|2nd|3rd|4th) quarter)'
const count = `(\\d{1,4}|an?|${counts.join('|')})`
const unit = '(day|week|month|quarter|year)s?'

const whole = (shape: string): RegExp => new RegExp(`^${shape}$`)

const wordings: readonly Wording[] = [
  {
    shape: whole(`(${Object.keys(daysAway).join('|')})`),
    means: ([word = ''], now) => daysLater(now.today, daysAway[word] ?? 0),
  },
  { shape: whole(`in ${count} ${unit}`), means: ([many, of], now) => away(many, of, 1, now) },
  {
    shape: whole(`${count} ${unit} (?:from now|from today|later)`),
    means: ([many, of], now) => away(many, of, 1, now),
  },
  { shape: whole(`${count} ${unit} ago`), means: ([many, of], now) => away(many, of, -1, now) },
  { shape: whole(`(?:(last|this|next|coming) )?${weekday}`), means: someWeekday },
  { shape: whole(`${weekday} (?:of )?(last|this|next) week`), means: ([day, word], now) => inWeek(day, word, now) },
  { shape: whole(`(last|this|next) week ${weekday}`), means: ([word, day], now) => inWeek(day, word, now) },
  { shape: whole('(last|this|next) month'), means: ([word = ''], { today }) => monthFrom(today, near[word] ?? 0) },
  { shape: whole('(last|this|next) quarter'), means: ([word = ''], { today }) => quarterFrom(today, near[word] ?? 0) },
  {
    shape: whole('(?:end of (?:this )?month|month end|eom)'),
    means: (_, now) => presentEnd(monthFrom(now.today, 0), now),
  },
  {
    shape: whole('(?:end of (?:this )?quarter|quarter end|eoq)'),
    means: (_, now) => presentEnd(quarterFrom(now.today, 0), now),
  },
  { shape: whole('(?:end of (?:this )?year|year end|eoy)'), means: (_, now) => presentEnd(now.today.slice(0, 4), now) },
  { shape: whole(`end of ${year}`), means: ([named], now) => endOf(String(yearOf(named, now))) },
  { shape: whole('(?:end of|end) (.+)'), means: ([rest = ''], now) => lastOf(rest, now) },
  {
    shape: whole(`${quarter}(?: ?/?${year})?`),
    means: ([q, other, word, named], now) => someQuarter(q ?? other ?? word, named, now),
  },
  {
    shape: whole(`${year} ?${quarter}`),
    means: ([named, q, other, word], now) => someQuarter(q ?? other ?? word, named, now),
  },
  { shape: whole(`(last|this|next) ${month}`), means: nearMonth },
  {
    shape: whole(`${month}(?: ${year})?`),
    means: ([name, named], now) => inYear(named, now, at => monthOf(at, monthNumber(name))),
  },
  {
    shape: whole(`${year} ${month}`),
    means: ([named, name], now) => inYear(named, now, at => monthOf(at, monthNumber(name))),
  },
  {
    shape: whole(`${month} '(\\d{2})`),
    means: ([name, end], { today }) => monthOf(Number(today.slice(0, 2) + end), monthNumber(name)),
  },
  {
    shape: whole(`(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${month}(?: ${year})?`),
    means: ([day, name, named], now) => someDay(day, name, named, now),
  },
  {
    shape: whole(`${month} (\\d{1,2})(?:st|nd|rd|th)(?: ${year})?`),
    means: ([name, day, named], now) => someDay(day, name, named, now),
  },
  { shape: whole(`${month} (\\d{1,2}) ${year}`), means: ([name, day, named], now) => someDay(day, name, named, now) },
  { shape: whole(`${month} (\\d{1,2})`), means: dayOrYear },
]

/** What the words mean; undefined where they are none of these, or may mean several days. */
export function englishDay(written: string, now: Now): Sense {
  const text = written
    .toLowerCase()
    .replace(/[,.](?= |$)/g, '')
    .replace(/\b(?:the|on|by) /g, '')
  for (const { shape, means } of wordings) {
    const match = shape.exec(text)
    if (match !== null) return means(match.slice(1), now)
  }
  return undefined
}

const monthNumber = (name = ''): number => monthNames.indexOf(name.slice(0, 3)) + 1

/** The number of a day in the week, 0 for Monday. */
export const weekdayNumber = (name = ''): number => weekdayNames.indexOf(name.toLowerCase().slice(0, 3))

function away(many = '', of: string | undefined, sign: 1 | -1, { today }: Now): Sense {
  const number = sign * (/^\d/.test(many) ? Number(many) : Math.max(counts.indexOf(many), 0) + 1)
  if (of === 'day' || of === 'week') return daysLater(today, number * (of === 'week' ? 7 : 1))
  return monthsLater(today, number * (of === 'year' ? 12 : of === 'quarter' ? 3 : 1))
}

const inWeek = (day: string | undefined, word: string | undefined, { today }: Now): Sense =>
  daysLater(today, (near[word ?? ''] ?? 0) * 7 + weekdayNumber(day) - weekdayOf(today))

function someWeekday([word, day]: Groups, now: Now): Sense {
  const [wanted, present] = [weekdayNumber(day), weekdayOf(now.today)]
  const coming = inWeek(day, wanted > present ? 'this' : 'next', now)
  const gone = inWeek(day, wanted < present ? 'this' : 'last', now)
  if (word === 'next') return inWeek(day, 'next', now)
  // Some mean the one of last week, some the last one there was; this Monday may be gone or to come.
  if (word === 'last') return agreed(gone, inWeek(day, 'last', now))
  if (word === 'this') return wanted < present ? undefined : inWeek(day, 'this', now)
  if (wanted === present) return undefined
  if (word === 'coming' || now.toward === 'ahead') return coming
  return now.toward === 'back' ? gone : undefined
}

function yearOf(named: string | undefined, { today }: Now): number | undefined {
  if (named === undefined || /^\d/.test(named)) return named === undefined ? undefined : Number(named)
  return partsOf(today).year + (near[named.replace(' year', '')] ?? 0)
}

function inYear(named: string | undefined, now: Now, at: (year: number) => string): Sense {
  const found = yearOf(named, now)
  return found === undefined ? nearestYear(now, at) : at(found)
}

function someQuarter(written = '', named: string | undefined, now: Now): Sense {
  const ordinal = ['first', 'second', 'third', 'fourth'].indexOf(written) + 1
  return inYear(named, now, at => quarterOf(at, ordinal === 0 ? Number(written.slice(0, 1)) : ordinal))
}

const someDay = (day: string | undefined, name: string | undefined, named: string | undefined, now: Now): Sense =>
  inYear(named, now, at => dayOf(at, monthNumber(name), Number(day)))

/** `next March` in January is the March to come for one, that of next year for another. */
function nearMonth([word, name]: Groups, now: Now): Sense {
  const { year: present } = partsOf(now.today)
  const at = (of: number) => monthOf(of, monthNumber(name))
  if (word === 'this') return at(present)
  const thisYears = at(present)
  const coming = thisYears > now.today.slice(0, 7) ? thisYears : at(present + 1)
  const gone = thisYears < now.today.slice(0, 7) ? thisYears : at(present - 1)
  return word === 'next' ? agreed(coming, at(present + 1)) : agreed(gone, at(present - 1))
}

/** `March 27` may be a day and a month of 2027; `March 10` can only be a day, where no year near today ends so. */
function dayOrYear([name, number = '']: Groups, now: Now): Sense {
  const { year: present } = partsOf(now.today)
  const distance = Number(now.today.slice(0, 2) + number.padStart(2, '0')) - present
  if (number.length === 2 && distance >= -10 && distance <= 10) return undefined
  return someDay(number, name, undefined, now)
}

/** The end of what else the words mean. */
function lastOf(rest: string, now: Now): Sense {
  if (rest.startsWith('end')) return undefined
  return nearestEnd(rest, now)
}

/** March is meant by its end: in a field that looks back, that of this March only when it is past. */
function nearestEnd(rest: string, now: Now): Sense {
  const sense = englishDay(rest, now)
  const end = endOf(sense)
  const isNamed = /\d{4}|year|this|next|last/.test(rest)
  return end !== undefined && !isNamed && now.toward === 'back' && end > now.today ? endOf(yearBefore(sense)) : end
}

const yearBefore = (sense: Sense): Sense => sense?.replace(/^\d{4}/, year => String(Number(year) - 1).padStart(4, '0'))
