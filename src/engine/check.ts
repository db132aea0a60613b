/** The reduce of check: the inspections of all files become one result, with what only shows across files. */
import { type Numbers, numbersOf, type Rule, type Severity, type World } from '../rules/rule.ts'
import { compareDiagnostics, compareText, type Diagnostic } from './diagnostic.ts'
import { type Inspection, isOfWorkspace } from './inspect.ts'

/** The result of a check. */
export type CheckResult = {
  /** How many files were looked at as dossiers, those that cannot be read included. */
  readonly dossiers: number
  readonly counts: Readonly<Record<Severity, number>>
  /** By file and place. */
  readonly diagnostics: readonly Diagnostic[]
}

/** What is judged by across files, and what is asked about. */
export type Judgement = {
  readonly rules: readonly Rule[]
  readonly world: World
  readonly numbers?: Readonly<Record<string, Numbers>>
  /** Which files are asked about; workspace rules see them all. */
  readonly shown?: (file: string) => boolean
}

/** Joins inspections. */
export function judge(inspections: readonly Inspection[], judgement: Judgement): CheckResult {
  const { shown = () => true } = judgement
  const ordered = [...inspections].sort((one, other) => compareText(one.file, other.file))
  const diagnostics = [...ordered.flatMap(one => one.diagnostics), ...acrossFiles(ordered, judgement)]
    .filter(({ file }) => shown(file))
    .sort(compareDiagnostics)
  const count = (severity: Severity) => diagnostics.filter(one => one.severity === severity).length
  return {
    dossiers: ordered.filter(({ kind, file }) => kind !== 'foreign' && shown(file)).length,
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
    diagnostics,
  }
}

function acrossFiles(
  inspections: readonly Inspection[],
  { rules, world, numbers = {} }: Judgement,
): readonly Diagnostic[] {
  return rules.filter(isOfWorkspace).flatMap(rule => {
    const facts = inspections.flatMap(({ file, facts: { [rule.id]: fact } }) =>
      fact === undefined ? [] : [{ file, fact }],
    )
    return [...rule.judge(facts, world, numbersOf(rule, numbers[rule.id]))].map(({ file, spot, path, say, args }) => ({
      file,
      ...spot,
      severity: rule.severity,
      rule: rule.id,
      ...(path === undefined ? {} : { path }),
      say,
      args,
    }))
  })
}
