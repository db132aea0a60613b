/** What is wrong in a team's overlay that JSON Schema itself does not mind, or would only say in the words of a library. */
import { nearest } from '../text/nearest.ts'
import type { Path } from '../text/path.ts'
import type { Words } from '../text/phrase.ts'
import type { JsonSchema, Parts } from './catalog.ts'
import { isStage } from './field.ts'

/** One fault, at its place in the overlay. */
export type OverlayFault = { readonly path: Path; readonly words: Words; readonly hint?: Words }

/** The first fault of an overlay onto `part`; `parts` are those that would hold with it. */
export function overlayFault(value: unknown, part: string, parts: Parts): OverlayFault | undefined {
  if (!isMap(value)) {
    return {
      path: [],
      words: {
        zh: '覆盖要写成一个 JSON 对象：{ "properties": { ... } }。',
        en: 'An overlay is an object of JSON: { "properties": { ... } }.',
      },
    }
  }
  return faultIn(value, [], { part, parts })
}

type Place = { readonly part: string; readonly parts: Parts }

function faultIn(value: unknown, path: Path, place: Place): OverlayFault | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, child] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(name) : name]
    const fault = isNameOfField(path)
      ? faultIn(child, at, place)
      : (ownFault(name, child, at, place) ?? faultIn(child, at, place))
    if (fault !== undefined) return fault
  }
  return undefined
}

/** Below `properties` names are fields, not keywords: one may be called `pattern`. */
const isNameOfField = (path: Path): boolean => path.at(-1) === 'properties' || path.at(-1) === '$defs'

function ownFault(name: string, child: unknown, at: Path, place: Place): OverlayFault | undefined {
  if (name === 'x-kam') return annotationFault(child, at)
  if (name === '$ref') return referenceFault(child, at, place)
  if (name === 'pattern') return patternFault(child, at)
  if (name === 'patternProperties' && isMap(child)) {
    return Object.keys(child)
      .map(pattern => patternFault(pattern, [...at, pattern]))
      .find(fault => fault !== undefined)
  }
  return undefined
}

function patternFault(pattern: unknown, path: Path): OverlayFault | undefined {
  if (typeof pattern !== 'string') return undefined
  try {
    new RegExp(pattern, 'u')
    return undefined
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return {
      path,
      words: {
        zh: `\`${pattern}\` 不是正确的正则表达式。`,
        en: `\`${pattern}\` is no valid regular expression.`,
      },
    }
  }
}

/** Only schemas that are here are referred to: nothing is ever fetched. */
function referenceFault(reference: unknown, path: Path, { part, parts }: Place): OverlayFault | undefined {
  if (typeof reference !== 'string') return undefined
  const [file = '', pointer = ''] = reference.split('#')
  const target = file === '' ? part : /^([a-z-]+)\.schema\.json$/.exec(file)?.[1]
  const found = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, name) => (isMap(value) && Object.hasOwn(value, name) ? value[name] : undefined),
      target === undefined || !Object.hasOwn(parts, target) ? undefined : parts[target],
    )
  if (found !== undefined) return undefined
  return {
    path,
    words: { zh: `\`${reference}\` 指不到任何地方。`, en: `\`${reference}\` leads nowhere.` },
    hint: {
      zh: '只能指向 kam 的字段定义，例如 types.schema.json#/$defs/text；全部：kam schema --bundle',
      en: 'It can only lead to the schemas of kam, such as types.schema.json#/$defs/text; all of them: kam schema --bundle',
    },
  }
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

function annotationFault(annotation: unknown, path: Path): OverlayFault | undefined {
  if (!isMap(annotation)) return undefined
  const { stage, weight, label } = annotation
  const stray = Object.keys(annotation).find(name => !annotationNames.includes(name))
  if (stray !== undefined) {
    const meant = nearest(stray, annotationNames)
    return {
      path: [...path, stray],
      words: {
        zh: `\`x-kam\` 里没有 \`${stray}\`；有：${annotationNames.join('、')}。`,
        en: `\`x-kam\` has no \`${stray}\`; it has: ${annotationNames.join(', ')}.`,
      },
      ...(meant === undefined ? {} : { hint: { zh: `是不是 \`${meant}\`？`, en: `Did you mean \`${meant}\`?` } }),
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
  if (label !== undefined && label !== null && !(isMap(label) && 'zh' in label && 'en' in label)) {
    return {
      path: [...path, 'label'],
      words: { zh: '`label` 要写 zh 和 en 两种语言。', en: '`label` has two languages: zh and en.' },
    }
  }
  return undefined
}

const isMap = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
