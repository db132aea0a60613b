import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { shellWord } from '../../src/text/shell-word.ts'

it.each([
  ['澜江银行', '澜江银行'],
  ['accounts/澜江银行.md', 'accounts/澜江银行.md'],
  ['Harbour Bank', '"Harbour Bank"'],
  ['Acme: "R&D" $1 `x`\\', '"Acme: \\"R&D\\" \\$1 \\`x\\`\\\\"'],
])('%j is one word, and the shell gives it back', (text, word) => {
  expect(shellWord(text)).toBe(word)
  expect(execFileSync('sh', ['-c', `printf %s ${word}`], { encoding: 'utf8' })).toBe(text)
})
