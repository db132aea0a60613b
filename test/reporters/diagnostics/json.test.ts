import { describe, expect, it } from 'vitest'
import { resultOf } from '../../../src/engine/check.ts'
import type { Diagnostic } from '../../../src/engine/diagnostic.ts'
import { json } from '../../../src/reporters/diagnostics/json.ts'
import { diagnostic, says, viewIn } from './results.ts'

const rendered = (language: 'zh' | 'en', ...diagnostics: readonly Diagnostic[]) =>
  json.render(resultOf(['accounts/Corvane.md'], diagnostics), viewIn(language))

const one = diagnostic({
  file: 'accounts/中国银行.md',
  line: 14,
  column: 18,
  endLine: 14,
  endColumn: 22,
  path: 'customer.profile.headcount',
  source: '    headcount: about',
  ...says('It is text here.', '这里是文字。', { en: 'Write a number.', zh: '写成数字。' }),
})

describe('the JSON of a check', () => {
  it('is what the contract says, to the letter', () => {
    expect(rendered('zh', one)).toBe(`{
  "kam": "check",
  "version": 1,
  "summary": {
    "dossiers": 1,
    "errors": 1,
    "warnings": 0,
    "infos": 0
  },
  "diagnostics": [
    {
      "file": "accounts/中国银行.md",
      "line": 14,
      "column": 18,
      "end_line": 14,
      "end_column": 22,
      "severity": "error",
      "rule": "team-rule",
      "path": "customer.profile.headcount",
      "message": "这里是文字。",
      "help": "写成数字。"
    }
  ]
}
`)
  })

  it('speaks the language that is asked for', () => {
    expect(JSON.parse(rendered('en', one))).toMatchObject({
      diagnostics: [{ message: 'It is text here.', help: 'Write a number.' }],
    })
  })

  it('has no path and no help where there is none', () => {
    expect(Object.keys(first(rendered('en', diagnostic())))).toEqual([
      'file',
      'line',
      'column',
      'end_line',
      'end_column',
      'severity',
      'rule',
      'message',
    ])
  })

  it('has an empty list where nothing is wrong', () => {
    expect(JSON.parse(rendered('en'))).toMatchObject({ summary: { errors: 0 }, diagnostics: [] })
  })

  it('writes what could reach a terminal as an escape', () => {
    const hostile = diagnostic({ file: 'accounts/\u001b[2J\u202e.md', path: 'x_\u009b' })
    expect(rendered('en', hostile)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  })

  it('keeps the name of a file through its escapes', () => {
    expect(first(rendered('en', diagnostic({ file: 'accounts/\u001b[2J.md' })))['file']).toBe('accounts/\u001b[2J.md')
  })

  it('is for machines', () => {
    expect(json.machine).toBe(true)
  })
})

/** The first diagnostic of an output. */
function first(output: string): Readonly<Record<string, unknown>> {
  const { diagnostics } = JSON.parse(output) as { diagnostics: readonly Readonly<Record<string, unknown>>[] }
  return diagnostics[0] ?? {}
}
