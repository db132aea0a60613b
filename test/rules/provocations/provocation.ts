/** One small change to a well-kept dossier by which one rule is made to speak. */
import type { Severity } from '../../../src/rules/rule.ts'

export type Provocation = {
  readonly rule: string
  /** The account whose dossier is changed: the name of its file. */
  readonly dossier: string
  /** What stands there exactly once, and what takes its place. */
  readonly change: readonly [from: string, to: string]
  /** Where one fact is told in several places, the others. */
  readonly along?: readonly (readonly [from: string, to: string])[]
  /** Stands in the changed dossier exactly once: on the line where it ends the rule must speak. */
  readonly at: string
  readonly severity: Severity
  /** What else the change breaks in itself: the rules that must speak, too, each with the reason. */
  readonly also?: Readonly<Record<string, string>>
}

/** The dossier as it stands after the change; throws where a text to be changed does not stand there exactly once. */
export function provoked({ change, along = [] }: Provocation, text: string): string {
  return [change, ...along].reduce((so, [from, to]) => {
    if (so.split(from).length !== 2) throw new Error(`must stand in the dossier exactly once: ${from}`)
    return so.replace(from, () => to)
  }, text)
}

/** The line on which the rule must speak, counted from 1. */
export function lineOf({ at }: Provocation, text: string): number {
  const [before, ...others] = text.split(at)
  if (before === undefined || others.length === 0) throw new Error(`does not stand in the dossier: ${at}`)
  return `${before}${at}`.split('\n').length
}
