/** Commander's program, built from what the commands declare about themselves. */
import { CommanderError, Option, Command as Program } from 'commander'
import type { Command, OptionSpec } from '../commands/command.ts'
import { type Host, widthOfHost } from '../io/host.ts'
import type { Language } from '../text/phrase.ts'
import { configureHelp, examplesBelow, groupTitles, widthOfHelp } from './help.ts'
import { refuseValue, usageFailure } from './usage.ts'

/** The program with the options that every command takes. */
export function programFor(host: Host, language: Language): Program {
  const program = new Program('kam')
  configureHelp(program, language, widthOfHost(host))
  return program
    .exitOverride()
    .configureOutput({ writeOut: text => host.write(text), writeErr: () => {}, outputError: () => {} })
    .description(texts.description[language])
    .allowExcessArguments(false)
    .addOption(new Option('--cwd <dir>', texts.cwd[language]))
    .addOption(new Option('--config <file>', texts.config[language]))
    .addOption(new Option('--lang <language>', texts.lang[language]).choices(['zh', 'en']))
    .addOption(new Option('--color', texts.color[language]))
    .addOption(new Option('--no-color', texts.noColor[language]).default(undefined))
    .addOption(new Option('-o, --output <file>', texts.output[language]))
    .addOption(new Option('-q, --quiet', texts.quiet[language]))
    .addOption(new Option('-V, --version', texts.version[language]))
    .helpOption('-h, --help', texts.help[language])
    .helpCommand(false)
}

type Call = (args: readonly string[], options: Readonly<Record<string, unknown>>) => Promise<void>

/** Adds a command as it declares itself; `call` is given its arguments and options. */
export function addCommand(program: Program, command: Command, language: Language, call: Call): void {
  const added = program.command(command.name).summary(command.summary[language])
  added.description(sentenceCase(command.summary[language]))
  added.helpOption('-h, --help', texts.help[language]).helpGroup(groupTitles[command.group][language])
  added.allowExcessArguments(false)
  for (const { name, says } of command.arguments) added.argument(name, says[language])
  for (const [name, spec] of Object.entries(command.options)) {
    added.addOption(optionFor(name, spec, language))
    if (spec.kind === 'optional') added.addOption(new Option(`--no-${name}`, spec.never[language]).default(undefined))
  }
  added.addHelpText('after', () => examplesBelow(command.examples, language, widthOfHelp(program)))
  added.action(async () => {
    const values = added.opts()
    const options = Object.entries(command.options).map(([name, spec]) => [
      name,
      // Commander keeps `--no-hook` as a `hook` that is false.
      (/^no-/.test(name) ? values[camelCase(name.slice(3))] === false : values[camelCase(name)]) ?? absent(spec),
    ])
    await call(added.args, Object.fromEntries(options))
  })
}

/** What an option is that does not stand on the command line. */
const absent = ({ kind }: OptionSpec): unknown => (kind === 'flag' ? false : kind === 'list' ? [] : undefined)

function optionFor(name: string, spec: OptionSpec, language: Language): Option {
  const says = spec.says[language]
  switch (spec.kind) {
    case 'flag':
      return new Option(`--${name}`, says)
    case 'list':
      return new Option(`--${name} <${spec.value}>`, says).argParser((value, before: readonly string[] = []) => [
        ...before,
        value,
      ])
    case 'optional':
      return new Option(`--${name} [${spec.value}]`, says)
    case 'text':
      return new Option(`--${name} <${spec.value}>`, says)
    case 'choice':
      return new Option(
        `--${name} <${name}>`,
        `${says}${language === 'zh' ? '：' : ': '}${spec.choices.join(language === 'zh' ? '、' : ', ')}`,
      ).argParser(value => (spec.choices.includes(value) ? value : refuseValue(name, value, spec.choices.join(', '))))
    case 'number':
      return new Option(`--${name} <${spec.value}>`, says).argParser(value => {
        const number = value.trim() === '' ? Number.NaN : Number(value)
        const isRight = number >= spec.least && number <= spec.most
        return isRight ? number : refuseValue(name, value, `${spec.least}-${spec.most}`)
      })
  }
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const camelCase = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

/** Parses a command line and performs what it says. Throws a Failure for one that cannot be understood. */
export async function parseWith(program: Program, argv: readonly string[]): Promise<void> {
  try {
    await program.parseAsync([...argv], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    // Help was asked for, and given.
    if (error.exitCode !== 0) throw usageFailure(error, program, argv)
  }
}

const texts = {
  description: {
    zh: '大客户档案：一个客户一个 Markdown 文件，kam 建档、检查、提醒还缺什么。',
    en: 'Key-account dossiers, one Markdown file per account: kam starts them, checks them, and says what is missing.',
  },
  cwd: { zh: '在这个文件夹里运行', en: 'run as if in this folder' },
  config: { zh: '用这个配置文件', en: 'use this config file' },
  lang: { zh: '语言：zh 或 en', en: 'language: zh or en' },
  color: { zh: '总是用颜色', en: 'always use colours' },
  noColor: { zh: '不用颜色', en: 'use no colours' },
  output: { zh: '结果写到这个文件', en: 'write the result to this file' },
  quiet: { zh: '少说话；check 只报错误', en: 'say less; check: errors only' },
  version: { zh: '显示版本', en: 'show the version' },
  help: { zh: '显示帮助', en: 'show help' },
}
