/** `kam config`: what holds in this workspace, and where each setting comes from. */
import type { Config } from '../engine/config.ts'
import { rules } from '../rules/index.ts'
import { safeJson, visible } from '../text/escape.ts'
import { padTo, widthOf } from '../text/width.ts'
import { yamlScalar } from '../text/yaml-scalar.ts'
import { defineCommand } from './command.ts'

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

  async run(_, { format }, { language, machineLanguage, workspace }) {
    const { root, config } = await workspace()
    if (format === 'json') {
      const { origins, ...holding } = asWritten(config, machineLanguage)
      return { text: safeJson({ kam: 'config', version: 1, workspace: root, config: holding, origins }), exit: 0 }
    }
    const lines = linesOf(config, language)
    const width = Math.max(...lines.map(({ setting }) => widthOf(setting)))
    const body = lines.map(({ setting, origin }) => `${padTo(setting, width)}  # ${origin}`)
    return { text: `# ${texts.workspace[language]}${visible(root)}\n${body.join('\n')}\n`, exit: 0 }
  },
})

const texts = {
  workspace: { zh: '工作区：', en: 'workspace: ' },
  default: { zh: '默认', en: 'default' },
}

type Line = { readonly setting: string; readonly origin: string }

/** The settings by the names that they have in the file. */
function asWritten(config: Config, language: 'zh' | 'en') {
  return {
    language: config.language ?? language,
    accounts: config.globs.length > 0 ? config.globs : config.accounts,
    ignore: config.ignore,
    currency: config.currency ?? null,
    severity: Object.fromEntries(rules.map(({ id, severity }) => [id, config.severity[id] ?? severity])),
    settings: Object.fromEntries(
      rules.flatMap(({ id, settings = {} }) => {
        const numbers = Object.entries(settings).map(([name, { value }]) => [name, config.numbers[id]?.[name] ?? value])
        return numbers.length === 0 ? [] : [[id, Object.fromEntries(numbers)]]
      }),
    ),
    limits: { front_matter: config.frontMatterLimit ?? 1_048_576 },
    rules: config.teamRules.map(({ id }) => id),
    origins: config.origins,
  }
}

/** Like the file itself, a setting a line; of severities and numbers those that the config sets. */
function linesOf(config: Config, language: 'zh' | 'en'): readonly Line[] {
  const written = asWritten(config, language)
  const origin = (name: string) => config.origins[name] ?? texts.default[language]
  const list = (items: readonly string[]) => `[${items.map(yamlScalar).join(', ')}]`
  const simple = (name: string, value: string): Line => ({ setting: `${name}: ${value}`, origin: origin(name) })
  const below = (name: string, entries: readonly (readonly [string, string])[]): readonly Line[] =>
    entries.length === 0
      ? []
      : [simple(name, '').setting.trimEnd(), ...entries.map(([key, value]) => `  ${key}: ${value}`)].map(setting => ({
          setting,
          origin: origin(name),
        }))
  const numbers = (values: Readonly<Record<string, number>>) =>
    `{ ${Object.entries(values)
      .map(([name, value]) => `${name}: ${value}`)
      .join(', ')} }`
  return [
    simple('language', written.language),
    simple('accounts', typeof written.accounts === 'string' ? yamlScalar(written.accounts) : list(written.accounts)),
    simple('ignore', list(written.ignore)),
    simple('currency', config.currency ?? ''),
    ...below('severity', Object.entries(config.severity)),
    ...below(
      'settings',
      Object.entries(config.numbers).map(([id, values]) => [id, numbers(values)] as const),
    ),
    ...below('limits', [['front_matter', String(written.limits.front_matter)]]),
    ...below(
      'rules',
      config.teamRules.map(({ id, severity }) => [`- ${id}`, severity] as const),
    ),
  ].map(({ setting, origin: from }) => ({ setting: setting.trimEnd(), origin: from }))
}
