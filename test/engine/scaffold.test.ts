import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaffold } from '../../src/engine/scaffold.ts'
import { ownTemplates } from '../../src/io/package.ts'
import { yamlScalar } from '../../src/text/yaml-scalar.ts'
import { dossierOf } from '../helpers/catalog.ts'

const template =
  '---\nkam: 1\n# the name\naccount:\nstage: establish # see below\nowner: # who?\ntype:\n---\n\n# Body: account:\n'

/** What a fresh dossier says of its account. */
async function accountIn(text: string): Promise<unknown> {
  return (await dossierOf(text)).front.value['account']
}

const hostile = [
  'Acme: "R&D" #1',
  '[24]7.ai',
  'Acme {{x}}',
  '- dash',
  '? question',
  ': colon',
  '# hash',
  'a # b',
  'a: b',
  'ends with:',
  "l'Oréal",
  '"quoted"',
  "'quoted'",
  'C:\\Users\\n',
  '*star',
  '&and',
  '!bang',
  '|pipe',
  '>more',
  '%percent',
  '@at',
  '`tick`',
  '---',
  '...',
  '=',
  '<<',
  'yes',
  'No',
  'null',
  '~',
  'true',
  '2025',
  '1e3',
  '0x1F',
  '2026-11-23',
  '12:30:45',
  '中国银行（集团）',
  '[[boc|中国银行]]',
  '$& $1 $$',
  '😀 Bank',
  'Socie\u0301te\u0301',
  '__proto__',
  'a'.repeat(500),
]

describe('the name of an account', () => {
  it.each(hostile)('arrives as it was given: %s', async name => {
    expect(await accountIn(await scaffold(template, { account: name }))).toBe(name)
  })

  it('arrives as it was given, whatever it is', async () => {
    const name = fc
      .string({ unit: 'binary', maxLength: 30 })
      .map(text => text.replace(/\p{Cc}/gu, '').trim())
      .filter(text => text !== '')
    await fc.assert(
      fc.asyncProperty(name, async text => {
        expect(await accountIn(await scaffold(template, { account: text }))).toBe(text)
      }),
    )
  })

  it.each(['zh', 'en'] as const)('arrives in our own templates in %s', async language => {
    for (const text of Object.values(ownTemplates(language))) {
      expect(await accountIn(await scaffold(text, { account: 'Acme: "R&D" #1' }))).toBe('Acme: "R&D" #1')
    }
  })
})

describe('every other byte', () => {
  it.each(hostile)('of a template stays with the name %s', async name => {
    const made = template.replace('account:\n', () => `account: ${yamlScalar(name)}\n`)
    expect(await scaffold(template, { account: name })).toBe(made)
  })

  it.each(['zh', 'en'] as const)('of our own templates stays in %s', async language => {
    for (const text of Object.values(ownTemplates(language))) {
      const made = await scaffold(text, { account: '澜江银行', owner: '方遥', type: 'important' })
      const undone = made
        .replace('\naccount: 澜江银行\n', '\naccount:\n')
        .replace('\nowner: 方遥\n', '\nowner:\n')
        .replace('\ntype: important\n', '\ntype:\n')
      expect(undone).toBe(text)
    }
  })

  it('keeps the comment behind an empty value', async () => {
    expect(await scaffold(template, { owner: '方遥' })).toContain('\nowner: 方遥 # who?\n')
  })

  it('keeps the comment behind a value that is replaced', async () => {
    expect(await scaffold(template, { stage: 'stabilize' })).toContain('\nstage: stabilize # see below\n')
  })

  it.each([
    ['null', 'owner: null\n', 'owner: 方遥\n'],
    ['a tilde', 'owner: ~ # who\n', 'owner: 方遥 # who\n'],
    ['empty quotes', 'owner: ""\n', 'owner: 方遥\n'],
    ['two spaces', 'owner:  佟山\n', 'owner:  方遥\n'],
    ['quotes', 'owner: "佟山" # ours\n', 'owner: "方遥" # ours\n'],
    ['a block', 'owner: |\n  佟\n  山\ntype:\n', 'owner: 方遥\ntype:\n'],
    ['a key in quotes', '"owner": 佟山\n', '"owner": 方遥\n'],
  ])('keeps the line around %s', async (_, line, made) => {
    expect(await scaffold(`---\nkam: 1\n${line}---\n`, { owner: '方遥' })).toBe(`---\nkam: 1\n${made}---\n`)
  })

  it('keeps CRLF', async () => {
    expect(await scaffold('---\r\nkam: 1\r\naccount:\r\n---\r\nBody\r\n', { account: 'Acme' })).toBe(
      '---\r\nkam: 1\r\naccount: Acme\r\n---\r\nBody\r\n',
    )
  })

  it('keeps a byte order mark', async () => {
    expect(await scaffold('\uFEFF---\naccount:\nkam: 1\n---\n', { account: 'Acme' })).toBe(
      '\uFEFF---\naccount: Acme\nkam: 1\n---\n',
    )
  })

  it('keeps a text that has no front matter', async () => {
    expect(await scaffold('# Notes\n', { account: 'Acme' })).toBe('# Notes\n')
  })

  it('keeps a text whose front matter cannot be read', async () => {
    expect(await scaffold('---\naccount: @\n---\n', { account: 'Acme' })).toBe('---\naccount: @\n---\n')
  })
})

describe('a key that the template does not have', () => {
  it('is added before the second fence', async () => {
    expect(await scaffold('---\nkam: 1\n---\nBody\n', { owner: '方遥' })).toBe('---\nkam: 1\nowner: 方遥\n---\nBody\n')
  })

  it('is added with the others in the order in which they are given', async () => {
    expect(await scaffold('---\nkam: 1\n---\n', { account: 'Acme', owner: '方遥' })).toBe(
      '---\nkam: 1\naccount: Acme\nowner: 方遥\n---\n',
    )
  })

  it('is added with the line ends of the template', async () => {
    expect(await scaffold('---\r\nkam: 1\r\n---\r\n', { owner: '方遥' })).toBe(
      '---\r\nkam: 1\r\nowner: 方遥\r\n---\r\n',
    )
  })

  it('is added where nothing stands between the fences', async () => {
    expect(await scaffold('---\n---\n', { owner: '方遥' })).toBe('---\nowner: 方遥\n---\n')
  })

  it('is added behind a comment', async () => {
    expect(await scaffold('---\nkam: 1\n# the end\n---\n', { owner: '方遥' })).toBe(
      '---\nkam: 1\n# the end\nowner: 方遥\n---\n',
    )
  })

  it('is not looked for inside another', async () => {
    expect(await scaffold('---\nemergency:\n  owner:\n---\n', { owner: '方遥' })).toBe(
      '---\nemergency:\n  owner:\nowner: 方遥\n---\n',
    )
  })
})
