import { describe, expect, it } from 'vitest'
import { resultOf } from '../../../src/engine/check.ts'
import { markdown } from '../../../src/reporters/diagnostics/markdown.ts'
import { diagnostic, says, small, viewIn } from './results.ts'

describe('markdown', () => {
  it('is a sentence, and a table for each file', () => {
    expect(markdown.render(small, viewIn('en'))).toBe(
      `### kam: 1 error, 1 warning, 1 hint in 3 dossiers

#### \`sales/accounts/Corvane.md\`

| Place | Rule | What is wrong | What to do |
| --- | --- | --- | --- |
| 4:8 | error \`team-rule\` | \`stage\` cannot be \`early\`. | Did you mean \`establish\`? |

#### \`sales/accounts/澜江银行.md\`

| Place | Rule | What is wrong | What to do |
| --- | --- | --- | --- |
| 9:11 | warning \`people-known\` | \`陈刚\` is not among the people, is he? | Add him: name, department. |
| 20:1 | info \`log-style\` | The log is only in\\_house. |  |
`,
    )
  })

  it('speaks Chinese', () => {
    expect(markdown.render(small, viewIn('zh'))).toBe(
      `### kam：3 份档案里有 1 个错误、1 个警告、1 条提示

#### \`sales/accounts/Corvane.md\`

| 位置 | 规则 | 问题 | 怎么办 |
| --- | --- | --- | --- |
| 4:8 | 错误 \`team-rule\` | \`stage\` 不能写 \`early\`。 | 是不是 \`establish\`？ |

#### \`sales/accounts/澜江银行.md\`

| 位置 | 规则 | 问题 | 怎么办 |
| --- | --- | --- | --- |
| 9:11 | 警告 \`people-known\` | 关键人里没有 \`陈刚\`，对吗？ | 加进去：姓名、部门。 |
| 20:1 | 提示 \`log-style\` | 记录只有 in\\_house。 |  |
`,
    )
  })

  it.each([
    ['en', '### kam: 1 dossier, nothing wrong\n'],
    ['zh', '### kam：1 份档案，没有问题\n'],
  ] as const)('says in %s that nothing is wrong', (language, text) => {
    expect(markdown.render(resultOf(['accounts/Corvane.md'], []), viewIn(language))).toBe(text)
  })

  it('shows fifty at most, errors before warnings, and says how many more there are', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      diagnostic({ line: index + 1, endLine: index + 1, severity: index < 20 ? 'warning' : 'error' }),
    )
    const text = markdown.render(resultOf([], many), viewIn('en'))
    const places = [...text.matchAll(/^\| (\d+):/gm)].map(match => Number(match[1]))
    expect(places).toEqual(
      [...Array(10).keys(), ...Array.from({ length: 40 }, (_, index) => index + 20)].map(n => n + 1),
    )
    expect(text.endsWith('\n\n10 more are not shown here; to see all: `kam check`\n')).toBe(true)
  })

  it.each([
    ['a pipe', 'a | b', 'a &#124; b'],
    ['a pipe in code', '`a|b`', '`a\\u007cb`'],
    ['a line break', 'a\nb', 'a b'],
    ['HTML', '<img src=x> &amp;', '&lt;img src=x&gt; &amp;amp;'],
    ['emphasis', '*a* _b_ ~~c~~', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~'],
    ['an image', '![a](b)', '\\!\\[a\\](b)'],
    ['a backslash before a pipe', 'a\\|b', 'a\\\\&#124;b'],
    ['a mention', 'ask @everyone', 'ask `@`everyone'],
    ['a mention beside code', '`a`@b', '`a@`b'],
    ['a mention behind a backtick that ends a code span too early', '`a`@b`', '`a@`b&#96;'],
    ['a reference to an issue', 'see #12, a/b#3', 'see `#`12, a/b`#`3'],
    ['a link', 'see https://example.com/a_b.', 'see `https://example.com/a_b.`'],
    ['a link without a scheme', 'see WWW.example.com now', 'see `WWW.example.com` now'],
  ])('writes %s so that it is only text', (_, value, shown) => {
    expect(cellOf(value)).toBe(shown)
  })

  it('writes a backtick in a file name so that it ends no code', () => {
    const one = diagnostic({ file: 'a`b|<i>.md' })
    expect(markdown.render(resultOf([], [one]), viewIn('en'))).toContain('#### `sales/a\\u0060b\\u007c<i>.md`\n')
  })
})

/** The cell in which a message stands. */
function cellOf(message: string): string | undefined {
  const text = markdown.render(resultOf([], [diagnostic(says(message, ''))]), viewIn('en'))
  return /^\| 4:8 \| error `team-rule` \| (.*) \| {2}\|$/m.exec(text)?.[1]
}
