/** What a config says: text, checked with places like a dossier, becomes settings; a config that cannot be trusted ends the run. */
import type { Rule, Severity } from '../rules/rule.ts'
import { type TeamRule, teamRule } from '../rules/team.ts'
import type { Catalog, SchemaFault } from '../schema/catalog.ts'
import { Failure } from '../text/failure.ts'
import { linesOf } from '../text/lines.ts'
import { didYouMean, nearest } from '../text/nearest.ts'
import { formatPath, type Path, valueAt } from '../text/path.ts'
import type { Words } from '../text/phrase.ts'
import { readYaml } from '../text/read-yaml.ts'
import type { Span } from '../text/span.ts'
import { keySpanAt, nodeAt, plainValue, type YamlNode } from '../text/yaml-tree.ts'
import { type Config, defaultConfig } from './config.ts'

/** One config file: its plain data with the means to tell where each value stands. */
export type ConfigFile = {
  /** As it is shown: relative to the workspace. */
  readonly file: string
  readonly value: unknown
  readonly at: (path: Path, part?: 'key' | 'value') => string
}

/** Reads the text of a config and checks it against its schema. Throws a Failure that names file, line and column. */
export async function readConfigFile(file: string, text: string, catalog: Catalog): Promise<ConfigFile> {
  const lines = linesOf(text)
  const place = ({ start }: Span) => `${file}:${lines.at(start).line}:${lines.at(start).column}`
  const { root, problems } = await readYaml(text)
  const [problem] = problems
  if (problem?.kind === 'duplicate-key') {
    throw wrong(place(problem.span), {
      zh: `\`${problem.key}\` 写了两遍。`,
      en: `\`${problem.key}\` stands here a second time.`,
    })
  }
  if (problem !== undefined || root === undefined) {
    throw wrong(place(problem?.span ?? { start: 0, end: 0 }), {
      zh: '这里的 YAML 读不下去。',
      en: 'The YAML cannot be read from here on.',
    })
  }
  const value = plainValue(root)
  const at = (path: Path, part: 'key' | 'value' = 'value') => place(spanAt(root, path, part))
  const [fault] = catalog.validate(value)
  if (fault !== undefined) throw wrongValue(fault, value, at, catalog)
  return { file, value, at }
}

/** Joins configs, the last one on top, and checks what the schema cannot know: the names of rules and of their numbers. */
export function configFrom(files: readonly ConfigFile[], rules: readonly Rule[]): Config {
  return files.reduce((config, file) => overlay(config, file, rules), defaultConfig)
}

/** The rules as the config wants them: those that are switched off left out, the others with its severity, the team's own added. */
export function rulesFor(config: Config, rules: readonly Rule[]): readonly Rule[] {
  return [...rules, ...config.teamRules.map(teamRule)].flatMap((rule): readonly Rule[] => {
    const severity = config.severity[rule.id]
    if (severity === 'off') return []
    return severity === undefined ? [rule] : [{ ...rule, severity, isSet: true }]
  })
}

const wrong = (place: string, words: Words, hint?: Words): Failure =>
  new Failure({ zh: `${place} ${words.zh}`, en: `${place} ${words.en}` }, hint)

function spanAt(root: YamlNode, path: Path, part: 'key' | 'value'): Span {
  const key = keySpanAt(root, path)
  const node = nodeAt(root, path)?.span
  return (part === 'key' || node === undefined || node.end <= node.start ? (key ?? node) : node) ?? root.span
}

function wrongValue(fault: SchemaFault, value: unknown, at: ConfigFile['at'], catalog: Catalog): Failure {
  const name = String(fault.path.at(-1))
  if (fault.kind === 'unknown') {
    const known = [...(catalog.field(fault.path.slice(0, -1))?.fields.keys() ?? [])]
    return wrong(
      at(fault.path, 'key'),
      { zh: `没有 \`${name}\` 这个设置。`, en: `There is no setting \`${name}\`.` },
      candidates(name, known),
    )
  }
  const path = formatPath(fault.path)
  if (path === '') {
    return wrong(at([]), {
      zh: '配置文件要写成一行行的“设置: 值”。',
      en: 'A config is made of lines such as `language: en`.',
    })
  }
  if (fault.kind === 'required') {
    return wrong(at(fault.path.slice(0, -1)), { zh: `少了 \`${name}\`。`, en: `\`${name}\` is missing.` })
  }
  const fields = [catalog.field(fault.path), catalog.field(fault.path.slice(0, -1))]
  const choices = fields.flatMap(field => [...(field?.choices.keys() ?? [])])
  const names = [...(catalog.field(fault.path)?.fields.keys() ?? [])]
  return wrong(
    at(fault.path),
    { zh: `\`${path}\` 不能是这个值。`, en: `\`${path}\` does not take this value.` },
    choices.length > 0
      ? candidates(String(valueAt(value, fault.path)), choices)
      : names.length > 0
        ? {
            zh: `里面写这些：${names.map(one => `${one}:`).join(' ')}`,
            en: `It is made of: ${names.map(one => `${one}:`).join(' ')}`,
          }
        : undefined,
  )
}

function candidates(name: string, known: readonly string[]): Words {
  const meant = nearest(name, known)
  return meant === undefined
    ? { zh: `可以写：${known.join('、')}。`, en: `It can be: ${known.join(', ')}.` }
    : didYouMean(meant)
}

function overlay(config: Config, file: ConfigFile, rules: readonly Rule[]): Config {
  const { value } = file
  const get = (name: string): unknown => valueAt(value, [name]) ?? undefined
  const language = get('language')
  const accounts = accountsOf(file)
  const teamRules = list(get('rules')).map((_, index) => teamRuleOf(file, index, rules))
  const known = [...rules, ...config.teamRules, ...teamRules]
  return {
    language: language === 'zh' || language === 'en' ? language : config.language,
    ...(accounts ?? { accounts: config.accounts, globs: config.globs }),
    ignore: [...config.ignore, ...texts(get('ignore'))],
    currency: text(get('currency')) ?? config.currency,
    severity: { ...config.severity, ...severities(file, known) },
    numbers: joinNumbers(config.numbers, numbers(file, rules)),
    frontMatterLimit: number(valueAt(value, ['limits', 'front_matter'])) ?? config.frontMatterLimit,
    teamRules: [...config.teamRules.filter(one => !teamRules.some(({ id }) => id === one.id)), ...teamRules],
    origins: originsOf(config, file, teamRules),
  }
}

/** Where each setting stands, and below `severity`, `settings`, `limits` and `rules` each entry, for files are joined entry by entry. */
function originsOf({ origins }: Config, file: ConfigFile, teamRules: readonly TeamRule[]): Config['origins'] {
  const found: Record<string, string> = { ...origins }
  const note = (path: Path, name = formatPath(path)) => {
    found[name] = file.at(path, 'key')
  }
  for (const [name, set] of entriesIn(file.value)) {
    if (set === null) continue
    // What is ignored is ignored in each file that says so.
    const above = name === 'ignore' ? origins[name] : undefined
    note([name])
    if (above !== undefined) found[name] = `${above}, ${found[name]}`
    if (name !== 'severity' && name !== 'settings' && name !== 'limits') continue
    for (const [key, value] of entriesIn(set)) {
      note([name, key], `${name}.${key}`)
      for (const [number] of entriesIn(value)) note([name, key, number], `${name}.${key}.${number}`)
    }
  }
  for (const [index, { id }] of teamRules.entries()) found[`rules.${id}`] = file.at(['rules', index, 'id'])
  return found
}

const entriesIn = (value: unknown): readonly (readonly [string, unknown])[] =>
  isRecord(value) ? Object.entries(value) : []

function accountsOf(file: ConfigFile): Pick<Config, 'accounts' | 'globs'> | undefined {
  const written = valueAt(file.value, ['accounts'])
  const places = typeof written === 'string' ? [written] : texts(written)
  const clean = places
    .map(place => place.replaceAll('\\', '/').replace(/^\.\/(?=.)|\/+$/g, ''))
    .filter(place => place !== '')
  const outside = clean.find(place => /^(?:\/|[A-Za-z]:|~)|(?:^|\/)\.\.(?:\/|$)/.test(place))
  if (outside !== undefined) {
    throw wrong(file.at(['accounts']), {
      zh: `\`accounts\` 要写工作区里面的文件夹，\`${outside}\` 指到外面去了。`,
      en: `\`accounts\` must be a folder inside the workspace; \`${outside}\` leads out of it.`,
    })
  }
  const [first] = clean
  if (first === undefined) return undefined
  const isGlob = (place: string) => /[*?{[\]]/.test(place)
  if (clean.length === 1 && !isGlob(first)) return { accounts: first, globs: [] }
  const folder = first.split('/').slice(0, isGlob(first) ? first.split('/').findIndex(isGlob) : undefined)
  return {
    accounts: folder.join('/') === '' ? '.' : folder.join('/'),
    globs: clean.map(place => (isGlob(place) ? place : `${place}/**/*.md`)),
  }
}

function severities(file: ConfigFile, known: readonly { readonly id: string }[]): Config['severity'] {
  const set = valueAt(file.value, ['severity'])
  if (!isRecord(set)) return {}
  const found: Record<string, Severity | 'off'> = {}
  for (const [id, severity] of Object.entries(set)) {
    const rule = knownRule(id, file.at(['severity', id], 'key'), known)
    if ('scope' in rule && rule.scope === 'file' && id !== 'not-a-dossier') {
      throw wrong(file.at(['severity', id], 'key'), {
        zh: `\`${id}\` 是读文件的规则，不能改轻重，也不能关：读不了的档案必须让人知道。`,
        en: `\`${id}\` tells that a file cannot be read; its severity cannot be changed.`,
      })
    }
    if (severity === 'off' || severity === 'info' || severity === 'warning' || severity === 'error')
      found[id] = severity
  }
  return found
}

function numbers(file: ConfigFile, rules: readonly Rule[]): Config['numbers'] {
  const set = valueAt(file.value, ['settings'])
  if (!isRecord(set)) return {}
  return Object.fromEntries(
    Object.entries(set).map(([id, values]) => {
      const names = Object.keys(knownRule(id, file.at(['settings', id], 'key'), rules).settings ?? {})
      const found = Object.entries(isRecord(values) ? values : {}).filter(
        (pair): pair is [string, number] => typeof pair[1] === 'number',
      )
      const stray = found.find(([name]) => !names.includes(name))
      if (stray !== undefined) {
        throw wrong(
          file.at(['settings', id, stray[0]], 'key'),
          {
            zh: `规则 \`${id}\` 没有 \`${stray[0]}\` 这个数。`,
            en: `The rule \`${id}\` has no number \`${stray[0]}\`.`,
          },
          names.length === 0 ? { zh: '它不用任何数。', en: 'It uses none.' } : candidates(stray[0], names),
        )
      }
      return [id, Object.fromEntries(found)]
    }),
  )
}

function joinNumbers(below: Config['numbers'], above: Config['numbers']): Config['numbers'] {
  const joined = Object.entries(above).map(([id, values]) => [id, { ...below[id], ...values }] as const)
  return { ...below, ...Object.fromEntries(joined) }
}

function knownRule<R extends { readonly id: string }>(id: string, place: string, rules: readonly R[]): R {
  const rule = rules.find(one => one.id === id)
  if (rule !== undefined) return rule
  const ids = rules.map(one => one.id)
  const meant = nearest(id, ids)
  throw wrong(
    place,
    { zh: `没有 \`${id}\` 这条规则。`, en: `There is no rule \`${id}\`.` },
    meant === undefined ? { zh: '全部规则：kam explain', en: 'All rules: kam explain' } : didYouMean(meant),
  )
}

function teamRuleOf(file: ConfigFile, index: number, rules: readonly Rule[]): TeamRule {
  const path: Path = ['rules', index]
  const get = (name: string): unknown => valueAt(file.value, [...path, name]) ?? undefined
  const id = text(get('id')) ?? ''
  if (rules.some(rule => rule.id === id)) {
    throw wrong(file.at([...path, 'id']), {
      zh: `\`${id}\` 已经是 kam 自己的规则，换个名字。`,
      en: `\`${id}\` is a rule of kam itself; take another id.`,
    })
  }
  mustDemand(file, path, get)
  const earlier = list(valueAt(file.value, ['rules'])).findIndex(one => valueAt(one, ['id']) === id)
  if (earlier < index) {
    throw wrong(file.at([...path, 'id']), {
      zh: `规则 \`${id}\` 写了两遍。`,
      en: `The rule \`${id}\` stands here a second time.`,
    })
  }
  const when = get('when')
  return {
    id,
    named: namedPaths(file, path, get),
    when: Object.fromEntries(
      Object.entries(isRecord(when) ? when : {}).map(([written, limit]) => [written, condition(limit)]),
    ),
    require: texts(get('require')),
    path: text(get('path')),
    pattern: patternOf(file, [...path, 'pattern']),
    min: bound(get('min')),
    max: bound(get('max')),
    atLeast: text(get('at_least')),
    atMost: text(get('at_most')),
    equals: text(get('equals')),
    severity: severityOf(get('severity')),
    message: words(get('message')),
    help: words(get('help')),
  }
}

const limits = ['pattern', 'min', 'max', 'at_least', 'at_most', 'equals']

/** A rule that demands nothing, or what nothing can fulfil, was meant otherwise. */
function mustDemand(file: ConfigFile, path: Path, get: (name: string) => unknown): void {
  const limit = limits.find(name => get(name) !== undefined)
  if (limit !== undefined && get('path') === undefined) {
    throw wrong(file.at([...path, limit], 'key'), {
      zh: `写了 \`${limit}\`，还要写 \`path\`：看哪个字段。`,
      en: `With \`${limit}\` goes \`path\`: the field that it looks at.`,
    })
  }
  if (limit === undefined && (get('path') !== undefined || texts(get('require')).length === 0)) {
    throw wrong(
      file.at([...path, 'id']),
      { zh: `\`${String(get('id'))}\` 什么也没有要求。`, en: `\`${String(get('id'))}\` demands nothing.` },
      {
        zh: `写 require，或者 path 加上 ${limits.join('、')} 里的一样。`,
        en: `It needs require, or path with one of ${limits.join(', ')}.`,
      },
    )
  }
  const [min, max] = [get('min'), get('max')]
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    throw wrong(file.at([...path, 'min']), {
      zh: `\`min\` 比 \`max\` 还大，没有数能合。`,
      en: '`min` is above `max`; no number can be both.',
    })
  }
}

/** Every path in a rule, with its place: whether the schemas know it shows when they are there. */
function namedPaths(file: ConfigFile, path: Path, get: (name: string) => unknown): TeamRule['named'] {
  return [
    ...entriesIn(get('when')).map(([written]) => ({ written, place: file.at([...path, 'when', written], 'key') })),
    ...list(get('require')).flatMap((written, index) =>
      typeof written === 'string' ? [{ written, place: file.at([...path, 'require', index]) }] : [],
    ),
    ...['path', 'at_least', 'at_most', 'equals'].flatMap(name => {
      const written = text(get(name))
      return written === undefined ? [] : [{ written, place: file.at([...path, name]) }]
    }),
  ]
}

function condition(limit: unknown): TeamRule['when'][string] {
  const negated = isRecord(limit)
  const values: unknown = negated ? limit['not'] : limit
  return { negated, values: Array.isArray(values) ? values : [values] }
}

function patternOf(file: ConfigFile, path: Path): RegExp | undefined {
  const pattern = valueAt(file.value, path)
  if (typeof pattern !== 'string') return undefined
  try {
    return new RegExp(pattern, 'u')
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw wrong(file.at(path), { zh: '这不是一个正确的正则表达式。', en: 'This is no valid regular expression.' })
  }
}

const severityOf = (value: unknown): Severity => (value === 'error' || value === 'info' ? value : 'warning')

/** Words in one language serve for both. */
function words(value: unknown): Words | undefined {
  const zh = text(valueAt(value, ['zh']))
  const en = text(valueAt(value, ['en']))
  const any = zh ?? en
  return any === undefined ? undefined : { zh: zh ?? any, en: en ?? any }
}

const bound = (value: unknown): number | string | undefined => number(value) ?? text(value)
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const texts = (value: unknown): readonly string[] => list(value).filter(item => typeof item === 'string')
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
