/** A diagnostic: one finding of `check` with its place, as plain data; the sentence is made last, by a reporter. */

import type { Args, Severity } from '../rules/rule.ts'
import type { Edit } from '../text/edit.ts'

export type Diagnostic = {
  /** Path from the workspace, with `/`. */
  readonly file: string
  /** Lines and columns count from 1, columns in UTF-16 units; the end is not included. */
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly severity: Severity
  readonly rule: string
  /** The field it is about, list items by their key. */
  readonly path?: string
  /** Which of the rule's sentences, and what stands in its gaps. */
  readonly say: string
  readonly args: Args
  /** The line it points to, for showing. */
  readonly source: string
  /** Other files that have a part in it. */
  readonly others?: readonly string[]
  /** What sets it right, where there is one right answer. */
  readonly fix?: readonly PlacedEdit[]
}

/** An edit with its place as people read it. */
export type PlacedEdit = Edit & Pick<Diagnostic, 'line' | 'column' | 'endLine' | 'endColumn'>

/** By file, place and rule: the order in which everything is shown. Plain code units, the same on every machine. */
export function compareDiagnostics(one: Diagnostic, other: Diagnostic): number {
  return (
    compareText(one.file, other.file) ||
    one.line - other.line ||
    one.column - other.column ||
    compareText(one.rule, other.rule) ||
    compareText(one.path ?? '', other.path ?? '')
  )
}

/** Compares by code units; locale plays no part. */
export const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
