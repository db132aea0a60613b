import { describe, expect, it } from 'vitest'
import { renderViewJson } from '../../../src/reporters/sheet/json.ts'

describe('the JSON of a view', () => {
  it('has a head that names it', () => {
    expect(renderViewJson('completeness', { summary: { dossiers: 0 } })).toBe(
      '{\n  "kam": "report",\n  "view": "completeness",\n  "version": 1,\n  "summary": {\n    "dossiers": 0\n  }\n}\n',
    )
  })

  it('writes what could reach a terminal as an escape', () => {
    expect(renderViewJson('completeness', { account: '\u001b[2J\u202e' })).toContain('"\\u001b[2J\\u202e"')
  })
})
