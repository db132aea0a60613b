/** How help looks: commander's pages in our languages, with Chinese as wide as it is. */
import type { Command as Program } from 'commander'
import type { Group } from './commands/command.ts'
import type { Language, Words } from './text/phrase.ts'
import { widthOf, wrap } from './text/width.ts'

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
      return command.parent === null ? commandsFirst(page) : page
    },
  })
}

/** What one can do comes before how it can be varied: of the page's parts, the options go last. */
function commandsFirst(page: string): string {
  const [usage = '', description = '', options = '', ...groups] = page.trimEnd().split('\n\n')
  return `${[usage, description, ...groups, options].join('\n\n')}\n`
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
