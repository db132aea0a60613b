/** `kam check --format rdjson`: for reviewdog, which makes comments with suggested changes of it on GitHub, GitLab and others. */
import type { CheckResult } from '../../engine/check.ts'
import type { Diagnostic } from '../../engine/diagnostic.ts'
import { applyEdits } from '../../text/edit.ts'
import { safeJson } from '../../text/escape.ts'
import { sayWhole } from '../say-whole.ts'
import type { DiagnosticsFormat, FormatView } from './format.ts'

export const rdjson: DiagnosticsFormat = {
  id: 'rdjson',
  says: { zh: '给 reviewdog，带修改建议', en: 'for reviewdog, with suggested changes' },
  machine: true,
  render,
}

function render({ diagnostics }: CheckResult, { language, prefix }: FormatView): string {
  return safeJson({
    source: { name: 'kam' },
    severity: worstOf(diagnostics),
    diagnostics: diagnostics.map(one => ({
      message: sayWhole(one, language),
      location: { path: prefix + one.file, range: rangeOf(one) },
      severity: one.severity.toUpperCase(),
      code: { value: one.rule },
      ...suggested(one),
    })),
  })
}

const worstOf = (diagnostics: readonly Diagnostic[]): string =>
  ['error', 'warning'].find(severity => diagnostics.some(one => one.severity === severity))?.toUpperCase() ?? 'INFO'

function rangeOf(one: Diagnostic) {
  const start = byteColumn(one, one.line, one.column)
  const end = byteColumn(one, one.endLine, one.endColumn)
  return start === undefined || end === undefined
    ? { start: { line: one.line }, end: { line: one.endLine } }
    : { start: { line: one.line, column: start }, end: { line: one.endLine, column: end } }
}

/**
 * Columns count bytes of UTF-8 here, and reviewdog cuts lines at them: a wrong one is worse than none.
 * Of the text only the first line is known, and of a very long one the beginning.
 */
function byteColumn({ line, source }: Diagnostic, ofLine: number, column: number): number | undefined {
  if (column === 1) return 1
  if (ofLine !== line || column - 1 > source.length) return undefined
  return new TextEncoder().encode(source.slice(0, column - 1)).length + 1
}

/**
 * The fix as one change of the whole line. GitLab's suggestions know whole lines only, GitHub's must be as long as the
 * comment, and two suggestions would be two choices: so a fix that goes beyond the line is left to `kam check --fix`.
 */
function suggested(one: Diagnostic) {
  const { fix = [], line, endLine, source } = one
  if (fix.length === 0 || endLine !== line || source.length >= longestWhole) return {}
  if (!fix.every(edit => edit.line === line && edit.endLine === line && edit.endColumn - 1 <= source.length)) return {}
  const inLine = fix.map(edit => ({ text: edit.text, start: edit.column - 1, end: edit.endColumn - 1 }))
  const text = applyEdits(source, inLine).replace(/\r\n?/g, '\n')
  return { suggestions: [{ range: { start: { line }, end: { line } }, text }] }
}

// A diagnostic quotes no more than 400 characters of its line; one that is as long may have been cut.
const longestWhole = 400
