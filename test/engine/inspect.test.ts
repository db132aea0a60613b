import { describe, expect, it } from 'vitest'
import { inspect } from '../../src/engine/inspect.ts'
import { rules as allRules } from '../../src/rules/index.ts'
import { catalog, frontMatter, today } from '../helpers/catalog.ts'

const rules = allRules.filter(({ id }) =>
  ['schema', 'stage-gate', 'yaml-syntax', 'not-a-dossier', 'duplicate-account'].includes(id),
)
const inspected = (text: string, more: { readonly stage?: 'stabilize' } = {}) =>
  inspect('accounts/a.md', new TextEncoder().encode(text), { catalog, rules, today, ...more })

describe('a file is', () => {
  it.each([
    ['a dossier', frontMatter('owner: 方遥'), 'dossier'],
    ['a dossier with faults', frontMatter('owner: 5'), 'dossier'],
    ['unreadable', '---\nkam: 1\nowner: @\n---\n', 'unreadable'],
    ['unreadable without its second fence', '---\nkam: 1\n', 'unreadable'],
    ['foreign', '# Notes\n', 'foreign'],
    ['foreign with the facts of another', '---\ntitle: Notes\n---\n', 'foreign'],
  ])('%s', async (_, text, kind) => {
    expect((await inspected(text)).kind).toBe(kind)
  })
})

describe('an inspection', () => {
  it('is plain JSON', async () => {
    const one = await inspected(frontMatter('owner: 5\ntype: big\naliases: [澜江]'))
    expect(JSON.parse(JSON.stringify(one))).toEqual(one)
  })

  it('tells what is wrong in the file', async () => {
    const { diagnostics } = await inspected(frontMatter('type: big'))
    expect(diagnostics.map(({ rule, line, path }) => `${rule} ${line} ${path}`)).toEqual(['schema 5 type'])
  })

  it('takes from a dossier what is judged across all', async () => {
    const { facts } = await inspected(frontMatter(''))
    expect(Object.keys(facts)).toEqual(['duplicate-account'])
  })

  it('takes nothing from a file that cannot be read', async () => {
    const { facts, diagnostics } = await inspected('---\nkam: 1\nowner: @\n---\n')
    expect([facts, diagnostics.map(({ rule }) => rule)]).toEqual([{}, ['yaml-syntax']])
  })

  it('judges by the stage of the dossier', async () => {
    expect((await inspected(frontMatter(''))).diagnostics).toEqual([])
  })

  it('judges as if the dossier were in another stage', async () => {
    const { diagnostics } = await inspected(frontMatter(''), { stage: 'stabilize' })
    expect(diagnostics.map(({ path }) => path)).toContain('owner')
  })
})
