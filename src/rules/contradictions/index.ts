/** The table of claims, by subject. A new one is one entry in one of these lists. */
import { aboutBuying } from './buying.ts'
import type { Claim } from './claim.ts'
import { aboutDates } from './dates.ts'
import { aboutKeeping } from './keeping.ts'
import { aboutPeople } from './people.ts'
import { aboutProjects } from './projects.ts'
import { aboutStanding } from './standing.ts'

export const claims: readonly Claim[] = [
  ...aboutStanding,
  ...aboutBuying,
  ...aboutPeople,
  ...aboutProjects,
  ...aboutKeeping,
  ...aboutDates,
]
