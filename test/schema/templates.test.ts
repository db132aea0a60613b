/** Templates and schemas are held against each other, in both directions. */
import { describe, expect, it } from 'vitest'
import { scaffold } from '../../src/engine/scaffold.ts'
import { ownTemplates } from '../../src/io/package.ts'
import type { Field } from '../../src/schema/field.ts'
import type { YamlNode } from '../../src/text/yaml-tree.ts'
import { catalog, dossierOf } from '../helpers/catalog.ts'

const languages = ['zh', 'en'] as const
const names = ['dossier', 'short'] as const
const all = languages.flatMap(language => names.map(name => [language, name] as const))

function template(language: 'zh' | 'en', name: string): string {
  const text = ownTemplates(language)[name]
  if (text === undefined) throw new Error(`no template ${language}/${name}`)
  return text
}

/** Every field that a template shows, by its path with the lists marked; in the order of the file. */
async function pathsIn(language: 'zh' | 'en', name: string): Promise<readonly string[]> {
  const { front } = await dossierOf(template(language, name))
  return [...leavesOf(front.root, '')]
}

function* leavesOf(node: YamlNode, path: string): Generator<string> {
  if (node.kind === 'list') for (const item of node.items) yield* leavesOf(item, `${path}[]`)
  else if (node.kind === 'map')
    for (const { key, value } of node.entries) yield* leavesOf(value, path === '' ? key : `${path}.${key}`)
  else yield path
}

const always = ['kam', 'account', 'stage']

/** Every field that is expected as one thing; `gate` restricts them to what the first gate asks for. */
function* expectedBelow(field: Field, gate: boolean): Generator<Field> {
  for (const child of field.fields.values()) {
    if (child.expects.some(one => !gate || (one.gate && one.stage === 'establish'))) yield child
    else yield* expectedBelow(child, gate)
  }
}

const expected = [...expectedBelow(catalog.root, false)].map(({ path }) => path)
const gated = [...expectedBelow(catalog.root, true)].map(({ path }) => path)

/** Whether a path is that field or stands in it: a list or map that counts as one is shown with its sub-fields. */
const stands = (path: string, field: string): boolean =>
  path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[]`)

describe.each(languages)('dossier.md in %s', language => {
  it('shows every field that is expected', async () => {
    const shown = await pathsIn(language, 'dossier')
    expect(expected.filter(field => !shown.some(path => stands(path, field)))).toEqual([])
  })

  it('shows nothing else', async () => {
    const shown = await pathsIn(language, 'dossier')
    const more = shown.filter(path => !always.includes(path) && !expected.some(field => stands(path, field)))
    expect(more).toEqual([])
  })

  it('shows every sub-field of a list that counts as one, but the two ways to decide', async () => {
    const shown = await pathsIn(language, 'dossier')
    const sub = [...expectedBelow(catalog.root, false)].flatMap(({ fields }) =>
      [...fields.values()].map(({ path }) => path),
    )
    expect(sub.filter(path => !shown.includes(path))).toEqual(['projects[].committee[].body'])
  })
})

describe.each(languages)('short.md in %s', language => {
  it('shows every field that the first gate asks for', async () => {
    const shown = await pathsIn(language, 'short')
    expect(gated.filter(field => !shown.some(path => stands(path, field)))).toEqual([])
  })

  it('shows nothing else but what every dossier has', async () => {
    const shown = await pathsIn(language, 'short')
    expect(shown.filter(path => !gated.some(field => stands(path, field)))).toEqual(always)
  })
})

it.each(names)('%s.md has the same fields in both languages, in the same order', async name => {
  expect(await pathsIn('zh', name)).toEqual(await pathsIn('en', name))
})

it('dossier.md has its sections in the order of the schemas', async () => {
  const shown = [...new Set((await pathsIn('zh', 'dossier')).map(path => path.split(/[.[]/)[0]))]
  expect(shown).toEqual([...catalog.root.fields.keys()].filter(name => shown.includes(name)))
})

describe.each(all)('%s/%s.md', (language, name) => {
  const text = template(language, name)

  it('is known to the schemas, once it has a name', async () => {
    const { front } = await dossierOf(await scaffold(text, { account: '澜江银行' }))
    expect(catalog.validate(front.value)).toEqual([])
  })

  it('knows nothing yet but its version and stage', async () => {
    const { front } = await dossierOf(text)
    expect(front.value).toEqual({ kam: 1, stage: 'establish' })
  })

  it('shows no field that the schemas do not know', async () => {
    const unknown = (await pathsIn(language, name)).filter(
      path => catalog.field(path.replaceAll('[]', '').split('.')) === undefined,
    )
    expect(unknown).toEqual([])
  })

  it('has no placeholders', () => {
    expect(text).not.toContain('{{')
  })

  it('has no tab, no carriage return and no space at the end of a line', () => {
    expect(text).not.toMatch(/[\t\r]| $/m)
  })

  it('ends with a line feed', () => {
    expect(text.endsWith('\n')).toBe(true)
  })

  it('explains every value of a list of values that it shows', async () => {
    const shown = await pathsIn(language, name)
    const fields = shown.map(path => catalog.field(path.replaceAll('[]', '').split('.')))
    const silent = fields.flatMap(field =>
      field === undefined || field.open
        ? []
        : [...field.choices.keys()]
            .filter(value => /^[a-z]/.test(value) && !new RegExp(`\\b${value}\\b`).test(text))
            .map(value => `${field.path} ${value}`),
    )
    expect(silent).toEqual([])
  })

  it('has the sections of the body in its language', () => {
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title)
    expect(headings).toEqual(
      language === 'zh' ? ['客户', '竞争对手', '项目', '往来记录'] : ['Customer', 'Competitors', 'Projects', 'Log'],
    )
  })

  it('has an example in every line that it offers to uncomment', async () => {
    const offered = text
      .split('\n')
      .filter(line => /^# {1,7}[a-z_.[\]]+:/.test(line) || /^# waived:|^# evidence:/.test(line))
      .map(line => line.replace(/^# /, ''))
      .filter(line => !/^ {2}(?:economic|important|group|strategic|establish|stabilize|strengthen)/.test(line))
    const start = offered.findIndex(line => line.startsWith('waived:'))
    const dossier = await dossierOf(
      `---\nkam: 1\naccount: A\nstage: establish\n${offered.slice(start).join('\n')}\n---\n`,
    )
    expect(catalog.validate(dossier.front.value)).toEqual([])
  })
})
