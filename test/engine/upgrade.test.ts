import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDossier } from '../../src/dossier/edit.ts'
import type { Dossier } from '../../src/dossier/parse.ts'
import { inspect, type Standard } from '../../src/engine/inspect.ts'
import { scaffold } from '../../src/engine/scaffold.ts'
import { type Upgraded, upgraded } from '../../src/engine/upgrade.ts'
import { ownTemplates } from '../../src/io/package.ts'
import { rules } from '../../src/rules/index.ts'
import { applyEdits } from '../../src/text/edit.ts'
import type { Path } from '../../src/text/path.ts'
import type { Language } from '../../src/text/phrase.ts'
import { lineStartAt, nextLineAt } from '../../src/text/yaml-layout.ts'
import { nodeAt, type YamlNode } from '../../src/text/yaml-tree.ts'
import { catalog, dossierOf, today } from '../helpers/catalog.ts'
import { body } from '../helpers/workspace.ts'

const standard: Standard = { catalog, rules, today }
const templateIn = (language: Language) => ownTemplates(language)['dossier'] ?? ''
const given = { templateIn, otherwise: 'en', standard } as const

const upgrade = (text: string, template = templateIn): Promise<Upgraded | undefined> =>
  upgraded('a.md', text, { ...given, templateIn: template })

/** The front matter after an upgrade by a template of these lines. */
async function grown(yaml: string, template: string): Promise<string> {
  const around = (lines: string) => `---\nkam: 1\naccount: Corvane\nstage: establish\n${lines}---\n${body}`
  const [head = '', tail = ''] = around('\0').split('\0')
  const { text = '' } = (await upgrade(around(yaml), () => around(template))) ?? {}
  expect(text.startsWith(head) && text.endsWith(tail)).toBe(true)
  return text.slice(head.length, text.length - tail.length)
}

describe('what the template has and a dossier lacks', () => {
  it.each([
    [
      'comes behind what stands before it there, with its comments',
      'owner: 方遥 # who\ntags: [a]\n',
      '# the manager\nowner:\n\n# looking back\nreviewed: # when\n',
      'owner: 方遥 # who\n\n# looking back\nreviewed: # when\ntags: [a]\n',
    ],
    [
      'comes below the key that holds it, where it is the first',
      'qualification: # is it one?\n  # who buys\n  procurement: mixed\n',
      'qualification:\n  # does it fit\n  product_fit:\n  procurement:\n',
      'qualification: # is it one?\n  # does it fit\n  product_fit:\n  # who buys\n  procurement: mixed\n',
    ],
    [
      'comes in the indentation of the dossier',
      'customer:\n    profile:\n        kind: bank\ncompetitors:\n- name: Tessaro\nprojects:\n',
      'customer:\n  profile:\n    kind:\n  people:\n    - name: # who\n      # how high\n      level:\nprojects:\n  # one block each\n  - name:\n',
      'customer:\n    profile:\n        kind: bank\n    people:\n    - name: # who\n      # how high\n      level:\ncompetitors:\n- name: Tessaro\nprojects:\n# one block each\n- name:\n',
    ],
    [
      'is a form with fields where there is only a key',
      'sponsor: # who stands behind it\nowner: 方遥\n',
      'sponsor:\n  name: # who\n  title:\nowner:\n',
      'sponsor: # who stands behind it\n  name: # who\n  title:\nowner: 方遥\n',
    ],
    [
      'is asked of those who have left us',
      'status: lost\nowner: 方遥\n',
      'lost:\n  date: # when\nowner:\n',
      'lost:\n  date: # when\nstatus: lost\nowner: 方遥\n',
    ],
    [
      'joins the form of an item that nobody has filled in',
      'team:\n  - name: # who\n',
      'team:\n  - name: # who\n    role: # what for\n',
      'team:\n  - name: # who\n    role: # what for\n',
    ],
  ])('%s', async (_, yaml, template, wanted) => {
    expect(await grown(yaml, template)).toBe(wanted)
  })

  it.each([
    ['an item that says something', 'team:\n  - name: 方遥\n', 'team:\n  - name:\n    role:\n'],
    ['what stands in braces', 'sponsor: { name: 方遥 }\n', 'sponsor:\n  name:\n  title:\n'],
    ['an empty list in brackets', 'team: []\n', 'team:\n  - name:\n'],
    ['what is declared not applicable', 'waived:\n  growth: too small\n', 'growth:\n  integration:\n'],
    ['what is filled in in the template', 'owner: 方遥\n', 'type: economic\nowner:\n'],
    ['what is asked only of those who have left us', 'owner: 方遥\n', 'owner:\nlost:\n  date:\n  reason:\n'],
    [
      'what is not asked of an army',
      'customer:\n  profile:\n    kind: army\n',
      'customer:\n  profile:\n    kind:\n    headcount:\n',
    ],
    ['what the schemas do not know', 'owner: 方遥\n', 'owner:\nhobby:\n'],
    ['what belongs to an anchor', 'x_a: &a\n  name: 方遥\nsponsor: *a\n', 'sponsor:\n  name:\n  title:\n'],
  ])('leaves alone %s', async (_, yaml, template) => {
    expect(await grown(yaml, template)).toBe(yaml)
  })

  it('speaks the language of the headings, else of the comments, else the one that is asked for', async () => {
    const head = '---\nkam: 1\naccount: Corvane\nstage: establish # x\n---\n'
    const speaks = async (text: string) => ((await upgrade(text))?.text.includes('大客户经理') ? 'zh' : 'en')
    expect([
      await speaks(`${head}\n## 客户\n`),
      await speaks(`${head}\n## Log\n`),
      await speaks(head.replace('# x', '# 阶段')),
      await speaks(head),
      await speaks(head.replace(' # x', '')),
    ]).toEqual(['zh', 'en', 'zh', 'en', 'en'])
  })

  it('puts a section before the next one that is there, and the last ones to the end', async () => {
    const text = '---\nkam: 1\naccount: 甲\nstage: establish\n---\r\n\r\n## 项目\r\n\r\n说来话长'
    const template = '---\nkam: 1\n---\n\n## 客户\n\n<!-- 写在这里 -->\n\n## 项目\n\n## 往来记录\n\n<!-- 一次一条 -->\n'
    expect((await upgrade(text, () => template))?.text.split('---\r\n')[1]).toBe(
      '\r\n## 客户\r\n\r\n<!-- 写在这里 -->\r\n\r\n## 项目\r\n\r\n说来话长\r\n\r\n## 往来记录\r\n\r\n<!-- 一次一条 -->\r\n',
    )
  })

  it('adds no section that would stand in a comment nobody closes', async () => {
    const text = '---\nkam: 1\naccount: 甲\nstage: establish\n---\n\n## 客户\n\n<!-- 待补\n'
    expect(await upgrade(text, () => text.replace('<!-- 待补', '## 往来记录'))).toMatchObject({ text, sections: 0 })
  })

  it('is not looked for in what cannot be trusted', async () => {
    expect(await upgrade('---\nkam: 1\naccount: a\naccount: b\n---\n')).toBeUndefined()
    expect(await upgrade('# A note\n')).toBeUndefined()
  })
})

const portfolio = fileURLToPath(new URL('../fixtures/portfolio/accounts/', import.meta.url))
const realDossiers = readdirSync(portfolio).map(name => readFileSync(portfolio + name, 'utf8'))
const freshDossiers = await Promise.all(
  (['zh', 'en'] as const).map(language => scaffold(templateIn(language), { account: '澜江银行', owner: '方遥' })),
)

/** The ways to all keys of maps, items of lists left whole. */
const keysIn = (node: YamlNode, path: Path = []): readonly Path[] =>
  node.kind === 'map'
    ? node.entries.flatMap(({ key, value }) => [[...path, key], ...keysIn(value, [...path, key])])
    : []

const pick = <Item>(items: readonly Item[], at: number): Item => items[at % items.length] as Item

const signsOf = async (text: string): Promise<readonly string[]> =>
  (await inspect('a.md', new TextEncoder().encode(text), standard)).diagnostics.map(({ rule, path, say }) =>
    JSON.stringify([rule, path, say]),
  )

describe('an upgrade', () => {
  it('of a real dossier that has lost keys changes no fact and no line, finds no new fault, and is done at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.array(fc.nat(), { maxLength: 6 }), async (which, lost) => {
        let text = pick(realDossiers, which)
        for (const at of lost) {
          const { front } = await dossierOf(text)
          const keys = keysIn(front.root).filter(([top]) => top !== 'kam' && top !== 'account' && top !== 'stage')
          const edited = await editDossier(text, [{ kind: 'delete', path: pick(keys, at) }])
          if (edited.kind === 'edited') text = edited.text
        }
        const after = await upgrade(text)
        expect(after).toBeDefined()
        if (after === undefined) return
        expect((await dossierOf(after.text)).front.value).toEqual((await dossierOf(text)).front.value)
        expect(isAmong(text.split('\n'), after.text.split('\n'))).toBe(true)
        const before = await signsOf(text)
        expect((await signsOf(after.text)).filter(sign => !before.includes(sign))).toEqual([])
        expect(await upgrade(after.text)).toEqual({ text: after.text, fields: 0, sections: 0 })
      }),
      { numRuns: 25 },
    )
  })

  it('gives a fresh dossier back what was taken out of it, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (which, lost, isWindows) => {
          const unix = pick(freshDossiers, which)
          const whole = isWindows ? unix.replaceAll('\n', '\r\n') : unix
          const dossier = await dossierOf(whole)
          const cuts = cutsIn(dossier)
          const taken = [...new Set(lost.map(at => at % cuts.length))].map(at => pick(cuts, at))
          const apart = taken.filter(
            one => !taken.some(other => other !== one && other.start <= one.start && one.end <= other.end),
          )
          const text = applyEdits(
            whole,
            apart.map(({ start, end }) => ({ start, end, text: '' })),
          )
          expect((await upgrade(text))?.text).toBe(whole)
        },
      ),
      { numRuns: 50 },
    )
  })
})

/** The lines of empty keys that have a key before them in their map, with the comments above. */
function cutsIn({ text, front }: Dossier): readonly { readonly start: number; readonly end: number }[] {
  return keysIn(front.root).flatMap(path => {
    const map = nodeAt(front.root, path.slice(0, -1))
    if (map?.kind !== 'map') return []
    const index = map.entries.findIndex(({ key }) => key === path.at(-1))
    const [before, entry] = [map.entries[index - 1], map.entries[index]]
    if (
      before === undefined ||
      entry === undefined ||
      ['account', 'owner', 'stage'].includes(entry.key) ||
      path[0] === 'lost'
    )
      return []
    const start = nextLineAt(text, Math.max(before.keySpan.end, before.value.span.end))
    const end = nextLineAt(text, Math.max(entry.keySpan.end, entry.value.span.end))
    return start > lineStartAt(text, entry.keySpan.start) ? [] : [{ start, end }]
  })
}

/** Whether the lines stand among others in their order. */
function isAmong(lines: readonly string[], others: readonly string[]): boolean {
  let at = 0
  for (const line of others) if (line === lines[at]) at += 1
  return at === lines.length
}
