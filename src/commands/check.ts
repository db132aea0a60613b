/** `kam check`: reads every dossier and says what is wrong, where, and what to do. */
import { resolve } from 'node:path'
import { type CheckResult, judge } from '../engine/check.ts'
import { ownVersion } from '../io/package.ts'
import {
  changedSince,
  diskSource,
  fileInWorkspace,
  prefixOf,
  type Selection,
  type Source,
  select,
  stagedSource,
  withInput,
} from '../io/source.ts'
import type { Workspace } from '../io/workspace.ts'
import { formats } from '../reporters/diagnostics/index.ts'
import { plainPaint } from '../reporters/paint.ts'
import { stages } from '../schema/field.ts'
import { Failure } from '../text/failure.ts'
import { didYouMean, nearest } from '../text/nearest.ts'
import { fill, phrase, plural } from '../text/phrase.ts'
import { acceptKnown } from './baseline.ts'
import { type Context, defineCommand, type OptionValues } from './command.ts'
import { applyFixes, findFixes, showFixes } from './fix.ts'
import { inspectAll, standardOf } from './standard.ts'

const options = {
  format: {
    kind: 'list',
    value: 'format',
    says: {
      zh: `输出格式：${formats.map(({ id }) => id).join('、')}；可以写几次，sarif=文件 就写到文件里`,
      en: `how to print it: ${formats.map(({ id }) => id).join(', ')}; may be repeated, sarif=file writes to a file`,
    },
  },
  all: { kind: 'flag', says: { zh: '全部列出，不截短', en: 'show everything, cut nothing' } },
  staged: {
    kind: 'flag',
    says: { zh: '只看将要提交的（git 暂存区里的内容）', en: 'look at what is staged in git, as it is staged' },
  },
  since: {
    kind: 'text',
    value: 'ref',
    says: { zh: '只看从这个提交或分支以来改过的', en: 'look at what changed since a commit or branch' },
  },
  stage: {
    kind: 'choice',
    choices: stages,
    says: { zh: '当作都在这个阶段来检查', en: 'judge every dossier as if it were in that stage' },
  },
  stdin: { kind: 'flag', says: { zh: '从标准输入读一份档案', en: 'read one dossier from standard input' } },
  'stdin-filename': {
    kind: 'text',
    value: 'file',
    says: { zh: '标准输入里的档案叫什么', en: 'the file that standard input stands for' },
  },
  fix: { kind: 'flag', says: { zh: '能自动改的就改好', en: 'set right what has one right answer' } },
  'dry-run': {
    kind: 'flag',
    says: {
      zh: '和 --fix 或 --update-baseline 一起：只看会改什么，不写',
      en: 'with --fix or --update-baseline: show what would change, write nothing',
    },
  },
  'max-warnings': {
    kind: 'number',
    value: 'count',
    least: 0,
    most: 1_000_000,
    says: { zh: '警告超过这么多条就不通过', en: 'fail where there are more warnings' },
  },
  baseline: {
    kind: 'optional',
    value: 'file',
    says: { zh: '必须有基线，里面记下的老问题不算', en: 'demand a baseline: the faults in it are accepted' },
    never: { zh: '不看基线，全部算', en: 'leave the baseline aside, count everything' },
  },
  'update-baseline': {
    kind: 'flag',
    says: { zh: '把现有的问题都记进基线', en: 'write all present faults into the baseline' },
  },
} as const

type Options = OptionValues<typeof options>

export default defineCommand({
  name: 'check',
  group: 'check',
  summary: { zh: '检查档案：哪里写错了，怎么改', en: 'say what is wrong in the dossiers, where, and what to do' },
  arguments: [
    {
      name: '[paths...]',
      says: { zh: '只看这些文件或文件夹（可用 *）', en: 'look only at these files, folders or globs' },
    },
  ],
  options,
  examples: [
    { line: { zh: 'kam check', en: 'kam check' }, says: { zh: '检查全部档案', en: 'all dossiers' } },
    {
      line: { zh: 'kam check accounts/中国银行.md', en: 'kam check "accounts/Bank of China.md"' },
      says: { zh: '只看一份', en: 'one of them' },
    },
    {
      line: { zh: 'kam check --staged', en: 'kam check --staged' },
      says: { zh: '提交前：只看将要提交的内容', en: 'before a commit: what is about to be committed' },
    },
  ],

  async run(paths, given, context) {
    const workspace = await context.workspace()
    const outputs = outputsOf(given.format, context)
    const { source, selection } = await asked(paths, given, workspace, context)
    const standard = await standardOf(workspace, context, given.stage)
    const fixes = given.fix ? await findFixes(source, selection, standard) : []
    if (given.fix && given['dry-run']) return { ...(await showFixes(fixes, context)), exit: 0 }
    const fixed = given.fix ? await applyFixes(fixes, workspace, context) : []
    const inspections = await inspectAll(source, standard)
    const found = judge(inspections, {
      rules: standard.rules,
      world: source,
      numbers: workspace.config.numbers,
      shown: selection.covers,
    })
    const all = { result: found, inspections, covers: selection.covers }
    const { result, talk, isUpdate, diff } = await acceptKnown(all, given, workspace, context)
    if (diff !== undefined) return { text: diff, talk, exit: 0 }
    const text = await print(result, outputs, given, workspace, context)
    return {
      text,
      talk: [
        ...selection.idle.map(path => texts.idle[context.language]({ path })),
        ...remarks(source, result, given, workspace, context),
        ...talk,
        ...fixed,
      ],
      exit: !isUpdate && (result.counts.error > 0 || hasTooMany(result, given)) ? 1 : 0,
    }
  },
})

const texts = {
  idle: phrase<{ path: string }>({
    zh: ({ path }) => `${path}：这里没有要检查的档案。`,
    en: ({ path }) => `${path}: no dossier to check here.`,
  }),
  none: phrase<{ folder: string }>({
    zh: ({ folder }) => `${folder} 里还没有档案；建一份：kam new 客户名称`,
    en: ({ folder }) => `There is no dossier in ${folder} yet; make one: kam new "Account name"`,
  }),
  nothingStaged: { zh: '没有将要提交的档案。', en: 'No dossier is staged.' },
  nothingChanged: phrase<{ ref: string }>({
    zh: ({ ref }) => `从 ${ref} 以来没有改过档案。`,
    en: ({ ref }) => `No dossier has changed since ${ref}.`,
  }),
  tooMany: phrase<{ count: number; most: number }>({
    zh: ({ count, most }) => `警告 ${count} 条，超过了 --max-warnings ${most}。`,
    en: ({ count, most }) =>
      `${plural(count, 'warning')} ${count === 1 ? 'is' : 'are'} more than --max-warnings ${most} allows.`,
  }),
  format: phrase<{ name: string; names: string }>({
    zh: ({ name, names }) => `没有 \`${name}\` 这种格式；有：${names}。`,
    en: ({ name, names }) => `There is no format \`${name}\`; there are: ${names}.`,
  }),
  twice: {
    zh: '只能有一种格式打印出来，其余的要写到文件：--format sarif=文件',
    en: 'Only one format can be printed; send the others to files: --format sarif=out.sarif',
  },
  oneWay: {
    zh: '--staged、--since、--stdin 只能用一个。',
    en: 'Only one of --staged, --since and --stdin can be used.',
  },
  fixFiles: {
    zh: '--fix 改的是工作目录里的文件，不能和 --staged、--stdin 一起用。',
    en: '--fix changes files of the work tree; it cannot be used with --staged or --stdin.',
  },
  fixHow: {
    zh: '先改再暂存：kam check --fix，然后 git add',
    en: 'Fix first, then stage: kam check --fix, then git add',
  },
  dryAlone: {
    zh: '--dry-run 要和 --fix 或 --update-baseline 一起用。',
    en: '--dry-run goes with --fix or --update-baseline.',
  },
  inputAlone: { zh: '--stdin-filename 要和 --stdin 一起用。', en: '--stdin-filename goes with --stdin.' },
  noFile: phrase<{ name: string }>({
    zh: ({ name }) => `\`${name}=\` 后面要写文件名：--format ${name}=文件`,
    en: ({ name }) => `Behind \`${name}=\` goes a file: --format ${name}=file`,
  }),
  sameFile: phrase<{ file: string }>({
    zh: ({ file }) => `两种格式都要写到 \`${file}\`，后一种会盖掉前一种。`,
    en: ({ file }) => `Two formats are to go into \`${file}\`; the second would replace the first.`,
  }),
  filename: {
    zh: '用 --stdin 时要写明 --stdin-filename accounts/名称.md。',
    en: '--stdin needs --stdin-filename accounts/name.md.',
  },
}

/** One format with the file it goes to; without one it is printed. */
type Output = { readonly format: (typeof formats)[number]; readonly file: string | undefined }

function outputsOf(wanted: readonly string[], { host }: Context): readonly Output[] {
  const named = wanted.length > 0 ? wanted : [host.env['KAM_FORMAT'] || 'pretty']
  const outputs = named
    .flatMap(list => list.split(','))
    .map(one => {
      const [name = '', ...rest] = one.split('=')
      return { format: formatNamed(name), file: rest.length === 0 ? undefined : rest.join('=') }
    })
  if (outputs.filter(({ file }) => file === undefined).length > 1) throw new Failure(texts.twice)
  const empty = outputs.find(({ file }) => file === '')
  if (empty !== undefined) throw new Failure(fill(texts.noFile, { name: empty.format.id }))
  const files = outputs.flatMap(({ file }) => (file === undefined ? [] : [file]))
  const again = files.find(
    (file, index) => files.map(one => resolve(host.cwd, one)).indexOf(resolve(host.cwd, file)) < index,
  )
  if (again !== undefined) throw new Failure(fill(texts.sameFile, { file: again }))
  return outputs
}

function formatNamed(name: string): Output['format'] {
  const format = formats.find(({ id }) => id === name)
  if (format !== undefined) return format
  const ids = formats.map(({ id }) => id)
  const meant = nearest(name, ids)
  throw new Failure(
    fill(texts.format, { name, names: ids.join(', ') }),
    meant === undefined ? undefined : didYouMean(meant),
  )
}

type Asked = { readonly source: Source; readonly selection: Selection }

/** From where the dossiers are read, and which of them are asked about. */
async function asked(
  paths: readonly string[],
  given: Options,
  workspace: Workspace,
  { host }: Context,
): Promise<Asked> {
  if ([given.staged, given.since !== undefined, given.stdin].filter(Boolean).length > 1) throw new Failure(texts.oneWay)
  if (given.fix && (given.staged || given.stdin)) throw new Failure(texts.fixFiles, texts.fixHow)
  if (given['dry-run'] && !given.fix && !given['update-baseline']) throw new Failure(texts.dryAlone)
  if (given['stdin-filename'] !== undefined && !given.stdin) throw new Failure(texts.inputAlone)
  if (given.staged) {
    const staged = await stagedSource(workspace, host)
    return { source: staged, selection: both(staged, await select(paths, host.cwd, workspace, staged)) }
  }
  const source = await diskSource(workspace)
  if (given.stdin) {
    if (given['stdin-filename'] === undefined) throw new Failure(texts.filename)
    const input = withInput(
      source,
      fileInWorkspace(given['stdin-filename'], host.cwd, workspace.root),
      await host.readInput(),
    )
    return { source: input, selection: input }
  }
  const selection = await select(paths, host.cwd, workspace, source)
  if (given.since === undefined) return { source, selection }
  return { source, selection: both(await changedSince(given.since, workspace, source, host), selection) }
}

const both = (one: Selection, other: Selection): Selection => ({
  covers: file => one.covers(file) && other.covers(file),
  idle: other.idle,
})

/** Renders every format that is wanted; those with a file go there, the one without is the text to print. */
async function print(
  result: CheckResult,
  outputs: readonly Output[],
  { all }: Options,
  workspace: Workspace,
  { host, language, machineLanguage, width, quiet, paint }: Context,
): Promise<string> {
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error')
  const shown = quiet ? { ...result, diagnostics: errors } : result
  let printed = ''
  for (const { format, file } of outputs) {
    const text = format.render(shown, {
      language: format.machine ? machineLanguage : language,
      width,
      paint: format.machine || file !== undefined ? plainPaint : await paint(),
      cut: file === undefined && host.showsTerminal && !all,
      prefix: prefixOf(workspace),
      version: ownVersion(),
    })
    if (file === undefined) printed = text
    else {
      const { writeOutput } = await import('../io/output.ts')
      writeOutput(host.cwd, file, text)
    }
  }
  return printed
}

const hasTooMany = ({ counts }: CheckResult, given: Options): boolean =>
  given['max-warnings'] !== undefined && counts.warning > given['max-warnings']

/** What is worth a word beside the result. */
function remarks(
  source: Source,
  result: CheckResult,
  given: Options,
  { config }: Workspace,
  { language }: Context,
): readonly string[] {
  const most = given['max-warnings']
  return [
    ...(source.files.length === 0 && !given.staged ? [texts.none[language]({ folder: config.accounts })] : []),
    ...(given.staged && result.files.length === 0 ? [texts.nothingStaged[language]] : []),
    ...(given.since !== undefined && result.files.length === 0
      ? [texts.nothingChanged[language]({ ref: given.since })]
      : []),
    ...(most !== undefined && hasTooMany(result, given)
      ? [texts.tooMany[language]({ count: result.counts.warning, most })]
      : []),
  ]
}
