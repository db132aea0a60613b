/**
 * The schema of the config as editors understand it: one file, in the words of one language. Our own schemas cannot serve:
 * where kam lies differs from machine to machine, and the YAML extension of VS Code reads draft 7, which knows no `x-kam`.
 */
import { fileOf, type JsonSchema, type Parts } from '../schema/catalog.ts'
import type { Language } from '../text/phrase.ts'

/** The schema of `kam.config.yaml` as the text of a file. */
export function editorSchema(parts: Parts, language: Language): string {
  const schema = asSchema(converted(parts['config'], { parts, part: 'config', language }))
  const head = { $schema: 'http://json-schema.org/draft-07/schema#', title: 'kam.config.yaml' }
  return `${JSON.stringify({ ...head, ...withoutWords(schema) }, null, 2)}\n`
}

/** `part` is where a reference that names no file stays. */
type Setting = { readonly parts: Parts; readonly part: string; readonly language: Language }

function converted(node: unknown, setting: Setting): unknown {
  if (Array.isArray(node)) return node.map(item => converted(item, setting))
  if (typeof node !== 'object' || node === null) return node
  const parts = Object.entries(node).map(([key, value]): JsonSchema => {
    if (key === '$defs' || key === '$schema') return {}
    if (key === 'x-kam') return explained(asSchema(value), asSchema(node), setting.language)
    // A definition takes the place of what refers to it: draft 7 ignores all that stands beside a reference.
    if (key === '$ref') return definition(String(value), setting)
    return { [key]: converted(value, setting) }
  })
  return Object.assign({}, ...parts)
}

function definition(target: string, setting: Setting): JsonSchema {
  const [file = '', pointer = ''] = target.split('#')
  const part = Object.keys(setting.parts).find(name => fileOf(name) === file) ?? setting.part
  const [, ...way] = pointer.split('/')
  const found = way.reduce((node: unknown, key) => asSchema(node)[key], setting.parts[part])
  return withoutWords(asSchema(converted(found, { ...setting, part })))
}

/** Schemas and definitions describe themselves in English, for those who work on kam. */
function withoutWords({ title: _, description: __, ...rest }: JsonSchema): JsonSchema {
  return rest
}

/** What an editor shows beside a key, and beside each value that it may have. */
function explained(known: JsonSchema, node: JsonSchema, language: Language): JsonSchema {
  const label = asSchema(known['label'])[language]
  const ask = asSchema(known['ask'])[language]
  const values = asSchema(known['values'])
  const choices = Array.isArray(node['enum']) && known['values'] !== undefined ? node['enum'] : []
  return {
    ...(label === undefined ? {} : { title: label }),
    ...(ask === undefined ? {} : { description: ask }),
    ...(choices.length === 0
      ? {}
      : { enumDescriptions: choices.map(choice => asSchema(values[String(choice)])[language] ?? '') }),
  }
}

const asSchema = (value: unknown): JsonSchema =>
  // Only what is known to be an object is read as one.
  typeof value === 'object' && value !== null ? (value as JsonSchema) : {}
