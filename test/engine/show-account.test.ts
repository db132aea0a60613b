import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readAccount } from '../../src/account/account.ts'
import { accountPage } from '../../src/engine/show-account.ts'
import { renderPage } from '../../src/reporters/page.ts'
import { plainPaint } from '../../src/reporters/paint.ts'
import { type Language, languages } from '../../src/text/phrase.ts'
import { widthOf } from '../../src/text/width.ts'
import { account, catalog, dossierOf, today } from '../helpers/catalog.ts'

const folder = fileURLToPath(new URL('../fixtures/portfolio/accounts/', import.meta.url))
const files = readdirSync(folder)

const shown = async (yaml: string, language: Language = 'en') =>
  renderPage(accountPage(await account(yaml), language), { language, width: 80, paint: plainPaint, cut: false })

describe.each([60, 80, 160])('the portfolio on %d columns', width => {
  it.each(files)('shows %s whole and within the width', async file => {
    const dossier = await dossierOf(readFileSync(folder + file, 'utf8'), file)
    for (const language of languages) {
      const page = accountPage(readAccount(dossier, { catalog, today }), language)
      const lines = renderPage(page, { language, width, paint: plainPaint, cut: false }).split('\n')
      // Only a word that cannot be broken may stick out.
      const tooWide = lines.filter(line => widthOf(line) > width && line.trim().includes(' '))
      expect([...tooWide, ...lines.filter(line => /undefined|\[object|[ \t]$/.test(line))]).toEqual([])
    }
  })
})

describe('accountPage', () => {
  it('calls an item without its key by its first text, else by its place', async () => {
    const text = await shown('projects: [{ plan: Sixty servers }, { budget: 5 }]')
    expect(text).toContain('\n  Sixty servers\n')
    expect(text).toContain('\n  [1]\n    Budget  5\n')
  })

  it('marks what is heard where it begins, and what is sure within it', async () => {
    const text = await shown(
      'customer: { industry: { name: Ports, position: First }, business: { summary: Ships } }\nevidence: { customer.industry: { sure: heard }, customer.industry.position: { sure: confirmed } }',
    )
    expect(text).toContain('  Business\n    What they do  Ships\n')
    expect(text).toContain('  Industry (heard)\n    Industry  Ports\n    Position  First (confirmed)\n')
  })

  it('names what every item is excused from once', async () => {
    const text = await shown(
      'customer: { people: [{ name: A }] }\nwaived: { "customer.people[].title": we do not ask }',
    )
    expect(text).toContain('Not applicable        Title: we do not ask\n')
  })

  it('keeps a waiver that leads nowhere as it is written', async () => {
    const text = await shown('waived: { "projects[Gone].budget": dropped }')
    expect(text).toContain(
      'Projects\n  Missing for the gate  Projects\n  Not applicable        projects[Gone].budget: dropped\n',
    )
  })

  it('loses nothing that is not as it should be', async () => {
    const text = await shown(
      'customer: { people: [{ name: A, ours: me }, { name: B, ours: [you], hat: [red, tall] }, C] }\nwaived: { nothing: such }',
    )
    expect(text).toContain('\n    A    Who of ours knows them: me\n')
    expect(text).toContain('\n    B    Who of ours knows them: you; hat: red, tall\n')
    expect(text).toContain('\n    [2]  C\n')
    expect(text).toContain('  Not applicable        nothing: such\n')
  })
})
