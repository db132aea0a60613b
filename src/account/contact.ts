/** Who of ours was in touch with whom, and when: what is typed and what the Log tells, together. */
import { type LogEntry, type LogVerb, logOf } from '../dossier/body.ts'
import type { Days } from '../text/day.ts'
import { isWrittenAs, shownName } from '../text/name.ts'
import { type Path, valueAt } from '../text/path.ts'
import type { Span } from '../text/span.ts'
import { type Account, itemsOf, textAt } from './account.ts'
import { isOutsider, type Person, peopleOf, personNamed } from './people.ts'
import { remembered } from './remembered.ts'
import { choiceAt, daysAt, numberAt } from './values.ts'

/** An entry of the Log whose day has come. */
export type Entry = {
  readonly span: Span
  readonly day: string
  readonly verb: LogVerb
  /** The customer's people in it whom the dossier knows. */
  readonly people: readonly Person[]
  readonly ours: readonly string[]
  readonly text: string
}

/** All that the Log tells, also of days to come; as it is written. */
export const loggedIn = remembered((account): readonly LogEntry[] => logOf(account.dossier))

/** The entries of the Log, newest first; what is dated ahead has not happened. */
export const entriesOf = remembered((account): readonly Entry[] =>
  loggedIn(account)
    .filter(({ date }) => date <= account.today)
    .map(({ span, date, verb, people, ours, text }) => ({
      span,
      day: date,
      verb,
      people: people.flatMap(name => personNamed(account, name) ?? []),
      ours: ours.map(shownName),
      text,
    }))
    // Two of one day keep the order in which they are written.
    .sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0)),
)

/** One line of contact between the two sides: `relationship.touchpoints[]`. */
export type Touchpoint = {
  readonly path: Path
  readonly level: 'technical' | 'management' | 'executive' | undefined
  readonly ours: string | undefined
  readonly theirs: string | undefined
  /** The person whom `theirs` means, where the dossier knows them. */
  readonly person: Person | undefined
  readonly everyDays: number | undefined
  readonly last: Days | undefined
}

const touchpointsPath: Path = ['relationship', 'touchpoints']

/** The lines of contact that are agreed. */
export const touchpointsOf = remembered((account): readonly Touchpoint[] =>
  itemsOf(valueAt(account.value, touchpointsPath)).map(({ item, index }) => {
    const theirs = textAt(item, ['theirs'])
    return {
      path: [...touchpointsPath, index],
      level: choiceAt(item, ['level'], ['technical', 'management', 'executive']),
      ours: textAt(item, ['ours']),
      theirs,
      person: theirs === undefined ? undefined : personNamed(account, theirs),
      everyDays: numberAt(item, ['every_days']),
      last: daysAt(item, ['last']),
    }
  }),
)

/** The day of the last contact with a person, `YYYY-MM-DD`: typed or logged, whichever is later; undefined where none is known. */
export function lastContact(account: Account, person: Person): string | undefined {
  const typed = [person.met, ...touchpointsOf(account).flatMap(one => (isOf(one, person) ? [one.last] : []))]
  const logged = entriesOf(account).find(({ people }) => people.includes(person))?.day
  const days = [...typed.map(days => dayOf(days, account.today)), logged].filter(day => day !== undefined)
  return days.sort().at(-1)
}

/** Whether anybody of ours has ever met them, or knows them well enough that this must be so. */
export function isMet(account: Account, person: Person): boolean {
  const isKnown = (person.strength ?? 0) >= 2 || person.ours.length > 0
  const isAtTheTop = person.level === 'executive' && !isOutsider(account, person)
  const seenAtTheTop = isAtTheTop && lastExecutiveMeeting(account) !== undefined
  return isKnown || seenAtTheTop || lastContact(account, person) !== undefined
}

/** How well we know somebody, 1 to 5: the best tie that is recorded. */
export function bestTie({ strength, ours }: Person): number | undefined {
  const ties = [strength, ...ours.map(tie => tie.strength)].filter(tie => tie !== undefined)
  return ties.length === 0 ? undefined : Math.max(...ties)
}

/** The day on which the executives of both sides last met. */
export const lastExecutiveMeeting = (account: Account): string | undefined =>
  dayOf(daysAt(account.value, ['relationship', 'executive_meetings', 'last']), account.today)

/** Everybody whom ours have met and who is still there. */
export const metPeople = (account: Account): readonly Person[] =>
  peopleOf(account).filter(person => !person.hasLeft && isMet(account, person))

const isOf = ({ person, theirs }: Touchpoint, { writings, path }: Person): boolean =>
  person === undefined ? theirs !== undefined && isWrittenAs(theirs, writings) : person.path === path

/** When something within `days` can have happened at the latest; nothing that lies ahead has. */
export function dayOf(days: Days | undefined, today: string): string | undefined {
  if (days === undefined || days.first > today) return undefined
  return days.last > today ? today : days.last
}
