/** `kam check` for a person: each fault under its place, with the line quoted and what to do about it. */

import type { CheckResult } from '../../engine/check.ts'
import type { Diagnostic } from '../../engine/diagnostic.ts'
import { gravestOf, isOfCraft } from '../../engine/gravest.ts'
import { severityWords } from '../../rules/severity.ts'
import { visible, visibleLine } from '../../text/escape.ts'
import { phrase, plural } from '../../text/phrase.ts'
import { cutTo, widthOf, wrap } from '../../text/width.ts'
import { type Paint, paintNames, type View } from '../paint.ts'
import { say } from '../say.ts'
import type { DiagnosticsFormat } from './format.ts'

const texts = {
  help: { zh: '怎么办：', en: 'help: ' },
  clean: phrase<{ dossiers: number }>({
    zh: ({ dossiers }) => `${dossiers} 份档案，没有问题。`,
    en: ({ dossiers }) => `${plural(dossiers, 'dossier')}, nothing wrong.`,
  }),
  nothingNew: phrase<{ dossiers: number; known: number }>({
    zh: ({ dossiers, known }) => `${dossiers} 份档案，没有新问题（基线里记着 ${known} 个老问题）。`,
    en: ({ dossiers, known }) =>
      `${plural(dossiers, 'dossier')}, nothing new (${plural(known, 'fault')} in the baseline).`,
  }),
  mendable: phrase<{ count: number }>({
    zh: ({ count }) => `其中 ${count} 处可以自动改：kam check --fix（先看改什么：--fix --dry-run）`,
    en: ({ count }) => `${count} of them can be mended: kam check --fix (to see how: --fix --dry-run)`,
  }),
  counts: phrase<{ dossiers: number; errors: number; warnings: number; infos: number }>({
    zh: ({ dossiers, errors, warnings, infos }) =>
      `${dossiers} 份档案：${listed([`${errors} 个错误`, `${warnings} 个警告`, ...(infos > 0 ? [`${infos} 条提示`] : [])], '，')}。`,
    en: ({ dossiers, errors, warnings, infos }) =>
      `${plural(dossiers, 'dossier')}: ${listed([plural(errors, 'error'), plural(warnings, 'warning'), ...(infos > 0 ? [plural(infos, 'hint')] : [])], ', ')}.`,
  }),
  craft: phrase<{ count: number; file: string }>({
    zh: ({ count, file }) => `这一家还有 ${count} 条经营上的提醒：kam check --all "${file}"`,
    en: ({ count, file }) => `${count} more on how this account is worked: kam check --all "${file}"`,
  }),
  more: phrase<{ count: number }>({
    zh: ({ count }) => `还有 ${count} 条没有列出；全部列出：kam check --all`,
    en: ({ count }) => `${count} more are not shown; to see all: kam check --all`,
  }),
}

const mostPerFile = 20
const mostOfCraft = 3
const mostInAll = 100

export const pretty: DiagnosticsFormat = {
  id: 'pretty',
  says: { zh: '给人看的，带原文', en: 'for people, with the lines quoted' },
  machine: false,
  render,
}

function render(result: CheckResult, view: View): string {
  const shown = view.cut ? cutList(result.diagnostics) : result.diagnostics
  const blocks = shown.flatMap((one, index) => {
    const isLast = shown[index + 1]?.file !== one.file
    return [block(one, view), ...(isLast && view.cut ? unsaid(one.file, result.diagnostics, view) : [])]
  })
  const hidden = result.diagnostics.length - shown.length
  const mendable = result.diagnostics.filter(({ fix }) => fix !== undefined).length
  const ending = [
    ...(hidden > 0 ? [texts.more[view.language]({ count: hidden })] : []),
    summary(result, view),
    ...(mendable > 0 ? [...wrap(texts.mendable[view.language]({ count: mendable }), view.width)] : []),
  ]
  return `${[...blocks, ending.join('\n')].join('\n\n')}\n`
}

/** Faults of writing, so many as one reads, and of the craft's advice the gravest. */
function cutList(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const gravest = gravestOf(diagnostics, mostOfCraft)
  const seen = new Map<string, number>()
  const few = diagnostics.filter(one => {
    if (isOfCraft(one)) return gravest.has(one)
    const count = (seen.get(one.file) ?? 0) + 1
    seen.set(one.file, count)
    return count <= mostPerFile
  })
  return few.slice(0, mostInAll)
}

/** How much of the craft's advice about a dossier is not shown. */
function unsaid(file: string, diagnostics: readonly Diagnostic[], { language, width, paint }: View): readonly string[] {
  const count = diagnostics.filter(one => one.file === file && isOfCraft(one)).length - mostOfCraft
  if (count <= 0) return []
  const line = texts.craft[language]({ count, file: visible(file) })
  return [
    wrap(line, width - 2)
      .map(text => `  ${paint.dim(text)}`)
      .join('\n'),
  ]
}

function block(one: Diagnostic, view: View): string {
  const { language, paint, width } = view
  const { message, help } = say(one, language)
  // The place stands alone on its line, unquoted: so a terminal makes a link of it, Chinese names and spaces and all.
  const place = paint.strong(`${visible(one.file)}:${one.line}:${one.column}`)
  const severity = severityWords[one.severity][language]
  const head = `${severity} ${one.rule}`
  const indent = '  '
  const lines = wrap(`${head}  ${message}`, width - 2).map((line, index) =>
    index === 0 && line.startsWith(head)
      ? `${indent}${paint[one.severity](severity)} ${paint.dim(one.rule)}${paintNames(line.slice(head.length), paint)}`
      : `${indent}${paintNames(line, paint)}`,
  )
  const helped = help === '' ? [] : wrap(texts.help[language] + help, width - 2)
  return [place, ...lines, ...excerpt(one, view), ...helped.map(line => indent + paintNames(line, paint))].join('\n')
}

/** The offending line with a mark under the place. */
function excerpt(one: Diagnostic, { width, paint }: View): readonly string[] {
  if (one.source.trim() === '') return []
  const gutter = `  ${one.line} | `
  const room = Math.max(width - gutter.length, 20)
  const { before, marked, after } = inSight(one, room)
  const start = widthOf(before)
  const length = Math.max(Math.min(widthOf(marked), room - start), 1)
  const blank = ' '.repeat(String(one.line).length)
  return [
    paint.dim(gutter) + cutTo(before + marked + after, room),
    `${paint.dim(`  ${blank} | `)}${' '.repeat(start)}${paint[one.severity]('~'.repeat(length))}`,
  ]
}

/** The line in three parts. Of what stands before a place far to the right, only its end is shown. */
function inSight({ line, column, endLine, endColumn, source }: Diagnostic, room: number) {
  const before = visibleLine(source.slice(0, column - 1))
  const end = endLine === line ? endColumn - 1 : source.length
  const parts = { marked: visibleLine(source.slice(column - 1, end)), after: visibleLine(source.slice(end)) }
  if (widthOf(before) + Math.min(widthOf(parts.marked) + 2, Math.floor(room / 2)) <= room) return { before, ...parts }
  return { before: `..${endOf(before, Math.floor(room / 3))}`, ...parts }
}

function endOf(text: string, width: number): string {
  const characters = [...text]
  while (widthOf(characters.join('')) > width) characters.shift()
  return characters.join('')
}

function summary({ dossiers, counts, known }: CheckResult, { language, paint }: View): string {
  if (counts.error + counts.warning + counts.info === 0) {
    return paint.good(known > 0 ? texts.nothingNew[language]({ dossiers, known }) : texts.clean[language]({ dossiers }))
  }
  const text = texts.counts[language]({ dossiers, errors: counts.error, warnings: counts.warning, infos: counts.info })
  return look(counts, paint)(text)
}

const look = (counts: CheckResult['counts'], paint: Paint) =>
  counts.error > 0 ? paint.error : counts.warning > 0 ? paint.warning : paint.info

const listed = (parts: readonly string[], comma: string): string => parts.join(comma)
