/** An open project in one line: how much, how sure the money is, and how long until it is too late. */
import type { Account } from '../../account/account.ts'
import { openProjects, type Project, tenderOf } from '../../account/projects.ts'
import { shortAmount } from '../../text/amount-shown.ts'
import { daysBetween } from '../../text/calendar.ts'
import { sayDays, whenWords } from '../../text/day-said.ts'
import { type Language, phrase, plural } from '../../text/phrase.ts'
import { valueTexts } from '../show-value.ts'
import { daysToDecision } from './question.ts'

/** The open projects, the one that is decided first in front; those without a date are last. */
export const projectsByClock = (account: Account): readonly Project[] =>
  [...openProjects(account)].sort(
    (one, other) => (daysToDecision(account, one) ?? never) - (daysToDecision(account, other) ?? never),
  )

const never = 1e6

export function clockLine(account: Account, project: Project, language: Language): string {
  const { today } = account
  const tender = tenderOf(project)
  const parts = [
    ...(tender === undefined || tender.last < today
      ? []
      : [texts.tender[language]({ days: daysBetween(today, tender.last), day: sayDays(tender, language, today) })]),
    ...(project.decision === undefined ? [] : [decision(account, project, language)]),
  ]
  return [`${project.name}${budget(account, project, language)}`, ...parts].join('; ')
}

function decision(account: Account, { decision }: Project, language: Language): string {
  if (decision === undefined) return ''
  const days = daysBetween(account.today, decision.last)
  if (days < 0) return texts.late[language]({ days: -days, day: whenWords(decision, account.today)[language] })
  return texts.decision[language]({ days, day: sayDays(decision, language, account.today) })
}

/** The budget with how sure it is: `2600 万（已批）`. */
export function budget(account: Account, { budget: amount, budgetStatus, path }: Project, language: Language): string {
  if (amount === undefined) return ''
  const status =
    budgetStatus === undefined
      ? ''
      : (valueTexts(account.catalog.field([...path, 'budget_status']), budgetStatus, language)[0] ?? '')
  const sum = shortAmount(amount, language)
  return language === 'zh'
    ? ` ${sum}${status === '' ? '' : `（${status}）`}`
    : ` ${sum}${status === '' ? '' : ` (${status.toLowerCase()})`}`
}

type Clock = { days: number; day: string }

const texts = {
  tender: phrase<Clock>({
    zh: ({ days, day }) => `${days} 天后发标（${day}）`,
    en: ({ days, day }) => `tender in ${plural(days, 'day')} (${day})`,
  }),
  decision: phrase<Clock>({
    zh: ({ days, day }) => `${days} 天后定（${day}）`,
    en: ({ days, day }) => `decided in ${plural(days, 'day')} (${day})`,
  }),
  late: phrase<Clock>({
    zh: ({ days, day }) => `本该 ${day}定，过了 ${days} 天`,
    en: ({ days, day }) => `was to be decided ${day}, ${plural(days, 'day')} ago`,
  }),
}
