/** How long we have known an account, as far as its dossier tells. */

import type { Account } from './account.ts'
import { daysSince } from './clock.ts'
import { dayOf, entriesOf, touchpointsOf } from './contact.ts'
import { peopleOf } from './people.ts'
import { projectsOf } from './projects.ts'
import { remembered } from './remembered.ts'
import { numberAt } from './values.ts'

/** The first day of which the dossier tells: somebody met, an entry of the Log, a project heard of; undefined where it tells of none. */
export const knownSince = remembered((account): string | undefined => {
  const stretches = [
    ...peopleOf(account).map(({ met }) => met),
    ...touchpointsOf(account).map(({ last }) => last),
    ...projectsOf(account).map(({ opened }) => opened),
  ]
  const typed = stretches.map(days => dayOf(days, account.today))
  return [...typed, ...entriesOf(account).map(({ day }) => day)]
    .filter(day => day !== undefined)
    .sort()
    .at(0)
})

/** Whether a prospect is too new for us to know many people there; also where nothing tells how long we have been calling. */
export function isNewProspect(account: Account, days: number): boolean {
  if (account.status !== 'prospect') return false
  const since = knownSince(account)
  return since === undefined || daysSince(account, since) < days
}

/** Whether the customer has so few people that one of them may be all there is to know. */
export function isSmall({ value }: Account, headcount: number): boolean {
  const people = numberAt(value, ['customer', 'profile', 'headcount'])
  return people !== undefined && people < headcount
}
