import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixFile } from '../../src/engine/fix.ts'
import { inspect, type Standard } from '../../src/engine/inspect.ts'
import { rules } from '../../src/rules/index.ts'
import { catalog, today } from '../helpers/catalog.ts'

const standard: Standard = { catalog, rules, today }
const bytesOf = (text: string) => new TextEncoder().encode(text)

const sections = '\n## 客户\n\n## 竞争对手\n\n## 项目\n\n## 往来记录\n'
const around = (yaml: string) => `---\nkam: 1\naccount: 甲\nstage: establish\n${yaml}\n---\n${sections}`

/** The text after `--fix`. */
const fixedText = async (text: string): Promise<string> =>
  (await fixFile('甲.md', bytesOf(text), standard))?.after ?? text

/** The same for some lines of YAML in a dossier that is else in order. */
async function fixed(yaml: string): Promise<string> {
  const text = await fixedText(around(yaml))
  const [head = '', tail = ''] = around('\u0000').split('\u0000')
  expect(text.startsWith(head) && text.endsWith(tail)).toBe(true)
  return text.slice(head.length, -tail.length)
}

const faultsOf = async (text: string) => (await inspect('甲.md', bytesOf(text), standard)).diagnostics

describe('a value with one right answer is set right', () => {
  it.each([
    ['a key that is misspelt', 'ownr: 方遥', 'owner: 方遥'],
    ['a misspelt key in an item', 'projects:\n  - { name: x, budgte: 5 }', 'projects:\n  - { name: x, budget: 5 }'],
    ['a misspelt key in quotes', '"ownr": 方遥', 'owner: 方遥'],
    ['a misspelt key without a value', 'ownr:', 'owner:'],
    ['a key by its label', 'customer: { profile: { 员工规模: 5 } }', 'customer: { profile: { headcount: 5 } }'],
    ['a day with slashes', 'reviewed: 2026/3/1', 'reviewed: 2026-03-01'],
    ['a day in Chinese', 'reviewed: 2026年3月1日', 'reviewed: 2026-03-01'],
    ['a day in one number', 'reviewed: 20260301', 'reviewed: 2026-03-01'],
    ['a day with dots', 'reviewed: 2026.3.1', 'reviewed: 2026-03-01'],
    ['a day without its zeros', 'reviewed: 2026-3-1', 'reviewed: 2026-03-01'],
    ['a day in full-width digits', 'reviewed: ２０２６－０３－０１', 'reviewed: 2026-03-01'],
    ['a day in quotes', 'reviewed: "2026/3/1"', 'reviewed: 2026-03-01'],
    ['a month with a slash', 'reviewed: 2026/3', 'reviewed: 2026-03'],
    ['a month in Chinese', 'reviewed: 2026年10月', 'reviewed: 2026-10'],
    ['a word by its Chinese label', 'type: 经济大客户', 'type: economic'],
    ['a word by its English label', 'status: Active', 'status: active'],
    ['a word in capitals', 'type: ECONOMIC', 'type: economic'],
    ['a word in full width', 'type: ｅｃｏｎｏｍｉｃ', 'type: economic'],
    [
      'a word of a list by its label',
      'customer: { people: [{ name: x, roles: [user, 拍板人] }] }',
      'customer: { people: [{ name: x, roles: [user, decision_maker] }] }',
    ],
    [
      'full-width digits',
      'customer: { profile: { headcount: ３２００ } }',
      'customer: { profile: { headcount: 3200 } }',
    ],
    [
      'thousands separators',
      'projects:\n  - name: x\n    budget: 1,200,000',
      'projects:\n  - name: x\n    budget: 1200000',
    ],
    ['万', 'projects: [{ name: x, budget: 350万 }]', 'projects: [{ name: x, budget: 3500000 }]'],
    ['亿', 'projects: [{ name: x, budget: 3.5亿 }]', 'projects: [{ name: x, budget: 350000000 }]'],
    ['a number in quotes', 'projects: [{ name: x, budget: "1,200 万" }]', 'projects: [{ name: x, budget: 12000000 }]'],
    [
      'a year in quotes',
      'qualification: { spend: [{ year: "2025", amount: 5 }] }',
      'qualification: { spend: [{ year: 2025, amount: 5 }] }',
    ],
    [
      'a mark in quotes',
      'competitors: [{ name: x, satisfaction: "４" }]',
      'competitors: [{ name: x, satisfaction: 4 }]',
    ],
    ['a link without quotes', 'owner: [[方遥]]', 'owner: "[[方遥]]"'],
    ['a link with a name of its own', 'owner: [[fy|方遥]]', 'owner: "[[fy|方遥]]"'],
    [
      'a number over several lines',
      'projects:\n  - name: x\n    budget: |\n      120万\n    plan: y',
      'projects:\n  - name: x\n    budget: 1200000\n    plan: y',
    ],
    [
      'a value that others refer to',
      'x_a: &a 1\nprojects:\n  - { name: x, budget: &b 5万 }\n  - { name: y, budget: *b }',
      'x_a: &a 1\nprojects:\n  - { name: x, budget: &b 50000 }\n  - { name: y, budget: 50000 }',
    ],
    [
      'a wrong value of a misspelt key',
      'custmer:\n  proflie:\n    headcont: ５万',
      'customer:\n  profile:\n    headcount: 50000',
    ],
  ])('%s', async (_, before, after) => {
    expect(await fixed(before)).toBe(after)
  })
})

describe('what could be meant otherwise is left', () => {
  it.each([
    ['a key near to two', 'projects: [{ name: x, process: { steps: [{ step: s, doe: 2026-10-01 }] } }]'],
    ['a key like none', 'colour: red'],
    ['a misspelt key beside the right one', 'ownr: 方遥\nowner: 白露'],
    ['a misspelt key beside the right one that is empty', 'ownr: 方遥\nowner:'],
    ['a day of which nobody knows which number is the month', 'reviewed: 3/1/2026'],
    ['a day that the calendar has not', 'reviewed: 2026/2/30'],
    ['a day with two digits of its year', 'reviewed: 26/3/1'],
    ['words', 'projects: [{ name: x, budget: about 2m }]'],
    ['a point that may part thousands', 'projects: [{ name: x, budget: "1.200" }]'],
    ['thousands in braces, where a comma parts', 'projects: [{ name: x, budget: 1,200,000 }]'],
    ['a mark that is too high', 'competitors: [{ name: x, satisfaction: "７" }]'],
    ['half a person', 'customer: { profile: { headcount: "3.5" } }'],
    ['a word near to one of the list', 'type: economical'],
    ['a label that is not quite one', 'type: 经济'],
    ['another version', 'x_a: 1'],
    ['a person who is not there', 'customer: { people: [{ name: 李敏, reports_to: 李慜 }] }'],
  ])('%s', async (_, yaml) => {
    expect(await fixed(yaml)).toBe(yaml)
  })

  it('a month that YAML takes for a number loses no digit', async () => {
    expect(['reviewed: 2026-10', 'reviewed: 2026.10']).toContain(await fixed('reviewed: 2026.10'))
  })

  it('two misspelt keys that mean the same field', async () => {
    const yaml = 'customer:\n  profile:\n    headcont: 1\n    headcuont: 2'
    expect((await faultsOf(await fixedText(around(yaml)))).map(({ rule }) => rule)).not.toContain('duplicate-key')
  })

  it.each([
    ['quotes', 'owner: [[Li "Tom" Wei]]'],
    ['a backslash', 'owner: [[C:\\x]]'],
    ['a backslash that would mean something', 'owner: [[a\\nb]]'],
    ['an apostrophe', "owner: [[O'Brien]]"],
  ])('or kept whole: a link to a name with %s', async (_, yaml) => {
    const name = /\[\[(.*)\]\]/.exec(yaml)?.[1]
    const text = await fixedText(around(yaml))
    const { diagnostics, kind } = await inspect('甲.md', bytesOf(text), standard)
    expect(kind).toBe('dossier')
    expect(text).toContain('[[')
    if (diagnostics.length === 0) expect(await ownerOf(text)).toBe(`[[${name}]]`)
  })

  it('a list of links is made no worse', async () => {
    for (const yaml of ['aliases: [[方遥]]', 'projects: [{ name: x, competitors: [[岱岳]] }]']) {
      const text = around(yaml)
      expect((await faultsOf(await fixedText(text))).length).toBeLessThanOrEqual((await faultsOf(text)).length)
    }
  })

  it('a value under a tag is not counted as fixed', async () => {
    const text = around('projects: [{ name: x, budget: !!str 120 }]')
    expect(await fixFile('甲.md', bytesOf(text), standard)).toBeUndefined()
  })
})

async function ownerOf(text: string): Promise<unknown> {
  const { parseDossier } = await import('../../src/dossier/parse.ts')
  return (await parseDossier('甲.md', bytesOf(text))).dossier?.front.value['owner']
}

describe('a section that is missing', () => {
  const front = '---\nkam: 1\naccount: 甲\nstage: establish\n---\n'

  it.each([
    ['all of them', front, `${front}\n## 客户\n\n## 竞争对手\n\n## 项目\n\n## 往来记录\n`],
    [
      'one',
      `${front}\n## 客户\n\nx\n\n## 竞争对手\n\n## 项目\n\ny\n`,
      `${front}\n## 客户\n\nx\n\n## 竞争对手\n\n## 项目\n\ny\n\n## 往来记录\n`,
    ],
    [
      'in the language of the others',
      `${front}\n## Customer\n\n## Competitors\n\n## Projects\n`,
      `${front}\n## Customer\n\n## Competitors\n\n## Projects\n\n## Log\n`,
    ],
    [
      'behind a text without a line end',
      `${front}\n## 客户\n## 竞争对手\n## 项目\nx`,
      `${front}\n## 客户\n## 竞争对手\n## 项目\nx\n\n## 往来记录\n`,
    ],
    [
      'behind a blank line',
      `${front}\n## 客户\n## 竞争对手\n## 项目\n\n`,
      `${front}\n## 客户\n## 竞争对手\n## 项目\n\n## 往来记录\n`,
    ],
    [
      'with Windows line ends',
      `${front}\n## 客户\n## 竞争对手\n## 项目\n`.replaceAll('\n', '\r\n'),
      `${front}\n## 客户\n## 竞争对手\n## 项目\n\n## 往来记录\n`.replaceAll('\n', '\r\n'),
    ],
  ])('is added: %s', async (_, before, after) => {
    expect(await fixedText(before)).toBe(after)
  })

  it.each([
    ['code', `${front}\n## 客户\n\n\`\`\`\n`],
    ['a comment', `${front}\n## 客户\n\n<!-- later\n`],
  ])('is not added where it would stand in %s that nobody closes', async (_, text) => {
    expect(await fixedText(text)).toBe(text)
  })
})

describe('every other byte stays', () => {
  const odd = `---\n# kam for 甲\nkam:   1\naccount: '甲'   # the bank\nstage: "establish"\n\nreviewed:    2026/3/1  # last time\ncustomer:\n    profile: { kind : 'bank',   headcount: ３２００ }   \nteam: [ ]\n---\n\n\n## 客户  \n\n\ttab  \n\n## 竞争对手\n## 项目\n## 往来记录\n\n\n`
  const mended = odd.replace('2026/3/1', '2026-03-01').replace('３２００', '3200')

  it.each([
    ['as it is', (text: string) => text],
    ['with Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with a byte order mark', (text: string) => `\ufeff${text}`],
    ['with both', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
    ['with mixed line ends', (text: string) => text.replace('\n\n\n', '\r\n\n\r\n')],
    ['without its last line end', (text: string) => text.trimEnd()],
  ])('%s', async (_, change) => {
    expect(await fixedText(change(odd))).toBe(change(mended))
  })

  it('of a file that is not in UTF-8', async () => {
    // 甲 in GBK; the date alone could be mended.
    const gbk = Buffer.concat([
      Buffer.from('---\nkam: 1\naccount: '),
      Buffer.from([0xbc, 0xd7]),
      Buffer.from('\nstage: establish\nreviewed: 2026/3/1\n---\n'),
    ])
    expect(await fixFile('甲.md', gbk, standard)).toBeUndefined()
  })

  it('of a file that cannot be read', async () => {
    const text = around('reviewed: 2026/3/1\nowner: @')
    expect(await fixFile('甲.md', bytesOf(text), standard)).toBeUndefined()
  })
})

describe('what the team has accepted', () => {
  it('is not fixed', async () => {
    const yaml = 'reviewed: 2026/3/1\nsilenced: [{ rule: schema, path: reviewed, reason: 照抄合同 }]'
    expect(await fixed(yaml)).toBe(yaml)
  })

  it('by switching a rule off is not fixed', async () => {
    const some = { ...standard, rules: rules.filter(({ id }) => id !== 'schema') }
    expect(await fixFile('甲.md', bytesOf(around('reviewed: 2026/3/1')), some)).toBeUndefined()
  })
})

const folder = fileURLToPath(new URL('../fixtures/portfolio/accounts/', import.meta.url))
const portfolio = readdirSync(folder).map(name => readFileSync(folder + name, 'utf8'))

/** Ways in which people damage a dossier; each changes one line, or none. */
const damages: readonly ((line: string) => string)[] = [
  line => line.replace(/(\d{4})-(\d{2})-(\d{2})$/, '$1/$2/$3'),
  line => line.replace(/(\d{4})-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'),
  line => line.replace(/(\d{4})-(\d{2})-(\d{2})$/, '$1$2$3'),
  line => line.replace(/: (\d+)0000$/, ': $1万'),
  line => line.replace(/: (\d+)(\d{3})$/, ': $1,$2'),
  line =>
    line.replace(/: \d+$/, digits => digits.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))),
  line =>
    line.replace(/: (economic|open|active|matched|high|vendor|user)$/, (_, word: string) => `: ${word.toUpperCase()}`),
  line => line.replace(/^( *(?:- )?)([a-z]{5,})([a-z]):/, '$1$3$2:'),
  line => line.replace(/^( *(?:- )?)([a-z]{3})([a-z])([a-z]{2,}):/, '$1$2$4:'),
  line => line.replace(/: "?\[\[(.*)\]\]"?$/, ': [[$1]]'),
  line => line.replace(/^(owner|sponsor): "?([^"\n]+?)"?$/, '$1: [[$2]]'),
  line => line.replace(/^## \S+$/, '## x'),
  line => line.replace(/: (\d+)$/, ': "$1"'),
  line => line.replace(/: (\d{4}-\d{2}-\d{2})$/, ': $1x'),
  line => line.replace(/: (\d+)$/, ': about $1'),
]

const damaged = fc
  .tuple(
    fc.constantFrom(...portfolio),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...damages)), { minLength: 1, maxLength: 12 }),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([text, hits, newline]) => {
    const lines = text.split('\n')
    for (const [at, damage] of hits) {
      // The next line from there that the damage changes at all.
      const places = lines.map((_, index) => (index + at) % lines.length)
      const index = places.find(place => damage(lines[place] ?? '') !== lines[place])
      if (index !== undefined) lines[index] = damage(lines[index] ?? '')
    }
    return lines.join(newline)
  })

describe('on random damage of real dossiers', () => {
  it('there are never more faults than before', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async text => {
        const before = await faultsOf(text)
        const after = await faultsOf(await fixedText(text))
        expect(after.length).toBeLessThanOrEqual(before.length)
      }),
      { numRuns: 300 },
    )
  })

  it('a second run changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async text => {
        const once = await fixedText(text)
        expect(await fixedText(once)).toBe(once)
      }),
      { numRuns: 300 },
    )
  })

  it('a dossier that can be read remains one', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async text => {
        const before = await inspect('甲.md', bytesOf(text), standard)
        const after = await inspect('甲.md', bytesOf(await fixedText(text)), standard)
        expect(after.kind).toBe(before.kind)
      }),
      { numRuns: 300 },
    )
  })
})
