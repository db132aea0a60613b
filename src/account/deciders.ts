/** Whose word decides about a project, as far as people and not meetings do. */
import type { Account } from './account.ts'
import { type Person, presentPeople } from './people.ts'
import { type Project, peopleIn, type Seat } from './projects.ts'

/** Somebody who decides about a project, and the seat where that is said; a role alone says it, too. */
export type Decider = { readonly person: Person; readonly seat: Seat | undefined }

/** Those who sit there to decide, or have that role; where no seat decides, not even a meeting's, everybody of that role. */
export function decidingPeople(account: Account, project: Project): readonly Decider[] {
  const seated = peopleIn(project).filter(({ part, person }) => part === 'decides' || decides(person))
  if (seated.length > 0 || project.seats.some(({ part }) => part === 'decides')) {
    return seated.map(seat => ({ person: seat.person, seat }))
  }
  return presentPeople(account)
    .filter(decides)
    .map(person => ({ person, seat: undefined }))
}

const decides = ({ roles }: Person): boolean => roles.includes('decision_maker')
