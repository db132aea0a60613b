/** What is wrong with a command line, in our words. */
import type { CommanderError, Command as Program } from 'commander'
import { commands } from '../commands/index.ts'
import { Failure } from '../text/failure.ts'
import { didYouMean, nearest } from '../text/nearest.ts'
import { fill, phrase, type Words } from '../text/phrase.ts'

/** The value of an option wherever it stands on the line, before anything is parsed. */
export function flagValue(argv: readonly string[], flag: string): string | undefined {
  const joined = argv.findLast(word => word.startsWith(`${flag}=`))
  return joined?.slice(flag.length + 1) ?? (argv.includes(flag) ? argv[argv.lastIndexOf(flag) + 1] : undefined)
}

/** An option has a value that it does not take. */
export function refuseValue(name: string, value: string, allowed: string): never {
  throw new Failure(fill(texts.badValue, { name: `--${name}`, value, allowed }))
}

/** `--cwd` names a folder that is not there. */
export const missingFolder = (folder: string): Failure => new Failure(fill(texts.noFolder, { folder }))

/** There is no such command; the nearest one. */
export function unknownCommand(name: string): Failure {
  const close = elsewhere[name.toLowerCase()] ?? nearest(name, [...commands.map(command => command.name), 'help'])
  const hint = close === undefined ? fill(texts.seeHelp, { command: 'kam' }) : didYouMean(`kam ${close}`)
  return new Failure(fill(texts.unknownCommand, { name }), hint)
}

/** What other programs call it, so that the nearest spelling would mislead, or there is none. */
const elsewhere: Readonly<Record<string, string | undefined>> = {
  ls: 'list',
  create: 'new',
  import: 'new --from',
  edit: 'open',
  view: 'show',
  cat: 'show',
  mv: 'rename',
  move: 'rename',
  status: 'next',
  todo: 'next',
  lint: 'check',
  validate: 'check',
  setup: 'init',
}

/** Commander's own faults in our words. What it quotes in its message is the name it is about. */
export function usageFailure(error: CommanderError, program: Program, argv: readonly string[]): Failure {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const called = program.commands.find(command => argv.includes(command.name()))
  const [first] = argv
  const isCommand = first !== undefined && !first.startsWith('-')
  // Whatever is odd behind a command that does not exist: the command is what was meant otherwise.
  if (called === undefined && isCommand && error.code !== 'commander.invalidArgument') return unknownCommand(first)
  const help = fill(texts.seeHelp, { command: called === undefined ? 'kam' : `kam ${called.name()}` })
  switch (error.code) {
    case 'commander.unknownOption': {
      const known = [program, ...(called === undefined ? [] : [called])].flatMap(one =>
        one.options.map(({ long }) => long ?? ''),
      )
      const close = nearest(name, ['--help', ...known])
      return new Failure(fill(texts.unknownOption, { name }), close === undefined ? help : didYouMean(close))
    }
    case 'commander.unknownCommand':
      return unknownCommand(name)
    case 'commander.missingArgument': {
      const says = called?.registeredArguments.find(argument => argument.name() === name)?.description ?? ''
      return new Failure(fill(texts.missingArgument, { name, says }), help)
    }
    case 'commander.optionMissingArgument':
      return new Failure(fill(texts.missingValue, { name: /--[\w-]+/.exec(name)?.[0] ?? name }), help)
    case 'commander.invalidArgument':
      return new Failure(
        fill(texts.badValue, { name: '--lang', value: flagValue(argv, '--lang') ?? '', allowed: 'zh, en' }),
      )
    default:
      return new Failure(texts.tooMany, (called && quotedName(called)) ?? help)
  }
}

/** The name of an account that was typed without quotes, put right; undefined where it may be something else. */
function quotedName(called: Program): Words | undefined {
  const isName = called.registeredArguments.length === 1 && called.registeredArguments[0]?.name() === 'account'
  // What a shell reads otherwise between double quotes is not put into a command line that somebody copies.
  const name = called.args.join(' ')
  return isName && /^[\p{L}\p{N}\p{M} &'.,()/+-]+$/u.test(name)
    ? fill(texts.quotes, { line: `kam ${called.name()} "${name}"` })
    : undefined
}

const texts = {
  quotes: phrase<{ line: string }>({
    zh: ({ line }) => `名称里有空格，要加引号：${line}`,
    en: ({ line }) => `A name with spaces stands in quotes: ${line}`,
  }),
  noFolder: phrase<{ folder: string }>({
    zh: ({ folder }) => `没有 \`${folder}\` 这个文件夹。`,
    en: ({ folder }) => `There is no folder \`${folder}\`.`,
  }),
  unknownCommand: phrase<{ name: string }>({
    zh: ({ name }) => `没有 \`${name}\` 这个命令。`,
    en: ({ name }) => `There is no command \`${name}\`.`,
  }),
  unknownOption: phrase<{ name: string }>({
    zh: ({ name }) => `没有 \`${name}\` 这个选项。`,
    en: ({ name }) => `There is no option \`${name}\`.`,
  }),
  seeHelp: phrase<{ command: string }>({
    zh: ({ command }) => `用法：${command} --help`,
    en: ({ command }) => `To see how it is used: ${command} --help`,
  }),
  missingArgument: phrase<{ name: string; says: string }>({
    zh: ({ name, says }) => `少了 \`${name}\`${says === '' ? '' : `（${says}）`}。`,
    en: ({ name, says }) => `\`${name}\` is missing${says === '' ? '' : ` (${says})`}.`,
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
