/** `kam check --format json`: stable and versioned; `schemas/output/check.schema.json` describes it. */
import type { CheckResult } from '../../engine/check.ts'
import { safeJson } from '../../text/escape.ts'
import type { Language } from '../../text/phrase.ts'
import { say } from '../say.ts'
import type { DiagnosticsFormat } from './format.ts'

export const json: DiagnosticsFormat = {
  id: 'json',
  says: { zh: '给程序读的完整结果', en: 'everything, for programs' },
  machine: true,
  render,
}

function render(result: CheckResult, { language }: { readonly language: Language }): string {
  return safeJson({
    kam: 'check',
    version: 1,
    summary: {
      dossiers: result.dossiers,
      errors: result.counts.error,
      warnings: result.counts.warning,
      infos: result.counts.info,
    },
    diagnostics: result.diagnostics.map(one => ({
      file: one.file,
      line: one.line,
      column: one.column,
      end_line: one.endLine,
      end_column: one.endColumn,
      severity: one.severity,
      rule: one.rule,
      ...(one.path === undefined ? {} : { path: one.path }),
      ...said(one, language),
    })),
  })
}

function said(one: CheckResult['diagnostics'][number], language: Language) {
  const { message, help } = say(one, language)
  return help === '' ? { message } : { message, help }
}
