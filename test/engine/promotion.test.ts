import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readAccount } from '../../src/account/account.ts'
import { inspect, type Standard } from '../../src/engine/inspect.ts'
import { askGate, nextStageOf, standsInTheWay } from '../../src/engine/promotion.ts'
import { rules } from '../../src/rules/index.ts'
import { stages } from '../../src/schema/field.ts'
import { account, catalog, dossierOf, today } from '../helpers/catalog.ts'

const standard: Standard = { catalog, rules, today }
const portfolio = fileURLToPath(new URL('../fixtures/portfolio/accounts/', import.meta.url))

it('keeps out of a stage whom a check would find at fault there, and nobody else', async () => {
  const seen: boolean[] = []
  for (const name of readdirSync(portfolio)) {
    const dossier = await dossierOf(readFileSync(portfolio + name, 'utf8'), name)
    for (const stage of stages) {
      const { diagnostics } = await askGate(dossier, standard, stage)
      const missing = standsInTheWay(readAccount(dossier, standard), stage, diagnostics)
      const check = await inspect(name, new TextEncoder().encode(dossier.text), { ...standard, stage })
      const told = check.diagnostics.filter(({ rule }) => rule === 'stage-gate').map(({ path }) => path)
      expect(new Set(missing.map(({ path }) => path))).toEqual(new Set(told))
      seen.push(missing.length === 0)
    }
  }
  expect(new Set(seen)).toEqual(new Set([true, false]))
})

describe('the next stage', () => {
  it.each([
    ['stage: establish', { kind: 'next', from: 'establish', to: 'stabilize' }],
    ['stage: stabilize', { kind: 'next', from: 'stabilize', to: 'strengthen' }],
    ['stage: strengthen', { kind: 'last', stage: 'strengthen' }],
    ['stage:', { kind: 'unknown', written: '' }],
    ['stage: 稳定', { kind: 'unknown', written: '稳定' }],
    ['stage: [establish]', { kind: 'unknown', written: '["establish"]' }],
  ])('of %j is never guessed', async (yaml, next) => {
    expect(nextStageOf(await account(yaml))).toEqual(next)
  })
})
