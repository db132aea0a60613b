/** The schemas that hold in a workspace: ours, or ours with the team's overlay from its folder `schemas`. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Catalog, catalogOf, compileValidator, type Parts, schemaFaults } from '../schema/catalog.ts'
import { overlaid } from '../schema/overlay.ts'
import { overlayFault } from '../schema/overlay-faults.ts'
import { Failure } from '../text/failure.ts'
import { jsonFault } from '../text/json-fault.ts'
import { linesOf } from '../text/lines.ts'
import { nearest } from '../text/nearest.ts'
import { formatPath, type Path } from '../text/path.ts'
import type { Words } from '../text/phrase.ts'
import { readYaml } from '../text/read-yaml.ts'
import { keySpanAt, nodeAt } from '../text/yaml-tree.ts'
import { textOf } from './config.ts'
import { ownCatalog, ownParts } from './package.ts'
import type { Workspace } from './workspace.ts'

const ending = '.schema.json'

/** The catalog that holds in a workspace. Throws a Failure that names file, line and reason for an overlay that is broken. */
export async function catalogFor(workspace: Workspace): Promise<Catalog> {
  const overlay = await overlayOf(workspace)
  if (overlay.length === 0) return ownCatalog()
  const parts = partsWith(overlay)
  await mustBeSchemas(parts, overlay)
  try {
    return catalogOf(parts, await compileValidator(parts))
  } catch (error) {
    // Ajv says in one line which reference or keyword it cannot work with.
    if (error instanceof Failure || !(error instanceof Error)) throw error
    throw await broken(overlay[0], [], {
      zh: `这份覆盖用不了：${error.message}`,
      en: `This overlay cannot be used: ${error.message}`,
    })
  }
}

/** The parts that hold in a workspace. */
export const partsFor = async (workspace: Workspace): Promise<Parts> => partsWith(await overlayOf(workspace))

/** One file of the overlay. */
type Patch = { readonly file: string; readonly part: string; readonly text: string; readonly value: unknown }

const partsWith = (overlay: readonly Patch[]): Parts =>
  overlaid(ownParts(), Object.fromEntries(overlay.map(({ part, value }) => [part, value])))

async function overlayOf({ root }: Workspace): Promise<readonly Patch[]> {
  const folder = join(root, 'schemas')
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return []
  const names = readdirSync(folder)
    .filter(name => name.endsWith(ending))
    .sort()
  return Promise.all(
    names.map(name =>
      readPatch(`schemas/${name}`, name.slice(0, -ending.length), textOf(join(folder, name), `schemas/${name}`)),
    ),
  )
}

async function readPatch(file: string, part: string, text: string): Promise<Patch> {
  const known = Object.keys(ownParts())
  const patch = { file, part, text, value: undefined }
  if (!known.includes(part)) {
    const meant = nearest(part, known)
    throw new Failure(
      { zh: `${file}：kam 没有 \`${part}\` 这一部分。`, en: `${file}: kam has no schema \`${part}\`.` },
      meant === undefined
        ? { zh: `有：${known.join('、')}。`, en: `There are: ${known.join(', ')}.` }
        : { zh: `是不是 ${meant}${ending}？`, en: `Did you mean ${meant}${ending}?` },
    )
  }
  const fault = jsonFault(text)
  if (fault === undefined) return { ...patch, value: JSON.parse(text) }
  throw at(patch, fault, { zh: '这里不是正确的 JSON。', en: 'This is no valid JSON from here on.' })
}

/** What ajv would accept in silence and a person would miss, and what it would refuse without saying where. */
async function mustBeSchemas(parts: Parts, overlay: readonly Patch[]): Promise<void> {
  for (const patch of overlay) {
    const odd = overlayFault(patch.value, patch.part, parts)
    if (odd !== undefined) throw await broken(patch, odd.path, odd.words, odd.hint)
    const [fault] = await schemaFaults(parts[patch.part] ?? {})
    if (fault === undefined) continue
    const { path, allowed } = fault
    const words = {
      zh: `\`${formatPath(path)}\` 不合 JSON Schema 的规定。`,
      en: `\`${formatPath(path)}\` is not as JSON Schema wants it.`,
    }
    const hint = { zh: `可以写：${allowed.join('、')}。`, en: `It can be: ${allowed.join(', ')}.` }
    throw await broken(patch, path, words, allowed.length === 0 ? undefined : hint)
  }
}

/** A Failure with the place of a path in the overlay's own text; JSON is YAML, so its places are found in the same way. */
async function broken(patch: Patch | undefined, path: Path, words: Words, hint?: Words): Promise<Failure> {
  if (patch === undefined) return new Failure(words, hint)
  const { root } = await readYaml(patch.text)
  if (root === undefined) return at(patch, 0, words, hint)
  for (let length = path.length; length > 0; length -= 1) {
    const span = keySpanAt(root, path.slice(0, length)) ?? nodeAt(root, path.slice(0, length))?.span
    if (span !== undefined) return at(patch, span.start, words, hint)
  }
  return at(patch, root.span.start, words, hint)
}

function at({ file, text }: Patch, offset: number, words: Words, hint?: Words): Failure {
  const { line, column } = linesOf(text).at(offset)
  const place = `${file}:${line}:${column}`
  return new Failure({ zh: `${place} ${words.zh}`, en: `${place} ${words.en}` }, hint)
}
