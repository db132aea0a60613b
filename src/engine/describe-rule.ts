/** A rule as a page: why it is there, what it counts with, what is wrong and right, and how to live without it. */

import type { Rule } from '../rules/rule.ts'
import { severityWords } from '../rules/severity.ts'
import { type Language, phrase } from '../text/phrase.ts'
import { widthOf } from '../text/width.ts'
import type { Config } from './config.ts'
import { type Page, type PageBlock, row } from './page.ts'

const texts = {
  settings: { zh: '可以改的数', en: 'Numbers you can set' },
  setIn: phrase<{ id: string; name: string; value: number }>({
    zh: ({ id, name, value }) => `在 kam.config.yaml 里改：settings: { ${id}: { ${name}: ${value} } }`,
    en: ({ id, name, value }) => `Set in kam.config.yaml: settings: { ${id}: { ${name}: ${value} } }`,
  }),
  bad: { zh: '这样不行', en: 'Not like this' },
  good: { zh: '这样才对', en: 'But like this' },
  quiet: { zh: '不想看到它', en: 'If you do not want it' },
  everywhere: { zh: '所有档案', en: 'everywhere' },
  everywhereHow: phrase<{ id: string }>({
    zh: ({ id }) => `kam.config.yaml 里写 severity: { ${id}: off }（也可以是 info、warning、error）`,
    en: ({ id }) => `in kam.config.yaml: severity: { ${id}: off } (or info, warning, error)`,
  }),
  inOne: { zh: '只这一份', en: 'in one dossier' },
  inOneHow: phrase<{ id: string }>({
    zh: ({ id }) => `档案里写 silenced: [{ rule: ${id}, reason: 为什么 }]；只管一处就再加 path`,
    en: ({ id }) => `in the dossier: silenced: [{ rule: ${id}, reason: why }]; with a path for one place only`,
  }),
  never: {
    zh: '关不掉：文件读不准，后面什么都不作数。',
    en: 'It cannot be switched off: where a file is not read for certain nothing else counts.',
  },
  ignored: {
    zh: '本来就不是档案的文件，在 kam.config.yaml 的 ignore 里列出来。',
    en: 'A file that is no dossier is named under ignore in kam.config.yaml.',
  },
  here: phrase<{ own: string; set: string }>({
    zh: ({ own, set }) => `${own}（这里设成${set}）`,
    en: ({ own, set }) => `${own} (here ${set})`,
  }),
  number: phrase<{ number: string; says: string }>({
    zh: ({ number, says }) => `${number}，${says}`,
    en: ({ number, says }) => `${number}, ${says}`,
  }),
}

/** What a workspace has set: severities, and numbers, by rule. */
export type RuleConfig = Pick<Config, 'severity' | 'numbers'>

/** The page of a rule in a language. */
export function rulePage(rule: Rule, config: RuleConfig, language: Language): Page {
  return {
    blocks: [
      { kind: 'heading', text: rule.id, note: severityText(rule, config, language) },
      { kind: 'text', text: rule.why[language] },
      ...settingBlocks(rule, config, language),
      ...exampleBlocks(texts.bad[language], rule.bad[language]),
      ...exampleBlocks(texts.good[language], rule.good[language]),
      { kind: 'heading', text: texts.quiet[language], note: '' },
      ...quietBlocks(rule, language),
    ],
  }
}

/** How severe a rule is, and what the workspace makes of it. */
export function severityText({ id, severity }: Rule, config: RuleConfig, language: Language): string {
  const own = severityWords[severity][language]
  const set = config.severity[id]
  return set === undefined || set === severity ? own : texts.here[language]({ own, set: severityWords[set][language] })
}

/** Why a rule is there: so many of its first sentences as it takes to say something. */
export function shortWhy({ why }: Rule, language: Language): string {
  const sentences = why[language].match(language === 'zh' ? /.*?(?:。|$)/gu : /.*?(?:[.?!](?= |$)|$)/g) ?? []
  let short = ''
  for (const sentence of sentences) if (widthOf(short) < leastWhy[language]) short += sentence
  return short
}

// "Reports roll up by group." alone explains nothing.
const leastWhy = { zh: 40, en: 60 }

function settingBlocks({ id, settings = {} }: Rule, config: RuleConfig, language: Language): readonly PageBlock[] {
  const numbers = Object.entries(settings)
  const [first] = numbers
  if (first === undefined) return []
  const rows = numbers.map(([name, { value, says }]) => {
    const set = config.numbers[id]?.[name]
    const number = set === undefined ? String(value) : texts.here[language]({ own: String(value), set: String(set) })
    return row(name, texts.number[language]({ number, says: says[language] }))
  })
  return [
    { kind: 'heading', text: texts.settings[language], note: '' },
    { kind: 'rows', rows },
    { kind: 'text', text: texts.setIn[language]({ id, name: first[0], value: first[1].value }), mark: 'dim' },
  ]
}

/** An example, if there is one: a team's own rule has none. */
const exampleBlocks = (title: string, example: string): readonly PageBlock[] =>
  example.trim() === ''
    ? []
    : [
        { kind: 'heading', text: title, note: '' },
        { kind: 'lines', lines: example.trimEnd().split('\n') },
      ]

function quietBlocks({ id, scope }: Rule, language: Language): readonly PageBlock[] {
  const ignored = { kind: 'text', text: texts.ignored[language] } as const
  const everywhere = row(texts.everywhere[language], texts.everywhereHow[language]({ id }))
  const inOne = row(texts.inOne[language], texts.inOneHow[language]({ id }))
  // As the config and `silenced` have it: what reads files is never off, what speaks about silences is not silenced.
  if (id === 'not-a-dossier') return [{ kind: 'rows', rows: [everywhere] }, ignored]
  if (scope === 'file') return [{ kind: 'text', text: texts.never[language] }, ignored]
  return [{ kind: 'rows', rows: scope === 'acceptance' ? [everywhere] : [everywhere, inOne] }]
}
