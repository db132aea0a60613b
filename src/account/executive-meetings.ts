/** The meetings of the two sides' executives: whose they are, and when the last one was. */
import { shownName, writingsOf } from '../text/name.ts'
import { valueAt } from '../text/path.ts'
import { type Account, textAt } from './account.ts'
import { dayOf, entriesOf, lastExecutiveMeeting, type Touchpoint, touchpointsOf } from './contact.ts'

/** The lines of contact at the top, without those of people who have left. */
export const executiveLines = (account: Account): readonly Touchpoint[] =>
  touchpointsOf(account).filter(({ level, person }) => level === 'executive' && person?.hasLeft !== true)

/** When those at the top last met: typed as a meeting, kept as a line of contact, or told in the Log. */
export function lastTopMeeting(account: Account): string | undefined {
  // A word of the account manager with somebody at the top is a contact, but no meeting of the executives.
  const kept = executiveLines(account).map(({ last }) => dayOf(last, account.today))
  return [lastExecutiveMeeting(account), loggedMeeting(account), ...kept]
    .filter(day => day !== undefined)
    .sort()
    .at(-1)
}

/** Who of ours stands for our side at the top: the executive behind the account, else whoever keeps a line there. */
export function ourExecutive(account: Account): string | undefined {
  const name = textAt(account.value, ['sponsor', 'name']) ?? executiveLines(account)[0]?.ours
  return name === undefined ? undefined : shownName(name)
}

/** Whom of the customer our executive sees. */
export function theirExecutive(account: Account): string | undefined {
  const [line] = executiveLines(account)
  return line?.person?.shown ?? line?.theirs
}

/** A meeting in the Log with somebody at the top; where nobody of ours is named, it may have been our executive. */
function loggedMeeting(account: Account): string | undefined {
  const top = [valueAt(account.value, ['sponsor', 'name']), ...executiveLines(account).map(({ ours }) => ours)]
  const writings = new Set(top.flatMap(name => (typeof name === 'string' ? writingsOf(name) : [])))
  return entriesOf(account).find(
    ({ verb, people, ours }) =>
      verb === 'met' &&
      people.some(({ level }) => level === 'executive') &&
      (ours.length === 0 || ours.some(name => writingsOf(name).some(writing => writings.has(writing)))),
  )?.day
}
