/** Reading YAML: the plain reader first; what it does not know is left to the full one, which is loaded only then. */
import { readPlainYaml } from './plain-yaml.ts'
import type { YamlReading } from './yaml-tree.ts'

/** Reads a text as one YAML document. All places are offsets in the text plus `offset`. Never throws for its content. */
export async function readYaml(text: string, offset = 0): Promise<YamlReading> {
  const root = readPlainYaml(text, offset)
  if (root !== undefined) return { root, problems: [] }
  const { readFullYaml } = await import('./yaml.ts')
  return readFullYaml(text, offset)
}
