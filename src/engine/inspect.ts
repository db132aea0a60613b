/** The map of check: the bytes of one file become its diagnostics and the small facts that are judged across all files. */
import { type Account, type Around, readAccount } from '../account/account.ts'
import { type Limits, parseDossier, type Reading } from '../dossier/parse.ts'
import {
  type DossierRule,
  type Numbers,
  numbersOf,
  type Plain,
  type ReadingRule,
  type Rule,
  type WorkspaceRule,
} from '../rules/rule.ts'
import { hasReached, type Stage } from '../schema/field.ts'
import type { Diagnostic } from './diagnostic.ts'
import { faultySilences, type Silence, silencesOf } from './silence.ts'
import { asDiagnostic, type Seen, toldOnce } from './verdict.ts'

/** What files are judged by. */
export type Standard = Around & {
  readonly rules: readonly Rule[]
  /** Rules of the team that its config switches off: what silences them does no harm. */
  readonly switchedOff?: readonly string[]
  readonly limits?: Limits
  /** By rule: the numbers that a team has set. */
  readonly numbers?: Readonly<Record<string, Numbers>>
  /** Judge every dossier as if it were in this stage. */
  readonly stage?: Stage
}

/** One file as it was read and judged; plain JSON. */
export type Inspection = {
  readonly file: string
  /** A dossier, a file that should be one and cannot be read, or something else. */
  readonly kind: 'dossier' | 'unreadable' | 'foreign'
  /** The account that the file is about; empty where that cannot be read. */
  readonly account: string
  readonly diagnostics: readonly Diagnostic[]
  /** What the dossier accepts. */
  readonly silences: readonly Silence[]
  /** By rule: what a workspace rule took from this dossier. */
  readonly facts: Readonly<Record<string, Plain>>
}

/** Reads one file and judges it. Never throws for what the file says. */
export async function inspect(file: string, bytes: Uint8Array | undefined, standard: Standard): Promise<Inspection> {
  const reading = await parseDossier(file, bytes, standard.limits)
  const account = accountOf(reading, standard)
  const seen = [
    ...readingFaults(reading, standard.rules),
    ...(account === undefined ? [] : findings(account, standard)),
  ]
  const told = toldOnce(seen).map(one => asDiagnostic(one, file, reading.lines, account))
  return {
    file,
    kind: kindOf(reading),
    account: account?.name ?? '',
    diagnostics: account === undefined ? told : [...told, ...faultySilences(account, file, standard)],
    silences: account === undefined ? [] : silencesOf(account, standard.rules),
    facts: account === undefined ? {} : factsOf(account, standard.rules),
  }
}

/** What a file turned out to be. */
export function kindOf(reading: Reading): Inspection['kind'] {
  if (reading.dossier !== undefined) return 'dossier'
  return reading.problems.some(problem => problem.kind === 'foreign') ? 'foreign' : 'unreadable'
}

/** The account in a file that could be read. */
export const accountOf = ({ dossier }: Reading, standard: Standard): Account | undefined =>
  dossier === undefined ? undefined : readAccount(dossier, standard)

function* readingFaults(reading: Reading, rules: readonly Rule[]): Generator<Seen> {
  for (const problem of reading.problems) {
    for (const rule of rules.filter(isReading)) {
      const finding = rule.find(problem)
      if (finding !== undefined) yield { rule, finding }
    }
  }
}

function* findings(account: Account, { rules, numbers = {} }: Standard): Generator<Seen> {
  for (const rule of rules.filter(isOfDossier).filter(rule => applies(rule, account))) {
    for (const finding of rule.check(account, numbersOf(rule, numbers[rule.id]))) yield { rule, finding }
  }
}

/** Whether an account is old enough, and awake enough, for a rule. */
function applies({ from, craft, isClock }: Rule, { stage, status }: Account): boolean {
  if (craft !== undefined && status === 'lost') return false
  if (isClock === true && status === 'dormant') return false
  return from === undefined || hasReached(stage, from)
}

function factsOf(account: Account, rules: readonly Rule[]): Inspection['facts'] {
  const asked = rules.filter(isOfWorkspace).filter(rule => applies(rule, account))
  const facts = asked.flatMap(rule => {
    const fact = rule.collect(account)
    return fact === undefined ? [] : [[rule.id, fact] as const]
  })
  return Object.fromEntries(facts)
}

const isReading = (rule: Rule): rule is ReadingRule => rule.scope === 'file'
const isOfDossier = (rule: Rule): rule is DossierRule => rule.scope === 'dossier'

/** Whether a rule looks at all dossiers together. */
export const isOfWorkspace = (rule: Rule): rule is WorkspaceRule => rule.scope === 'workspace'
