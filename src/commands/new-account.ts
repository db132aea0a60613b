/** `kam new <account>`: one dossier, with the first facts in it; never in the place of one that is there. */
import { wishesIn } from '../engine/answers.ts'
import { changeDossier } from '../engine/change-dossier.ts'
import { accountShown, dossierFile, type Known, meet } from '../engine/find-account.ts'
import { scaffold } from '../engine/scaffold.ts'
import type { Wish } from '../engine/wish.ts'
import { readAnswers } from '../io/answers.ts'
import { askText, askYes, cannotAsk } from '../io/questions.ts'
import { createFile } from '../io/store.ts'
import type { Workspace } from '../io/workspace.ts'
import { visible } from '../text/escape.ts'
import { Failure } from '../text/failure.ts'
import { fill, phrase, type Words } from '../text/phrase.ts'
import { shellWord } from '../text/shell-word.ts'
import type { Value } from '../text/yaml-value.ts'
import { fulfilled, sayDone } from './change-account.ts'
import type { Context, Outcome } from './command.ts'
import { knownAccounts, readAll } from './dossiers.ts'
import { standardOf } from './standard.ts'

/** How one dossier begins. */
export type AccountOptions = {
  /** The text of the template. */
  readonly template: string
  readonly owner: string | undefined
  readonly type: string | undefined
  readonly set: readonly Wish[]
  /** A file of answers. */
  readonly from: string | undefined
  readonly force: boolean
  readonly 'dry-run': boolean
}

/** Creates the dossier of an account; without a name its answers may have it, else it is asked for. */
export async function newAccount(
  given: string | undefined,
  options: AccountOptions,
  workspace: Workspace,
  context: Context,
): Promise<Outcome> {
  const { host, language } = context
  const answers = options.from === undefined ? {} : await readAnswers(options.from, host)
  const named = given ?? (typeof answers['account'] === 'string' ? answers['account'] : undefined)
  const name = (named ?? (await askName(context))).normalize('NFC').trim()
  if (accountShown(name) === '') throw new Failure(texts.empty)

  const file = dossierFile(workspace.config.accounts, accountShown(name))
  const twins = await twinsOf(name, file, workspace)
  if (twins.length > 0 && !options.force) await confirm(name, twins, context)

  const blank = await scaffold(options.template, {
    account: name,
    ...(options.type === undefined ? {} : { type: options.type }),
    ...(options.owner === undefined ? {} : { owner: options.owner }),
  })
  const { text, said } = await withFacts(blank, { file, answers, set: options.set }, workspace, context)
  if (options['dry-run'])
    return { text: `${texts.would[language]({ file: visible(file) })}\n\n${text}`, talk: said, exit: 0 }
  createFile(workspace.root, file, text)
  const next = context.quiet ? [] : [texts.next[language]({ name: shellWord(accountShown(name)) })]
  return { text: `${[texts.created[language]({ file: visible(file) }), ...said, ...next].join('\n')}\n`, exit: 0 }
}

async function askName({ host, language }: Context): Promise<string> {
  if (!host.canAsk) throw cannotAsk(texts.missing)
  return askText(texts.question, { host, language })
}

/** Accounts with nearly the same name. Throws a Failure where the account, or a file of that name, is there already. */
async function twinsOf(name: string, file: string, workspace: Workspace): Promise<readonly Known[]> {
  const { source, readings } = await readAll(workspace)
  const meeting = meet(name, file, knownAccounts(readings), source.files)
  if (meeting.kind === 'same') throw new Failure(fill(texts.same, { name, file: meeting.known.file }))
  if (meeting.kind === 'file') throw new Failure(fill(texts.taken, { file: meeting.file }))
  return meeting.kind === 'twins' ? meeting.twins : []
}

async function confirm(name: string, twins: readonly Known[], { host, language }: Context): Promise<void> {
  const listed = twins.map(({ account, file }) => `${accountShown(account)} (${file})`).join(', ')
  const words: Words = fill(texts.twin, { name, twins: listed })
  const hint = fill(texts.force, { name: name.replaceAll('"', '\\"') })
  if (!host.canAsk) throw new Failure(words, hint)
  host.talk(`${visible(words[language])}\n`)
  if (!(await askYes(texts.another, { host, language }))) throw new Failure(texts.declined)
}

type Facts = {
  readonly file: string
  readonly answers: { readonly [key: string]: Value }
  readonly set: readonly Wish[]
}

/** The fresh dossier with the first facts in it, and what was understood of each. */
async function withFacts(blank: string, { file, answers, set }: Facts, workspace: Workspace, context: Context) {
  const { account: _, ...others } = answers
  if (Object.keys(others).length === 0 && set.length === 0) return { text: blank, said: [] }
  const standard = await standardOf(workspace, context)
  const standing = { ...standard, file, currency: workspace.config.currency }
  const wishes = [...wishesIn(others, standard.catalog), ...set]
  const changed = fulfilled(await changeDossier(blank, wishes, standing))
  const said = changed.done.map(done => `  ${sayDone(done, changed.account, standing, context)}`)
  return { text: changed.text, said }
}

const texts = {
  question: { zh: '客户叫什么名字？', en: 'What is the account called?' },
  missing: { zh: '请写明客户名称：kam new 客户名称', en: 'Please name the account: kam new "Account name"' },
  empty: { zh: '客户名称是空的。', en: 'The name of the account is empty.' },
  created: phrase<{ file: string }>({
    zh: ({ file }) => `已建 ${file}`,
    en: ({ file }) => `Created ${file}`,
  }),
  next: phrase<{ name: string }>({
    zh: ({ name }) => `下一步：kam fill ${name} --quick    一问一答，20 分钟左右；也可以直接打开文件填`,
    en: ({ name }) =>
      `Next: kam fill ${name} --quick    the essentials, about 20 minutes; or open the file and fill it in`,
  }),
  would: phrase<{ file: string }>({
    zh: ({ file }) => `将新建 ${file}（现在没有写）：`,
    en: ({ file }) => `Would create ${file} (nothing was written):`,
  }),
  same: phrase<{ name: string; file: string }>({
    zh: ({ name, file }) => `\`${name}\` 已经有档案：${file}`,
    en: ({ name, file }) => `\`${name}\` already has a dossier: ${file}`,
  }),
  taken: phrase<{ file: string }>({
    zh: ({ file }) => `文件 ${file} 已经有了，没有改动它。`,
    en: ({ file }) => `The file ${file} exists already; it was left as it is.`,
  }),
  twin: phrase<{ name: string; twins: string }>({
    zh: ({ name, twins }) => `\`${name}\` 很可能就是已经建档的：${twins}`,
    en: ({ name, twins }) => `\`${name}\` is most likely the same as: ${twins}`,
  }),
  force: phrase<{ name: string }>({
    zh: ({ name }) => `是同一家，就用那一份；确实是另一家：kam new "${name}" --force`,
    en: ({ name }) => `If it is, use that dossier; if it is another customer: kam new "${name}" --force`,
  }),
  declined: { zh: '没有建档。', en: 'No dossier was created.' },
  another: { zh: '确实是另一家，照建吗？', en: 'Is it another customer; create it all the same?' },
}
