/** The doubtful facts of one dossier, as plain data. */
import { type Account, writePath } from '../../account/account.ts'
import { doubtedValue, saidBy, whomToAsk, whyDoubted } from '../../account/doubt-words.ts'
import { type Doubt, decided, doubtsOf, sourcedFacts } from '../../account/doubts.ts'
import { itemAround } from '../../account/item-name.ts'
import { ownerOf } from '../../account/ours.ts'
import { withoutTime } from '../../text/day.ts'
import { valueAt } from '../../text/path.ts'
import type { Language, Words } from '../../text/phrase.ts'
import { compareText } from '../diagnostic.ts'
import type { Unreadable } from './view.ts'

/** A fact, or several of one origin, that had better be asked again. */
export type DoubtfulFact = {
  readonly file: string
  readonly account: string
  readonly owner: string | null
  readonly path: string
  readonly label: Words
  /** The item in which it stands; empty where there is none. */
  readonly item: string
  /** As it is written; a day as a day. */
  readonly value: unknown
  readonly said: Words
  readonly facts: number
  readonly isUnsure: boolean
  readonly isAged: boolean
  readonly source: string
  /** `YYYY-MM-DD`; null where it is not known. */
  readonly since: string | null
  /** The open project whose decision rests on it; `decided` as `YYYY-MM-DD`, null where no date is set. */
  readonly project: { readonly name: string; readonly decided: string | null } | null
  /** Who said it and when, and what is doubtful about it. */
  readonly why: Words
  readonly ask: Words
  readonly whom: Words
  /** Sorts: what the nearest decision rests on comes first. */
  readonly rank: string
  readonly today: string
}

/** What one dossier has: its doubtful facts, and how many have a source. */
export type DossierFacts = {
  readonly sourced: number
  readonly filled: number
  readonly doubts: readonly DoubtfulFact[]
}

export type FactsData = {
  readonly dossiers: number
  readonly unreadable: readonly Unreadable[]
  readonly sourced: number
  readonly filled: number
  readonly doubts: readonly DoubtfulFact[]
}

/** Takes from one account its doubtful facts, and what there is to praise. */
export const factsOf = (account: Account): DossierFacts => ({
  // Of a customer who has left nobody asks for sources.
  ...(account.status === 'lost' ? { sourced: 0, filled: 0 } : sourcedFacts(account)),
  doubts: doubtfulFacts(account),
})

/** The doubtful facts of one account, in the order in which they had better be asked. */
export const doubtfulFacts = (account: Account): readonly DoubtfulFact[] =>
  doubtsOf(account)
    .map(doubt => doubtfulFact(account, doubt))
    .sort(inOrder)

/** By the decision that rests on it, then the oldest; one whose age is not known behind them. */
export function inOrder(one: DoubtfulFact, other: DoubtfulFact): number {
  return (
    compareText(one.rank, other.rank) ||
    compareText(one.since ?? '9999', other.since ?? '9999') ||
    compareText(one.file, other.file) ||
    compareText(one.path, other.path)
  )
}

/** A doubtful fact as JSON; whose it is says whoever prints it. */
export const doubtJson = (one: DoubtfulFact, language: Language) => ({
  path: one.path,
  label: one.label[language],
  value: one.value,
  facts: one.facts,
  sure: one.isUnsure ? 'heard' : 'confirmed',
  aged: one.isAged,
  source: one.source === '' ? null : one.source,
  date: one.since,
  project: one.project,
  ask: one.ask[language],
  whom: one.whom[language] === '' ? null : one.whom[language],
})

function doubtfulFact(account: Account, doubt: Doubt): DoubtfulFact {
  const { path, label, isUnsure, isAged, since = null, project, ask = { zh: '', en: '' } } = doubt
  return {
    file: account.dossier.file,
    account: account.name,
    owner: ownerOf(account) ?? null,
    path: writePath(account, path),
    label,
    item: itemAround(account, path),
    value: daysIn(valueAt(account.value, path)),
    said: doubtedValue(account, doubt),
    facts: doubt.facts,
    isUnsure,
    isAged,
    source: saidBy(doubt),
    since,
    project: project === undefined ? null : { name: project.name, decided: project.decision?.last ?? null },
    why: whyDoubted(account, doubt),
    ask,
    whom: whomToAsk(account, doubt),
    rank: project === undefined ? '4' : decided(account, project),
    today: account.today,
  }
}

/** The same value, each day in it as a day, whoever printed the file last. */
function daysIn(value: unknown): unknown {
  if (typeof value === 'string') return withoutTime(value)
  if (Array.isArray(value)) return value.map(daysIn)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, daysIn(inner)]))
}
