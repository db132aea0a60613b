/** `kam promote`: moves an account to its next stage if it passes the gate; else says what is missing, and whom to ask. */
import { type Account, readAccount } from '../account/account.ts'
import { editDossier } from '../dossier/edit.ts'
import type { Dossier } from '../dossier/parse.ts'
import { resultOf } from '../engine/check.ts'
import type { Standard } from '../engine/inspect.ts'
import {
  type Ahead,
  aheadOf,
  askGate,
  isWrong,
  type NextStage,
  nextStageOf,
  standsInTheWay,
} from '../engine/promotion.ts'
import { tellRefusal } from '../engine/refusal.ts'
import type { Missing } from '../engine/views/completeness-facts.ts'
import { missingItem } from '../engine/views/completeness-sheet.ts'
import { renderSheet } from '../reporters/sheet/pretty.ts'
import { type Stage, stages } from '../schema/field.ts'
import { stageWords } from '../schema/words.ts'
import { visible } from '../text/escape.ts'
import { Failure } from '../text/failure.ts'
import { fill, phrase, plural, type Words } from '../text/phrase.ts'
import { shellWord } from '../text/shell-word.ts'
import { acceptKnown } from './baseline.ts'
import { changeFile, showChange } from './change.ts'
import { type Context, defineCommand, type Outcome } from './command.ts'
import { dossierNow } from './dossier-now.ts'
import { accountArgument, accountNamed } from './named-account.ts'
import { standardOf } from './standard.ts'

export default defineCommand({
  name: 'promote',
  group: 'daily',
  summary: {
    zh: '转入下一阶段；条件没满足，就说还缺什么',
    en: 'move on to the next stage, or say what that still takes',
  },
  arguments: [accountArgument],
  options: {
    'dry-run': {
      kind: 'flag',
      says: { zh: '只看能不能转、会改什么，不写', en: 'show what would change, write nothing' },
    },
  },
  examples: [
    {
      line: { zh: 'kam promote 中国银行', en: 'kam promote "Bank of China"' },
      says: { zh: '转段条件都满足，就转入下一阶段', en: 'to the next stage, if its gate is passed' },
    },
    {
      line: { zh: 'kam promote 中国银行 --dry-run', en: 'kam promote "Bank of China" --dry-run' },
      says: { zh: '先看看行不行', en: 'first see whether it would' },
    },
  ],

  async run([written = ''], options, context) {
    const account = await accountNamed(written, context)
    const { language } = context
    const next = nextStageOf(account)
    if (next.kind === 'unknown') throw unknownStage(account, next.written)
    if (next.kind === 'last')
      return { text: `${texts.last[language]({ account: visible(nameOf(account)) })}\n`, exit: 0 }

    const standard = await standardOf(await context.workspace(), context)
    let missing: readonly Missing[] = []
    const change = async (text: string): Promise<string> => {
      const dossier = await dossierNow(account.dossier.file, text)
      missing = await missingIn(dossier, next, standard, context)
      return missing.length > 0 ? text : withStage(text, next.to)
    }
    const { file, text } = account.dossier
    const diff = options['dry-run'] ? await showChange(file, text, change, context) : undefined
    const after = diff === undefined ? await changeFile(file, change, context) : await change(text)
    if (missing.length > 0) return refusal(account, next.to, missing, context)
    const ahead = aheadOf(await dossierNow(file, after), standard)
    const said = passed(account, next.to, ahead, diff !== undefined, context)
    return diff === undefined ? { text: `${said.join('\n')}\n`, exit: 0 } : { text: diff, talk: said, exit: 0 }
  },
})

type Step = Extract<NextStage, { kind: 'next' }>

/** What `kam check --stage` would find missing, less what the team's baseline accepts. */
async function missingIn(
  dossier: Dossier,
  { from, to }: Step,
  standard: Standard,
  context: Context,
): Promise<readonly Missing[]> {
  const account = readAccount(dossier, standard)
  if (account.value['stage'] !== from) throw new Failure(texts.moved)
  const { inspection, diagnostics } = await askGate(dossier, standard, to)
  const found = { result: resultOf([dossier.file], diagnostics), inspections: [inspection], covers: () => true }
  const { result } = await acceptKnown(found, asCheckDoes, await context.workspace(), context)
  return standsInTheWay(account, to, result.diagnostics)
}

const asCheckDoes = { baseline: undefined, 'update-baseline': false, 'dry-run': false }

async function withStage(text: string, stage: Stage): Promise<string> {
  const edited = await editDossier(text, [{ kind: 'set', path: ['stage'], value: stage }])
  if (edited.kind === 'edited') return edited.text
  const { words, hint } = tellRefusal({ kind: 'uneditable', path: 'stage', why: edited.why })
  throw new Failure(words, hint)
}

// More than that is asked in no visit; the rest comes once these are known.
const mostShown = 10

async function refusal(
  account: Account,
  stage: Stage,
  missing: readonly Missing[],
  { language, width, paint, quiet }: Context,
): Promise<Outcome> {
  const shown = missing.slice(0, mostShown)
  const hidden = missing.length - shown.length
  const more = hidden === 0 ? '' : texts.more[language]({ count: hidden })
  const note = texts.refused[language]({ stage: stageWords[stage], count: missing.length })
  const sheet = renderSheet(
    {
      blocks: [
        { kind: 'heading', text: nameOf(account), note },
        { kind: 'list', items: shown.map(one => ({ ...missingItem(one, language), sign: '-' })), more },
      ],
    },
    { language, width, paint: await paint(), cut: false },
  )
  const next = isWrong(account, stage)
    ? texts.mend[language]({ file: shellWord(account.dossier.file) })
    : texts.ask[language]({ account: shellWord(nameOf(account)) })
  return { text: `${sheet}${quiet ? '' : `\n${next}\n`}`, exit: 1 }
}

function passed(
  account: Account,
  stage: Stage,
  { fields, gate, next }: Ahead,
  isTrial: boolean,
  { language, quiet }: Context,
): readonly string[] {
  const { file } = account.dossier
  const says = isTrial ? texts.would : texts.passed
  return [
    says[language]({ account: visible(nameOf(account)), stage: stageWords[stage], file: visible(file) }),
    next === undefined
      ? texts.aheadLast[language]({ fields })
      : texts.ahead[language]({ fields, gate, next: stageWords[next] }),
    ...(quiet ? [] : [texts.ask[language]({ account: shellWord(nameOf(account)) })]),
  ]
}

const nameOf = ({ name, dossier }: Account): string => (name === '' ? dossier.file : name)

function unknownStage(account: Account, written: string): Failure {
  const { file } = account.dossier
  const words = written === '' ? fill(texts.noStage, { file }) : fill(texts.noSuchStage, { file, written })
  return new Failure(words, fill(texts.setStage, { account: shellWord(nameOf(account)), stages: stages.join(', ') }))
}

const texts = {
  last: phrase<{ account: string }>({
    zh: ({ account }) => `${account} 已经在最后一个阶段（加强关系），不用再转。`,
    en: ({ account }) => `${account} is in the last stage already (strengthen); there is none behind it.`,
  }),
  noStage: phrase<{ file: string }>({
    zh: ({ file }) => `\`${file}\` 没有写 \`stage\`，不知道现在在哪个阶段。`,
    en: ({ file }) => `\`${file}\` has no \`stage\`: nobody knows in which it is.`,
  }),
  noSuchStage: phrase<{ file: string; written: string }>({
    zh: ({ file, written }) => `\`${file}\` 的 \`stage\` 写的是 \`${written}\`，没有这个阶段。`,
    en: ({ file, written }) => `\`stage\` in \`${file}\` is \`${written}\`, which is no stage.`,
  }),
  setStage: phrase<{ account: string; stages: string }>({
    zh: ({ account, stages: all }) => `先写明现在的阶段（${all}）：kam set ${account} stage=establish`,
    en: ({ account, stages: all }) => `First say which it is now (${all}): kam set ${account} stage=establish`,
  }),
  moved: {
    zh: '它的阶段刚才被人改过，没有写；请再运行一次。',
    en: 'Its stage was changed just now; nothing was written. Please run this again.',
  },
  refused: phrase<{ stage: Words; count: number }>({
    zh: ({ stage, count }) => `还不能转入${stage.zh}阶段，缺 ${count} 项`,
    en: ({ stage, count }) => `not ready for ${stage.en}: ${plural(count, 'answer')} missing`,
  }),
  more: phrase<{ count: number }>({
    zh: ({ count }) => `还有 ${count} 项。`,
    en: ({ count }) => `and ${count} more.`,
  }),
  mend: phrase<{ file: string }>({
    zh: ({ file }) => `有的填了，但写得不对；下一步：kam check ${file}`,
    en: ({ file }) => `Some of it is there, but written wrongly. Next: kam check ${file}`,
  }),
  ask: phrase<{ account: string }>({
    zh: ({ account }) => `下一步：看看问谁、怎么问：kam next ${account}`,
    en: ({ account }) => `Next: see what to ask, and whom: kam next ${account}`,
  }),
  passed: phrase<{ account: string; stage: Words; file: string }>({
    zh: ({ account, stage, file }) => `${account} 已转入${stage.zh}阶段（${file}）。`,
    en: ({ account, stage, file }) => `${account} is in ${stage.en} now (${file}).`,
  }),
  would: phrase<{ account: string; stage: Words; file: string }>({
    zh: ({ account, stage, file }) => `${account} 可以转入${stage.zh}阶段；将改 ${file}，现在没有写。`,
    en: ({ account, stage, file }) =>
      `${account} may move on to ${stage.en}: would change ${file}; nothing was written.`,
  }),
  ahead: phrase<{ fields: number; gate: number; next: Words }>({
    zh: ({ fields, gate, next }) => `这个阶段还要填 ${fields} 项，其中 ${gate} 项是转入${next.zh}阶段的条件。`,
    en: ({ fields, gate, next }) =>
      `This stage asks for ${plural(fields, 'more field', 'more fields')}; ${gate} of them ${gate === 1 ? 'is' : 'are'} needed for ${next.en}.`,
  }),
  aheadLast: phrase<{ fields: number }>({
    zh: ({ fields }) => `这个阶段还要填 ${fields} 项；这是最后一个阶段。`,
    en: ({ fields }) => `This stage asks for ${plural(fields, 'more field', 'more fields')}; it is the last one.`,
  }),
}
