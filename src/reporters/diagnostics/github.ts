/**
 * `kam check --format github`: the readable text, then annotations at the lines of a pull request, as commands to the
 * runner of GitHub Actions. Every line of a step's output can be such a command, so no line of the text may look like one.
 */
import type { CheckResult } from '../../engine/check.ts'
import type { Diagnostic } from '../../engine/diagnostic.ts'
import type { Severity } from '../../rules/rule.ts'
import { visible } from '../../text/escape.ts'
import { type Language, type Phrase, phrase, plural } from '../../text/phrase.ts'
import { sayWhole } from '../say-whole.ts'
import type { DiagnosticsFormat, FormatView } from './format.ts'
import { pretty } from './pretty.ts'

export const github: DiagnosticsFormat = {
  id: 'github',
  says: { zh: 'GitHub Actions：正文，加行内标注', en: 'for GitHub Actions: the text, and annotations' },
  machine: true,
  render,
}

const kinds: readonly { severity: Severity; command: string; more: Phrase<{ count: number }> }[] = [
  {
    severity: 'error',
    command: 'error',
    more: phrase({
      zh: ({ count }) => `还有 ${count} 个错误没有标注，见本步骤的日志。`,
      en: ({ count }) => `${plural(count, 'more error')} without annotation: see the log of this step.`,
    }),
  },
  {
    severity: 'warning',
    command: 'warning',
    more: phrase({
      zh: ({ count }) => `还有 ${count} 个警告没有标注，见本步骤的日志。`,
      en: ({ count }) => `${plural(count, 'more warning')} without annotation: see the log of this step.`,
    }),
  },
  {
    severity: 'info',
    command: 'notice',
    more: phrase({
      zh: ({ count }) => `还有 ${count} 条提示没有标注，见本步骤的日志。`,
      en: ({ count }) => `${plural(count, 'more hint')} without annotation: see the log of this step.`,
    }),
  },
]

// GitHub drops what goes beyond, of each kind and without a word.
const mostOfAKind = 10

function render(result: CheckResult, view: FormatView): string {
  // The annotations refer to the text for the rest, so the text is whole.
  const text = pretty
    .render(result, { ...view, cut: false })
    .split('\n')
    .map(harmless)
    .join('\n')
  return text + annotations(result.diagnostics, view).join('')
}

function annotations(diagnostics: readonly Diagnostic[], { language, prefix }: FormatView): readonly string[] {
  return kinds.flatMap(({ severity, command, more }) => {
    const all = diagnostics.filter(one => one.severity === severity)
    const shown = all.slice(0, mostOfAKind)
    const hidden = all.length - shown.length
    return shown.map((one, index) => {
      const isLast = index === shown.length - 1
      const rest = isLast && hidden > 0 ? `\n${more[language]({ count: hidden })}` : ''
      return annotation(command, one, { prefix, message: messageOf(one, language) + rest })
    })
  })
}

const messageOf = (one: Diagnostic, language: Language): string =>
  sayWhole(one, language).split('\n').map(visible).join('\n')

function annotation(
  command: string,
  one: Diagnostic,
  { prefix, message }: { readonly prefix: string; readonly message: string },
): string {
  // Over several lines the runner takes no columns.
  const columns = one.line === one.endLine ? { col: one.column, endColumn: one.endColumn } : {}
  const properties = {
    file: visible(prefix + one.file),
    line: one.line,
    endLine: one.endLine,
    ...columns,
    title: visible(`kam ${one.rule}`),
  }
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`)
  return `${withoutOldCommands(`::${command} ${written.join(',')}::${data(message)}`)}\n`
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

// The runner takes a line for a command when `::` stands first, white space aside. `::stop-commands::` with a secret
// token would keep it from looking, but a token that can be foretold is none, and one by chance makes no two runs equal.
// Our own colours may stand before; should they ever be taken off, the line must still be harmless.
const commandFirst = /^((?:\s|\u001b\[[\d;]*m)*):(?=:)/

const harmless = (line: string): string => withoutOldCommands(line.replace(commandFirst, '$1\\u003a'))

/** The older form of a command, `##[error]`, is found anywhere in a line. */
const withoutOldCommands = (line: string): string => line.replaceAll('##[', '#\\u0023[')
