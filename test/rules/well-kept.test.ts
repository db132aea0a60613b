/** Dossiers in which there is nothing to say: those that are kept well, and those that have just been made. */
import { describe, expect, it } from 'vitest'
import { readAccount } from '../../src/account/account.ts'
import { judge } from '../../src/engine/check.ts'
import { inspect } from '../../src/engine/inspect.ts'
import { scaffold } from '../../src/engine/scaffold.ts'
import { completeness } from '../../src/engine/views/completeness.ts'
import { ownTemplates } from '../../src/io/package.ts'
import { rules } from '../../src/rules/index.ts'
import { catalog, dossierOf, today } from '../helpers/catalog.ts'
import { fileOf, saidAlone, saidOfPortfolio, textOf } from '../helpers/portfolio.ts'

describe.each([
  ['establish', '若水医院集团'],
  ['stabilize', '越城电网'],
  ['stabilize', 'Corvane Assurances'],
  ['strengthen', '澜江银行'],
  ['strengthen', '云岭药业'],
])('a complete, well-kept dossier in %s: %s', (stage, dossier) => {
  it('gives no diagnostic among the others', async () => {
    const said = await saidOfPortfolio(dossier, textOf(dossier))
    expect(said.filter(({ file }) => file === fileOf(dossier))).toEqual([])
  })

  it('gives no diagnostic alone', async () => {
    expect(await saidAlone(dossier, textOf(dossier))).toEqual([])
  })

  it('is complete, and long enough for that to mean something', async () => {
    const account = readAccount(await dossierOf(textOf(dossier), fileOf(dossier)), { catalog, today })
    expect(account.stage).toBe(stage)
    expect(completeness.collect(account)).toMatchObject({ score: 1, missing: [], unsure: 0, aged: 0 })
    expect(textOf(dossier).split('\n').length).toBeGreaterThanOrEqual(300)
  })
})

describe.each(['zh', 'en'] as const)('a fresh dossier in %s', language => {
  it.each(Object.entries(ownTemplates(language)))('gives no diagnostic (%s)', async (_name, template) => {
    const text = await scaffold(template, { account: 'Corvane', owner: '方遥' })
    const one = await inspect('accounts/Corvane.md', new TextEncoder().encode(text), { catalog, rules, today })
    expect(judge([one], { rules, world: { exists: () => true } }).diagnostics).toEqual([])
  })
})
