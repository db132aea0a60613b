/** `kam check --format junit`: a suite for each file, for the test pages of GitLab, Jenkins, Azure and the like. */
import type { CheckResult } from '../../engine/check.ts'
import { compareText, type Diagnostic } from '../../engine/diagnostic.ts'
import { visible } from '../../text/escape.ts'
import type { Language } from '../../text/phrase.ts'
import { sayWhole } from '../say-whole.ts'
import type { DiagnosticsFormat, FormatView } from './format.ts'

export const junit: DiagnosticsFormat = {
  id: 'junit',
  says: { zh: 'JUnit 测试报告（XML）', en: 'a JUnit test report (XML)' },
  machine: true,
  render,
}

function render({ files, diagnostics }: CheckResult, view: FormatView): string {
  const byFile = new Map<string, Diagnostic[]>(files.map(file => [file, []]))
  for (const one of diagnostics) {
    const found = byFile.get(one.file)
    if (found === undefined) byFile.set(one.file, [one])
    else found.push(one)
  }
  const suites = [...byFile].sort(([one], [other]) => compareText(one, other))
  const tests = suites.reduce((sum, [, found]) => sum + Math.max(found.length, 1), 0)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'kam check', tests, failures: errorsIn(diagnostics), errors: 0, time: 0 })}>`,
    ...suites.flatMap(([file, found]) => suite(file, found, view)),
    '</testsuites>\n',
  ].join('\n')
}

const errorsIn = (diagnostics: readonly Diagnostic[]): number =>
  diagnostics.filter(({ severity }) => severity === 'error').length

function suite(file: string, found: readonly Diagnostic[], { language, prefix }: FormatView): readonly string[] {
  const tests = Math.max(found.length, 1)
  const cases = found.length === 0 ? [passed(file, prefix)] : casesOf(found, prefix, language)
  const head = attributes({ name: file, tests, failures: errorsIn(found), errors: 0, skipped: 0, time: 0 })
  return [`  <testsuite${head}>`, ...cases, '  </testsuite>']
}

const passed = (file: string, prefix: string): string =>
  `    <testcase${attributes({ name: 'kam check', classname: file, file: prefix + file, time: 0 })}/>`

function casesOf(found: readonly Diagnostic[], prefix: string, language: Language): readonly string[] {
  const names = namesOf(found)
  return found.map((one, index) => {
    const head = attributes({ name: names[index] ?? '', classname: one.file, file: prefix + one.file, time: 0 })
    return `    <testcase${head}>${verdict(one, language)}</testcase>`
  })
}

/** Without the line: the pages compare the names of two runs to say what is new. */
function namesOf(found: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>()
  return found.map(({ rule, path }) => {
    const name = path === undefined ? rule : `${rule} ${path}`
    const nth = (seen.get(name) ?? 0) + 1
    seen.set(name, nth)
    return nth === 1 ? name : `${name} (${nth})`
  })
}

/** Only an error fails; what a warning has to say stands in the output of a case that passes. */
function verdict(one: Diagnostic, language: Language): string {
  const [message = '', ...help] = sayWhole(one, language).split('\n')
  const place = `${one.file}:${one.line}:${one.column}: ${one.severity} ${one.rule}`
  const text = [place, message, ...help].map(xml).join('\n')
  return one.severity === 'error'
    ? `<failure${attributes({ message, type: one.rule })}>${text}</failure>`
    : `<system-out>${text}</system-out>`
}

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${xml(String(value))}"`)
    .join('')

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Controls and lone surrogates are not even allowed as references in XML 1.0; `visible` writes them out. */
const xml = (text: string): string => visible(text).replace(/[&<>"']/g, character => entities[character] ?? '')
