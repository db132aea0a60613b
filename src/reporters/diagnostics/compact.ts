/** `kam check --format compact`: a line for each diagnostic, for editors and for `grep`. */
import type { CheckResult } from '../../engine/check.ts'
import type { Diagnostic } from '../../engine/diagnostic.ts'
import { visible } from '../../text/escape.ts'
import type { Language } from '../../text/phrase.ts'
import { say } from '../say.ts'
import type { DiagnosticsFormat } from './format.ts'

export const compact: DiagnosticsFormat = {
  id: 'compact',
  says: { zh: '一行一条：文件:行:列', en: 'a line for each: file:line:column' },
  machine: true,
  render: ({ diagnostics }: CheckResult, { language }) => diagnostics.map(one => line(one, language)).join(''),
}

/** The word for the severity is the same in every language: problem matchers look for it. */
function line(one: Diagnostic, language: Language): string {
  const place = `${unmistakable(one.file)}:${one.line}:${one.column}`
  return `${visible(`${place}: ${one.severity} ${one.rule} ${say(one, language).message}`)}\n`
}

// In a file name, `:14` would be read as the line.
const unmistakable = (file: string): string => file.replace(/:(?=\d)/g, '\\u003a')
