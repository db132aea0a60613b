/** The reduce of check: the inspections of all files become one result, with what only shows across files. */
import { type Numbers, numbersOf, type Rule, type Severity, type World } from '../rules/rule.ts'
import { compareDiagnostics, compareText, type Diagnostic } from './diagnostic.ts'
import { type Inspection, isOfWorkspace } from './inspect.ts'
import { accept, unusedSilence } from './silence.ts'

/** The result of a check. */
export type CheckResult = {
  /** How many files were looked at as dossiers, those that cannot be read included. */
  readonly dossiers: number
  /** Their names, sorted. */
  readonly files: readonly string[]
  readonly counts: Readonly<Record<Severity, number>>
  /** How many faults a baseline accepts. */
  readonly known: number
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
  const { shown = () => true, rules } = judgement
  const ordered = [...inspections].sort((one, other) => compareText(one.file, other.file))
  const across = byFile(acrossFiles(ordered, judgement))
  const isAsked = (one: Diagnostic) => shown(one.file) || one.others?.some(shown) === true
  const diagnostics = ordered
    .flatMap(one => accepted(one, across.get(one.file) ?? [], rules))
    .filter(isAsked)
    .sort(compareDiagnostics)
  const files = ordered.filter(({ kind, file }) => kind !== 'foreign' && shown(file)).map(({ file }) => file)
  return resultOf(files, diagnostics)
}

/** A result with other diagnostics than it had: those that a baseline does not accept, say. */
export const resultOf = (files: readonly string[], diagnostics: readonly Diagnostic[], known = 0): CheckResult => ({
  dossiers: files.length,
  files,
  counts: {
    error: countOf('error', diagnostics),
    warning: countOf('warning', diagnostics),
    info: countOf('info', diagnostics),
  },
  known,
  diagnostics,
})

const countOf = (severity: Severity, diagnostics: readonly Diagnostic[]): number =>
  diagnostics.filter(one => one.severity === severity).length

/** What remains of a file's diagnostics when the team's own silences have had their say. */
function accepted(one: Inspection, across: readonly Diagnostic[], rules: readonly Rule[]): readonly Diagnostic[] {
  const all = [...one.diagnostics, ...across]
  const { remaining, unused } = accept(all, one.silences)
  const about = rules.find(({ id }) => id === 'unused-silence')
  return about === undefined
    ? remaining
    : [...remaining, ...unused.map(silence => unusedSilence(silence, one.file, about))]
}

function byFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>()
  for (const one of diagnostics) found.set(one.file, [...(found.get(one.file) ?? []), one])
  return found
}

function acrossFiles(
  inspections: readonly Inspection[],
  { rules, world, numbers = {} }: Judgement,
): readonly Diagnostic[] {
  return rules.filter(isOfWorkspace).flatMap(rule => {
    const facts = inspections.flatMap(({ file, facts: { [rule.id]: fact } }) =>
      fact === undefined ? [] : [{ file, fact }],
    )
    return [...rule.judge(facts, world, numbersOf(rule, numbers[rule.id]))].map(
      ({ file, spot, path, others, say, args }) => ({
        file,
        ...spot,
        severity: rule.severity,
        rule: rule.id,
        ...(path === undefined ? {} : { path }),
        ...(others === undefined ? {} : { others }),
        say,
        args,
      }),
    )
  })
}
