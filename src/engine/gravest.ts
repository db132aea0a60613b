/** The craft's gravest findings: whoever is told fourteen things does none of them. */
import { ruleNamed } from '../rules/index.ts'
import type { Severity } from '../rules/rule.ts'
import type { Diagnostic } from './diagnostic.ts'

/** Whether a diagnostic advises on how the account is worked. */
export const isOfCraft = ({ rule }: Diagnostic): boolean => ruleNamed(rule)?.craft !== undefined

/** The `most` gravest of the craft's findings about each dossier. */
export function gravestOf(diagnostics: readonly Diagnostic[], most: number): ReadonlySet<Diagnostic> {
  const counts = new Map<string, number>()
  const gravest = diagnostics
    .filter(isOfCraft)
    .sort((one, other) => gravity(other) - gravity(one))
    .filter(({ file }) => {
      const count = (counts.get(file) ?? 0) + 1
      counts.set(file, count)
      return count <= most
    })
  return new Set(gravest)
}

const severityRank: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 }

// A severity weighs more than any weight of a rule (1 to 3).
const gravity = ({ severity, rule }: Diagnostic): number => severityRank[severity] * 10 + (ruleNamed(rule)?.craft ?? 0)
