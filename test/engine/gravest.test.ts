import { describe, expect, it } from 'vitest'
import { gravestOf, isOfCraft } from '../../src/engine/gravest.ts'
import { rules } from '../../src/rules/index.ts'
import { diagnostic } from '../reporters/diagnostics/results.ts'

/** A rule of the craft of each weight, whichever they are today. */
const ofWeight = (weight: number): string => rules.find(({ craft }) => craft === weight)?.id ?? 'none'
const [light, middle, heavy] = [1, 2, 3].map(ofWeight)

const warning = (rule = '', line = 1, file = 'accounts/a.md') => diagnostic({ rule, line, file, severity: 'warning' })

describe('the gravest findings of the craft', () => {
  it('are told by severity, then by the weight of their rule, then as they were given', () => {
    const hint = diagnostic({ rule: heavy ?? '', severity: 'info', line: 1, file: 'accounts/a.md' })
    const [one, two, three, four] = [warning(light, 2), warning(middle, 3), warning(middle, 4), warning(heavy, 5)]
    const gravest = gravestOf([hint, one, two, three, four], 3)
    expect([...gravest]).toEqual([four, two, three])
  })

  it('are counted for each dossier by itself', () => {
    const all = [1, 2, 3].flatMap(line => [warning(heavy, line), warning(heavy, line, 'accounts/b.md')])
    expect(gravestOf(all, 2).size).toBe(4)
  })

  it('are never faults of writing', () => {
    const fault = diagnostic({ rule: 'schema', severity: 'error' })
    expect(isOfCraft(fault)).toBe(false)
    expect(gravestOf([fault], 3).size).toBe(0)
  })
})
