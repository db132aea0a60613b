/** `kam brief`: one page before a visit, which can be pasted into a chat; with `--handover` what a successor needs as well. */
import { judge } from '../engine/check.ts'
import { gravestOf } from '../engine/gravest.ts'
import { briefPage } from '../engine/visit/brief/brief-page.ts'
import { handoverBlocks } from '../engine/visit/brief/handover.ts'
import { peopleNamed } from '../engine/visit/people-named.ts'
import { diskSource } from '../io/source.ts'
import { renderPage } from '../reporters/page.ts'
import { renderPageMarkdown } from '../reporters/page-markdown.ts'
import { say } from '../reporters/say.ts'
import { phrase } from '../text/phrase.ts'
import { type Context, defineCommand } from './command.ts'
import { accountArgument, accountNamed } from './named-account.ts'
import { inspectAll, standardOf } from './standard.ts'

export default defineCommand({
  name: 'brief',
  group: 'daily',
  summary: { zh: '拜访前的一页纸', en: 'one page before the visit' },
  arguments: [accountArgument],
  options: {
    with: {
      kind: 'list',
      value: 'people',
      says: { zh: '这次见谁，如 陆平,严素', en: 'whom you will meet, such as "Ada Lind, Tom Berg"' },
    },
    goal: { kind: 'text', value: 'text', says: { zh: '这次去是为了什么', en: 'what the visit is for' } },
    handover: {
      kind: 'flag',
      says: {
        zh: '交接用：再加上来龙去脉、答应过的、谁认识谁',
        en: 'for a successor: history, promises, who knows whom',
      },
    },
    format: { kind: 'choice', choices: ['pretty', 'markdown'], says: { zh: '输出格式', en: 'how to print it' } },
  },
  examples: [
    {
      line: { zh: 'kam brief 澜江银行 --with 陆平,严素', en: 'kam brief Corvane --with "Ada Lind, Tom Berg"' },
      says: { zh: '明天见这两位', en: 'to meet these two tomorrow' },
    },
    {
      line: { zh: 'kam brief 澜江银行 --handover', en: 'kam brief Corvane --handover' },
      says: { zh: '把客户交给同事', en: 'to hand the account over to a colleague' },
    },
  ],

  async run([written = ''], { with: people, goal, handover, format }, context) {
    const account = await accountNamed(written, context)
    const { language } = context
    const meets = peopleNamed(account, people)
    const dangers = await gravestDangers(account.dossier.file, context)
    const page = briefPage(account, { meets, goal, dangers, handover }, language)
    const blocks = handover ? [...page.blocks, ...handoverBlocks(account, language)] : page.blocks
    const view = { language, width: context.width, paint: await context.paint(), cut: false }
    const text = format === 'markdown' ? renderPageMarkdown({ blocks }) : renderPage({ blocks }, view)
    const bare =
      handover && blocks.length === page.blocks.length ? [texts.bare[language]({ account: account.name })] : []
    const next = handover ? bare : [texts.next[language]({ account: account.name })]
    return { text, talk: context.quiet ? [] : next, exit: 0 }
  },
})

const texts = {
  bare: phrase<{ account: string }>({
    zh: ({ account }) => `档案里还没有来龙去脉、答应过的和谁认识谁，交接前先补上：kam fill "${account}"`,
    en: ({ account }) =>
      `There is no history, no promise and nobody who knows anybody in the dossier yet; before handing over: kam fill "${account}"`,
  }),
  // Talk, not text: the page goes into a chat as it is.
  next: phrase<{ account: string }>({
    zh: ({ account }) => `回来记一笔：kam log "${account}" --met 见了谁 "谈了什么"`,
    en: ({ account }) => `Afterwards: kam log "${account}" --met "whom you met" "what was said"`,
  }),
}

const most = 3

/** The gravest findings about one dossier; those that show only across dossiers are among them. */
async function gravestDangers(file: string, context: Context): Promise<readonly string[]> {
  const workspace = await context.workspace()
  const [source, standard] = await Promise.all([diskSource(workspace), standardOf(workspace, context)])
  const { rules } = standard
  const { numbers } = workspace.config
  const { diagnostics } = judge(await inspectAll(source, standard), {
    rules,
    world: source,
    numbers,
    shown: name => name === file,
  })
  return [...gravestOf(diagnostics, most)].map(one => {
    const { message, help } = say(one, context.language)
    return help === '' ? message : `${message} ${help}`
  })
}
