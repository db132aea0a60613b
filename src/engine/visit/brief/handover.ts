/** What a successor needs besides the page: how the account came to its stage, what was promised, who knows whom, what stands only in the Log. */
import { type Account, itemsOf, textAt } from '../../../account/account.ts'
import { concessionsOf } from '../../../account/concessions.ts'
import { bestTie, entriesOf } from '../../../account/contact.ts'
import { presentPeople } from '../../../account/people.ts'
import { projectsOf } from '../../../account/projects.ts'
import { daysAt } from '../../../account/values.ts'
import type { Days } from '../../../text/day.ts'
import { sayDay, sayDays } from '../../../text/day-said.ts'
import { shownName } from '../../../text/name.ts'
import { type Path, valueAt } from '../../../text/path.ts'
import { type Language, phrase } from '../../../text/phrase.ts'
import { type PageBlock, type PageRow, row } from '../../page.ts'
import { loggedOnly } from '../questions/log-only.ts'
import { todosOf } from '../todo.ts'
import { openIncidents, oweUs } from './give-and-take.ts'

export function handoverBlocks(account: Account, language: Language): readonly PageBlock[] {
  return [
    ...section(texts.history[language], history(account, language)),
    ...section(texts.promises[language], promises(account, language)),
    ...section(texts.ties[language], ties(account, language)),
    ...section(texts.logOnly[language], onlyLogged(account, language)),
  ]
}

const section = (title: string, rows: readonly PageRow[]): readonly PageBlock[] =>
  rows.length === 0
    ? []
    : [
        { kind: 'heading', text: title, note: '' },
        { kind: 'rows', rows },
      ]

type Event = { readonly days: Days; readonly says: string }

/** What was won and lost, what was signed, granted and suffered, and where the people at the top were there; oldest first. */
function history(account: Account, language: Language): readonly PageRow[] {
  const events: readonly Event[] = [
    ...outcomes(account, language),
    ...dated(account, language),
    ...meetings(account, language),
  ]
  return [...events]
    .filter(({ days }) => days.first <= account.today)
    .sort((one, other) => (one.days.first < other.days.first ? -1 : 1))
    .map(({ days, says }) => row(sayDays(days, language, account.today), says))
}

function outcomes(account: Account, language: Language): readonly Event[] {
  return projectsOf(account).flatMap(({ name, status, outcome: { date, reason, lostTo } }) => {
    if (date === undefined || status === 'open') return []
    const args = { name, reason: reason ?? '', to: lostTo === undefined ? '' : shownName(lostTo) }
    return [{ days: date, says: texts[status][language](args) }]
  })
}

const datedLists: readonly {
  readonly path: Path
  readonly name: string
  readonly date: string
  readonly kind: 'contract' | 'favour' | 'incident'
}[] = [
  { path: ['contracts'], name: 'name', date: 'from', kind: 'contract' },
  { path: ['concessions'], name: 'what', date: 'since', kind: 'favour' },
  { path: ['relationship', 'incidents'], name: 'what', date: 'date', kind: 'incident' },
]

function dated(account: Account, language: Language): readonly Event[] {
  return datedLists.flatMap(({ path, name, date, kind }) =>
    itemsOf(valueAt(account.value, path)).flatMap(({ item }) => {
      const what = textAt(item, [name])
      const days = daysAt(item, [date])
      return what === undefined || days === undefined ? [] : [{ days, says: texts[kind][language]({ what }) }]
    }),
  )
}

/** Entries of the Log in which somebody from the top was met: the turns of a relationship. */
function meetings(account: Account, language: Language): readonly Event[] {
  return entriesOf(account)
    .filter(({ verb, people }) => verb === 'met' && people.some(({ level }) => level === 'executive'))
    .map(({ day, people, text }) => ({
      days: { first: day, last: day },
      says: texts.met[language]({ who: people.map(({ shown }) => shown), text }),
    }))
}

function promises(account: Account, language: Language): readonly PageRow[] {
  const responsibilities = itemsOf(valueAt(account.value, ['relationship', 'responsibilities'])).flatMap(({ item }) => {
    const what = textAt(item, ['what'])
    const ours = textAt(item, ['ours'])
    return what === undefined || ours === undefined ? [] : [`${what}: ${ours}`]
  })
  const unpaid = concessionsOf(account)
    .filter(({ inReturn }) => inReturn === undefined)
    .map(({ what }) => texts.oneSided[language]({ what }))
  const rows = [
    row(texts.due[language], ...todosOf(account, 365).map(({ says }) => says[language])),
    row(texts.duties[language], ...responsibilities),
    row(texts.favours[language], ...oweUs(account, language), ...unpaid),
    row(texts.open[language], ...openIncidents(account)),
  ]
  return rows.filter(({ lines }) => lines.length > 0)
}

/** Of ours, who knows whom, and how well. */
function ties(account: Account, language: Language): readonly PageRow[] {
  const byOurs = new Map<string, string[]>()
  for (const person of presentPeople(account)) {
    for (const { who, strength } of person.ours) {
      const name = shownName(who)
      const level = strength ?? bestTie(person)
      byOurs.set(name, [...(byOurs.get(name) ?? []), `${person.shown}${level === undefined ? '' : ` ${level}`}`])
    }
  }
  return [...byOurs].map(([name, people]) => row(name, people.join(language === 'zh' ? '、' : ', ')))
}

const onlyLogged = (account: Account, language: Language): readonly PageRow[] =>
  loggedOnly(account).map(({ entry: { day, people, text } }) => {
    const who = people.map(({ shown }) => shown).join(language === 'zh' ? '、' : ', ')
    return row(sayDay(day, language, account.today), who === '' ? text : `${who}: ${text}`)
  })

type What = { what: string }
type Ended = { name: string; reason: string; to: string }
const because = (reason: string): string => (reason === '' ? '' : `: ${reason}`)

const texts = {
  history: { zh: '怎么走到今天', en: 'How it came to this' },
  promises: { zh: '答应过的', en: 'What was promised' },
  ties: { zh: '谁认识谁（1 认识，5 肯为我方说话）', en: 'Who knows whom (1 to 5)' },
  logOnly: { zh: '只在往来记录里的', en: 'Only in the Log' },
  due: { zh: '要办的', en: 'To be done' },
  duties: { zh: '我方职责', en: 'Our duties' },
  favours: { zh: '优惠和回报', en: 'Favours and returns' },
  open: { zh: '没了结的事', en: 'Not settled' },
  won: phrase<Ended>({
    zh: ({ name, reason }) => `赢了“${name}”${because(reason)}`,
    en: ({ name, reason }) => `won ${name}${because(reason)}`,
  }),
  lost: phrase<Ended>({
    zh: ({ name, reason, to }) => `丢了“${name}”${to === '' ? '' : `，给了${to}`}${because(reason)}`,
    en: ({ name, reason, to }) => `lost ${name}${to === '' ? '' : ` to ${to}`}${because(reason)}`,
  }),
  dropped: phrase<Ended>({
    zh: ({ name, reason }) => `“${name}”停了${because(reason)}`,
    en: ({ name, reason }) => `dropped ${name}${because(reason)}`,
  }),
  contract: phrase<What>({ zh: ({ what }) => `签了“${what}”`, en: ({ what }) => `signed ${what}` }),
  favour: phrase<What>({ zh: ({ what }) => `给了优惠“${what}”`, en: ({ what }) => `granted ${what}` }),
  incident: phrase<What>({ zh: ({ what }) => `出过事：${what}`, en: ({ what }) => `trouble: ${what}` }),
  met: phrase<{ who: readonly string[]; text: string }>({
    zh: ({ who, text }) => `见了${who.join('、')}：${text}`,
    en: ({ who, text }) => `met ${who.join(', ')}: ${text}`,
  }),
  oneSided: phrase<What>({ zh: ({ what }) => `${what}：没有换回什么`, en: ({ what }) => `${what}: nothing in return` }),
}
