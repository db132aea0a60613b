/** Every rule on real dossiers: what each document expects stands in it, on the line that it is about. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { judge } from '../../src/engine/check.ts'
import type { Diagnostic } from '../../src/engine/diagnostic.ts'
import { inspect } from '../../src/engine/inspect.ts'
import { ownCatalog } from '../../src/io/package.ts'
import { rules } from '../../src/rules/index.ts'
import { today } from '../helpers/kam.ts'

type File = { readonly file: string; readonly bytes: Uint8Array }

/** `file:line rule`, in the order of lines. */
type Spot = string

const folder = fileURLToPath(new URL('.', import.meta.url))
const catalog = await ownCatalog()

const examples = readdirSync(folder, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .flatMap(rule => readdirSync(join(folder, rule.name)).map(name => ({ rule: rule.name, name })))
  .filter(({ name }) => /^(?:ok|bad)-/.test(name))

describe('dossiers in which nothing is wrong', () => {
  it.each(examples.filter(({ name }) => name.startsWith('ok-')))('$rule: $name', async ({ rule, name }) => {
    expect(await diagnosed(rule, filesOf(rule, name))).toEqual([])
  })
})

describe('dossiers with faults, each at its line', () => {
  it.each(examples.filter(({ name }) => name.startsWith('bad-')))('$rule: $name', async ({ rule, name }) => {
    const files = filesOf(rule, name)
    const expected = files.flatMap(expectations).sort()
    expect(expected.join()).toContain(rule)
    expect((await diagnosed(rule, files)).sort()).toEqual(expected)
  })
})

describe.each(['zh', 'en'] as const)('the examples that a rule shows in %s', language => {
  it.each(rules.map(rule => ({ rule: rule.id, bad: rule.bad })))(
    '$rule: the bad one has that fault and no other error',
    async ({ rule, bad }) => {
      // What is not UTF-8 is shown as an editor shows it: each byte as a character of Latin-1.
      const shown = shownFiles(bad[language])
      const files = rule === 'encoding' ? shown.map(asLatin1) : shown
      expect(await rulesFor(rule, files)).toEqual([rule])
    },
  )

  it.each(rules.map(rule => ({ rule: rule.id, good: rule.good })))(
    '$rule: in the good one nothing is wrong',
    async ({ rule, good }) => {
      expect(await rulesFor(rule, shownFiles(good[language]))).toEqual([])
    },
  )
})

function filesOf(rule: string, name: string): readonly File[] {
  const path = join(folder, rule, name)
  if (name.endsWith('.md')) return [{ file: name, bytes: readFileSync(path) }]
  return readdirSync(path).map(file => ({ file, bytes: readFileSync(join(path, file)) }))
}

const asLatin1 = ({ file, bytes }: File): File => ({
  file,
  bytes: Buffer.from(Buffer.from(bytes).toString('utf8'), 'latin1'),
})

/** Errors, and what the rule itself says; what other rules advise or hint at is left to their own documents. */
async function told(rule: string, files: readonly File[]): Promise<readonly Diagnostic[]> {
  const inspections = await Promise.all(files.map(({ file, bytes }) => inspect(file, bytes, { catalog, rules, today })))
  const world = { exists: (file: string) => files.some(one => one.file === file) }
  const { diagnostics } = judge(inspections, { rules, world })
  return diagnostics.filter(one => one.severity === 'error' || one.rule === rule)
}

const diagnosed = async (rule: string, files: readonly File[]): Promise<Spot[]> =>
  (await told(rule, files)).map(one => `${one.file}:${one.line} ${one.rule}`)

const rulesFor = async (rule: string, files: readonly File[]): Promise<readonly string[]> => [
  ...new Set((await told(rule, files)).map(one => one.rule)),
]

/**
 * What a document says of itself: `# expect: rule` (in the body `<!-- expect: rule -->`) of its line, `# expect-next: rule`
 * of the line below, where a line can hold no comment, `<!-- expect-file: rule -->` of the file, whose first line is told.
 * Several stand behind one another with commas; `stage-gate x3` means three of them.
 */
function expectations({ file, bytes }: File): readonly Spot[] {
  // In whatever encoding the document is, these words are ASCII.
  const text = Buffer.from(bytes).toString('latin1').replaceAll('\0', '')
  return text.split('\n').flatMap((line, index) => {
    const [, where, list] = /(?:#|<!--) expect(-next|-file)?: ([a-z][a-z0-9, -]*[a-z0-9])/.exec(line) ?? []
    const number = where === '-file' ? 1 : where === '-next' ? index + 2 : index + 1
    return (list?.split(', ') ?? []).flatMap(one => {
      const [rule, times] = one.split(' x')
      return Array<Spot>(Number(times ?? 1)).fill(`${file}:${number} ${rule}`)
    })
  })
}

/** An example as `explain` shows it, as the files that it stands for. */
function shownFiles(example: string): readonly File[] {
  const file = (name: string, text: string): File => ({ file: name, bytes: Buffer.from(text) })
  if (example.startsWith('=== ')) {
    return example
      .split(/^=== /m)
      .slice(1)
      .map(part => file(part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1)))
  }
  const isWhole = example.startsWith('---')
  return [
    file(
      'accounts/example.md',
      isWhole ? example : `---\nkam: 1\naccount: Example\nstage: establish\n${example}\n---\n`,
    ),
  ]
}
