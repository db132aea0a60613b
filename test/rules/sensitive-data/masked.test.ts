/** A message that names a secret must not give it away. */
import { describe, expect, it } from 'vitest'
import { inspect } from '../../../src/engine/inspect.ts'
import { ownCatalog } from '../../../src/io/package.ts'
import { say } from '../../../src/reporters/say.ts'
import rule from '../../../src/rules/sensitive-data.ts'
import { today } from '../../helpers/kam.ts'

const catalog = await ownCatalog()

const told = async (notes: string) => {
  const text = `---\nkam: 1\naccount: Corvane\nstage: establish\nx_notes: ${notes}\n---\n`
  const bytes = new TextEncoder().encode(text)
  const { diagnostics } = await inspect('accounts/a.md', bytes, { catalog, rules: [rule], today })
  return diagnostics.map(one => ({ ...one, message: say(one, 'en').message }))
}

describe('the message of sensitive-data', () => {
  it.each([
    ['11010519491231002X', 'There is an identity number here (`11…2X`).'],
    ['6217001234567890122', 'There is the number of a bank card here (`62…22`).'],
    ['AKIAIOSFODNN7EXAMPLE', 'There is a secret key here (`AK…LE`).'],
    ['"password: Spring#2026"', 'There is a password or a key here.'],
    ['"-----BEGIN PRIVATE KEY-----"', 'There is a secret key here.'],
  ])('about %s shows two signs at either end, or none', async (notes, message) => {
    expect((await told(notes)).map(one => one.message)).toEqual([message])
  })

  it('keeps the secret out of its arguments, too', async () => {
    const [diagnostic] = await told('"password: Spring#2026"')
    expect(JSON.stringify(diagnostic?.args)).not.toContain('Spring')
  })

  it('has the place of the secret alone', async () => {
    expect(await told('身份证 11010519491231002X，办门禁用')).toMatchObject([
      { line: 5, column: 14, endColumn: 32, path: 'x_notes' },
    ])
  })
})
