/** Our own schemas are trusted by the catalog to be well formed: here they are held to it. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { JsonSchema } from '../../src/schema/catalog.ts'
import type { Expectation, Field } from '../../src/schema/field.ts'
import { catalog, parts } from '../helpers/catalog.ts'

type Node = { readonly place: string; readonly node: JsonSchema }

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every map that stands anywhere in a schema. */
function* nodesBelow(place: string, value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* nodesBelow(`${place}/${index}`, item)
  if (!isSchema(value)) return
  yield { place, node: value }
  for (const [name, child] of Object.entries(value)) yield* nodesBelow(`${place}/${name}`, child)
}

/** The parts that people fill in; the config is read by other rules. */
const filledIn = Object.entries(parts).filter(([part]) => part !== 'config')

/** Every annotation of ours, with its place. */
const annotated = filledIn
  .flatMap(([part, schema]) => [...nodesBelow(part, schema)])
  .flatMap(({ place, node }) => (isSchema(node['x-kam']) ? [{ place, own: node['x-kam'], node }] : []))

/** Every field that is declared under `properties`, but those of other tools, which take anything. */
const declared = filledIn
  .flatMap(([part, schema]) => [...nodesBelow(part, schema)])
  .flatMap(({ place, node }) =>
    isSchema(node['properties']) && !place.endsWith('x-kam')
      ? Object.entries(node['properties']).map(([name, child]) => ({ place: `${place}/${name}`, child }))
      : [],
  )
  .flatMap(({ place, child }) => (isSchema(child) ? [{ place, child }] : []))

/** Every field of a dossier as the catalog reads it, but those of other tools, which have neither words nor a kind. */
const fields: readonly Field[] = [...below(catalog.root)].filter(({ kind }) => kind !== 'free')

function* below(field: Field): Generator<Field> {
  for (const child of field.fields.values()) {
    yield child
    yield* below(child)
  }
}

const expectations: readonly { readonly path: string; readonly field: Field; readonly one: Expectation }[] =
  fields.flatMap(field => field.expects.map(one => ({ path: field.path, field, one })))

/** The places at which something is wrong; a test expects none. */
const placesOf = <Item>(items: readonly Item[], wrong: (item: Item) => boolean, place: (item: Item) => string) =>
  items.filter(wrong).map(place)

const hasBoth = (words: unknown): boolean =>
  isSchema(words) && [words['zh'], words['en']].every(text => typeof text === 'string' && text.trim() !== '')

describe.each(Object.entries(parts))('the schema %s', (part, schema) => {
  it('is valid JSON Schema 2020-12', () => {
    const ajv = new Ajv2020({ strict: false })
    expect([ajv.validateSchema(schema), ajv.errors]).toEqual([true, null])
  })

  it('says which JSON Schema it is', () => {
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema')
  })

  it('says what it is about', () => {
    expect([typeof schema['title'], typeof schema['description']]).toEqual(['string', 'string'])
  })

  it('refers to nothing that is not there', () => {
    const broken = [...nodesBelow(part, schema)]
      .map(({ node }) => node['$ref'])
      .filter(reference => typeof reference === 'string')
      .filter(reference => !leadsSomewhere(part, reference))
    expect(broken).toEqual([])
  })

  it('refers to nothing outside this folder', () => {
    const remote = [...nodesBelow(part, schema)]
      .map(({ node }) => node['$ref'])
      .filter(reference => /:|\.\./.test(String(reference)))
    expect(remote).toEqual([])
  })
})

describe.each(filledIn)('the schema %s', (part, schema) => {
  it('closes every map but to fields of a team', () => {
    const open = placesOf(
      [...nodesBelow(part, schema)],
      ({ node, place }) =>
        'properties' in node &&
        !place.endsWith('/x-kam') &&
        !(node['additionalProperties'] === false && JSON.stringify(node['patternProperties']) === '{"^x_":true}'),
      ({ place }) => place,
    )
    expect(open).toEqual([])
  })

  it('lets every value be null, but what every dossier has', () => {
    const strict = declared
      .filter(({ place }) => place.startsWith(`${part}/`))
      .filter(({ child }) => !('$ref' in child) || 'type' in child)
      .filter(({ child }) => !JSON.stringify(child['type'] ?? child['enum'] ?? '').includes('null'))
      .map(({ place }) => place)
    expect(strict).toEqual(part === 'dossier' ? ['dossier/kam', 'dossier/account', 'dossier/stage'] : [])
  })
})

function leadsSomewhere(part: string, reference: string): boolean {
  const [file = '', pointer = ''] = reference.split('#')
  let node: unknown = parts[file === '' ? part : file.replace(/\.schema\.json$/, '')]
  for (const step of pointer.split('/').slice(1)) node = isSchema(node) ? node[step] : undefined
  return isSchema(node)
}

describe('every annotation', () => {
  it('has its label in both languages', () => {
    expect(
      placesOf(
        annotated,
        ({ own }) => !hasBoth(own['label']),
        ({ place }) => place,
      ),
    ).toEqual([])
  })

  it('that asks, asks in both languages', () => {
    expect(
      placesOf(
        annotated,
        ({ own }) => 'ask' in own && !hasBoth(own['ask']),
        ({ place }) => place,
      ),
    ).toEqual([])
  })

  it('ends its question with a question mark, or says how rough it may be', () => {
    const texts = annotated.flatMap(({ place, own }) =>
      isSchema(own['ask']) ? [{ place, zh: String(own['ask']['zh']), en: String(own['ask']['en']) }] : [],
    )
    expect(
      placesOf(
        texts,
        ({ zh, en }) => !zh.includes('？') || !en.includes('?'),
        ({ place }) => place,
      ),
    ).toEqual([])
  })

  it('has no half-width stop in a Chinese sentence', () => {
    const zh = annotated.flatMap(({ place, own }) => textsOf(own, 'zh').map(text => ({ place, text })))
    expect(
      placesOf(
        zh,
        ({ text }) => /[\u4e00-\u9fff][,;:?!]/.test(text),
        ({ place, text }) => `${place}: ${text}`,
      ),
    ).toEqual([])
  })

  it('has no Chinese sign in an English sentence', () => {
    const en = annotated.flatMap(({ place, own }) => textsOf(own, 'en').map(text => ({ place, text })))
    expect(
      placesOf(
        en,
        ({ text }) => /[\u3000-\u9fff\uff00-\uffef]/.test(text),
        ({ place, text }) => `${place}: ${text}`,
      ),
    ).toEqual([])
  })

  it('labels exactly the values that a list of values allows', () => {
    const wrong = annotated.filter(({ node, own }) => {
      const allowed = allowedIn(node)
      return (
        allowed !== undefined &&
        JSON.stringify(allowed) !== JSON.stringify(Object.keys(isSchema(own['values']) ? own['values'] : {}))
      )
    })
    expect(wrong.map(({ place }) => place)).toEqual([])
  })

  it('labels its values in both languages', () => {
    const values = annotated.flatMap(({ place, own }) =>
      Object.entries(isSchema(own['values']) ? own['values'] : {}).map(([value, words]) => ({
        place: `${place} ${value}`,
        words,
      })),
    )
    const wrong = values.filter(
      ({ words }) => !hasBoth(words) || (isSchema(words) && 'ask' in words && !hasBoth(words['ask'])),
    )
    expect(wrong.map(({ place }) => place)).toEqual([])
  })

  it('uses only words that we know', () => {
    const known = [
      'label',
      'ask',
      'whom',
      'stage',
      'weight',
      'gate',
      'fresh',
      'first',
      'key',
      'refers',
      'when',
      'values',
      'among',
    ]
    const strange = annotated.flatMap(({ place, own }) =>
      Object.keys(own)
        .filter(name => !known.includes(name))
        .map(name => `${place} ${name}`),
    )
    expect(strange).toEqual([])
  })

  it('asks people whom we know', () => {
    const known = [
      'us',
      'desk',
      'user',
      'maintainer',
      'manager',
      'executive',
      'purchasing',
      'finance',
      'technical',
      'coach',
    ]
    expect(
      fields.flatMap(({ path, whom }) => whom.filter(who => !known.includes(who)).map(who => `${path} ${who}`)),
    ).toEqual([])
  })
})

function textsOf(value: unknown, language: 'zh' | 'en'): readonly string[] {
  if (!isSchema(value)) return Array.isArray(value) ? value.flatMap(item => textsOf(item, language)) : []
  return Object.entries(value).flatMap(([name, child]) =>
    name === language && typeof child === 'string' ? [child] : textsOf(child, language),
  )
}

/** The values of a list of values, of the field itself or of its items; null means "not known" and has no label. */
function allowedIn(node: JsonSchema): readonly unknown[] | undefined {
  const holder = isSchema(node['items']) ? node['items'] : node
  return Array.isArray(holder['enum']) ? holder['enum'].filter(value => value !== null) : undefined
}

describe('every field', () => {
  it('has an annotation', () => {
    expect(
      placesOf(
        declared,
        ({ child }) => !('x-kam' in child),
        ({ place }) => place,
      ),
    ).toEqual([])
  })

  it('has a label', () => {
    expect(
      placesOf(
        fields,
        ({ label }) => !hasBoth(label),
        ({ path }) => path,
      ),
    ).toEqual([])
  })

  it('that is a list, names the sub-field that stands for an item', () => {
    expect(
      placesOf(
        fields,
        ({ kind, key }) => kind === 'list' && key === undefined,
        ({ path }) => path,
      ),
    ).toEqual([])
  })

  it('has a key that is one of its sub-fields', () => {
    const wrong = fields.filter(({ key, fields: children }) => key !== undefined && !children.has(key))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  it('refers only to what can be referred to', () => {
    const known = ['person', 'department', 'competitor', 'account', undefined]
    expect(
      placesOf(
        fields,
        ({ refers }) => !known.includes(refers),
        ({ path }) => path,
      ),
    ).toEqual([])
  })

  it('that refers to a name, is a text or a list of texts', () => {
    const wrong = fields.filter(({ refers, kind }) => refers !== undefined && kind !== 'text' && kind !== 'texts')
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  it('stays fresh for a whole number of months', () => {
    const wrong = fields.filter(({ fresh }) => fresh !== undefined && !(Number.isInteger(fresh) && fresh > 0))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  it('that may be filled one by one, has a question', () => {
    const silent = fields.filter(
      ({ path, kind, ask }) =>
        ask === undefined && !['map', 'paths', 'version'].includes(kind) && !/^(?:silenced)/.test(path),
    )
    expect(silent.map(({ path }) => path)).toEqual([])
  })
})

describe('every limit', () => {
  const limits = fields.flatMap(field =>
    [field.when ?? [], field.itemWhen ?? []].flatMap((conditions, ofItem) =>
      conditions.map(condition => {
        const around = ofItem === 1 ? field.path : field.path.split('.').slice(0, -1).join('.')
        const path = condition.relative ? [...namesOf(around), ...condition.path] : condition.path
        return { place: `${field.path} ${condition.path.join('.')}`, of: catalog.field(path), values: condition.values }
      }),
    ),
  )

  it('asks for a field that is there', () => {
    expect(
      placesOf(
        limits,
        ({ of }) => of === undefined,
        ({ place }) => place,
      ),
    ).toEqual([])
  })

  it('asks for values that the field can take', () => {
    const wrong = limits.filter(({ of, values }) =>
      values.some(value => value !== null && !(typeof value === 'string' && of?.choices.has(value))),
    )
    expect(wrong.map(({ place }) => place)).toEqual([])
  })

  it('is there', () => {
    expect(limits.length).toBeGreaterThan(0)
  })
})

const namesOf = (path: string): readonly string[] => (path === '' ? [] : path.replaceAll('[]', '').split('.'))

describe('what is expected', () => {
  it('has a question', () => {
    expect(
      placesOf(
        expectations,
        ({ one }) => !hasBoth(one.ask),
        ({ path }) => path,
      ),
    ).toEqual([])
  })

  it('says whom to put it to', () => {
    expect(
      placesOf(
        expectations,
        ({ one }) => one.whom.length === 0,
        ({ path }) => path,
      ),
    ).toEqual([])
  })

  it('weighs 1, 2 or 3', () => {
    expect(
      placesOf(
        expectations,
        ({ one }) => ![1, 2, 3].includes(one.weight),
        ({ path }) => path,
      ),
    ).toEqual([])
  })

  it('has its weight written down', () => {
    const sources = annotated.flatMap(({ place, own }) =>
      [own, ...(Array.isArray(own['among']) ? own['among'] : [])].map((source: unknown) => ({ place, source })),
    )
    const wrong = sources.filter(({ source }) => isSchema(source) && 'stage' in source && !('weight' in source))
    expect(wrong.map(({ place }) => place)).toEqual([])
  })

  it('has a question where the items of a list are asked for together', () => {
    const lists = fields.filter(
      ({ kind, fields: children }) =>
        kind === 'list' && [...children.values()].some(({ expects }) => expects.length > 0),
    )
    expect(
      placesOf(
        lists,
        ({ ask }) => !hasBoth(ask),
        ({ path }) => path,
      ),
    ).toEqual([])
  })

  it('is never what every dossier has, nor what is said about facts', () => {
    const never = [
      'kam',
      'account',
      'stage',
      'status',
      'aliases',
      'parent',
      'currency',
      'actions',
      'concessions',
      'evidence',
      'waived',
      'silenced',
    ]
    expect(
      expectations.map(({ path }) => path.split(/[.[]/)[0]).filter(name => name !== undefined && never.includes(name)),
    ).toEqual([])
  })

  it('is expected of a list or of its sub-fields, not of both', () => {
    const both = fields.filter(
      field => field.expects.length > 0 && [...below(field)].some(({ expects }) => expects.length > 0),
    )
    expect(both.map(({ path }) => path)).toEqual([])
  })
})

describe('the words of an expectation stand only where they belong:', () => {
  it('a gate only where there is a stage', () => {
    const wrong = annotated.filter(({ own }) => 'gate' in own && !('stage' in own))
    expect(wrong.map(({ place }) => place)).toEqual([])
  })

  it('a weight only where there is a stage, or on a list that is asked for while it is empty', () => {
    const wrong = annotated.filter(({ own, node }) => 'weight' in own && !('stage' in own) && !('items' in node))
    expect(wrong.map(({ place }) => place)).toEqual([])
  })

  it('the first sitting only where something is asked', () => {
    const wrong = annotated.filter(({ own }) => 'first' in own && !('ask' in own))
    expect(wrong.map(({ place }) => place)).toEqual([])
  })

  it('no flag that says no', () => {
    const wrong = annotated.filter(({ own }) => own['gate'] === false || own['first'] === false)
    expect(wrong.map(({ place }) => place)).toEqual([])
  })

  it('a stage that we know', () => {
    const stages = ['establish', 'stabilize', 'strengthen', undefined]
    const wrong = annotated.filter(({ own }) => !stages.some(stage => stage === own['stage']))
    expect(wrong.map(({ place }) => place)).toEqual([])
  })

  it('no gate in the last stage, which nothing follows', () => {
    expect(
      placesOf(
        expectations,
        ({ one }) => one.gate && one.stage === 'strengthen',
        ({ path }) => path,
      ),
    ).toEqual([])
  })
})

it('the first sitting is exactly these eighteen questions', () => {
  const first = fields.flatMap(field => [
    ...(field.first ? [field.path] : []),
    ...field.expects.filter(one => one.first && one.where !== undefined).map(() => `${field.path} who decides`),
  ])
  expect(first).toEqual([
    'type',
    'owner',
    'qualification.product_fit',
    'qualification.procurement',
    'qualification.purchase_pattern',
    'qualification.category_spend',
    'customer.profile.kind',
    'customer.departments.using',
    'customer.departments.purchasing',
    'customer.people',
    'customer.installed_base',
    'competitors[].usage',
    'competitors[].satisfaction',
    'projects[].problem',
    'projects[].likelihood',
    'projects[].committee who decides',
    'projects[].decision_date',
    'projects[].next_step',
  ])
})

describe('the gate', () => {
  const gate = (stage: string) =>
    expectations
      .filter(({ one }) => one.gate && one.stage === stage)
      .map(({ path, one }) => (one.where === undefined ? path : `${path} who decides`))

  it('of establish asks for exactly these', () => {
    expect(gate('establish')).toEqual([
      'type',
      'owner',
      'qualification.product_fit',
      'qualification.procurement',
      'qualification.purchase_pattern',
      'qualification.category_spend',
      'customer.profile.kind',
      'customer.channels',
      'customer.departments.using',
      'customer.departments.purchasing',
      'customer.departments.support',
      'customer.people[].name',
      'customer.people[].department',
      'customer.people[].level',
      'customer.installed_base[].product',
      'customer.installed_base[].vendor',
      'customer.business.summary',
      'customer.industry.name',
      'competitors[].name',
      'competitors[].usage',
      'competitors[].satisfaction',
      'projects[].name',
      'projects[].status',
      'projects[].plan',
      'projects[].problem',
      'projects[].likelihood',
      'projects[].committee who decides',
      'projects[].decision_date',
      'projects[].budget_status',
      'projects[].process.method',
      'projects[].next_step',
    ])
  })

  it('of stabilize asks for exactly these', () => {
    expect(gate('stabilize')).toEqual([
      'sponsor',
      'competitors[].reps[].name',
      'competitors[].reps[].relationship',
      'relationship.satisfaction',
      'relationship.touchpoints',
      'relationship.complaints',
      'relationship.executive_meetings',
      'relationship.emergency.process',
      'relationship.emergency.owner',
    ])
  })
})
