/** All that a config can set, with what holds where it says nothing, and the numbers that the rules use. */
import { defaultLimits } from '../dossier/parse.ts'
import type { Rule } from '../rules/rule.ts'
import type { Catalog } from '../schema/catalog.ts'
import { type Language, phrase } from '../text/phrase.ts'
import { type Config, defaultConfig } from './config.ts'
import { labelOf } from './show-value.ts'
import type { Cell, Column, ListItem, Sheet } from './views/sheet.ts'

const texts = {
  settings: { zh: '配置（kam.config.yaml）', en: 'Settings (kam.config.yaml)' },
  numbers: { zh: '规则用的数', en: 'Numbers that rules use' },
  setting: { zh: '设置', en: 'Setting' },
  meaning: { zh: '管什么', en: 'Meaning' },
  default: { zh: '默认', en: 'Default' },
  here: phrase<{ value: number; set: number }>({
    zh: ({ value, set }) => `${value}（这里设成 ${set}）`,
    en: ({ value, set }) => `${value} (here ${set})`,
  }),
  locale: { zh: '系统语言', en: "the system's" },
  none: { zh: '（没有）', en: '(none)' },
  noNumbers: { zh: '没有规则用到可以改的数。', en: 'No rule uses a number that can be set.' },
  how: {
    zh: '数写在 settings 里：settings: { 规则: { 名称: 数 } }；规则的轻重写在 severity 里：kam explain',
    en: 'Numbers are set under settings: { rule: { name: number } }; how severe a rule is under severity: kam explain',
  },
  holds: { zh: '这里生效的，各写在哪里：kam config', en: 'What holds here, and where it is set: kam config' },
}

/** The overview of settings; `catalog` is that of the config. */
export function settingsSheet(catalog: Catalog, rules: readonly Rule[], config: Config, language: Language): Sheet {
  const items = numberItems(rules, config, language)
  return {
    blocks: [
      { kind: 'heading', text: texts.settings[language], note: '' },
      {
        kind: 'table',
        columns: [
          column(texts.setting[language], true),
          column(texts.meaning[language]),
          column(texts.default[language]),
        ],
        rows: settingRows(catalog, language),
      },
      { kind: 'heading', text: texts.numbers[language], note: items.length === 0 ? '' : String(items.length) },
      items.length === 0 ? { kind: 'text', text: texts.noNumbers[language] } : { kind: 'list', items, more: '' },
      { kind: 'text', text: texts.how[language], mark: 'dim' },
      { kind: 'text', text: texts.holds[language] },
    ],
  }
}

const column = (label: string, fixed = false): Column => ({
  label,
  align: 'left',
  detail: false,
  fixed,
})

function settingRows(catalog: Catalog, language: Language): readonly (readonly Cell[])[] {
  const defaults: Readonly<Record<string, string>> = {
    language: texts.locale[language],
    accounts: defaultConfig.accounts,
    'limits.front_matter': String(defaultLimits.frontMatter),
  }
  return [...catalog.root.fields.values()]
    .flatMap(field => (field.name === 'limits' ? [...field.fields.values()] : [field]))
    .map(field => [
      { text: field.path },
      { text: labelOf(field, language) },
      { text: defaults[field.path] ?? texts.none[language] },
    ])
}

function numberItems(rules: readonly Rule[], config: Config, language: Language): readonly ListItem[] {
  return rules.flatMap(({ id, settings = {} }) =>
    Object.entries(settings).map(([name, { value, says }]) => {
      const set = config.numbers[id]?.[name]
      const place = set === undefined ? String(value) : texts.here[language]({ value, set })
      return { sign: '-', text: `${id}.${name}`, place, lines: [says[language]], strong: false }
    }),
  )
}
