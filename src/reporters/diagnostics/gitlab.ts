/** `kam check --format gitlab`: a Code Quality report, which GitLab shows in the merge request. */
import type { CheckResult } from '../../engine/check.ts'
import type { Severity } from '../../rules/rule.ts'
import { safeJson } from '../../text/escape.ts'
import { fingerprints } from '../fingerprint.ts'
import { sayWhole } from '../say-whole.ts'
import type { DiagnosticsFormat, FormatView } from './format.ts'

export const gitlab: DiagnosticsFormat = {
  id: 'gitlab',
  says: { zh: 'GitLab 的 Code Quality 报告', en: 'a Code Quality report for GitLab' },
  machine: true,
  render,
}

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' }

function render({ diagnostics }: CheckResult, { language, prefix }: FormatView): string {
  const known = fingerprints(diagnostics, prefix)
  return safeJson(
    diagnostics.map((one, index) => ({
      description: sayWhole(one, language),
      check_name: one.rule,
      fingerprint: known[index],
      severity: severities[one.severity],
      location: { path: prefix + one.file, lines: { begin: one.line, end: one.endLine } },
    })),
  )
}
