/** Where the list of competitors cannot be read, that is told, and not that every rival is unknown. */
import { expect, it } from 'vitest'
import { inspect } from '../../../src/engine/inspect.ts'
import { ownCatalog } from '../../../src/io/package.ts'
import { rules } from '../../../src/rules/index.ts'
import { today } from '../../helpers/kam.ts'

const catalog = await ownCatalog()

it.each([
  ['is one text', 'competitors: Halberd Networks', ['schema']],
  ['has a text for an item', 'competitors: [Halberd Networks]', ['schema']],
  [
    'has a link without quotes for a name',
    'competitors: [{ name: [[Halberd Networks]], usage: Core }]',
    ['unquoted-link'],
  ],
  ['is another fault', 'competitors: [{ name: Tessaro, usage: 4 }]', ['schema', 'unknown-competitor']],
])('the list %s', async (_, competitors, told) => {
  const text = `---\nkam: 1\naccount: Vistula\nstage: establish\n${competitors}\nprojects: [{ name: Edge, competitors: [Halberd Networks] }]\n---\n`
  const bytes = new TextEncoder().encode(text)
  const { diagnostics } = await inspect('accounts/a.md', bytes, { catalog, rules, today })
  expect(diagnostics.filter(one => one.severity === 'error').map(one => one.rule)).toEqual(told)
})
