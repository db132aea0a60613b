/** Diffs are judged by the program that takes them: git. */
import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { unifiedDiff } from '../../src/text/diff.ts'
import { environment } from '../helpers/kam.ts'
import { workspace } from '../helpers/workspace.ts'

/** What git makes of a file with the diff. */
async function applied(before: string, after: string, file = 'accounts/a.md'): Promise<string> {
  const { root, write, read } = workspace({ [file]: before })
  write('change.diff', await unifiedDiff(file, before, after))
  execFileSync('git', ['apply', 'change.diff'], { cwd: root, env: environment(), stdio: 'pipe' })
  return read(file)
}

describe('a diff', () => {
  it('shows three lines around a change', async () => {
    const before = 'a\nb\nc\nd\ne\nf\ng\nh\ni\n'
    expect(await unifiedDiff('accounts/甲 乙.md', before, before.replace('e', 'E'))).toBe(`--- a/accounts/甲 乙.md
+++ b/accounts/甲 乙.md
@@ -2,7 +2,7 @@
 b
 c
 d
-e
+E
 f
 g
 h
`)
  })

  it.each([
    ['a changed line', 'a\nb\nc\n', 'a\nB\nc\n'],
    ['a new line at the end', 'a\n', 'a\n\n## Log\n'],
    ['a first line', 'b\n', 'a\nb\n'],
    ['two changes far apart', `a\n${'x\n'.repeat(30)}b\n`, `A\n${'x\n'.repeat(30)}B\n`],
    ['a line without its line end', 'a\nb', 'a\nB'],
    ['a line end that was missing', 'a\nb', 'a\nb\n\n## Log\n'],
    ['Windows line ends', 'a\r\nb\r\nc\r\n', 'a\r\nB\r\nc\r\n'],
    ['a byte order mark', '\ufeffa\nb\n', '\ufeffa\nB\n'],
    ['a lone carriage return in a line', 'a\rx\nb\n', 'a\rx\nB\n'],
    ['Chinese', '客户：甲\n项目：乙\n', '客户：甲\n项目：丙\n'],
    ['lines that look like a diff', '--- a\n+++ b\n@@ -1 +1 @@\nx\n', '--- a\n+++ b\n@@ -1 +1 @@\ny\n'],
  ])('is taken by git: %s', async (_, before, after) => {
    expect(await applied(before, after)).toBe(after)
  })

  it.each(['accounts/东海 电信.md', 'accounts/it\'s "one".md', 'accounts/a\\b.md', 'accounts/é 🏦.md'])(
    'is taken by git whatever the file is called: %s',
    async file => {
      expect(await applied('a\n', 'b\n', file)).toBe('b\n')
    },
  )
})
