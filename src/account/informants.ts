/** Whom at the customer one asks what the official answer does not say. */
import type { Account } from './account.ts'
import { bestTie, isMet } from './contact.ts'
import { type Person, presentPeople } from './people.ts'
import { type Project, peopleIn } from './projects.ts'
import { mayNotBeCourted } from './quiet.ts'

/**
 * The one to ask about a project: somebody who tells us the truth or fights for us, those at its table first, then
 * whoever knows us best; undefined where nobody knows us. Once a tender is out, nobody who takes part in deciding it
 * is asked any more.
 */
export function informantFor(account: Account, project: Project): Person | undefined {
  const seats = peopleIn(project)
  const isOnOurSide = (person: Person): boolean =>
    person.attitude !== 'opponent' && !seats.some(seat => seat.person === person && seat.stance === 'against')
  const trust = (person: Person): number =>
    (person.roles.includes('coach') ? 8 : 0) +
    (person.roles.includes('champion') ? 6 : 0) +
    (seats.some(seat => seat.person === person) ? 5 : 0) +
    (person.attitude === 'supporter' ? 2 : 0) +
    (bestTie(person) ?? 0) / 2
  const known = presentPeople(account).filter(
    person => isMet(account, person) && isOnOurSide(person) && !mayNotBeCourted(account, person),
  )
  // Of two whom we trust alike, the one who is named first.
  return known.reduce<Person | undefined>(
    (best, person) => (best === undefined || trust(person) > trust(best) ? person : best),
    undefined,
  )
}
