/** Every provocation, in the order of the rules. */
import { aboutTheAccount } from './account.ts'
import { aboutTheDossier } from './dossier.ts'
import { aboutPeople } from './people.ts'
import { aboutProjects } from './projects.ts'
import type { Provocation } from './provocation.ts'
import { aboutTheRelationship } from './relationship.ts'

export const provocations: readonly Provocation[] = [
  ...aboutTheDossier,
  ...aboutTheAccount,
  ...aboutPeople,
  ...aboutProjects,
  ...aboutTheRelationship,
]
