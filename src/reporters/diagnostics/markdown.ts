/** `kam check --format markdown`: a comment in a pull request, or the summary of a job. */

import type { CheckResult } from '../../engine/check.ts'
import type { Diagnostic } from '../../engine/diagnostic.ts'
import { severityWords } from '../../rules/severity.ts'
import { visible } from '../../text/escape.ts'
import { type Language, phrase, plural } from '../../text/phrase.ts'
import { say } from '../say.ts'
import type { DiagnosticsFormat, FormatView } from './format.ts'

export const markdown: DiagnosticsFormat = {
  id: 'markdown',
  says: { zh: '合并请求里的一条评论', en: 'a comment for a pull request' },
  machine: false,
  render,
}

type Counts = { dossiers: number; errors: number; warnings: number; infos: number }

const texts = {
  clean: phrase<{ dossiers: number }>({
    zh: ({ dossiers }) => `kam：${dossiers} 份档案，没有问题`,
    en: ({ dossiers }) => `kam: ${plural(dossiers, 'dossier')}, nothing wrong`,
  }),
  found: phrase<Counts>({
    zh: ({ dossiers, ...counts }) =>
      `kam：${dossiers} 份档案里有 ${listed(counts, [n => `${n} 个错误`, n => `${n} 个警告`, n => `${n} 条提示`], '、')}`,
    en: ({ dossiers, ...counts }) =>
      `kam: ${listed(counts, [n => plural(n, 'error'), n => plural(n, 'warning'), n => plural(n, 'hint')], ', ')} in ${plural(dossiers, 'dossier')}`,
  }),
  more: phrase<{ count: number }>({
    zh: ({ count }) => `还有 ${count} 条没有列出；全部列出：\`kam check\``,
    en: ({ count }) => `${count} more are not shown here; to see all: \`kam check\``,
  }),
}

const headings: Readonly<Record<Language, readonly string[]>> = {
  zh: ['位置', '规则', '问题', '怎么办'],
  en: ['Place', 'Rule', 'What is wrong', 'What to do'],
}

// Nobody reads more, and a comment on GitHub holds 65,536 characters.
const mostRows = 50

function render({ dossiers, counts, diagnostics }: CheckResult, { language, prefix }: FormatView): string {
  if (diagnostics.length === 0) return `### ${texts.clean[language]({ dossiers })}\n`
  const { error: errors, warning: warnings, info: infos } = counts
  const shown = weightiest(diagnostics)
  const hidden = diagnostics.length - shown.length
  return [
    `### ${texts.found[language]({ dossiers, errors, warnings, infos })}\n`,
    ...filesOf(shown).map(file =>
      table(
        prefix + file,
        shown.filter(one => one.file === file),
        language,
      ),
    ),
    ...(hidden > 0 ? [`${texts.more[language]({ count: hidden })}\n`] : []),
  ].join('\n')
}

/** What weighs most goes in first; the order stays. */
function weightiest(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const chosen = (['error', 'warning', 'info'] as const)
    .flatMap(severity => diagnostics.filter(one => one.severity === severity))
    .slice(0, mostRows)
  return diagnostics.filter(one => chosen.includes(one))
}

const filesOf = (diagnostics: readonly Diagnostic[]): readonly string[] => [
  ...new Set(diagnostics.map(({ file }) => file)),
]

const listed = (
  { errors, warnings, infos }: Omit<Counts, 'dossiers'>,
  [error, warning, info]: readonly [Counted, Counted, Counted],
  comma: string,
): string =>
  [
    ...(errors > 0 ? [error(errors)] : []),
    ...(warnings > 0 ? [warning(warnings)] : []),
    ...(infos > 0 ? [info(infos)] : []),
  ].join(comma)

type Counted = (count: number) => string

const table = (file: string, found: readonly Diagnostic[], language: Language): string =>
  [
    `#### ${code(file)}`,
    '',
    row(headings[language]),
    row(headings[language].map(() => '---')),
    ...found.map(one => {
      const { message, help } = say(one, language)
      const rule = `${severityWords[one.severity][language]} ${code(one.rule)}`
      return row([`${one.line}:${one.column}`, rule, inline(message), inline(help)])
    }),
    '',
  ].join('\n')

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** Nothing in a code span is read as markup, a mention or a link; what would end the span or the cell is written out. */
const code = (text: string): string => {
  const plain = visible(text).replaceAll('`', '\\u0060').replaceAll('|', '\\u007c')
  return plain === '' ? '' : `\`${plain}\``
}

// What stands in backticks, and what calls somebody or leads somewhere although nobody marked it as code:
// GitHub and GitLab look for mentions and references after the Markdown is read, so a backslash does not stop them.
const asCode = /`([^`]+)`|@|#(?=\d)|(?:\w+:\/\/|www\.)[^\s`]*/gi

/** A sentence in a cell: what it quotes as code, the rest as nothing but text. */
function inline(sentence: string): string {
  const parts: { readonly isCode: boolean; readonly text: string }[] = []
  const add = (isCode: boolean, text: string) => {
    const last = parts.at(-1)
    // Two code spans side by side would be read as one with other fences.
    if (last?.isCode === isCode) parts[parts.length - 1] = { isCode, text: last.text + text }
    else if (text !== '') parts.push({ isCode, text })
  }
  let at = 0
  for (const match of sentence.matchAll(asCode)) {
    add(false, sentence.slice(at, match.index))
    add(true, match[1] ?? match[0])
    at = match.index + match[0].length
  }
  add(false, sentence.slice(at))
  return parts.map(({ isCode, text }) => (isCode ? code(text) : plainText(text))).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  '`': '&#96;',
}

const plainText = (text: string): string =>
  visible(text)
    .replace(/[\\*_[\]~#!$]/g, '\\$&')
    .replace(/[&<>|`]/g, character => entities[character] ?? '')
