/** Moving an account on: whether it may be in its next stage, and what that stage will ask of it. */
import { type Account, readAccount } from '../account/account.ts'
import { missingAtGate } from '../account/expectation.ts'
import type { Dossier } from '../dossier/parse.ts'
import { isStage, type Stage, stages } from '../schema/field.ts'
import { related } from '../text/path.ts'
import type { Diagnostic } from './diagnostic.ts'
import { type Inspection, inspect, type Standard } from './inspect.ts'
import { accept } from './silence.ts'
import { completenessOf, type Missing, missingAmong } from './views/completeness-facts.ts'

/** The stage behind the one in which an account is. */
export type NextStage =
  | { readonly kind: 'next'; readonly from: Stage; readonly to: Stage }
  /** There is none. */
  | { readonly kind: 'last'; readonly stage: Stage }
  /** The dossier does not say in which it is, or writes something that is none (`written`). */
  | { readonly kind: 'unknown'; readonly written: string }

/** The next stage, by what the dossier says; it is never guessed. */
export function nextStageOf({ value }: Account): NextStage {
  const stage = value['stage']
  if (!isStage(stage)) return { kind: 'unknown', written: shown(stage) }
  const to = stages[stages.indexOf(stage) + 1]
  return to === undefined ? { kind: 'last', stage } : { kind: 'next', from: stage, to }
}

const shown = (stage: unknown): string =>
  stage === undefined ? '' : typeof stage === 'string' ? stage : JSON.stringify(stage)

/** What the rule of the gate says about a dossier as if it were in that stage: what `kam check --stage` finds. */
export type AtGate = { readonly inspection: Inspection; readonly diagnostics: readonly Diagnostic[] }

/** Puts the question of the gate. A team may have set the rule lower than an error, and a dossier may have silenced it. */
export async function askGate({ file, text }: Dossier, standard: Standard, stage: Stage): Promise<AtGate> {
  // Alone the rule tells all that is missing, also where a fault of the schema would speak in its place.
  const rules = standard.rules.filter(({ id }) => id === gate)
  const inspection = await inspect(file, new TextEncoder().encode(text), { ...standard, rules, stage })
  const { remaining } = accept(inspection.diagnostics, inspection.silences)
  const diagnostics = remaining.filter(({ rule, severity }) => rule === gate && severity === 'error')
  return { inspection, diagnostics }
}

const gate = 'stage-gate'

/** What keeps an account out of a stage, most important first; `told` is what the gate says about it. */
export function standsInTheWay(account: Account, stage: Stage, told: readonly Diagnostic[]): readonly Missing[] {
  const paths = new Set(told.map(({ path }) => path))
  return missingAmong(account, missingAtGate(account, stage)).filter(({ path }) => paths.has(path))
}

/** Whether something that the gate misses is there, and wrong. */
export const isWrong = (account: Account, stage: Stage): boolean =>
  missingAtGate(account, stage).some(({ path }) => account.faults.some(fault => related(fault.path, path)))

/** What a stage asks of an account: the fields that are still missing, and how many of them its own gate needs. */
export type Ahead = { readonly fields: number; readonly gate: number; readonly next: Stage | undefined }

export function aheadOf(dossier: Dossier, standard: Standard): Ahead {
  const account = readAccount(dossier, standard)
  const { expected, filled, gate } = completenessOf(account)
  const next = stages[stages.indexOf(account.stage) + 1]
  return { fields: expected - filled, gate: next === undefined ? 0 : gate.expected - gate.filled, next }
}
