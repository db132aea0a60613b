/** What is looked up in the world for a link, and what never is. */
import { describe, expect, it } from 'vitest'
import { judge } from '../../../src/engine/check.ts'
import { inspect } from '../../../src/engine/inspect.ts'
import { ownCatalog } from '../../../src/io/package.ts'
import { say } from '../../../src/reporters/say.ts'
import rule from '../../../src/rules/broken-link.ts'
import { today } from '../../helpers/kam.ts'

const catalog = await ownCatalog()

const check = async (target: string, files: readonly string[]) => {
  const asked: string[] = []
  const text = `---\nkam: 1\naccount: Corvane\nstage: establish\n---\n\n[a](${target})\n`
  const bytes = new TextEncoder().encode(text)
  const inspection = await inspect('accounts/bank/Corvane.md', bytes, { catalog, rules: [rule], today })
  const exists = (file: string) => {
    asked.push(file)
    return files.includes(file)
  }
  const { diagnostics } = judge([inspection], { rules: [rule], world: { exists } })
  return { asked, told: diagnostics.map(one => say(one, 'en')) }
}

describe('links that lead somewhere', () => {
  it.each([
    ['beside', 'a.pdf', 'accounts/bank/a.pdf'],
    ['in a folder', './files//a.pdf', 'accounts/bank/files/a.pdf'],
    ['a folder', 'files/', 'accounts/bank/files'],
    ['above', '../Acme.md', 'accounts/Acme.md'],
    ['from the workspace', '/files/a.pdf', 'files/a.pdf'],
    ['with a percent sign', '5%.pdf', 'accounts/bank/5%.pdf'],
    ['with accents taken apart', 'Universite\u0301.md', 'accounts/bank/Universit\u00e9.md'],
    ['with accents that are apart on the disk', 'Universit\u00e9.md', 'accounts/bank/Universite\u0301.md'],
    ['with backslashes', 'files\\\\a.pdf', 'accounts/bank/files/a.pdf'],
  ])('%s', async (_, target, file) => {
    expect((await check(target, [file])).told).toEqual([])
  })
})

it.each(['', '#a', 'https://a.example/b', '../../../outside.md', 'a%00.md', `${'长'.repeat(100)}.md`])(
  'nothing is looked up for %s',
  async target => {
    expect(await check(target, [])).toEqual({ asked: [], told: [] })
  },
)

it('a path from the workspace without its slash is recognised', async () => {
  const { told } = await check('files/a.pdf', ['files/a.pdf'])
  expect(told[0]?.help).toMatch(/^Did you mean `\/files\/a\.pdf`\?/)
})
