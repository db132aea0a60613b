/** Whom nobody may court: once a tender is out, those who take part in deciding it. */
import type { Account } from './account.ts'
import type { Person } from './people.ts'
import { openProjects, type Project, tenderOf } from './projects.ts'

/** Whether a project's tender is out and not decided, as far as the dossier tells. */
export function isQuiet({ today }: Account, project: Project): boolean {
  const tender = tenderOf(project)
  const { decision } = project
  return tender !== undefined && tender.first <= today && (decision === undefined || today <= decision.last)
}

/** Whether somebody takes part in a decision whose tender is out. */
export const mayNotBeCourted = (account: Account, { path }: Person): boolean =>
  openProjects(account).some(
    project => isQuiet(account, project) && project.seats.some(({ person }) => person?.path === path),
  )
