/** Setting up a workspace: from what is there and what the team wants, which files are to be written and what it must do itself. */
import type { Parts } from '../schema/catalog.ts'
import { fill, type Language, phrase, type Words } from '../text/phrase.ts'
import { yamlScalar } from '../text/yaml.ts'
import { githubWorkflow, gitlabInclude, gitlabJob } from './ci.ts'
import { editorSchema } from './editor-schema.ts'
import { freshHook, hookCommand, placeInHook, runsKam } from './hook.ts'

/** Where a file is named from: the workspace, the top of its repository, the folder of git's hooks. */
export type Base = 'workspace' | 'repository' | 'hooks'

/** What is there already. Without git the repository is the workspace. */
export type Surroundings = {
  /** The way from the top of the repository to the workspace, with `/`; `.` where they are one. */
  readonly folder: string
  /** The text of a file; undefined where there is none. */
  readonly textOf: (base: Base, file: string) => string | undefined
  /** Whether a folder is there and holds anything. */
  readonly isInUse: (base: Base, folder: string) => boolean
  /** The hooks of git; undefined where there is no git. */
  readonly hooks: Hooks | undefined
}

export type Hooks = {
  /** As it is shown. */
  readonly folder: string
  /** Whether somebody has set `core.hooksPath`. */
  readonly isSet: boolean
  /** Whether `pre-commit`, if there is one, is a file of its own that git runs: no link, and executable. */
  readonly isPlain: boolean
}

export const cis = ['github', 'gitlab', 'none'] as const

export type Ci = (typeof cis)[number]

/** What the team wants. */
export type Answers = {
  readonly language: Language
  /** The folder of the dossiers, relative to the workspace. */
  readonly accounts: string
  /** Write it, only tell what to add where it would have to change somebody's, or neither. */
  readonly hook: 'write' | 'tell' | 'none'
  readonly ci: Ci
}

/** A file to be written; `before` is what stands there now, where it is changed. */
export type Write = {
  readonly base: Base
  readonly file: string
  readonly text: string
  readonly before?: string
  readonly isProgram?: boolean
}

/** What people have to do themselves: a sentence, and the lines to copy. */
export type Advice = { readonly says: Words; readonly lines: readonly string[] }

export type Plan = { readonly writes: readonly Write[]; readonly advice: readonly Advice[] }

/** What can be done about the hook: nothing (no git, or there already), our own file, a change to somebody's, or only advice. */
export type HookChance =
  | { readonly kind: 'none' | 'present' }
  | { readonly kind: 'ours'; readonly write: Write }
  | { readonly kind: 'foreign'; readonly write: Write; readonly advice: Advice }
  | { readonly kind: 'elsewhere'; readonly advice: Advice }

export const configFile = 'kam.config.yaml'

const schemaFile = '.kam/config.schema.json'
const workflowFile = '.github/workflows/kam.yml'
const jobFile = '.gitlab/kam.yml'
const pipelineFile = '.gitlab-ci.yml'
const hookFile = 'pre-commit'

/** What a set-up is made of beside the answers: our schemas, and the version that CI is to use. */
export type Kit = { readonly parts: Parts; readonly version: string }

/** Everything that is to be written; nothing where all is there already. */
export function setUp(around: Surroundings, answers: Answers, kit: Kit): Plan {
  const plans = [
    configPlan(around, answers, kit.parts),
    folderPlan(around, answers),
    hookPlan(hookChance(around, answers.language), answers),
    ciPlans[answers.ci](around, { folder: around.folder, language: answers.language, version: kit.version }),
  ]
  return { writes: plans.flatMap(({ writes }) => writes), advice: plans.flatMap(({ advice }) => advice) }
}

/** What the repository seems to be checked by already; `done` where that already runs kam. */
export function ciFound({ textOf, isInUse }: Surroundings): Ci | 'done' {
  if (textOf('repository', workflowFile) !== undefined) return 'done'
  const pipeline = textOf('repository', pipelineFile)
  if (pipeline !== undefined) return includesJob(pipeline) ? 'done' : 'gitlab'
  return isInUse('repository', '.github') ? 'github' : 'none'
}

/** Why a folder cannot hold the dossiers; undefined where it can. */
export function folderFault(folder: string): Words | undefined {
  const names = folder.split('/')
  if (names.some(name => /^[._]/.test(name) || name === '' || name === 'node_modules')) return texts.folderName
  return /[*?{[\]}:<>|"\u0000-\u001f]/.test(folder) ? texts.folderCharacter : undefined
}

/** A folder as it is written in the config. */
export const cleanFolder = (folder: string): string =>
  folder.normalize('NFC').trim().replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/+$/, '')

function configPlan({ textOf }: Surroundings, { language, accounts }: Answers, parts: Parts): Plan {
  const config = textOf('workspace', configFile)
  const isUsed = config === undefined || config.includes(schemaFile)
  const before = textOf('workspace', schemaFile)
  const text = editorSchema(parts, language)
  return {
    writes: [
      ...(config === undefined
        ? [{ base: 'workspace', file: configFile, text: configText(language, accounts) } as const]
        : []),
      ...(isUsed && before !== text
        ? [{ base: 'workspace', file: schemaFile, text, ...(before === undefined ? {} : { before }) } as const]
        : []),
    ],
    advice: [],
  }
}

const configText = (language: Language, accounts: string): string => `# yaml-language-server: $schema=${schemaFile}
language: ${language}
accounts: ${yamlScalar(accounts)}
# ${texts.more[language]}
# currency: ${language === 'zh' ? 'CNY' : 'EUR'}
# ignore: [${yamlScalar(`${accounts}/**/${language === 'zh' ? '会议' : 'meetings'}/**`)}]
# severity: { not-a-dossier: off }
`

function folderPlan({ isInUse }: Surroundings, { accounts }: Answers): Plan {
  const writes = isInUse('workspace', accounts)
    ? []
    : [{ base: 'workspace', file: `${accounts}/.gitkeep`, text: '' } as const]
  return { writes, advice: [] }
}

/** What can be done about the hook here. */
export function hookChance(around: Surroundings, language: Language): HookChance {
  const { hooks, folder, textOf } = around
  if (hooks === undefined) return { kind: 'none' }
  const before = textOf('hooks', hookFile)
  const placed = before === undefined ? undefined : placeInHook(before, folder, language)
  if (placed?.kind === 'same') return { kind: 'present' }
  const write = { base: 'hooks', file: hookFile, isProgram: true } as const
  if (placed?.kind === 'outdated' && before !== undefined) {
    return { kind: 'ours', write: { ...write, text: placed.text, before } }
  }

  const managed = managedBy(around, before ?? '')
  if (managed !== undefined) return managed
  const at = `${hooks.folder}/${hookFile}`
  const line = `${hookCommand(folder)} || exit $?`
  if (hooks.isSet) return { kind: 'elsewhere', advice: { says: fill(texts.hooksPath, { file: at }), lines: [line] } }
  if (before === undefined) return { kind: 'ours', write: { ...write, text: freshHook(folder, language) } }
  const advice = { says: fill(texts.foreign, { file: at }), lines: [line] }
  return placed?.kind === 'foreign' && hooks.isPlain
    ? { kind: 'foreign', write: { ...write, text: placed.text, before }, advice }
    : { kind: 'elsewhere', advice }
}

/** A program that writes hooks itself and would overwrite ours. */
type Manager = {
  readonly name: string
  readonly files: readonly string[]
  readonly lines: (command: string) => readonly string[]
  readonly runs: (around: Surroundings, hook: string) => boolean
}

const managers: readonly Manager[] = [
  {
    name: 'husky',
    files: ['.husky/pre-commit'],
    lines: command => [command],
    runs: ({ hooks }) => hooks?.isSet === true && /(?:^|\/)\.husky(?:\/|$)/.test(hooks.folder),
  },
  {
    name: 'lefthook',
    files: ['lefthook.yml', 'lefthook.yaml', '.lefthook.yml', '.lefthook.yaml'],
    lines: command => ['pre-commit:', '  commands:', '    kam:', `      run: ${yamlScalar(command)}`],
    runs: (_, hook) => /\blefthook\b/i.test(hook),
  },
  {
    name: 'pre-commit',
    files: ['.pre-commit-config.yaml'],
    lines: command => [
      '  - repo: local',
      '    hooks:',
      '      - id: kam-check',
      '        name: kam check',
      `        entry: ${yamlScalar(command)}`,
      '        language: system',
      '        pass_filenames: false',
    ],
    runs: (_, hook) => /pre-commit\.com/.test(hook),
  },
]

function managedBy(around: Surroundings, hook: string): HookChance | undefined {
  for (const { name, files, lines, runs } of managers) {
    const file = files.find(one => around.textOf('repository', one) !== undefined)
    if (file === undefined && !runs(around, hook)) continue
    if (runsKam(around.textOf('repository', file ?? '') ?? '')) return { kind: 'present' }
    const says = fill(texts.managed, { name, file: file ?? files[0] ?? '' })
    return { kind: 'elsewhere', advice: { says, lines: lines(hookCommand(around.folder)) } }
  }
  return undefined
}

function hookPlan(chance: HookChance, { hook }: Answers): Plan {
  if (hook === 'none') return { writes: [], advice: [] }
  const isWritten = 'write' in chance && (chance.kind === 'ours' || hook === 'write')
  if (isWritten) return { writes: [chance.write], advice: [] }
  return { writes: [], advice: 'advice' in chance ? [chance.advice] : [] }
}

const ciPlans: Readonly<Record<Ci, (around: Surroundings, pipeline: Parameters<typeof gitlabJob>[0]) => Plan>> = {
  none: () => ({ writes: [], advice: [] }),
  github: (around, pipeline) => ({ writes: unlessThere(around, workflowFile, githubWorkflow(pipeline)), advice: [] }),
  gitlab(around, pipeline) {
    const present = around.textOf('repository', pipelineFile)
    return {
      writes: [
        ...unlessThere(around, jobFile, gitlabJob(pipeline)),
        ...unlessThere(around, pipelineFile, gitlabInclude),
      ],
      advice:
        present === undefined || includesJob(present)
          ? []
          : [{ says: texts.include, lines: gitlabInclude.trimEnd().split('\n') }],
    }
  },
}

const includesJob = (pipeline: string): boolean => pipeline.includes(jobFile) || runsKam(pipeline)

/** CI files belong to the team once they are there: nothing in them is ever changed. */
const unlessThere = ({ textOf }: Surroundings, file: string, text: string): readonly Write[] =>
  textOf('repository', file) === undefined ? [{ base: 'repository', file, text }] : []

const texts = {
  more: {
    zh: '还可以设（去掉行首的 # 就生效）：',
    en: 'More that may be set (take away the # in front):',
  },
  folderName: {
    zh: '文件夹要在工作区里面，名字不能以 . 或 _ 开头：那样的文件夹里不算档案。',
    en: 'It must lie inside the workspace, and no name in it may begin with . or _: files there are no dossiers.',
  },
  folderCharacter: {
    zh: '文件夹名里不能有 * ? : < > | " [ ] { }。',
    en: 'A folder cannot have any of * ? : < > | " [ ] { } in its name.',
  },
  managed: phrase<{ name: string; file: string }>({
    zh: ({ name, file }) => `这个仓库的 git 钩子由 ${name} 管，kam 不另写；请在 ${file} 里加上：`,
    en: ({ name, file }) => `${name} looks after the git hooks here, so kam writes none. Add to ${file}:`,
  }),
  hooksPath: phrase<{ file: string }>({
    zh: ({ file }) => `git 的 core.hooksPath 指到了别处，kam 不往里写；请在 ${file} 里加一行：`,
    en: ({ file }) => `git's core.hooksPath leads elsewhere, and kam writes nothing there. Add a line to ${file}:`,
  }),
  foreign: phrase<{ file: string }>({
    zh: ({ file }) => `${file} 已经有了，没有改动它；要在提交前检查，请在它靠前的地方加一行：`,
    en: ({ file }) => `${file} exists already and was left as it is. For a check before commits add a line near its top:`,
  }),
  include: {
    zh: '.gitlab-ci.yml 已经有了，没有改动它；请在里面加上：',
    en: '.gitlab-ci.yml exists already and was left as it is. Add to it:',
  },
}
