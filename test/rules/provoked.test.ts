/** Each rule is made to speak by one small change to a well-kept dossier, at the right place and alone. */
import { describe, expect, it } from 'vitest'
import { rules } from '../../src/rules/index.ts'
import { fileOf, saidOfPortfolio, textOf } from '../helpers/portfolio.ts'
import { provocations } from './provocations/index.ts'
import { lineOf, provoked } from './provocations/provocation.ts'

describe('one small change', () => {
  it.each(provocations)('makes $rule speak, in its place ($dossier)', async provocation => {
    const { rule, dossier, severity, also = {} } = provocation
    const before = new Set((await saidOfPortfolio(dossier, textOf(dossier))).map(nameOf))
    const text = provoked(provocation, textOf(dossier))
    const added = (await saidOfPortfolio(dossier, text)).filter(one => !before.has(nameOf(one)))

    const told = added.map(one => `${one.file}:${one.line} ${one.severity} ${one.rule}`)
    const others = added.filter(one => one.rule !== rule).map(one => one.rule)
    expect(told.filter(line => line.endsWith(` ${rule}`))).toEqual([
      `${fileOf(dossier)}:${lineOf(provocation, text)} ${severity} ${rule}`,
    ])
    expect([...new Set(others)]).toEqual(Object.keys(also))
  })

  it('is known for every rule', () => {
    const known = provocations.map(({ rule }) => rule)
    expect(rules.map(({ id }) => id).filter(id => !known.includes(id))).toEqual([])
  })
})

/** Lines move with a change; what is said of which field does not. */
const nameOf = ({ file, rule, path, say }: { file: string; rule: string; path?: string; say: string }): string =>
  [file, rule, path, say].join(' ')
