/** The schemas that hold in a workspace: ours, or ours with the team's overlay from its folder `schemas`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Catalog, catalogOf, compileValidator, type Parts, schemaFaults } from '../schema/catalog.ts'
import { isStage } from '../schema/field.ts'
import { overlaid } from '../schema/overlay.ts'
import { Failure } from '../text/failure.ts'
import { linesOf } from '../text/lines.ts'
import { nearest } from '../text/nearest.ts'
import { formatPath, type Path } from '../text/path.ts'
import type { Words } from '../text/phrase.ts'
import { readYaml } from '../text/read-yaml.ts'
import { keySpanAt, nodeAt } from '../text/yaml-tree.ts'
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
  if (!existsSync(folder)) return []
  const names = readdirSync(folder)
    .filter(name => name.endsWith(ending))
    .sort()
  return Promise.all(
    names.map(name =>
      readPatch(`schemas/${name}`, name.slice(0, -ending.length), readFileSync(join(folder, name), 'utf8')),
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
  try {
    return { ...patch, value: JSON.parse(text) }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw await broken(patch, undefined, { zh: '这里不是正确的 JSON。', en: 'This is no valid JSON from here on.' })
  }
}

/** What ajv would accept in silence and a person would miss: keywords of the wrong type, stages and weights that do not exist. */
async function mustBeSchemas(parts: Parts, overlay: readonly Patch[]): Promise<void> {
  for (const patch of overlay) {
    const [fault] = await schemaFaults(parts[patch.part] ?? {})
    if (fault !== undefined) {
      throw await broken(patch, fault, {
        zh: `\`${formatPath(fault)}\` 不合 JSON Schema 的规定。`,
        en: `\`${formatPath(fault)}\` is not as JSON Schema wants it.`,
      })
    }
    const odd = oddAnnotation(patch.value, [])
    if (odd !== undefined) throw await broken(patch, odd.path, odd.words)
  }
}

type Odd = { readonly path: Path; readonly words: Words }

/** The first `x-kam` that says something which means nothing. */
function oddAnnotation(value: unknown, path: Path): Odd | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, child] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(name) : name]
    const odd = name === 'x-kam' ? oddIn(child, at) : oddAnnotation(child, at)
    if (odd !== undefined) return odd
  }
  return undefined
}

const annotationNames = [
  'label',
  'ask',
  'whom',
  'stage',
  'weight',
  'gate',
  'first',
  'fresh',
  'key',
  'refers',
  'when',
  'values',
  'among',
]

function oddIn(annotation: unknown, path: Path): Odd | undefined {
  if (typeof annotation !== 'object' || annotation === null) return undefined
  const { stage, weight, label } = annotation as Record<string, unknown>
  const stray = Object.keys(annotation).find(name => !annotationNames.includes(name))
  if (stray !== undefined) {
    return {
      path: [...path, stray],
      words: {
        zh: `\`x-kam\` 里没有 \`${stray}\`；有：${annotationNames.join('、')}。`,
        en: `\`x-kam\` has no \`${stray}\`; it has: ${annotationNames.join(', ')}.`,
      },
    }
  }
  if (stage !== undefined && stage !== null && !isStage(stage)) {
    return {
      path: [...path, 'stage'],
      words: {
        zh: '`stage` 只能是 establish、stabilize、strengthen。',
        en: '`stage` is establish, stabilize or strengthen.',
      },
    }
  }
  if (weight !== undefined && weight !== null && ![1, 2, 3].includes(Number(weight))) {
    return { path: [...path, 'weight'], words: { zh: '`weight` 只能是 1、2、3。', en: '`weight` is 1, 2 or 3.' } }
  }
  if (label !== undefined && label !== null && !(typeof label === 'object' && 'zh' in label && 'en' in label)) {
    return {
      path: [...path, 'label'],
      words: { zh: '`label` 要写 zh 和 en 两种语言。', en: '`label` has two languages: zh and en.' },
    }
  }
  return undefined
}

/** A Failure with the place in the overlay's own text; JSON is YAML, so its places are found in the same way. */
async function broken(patch: Patch | undefined, path: Path | undefined, words: Words): Promise<Failure> {
  if (patch === undefined) return new Failure(words)
  const { root, problems } = await readYaml(patch.text)
  const lines = linesOf(patch.text)
  const nearestKnown = (full: Path): number => {
    if (root === undefined) return 0
    for (let length = full.length; length > 0; length -= 1) {
      const span = keySpanAt(root, full.slice(0, length)) ?? nodeAt(root, full.slice(0, length))?.span
      if (span !== undefined) return span.start
    }
    return root.span.start
  }
  const offset = path === undefined ? (problems[0]?.span.start ?? 0) : nearestKnown(path)
  const { line, column } = lines.at(offset)
  const place = `${patch.file}:${line}:${column}`
  return new Failure({ zh: `${place} ${words.zh}`, en: `${place} ${words.en}` })
}
