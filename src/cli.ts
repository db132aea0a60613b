/** From a command line to an exit code: commander's program is built from the list of commands; failures become one line. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { CommanderError, Option, Command as Program } from 'commander'
import type { Command, Context, Exit, OptionSpec, Outcome } from './commands/command.ts'
import { commands } from './commands/index.ts'
import { addHelpCommand, configureHelp, groupTitles } from './help.ts'
import { type Host, languageAsked, languageOfLocale, paintOf, todayOf, widthOfHost } from './io/host.ts'
import { Interrupted } from './io/prompts.ts'
import { findWorkspace, requireWorkspace } from './io/workspace.ts'
import { visible } from './text/escape.ts'
import { Failure } from './text/failure.ts'
import { nearest } from './text/nearest.ts'
import { fill, type Language, phrase } from './text/phrase.ts'

/** Runs `kam` with the arguments behind its name. Gives the exit code; never throws for what the user did. */
export async function run(argv: readonly string[], host: Host): Promise<Exit> {
  const asked = languageAsked(host, languageFlag(argv))
  let language = asked ?? languageOfLocale(host)
  try {
    if (asksVersion(argv)) return answerVersion(host)
    const configured = await configuredLanguage(argv, host)
    language = asked ?? configured ?? language
    return await parse(argv, host, { language, machineLanguage: asked ?? configured ?? 'en' })
  } catch (error) {
    if (error instanceof Failure) return complain(host, error, language)
    if (error instanceof Interrupted) return 130
    throw error
  }
}

type Languages = Pick<Context, 'language' | 'machineLanguage'>

/** The language stands in the help, too: it must be known before the command line is parsed. */
function languageFlag(argv: readonly string[]): Language | undefined {
  const written = flagValue(argv, '--lang')
  return written === 'zh' || written === 'en' ? written : undefined
}

function flagValue(argv: readonly string[], flag: string): string | undefined {
  const joined = argv.findLast(word => word.startsWith(`${flag}=`))
  return joined?.slice(flag.length + 1) ?? (argv.includes(flag) ? argv[argv.lastIndexOf(flag) + 1] : undefined)
}

const asksVersion = (argv: readonly string[]): boolean => argv.some(word => word === '--version' || word === '-V')

async function answerVersion(host: Host): Promise<Exit> {
  const { ownVersion } = await import('./io/package.ts')
  host.write(`${ownVersion()}\n`)
  return 0
}

/** Help is given whatever is wrong with a config: it may be what somebody needs to mend it. */
async function configuredLanguage(argv: readonly string[], host: Host): Promise<Language | undefined> {
  try {
    return await languageOfWorkspace(argv, host)
  } catch (error) {
    if (error instanceof Failure && argv.some(word => ['help', '--help', '-h'].includes(word))) return undefined
    throw error
  }
}

async function languageOfWorkspace(argv: readonly string[], host: Host): Promise<Language | undefined> {
  const workspace = await findWorkspace(placed(host, flagValue(argv, '--cwd'), flagValue(argv, '--config')))
  return workspace?.config.language
}

/** The host as it would be in the folder, and with the config, that the command line names. */
const placed = (host: Host, folder: string | undefined, config: string | undefined): Host => ({
  ...host,
  ...(folder === undefined ? {} : { cwd: resolve(host.cwd, folder) }),
  ...(config === undefined ? {} : { config: resolve(host.cwd, config) }),
})

function complain(host: Host, { words, hint }: Failure, language: Language): Exit {
  host.talk(`kam: ${visible(words[language])}\n${hint === undefined ? '' : `  ${visible(hint[language])}\n`}`)
  return 2
}

/** What commander gives for the options that every command takes. */
type CommonOptions = {
  readonly cwd?: string
  readonly config?: string
  readonly color?: boolean
  readonly output?: string
  readonly quiet?: boolean
}

async function parse(argv: readonly string[], host: Host, languages: Languages): Promise<Exit> {
  const folder = flagValue(argv, '--cwd')
  if (folder !== undefined && !existsSync(resolve(host.cwd, folder)))
    throw new Failure(fill(texts.noFolder, { folder }))
  let exit: Exit = 0
  const { language } = languages
  const program = programFor(host, language)
  const perform = async (work: (context: Context) => Promise<Outcome>) => {
    // Which options the program has is written below, in `programFor`.
    const common = program.opts() as CommonOptions
    const context = contextOf(placed(host, common.cwd, common.config), languages, common)
    const outcome = await work(context)
    if (outcome.text !== undefined) await deliver(outcome.text, context, common.output)
    for (const line of context.quiet ? [] : (outcome.talk ?? [])) host.talk(`${visible(line)}\n`)
    exit = outcome.exit
  }

  program.argument('[command]').action(async (name: string | undefined) => {
    if (name !== undefined) throw unknownCommand(name)
    const { greet } = await import('./commands/greet.ts')
    await perform(greet)
  })
  for (const { default: command } of await Promise.all(wantedEntries(argv).map(({ load }) => load()))) {
    addCommand(program, command, language, (args, options) =>
      perform(context => command.run(args, options as Parameters<typeof command.run>[1], context)),
    )
  }
  addHelpCommand(program, language, { perform, unknownCommand })

  try {
    await program.parseAsync([...argv], { from: 'user' })
    return exit
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return 0
    throw usageFailure(error, program, argv)
  }
}

/** Only the command that is called is loaded; help loads them all. */
function wantedEntries(argv: readonly string[]): typeof commands {
  const [first] = argv.filter(word => !word.startsWith('-'))
  const called = commands.filter(({ name }) => argv.includes(name))
  return called.length === 0 || first === 'help' ? commands : called
}

function contextOf(host: Host, languages: Languages, common: CommonOptions): Context {
  const toTerminal = host.showsTerminal && common.output === undefined
  const shown: Host = { ...host, showsTerminal: toTerminal }
  return {
    ...languages,
    host: shown,
    today: todayOf(host),
    width: widthOfHost(host),
    quiet: common.quiet === true,
    paint: () => paintOf(shown, common.color),
    workspace: () => requireWorkspace(host),
  }
}

async function deliver(text: string, { host }: Context, output: string | undefined): Promise<void> {
  if (output === undefined) return host.write(text)
  const { writeOutput } = await import('./io/store.ts')
  writeOutput(host.cwd, output, text)
}

const texts = {
  description: {
    zh: '大客户档案：一个客户一个 Markdown 文件，kam 建档、检查、提醒还缺什么。',
    en: 'Key-account dossiers, one Markdown file per account: kam starts them, checks them, and says what is missing.',
  },
  cwd: { zh: '在这个文件夹里运行', en: 'run as if in this folder' },
  noFolder: phrase<{ folder: string }>({
    zh: ({ folder }) => `没有 \`${folder}\` 这个文件夹。`,
    en: ({ folder }) => `There is no folder \`${folder}\`.`,
  }),
  config: { zh: '用这个配置文件', en: 'use this config file' },
  lang: { zh: '语言：zh 或 en', en: 'language: zh or en' },
  color: { zh: '总是用颜色', en: 'always use colours' },
  noColor: { zh: '不用颜色', en: 'use no colours' },
  output: { zh: '结果写到这个文件', en: 'write the result to this file' },
  quiet: { zh: '少说话；check 只报错误', en: 'say less; check: errors only' },
  version: { zh: '显示版本', en: 'show the version' },
  help: { zh: '显示帮助', en: 'show help' },
  unknownCommand: phrase<{ name: string }>({
    zh: ({ name }) => `没有 \`${name}\` 这个命令。`,
    en: ({ name }) => `There is no command \`${name}\`.`,
  }),
  unknownOption: phrase<{ name: string }>({
    zh: ({ name }) => `没有 \`${name}\` 这个选项。`,
    en: ({ name }) => `There is no option \`${name}\`.`,
  }),
  meant: phrase<{ name: string }>({
    zh: ({ name }) => `是不是 \`${name}\`？`,
    en: ({ name }) => `Did you mean \`${name}\`?`,
  }),
  seeHelp: phrase<{ command: string }>({
    zh: ({ command }) => `用法：${command} --help`,
    en: ({ command }) => `To see how it is used: ${command} --help`,
  }),
  missingArgument: phrase<{ name: string }>({
    zh: ({ name }) => `少了 \`${name}\`。`,
    en: ({ name }) => `\`${name}\` is missing.`,
  }),
  missingValue: phrase<{ name: string }>({
    zh: ({ name }) => `选项 \`${name}\` 后面要写值。`,
    en: ({ name }) => `The option \`${name}\` needs a value.`,
  }),
  tooMany: { zh: '多写了东西，不知道怎么用。', en: 'There is more on the line than this command takes.' },
  badValue: phrase<{ name: string; value: string; allowed: string }>({
    zh: ({ name, value, allowed }) => `选项 \`${name}\` 不能是 \`${value}\`；可以是：${allowed}。`,
    en: ({ name, value, allowed }) => `\`${name}\` cannot be \`${value}\`; it takes: ${allowed}.`,
  }),
}

function programFor(host: Host, language: Language): Program {
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

function addCommand(program: Program, command: Command, language: Language, call: Call): void {
  const added = program.command(command.name).summary(command.summary[language])
  added.description(sentenceCase(command.summary[language]))
  added.helpOption('-h, --help', texts.help[language]).helpGroup(groupTitles[command.group][language])
  added.allowExcessArguments(false)
  for (const { name, says } of command.arguments) added.argument(name, says[language])
  for (const [name, spec] of Object.entries(command.options)) {
    added.addOption(optionFor(name, spec, language))
    if (spec.kind === 'optional') added.addOption(new Option(`--no-${name}`, spec.never[language]).default(undefined))
  }
  const lines = command.examples.map(({ line, says }) => ({ line: line[language], says: says[language] }))
  added.addHelpText(
    'after',
    `\n${exampleTitle[language]}\n${lines.map(({ line, says }) => `  ${line}\n      ${says}`).join('\n')}`,
  )
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

const exampleTitle = { zh: '例子：', en: 'Examples:' }

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
        `${says}${language === 'zh' ? '：' : ': '}${spec.choices.join(', ')}`,
      ).argParser(value => (spec.choices.includes(value) ? value : refuse(name, value, spec.choices.join(', '))))
    case 'number':
      return new Option(`--${name} <${spec.value}>`, says).argParser(value => {
        const number = value.trim() === '' ? Number.NaN : Number(value)
        const isRight = number >= spec.least && number <= spec.most
        return isRight ? number : refuse(name, value, `${spec.least}-${spec.most}`)
      })
  }
}

function refuse(name: string, value: string, allowed: string): never {
  throw new Failure(fill(texts.badValue, { name: `--${name}`, value, allowed }))
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const camelCase = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

function unknownCommand(name: string): Failure {
  const close = nearest(name, [...commands.map(command => command.name), 'help'])
  const hint =
    close === undefined ? fill(texts.seeHelp, { command: 'kam' }) : fill(texts.meant, { name: `kam ${close}` })
  return new Failure(fill(texts.unknownCommand, { name }), hint)
}

/** Commander's own faults in our words. What it quotes in its message is the name it is about. */
function usageFailure(error: CommanderError, program: Program, argv: readonly string[]): Failure {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const called = program.commands.find(command => argv.includes(command.name()))
  const first = program.args[0] ?? argv.find(word => !word.startsWith('-'))
  if (called === undefined && first !== undefined) return unknownCommand(first)
  const help = fill(texts.seeHelp, { command: called === undefined ? 'kam' : `kam ${called.name()}` })
  switch (error.code) {
    case 'commander.unknownOption': {
      const known = [program, ...(called === undefined ? [] : [called])].flatMap(one =>
        one.options.map(({ long }) => long ?? ''),
      )
      const close = nearest(name, ['--help', ...known])
      return new Failure(
        fill(texts.unknownOption, { name }),
        close === undefined ? help : fill(texts.meant, { name: close }),
      )
    }
    case 'commander.unknownCommand':
      return unknownCommand(name)
    case 'commander.missingArgument':
      return new Failure(fill(texts.missingArgument, { name }), help)
    case 'commander.optionMissingArgument':
      return new Failure(fill(texts.missingValue, { name: /--[\w-]+/.exec(name)?.[0] ?? name }), help)
    case 'commander.invalidArgument':
      return new Failure(
        fill(texts.badValue, { name: '--lang', value: flagValue(argv, '--lang') ?? '', allowed: 'zh, en' }),
      )
    default:
      return new Failure(texts.tooMany, help)
  }
}
