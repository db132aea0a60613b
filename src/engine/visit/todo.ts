/** What must be done before or at the next visit: what is promised, what is planned, and what may not be done any more. */
import { type Account, itemsOf, textAt } from '../../account/account.ts'
import { openProjects, quietPeriod } from '../../account/projects.ts'
import { daysAt } from '../../account/values.ts'
import { daysBetween } from '../../text/calendar.ts'
import type { Days } from '../../text/day.ts'
import { isWeekend, sayDay, sayDays, sayWeekday } from '../../text/day-said.ts'
import { amongHan, shownName } from '../../text/name.ts'
import { type Path, valueAt } from '../../text/path.ts'
import { inBoth, type Language, phrase, plural, type Words } from '../../text/phrase.ts'

export type Todo = {
  readonly says: Words
  /** Days from today until it is due; negative where it is late. */
  readonly days: number
  /** Promised to the customer. */
  readonly isPromise: boolean
  readonly who: string
}

/** What is due within `horizon` days, or late; the most pressing first. */
export function todosOf(account: Account, horizon = 21): readonly Todo[] {
  return [...requests(account), ...nextSteps(account), ...actions(account), ...executiveMeeting(account)]
    .filter(({ days }) => days <= horizon)
    .sort((one, other) => one.days - other.days || Number(other.isPromise) - Number(one.isPromise))
}

type Due = { what: string; who: string; by: string; late: number; weekday: string; whom: string }

function todo(
  account: Account,
  due: Days,
  { what, who = '', whom = '' }: { what: string; who?: string | undefined; whom?: string | undefined },
): Todo {
  const days = daysBetween(account.today, due.last)
  const words = (language: Language): Due => ({
    what,
    who: who === '' ? '' : shownName(who),
    whom: whom === '' ? '' : shownName(whom),
    // By the last day of a month or quarter; what is late is called as it was agreed.
    by: days < 0 ? sayDays(due, language, account.today) : sayDay(due.last, language, account.today),
    late: -days,
    weekday: due.first === due.last && days >= 0 && isWeekend(due.last) ? sayWeekday(due.last, language) : '',
  })
  const sentence = days < 0 ? texts.late : texts.due
  return {
    says: inBoth(sentence, words),
    days,
    isPromise: whom !== '',
    who: who === '' ? '' : shownName(who),
  }
}

function* actions(account: Account): Generator<Todo> {
  for (const { item } of itemsOf(account.value['actions'])) {
    const what = textAt(item, ['what'])
    const by = daysAt(item, ['by'])
    if (what === undefined || by === undefined || (textAt(item, ['status']) ?? 'open') !== 'open') continue
    yield todo(account, by, { what, who: textAt(item, ['who']) })
  }
}

function* nextSteps(account: Account): Generator<Todo> {
  for (const { nextStep } of openProjects(account)) {
    if (nextStep?.what === undefined || nextStep.by === undefined) continue
    yield todo(account, nextStep.by, { what: nextStep.what, who: nextStep.who })
  }
}

function* requests(account: Account): Generator<Todo> {
  for (const { item } of itemsOf(valueAt(account.value, ['relationship', 'requests']))) {
    const what = textAt(item, ['what'])
    const due = daysAt(item, ['due']) ?? daysAt(item, ['date'])
    if (what === undefined || due === undefined || (textAt(item, ['status']) ?? 'open') !== 'open') continue
    yield todo(account, due, { what, who: textAt(item, ['ours']), whom: textAt(item, ['from']) })
  }
}

const meetings: Path = ['relationship', 'executive_meetings']

/** A meeting of the executives that comes, or one that is planned for days in which nobody may be courted. */
function* executiveMeeting(account: Account): Generator<Todo> {
  const next = daysAt(account.value, [...meetings, 'next'])
  if (next === undefined || next.last < account.today) return
  const quiet = openProjects(account)
    .map(quietPeriod)
    .find(period => period !== undefined && next.first >= period.first && next.first <= period.last)
  const days = daysBetween(account.today, quiet?.first ?? next.first)
  const words = (language: Language) => ({
    day: sayDays(next, language, account.today),
    tender: quiet === undefined ? '' : sayDay(quiet.first, language, account.today),
  })
  const sentence = quiet === undefined ? texts.meeting : texts.forbidden
  yield {
    says: inBoth(sentence, words),
    // A meeting that must be moved is work for today.
    days: quiet === undefined ? days : Math.min(days, 0),
    isPromise: false,
    who: textAt(account.value, ['sponsor', 'name']) ?? '',
  }
}

const texts = {
  due: phrase<Due>({
    zh: ({ what, who, by, weekday, whom }) =>
      `${whom === '' ? '' : `答应${amongHan(whom)}的：`}${what}，${by}前${who === '' ? '' : `（${who}）`}${weekday === '' ? '' : `；那天是${weekday}，早一天备好`}`,
    en: ({ what, who, by, weekday, whom }) =>
      `${whom === '' ? '' : `promised to ${whom}: `}${what}, by ${by}${who === '' ? '' : ` (${who})`}${weekday === '' ? '' : `; that is a ${weekday}, so have it ready before`}`,
  }),
  late: phrase<Due>({
    zh: ({ what, who, by, late, whom }) =>
      `${whom === '' ? '' : `答应${amongHan(whom)}的：`}${what}，应在 ${by}${who === '' ? '' : `（${who}）`}，已经晚了 ${late} 天`,
    en: ({ what, who, by, late, whom }) =>
      `${whom === '' ? '' : `promised to ${whom}: `}${what}, due on ${by}${who === '' ? '' : ` (${who})`}, ${plural(late, 'day')} late`,
  }),
  meeting: phrase<{ day: string }>({
    zh: ({ day }) => `${day}高层会面：要谈什么、带什么，这次定下来`,
    en: ({ day }) => `executives meet on ${day}: settle now what is to be said and brought`,
  }),
  forbidden: phrase<{ day: string; tender: string }>({
    zh: ({ day, tender }) => `高层会面排在 ${day}，正在招标期里，见不得；提前到 ${tender}发标以前`,
    en: ({ day, tender }) =>
      `the executives' meeting on ${day} falls into the tender, when nobody may be met; move it before ${tender}`,
  }),
}
