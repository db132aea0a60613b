/** What comes with `kam` itself: schemas and templates. The one place that knows where they lie. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Catalog, catalogOf, type JsonSchema, type Parts } from '../schema/catalog.ts'
import type { Language } from '../text/phrase.ts'
import { ownValidators } from './own-validators.ts'

// From `src/io` and from the built `dist` alike the package's root is the nearest folder upwards that has `schemas`.
const root = rootOf(dirname(fileURLToPath(import.meta.url)))

function rootOf(folder: string): string {
  const names = readdirSync(folder)
  if (names.includes('schemas') && names.includes('templates')) return folder
  const above = dirname(folder)
  if (above === folder) throw new Error('kam is not installed completely: schemas and templates are missing')
  return rootOf(above)
}

const schemaEnding = '.schema.json'

/** Our own schemas by part. */
export function ownParts(): Parts {
  const folder = join(root, 'schemas')
  const files = readdirSync(folder).filter(name => name.endsWith(schemaEnding))
  return Object.fromEntries(
    // Our own files: a test holds them to be schemas.
    files.map(name => [
      name.slice(0, -schemaEnding.length),
      JSON.parse(readFileSync(join(folder, name), 'utf8')) as JsonSchema,
    ]),
  )
}

/** The catalog of our own schemas; `top` is the part to begin with. */
export async function ownCatalog(top: 'dossier' | 'config' | 'company' = 'dossier'): Promise<Catalog> {
  const parts = ownParts()
  const validators = await ownValidators(parts)
  return catalogOf(parts, validators[top], top)
}

/** The templates of a language by name. */
export function ownTemplates(language: Language): Readonly<Record<string, string>> {
  const folder = join(root, 'templates', language)
  const files = readdirSync(folder).filter(name => name.endsWith('.md'))
  return Object.fromEntries(files.map(name => [name.slice(0, -3), readFileSync(join(folder, name), 'utf8')]))
}

/** The version of this program. */
export function ownVersion(): string {
  // Our own package.json: it has a version.
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return version
}
