/** Whom nobody may court: once a tender is out, those who take part in deciding it. */
import type { Account } from './account.ts'
import type { Person } from './people.ts'
import { openProjects, type Project, quietPeriod } from './projects.ts'

/** Whether a project's tender is out and not decided. */
export function isQuiet({ today }: Account, project: Project): boolean {
  const quiet = quietPeriod(project)
  return quiet !== undefined && quiet.first <= today && today <= quiet.last
}

/** Whether somebody takes part in a decision whose tender is out. */
export const mayNotBeCourted = (account: Account, { path }: Person): boolean =>
  openProjects(account).some(
    project => isQuiet(account, project) && project.seats.some(({ person }) => person?.path === path),
  )
