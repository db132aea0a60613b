/** A line as somebody jots it down after a visit becomes an entry of the Log: `见李敏，他说技术分六成`, `told Ada Lind: the model is certified`. */
import type { Account } from '../account/account.ts'
import { peopleOf } from '../account/people.ts'
import type { LogVerb } from '../dossier/body.ts'
import { daysBetween } from '../text/calendar.ts'
import { dayMeant } from '../text/day-words.ts'
import { foldName } from '../text/name.ts'

/** What was understood. */
export type Note = {
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly verb: LogVerb
  /** Names as the dossier has them. */
  readonly people: readonly string[]
  readonly text: string
}

/** Reads a line that says itself what happened, and with whom; undefined where it says neither. */
export function readNote(account: Account, written: string): Note | undefined {
  const { date, rest } = dated(written.trim().replace(/^[-*+][ \t]+/, ''), account.today)
  for (const { verb, before } of openings) {
    const opening = before.exec(rest)
    if (opening === null) continue
    const behind = rest.slice(opening[0].length)
    const { people, rest: after } = namesAt(account, behind) ?? strangersAt(behind) ?? nobody
    const text = after.replace(/^[\s，,:：。.]+/u, '')
    if (people.length > 0 && text !== '') return { date, verb, people, text }
  }
  const { people, rest: behind } = namesAt(account, rest) ?? titledAt(rest) ?? nobody
  const said = saying.exec(behind)
  if (people.length === 0 || said === null) return undefined
  return { date, verb: 'learned', people, text: behind.slice(said[0].length).trim() }
}

const openings: readonly { readonly verb: LogVerb; readonly before: RegExp }[] = [
  { verb: 'met', before: /^(?:我们?)?(?:拜访|拜会|会面|碰到|约了|见到|见)(?:了|过)?\s*/u },
  { verb: 'met', before: /^(?:(?:i|we)\s+)?(?:met(?:\s+with)?|saw|visited)\s+/i },
  { verb: 'told', before: /^(?:我们?)?(?:告诉|告知|通知)(?:了)?\s*/u },
  { verb: 'told', before: /^(?:(?:i|we)\s+)?told\s+/i },
  { verb: 'learned', before: /^(?:听|得知|learned(?:\s+from)?|heard(?:\s+from)?)\s*/iu },
]

// What stands between the one who speaks and what they say.
const saying =
  /^\s*(?:(?:告诉我们?|说|讲|提到|透露|told (?:me|us)(?: that)?|said(?: that)?|says)\s*[，,:：]?|[:：])\s*/iu

/** A day at the beginning, as people say it; today where there is none, or where it would lie ahead. */
function dated(text: string, today: string): { readonly date: string; readonly rest: string } {
  const match =
    /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}月\d{1,2}[日号]|今天|昨天|前天|上?周[一二三四五六日天]|today|yesterday)[ ，,:：]*/iu.exec(
      text,
    )
  const written = match?.[1]?.replace('号', '日')
  const day = written === undefined ? undefined : dayMeant(written, { today, toward: 'back' })
  if (match === null || written === undefined || day === undefined) return { date: today, rest: text }
  // Of a day without a year that lies long ago the one to come was meant: nothing that has happened.
  const isDoubtful = !/^\d{4}/.test(written) && daysBetween(day, today) > longestMemory
  if (isDoubtful || day > today || day.length !== today.length) return { date: today, rest: text }
  return { date: day, rest: text.slice(match[0].length) }
}

type Named = { readonly people: readonly string[]; readonly rest: string }

const nobody: Named = { people: [], rest: '' }

/** Names that the dossier does not know, where a verb stands before them and a comma behind: two to four characters, or words with capitals. */
function strangersAt(text: string): Named | undefined {
  const one = String.raw`(?:[\p{Script=Han}·]{2,4}|\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,3})`
  const match = new RegExp(`^(${one}(?:\\s*(?:[、和与]|and|&)\\s*${one})*)\\s*[，,:：]\\s*(?=\\S)`, 'u').exec(text)
  if (match?.[1] === undefined) return undefined
  return { people: match[1].split(/\s*(?:[、和与]|\band\b|&)\s*/u), rest: text.slice(match[0].length) }
}

/** 王处长, 李总: who is named by an office is a person, and needs no verb before the name. */
function titledAt(text: string): Named | undefined {
  const match =
    /^\p{Script=Han}(?:总|工|董|(?:副?(?:处|科|部|局|院|校|行|厂|站|所|组)长)|主任|经理|书记|老师|主管)(?=\s*(?:[:：]|说|讲|提到|透露|告诉))/u.exec(
      text,
    )
  return match === null ? undefined : { people: [match[0]], rest: text.slice(match[0].length) }
}

const longestMemory = 180

/** The people whom the dossier knows, named at the beginning of a text, and what stands behind them. */
function namesAt(account: Account, text: string): Named | undefined {
  const known = peopleOf(account)
    .map(({ shown }) => shown)
    .sort((one, other) => other.length - one.length)
  const people: string[] = []
  let rest = text.trimStart()
  for (;;) {
    const name = known.find(one => !people.includes(one) && beginsWith(rest, one))
    if (name === undefined) break
    people.push(name)
    rest = rest.slice(name.length)
    const next = /^\s*(?:[、,，和与]|and\b|&)\s*/iu.exec(rest)
    const after = next === null ? '' : rest.slice(next[0].length)
    if (next === null || !known.some(one => !people.includes(one) && beginsWith(after, one))) break
    rest = after
  }
  return people.length === 0 ? undefined : { people, rest }
}

/** Whether a text begins with a name; of a Latin name the next letter must be another word. */
function beginsWith(text: string, name: string): boolean {
  const start = text.slice(0, name.length)
  const next = text.slice(name.length, name.length + 1)
  return foldName(start) === foldName(name) && !(/[a-z]$/i.test(name) && /^[a-z]/i.test(next))
}
