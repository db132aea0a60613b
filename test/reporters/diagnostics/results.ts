/** Small results of a check to render; their sentences are their own, so that no rule's wording is repeated here. */
import { resultOf } from '../../../src/engine/check.ts'
import type { Diagnostic } from '../../../src/engine/diagnostic.ts'
import type { FormatView } from '../../../src/reporters/diagnostics/format.ts'
import { plainPaint } from '../../../src/reporters/paint.ts'

/** A workspace in the folder `sales` of a repository. */
export const viewIn = (language: 'zh' | 'en'): FormatView => ({
  language,
  width: 80,
  paint: plainPaint,
  cut: false,
  prefix: 'sales/',
  version: '0.1.0',
})

/** A diagnostic of a rule that a team has made, with all that a test does not care about filled in. */
export const diagnostic = (parts: Partial<Diagnostic> = {}): Diagnostic => ({
  file: 'accounts/Corvane.md',
  line: 4,
  column: 8,
  endLine: 4,
  endColumn: 13,
  severity: 'error',
  rule: 'team-rule',
  source: 'stage: early',
  ...says('Something is wrong.', '有点问题。'),
  ...parts,
})

/** What a diagnostic of a team's rule says. */
export const says = (en: string, zh: string, help: { en: string; zh: string } = { en: '', zh: '' }) => ({
  say: 'broken',
  args: { message: { en, zh }, help },
})

/** Three dossiers; one is clean, one has an error, one has a warning and a hint. */
export const small = resultOf(
  ['accounts/Corvane.md', 'accounts/Nordhafen.md', 'accounts/澜江银行.md'],
  [
    diagnostic({
      path: 'stage',
      ...says('`stage` cannot be `early`.', '`stage` 不能写 `early`。', {
        en: 'Did you mean `establish`?',
        zh: '是不是 `establish`？',
      }),
      fix: [{ start: 33, end: 38, text: 'establish', line: 4, column: 8, endLine: 4, endColumn: 13 }],
    }),
    diagnostic({
      file: 'accounts/澜江银行.md',
      line: 9,
      column: 11,
      endLine: 9,
      endColumn: 13,
      severity: 'warning',
      rule: 'people-known',
      path: 'customer.people[李敏].boss',
      source: '    boss: 陈刚 # 100%: 听说',
      ...says('`陈刚` is not among the people, is he?', '关键人里没有 `陈刚`，对吗？', {
        en: 'Add him: name, department.',
        zh: '加进去：姓名、部门。',
      }),
    }),
    diagnostic({
      file: 'accounts/澜江银行.md',
      line: 20,
      column: 1,
      endLine: 22,
      endColumn: 4,
      severity: 'info',
      rule: 'log-style',
      source: '## Log',
      ...says('The log is only in_house.', '记录只有 in_house。'),
    }),
  ],
)
