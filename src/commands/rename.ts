/** `kam rename`: another name for an account, in its dossier, its file, and wherever others name it. */
import { tellRefusal } from '../engine/refusal.ts'
import { type Plan, renamingOf } from '../engine/renaming/plan.ts'
import { unifiedDiff } from '../text/diff.ts'
import { visible, visibleLine } from '../text/escape.ts'
import { phrase, plural } from '../text/phrase.ts'
import { type Context, defineCommand, type Outcome } from './command.ts'
import { readAll } from './dossiers.ts'
import { accountArgument, accountNamed } from './named-account.ts'
import {
  baselineAfter,
  type Change,
  calledAnew,
  type Job,
  type Left,
  mustBeFree,
  plannedBy,
  unread,
} from './rename-plan.ts'
import { writeRenaming } from './rename-write.ts'

export default defineCommand({
  name: 'rename',
  group: 'daily',
  summary: {
    zh: '给客户改名：档案、文件名和别处提到它的地方一起改',
    en: 'another name for an account: dossier, file, and what refers to it',
  },
  arguments: [accountArgument, { name: '<name>', says: { zh: '新的名称', en: 'its new name' } }],
  options: {
    alias: { kind: 'flag', says: { zh: '旧名称留作别名', en: 'keep the old name among its other names' } },
    force: { kind: 'flag', says: { zh: '名称相近也照改', en: 'in spite of an account with nearly the same name' } },
    'dry-run': { kind: 'flag', says: { zh: '只看会改什么，不写', en: 'show what would change, write nothing' } },
  },
  examples: [
    {
      line: { zh: 'kam rename 中行 中国银行', en: 'kam rename Harbour "Harbour Bank plc"' },
      says: { zh: '换成正式名称', en: 'by its full name from now on' },
    },
    {
      line: {
        zh: 'kam rename 澜江商行 澜江银行 --alias --dry-run',
        en: 'kam rename Corvane "Corvane Group" --alias --dry-run',
      },
      says: {
        zh: '客户改了名，旧名还要找得到；先看会动哪些文件',
        en: 'they have a new name, and the old one still finds them; first see which files change',
      },
    },
  ],

  async run([written = '', name = ''], options, context) {
    const account = await accountNamed(written, context)
    const workspace = await context.workspace()
    const { source, readings } = await readAll(workspace)
    const to = calledAnew(account, name.normalize('NFC').trim())
    mustBeFree(to, account, { source, readings, force: options.force })
    const renaming = renamingOf({ name: account.name, file: account.dossier.file }, to, source.files)
    const job: Job = { account, renaming, workspace, own: { keepsAlias: options.alias }, catalog: account.catalog }
    const plan = await plannedBy(job, readings)
    const baseline = baselineAfter(job, plan)
    if (plan.own.places === 0 && to.file === renaming.from.file) {
      return { text: `${texts.same[context.language]({ name: visible(to.name), file: visible(to.file) })}\n`, exit: 0 }
    }
    const left = unread(source, readings, renaming)
    if (options['dry-run']) return shown(job, { plan, baseline, left }, context)
    const failed = await writeRenaming(job, plan, baseline)
    return told(job, { plan, baseline, left: [...left, ...failed] }, context)
  },
})

async function shown({ renaming }: Job, { plan, baseline, left }: Change, context: Context): Promise<Outcome> {
  const { host, language } = context
  const { own, others, stuck } = plan
  const diffs = [
    await unifiedDiff(own.file, own.before, own.after, renaming.to.file),
    ...(await Promise.all(
      [...others, ...(baseline === undefined ? [] : [baseline])].map(part =>
        unifiedDiff(part.file, part.before, part.after),
      ),
    )),
  ]
  const text = diffs.join('')
  const files = diffs.length
  return {
    text: host.showsTerminal ? text.split('\n').map(visibleLine).join('\n') : text,
    talk: [
      texts.would[language]({ from: visible(renaming.from.name), to: visible(renaming.to.name), files }),
      ...troubles([...left, ...stuckIn(stuck)], context),
    ],
    exit: 0,
  }
}

const stuckIn = (stuck: Plan['stuck']): readonly Left[] =>
  stuck.map(({ file, why }) => ({
    file,
    why: tellRefusal({ kind: 'uneditable', path: file, why }).hint ?? texts.byHand,
  }))

function told({ renaming }: Job, { plan, baseline, left }: Change, context: Context): Outcome {
  const { language, quiet } = context
  const { own, others, stuck } = plan
  const { from, to } = renaming
  const all = [...left, ...stuckIn(stuck)]
  const done = [...others, ...(baseline === undefined ? [] : [baseline])].filter(
    part => !all.some(({ file }) => file === part.file),
  )
  const lines = [
    texts.done[language]({ from: visible(from.name === '' ? from.file : from.name), to: visible(to.name) }),
    `  ${to.file === own.file ? visible(to.file) : `${visible(own.file)} -> ${visible(to.file)}`}`,
    ...done.map(({ file, places }) => `  ${texts.places[language]({ file: visible(file), places })}`),
    ...(quiet ? [] : [texts.next[language]]),
  ]
  return { text: `${lines.join('\n')}\n`, talk: troubles(all, context), exit: all.length > 0 ? 2 : 0 }
}

const troubles = (left: readonly Left[], { language }: Context): readonly string[] =>
  left.map(({ file, why }) => texts.left[language]({ file: visible(file), why: visible(why[language]) }))

const texts = {
  same: phrase<{ name: string; file: string }>({
    zh: ({ name, file }) => `本来就叫 ${name}（${file}），没有要改的。`,
    en: ({ name, file }) => `It is called ${name} already (${file}); there is nothing to change.`,
  }),
  byHand: { zh: '请打开文件自己改', en: 'please edit the file' },
  left: phrase<{ file: string; why: string }>({
    zh: ({ file, why }) => `${file} 没有改成：${why}`,
    en: ({ file, why }) => `${file} was left as it is: ${why}`,
  }),
  would: phrase<{ from: string; to: string; files: number }>({
    zh: ({ from, to, files }) => `${from} 将改名为 ${to}，动 ${files} 个文件；现在没有写。`,
    en: ({ from, to, files }) => `Would rename ${from} to ${to}, in ${plural(files, 'file')}; nothing was written.`,
  }),
  done: phrase<{ from: string; to: string }>({
    zh: ({ from, to }) => `${from} 已改名为 ${to}`,
    en: ({ from, to }) => `${from} is called ${to} now`,
  }),
  places: phrase<{ file: string; places: number }>({
    zh: ({ file, places }) => `${file}：改了 ${places} 处`,
    en: ({ file, places }) => `${file}: ${plural(places, 'place')}`,
  }),
  next: { zh: '下一步：看看有没有漏下的：kam check', en: 'Next: see that nothing was left behind: kam check' },
}
