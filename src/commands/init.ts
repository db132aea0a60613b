/** `kam init`: sets a workspace up for a team, and changes nothing of others without asking. */
import { join, relative, resolve } from 'node:path'
import { hookChance } from '../engine/hook-chance.ts'
import { type Answers, ciFound, cis, cleanFolder, configFile, folderFault, setUp } from '../engine/setup.ts'
import type { Advice, Surroundings, Write } from '../engine/surroundings.ts'
import { ownParts, ownVersion } from '../io/package.ts'
import { cannotAsk } from '../io/questions.ts'
import { createFile, createProgram, replaceFile } from '../io/store.ts'
import { type Bases, shownPath, surroundings } from '../io/surroundings.ts'
import { countFiles, findWorkspace, openWorkspace, type Workspace } from '../io/workspace.ts'
import { unifiedDiff } from '../text/diff.ts'
import { visible, visibleLine } from '../text/escape.ts'
import { Failure } from '../text/failure.ts'
import { fill, type Language, phrase } from '../text/phrase.ts'
import { askCi, askFolder, askHook, askLanguage } from './ask-setup.ts'
import { type Context, defineCommand, type OptionValues } from './command.ts'

const options = {
  yes: { kind: 'flag', says: { zh: '不提问，都按常用的来', en: 'ask nothing, take what is usual' } },
  accounts: {
    kind: 'text',
    value: 'folder',
    says: { zh: '档案放在哪个文件夹', en: 'the folder of the dossiers' },
  },
  hook: { kind: 'flag', says: { zh: '提交前检查（git 钩子）', en: 'check before each commit (a git hook)' } },
  'no-hook': { kind: 'flag', says: { zh: '不要 git 钩子', en: 'no git hook' } },
  ci: { kind: 'choice', choices: cis, says: { zh: '推送后在哪里检查', en: 'where pushes are checked' } },
  'dry-run': { kind: 'flag', says: { zh: '只看要写什么，不写', en: 'show what would be written, write nothing' } },
} as const

type Options = OptionValues<typeof options>

export default defineCommand({
  name: 'init',
  group: 'setup',
  summary: { zh: '给团队设好：配置、提交前检查、CI', en: 'set up for a team: config, check before commits, CI' },
  arguments: [{ name: '[dir]', says: { zh: '哪个文件夹，默认是当前的', en: 'the folder; else the current one' } }],
  options,
  examples: [
    {
      line: { zh: 'kam init', en: 'kam init' },
      says: { zh: '问几个问题，然后设好', en: 'asks a few questions first' },
    },
    {
      line: { zh: 'kam init --yes --ci gitlab', en: 'kam init --yes --ci gitlab' },
      says: { zh: '不提问，加上 GitLab 的检查', en: 'asks nothing, adds the check for GitLab' },
    },
  ],

  async run([dir], options, context): Promise<{ text: string; talk: readonly string[]; exit: 0 }> {
    const workspace = await workspaceFor(dir, context)
    const { bases, around } = await surroundings(workspace, context.host)
    const answers = await answersFor(around, workspace, options, context)
    const { writes, advice } = setUp(around, answers, { parts: ownParts(), version: ownVersion() })

    const language = around.textOf('workspace', configFile) === undefined ? answers.language : context.language
    const show = ({ base, file }: Write) => visible(shownPath(resolve(bases[base], file), context.host))
    const talk = advice.flatMap(one => adviceLines(one, language))
    if (options['dry-run']) return { text: await dryRun(writes, show, language), talk, exit: 0 }
    const next = nextStep(workspace, answers.accounts, context.host.cwd, language)
    for (const write of writes) await put(write, bases)
    const done = writes.map(write => {
      const said = write.before === undefined ? texts.created : texts.updated
      return `${said[language]({ file: show(write) })}\n`
    })
    return { text: done.length === 0 ? `${texts.nothing[language]}\n` : `${done.join('')}${next}\n`, talk, exit: 0 }
  },
})

/** A folder that is named is meant; else the workspace in which we are, if there is one. */
async function workspaceFor(dir: string | undefined, { host }: Context): Promise<Workspace> {
  if (dir !== undefined) return openWorkspace(resolve(host.cwd, dir))
  return (await findWorkspace(host)) ?? openWorkspace(host.cwd)
}

/** What is set up already is not asked again; what an option says, neither. */
async function answersFor(
  around: Surroundings,
  { config }: Workspace,
  options: Options,
  context: Context,
): Promise<Answers> {
  const isConfigured = around.textOf('workspace', configFile) !== undefined
  const given = options.accounts === undefined ? undefined : cleanFolder(options.accounts)
  const fault = given === undefined ? undefined : folderFault(given)
  if (fault !== undefined) throw new Failure(fault)
  if (isConfigured && given !== undefined && given !== config.accounts) {
    throw new Failure(fill(texts.otherFolder, { folder: config.accounts }))
  }
  if (options.hook && around.hooks === undefined) throw new Failure(texts.noGit, texts.gitInit)
  if (!options.yes && !context.host.canAsk) throw cannotAsk(texts.cannotAsk)

  const asks = !options.yes
  const language = asks && !isConfigured ? await askLanguage(context) : (config.language ?? context.language)
  const asked = { host: context.host, language: isConfigured ? context.language : language }
  const accounts =
    given ?? (asks && !isConfigured ? cleanFolder(await askFolder(config.accounts, asked)) : config.accounts)
  const hook = options['no-hook']
    ? 'none'
    : asks
      ? await askHook(hookChance(around, language), around, options.hook, asked)
      : 'tell'
  const found = ciFound(around)
  const usual = found === 'done' ? 'none' : found
  return { language, accounts, hook, ci: options.ci ?? (asks && found !== 'done' ? await askCi(usual, asked) : usual) }
}

async function put({ base, file, text, before, isProgram }: Write, bases: Bases): Promise<void> {
  if (before !== undefined) await replaceFile(bases[base], file, before, text)
  else if (isProgram === true) createProgram(bases[base], file, text)
  else createFile(bases[base], file, text)
}

async function dryRun(writes: readonly Write[], show: (write: Write) => string, language: Language): Promise<string> {
  if (writes.length === 0) return `${texts.nothing[language]}\n`
  const shown: string[] = []
  for (const write of writes) {
    const says = write.before === undefined ? texts.wouldCreate : texts.wouldUpdate
    shown.push(`${says[language]({ file: show(write) })}\n`)
    const diff = await unifiedDiff(show(write), write.before ?? '', write.text)
    // A schema is hundreds of lines that nobody will read.
    if (!write.file.endsWith('.json')) shown.push(`${diff.trimEnd().split('\n').map(visibleLine).join('\n')}\n`)
  }
  return `${shown.join('\n')}`
}

function nextStep({ root }: Workspace, accounts: string, cwd: string, language: Language): string {
  const way = relative(cwd, root)
  const step = countFiles(join(root, accounts)) > 0 ? texts.check : texts.start
  return texts.next[language]({ folder: way.startsWith('..') ? '' : visible(way), step: step[language] })
}

const adviceLines = ({ says, lines }: Advice, language: Language): readonly string[] => [
  '',
  says[language],
  ...lines.map(line => `  ${line}`),
]

const texts = {
  created: phrase<{ file: string }>({ zh: ({ file }) => `已建 ${file}`, en: ({ file }) => `Created ${file}` }),
  updated: phrase<{ file: string }>({ zh: ({ file }) => `已更新 ${file}`, en: ({ file }) => `Updated ${file}` }),
  wouldCreate: phrase<{ file: string }>({
    zh: ({ file }) => `将新建 ${file}（现在没有写）`,
    en: ({ file }) => `Would create ${file} (nothing was written)`,
  }),
  wouldUpdate: phrase<{ file: string }>({
    zh: ({ file }) => `将改动 ${file}（现在没有写）`,
    en: ({ file }) => `Would change ${file} (nothing was written)`,
  }),
  next: phrase<{ folder: string; step: string }>({
    zh: ({ folder, step }) => `下一步：${folder === '' ? '' : `进到 ${folder}，`}${step}`,
    en: ({ folder, step }) => `Next: ${folder === '' ? '' : `in ${folder}, `}${step}`,
  }),
  start: { zh: '建第一份档案：kam new 客户名称', en: 'start the first dossier: kam new "Account name"' },
  check: { zh: '检查已有的档案：kam check', en: 'look at the dossiers that are there: kam check' },
  nothing: { zh: '已经设好了，没有要写的。', en: 'Everything is set up already; there was nothing to write.' },
  otherFolder: phrase<{ folder: string }>({
    zh: ({ folder }) => `${configFile} 里写的文件夹是 \`${folder}\`；要换，请改那里。`,
    en: ({ folder }) => `${configFile} says that the folder is \`${folder}\`; to change it, change it there.`,
  }),
  noGit: {
    zh: '这里不在 git 仓库里，没有地方放钩子。',
    en: 'This is in no git repository; there is no place for a hook.',
  },
  gitInit: { zh: '先运行 git init，或者去掉 --hook。', en: 'Run git init first, or leave out --hook.' },
  cannotAsk: {
    zh: '这里没法提问；不提问就设好：kam init --yes',
    en: 'There is nobody to ask here. To set up without questions: kam init --yes',
  },
}
