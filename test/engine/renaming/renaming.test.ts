import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dossierFile } from '../../../src/engine/find-account.ts'
import { type Renaming, relinked, retargeted } from '../../../src/engine/renaming/link.ts'
import { planOf, renamedBaseline, renamingOf } from '../../../src/engine/renaming/plan.ts'
import { renameIn } from '../../../src/engine/renaming/rename-in.ts'
import { catalog, dossierOf } from '../../helpers/catalog.ts'
import { body } from '../../helpers/workspace.ts'

const renaming: Renaming = {
  from: { name: '澜江银行', file: 'accounts/华东/boc.md' },
  to: { name: '江海银行', file: 'accounts/华东/江海银行.md' },
  isShared: false,
}

describe('a wikilink', () => {
  it.each([
    ['见 [[boc]]。', '见 [[江海银行]]。'],
    ['[[BOC.md#项目|那里]]', '[[江海银行.md#项目|那里]]'],
    ['[[澜江银行]]', '[[江海银行]]'],
    ['[[ 澜江银行 ]]', '[[ 江海银行 ]]'],
    ['[[华东/boc^a1]]', '[[华东/江海银行^a1]]'],
    ['[[accounts/华东/boc]]', '[[accounts/华东/江海银行]]'],
    ['| [[boc\\|总行]] |', '| [[江海银行\\|总行]] |'],
    ['[[boc]] [[boc|boc]] [[别家]]', '[[江海银行]] [[江海银行|boc]] [[别家]]'],
  ])('by file or name is led anew: %s', (text, after) => {
    expect(relinked(text, renaming)).toBe(after)
  })

  it.each(['[[华南/boc]]', '[[bocd]]', '[[别家|澜江银行]]', '[boc]', '[[boc', '[[#boc]]'])(
    'leads elsewhere: %s',
    text => {
      expect(relinked(text, renaming)).toBe(text)
    },
  )

  it('without folders may mean another file of that name, and is left alone; with the account it is not', () => {
    expect(relinked('[[boc]] [[华东/boc]] [[澜江银行]]', { ...renaming, isShared: true })).toBe(
      '[[boc]] [[华东/江海银行]] [[江海银行]]',
    )
  })

  it('gets the name as its label where the file cannot be called so', () => {
    const slashed = { ...renaming, to: { name: '江海/澜江', file: 'accounts/华东/江海-澜江.md' } }
    expect(relinked('[[澜江银行]] [[boc]] [[澜江银行|总行]]', slashed)).toBe(
      '[[江海-澜江|江海/澜江]] [[江海-澜江]] [[江海-澜江|总行]]',
    )
  })
})

describe('a Markdown link', () => {
  it.each([
    ['accounts/a.md', '华东/boc.md', '华东/江海银行.md'],
    ['accounts/华南/a.md', '../%E5%8D%8E%E4%B8%9C/boc.md#x', '../%E5%8D%8E%E4%B8%9C/江海银行.md#x'],
    ['accounts/a.md', '/accounts/华东/boc', '/accounts/华东/江海银行'],
    ['accounts/a.md', 'boc.md', undefined],
    ['accounts/a.md', 'https://example.com/华东/boc.md', undefined],
    ['accounts/a.md', '#boc', undefined],
  ])('in %s to %s', (file, target, after) => {
    expect(retargeted(file, target, false, renaming)).toBe(after)
  })
})

describe('a reference to the account', () => {
  const renamed = async (yaml: string): Promise<string> => {
    const head = '---\nkam: 1\naccount: Tarn\nstage: establish\n'
    const tail = `---\n${body}`
    const result = await renameIn(await dossierOf(head + yaml + tail), renaming, catalog)
    return result.kind === 'renamed' ? result.text.slice(head.length, -tail.length) : result.why
  }
  it.each([
    ['parent: 澜江银行 # 总行\n', 'parent: 江海银行 # 总行\n'],
    ["parent: '[[boc|澜江银行]]'\n", "parent: '[[江海银行|澜江银行]]'\n"],
    ['parent: "[[hq|澜江银行]]"\n', 'parent: "[[hq|江海银行]]"\n'],
    ['parent: 澜江\n', 'parent: 澜江\n'],
    ['x_parent: 澜江银行\n', 'x_parent: 澜江银行\n'],
    ['owner: "[[澜江银行 方遥]]"\n', 'owner: "[[澜江银行 方遥]]"\n'],
    [
      'qualification: { references: [{ customer: 澜江银行 }] }\nwaived:\n  "qualification.references[澜江银行].outcome": 保密\nsilenced:\n  - { rule: unsure-fact, path: "qualification.references[澜江银行]", reason: 口说 }\n',
      'qualification: { references: [{ customer: 江海银行 }] }\nwaived:\n  "qualification.references[江海银行].outcome": 保密\nsilenced:\n  - { rule: unsure-fact, path: "qualification.references[江海银行]", reason: 口说 }\n',
    ],
  ])('%j', async (yaml, after) => {
    expect(await renamed(yaml)).toBe(after)
  })
})

it('joins what a baseline knows of the old name and of the new', async () => {
  const baseline = [
    { account: '江海银行', rule: 'schema', path: 'type', count: 1 },
    { account: '澜江银行', rule: 'schema', path: 'type', count: 2 },
    { account: '苏州分行', rule: 'unsure-fact', path: 'qualification.references[澜江银行].outcome', count: 1 },
  ]
  const own = await dossierOf('---\nkam: 1\naccount: 澜江银行\n---\n', renaming.from.file)
  const yaml = '---\nkam: 1\naccount: 苏州分行\nqualification: { references: [{ customer: 澜江银行 }] }\n---\n'
  const dossiers = [
    { dossier: own, account: '澜江银行' },
    { dossier: await dossierOf(yaml, 'accounts/s.md'), account: '苏州分行' },
  ]
  const plan = await planOf(dossiers, renaming, { own: { keepsAlias: false }, catalog })
  expect(typeof plan === 'string' ? plan : renamedBaseline(baseline, renaming, plan)).toEqual([
    { account: '江海银行', rule: 'schema', path: 'type', count: 3 },
    { account: '苏州分行', rule: 'unsure-fact', path: 'qualification.references[江海银行].outcome', count: 1 },
  ])
})

/** A name that needs quotes brings them, and one that needs none takes them away: they are no part of it. */
const unquoted = (text: string): string => text.replace(/["'\\]/g, '')

const portfolio = fileURLToPath(new URL('../../fixtures/portfolio/accounts/', import.meta.url))

describe('a name', () => {
  it('and the old one again leave every file as it was, byte for byte', async () => {
    const read = await Promise.all(
      readdirSync(portfolio).map(async name => {
        const dossier = await dossierOf(readFileSync(portfolio + name, 'utf8'), `accounts/${name.normalize('NFC')}`)
        return { dossier, account: String(dossier.front.value['account']) }
      }),
    )
    // Each of them is named by all the others, in all the ways there are.
    const links = (name: string, file: string) =>
      `\n见 [[${name}]]、[[${file.replace(/^.*\/|\.md$/g, '')}#项目|那里]] 和 [x](<${file.replace(/^.*\//, '')}>)。\n`
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: read.length - 1 }),
        fc.constantFrom(
          '江海银行',
          'Ünal & Søn A/S',
          '"R&D" #1: x',
          '澜江',
          '一 二　三',
          '[24]7.ai',
          "l'Oréal",
          '2025',
          'yes',
        ),
        async (at, name) => {
          const one = read[at]
          if (one === undefined) throw new Error('no such dossier')
          const { file } = one.dossier
          const before = await Promise.all(
            read.map(async ({ dossier, account }) => {
              const text = dossier.text + links(one.account, file)
              return { dossier: await dossierOf(text, dossier.file), account }
            }),
          )
          const to = { name, file: dossierFile('accounts', name) }
          const from = { name: one.account, file }
          const there = await planOf(before, renamingOf(from, to, []), { own: { keepsAlias: false }, catalog })
          if (typeof there === 'string') throw new Error(there)
          const after = new Map([there.own, ...there.others].map(part => [part.file, part.after]))
          const moved = await Promise.all(
            before.map(async ({ dossier, account }) => ({
              dossier: await dossierOf(
                after.get(dossier.file) ?? dossier.text,
                dossier.file === file ? to.file : dossier.file,
              ),
              account: dossier.file === file ? name : account,
            })),
          )
          expect(moved.every(({ dossier }, index) => dossier.text !== before[index]?.dossier.text)).toBe(true)
          const back = await planOf(moved, renamingOf(to, from, []), { own: { keepsAlias: false }, catalog })
          if (typeof back === 'string') throw new Error(back)
          const again = new Map([back.own, ...back.others].map(part => [part.file, part.after]))
          for (const [index, { dossier }] of moved.entries()) {
            const text = again.get(dossier.file) ?? dossier.text
            // A label that the file's name made needful stays; it still says the name that it said.
            const bare = text.replaceAll(`|${name}]]`, ']]')
            expect(unquoted(bare)).toBe(unquoted(before[index]?.dossier.text ?? ''))
          }
        },
      ),
      { numRuns: 20 },
    )
  })
})
