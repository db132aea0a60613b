/** `company.yaml` on the disk: our own side, where a workspace tells of it. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Company, noCompany, readCompany } from '../account/company.ts'
import type { Workspace } from './workspace.ts'

export const companyFile = 'company.yaml'

/** Our side as the workspace tells it. Throws a Failure that names file, line and column for one that is wrong. */
export async function companyFor({ root }: Workspace): Promise<Company> {
  const file = join(root, companyFile)
  if (!existsSync(file)) return noCompany
  const [{ readConfigFile }, { textOf }, { ownCatalog }] = await Promise.all([
    import('../engine/read-config.ts'),
    import('./config.ts'),
    import('./package.ts'),
  ])
  const { value } = await readConfigFile(companyFile, textOf(file, companyFile), await ownCatalog('company'))
  return readCompany(value)
}
