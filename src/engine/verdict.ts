/** From what rules see to what is said: one fault is told once, and a place in the text becomes a line and a column. */
import { type Account, writePath } from '../account/account.ts'
import { type AnyFinding, type Rule, type Severity, spotOf } from '../rules/rule.ts'
import type { Edit } from '../text/edit.ts'
import type { Lines } from '../text/lines.ts'
import { related } from '../text/path.ts'
import type { Diagnostic, PlacedEdit } from './diagnostic.ts'

/** A finding with the rule that made it. */
export type Seen = { readonly rule: Rule; readonly finding: AnyFinding }

/** Leaves out what a weightier rule says about the same place. */
export function toldOnce(seen: readonly Seen[]): readonly Seen[] {
  const placed = seen.filter(({ finding }) => finding.path !== undefined)
  return seen.filter(one => {
    const { givesWayTo } = one.rule
    if (givesWayTo === undefined) return true
    const weightier = givesWayTo === 'all' ? placed : placed.filter(({ rule }) => givesWayTo.includes(rule.id))
    return !weightier.some(other => silences(other, one))
  })
}

/** Makes the diagnostic; `account` gives the path its keys, where the file could be read. */
export function asDiagnostic({ rule, finding }: Seen, file: string, lines: Lines, account?: Account): Diagnostic {
  return {
    file,
    ...spotOf({ lines }, finding.at),
    ...(finding.isSecret === true ? { source: '' } : {}),
    severity: severityOf({ rule, finding }),
    rule: rule.id,
    ...(finding.path === undefined || account === undefined ? {} : { path: writePath(account, finding.path) }),
    say: finding.say,
    args: finding.args,
    ...(finding.fix === undefined ? {} : { fix: finding.fix.map(edit => placed(edit, lines)) }),
  }
}

function placed(edit: Edit, lines: Lines): PlacedEdit {
  const { source: _, ...place } = spotOf({ lines }, edit)
  return { ...edit, ...place }
}

const gravity: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 }

/** The finding's own severity, unless the team has set that of its rule. */
const severityOf = ({ rule, finding }: Seen): Severity =>
  rule.isSet === true ? rule.severity : (finding.severity ?? rule.severity)

function silences(other: Seen, one: Seen): boolean {
  if (other.rule.id === one.rule.id) return false
  // A warning about a place must not hide an error there.
  if (gravity[severityOf(other)] < gravity[severityOf(one)]) return false
  const place = one.finding.path
  const spokenFor = [...(other.finding.path === undefined ? [] : [other.finding.path]), ...(other.finding.about ?? [])]
  return place !== undefined && spokenFor.some(path => related(path, place))
}
