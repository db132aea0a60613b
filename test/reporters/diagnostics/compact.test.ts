import { describe, expect, it } from 'vitest'
import { resultOf } from '../../../src/engine/check.ts'
import { compact } from '../../../src/reporters/diagnostics/compact.ts'
import { diagnostic, says, small, viewIn } from './results.ts'

describe('compact', () => {
  it('writes a line for each diagnostic, in English', () => {
    expect(compact.render(small, viewIn('en'))).toBe(
      [
        'accounts/Corvane.md:4:8: error team-rule `stage` cannot be `early`.',
        'accounts/澜江银行.md:9:11: warning people-known `陈刚` is not among the people, is he?',
        'accounts/澜江银行.md:20:1: info log-style The log is only in_house.',
        '',
      ].join('\n'),
    )
  })

  it('keeps the words for the severity in Chinese, too: programs look for them', () => {
    expect(compact.render(small, viewIn('zh'))).toBe(
      [
        'accounts/Corvane.md:4:8: error team-rule `stage` 不能写 `early`。',
        'accounts/澜江银行.md:9:11: warning people-known 关键人里没有 `陈刚`，对吗？',
        'accounts/澜江银行.md:20:1: info log-style 记录只有 in_house。',
        '',
      ].join('\n'),
    )
  })

  it('writes nothing when nothing is wrong', () => {
    expect(compact.render(resultOf(['accounts/Corvane.md'], []), viewIn('en'))).toBe('')
  })

  it('keeps a diagnostic on its line, whatever it quotes', () => {
    const one = diagnostic({ ...says('two\nlines \u001b[31m', ''), file: 'accounts/a\nb.md' })
    expect(compact.render(resultOf([], [one]), viewIn('en'))).toBe(
      'accounts/a b.md:4:8: error team-rule two lines \\u001b[31m\n',
    )
  })

  it('lets no file name be taken for a place', () => {
    const one = diagnostic({ file: 'accounts/x:1:1: error y.md' })
    expect(compact.render(resultOf([], [one]), viewIn('en'))).toBe(
      'accounts/x\\u003a1\\u003a1: error y.md:4:8: error team-rule Something is wrong.\n',
    )
  })
})
