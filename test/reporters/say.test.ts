/** Every sentence of every rule is said once, about something that is really wrong. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { judge } from '../../src/engine/check.ts'
import type { Diagnostic } from '../../src/engine/diagnostic.ts'
import { inspect } from '../../src/engine/inspect.ts'
import { say } from '../../src/reporters/say.ts'
import { rules } from '../../src/rules/index.ts'
import { catalog, frontMatter, today } from '../helpers/catalog.ts'

type File = { readonly file: string; readonly bytes: Uint8Array | undefined }

const testFolder = fileURLToPath(new URL('..', import.meta.url))
const textFile = (file: string, text: string): File => ({ file, bytes: new TextEncoder().encode(text) })

/** The documents of a folder; those of a folder inside it are looked at together. */
function groupsBelow(folder: string): readonly (readonly File[])[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  const files = entries
    .filter(entry => entry.isFile() && entry.name.endsWith('.md'))
    .map(({ name }) => ({ file: name, bytes: readFileSync(join(folder, name)) }))
  return [files, ...entries.filter(entry => entry.isDirectory()).flatMap(({ name }) => groupsBelow(join(folder, name)))]
}

/** What no document of the rules' own tests happens to say. */
const more: readonly (readonly File[])[] = [
  [{ file: 'gone.md', bytes: undefined }],
  [{ file: 'binary.md', bytes: Uint8Array.from([0x2d, 0, 0x2d]) }],
  [{ file: 'utf-16.md', bytes: Uint8Array.from([0xff, 0xfe, 0x2d, 0]) }],
  [{ file: 'gbk.md', bytes: Uint8Array.from([0xd6, 0xd0, 0xb9, 0xfa]) }],
  [{ file: 'latin.md', bytes: Uint8Array.from([0x61, 0xe9, 0x0a]) }],
  ...[
    'owner: "方遥\n',
    'owner: [方遥\n',
    'owner:\n\tname: 方遥\n',
    'sponsor:\n  name: 方遥\n title: 副总\n',
    'owner: note: more\n',
    'owner：方遥\nstage: establish\n',
    'owner: *star*\n',
    'owner: @方遥\n',
    'owner: "\\q"\n',
    '...\nowner: 方遥\n',
    `owner: '方\n  遥'\n${'o'.repeat(1100)}: 方遥\n`,
    'owner: 方\u0007遥\n',
    'sponsor: { name: 方遥, 副总 经理 }\n',
    'silenced: [{ rule: schemaa, reason: x }]\n',
    'silenced: [{ rule: encoding, reason: x }]\n',
    'silenced: [{ rule: schema }]\n',
    'silenced: [{ rule: schema, reason: x }]\n',
    'waived: { reviewed: }\n',
    'waived: { nothing: x }\n',
    'waived: { "projects[扩容].budget": x }\n',
    'customer: { profile: { revenue: 1,200,000 } }\n',
    'owner: "方遥" 经理\n',
    'owner: !run 方遥\n',
    `owner: ${'['.repeat(300)}\n`,
    'owner: &a [*a]\n',
    '__proto__: 1\n',
    'tags:\n  - 1\n'.repeat(26_000),
    'owner: 方遥\nowner: 佟山\n',
    'kam: 2\n',
    'type: economicc\n',
    'reviewed: 2026/3/1\n',
    'currency: yuan\n',
    'competitors: [{ satisfaction: 9 }]\n',
    'owner: 5\n',
    'customer:\n  profile: { headcont: 5, organization: x, nothing: 1 }\n',
    'headcount: 5\n',
  ].map(yaml => [textFile('a.md', frontMatter(yaml))]),
]

/** The example that a rule shows for what is wrong, as a file. */
const examples = rules.flatMap(({ bad }) => [bad.zh, bad.en]).map(filesOfExample)

function filesOfExample(example: string): readonly File[] {
  if (example.startsWith('=== ')) {
    return example
      .split(/^=== /m)
      .slice(1)
      .map(part => textFile(part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1)))
  }
  return [textFile('example.md', example.startsWith('---') ? example : frontMatter(example))]
}

async function told(files: readonly File[]): Promise<readonly Diagnostic[]> {
  const inspections = await Promise.all(files.map(({ file, bytes }) => inspect(file, bytes, { catalog, rules, today })))
  return judge(inspections, { rules, world: { exists: () => false } }).diagnostics
}

const groups = [
  ...groupsBelow(join(testFolder, 'rules')),
  ...groupsBelow(join(testFolder, 'fixtures')),
  ...examples,
  ...more,
]
const all = (await Promise.all(groups.map(told))).flat()
const sentences = new Map<string, Diagnostic>(all.map(one => [`${one.rule} ${one.say}`, one]))

it('every sentence of every rule is said here', () => {
  const known = rules.flatMap(({ id, sentences: own }) => Object.keys(own).map(name => `${id} ${name}`))
  expect(known.filter(name => !sentences.has(name))).toEqual([])
})

describe.each(['zh', 'en'] as const)('what is said in %s', language => {
  const said = all.map(one => ({ one, ...say(one, language) }))
  const wrong = (isWrong: (text: string) => boolean) => [
    ...new Set(
      said
        .filter(({ message, help }) => isWrong(message) || isWrong(help))
        .map(({ one, message, help }) => `${one.rule} ${one.say}: ${message} / ${help}`),
    ),
  ]

  it('has no gap that was not filled', () => {
    expect(wrong(text => /undefined|\[object|NaN|=>|\$\{/.test(text))).toEqual([])
  })

  it('has a message', () => {
    expect(said.filter(({ one, message }) => message === '' || message === one.rule)).toEqual([])
  })

  it('ends its message with a stop', () => {
    const open = said.filter(({ message }) => !(language === 'zh' ? /[。？！）]$/ : /[.?!)`]$/).test(message))
    expect([...new Set(open.map(({ one, message }) => `${one.rule} ${one.say}: ${message}`))]).toEqual([])
  })

  it('is on one line', () => {
    expect(wrong(text => /[\r\n\t]/.test(text))).toEqual([])
  })

  it('has no two spaces, and none at its ends', () => {
    expect(wrong(text => text !== text.trim() || / {2}/.test(text.replace(/`[^`]*`/g, '``')))).toEqual([])
  })

  it('has its backticks in pairs', () => {
    expect(wrong(text => (text.match(/`/g)?.length ?? 0) % 2 === 1)).toEqual([])
  })
})

it('English sentences have no Chinese signs but in what they quote', () => {
  const chinese = [...sentences].map(([name, one]) => [name, say(one, 'en')] as const)
  const unquoted = (text: string) => text.replace(/`[^`]*`/g, '')
  const wrong = chinese.filter(([, { message, help }]) => /[，。、；：？！（）“”]/.test(unquoted(message + help)))
  expect(wrong.map(([name, { message, help }]) => `${name}: ${message} / ${help}`)).toEqual([])
})

const one: Diagnostic = {
  file: 'a.md',
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 2,
  severity: 'error',
  rule: 'duplicate-key',
  say: 'twice',
  args: { key: 'owner', line: 3 },
  source: '',
}

describe('a diagnostic', () => {
  it('is put into the words of its rule', () => {
    expect(say(one, 'en')).toEqual({
      message: '`owner` stands here a second time; the first is in line 3.',
      help: 'Keep the right one and delete the other.',
    })
  })

  it('is put into Chinese', () => {
    expect(say(one, 'zh')).toEqual({
      message: '`owner` 写了两遍，第一次在第 3 行。',
      help: '留下对的一个，删掉另一个。',
    })
  })

  it('shows what a terminal would obey', () => {
    expect(say({ ...one, args: { key: '\u001b[31m\u202e\u0007', line: 3 } }, 'en').message).toBe(
      '`\\u001b[31m\\u202e\\u0007` stands here a second time; the first is in line 3.',
    )
  })

  it('keeps a value with a line break on one line', () => {
    expect(say({ ...one, args: { key: 'a\nb', line: 3 } }, 'en').message).toContain('`a b`')
  })

  it('shows only the beginning of a paragraph', () => {
    const { message } = say({ ...one, args: { key: '银'.repeat(300), line: 3 } }, 'en')
    expect(message).toContain(`\`${'银'.repeat(80)}..\``)
  })

  it('does not cut a character of two halves', () => {
    const { message } = say({ ...one, args: { key: '😀'.repeat(300), line: 3 } }, 'en')
    expect(message).toContain(`\`${'😀'.repeat(80)}..\``)
  })

  it('makes values inside lists and maps harmless, too', () => {
    const choices = [{ value: '\u001b[0m', zh: '\u202e', en: '\u202e' }]
    const { help } = say(
      { ...one, rule: 'schema', say: 'choice', args: { field: 'type', label: '', value: 'x', choices, meant: '' } },
      'zh',
    )
    expect(help).not.toMatch(/[\u001b\u202e]/)
  })

  it('of a sentence that nobody knows is the name of its rule', () => {
    expect(say({ ...one, say: 'nothing' }, 'en')).toEqual({ message: 'duplicate-key', help: '' })
  })
})
