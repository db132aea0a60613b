/** Help: commander's pages in our languages, with Chinese as wide as it is, and the topics besides the commands. */
import type { Command as Program } from 'commander'
import type { Context, Example, Group, Outcome } from '../commands/command.ts'
import { type TopicEntry, topics } from '../commands/topics/index.ts'
import { Failure } from '../text/failure.ts'
import { didYouMean, nearest } from '../text/nearest.ts'
import { fill, type Language, phrase, type Words } from '../text/phrase.ts'
import { padTo, widthOf, wrap } from '../text/width.ts'

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
    // Below 40 columns beside the options commander would not break lines, and a terminal of 60 has fewer.
    minWidthToWrap: 20,
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
      return command.parent === null ? wholePage(shown, language) : shown
    },
  })
}

/** Examples behind the page of a command: each line with what it is for. */
export function examplesBelow(examples: readonly Example[], language: Language, width: number): string {
  const lines = examples.flatMap(({ line, says }) => [
    // A command line is copied whole: it is never broken.
    `  ${line[language]}`,
    ...wrap(says[language], width - 6).map(words => `      ${words}`),
  ])
  return `\n${[texts.examples[language], ...lines].join('\n')}`
}

/** What one would type first. */
const firstSteps: readonly Example[] = [
  {
    line: { zh: 'kam new 中国银行', en: 'kam new "Bank of China"' },
    says: { zh: '建一份档案', en: 'start a dossier' },
  },
  {
    line: { zh: 'kam report --missing', en: 'kam report --missing' },
    says: { zh: '还缺什么，下次去问什么', en: 'what to ask next' },
  },
  {
    line: { zh: 'kam check', en: 'kam check' },
    says: { zh: '哪里写错了', en: 'what is written wrongly' },
  },
]

const helpExamples: readonly Example[] = [
  {
    line: { zh: 'kam help check', en: 'kam help check' },
    says: { zh: '一个命令的用法', en: 'how a command is used' },
  },
  {
    line: { zh: 'kam help paths', en: 'kam help paths' },
    says: { zh: '一个主题', en: 'one of the topics' },
  },
]

/** How wide the pages of a program are. */
export const widthOfHelp = (program: Program): number => program.createHelp().helpWidth ?? 80

const texts = {
  examples: { zh: '例子：', en: 'Examples:' },
  option: { zh: '显示帮助', en: 'show help' },
  summary: { zh: '命令或主题的说明', en: 'help for a command, or on a topic' },
  description: { zh: '命令或主题的说明', en: 'Help for a command, or on a topic' },
  topics: { zh: '主题（kam help <主题>）：', en: 'Topics (kam help <topic>):' },
  unknown: phrase<{ name: string }>({
    zh: ({ name }) => `没有 \`${name}\` 这个主题。`,
    en: ({ name }) => `There is no topic \`${name}\`.`,
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
  help.description(texts.description[language]).helpOption('-h, --help', texts.option[language])
  help.addHelpText('after', () => examplesBelow(helpExamples, language, widthOfHelp(program)))
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
  return close === undefined ? undefined : new Failure(fill(texts.unknown, { name }), didYouMean(`kam help ${close}`))
}

/** What one can do comes before how it can be varied: of the page's parts, the options go last, behind the topics. */
function wholePage(page: string, language: Language): string {
  const [usage = '', description = '', options = '', ...groups] = page.trimEnd().split('\n\n')
  return `${[usage, description, firstLines(language), ...groups, topicLines(language), options].join('\n\n')}\n`
}

function firstLines(language: Language): string {
  const width = Math.max(...firstSteps.map(({ line }) => widthOf(line[language]))) + 3
  const lines = firstSteps.map(({ line, says }) => `  ${padTo(line[language], width)}${says[language]}`)
  return [texts.examples[language], ...lines].join('\n')
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
