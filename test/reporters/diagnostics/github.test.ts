import { describe, expect, it } from 'vitest'
import { resultOf } from '../../../src/engine/check.ts'
import { github } from '../../../src/reporters/diagnostics/github.ts'
import { pretty } from '../../../src/reporters/diagnostics/pretty.ts'
import { plainPaint } from '../../../src/reporters/paint.ts'
import type { Severity } from '../../../src/rules/rule.ts'
import { diagnostic, says, small, viewIn } from './results.ts'
import { commandsIn } from './runner.ts'

describe('github', () => {
  it('writes the readable text, then an annotation for each diagnostic, errors first', () => {
    expect(github.render(small, viewIn('en'))).toBe(
      `${pretty.render(small, viewIn('en'))}${[
        '::error file=sales/accounts/Corvane.md,line=4,endLine=4,col=8,endColumn=13,title=kam team-rule::`stage` cannot be `early`.%0ADid you mean `establish`?',
        '::warning file=sales/accounts/澜江银行.md,line=9,endLine=9,col=11,endColumn=13,title=kam people-known::`陈刚` is not among the people, is he?%0AAdd him: name, department.',
        '::notice file=sales/accounts/澜江银行.md,line=20,endLine=22,title=kam log-style::The log is only in_house.',
        '',
      ].join('\n')}`,
    )
  })

  it('speaks Chinese', () => {
    expect(github.render(small, viewIn('zh'))).toBe(
      `${pretty.render(small, viewIn('zh'))}${[
        '::error file=sales/accounts/Corvane.md,line=4,endLine=4,col=8,endColumn=13,title=kam team-rule::`stage` 不能写 `early`。%0A是不是 `establish`？',
        '::warning file=sales/accounts/澜江银行.md,line=9,endLine=9,col=11,endColumn=13,title=kam people-known::关键人里没有 `陈刚`，对吗？%0A加进去：姓名、部门。',
        '::notice file=sales/accounts/澜江银行.md,line=20,endLine=22,title=kam log-style::记录只有 in_house。',
        '',
      ].join('\n')}`,
    )
  })

  it('writes only the text when nothing is wrong', () => {
    const clean = resultOf(['accounts/Corvane.md'], [])
    expect(github.render(clean, viewIn('en'))).toBe(pretty.render(clean, viewIn('en')))
  })

  it('escapes what GitHub reads as its own in the path, the title and the message', () => {
    const one = diagnostic({ file: 'accounts/a,b: 100%.md', rule: 'x:y', ...says('100%: a, b', '') })
    const [annotation] = github
      .render(resultOf([], [one]), viewIn('en'))
      .split('\n')
      .slice(-2)
    expect(annotation).toBe(
      '::error file=sales/accounts/a%2Cb%3A 100%25.md,line=4,endLine=4,col=8,endColumn=13,title=kam x%3Ay::100%25: a, b',
    )
  })

  it('leaves a `%0A` in a name what it is', () => {
    const one = diagnostic({ file: 'a%0A.md', ...says('`a%0Ab`', '') })
    expect(annotationsOf([one])).toMatchObject([{ properties: { file: 'sales/a%0A.md' }, data: '`a%0Ab`' }])
  })

  it('annotates no more than ten of a kind; the last says how many more there are', () => {
    const of = (severity: Severity, count: number) =>
      Array.from({ length: count }, (_, index) => diagnostic({ severity, line: index + 1, endLine: index + 1 }))
    const found = annotationsOf([...of('info', 10), ...of('warning', 11), ...of('error', 14)])
    expect(found.map(({ name }) => name)).toEqual([
      ...Array.from({ length: 10 }, () => 'error'),
      ...Array.from({ length: 10 }, () => 'warning'),
      ...Array.from({ length: 10 }, () => 'notice'),
    ])
    expect(found.filter(({ data }) => data.includes('\n')).map(({ data }) => data)).toEqual([
      'Something is wrong.\n4 more errors without annotation: see the log of this step.',
      'Something is wrong.\n1 more warning without annotation: see the log of this step.',
    ])
  })

  it('shows in the text what it does not annotate, even where a terminal would cut it', () => {
    const many = Array.from({ length: 30 }, (_, index) => diagnostic({ line: index + 1, endLine: index + 1 }))
    expect(github.render(resultOf([], many), { ...viewIn('en'), cut: true })).toContain('accounts/Corvane.md:30:8\n')
  })

  it.each([
    ['a file name', { file: '::stop-commands::token' }],
    ['a file name behind white space', { file: '\u3000::error::x' }],
    ['a file name in the older form', { file: 'a ##[add-mask]x' }],
    ['a message', says(`${'x'.repeat(70)} ::add-mask::secret`, '')],
    ['a message in the older form', says('##[error]x', '')],
    ['the quoted line', { source: '::stop-commands::token ##[group]x' }],
    ['a file name with a lone carriage return', { file: 'a\r::error::x' }],
  ])('lets no command in through %s', (_, parts) => {
    expect(annotationsOf([diagnostic(parts)]).map(({ name }) => name)).toEqual(['error'])
  })

  it('lets no command in behind a colour', () => {
    const paint = { ...plainPaint, strong: (text: string) => `\u001b[1m${text}\u001b[22m` }
    const text = github.render(resultOf([], [diagnostic({ file: '::error::x' })]), { ...viewIn('en'), paint })
    expect(text).toContain('\u001b[1m\\u003a:error::x')
  })
})

const annotationsOf = (diagnostics: Parameters<typeof resultOf>[1]) =>
  commandsIn(github.render(resultOf([], diagnostics), viewIn('en')))
