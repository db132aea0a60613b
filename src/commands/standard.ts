/** By what dossiers are judged in a workspace, and all of them inspected by it. */
import { type Inspection, inspect, type Standard } from '../engine/inspect.ts'
import { rulesFor } from '../engine/read-config.ts'
import { mustKnowFields } from '../engine/team-fields.ts'
import type { Source } from '../io/source.ts'
import type { Workspace } from '../io/workspace.ts'
import { rules } from '../rules/index.ts'
import type { Stage } from '../schema/field.ts'
import { aroundOf } from './around.ts'
import type { Context } from './command.ts'

/** The workspace's standard; with a stage, as if every dossier were in it. */
export async function standardOf(workspace: Workspace, context: Context, stage?: Stage): Promise<Standard> {
  const { config } = workspace
  const around = await aroundOf(workspace, context)
  mustKnowFields(config.teamRules, around.catalog)
  return {
    ...around,
    rules: rulesFor(config, rules),
    switchedOff: config.teamRules.map(({ id }) => id).filter(id => config.severity[id] === 'off'),
    numbers: config.numbers,
    ...(config.frontMatterLimit === undefined ? {} : { limits: { frontMatter: config.frontMatterLimit } }),
    ...(stage === undefined ? {} : { stage }),
  }
}

/** Every dossier of a source, inspected. */
export async function inspectAll(source: Source, standard: Standard): Promise<readonly Inspection[]> {
  const inspections: Inspection[] = []
  for (const file of source.files) inspections.push(await inspect(file, source.read(file), standard))
  return inspections
}
