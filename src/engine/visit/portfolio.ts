/** What presses most over all accounts: promises that are due, then questions on which near decisions rest. */
import { type Account, textAt } from '../../account/account.ts'
import { sumOf } from '../../account/money.ts'
import { openProjects } from '../../account/projects.ts'
import { shownName } from '../../text/name.ts'
import { type Language, phrase, plural, type Words } from '../../text/phrase.ts'
import { compareText } from '../diagnostic.ts'
import type { Page } from '../page.ts'
import { todosOf } from './todo.ts'
import { questionsFor } from './visit.ts'

/** One thing to do or to ask. */
export type Urgent = {
  readonly account: string
  readonly file: string
  readonly owner: string
  readonly kind: 'do' | 'ask'
  readonly says: Words
  readonly why: Words
  /** Days until it is due; null for a question. */
  readonly days: number | null
  readonly weight: number
}

const most = 10
const mostOfOne = 3

/** The ten most urgent things, no more than three of one account. */
export function urgentOf(accounts: readonly Account[]): readonly Urgent[] {
  const counts = new Map<string, number>()
  return accounts
    .filter(({ status }) => status !== 'lost' && status !== 'dormant')
    .flatMap(urgentIn)
    .sort((one, other) => other.weight - one.weight || compareText(one.file, other.file))
    .filter(({ file }) => {
      const count = (counts.get(file) ?? 0) + 1
      counts.set(file, count)
      return count <= mostOfOne
    })
    .slice(0, most)
}

function urgentIn(account: Account): readonly Urgent[] {
  const owner = textAt(account.value, ['owner'])
  const head = { account: account.name, file: account.dossier.file, owner: owner === undefined ? '' : shownName(owner) }
  // Among equals the account with more money at stake comes first.
  const stake = Math.min(sumOf(openProjects(account).map(({ budget }) => budget)) / 1e9, 0.9)
  const todos = todosOf(account, soon).map(({ says, days, isPromise }) => ({
    ...head,
    kind: 'do' as const,
    says,
    why: nothing,
    days,
    weight: 70 + Math.min(Math.max(-days, 0), 20) - Math.max(days, 0) / 2 + (isPromise ? 10 : 0) + stake,
  }))
  const questions = questionsFor(account)
    .slice(0, mostOfOne)
    .map(({ ask, why, weight }) => ({
      ...head,
      kind: 'ask' as const,
      says: ask,
      why,
      days: null,
      weight: weight + stake,
    }))
  return [...todos, ...questions]
}

const soon = 14
const nothing: Words = { zh: '', en: '' }

/** The list as a page. */
export function portfolioPage(urgent: readonly Urgent[], accounts: number, language: Language): Page {
  if (urgent.length === 0) {
    return { blocks: [{ kind: 'text', text: (accounts === 0 ? texts.empty : texts.calm)[language] }] }
  }
  const rows = urgent.map(({ account, owner, says, why }, index) => ({
    label: String(index + 1),
    lines: [`${account}${owner === '' ? '' : language === 'zh' ? `（${owner}）` : ` (${owner})`}`],
    rows: [
      { label: says[language], lines: [], rows: [] },
      ...(why[language] === '' ? [] : [{ label: why[language], lines: [], rows: [], mark: 'dim' as const }]),
    ],
  }))
  return {
    blocks: [
      {
        kind: 'heading',
        text: texts.title[language]({ count: urgent.length }),
        note: texts.of[language]({ accounts }),
      },
      { kind: 'rows', rows },
      { kind: 'text', text: texts.one[language]({ account: urgent[0]?.account ?? '' }), mark: 'dim' },
    ],
  }
}

/** `kam next --format json` without an account. */
export const portfolioJson = (urgent: readonly Urgent[], language: Language) => ({
  kam: 'next',
  version: 1,
  urgent: urgent.map(({ account, file, owner, kind, says, why, days }) => ({
    account,
    file,
    owner: owner === '' ? null : owner,
    kind,
    what: says[language],
    why: why[language] === '' ? null : why[language],
    days,
  })),
})

const texts = {
  title: phrase<{ count: number }>({
    zh: ({ count }) => `最急的 ${count} 件`,
    en: ({ count }) => (count === 1 ? 'The one thing that presses' : `The ${count} things that press most`),
  }),
  of: phrase<{ accounts: number }>({
    zh: ({ accounts }) => `${accounts} 家客户里`,
    en: ({ accounts }) => `of ${plural(accounts, 'account')}`,
  }),
  one: phrase<{ account: string }>({
    zh: ({ account }) => `一家一家看：kam next "${account}"`,
    en: ({ account }) => `One account in full: kam next "${account}"`,
  }),
  calm: { zh: '这两周没有要追的。', en: 'Nothing presses in the next two weeks.' },
  empty: {
    zh: '这里还没有客户档案。建一份：kam new 客户名称',
    en: 'There is no dossier here yet. Make one: kam new "Account name"',
  },
}
