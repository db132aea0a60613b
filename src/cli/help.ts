/** Help: commander's pages in our languages, with Chinese as wide as it is, and the topics besides the commands. */
import type { Command as Program } from 'commander'
import type { Context, Group, Outcome } from '../commands/command.ts'
import { type TopicEntry, topics } from '../commands/topics/index.ts'
import { Failure } from '../text/failure.ts'
import { nearest } from '../text/nearest.ts'
import { fill, type Language, phrase, type Words } from '../text/phrase.ts'
import { widthOf, wrap } from '../text/width.ts'

/** The headings under which commands stand. */
export const groupTitles: Readonly<Record<Group, Words>> = {
  daily: { zh: '日常：', en: 'Every day:' },
  look: { zh: '查看：', en: 'Look:' },
  check: { zh: '检查：', en: 'Check:' },
  setup: { zh: '设置：', en: 'Set up:' },
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '其他：',
}

const english: Readonly<Record<string, string>> = { 'Global Options:': 'Everywhere:', 'Commands:': 'More:' }

/** Sets up the help of a program and of the commands that are added to it later. */
export function configureHelp(program: Program, language: Language, width: number): void {
  program.configureHelp({
    helpWidth: Math.min(width, 100),
    showGlobalOptions: true,
    displayWidth: widthOf,
    styleTitle: title => (language === 'zh' ? titles[title] : english[title]) ?? title,
    boxWrap: (text, columns) => wrap(text, columns).join('\n'),
    // The words behind an option that commander adds by itself (choices, default) are English; ours say it themselves.
    optionDescription: ({ description }) => description,
    subcommandTerm: command => [command.name(), ...argumentsOf(command)].join(' '),
    commandUsage: command => usageOf(command, language),
    formatHelp(command, helper) {
      const page: string = Object.getPrototypeOf(helper).formatHelp.call(helper, command, helper)
      const shown = page.replace('用法： ', '用法：')
      return command.parent === null ? commandsFirst(shown, topicLines(language)) : shown
    },
  })
}

const texts = {
  option: { zh: '显示帮助', en: 'show help' },
  summary: { zh: '命令或主题的说明', en: 'help for a command, or on a topic' },
  topics: { zh: '主题（kam help <主题>）：', en: 'Topics (kam help <topic>):' },
  unknown: phrase<{ name: string }>({
    zh: ({ name }) => `没有 \`${name}\` 这个主题。`,
    en: ({ name }) => `There is no topic \`${name}\`.`,
  }),
  meant: phrase<{ name: string }>({
    zh: ({ name }) => `是不是 \`kam help ${name}\`？`,
    en: ({ name }) => `Did you mean \`kam help ${name}\`?`,
  }),
}

const topicLines = (language: Language): string =>
  [texts.topics[language], ...topics.map(({ name, summary }) => `  ${name.padEnd(14)}${summary[language]}`)].join('\n')

/** How the program performs what gives an outcome, and what it says of a command that does not exist. */
type Cli = {
  readonly perform: (work: (context: Context) => Promise<Outcome>) => Promise<void>
  readonly unknownCommand: (name: string) => Failure
}

/** Adds `kam help`: alone, for a command, or on a topic. */
export function addHelpCommand(program: Program, language: Language, { perform, unknownCommand }: Cli): void {
  const help = program.command('help [command|topic]').summary(texts.summary[language])
  help.description(texts.summary[language]).helpOption('-h, --help', texts.option[language])
  help.action(async (name: string | undefined) => {
    const command = name === undefined ? program : program.commands.find(one => one.name() === name)
    if (command !== undefined) return command.outputHelp()
    const topic = topics.find(one => one.name === name)
    if (topic === undefined) throw unknownTopic(name ?? '') ?? unknownCommand(name ?? '')
    await perform(context => tell(topic, context))
  })
}

async function tell({ load }: TopicEntry, { language, width, paint }: Context): Promise<Outcome> {
  const [{ default: topic }, { renderPage }] = await Promise.all([load(), import('../reporters/page.ts')])
  const view = { language, width, paint: await paint(), cut: false }
  return { text: renderPage(await topic.page(language), view), exit: 0 }
}

/** A misspelt topic; what is near to none was meant as a command. */
function unknownTopic(name: string): Failure | undefined {
  const ids = topics.map(one => one.name)
  const close = nearest(name, ids)
  return close === undefined
    ? undefined
    : new Failure(fill(texts.unknown, { name }), fill(texts.meant, { name: close }))
}

/** What one can do comes before how it can be varied: of the page's parts, the options go last, behind the topics. */
function commandsFirst(page: string, topics: string): string {
  const [usage = '', description = '', options = '', ...groups] = page.trimEnd().split('\n\n')
  return `${[usage, description, ...groups, topics, options].join('\n\n')}\n`
}

function usageOf(command: Program, language: Language): string {
  const isProgram = command.parent === null
  const words =
    language === 'zh' ? { options: '[选项]', command: '[命令]' } : { options: '[options]', command: '[command]' }
  return isProgram
    ? `kam ${words.command} ${words.options}`
    : ['kam', command.name(), ...argumentsOf(command), words.options].join(' ')
}

const argumentsOf = (command: Program): readonly string[] =>
  command.registeredArguments.map(argument => {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`
    return argument.required ? `<${name}>` : `[${name}]`
  })
