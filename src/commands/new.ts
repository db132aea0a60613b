/** `kam new`: a dossier for a new account, from a template; never in the place of one that is there. */
import { accountShown, dossierFile, type Known, meet } from '../engine/find-account.ts'
import { scaffold } from '../engine/scaffold.ts'
import { ownTemplates } from '../io/package.ts'
import { askText, askYes, cannotAsk } from '../io/prompts.ts'
import { createFile } from '../io/store.ts'
import { findWorkspace, openWorkspace, type Workspace } from '../io/workspace.ts'
import { visible } from '../text/escape.ts'
import { Failure } from '../text/failure.ts'
import { fill, phrase, type Words } from '../text/phrase.ts'
import { type Context, defineCommand, type Outcome } from './command.ts'
import { knownAccounts, readAll } from './dossiers.ts'

export default defineCommand({
  name: 'new',
  group: 'daily',
  summary: { zh: '为一个客户建档', en: 'start the dossier of an account' },
  arguments: [{ name: '[account]', says: { zh: '客户名称', en: 'name of the account' } }],
  options: {
    template: {
      kind: 'text',
      value: 'name',
      says: {
        zh: '用哪个模板：dossier（全部字段）或 short（只有转段条件）',
        en: 'dossier (every field) or short (the first gate only)',
      },
    },
    owner: { kind: 'text', value: 'name', says: { zh: '大客户经理', en: 'the key account manager' } },
    type: {
      kind: 'choice',
      choices: ['economic', 'important', 'group', 'strategic'],
      says: { zh: '大客户类别', en: 'kind of key account' },
    },
    force: { kind: 'flag', says: { zh: '名称相近也照建', en: 'in spite of an account with nearly the same name' } },
    'dry-run': { kind: 'flag', says: { zh: '只说要写什么，不写', en: 'show what would be written, write nothing' } },
  },
  examples: [
    { line: { zh: 'kam new 中国银行', en: 'kam new "Bank of China"' }, says: { zh: '最常用', en: 'the usual way' } },
    {
      line: {
        zh: 'kam new 国家电网 --template short --owner 方遥',
        en: 'kam new "National Grid" --template short --owner "Fang Yao"',
      },
      says: { zh: '只要最要紧的字段，写好经理', en: 'only the essentials, with its manager' },
    },
  ],

  async run([given], options, context): Promise<Outcome> {
    const { host, language } = context
    const name = (given ?? (await askName(context))).normalize('NFC').trim()
    if (accountShown(name) === '') throw new Failure(texts.empty)
    const workspace = (await findWorkspace(host)) ?? (await openWorkspace(host.cwd))

    const file = dossierFile(workspace.config.accounts, accountShown(name))
    const twins = await twinsOf(name, file, workspace)
    if (twins.length > 0 && !options.force) await confirm(name, twins, context)

    const text = await scaffold(templateNamed(options.template ?? 'dossier', context), {
      account: name,
      ...(options.type === undefined ? {} : { type: options.type }),
      ...(options.owner === undefined ? {} : { owner: options.owner }),
    })
    if (options['dry-run']) return { text: `${texts.would[language]({ file: visible(file) })}\n\n${text}`, exit: 0 }
    createFile(workspace.root, file, text)
    const next = context.quiet ? '' : `${texts.next[language]}\n`
    return { text: `${texts.created[language]({ file: visible(file) })}\n${next}`, exit: 0 }
  },
})

const texts = {
  question: { zh: '客户叫什么名字？', en: 'What is the account called?' },
  missing: { zh: '请写明客户名称：kam new 客户名称', en: 'Please name the account: kam new "Account name"' },
  empty: { zh: '客户名称是空的。', en: 'The name of the account is empty.' },
  created: phrase<{ file: string }>({
    zh: ({ file }) => `已建 ${file}`,
    en: ({ file }) => `Created ${file}`,
  }),
  next: {
    zh: '下一步：打开它，知道多少填多少（空着也行）；然后看还缺什么、该问什么：kam report --missing',
    en: 'Next: open it and fill in what you know, the rest stays empty; then see what to ask: kam report --missing',
  },
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
  template: phrase<{ name: string; names: string }>({
    zh: ({ name, names }) => `没有叫 \`${name}\` 的模板；有：${names}。`,
    en: ({ name, names }) => `There is no template \`${name}\`; there are: ${names}.`,
  }),
}

async function askName({ host, language }: Context): Promise<string> {
  if (!host.canAsk) throw cannotAsk(texts.missing)
  return askText(texts.question, language)
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
  if (!(await askYes(texts.another, language))) throw new Failure(texts.declined)
}

/** A template of a language by its name. Throws a Failure that lists them where there is none. */
export function templateNamed(name: string, { language }: Pick<Context, 'language'>): string {
  const templates = ownTemplates(language)
  const template = templates[name]
  if (template !== undefined) return template
  throw new Failure(fill(texts.template, { name, names: Object.keys(templates).join(', ') }))
}
