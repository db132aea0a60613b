/** `kam fill`: a sitting with one account: asks for what is missing, most important first, and saves after each answer. */
import type { Account } from '../account/account.ts'
import { agendaOf } from '../engine/fill/agenda.ts'
import type { Ask } from '../engine/fill/ask.ts'
import { correcting } from '../engine/fill/correct.ts'
import { completenessOf } from '../engine/views/completeness-facts.ts'
import { Interrupted } from '../io/interrupted.ts'
import { cannotAsk, questionsOn } from '../io/questions.ts'
import { stages } from '../schema/field.ts'
import { Failure } from '../text/failure.ts'
import { nearest } from '../text/nearest.ts'
import { fill, phrase, plural } from '../text/phrase.ts'
import { wrap } from '../text/width.ts'
import { type Context, defineCommand, type Outcome } from './command.ts'
import { put, type Turn } from './fill-turn.ts'
import { accountArgument, accountNamed } from './named-account.ts'
import { saverFor } from './save-wishes.ts'

export default defineCommand({
  name: 'fill',
  group: 'daily',
  summary: { zh: '一问一答，把缺的补上', en: 'fill in what is missing, question by question' },
  arguments: [accountArgument],
  options: {
    quick: {
      kind: 'flag',
      says: {
        zh: '第一次坐下来：只问最要紧的，20 分钟左右',
        en: 'the first sitting: the essentials, about 20 minutes',
      },
    },
    section: {
      kind: 'text',
      value: 'name',
      says: { zh: '只问这一部分，如 customer、projects', en: 'only this part, such as customer or projects' },
    },
    stage: {
      kind: 'choice',
      choices: stages,
      says: { zh: '按这个阶段的要求来问', en: 'ask as if the account were in that stage' },
    },
  },
  examples: [
    {
      line: { zh: 'kam fill 中国银行 --quick', en: 'kam fill "Bank of China" --quick' },
      says: { zh: '刚建档，先问最要紧的', en: 'a fresh dossier: the essentials first' },
    },
    {
      line: { zh: 'kam fill 中国银行 --section projects', en: 'kam fill boc --section projects' },
      says: { zh: '只补项目', en: 'the projects only' },
    },
  ],

  async run([written = ''], options, context) {
    const account = await accountNamed(written, context)
    const { host } = context
    if (!host.canAsk) throw cannotAsk(fill(texts.noTerminal, { account: account.name }))
    const section = sectionNamed(account, options.section)
    const sitting = { quick: options.quick, section, stage: options.stage ?? account.stage }
    return sit(account, sitting, context)
  },
})

type Sitting = Pick<Parameters<typeof agendaOf>[1], 'quick' | 'section' | 'stage'>

/** A question that was put, and what its answer led to. */
type Asked = { readonly ask: Ask; readonly next: readonly Ask[]; readonly made: string | undefined }

/** Asks until nothing is left, or until the person has had enough. */
async function sit(opened: Account, sitting: Sitting, context: Context): Promise<Outcome> {
  const { host, language } = context
  const questions = await questionsOn(context)
  const save = await saverFor(opened, context)
  const skipped = new Set<string>()
  const asked: Asked[] = []
  let account = opened
  let saved = 0
  let item = ''
  let again: Ask | undefined
  let pending: readonly Ask[] = []
  const begin = texts.begin[language]({ account: account.name }).split('\n')
  host.write(`${begin.flatMap(line => wrap(line, context.width)).join('\n')}\n`)
  for (;;) {
    const agenda = agendaOf(account, { ...sitting, skipped, item })
    const ask = again ?? pending[0] ?? agenda[0]
    if (ask === undefined) return ended(account, saved, 0, context)
    const wasPending = again === undefined && ask === pending[0]
    if (wasPending) pending = pending.slice(1)
    again = undefined
    let turn: Turn
    try {
      turn = await put(ask, agenda.length, { questions, save, context })
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error
      return { ...ended(account, saved, agenda.length, context), exit: 130 }
    }
    if (turn.kind === 'stopped') return ended(account, saved, agenda.length, context)
    if (turn.kind === 'back') {
      const last = asked.pop()
      const { next = [], made } = last ?? {}
      again = last === undefined ? ask : made === undefined ? last.ask : correcting(account, last.ask, made)
      // What follows from the answer is asked behind it anew; whatever else was to be asked still is.
      pending = [...(wasPending ? [ask] : []), ...pending].filter(one => one !== again && !next.includes(one))
      skipped.delete(again.path)
      continue
    }
    asked.push({
      ask,
      next: turn.kind === 'saved' ? turn.next : [],
      made: turn.kind === 'saved' ? turn.made : undefined,
    })
    if (turn.kind === 'saved') {
      saved += 1
      account = turn.account
      item = turn.item
      pending = [...turn.next, ...pending]
    } else skipped.add(ask.path)
  }
}

/** What was saved, what is left, and the one next step. */
function ended(account: Account, saved: number, left: number, { language }: Context): Outcome {
  const { gate } = completenessOf(account)
  const args = { account: account.name, saved, left, gate: gate.expected - gate.filled }
  const next = left > 0 ? texts.goOn : args.gate > 0 ? texts.missing : texts.done
  return { text: `\n${texts.saved[language](args)}\n${next[language](args)}\n`, exit: 0 }
}

function sectionNamed({ catalog }: Account, written: string | undefined): string | undefined {
  if (written === undefined) return undefined
  const fields = [...catalog.root.fields.values()]
  const found = fields.find(({ name, label }) =>
    [name, label.zh, label.en.toLowerCase()].includes(written.toLowerCase()),
  )
  if (found !== undefined || written === 'account') return found?.name ?? written
  const names = ['account', ...fields.filter(({ kind }) => kind === 'map' || kind === 'list').map(({ name }) => name)]
  const meant = nearest(written, names)
  throw new Failure(
    fill(texts.noSection, { written, names }),
    meant === undefined ? undefined : fill(texts.meant, { meant }),
  )
}

type Left = { account: string; saved: number; left: number; gate: number }

const texts = {
  begin: phrase<{ account: string }>({
    zh: ({ account }) =>
      `${account}：答一条存一条；不知道就直接回车跳过。\n? 说明，- 不适用，~ 开头是只听说，< 回上一题，q 结束`,
    en: ({ account }) =>
      `${account}: each answer is saved at once; Enter alone skips.\n? explains, - not applicable, ~ in front for hearsay, < goes back, q ends`,
  }),
  saved: phrase<Left>({
    zh: ({ saved }) => (saved === 0 ? '没有新填的。' : `已保存 ${saved} 条。`),
    en: ({ saved }) => (saved === 0 ? 'Nothing new was filled in.' : `${plural(saved, 'answer')} saved.`),
  }),
  goOn: phrase<Left>({
    zh: ({ account, left }) => `还有 ${left} 条，接着填：kam fill "${account}"`,
    en: ({ account, left }) => `${left} still open; go on with: kam fill "${account}"`,
  }),
  missing: phrase<Left>({
    zh: ({ account, gate }) => `这些都问过了，转段还缺 ${gate} 条；下次去问谁：kam next "${account}"`,
    en: ({ account, gate }) => `All asked; the next stage still needs ${gate}. Whom to ask: kam next "${account}"`,
  }),
  done: phrase<Left>({
    zh: ({ account }) => `转段条件齐了：kam promote "${account}"；下次拜访：kam next "${account}"`,
    en: ({ account }) => `The gate is passed: kam promote "${account}". The next visit: kam next "${account}"`,
  }),
  noTerminal: phrase<{ account: string }>({
    zh: ({ account }) =>
      `kam fill 要在终端里一问一答；在别处用：kam set "${account}" 路径=值，还缺什么：kam report --missing`,
    en: ({ account }) =>
      `kam fill asks on a terminal. Elsewhere: kam set "${account}" path=value; what is missing: kam report --missing`,
  }),
  noSection: phrase<{ written: string; names: readonly string[] }>({
    zh: ({ written, names }) => `没有 \`${written}\` 这一部分；有：${names.join('、')}。`,
    en: ({ written, names }) => `There is no part \`${written}\`; there are: ${names.join(', ')}.`,
  }),
  meant: phrase<{ meant: string }>({
    zh: ({ meant }) => `是不是 \`${meant}\`？`,
    en: ({ meant }) => `Did you mean \`${meant}\`?`,
  }),
}
