/** The catalog: which fields there are, read from the JSON Schemas, and whether a value keeps to them. The only place that knows ajv. */
import type { ErrorObject, ValidateFunction } from 'ajv'
import { Failure } from '../text/failure.ts'
import type { Path, Step } from '../text/path.ts'
import type { Words } from '../text/phrase.ts'
import {
  type Choice,
  type Condition,
  type Expectation,
  type Field,
  isStage,
  type Kind,
  type Stage,
  type Whom,
} from './field.ts'

/** A schema as it stands in its file. */
export type JsonSchema = { readonly [key: string]: unknown }

/** The schemas by their part: `customer` is `customer.schema.json`. */
export type Parts = Readonly<Record<string, JsonSchema>>

/** A way in which a value breaks the schemas; `path` leads to the value, of `required` and `unknown` to the key itself. */
export type SchemaFault = {
  readonly kind: 'type' | 'choice' | 'pattern' | 'range' | 'const' | 'required' | 'unknown'
  readonly path: Path
  /** The bound that is broken, for `range`. */
  readonly limit?: { readonly least: boolean; readonly value: number }
}

/** Checks plain data against the schema of a dossier. */
export type Validate = (value: unknown) => readonly SchemaFault[]

/** All that the schemas know. */
export type Catalog = {
  /** The dossier itself, as a map. */
  readonly root: Field
  /** The field at a path, whichever item it is in; undefined for what the schemas do not know. */
  readonly field: (path: Path | readonly Step[]) => Field | undefined
  readonly validate: Validate
}

/** Joins the schemas' fields with the function that checks a value against them. `top` is the part to begin with. */
export function catalogOf(parts: Parts, validate: Validate, top = 'dossier'): Catalog {
  const root = fieldOf({ parts, part: top, node: partNamed(parts, top), name: '', path: '' })
  return { root, validate, field: path => descend(root, path) }
}

/** Makes, at run time, the function that checks a value; takes about 0.1 s, so our own schemas are compiled when `kam` is built. */
export async function compileValidator(parts: Parts, top = 'dossier'): Promise<Validate> {
  const { ajv } = await ajvWith(parts)
  const validate = ajv.getSchema(fileOf(top))
  if (validate === undefined) throw new Error(`no schema ${top}`)
  return validateWith(validate)
}

/** Ajv with all parts added, under the settings that both the build and the run time use. */
export async function ajvWith(parts: Parts, forBuild = false) {
  const { Ajv2020 } = await import('ajv/dist/2020.js')
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    strictNumbers: true,
    validateFormats: false,
    validateSchema: false,
    meta: false,
    logger: false,
    inlineRefs: false,
    // Our rules have words of their own.
    messages: false,
    ...(forBuild ? { code: { source: true, lines: true } } : {}),
  })
  for (const [part, schema] of Object.entries(parts)) ajv.addSchema(schema, fileOf(part))
  return { ajv }
}

/** Where a schema is none, by the meta-schema of JSON Schema 2020-12, and what could stand there where that is a choice. */
export type MetaFault = { readonly path: Path; readonly allowed: readonly string[] }

export async function schemaFaults(schema: JsonSchema): Promise<readonly MetaFault[]> {
  const { Ajv2020 } = await import('ajv/dist/2020.js')
  const ajv = new Ajv2020({ strict: false, logger: false, validateFormats: false })
  ajv.validateSchema(schema)
  const errors = ajv.errors ?? []
  return errors.map(({ instancePath }) => ({
    path: pathOf(instancePath),
    allowed: errors
      .filter(error => error.instancePath === instancePath)
      .flatMap(({ params }): readonly unknown[] => {
        const allowed: unknown = params['allowedValues']
        return Array.isArray(allowed) ? allowed : []
      })
      .map(String),
  }))
}

/**
 * Wraps a compiled validator: its errors become faults.
 * @bundled the code that the build puts in place of `io/own-validators.ts` calls it
 */
export const validateWith =
  (validate: ValidateFunction): Validate =>
  value => {
    validate(value)
    return withoutEchoes((validate.errors ?? []).map(faultOf))
  }

/** The name under which schemas refer to a part. */
export const fileOf = (part: string): string => `${part}.schema.json`

function faultOf(error: ErrorObject): SchemaFault {
  const path = pathOf(error.instancePath)
  // Ajv's parameters are typed by keyword nowhere; each is narrowed where it is used.
  const params: Readonly<Record<string, unknown>> = error.params
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return { kind: 'unknown', path: [...path, String(params['additionalProperty'] ?? params['unevaluatedProperty'])] }
    case 'required':
      return { kind: 'required', path: [...path, String(params['missingProperty'])] }
    case 'enum':
      return { kind: 'choice', path }
    case 'const':
      return { kind: 'const', path }
    case 'pattern':
      return { kind: 'pattern', path }
    case 'minimum':
    case 'maximum':
      return { kind: 'range', path, limit: { least: error.keyword === 'minimum', value: Number(params['limit']) } }
    default:
      return { kind: 'type', path }
  }
}

/** A JSON Pointer (RFC 6901) as a path. */
function pathOf(pointer: string): Path {
  const steps = pointer.split('/').slice(1)
  return steps
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map(step => (/^\d+$/.test(step) ? Number(step) : step))
}

/** One fault a place: a value of the wrong type also breaks the enum and the bounds. */
function withoutEchoes(faults: readonly SchemaFault[]): readonly SchemaFault[] {
  const order = ['type', 'choice', 'const', 'pattern', 'range', 'required', 'unknown']
  const byPlace = new Map<string, SchemaFault>()
  for (const fault of faults) {
    const place = JSON.stringify(fault.path)
    const known = byPlace.get(place)
    if (known === undefined || order.indexOf(fault.kind) < order.indexOf(known.kind)) byPlace.set(place, fault)
  }
  return [...byPlace.values()]
}

function descend(root: Field, path: Path | readonly Step[]): Field | undefined {
  let field: Field | undefined = root
  for (const step of path) {
    const name =
      typeof step === 'string' ? step : typeof step === 'object' && step.kind === 'name' ? step.name : undefined
    // A step into a list stays with the list: its field knows the sub-fields of the items.
    if (field?.kind === 'paths') field = field.each
    else if (name !== undefined) field = field?.fields.get(name)
    else if (field === undefined || !['list', 'texts', 'choices'].includes(field.kind)) return undefined
  }
  return field
}

type Place = {
  readonly parts: Parts
  readonly part: string
  readonly node: JsonSchema
  readonly name: string
  readonly path: string
}

/** Reads one field and those below it. Our own schemas are trusted to be well formed; a test holds them to it. */
function fieldOf(place: Place): Field {
  const { node, part, hint } = resolve(place)
  const items = isSchema(node['items']) ? resolve({ ...place, part, node: node['items'] }) : undefined
  const kind = kindOf(node, items?.node, hint, items?.hint)
  const own = annotations(place.node, node)
  const ofItem = items === undefined ? {} : annotations(items.node, items.node)
  const holder = kind === 'list' && items !== undefined ? items : { node, part }
  const base = { ...words(own), whom: (own['whom'] ?? []) as readonly Whom[] }
  const properties = isSchema(holder.node['properties']) && kind !== 'paths' ? holder.node['properties'] : {}
  const fields = Object.entries(properties).flatMap(([name, written]) => {
    // `true` allows anything: a key that belongs to another tool.
    const child = written === true ? {} : written
    return isSchema(child)
      ? [
          fieldOf({
            parts: place.parts,
            part: holder.part,
            node: child,
            name,
            path: `${place.path === '' ? '' : `${place.path}${kind === 'list' ? '[]' : ''}.`}${name}`,
          }),
        ]
      : []
  })
  return {
    name: place.name,
    path: place.path,
    kind,
    ...base,
    weight: typeof own['weight'] === 'number' ? own['weight'] : 1,
    first: own['first'] === true,
    fresh: typeof own['fresh'] === 'number' ? own['fresh'] : undefined,
    when: conditionsOf(own['when']),
    itemWhen: conditionsOf(ofItem['when']),
    expects: expectationsOf(own, base),
    key: text(own['key']) ?? text(ofItem['key']),
    refers: own['refers'] as Field['refers'],
    choices: new Map(Object.entries((own['values'] ?? {}) as Record<string, Choice>)),
    open: kind === 'text' || kind === 'texts',
    fallback: node['default'] ?? place.node['default'],
    each: kind === 'paths' ? eachOf(place, node, part) : undefined,
    fields: new Map(fields.map(field => [field.name, field])),
  }
}

/** What stands under each key of a map whose keys are paths. */
function eachOf(place: Place, node: JsonSchema, part: string): Field | undefined {
  const value = node['additionalProperties']
  if (!isSchema(value)) return undefined
  return fieldOf({ parts: place.parts, part, node: value, name: '', path: `${place.path}[]` })
}

type Resolved = { readonly node: JsonSchema; readonly part: string; readonly hint: string | undefined }

/** Follows `$ref`: to another part, or to a type, whose name says what kind of value it is. */
function resolve({ parts, part, node }: Pick<Place, 'parts' | 'part' | 'node'>): Resolved {
  const reference = node['$ref']
  if (typeof reference !== 'string') return { node, part, hint: undefined }
  const [file = '', definition] = reference.split('#/$defs/')
  const target = file === '' ? part : file.replace(/\.schema\.json$/, '')
  const whole = partNamed(parts, target)
  if (definition === undefined) return resolve({ parts, part: target, node: whole })
  const definitions = whole['$defs']
  const found = isSchema(definitions) ? definitions[definition] : undefined
  if (!isSchema(found)) throw nowhere(part, reference)
  return { node: found, part: target, hint: definition }
}

function partNamed(parts: Parts, name: string): JsonSchema {
  const part = parts[name]
  if (part === undefined) throw nowhere(name, fileOf(name))
  return part
}

const nowhere = (part: string, reference: string): Failure =>
  new Failure({
    zh: `${fileOf(part)}：${reference} 指不到任何地方`,
    en: `schema ${part}: ${reference} leads nowhere`,
  })

const simpleKinds: readonly Kind[] = [
  'text',
  'texts',
  'day',
  'amount',
  'count',
  'year',
  'rating',
  'weight',
  'number',
  'flag',
  'email',
  'currency',
]

function kindOf(node: JsonSchema, item: JsonSchema | undefined, hint?: string, itemHint?: string): Kind {
  const named = simpleKinds.find(kind => kind === hint)
  if (named !== undefined) return named
  if ('const' in node) return 'version'
  if ('enum' in node) return 'choice'
  if (item !== undefined) {
    if ('enum' in item) return 'choices'
    return itemHint === 'text' || typeName(item) === 'string' ? 'texts' : 'list'
  }
  if ('properties' in node) return 'map'
  if ('additionalProperties' in node) return 'paths'
  return plainKinds[typeName(node)] ?? 'free'
}

/** A team's overlay may use JSON Schema's own types instead of ours. */
const plainKinds: Readonly<Record<string, Kind>> = {
  string: 'text',
  number: 'number',
  integer: 'count',
  boolean: 'flag',
  array: 'texts',
  object: 'map',
}

function typeName(node: JsonSchema): string {
  const type: unknown = node['type']
  const names: readonly unknown[] = Array.isArray(type) ? type : [type]
  return String(names.find(name => name !== 'null'))
}

type Annotations = Readonly<Record<string, unknown>>

/** What stands under `x-kam`, beside the reference and at its target; nearer to the reader wins. */
function annotations(reference: JsonSchema, target: JsonSchema): Annotations {
  const near = reference['x-kam']
  const far = target['x-kam']
  return { ...(isSchema(far) ? far : {}), ...(isSchema(near) ? near : {}) }
}

function words(own: Annotations): { readonly label: Words; readonly ask: Words | undefined } {
  return { label: (own['label'] ?? { zh: '', en: '' }) as Words, ask: own['ask'] as Words | undefined }
}

function expectationsOf(own: Annotations, base: Pick<Field, 'label' | 'ask' | 'whom'>): readonly Expectation[] {
  const among = Array.isArray(own['among']) ? (own['among'] as Annotations[]) : []
  return [own, ...among].flatMap(source => {
    const stage = source['stage']
    return isStage(stage) ? [expectation(stage, source, base)] : []
  })
}

function expectation(stage: Stage, source: Annotations, base: Pick<Field, 'label' | 'ask' | 'whom'>): Expectation {
  const { label, ask } = 'label' in source ? words(source) : base
  return {
    stage,
    weight: typeof source['weight'] === 'number' ? source['weight'] : 1,
    gate: source['gate'] === true,
    label,
    ask: ask ?? base.ask,
    whom: (source['whom'] as readonly Whom[] | undefined) ?? base.whom,
    fresh: typeof source['fresh'] === 'number' ? source['fresh'] : undefined,
    first: source['first'] === true,
    ...(isSchema(source['where']) ? { where: source['where'] as Record<string, readonly unknown[]> } : {}),
    ...(typeof source['atLeast'] === 'number' ? { atLeast: source['atLeast'] } : {}),
  }
}

function conditionsOf(when: unknown): readonly Condition[] | undefined {
  if (!isSchema(when)) return undefined
  return Object.entries(when).map(([written, limit]) => {
    const negated = isSchema(limit)
    const values: unknown = negated ? limit['not'] : limit
    return {
      path: written.replace(/^\./, '').split('.'),
      relative: written.startsWith('.'),
      negated,
      values: Array.isArray(values) ? values : [values],
    }
  })
}

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
