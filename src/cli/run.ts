/** From a command line to an exit code; failures become one line. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Context, Exit, Outcome } from '../commands/command.ts'
import { commands } from '../commands/index.ts'
import { type Host, languageAsked, languageOfLocale, paintOf, todayOf, widthOfHost } from '../io/host.ts'
import { Interrupted } from '../io/interrupted.ts'
import { findWorkspace, requireWorkspace } from '../io/workspace.ts'
import { visible } from '../text/escape.ts'
import { Failure } from '../text/failure.ts'
import type { Language } from '../text/phrase.ts'
import { addHelpCommand } from './help.ts'
import { addCommand, parseWith, programFor } from './program.ts'
import { flagValue, missingFolder, unknownCommand } from './usage.ts'

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

const asksVersion = (argv: readonly string[]): boolean => argv.some(word => word === '--version' || word === '-V')

async function answerVersion(host: Host): Promise<Exit> {
  const { ownVersion } = await import('../io/package.ts')
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
  if (folder !== undefined && !existsSync(resolve(host.cwd, folder))) throw missingFolder(folder)
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
    const { greet } = await import('../commands/greet.ts')
    await perform(greet)
  })
  for (const { default: command } of await Promise.all(wantedEntries(argv).map(({ load }) => load()))) {
    addCommand(program, command, language, (args, options) =>
      perform(context => command.run(args, options as Parameters<typeof command.run>[1], context)),
    )
  }
  addHelpCommand(program, language, { perform, unknownCommand })

  await parseWith(program, argv)
  return exit
}

/** Only the command that is called is loaded; help loads them all. */
function wantedEntries(argv: readonly string[]): typeof commands {
  const [first] = argv.filter(word => !word.startsWith('-'))
  const called = commands.filter(({ name }) => argv.includes(name))
  // `kam -h new` is the help of the program, for the option stands before the command.
  const wantsAll = first === 'help' || argv[0] === '-h' || argv[0] === '--help'
  return called.length === 0 || wantsAll ? commands : called
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
  const { writeOutput } = await import('../io/output.ts')
  writeOutput(host.cwd, output, text)
}
