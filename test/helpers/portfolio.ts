/** The fixture of a whole portfolio, judged in memory. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { judge } from '../../src/engine/check.ts'
import type { Diagnostic } from '../../src/engine/diagnostic.ts'
import { type Inspection, inspect } from '../../src/engine/inspect.ts'
import { rules } from '../../src/rules/index.ts'
import { catalog, today } from './catalog.ts'

const folder = fileURLToPath(new URL('../fixtures/portfolio/accounts/', import.meta.url))

/** The text of every dossier, by the name of its file without `.md`. */
export const portfolio: ReadonlyMap<string, string> = new Map(
  readdirSync(folder).map(name => [name.replace(/\.md$/, ''), readFileSync(folder + name, 'utf8')]),
)

/** The text of one dossier; the test fails where it is not there. */
export function textOf(dossier: string): string {
  const text = portfolio.get(dossier)
  if (text === undefined) throw new Error(`no such dossier: ${dossier}`)
  return text
}

export const fileOf = (dossier: string): string => `accounts/${dossier}.md`

// As a team with these accounts would set it: seven of them buy in one currency.
const numbers = { 'over-dependence': { accounts: 7 } }

const inspected = (dossier: string, text: string): Promise<Inspection> =>
  inspect(fileOf(dossier), new TextEncoder().encode(text), { catalog, rules, today, numbers, currency: 'CNY' })

const inspections = await Promise.all([...portfolio].map(([dossier, text]) => inspected(dossier, text)))

const world = { exists: (file: string) => inspections.some(one => one.file === file) }

/** What is said of the portfolio, with another text in the place of one dossier. */
export async function saidOfPortfolio(dossier: string, text: string): Promise<readonly Diagnostic[]> {
  const changed = await inspected(dossier, text)
  const all = inspections.map(one => (one.file === changed.file ? changed : one))
  return judge(all, { rules, world, numbers }).diagnostics
}

/** What is said of one dossier where there is no other. */
export async function saidAlone(dossier: string, text: string): Promise<readonly Diagnostic[]> {
  return judge([await inspected(dossier, text)], { rules, world, numbers }).diagnostics
}
