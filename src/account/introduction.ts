/** How to get before somebody of the customer's: who of ours goes, who can introduce them, and until when it may be done. */
import { whenWords } from '../text/day-said.ts'
import { isWrittenAs } from '../text/name.ts'
import type { Words } from '../text/phrase.ts'
import type { Account } from './account.ts'
import { bestTie, isMet } from './contact.ts'
import { ownerOf, sponsorOf } from './ours.ts'
import { type Person, presentPeople } from './people.ts'
import { type Project, tenderOf } from './projects.ts'

/** A call to be made; what is not known is empty or null. */
export type Call = {
  readonly person: string
  readonly ours: string
  readonly introducer: string
  readonly decision: Words | null
  /** When the tender goes out, where that lies ahead: until then it may be done. */
  readonly tender: Words | null
}

/** The call that should be made on somebody before a project is decided. */
export function callOf(account: Account, project: Project, person: Person): Call {
  const owner = ownerOf(account)
  const tender = tenderOf(project)
  return {
    person: person.shown,
    ours: (person.level === 'executive' ? (sponsorOf(account) ?? owner) : owner) ?? '',
    // Whom we have met needs no introduction.
    introducer: isMet(account, person) ? '' : (introducerTo(account, person) ?? ''),
    decision: project.decision === undefined ? null : whenWords(project.decision, account.today),
    tender: tender !== undefined && tender.first > account.today ? whenWords(tender, account.today) : null,
  }
}

/** Whoever we know and who has their ear: those who influence them or work for them, the one we know best first. */
function introducerTo(account: Account, { writings }: Person): string | undefined {
  const means = (name: string) => isWrittenAs(name, writings)
  const [nearest] = presentPeople(account)
    .filter(({ influences, reportsTo = '' }) => influences.some(means) || means(reportsTo))
    .filter(one => one.attitude !== 'opponent' && isMet(account, one))
    .sort((one, other) => (bestTie(other) ?? 0) - (bestTie(one) ?? 0))
  return nearest?.shown
}
