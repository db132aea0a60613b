/** Edits of real dossiers: the fixtures and our templates, as they stand, with Windows line endings and with a mark in front. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDossier } from '../../src/dossier/edit.ts'
import { parseDossier } from '../../src/dossier/parse.ts'
import { allFields } from '../../src/engine/find-field.ts'
import { guideOf } from '../../src/engine/guide.ts'
import type { Path } from '../../src/text/path.ts'
import { nodeAt, plainValue, type YamlNode } from '../../src/text/yaml-tree.ts'
import { type Change, changedValue, isEmpty, isList, isMap, sameValue, type Value } from '../../src/text/yaml-value.ts'
import { catalog } from '../helpers/catalog.ts'
import { linesOfHolder } from '../helpers/lines-of-holder.ts'
import { scalars } from '../helpers/yaml-styles.ts'

const guide = guideOf(catalog)

type Real = { readonly text: string; readonly root: YamlNode; readonly facts: Value; readonly body: string }

async function read(text: string): Promise<Real | undefined> {
  const { dossier, problems } = await parseDossier('accounts/a.md', new TextEncoder().encode(text))
  if (dossier === undefined || problems.length > 0) return undefined
  const { root } = dossier.front
  return { text, root, facts: plainValue(root) as Value, body: text.slice(dossier.body.start) }
}

const folders = [
  '../fixtures/portfolio/accounts/',
  '../fixtures/faulty/accounts/',
  '../../templates/zh/',
  '../../templates/en/',
]

const asFound = folders.flatMap(folder => {
  const path = fileURLToPath(new URL(folder, import.meta.url))
  return readdirSync(path).map(file => readFileSync(path + file, 'utf8'))
})

const dressed = asFound.flatMap(text => [text, text.replace(/\r?\n/g, '\r\n'), `\uFEFF${text.replace(/^\uFEFF/, '')}`])

const dossiers = (await Promise.all(dressed.map(read))).filter(one => one !== undefined)

function dossierAt(index: number): Real {
  const real = dossiers[index]
  if (real === undefined) throw new Error(`no dossier ${index}`)
  return real
}

/** Every path of the schemas' fields, through the first item of each list. */
const known: readonly Path[] = allFields(catalog).map(({ path }) =>
  path.split('.').flatMap(name => (name.endsWith('[]') ? [name.slice(0, -2), 0] : [name])),
)

function pathsIn(value: Value, depth = 0): readonly Path[] {
  const entries: readonly (readonly [string | number, Value])[] = isList(value)
    ? value.map((item, index) => [index, item] as const)
    : isMap(value)
      ? Object.entries(value)
      : []
  return depth > 6
    ? []
    : entries.flatMap(([step, item]) => [[step], ...pathsIn(item, depth + 1).map(path => [step, ...path])])
}

const there = new Map(dossiers.map(one => [one, pathsIn(one.facts)]))

const changes: fc.Arbitrary<{ readonly index: number; readonly change: Change }> = fc
  .record({
    index: fc.nat(dossiers.length - 1),
    pick: fc.nat(),
    kind: fc.constantFrom<Change['kind'] | 'new'>('set', 'set', 'new', 'new', 'append', 'delete', 'rename'),
    value: scalars,
  })
  .map(({ index, pick, kind, value }) => {
    const real = dossierAt(index)
    const paths = there.get(real) ?? []
    const path = paths[pick % paths.length] ?? ['kam']
    const lists = paths.filter(one => isList(valueAt(real.root, one)))
    if (kind === 'new') return { index, change: { kind: 'set', path: known[pick % known.length] ?? path, value } }
    if (kind === 'append') return { index, change: { kind, path: lists[pick % lists.length] ?? ['x_list'], value } }
    if (kind === 'rename') return { index, change: { kind, path, name: `x_${pick % 7}` } }
    return { index, change: kind === 'set' ? { kind, path, value } : { kind, path } }
  })

function valueAt(root: YamlNode, path: Path): Value | undefined {
  const node = nodeAt(root, path)
  return node === undefined ? undefined : (plainValue(node) as Value)
}

describe('an edit of a real dossier', () => {
  it('reads enough of them', () => {
    expect(dossiers.length).toBeGreaterThan(60)
  })

  it('says what the change makes of the facts, and keeps the body', async () => {
    let refused = 0
    await fc.assert(
      fc.asyncProperty(changes, async ({ index, change }) => {
        const real = dossierAt(index)
        const wanted = changedValue(real.facts, change)
        const isFilled = change.kind === 'append' && isList(valueAt(real.root, change.path))
        const edited = await editDossier(real.text, [change], guide)
        if (typeof wanted === 'string') {
          expect(edited).toMatchObject({ kind: 'refused', why: wanted })
          return
        }
        // A dossier without its own keys is none.
        const after = edited.kind === 'edited' ? await read(edited.text) : undefined
        if (after === undefined) {
          refused += edited.kind === 'refused' ? 1 : 0
          return
        }
        expect(after.body).toBe(real.body)
        // An item of a template in which nothing is filled is taken for the new one.
        if (!isFilled) expect(sameValue(after.facts, wanted.value)).toBe(true)
      }),
      { numRuns: 1000 },
    )
    expect(refused).toBe(0)
  })

  it('changes no byte outside the lines of its node', async () => {
    await fc.assert(
      fc.asyncProperty(changes, async ({ index, change }) => {
        const real = dossierAt(index)
        const edited = await editDossier(real.text, [change], guide)
        if (edited.kind === 'refused' || change.kind === 'append') return
        const { start, end } = linesOfHolder(real.text, real.root, change)
        const grown = edited.text.length - real.text.length
        expect(edited.text.slice(0, start)).toBe(real.text.slice(0, start))
        expect(edited.text.slice(end + grown)).toBe(real.text.slice(end))
      }),
      { numRuns: 1000 },
    )
  })

  it('taken back gives the same bytes', async () => {
    let undone = 0
    await fc.assert(
      fc.asyncProperty(changes, async ({ index, change }) => {
        const real = dossierAt(index)
        const back = inverseOf(real, change)
        const edited = back === undefined ? undefined : await editDossier(real.text, [change], guide)
        if (back === undefined || edited?.kind !== 'edited') return
        undone += 1
        expect(await editDossier(edited.text, [back], guide)).toEqual({ kind: 'edited', text: real.text })
      }),
      { numRuns: 2000 },
    )
    expect(undone).toBeGreaterThan(200)
  })
})

function inverseOf({ root, facts }: Real, change: Change): Change | undefined {
  if (change.kind === 'rename') {
    const name = change.path.at(-1)
    const isPlain = typeof name === 'string' && /^[a-z_]{3,}$/.test(name)
    return isPlain ? { kind: 'rename', path: [...change.path.slice(0, -1), change.name], name } : undefined
  }
  if (change.kind !== 'set') return undefined
  const depth = change.path.findIndex((_, index) => valueAt(root, change.path.slice(0, index + 1)) === undefined)
  const parent = depth === -1 ? undefined : depth === 0 ? facts : valueAt(root, change.path.slice(0, depth))
  if (parent !== undefined && !isEmpty(parent)) return { kind: 'delete', path: change.path.slice(0, depth + 1) }
  // What was empty is emptied again.
  const old = valueAt(root, change.path)
  const node = nodeAt(root, change.path)
  const isBare = node?.kind === 'scalar' && node.span.start === node.span.end
  return depth === -1 && old === null && isBare ? { kind: 'set', path: change.path, value: null } : undefined
}
