/** Reading all dossiers of a workspace, as every command that looks at them does. */
import { type Account, readAccount } from '../account/account.ts'
import { parseDossier, type Reading } from '../dossier/parse.ts'
import { type Known, namesOf } from '../engine/find-account.ts'
import { diskSource, type Source } from '../io/source.ts'
import type { Workspace } from '../io/workspace.ts'
import { aroundOf } from './around.ts'
import type { Context } from './command.ts'

/** Every file among the dossiers, read. */
export async function readAll(
  workspace: Workspace,
): Promise<{ readonly source: Source; readonly readings: readonly Reading[] }> {
  const source = await diskSource(workspace)
  const readings: Reading[] = []
  for (const file of source.files) readings.push(await parseDossier(file, source.read(file)))
  return { source, readings }
}

/** Every account whose dossier can be read. */
export async function readAccounts({ workspace, today }: Context): Promise<readonly Account[]> {
  const place = await workspace()
  const around = await aroundOf(place, { today })
  const { readings } = await readAll(place)
  return readings.flatMap(({ dossier }) => (dossier === undefined ? [] : [readAccount(dossier, around)]))
}

/** The accounts that dossiers are about. */
export function knownAccounts(readings: readonly Reading[]): readonly Known[] {
  return readings.flatMap(({ file, dossier }) => {
    const names = dossier === undefined ? [] : namesOf(dossier.front.value)
    return names[0] === undefined ? [] : [{ file, account: names[0], names }]
  })
}
