/** `kam config`: what holds in this workspace, and where each setting comes from. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defaultLimits } from '../dossier/parse.ts'
import type { Config } from '../engine/config.ts'
import { mustKnowFields } from '../engine/team-fields.ts'
import { companyFile } from '../io/company.ts'
import { languageAsked, languageOfLocale } from '../io/host.ts'
import { catalogFor } from '../io/schemas.ts'
import { rules } from '../rules/index.ts'
import { safeJson, visible } from '../text/escape.ts'
import type { Language } from '../text/phrase.ts'
import { padTo, widthOf } from '../text/width.ts'
import { yamlScalar } from '../text/yaml-scalar.ts'
import { type Context, defineCommand } from './command.ts'

export default defineCommand({
  name: 'config',
  group: 'setup',
  summary: { zh: '这里生效的设置，和每一项写在哪里', en: 'the settings that hold here, and where each is set' },
  arguments: [],
  options: { format: { kind: 'choice', choices: ['pretty', 'json'], says: { zh: '输出格式', en: 'how to print it' } } },
  examples: [
    { line: { zh: 'kam config', en: 'kam config' }, says: { zh: '看现在的设置', en: 'see what holds' } },
    {
      line: { zh: 'kam config --format json', en: 'kam config --format json' },
      says: { zh: '给别的程序用', en: 'for another program' },
    },
  ],

  async run(_, { format }, context) {
    const { language, machineLanguage } = context
    const workspace = await context.workspace()
    const { root, config } = workspace
    mustKnowFields(config.teamRules, await catalogFor(workspace))
    if (format === 'json') {
      const origins = withLanguage(config, machineLanguage, context)
      const holding = asWritten(config, machineLanguage)
      return { text: safeJson({ kam: 'config', version: 1, workspace: root, config: holding, origins }), exit: 0 }
    }
    const lines = linesOf({ ...config, origins: withLanguage(config, language, context) }, language)
    const width = Math.max(...lines.map(({ setting }) => widthOf(setting)))
    const body = lines.map(({ setting, origin }) => `${padTo(setting, width)}  # ${origin}`)
    const ours = existsSync(join(root, companyFile)) ? companyFile : texts.noCompany[language]
    const head = `# ${texts.workspace[language]}${visible(root)}`
    const tail = `# ${texts.company[language]}${ours}`
    return { text: `${[head, ...body, tail].join('\n')}\n`, exit: 0 }
  },
})

/** The language may come from elsewhere than the config: then that is where it comes from. */
function withLanguage(config: Config, language: Language, { host }: Context): Config['origins'] {
  const { language: written, ...origins } = config.origins
  const asked = languageAsked(host, undefined)
  if (asked === language) return { language: 'KAM_LANG', ...origins }
  if (asked === undefined && config.language === language) return { ...config.origins }
  const byLocale = asked === undefined && config.language === undefined
  return byLocale && [languageOfLocale(host), 'en'].includes(language) ? origins : { language: '--lang', ...origins }
}

const texts = {
  workspace: { zh: '工作区：', en: 'workspace: ' },
  company: { zh: '我方：', en: 'our own side: ' },
  noCompany: {
    zh: '没有 company.yaml；能写什么：kam schema company',
    en: 'no company.yaml; what may stand in it: kam schema company',
  },
  default: { zh: '默认', en: 'default' },
}

type Line = { readonly setting: string; readonly origin: string }

/** The settings by the names that they have in the file. */
function asWritten(config: Config, language: Language) {
  return {
    language,
    accounts: config.globs.length > 0 ? config.globs : config.accounts,
    ignore: config.ignore,
    currency: config.currency ?? null,
    severity: Object.fromEntries(
      [...rules, ...config.teamRules].map(({ id, severity }) => [id, config.severity[id] ?? severity]),
    ),
    settings: Object.fromEntries(
      rules.flatMap(({ id, settings = {} }) => {
        const numbers = Object.entries(settings).map(([name, { value }]) => [name, config.numbers[id]?.[name] ?? value])
        return numbers.length === 0 ? [] : [[id, Object.fromEntries(numbers)]]
      }),
    ),
    limits: { front_matter: config.frontMatterLimit ?? defaultLimits.frontMatter },
    rules: config.teamRules.map(({ id }) => id),
  }
}

/** Like the file itself, a setting a line; of severities and numbers those that the config sets. */
function linesOf(config: Config, language: Language): readonly Line[] {
  const written = asWritten(config, language)
  const origin = (name: string) => config.origins[name] ?? texts.default[language]
  const list = (items: readonly string[]) => `[${items.map(text => yamlScalar(text)).join(', ')}]`
  const simple = (name: string, value: string): Line => ({
    setting: `${name}: ${value}`.trimEnd(),
    origin: origin(name),
  })
  /** Each entry comes from where it is written: a config may take some from the one on which it builds. */
  const below = (name: string, entries: readonly (readonly [string, string])[], sign = ''): readonly Line[] =>
    entries.length === 0
      ? []
      : [
          simple(name, ''),
          ...entries.map(([key, value]) => ({
            setting: `  ${sign}${key}: ${value}`,
            origin: config.origins[`${name}.${key}`] ?? origin(name),
          })),
        ]
  return [
    simple('language', written.language),
    simple('accounts', typeof written.accounts === 'string' ? yamlScalar(written.accounts) : list(written.accounts)),
    simple('ignore', list(written.ignore)),
    simple('currency', config.currency ?? ''),
    ...below('severity', Object.entries(config.severity)),
    ...numberLines(config, origin),
    ...below('limits', [['front_matter', String(written.limits.front_matter)]]),
    ...below(
      'rules',
      config.teamRules.map(({ id, severity }) => [id, config.severity[id] ?? severity] as const),
      '- ',
    ),
  ]
}

/** The numbers that the config sets, a line each. */
function numberLines(config: Config, origin: (name: string) => string): readonly Line[] {
  const rulesSet = Object.entries(config.numbers).filter(([, values]) => Object.keys(values).length > 0)
  if (rulesSet.length === 0) return []
  return [
    { setting: 'settings:', origin: origin('settings') },
    ...rulesSet.flatMap(([id, values]) => [
      { setting: `  ${id}:`, origin: origin(`settings.${id}`) },
      ...Object.entries(values).map(([name, value]) => ({
        setting: `    ${name}: ${value}`,
        origin: origin(`settings.${id}.${name}`),
      })),
    ]),
  ]
}
