/** `kam next`: the sheet for the next visit to an account, or what presses most in the whole portfolio. */
import type { Account } from '../account/account.ts'
import type { Page } from '../engine/page.ts'
import { nextPage } from '../engine/visit/next-page.ts'
import { peopleNamed } from '../engine/visit/people-named.ts'
import { portfolioJson, portfolioPage, urgentOf } from '../engine/visit/portfolio.ts'
import { visitOf } from '../engine/visit/visit.ts'
import { visitJson } from '../engine/visit/visit-json.ts'
import { renderPage } from '../reporters/page.ts'
import { renderPageMarkdown } from '../reporters/page-markdown.ts'
import { safeJson } from '../text/escape.ts'
import { Failure } from '../text/failure.ts'
import { type Context, defineCommand, type Outcome } from './command.ts'
import { readAccounts } from './dossiers.ts'
import { accountNamed } from './named-account.ts'

export default defineCommand({
  name: 'next',
  group: 'daily',
  summary: { zh: '下次拜访问什么、先办什么', en: 'what to ask, and to do first, at the next visit' },
  arguments: [
    {
      name: '[account]',
      says: {
        zh: '客户；不写就是全部客户里最急的十件',
        en: 'the account; without one, the ten most urgent things of all',
      },
    },
  ],
  options: {
    with: {
      kind: 'list',
      value: 'people',
      says: { zh: '这次见谁，如 陆平,严素', en: 'whom you will meet, such as "Ada Lind, Tom Berg"' },
    },
    all: { kind: 'flag', says: { zh: '全部列出', en: 'show all of them' } },
    format: {
      kind: 'choice',
      choices: ['pretty', 'markdown', 'json'],
      says: { zh: '输出格式', en: 'how to print it' },
    },
  },
  examples: [
    {
      line: { zh: 'kam next 澜江银行 --with 陆平,严素', en: 'kam next Corvane --with "Ada Lind, Tom Berg"' },
      says: { zh: '见这两位，该问什么', en: 'what to ask these two' },
    },
    {
      line: { zh: 'kam next', en: 'kam next' },
      says: { zh: '手上的客户，哪几件最急', en: 'what presses most in the whole portfolio' },
    },
  ],

  async run([written], { with: people, all, format }, context) {
    if (written === undefined && people.length > 0) throw new Failure(texts.whose, texts.whoseHow)
    if (written === undefined) return portfolio(await readAccounts(context), format, context)
    const account = await accountNamed(written, context)
    const limit = all ? Number.POSITIVE_INFINITY : mostQuestions
    const visit = visitOf(account, { meets: peopleNamed(account, people), limit })
    if (format === 'json') return { text: safeJson(visitJson(visit, context.machineLanguage)), exit: 0 }
    return { text: await page(nextPage(visit, context.language), format, context), exit: 0 }
  },
})

const texts = {
  whose: {
    zh: '--with 说的是见谁，还要写明是哪家客户。',
    en: '--with names whom you will meet; say at which account.',
  },
  whoseHow: {
    zh: '例如：kam next 客户名称 --with 陆平；全部客户：kam list',
    en: 'For example: kam next "Account name" --with "Ada Lind"; all accounts: kam list',
  },
}

// More than that is asked in no visit.
const mostQuestions = 10

async function portfolio(accounts: readonly Account[], format: string | undefined, context: Context): Promise<Outcome> {
  const urgent = urgentOf(accounts)
  if (format === 'json') return { text: safeJson(portfolioJson(urgent, context.machineLanguage)), exit: 0 }
  return { text: await page(portfolioPage(urgent, accounts.length, context.language), format, context), exit: 0 }
}

async function page(shown: Page, format: string | undefined, { language, width, paint }: Context): Promise<string> {
  return format === 'markdown'
    ? renderPageMarkdown(shown)
    : renderPage(shown, { language, width, paint: await paint(), cut: false })
}
