import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, parseDocument } from 'yaml'
import type { Path } from '../../src/text/path.ts'
import { readYaml } from '../../src/text/read-yaml.ts'
import type { Span } from '../../src/text/span.ts'
import { type Edited, editYaml } from '../../src/text/yaml-edit.ts'
import { yamlScalar } from '../../src/text/yaml-scalar.ts'
import { nodeAt } from '../../src/text/yaml-tree.ts'
import { type Change, changedValue, isEmpty, isList, isMap, sameValue, type Value } from '../../src/text/yaml-value.ts'
import { linesOfHolder } from '../helpers/lines-of-holder.ts'
import { documents, keys, scalars, values } from '../helpers/yaml-styles.ts'

const edit = (text: string, change: Change): Promise<Edited> => editYaml(text, { start: 0, end: text.length }, change)

/** The facts of a text, read by a library that our own code has no part in. */
function factsOf(text: string): Value {
  const document = parseDocument(text)
  expect(document.errors).toEqual([])
  return document.toJS() as Value
}

/** The ways to everything that a value holds. */
function pathsIn(value: Value): readonly Path[] {
  if (isList(value)) return value.flatMap((item, index) => below(index, item))
  return isMap(value) ? Object.entries(value).flatMap(([key, item]) => below(key, item)) : []
}

const below = (step: string | number, value: Value): readonly Path[] => [
  [step],
  ...pathsIn(value).map(path => [step, ...path]),
]

type Case = { readonly text: string; readonly facts: Value; readonly change: Change }

/** A document with a change of it: of what is there, of what is not, and of what cannot be. */
const cases = (...kinds: readonly Change['kind'][]): fc.Arbitrary<Case> =>
  fc
    .record({ text: documents, pick: fc.nat(), kind: fc.constantFrom(...kinds), name: keys, value: values })
    .map(({ text, pick, kind, name, value }) => {
      const facts = factsOf(text)
      const paths = pathsIn(facts)
      const path = paths[pick % paths.length] ?? [name]
      const ways: readonly Path[] = [path, path, [...path, name], [name], [name, 'deep', 0]]
      const change: Readonly<Record<Change['kind'], Change>> = {
        set: { kind: 'set', path: ways[pick % ways.length] ?? path, value },
        append: { kind: 'append', path, value },
        delete: { kind: 'delete', path },
        rename: { kind: 'rename', path, name },
      }
      return { text, facts, change: change[kind] }
    })

const all = cases('set', 'set', 'set', 'append', 'delete', 'rename')

const touchesAnchor = (text: string, { path }: Change): boolean =>
  text.includes('&it') && (path[0] === 'anchored' || path[0] === 'again')

describe('an edit', () => {
  it('says what the change makes of the facts, and is refused where that cannot be', async () => {
    let edits = 0
    let unknown = 0
    await fc.assert(
      fc.asyncProperty(all, async ({ text, facts, change }) => {
        const wanted = changedValue(facts, change)
        const edited = await edit(text, change)
        if (typeof wanted === 'string') {
          expect(edited).toEqual({ kind: 'refused', why: wanted })
          return
        }
        edits += 1
        if (edited.kind === 'edited') {
          expect(sameValue(factsOf(edited.text), wanted.value)).toBe(true)
        } else if (!touchesAnchor(text, change)) unknown += 1
      }),
      { numRuns: 1000 },
    )
    // What is refused in a text without anchors is a rare way of writing, such as an endless block at the very end.
    expect(unknown / edits).toBeLessThan(0.01)
  })

  it('changes no byte outside the lines of its node', async () => {
    await fc.assert(
      fc.asyncProperty(all, async ({ text, change }) => {
        const edited = await edit(text, change)
        if (edited.kind === 'refused') return
        const { start, end } = await holderIn(text, change)
        const grown = edited.text.length - text.length
        expect(edited.text.slice(0, start)).toBe(text.slice(0, start))
        expect(edited.text.slice(end + grown)).toBe(text.slice(end))
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps every comment that does not belong to its node', async () => {
    await fc.assert(
      fc.asyncProperty(cases('append', 'rename'), async ({ text, change }) => {
        const edited = await edit(text, change)
        if (edited.kind === 'refused') return
        const comments = text.match(/(?<=^|[ \t])#[^"'\]}\n]*$/gm) ?? []
        for (const comment of comments) expect(edited.text).toContain(comment)
      }),
      { numRuns: 1000 },
    )
  })
})

async function holderIn(text: string, change: Change): Promise<Span> {
  const { root } = await readYaml(text)
  if (root === undefined) throw new Error('no tree')
  return linesOfHolder(text, root, change)
}

/** A change and the one that takes it back. */
type Pair = { readonly there: Change; readonly back: Change }

/** Finds what a pair of changes can be about; undefined where a document has no place for one. */
type Pairing = (
  facts: Value,
  name: string,
  value: Value,
  choose: (paths: readonly Path[]) => Path | undefined,
) => Pair | undefined

const pairings: Readonly<Record<string, Pairing>> = {
  'a new key, taken away': (facts, name, value, choose) => {
    const maps = [[], ...pathsIn(facts)].filter(path => isMap(valueIn(facts, path)) && !isEmpty(valueIn(facts, path)))
    const map = choose(maps.filter(path => valueIn(facts, [...path, name]) === undefined))
    return map === undefined
      ? undefined
      : { there: { kind: 'set', path: [...map, name], value }, back: { kind: 'delete', path: [...map, name] } }
  },
  'a new item, taken away': (facts, _, value, choose) => {
    const path = choose(pathsIn(facts).filter(one => isList(valueIn(facts, one)) && !isEmpty(valueIn(facts, one))))
    const list = path === undefined ? undefined : valueIn(facts, path)
    return path === undefined || !isList(list)
      ? undefined
      : { there: { kind: 'append', path, value }, back: { kind: 'delete', path: [...path, list.length] } }
  },
  'a name, given back': (facts, name, _, choose) => {
    const path = choose(pathsIn(facts).filter(one => typeof one.at(-1) === 'string'))
    const parent = path?.slice(0, -1) ?? []
    const old = path?.at(-1)
    const isFree = valueIn(facts, [...parent, name]) === undefined
    return path === undefined || typeof old !== 'string' || !isFree || !needsNoQuotes(name)
      ? undefined
      : { there: { kind: 'rename', path, name }, back: { kind: 'rename', path: [...parent, name], name: old } }
  },
  'a value, set back': (facts, _, value, choose) => {
    const path = choose(pathsIn(facts).filter(one => isLine(valueIn(facts, one))))
    const old = path === undefined ? undefined : valueIn(facts, path)
    return path === undefined || old === undefined || !isLine(value)
      ? undefined
      : { there: { kind: 'set', path, value }, back: { kind: 'set', path, value: old } }
  },
}

const isLine = (value: Value | undefined): boolean =>
  typeof value === 'number' || (typeof value === 'string' && value !== '' && !/[\r\n]/.test(value))

describe('an edit and its inverse give the same bytes:', () => {
  it.each(Object.entries(pairings))('%s', async (name, pairing) => {
    const pairs = fc
      .record({ text: documents, pick: fc.nat(), name: keys, value: name === 'a value, set back' ? scalars : values })
      .map(one => ({
        ...one,
        pair: pairing(factsOf(one.text), one.name, one.value, paths => paths[one.pick % paths.length]),
      }))
      .filter(({ pair }) => pair !== undefined)
    await fc.assert(
      fc.asyncProperty(pairs, async ({ text, pair }) => {
        const there = pair === undefined ? undefined : await edit(text, pair.there)
        if (pair === undefined || there?.kind !== 'edited' || (await isWrittenOtherwise(text, pair))) return
        expect(await edit(there.text, pair.back)).toMatchObject({ kind: 'edited', text })
      }),
      { numRuns: 1000 },
    )
  })
})

/** A text that stands without quotes where we would write them, or over several lines, is not written so again. */
async function isWrittenOtherwise(text: string, { there, back }: Pair): Promise<boolean> {
  if (there.kind !== 'set' || back.kind !== 'set' || typeof back.value !== 'string') return false
  const { root } = await readYaml(text)
  const span = root === undefined ? undefined : nodeAt(root, there.path)?.span
  const written = text.slice(span?.start, span?.end)
  const isQuoted = /^(["']).*\1$/.test(written) && needsNoQuotes(String(there.value))
  return !isQuoted && written !== yamlScalar(back.value, 'block')
}

/** Once a value in quotes that it needs has stood there, nobody knows that the one before it had some without need. */
const needsNoQuotes = (text: string): boolean => yamlScalar(text) === text

function valueIn(facts: Value, path: Path): Value | undefined {
  return path.reduce<Value | undefined>((value, step) => {
    const isThere = (isList(value) || isMap(value)) && Object.hasOwn(value, step)
    return isThere ? ((value as Record<string | number, Value>)[step] ?? null) : undefined
  }, facts)
}

it('parses what it is tested with', () => {
  // The generator is of use only if it makes YAML.
  fc.assert(
    fc.property(documents, text => {
      expect(parse(text)).toBeTypeOf('object')
    }),
    { numRuns: 1000 },
  )
})
