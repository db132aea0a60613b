/** Setting up a workspace: from what is there and what the team wants, which files are to be written and what it must do itself. */
import type { Parts } from '../schema/catalog.ts'
import type { Language, Words } from '../text/phrase.ts'
import { yamlScalar } from '../text/yaml-scalar.ts'
import { githubWorkflow, gitlabInclude, gitlabJob } from './ci.ts'
import { editorSchema } from './editor-schema.ts'
import { runsKam } from './hook.ts'
import { type HookChance, hookChance } from './hook-chance.ts'
import type { Advice, Surroundings, Write } from './surroundings.ts'

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

export type Plan = { readonly writes: readonly Write[]; readonly advice: readonly Advice[] }

export const configFile = 'kam.config.yaml'

const schemaFile = '.kam/config.schema.json'
const workflowFile = '.github/workflows/kam.yml'
const jobFile = '.gitlab/kam.yml'
const pipelineFile = '.gitlab-ci.yml'

/** What a set-up is made of beside the answers: our schemas, and the version that CI is to use. */
export type Kit = { readonly parts: Parts; readonly version: string }

/** Everything that is to be written; nothing where all is there already. */
export function setUp(around: Surroundings, answers: Answers, kit: Kit): Plan {
  const plans = [
    configPlan(around, answers, kit.parts),
    folderPlan(around, answers),
    ignorePlan(around),
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

/** What a kill may leave beside the dossiers for a moment, and what nobody wants in the history of the vault. */
const ignored: readonly string[] = ['.kam-*.tmp', '.kam.lock', '.obsidian/workspace*.json']

/** A new `.gitignore`; one that is there belongs to the team, who are told what it lacks. */
function ignorePlan({ hooks, textOf }: Surroundings): Plan {
  if (hooks === undefined) return { writes: [], advice: [] }
  const before = textOf('workspace', '.gitignore')
  if (before === undefined) {
    return { writes: [{ base: 'workspace', file: '.gitignore', text: `${ignored.join('\n')}\n` }], advice: [] }
  }
  const known = before.split(/\r?\n/).map(line => line.trim())
  const lines = ignored.filter(line => !known.includes(line))
  return { writes: [], advice: lines.length === 0 ? [] : [{ says: texts.ignore, lines }] }
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
    zh: '档案文件夹要在工作区里面，名字不能以 . 或 _ 开头。',
    en: 'The folder of the dossiers must lie inside the workspace, and no name in it may begin with . or _.',
  },
  folderCharacter: {
    zh: '档案文件夹的名字里不能有 * ? : < > | " [ ] { }。',
    en: 'The folder of the dossiers cannot have any of * ? : < > | " [ ] { } in its name.',
  },
  ignore: {
    zh: '.gitignore 已经有了，没有改动它；请在里面加上：',
    en: '.gitignore exists already and was left as it is. Add to it:',
  },
  include: {
    zh: '.gitlab-ci.yml 已经有了，没有改动它；请在里面加上：',
    en: '.gitlab-ci.yml exists already and was left as it is. Add to it:',
  },
}
