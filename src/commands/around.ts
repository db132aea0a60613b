/** With what the dossiers of a workspace are read: its schemas, our own side, its currency, today. */
import type { Around } from '../account/account.ts'
import { companyFor } from '../io/company.ts'
import { catalogFor } from '../io/schemas.ts'
import type { Workspace } from '../io/workspace.ts'
import type { Context } from './command.ts'

/** Reads what stands around the dossiers. */
export async function aroundOf(place: Workspace, { today }: Pick<Context, 'today'>): Promise<Around> {
  const [catalog, company] = await Promise.all([catalogFor(place), companyFor(place)])
  return { catalog, company, currency: place.config.currency, today }
}
