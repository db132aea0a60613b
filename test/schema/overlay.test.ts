import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundled, mergePatch, overlaid } from '../../src/schema/overlay.ts'
import { catalog, dossierOf, frontMatter, parts } from '../helpers/catalog.ts'

describe('a merge patch', () => {
  // RFC 7396, appendix A, word for word.
  it.each([
    ['{"a":"b"}', '{"a":"c"}', '{"a":"c"}'],
    ['{"a":"b"}', '{"b":"c"}', '{"a":"b","b":"c"}'],
    ['{"a":"b"}', '{"a":null}', '{}'],
    ['{"a":"b","b":"c"}', '{"a":null}', '{"b":"c"}'],
    ['{"a":["b"]}', '{"a":"c"}', '{"a":"c"}'],
    ['{"a":"c"}', '{"a":["b"]}', '{"a":["b"]}'],
    ['{"a":{"b":"c"}}', '{"a":{"b":"d","c":null}}', '{"a":{"b":"d"}}'],
    ['{"a":[{"b":"c"}]}', '{"a":[1]}', '{"a":[1]}'],
    ['["a","b"]', '["c","d"]', '["c","d"]'],
    ['{"a":"b"}', '["c"]', '["c"]'],
    ['{"a":"foo"}', 'null', 'null'],
    ['{"a":"foo"}', '"bar"', '"bar"'],
    ['{"e":null}', '{"a":1}', '{"e":null,"a":1}'],
    ['[1,2]', '{"a":"b","c":null}', '{"a":"b"}'],
    ['{}', '{"a":{"bb":{"ccc":null}}}', '{"a":{"bb":{}}}'],
  ])('onto %s of %s gives %s', (target, patch, result) => {
    expect(mergePatch(JSON.parse(target), JSON.parse(patch))).toEqual(JSON.parse(result))
  })

  it('gives the example of section 3 of the RFC', () => {
    const target = {
      title: 'Goodbye!',
      author: { givenName: 'John', familyName: 'Doe' },
      tags: ['example', 'sample'],
      content: 'This will be unchanged',
    }
    const patch = {
      title: 'Hello!',
      phoneNumber: '+01-123-456-7890',
      author: { familyName: null },
      tags: ['example'],
    }
    expect(mergePatch(target, patch)).toEqual({
      title: 'Hello!',
      author: { givenName: 'John' },
      tags: ['example'],
      content: 'This will be unchanged',
      phoneNumber: '+01-123-456-7890',
    })
  })

  it('leaves the target as it is', () => {
    const target = { a: { b: 1 } }
    mergePatch(target, { a: { b: 2, c: 3 } })
    expect(target).toEqual({ a: { b: 1 } })
  })

  it.each([
    '{"__proto__":{"polluted":true}}',
    '{"a":{"__proto__":{"polluted":true}}}',
    '{"constructor":{"prototype":{"polluted":true}}}',
  ])('reaches no prototype: %s', patch => {
    const merged = mergePatch({ a: {} }, JSON.parse(patch))
    expect(merged).not.toHaveProperty('polluted')
    expect(merged).not.toHaveProperty('a.polluted')
    expect({}).not.toHaveProperty('polluted')
  })

  it('sees no inherited member of the target', () => {
    expect(mergePatch({}, { toString: { a: 1 } })).toEqual({ toString: { a: 1 } })
  })
})

describe('an overlay', () => {
  it('changes the parts that it names, and no other', () => {
    const changed = overlaid(parts, { person: { title: 'Mensch' } })
    expect(changed['person']).toEqual({ ...parts['person'], title: 'Mensch' })
    expect(changed['project']).toBe(parts['project'])
  })

  it('adds no part', () => {
    expect(Object.keys(overlaid(parts, { nobody: { title: 'x' } }))).toEqual(Object.keys(parts))
  })
})

const folder = fileURLToPath(new URL('../fixtures/portfolio/accounts/', import.meta.url))
const facts: { readonly name: string; readonly value: unknown }[] = []
beforeAll(async () => {
  for (const name of readdirSync(folder)) {
    const { front } = await dossierOf(readFileSync(folder + name, 'utf8'), name)
    facts.push({ name, value: front.value })
  }
})

const factsOf = async (yaml: string) => (await dossierOf(frontMatter(yaml))).front.value

describe('a bundle', () => {
  const bundle = bundled(parts, 'dossier')
  const validate = new Ajv2020({ strict: false, allErrors: true }).compile(bundle)

  it('refers to nothing outside itself', () => {
    const references = [...JSON.stringify(bundle).matchAll(/"\$ref":"([^"]*)"/g)].map(([, reference]) => reference)
    expect(references.length).toBeGreaterThan(50)
    expect(references.filter(reference => reference?.startsWith('#/') !== true)).toEqual([])
  })

  it('is the schema of a dossier', () => {
    expect(bundle).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'Dossier' })
  })

  it('accepts every dossier of the portfolio', () => {
    expect(facts.length).toBe(14)
    for (const { value } of facts) {
      validate(value)
      expect(validate.errors).toBeNull()
    }
  })

  it.each([
    ['a date that is none', 'reviewed: 2026/3/1'],
    ['a word that is none of the list', 'type: big'],
    ['a key that is unknown', 'ownr: x'],
    ['a number for a text', 'owner: 5'],
    ['a rating that is too high', 'competitors: [{ name: x, satisfaction: 6 }]'],
    ['an unknown key in a list', 'customer: { people: [{ name: x, titel: y }] }'],
    ['a text for a map', 'projects: [{ name: x, next_step: call }]'],
    ['a text for a list', 'team: us'],
    ['a wrong amount deep inside', 'qualification: { spend: [{ year: 2025, amount: much }] }'],
    ['a wrong level', 'relationship: { touchpoints: [{ level: low }] }'],
    ['a wrong depth', 'growth: { integration: deep }'],
    ['a wrong value of a contract', 'contracts: [{ name: x, value: much }]'],
    ['a wrong kind of concession', 'concessions: [{ what: x, kind: bribe }]'],
  ])('refuses what the parts refuse: %s', async (_, yaml) => {
    const value = await factsOf(yaml)
    expect(catalog.validate(value)).toHaveLength(1)
    expect(validate(value)).toBe(false)
  })

  it.each(Object.keys(parts))('of the part %s compiles by itself', part => {
    expect(() => new Ajv2020({ strict: false }).compile(bundled(parts, part))).not.toThrow()
  })

  it('keeps the definitions of its top, wherever they refer to', () => {
    const own = { text: { $ref: 'types.schema.json#/$defs/text' } }
    const patched = overlaid(parts, {
      person: { $defs: own, properties: { x: { $ref: '#/$defs/text' } } },
    })
    const compiled = new Ajv2020({ strict: false }).compile(bundled(patched, 'person'))
    expect([compiled({ x: 'a' }), compiled({ x: 5 })]).toEqual([true, false])
  })

  it('keeps the definitions of a part that is bundled', () => {
    const patched = overlaid(parts, {
      person: { $defs: { size: { enum: ['S', 'M'] } }, properties: { shirt: { $ref: '#/$defs/size' } } },
    })
    const compiled = new Ajv2020({ strict: false }).compile(bundled(patched, 'dossier'))
    const head = { kam: 1, account: 'a', stage: 'establish' }
    const wearing = (shirt: string) => compiled({ ...head, customer: { people: [{ name: 'x', shirt }] } })
    expect([wearing('M'), wearing('XL')]).toEqual([true, false])
  })

  it('leaves the parts as they are', () => {
    const before = JSON.stringify(parts)
    bundled(parts, 'dossier')
    expect(JSON.stringify(parts)).toBe(before)
  })
})
