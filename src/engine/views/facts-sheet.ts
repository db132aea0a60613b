/** The doubtful facts as a person reads them: the nearest decision first, then a row for each, and what there is to praise. */
import { daysOf } from '../../text/day.ts'
import { sayDay } from '../../text/day-said.ts'
import { type Language, phrase, plural } from '../../text/phrase.ts'
import type { DoubtfulFact, FactsData } from './doubtful-facts.ts'
import type { Block, Cell, Column, Sheet } from './sheet.ts'
import type { SheetOptions } from './view.ts'

const mostRows = 15

const texts = {
  account: { zh: '客户', en: 'Account' },
  owner: { zh: '大客户经理', en: 'Manager' },
  fact: { zh: '事实', en: 'Fact' },
  value: { zh: '现在写的', en: 'As written' },
  source: { zh: '听谁说', en: 'Said by' },
  since: { zh: '哪天', en: 'When' },
  state: { zh: '状态', en: 'State' },
  rests: { zh: '用在哪', en: 'Rests on it' },
  whom: { zh: '找谁核', en: 'Ask' },
  heard: { zh: '听说', en: 'heard' },
  aged: { zh: '过期', en: 'aged' },
  none: { zh: '没有只是听说的，也没有过期的。', en: 'Nothing is hearsay, and nothing has aged.' },
  deciding: phrase<{ account: string; project: string; day: string; facts: string; count: number; whom: string }>({
    zh: ({ account, project, day, facts, count, whom }) =>
      `${account}的“${project}”${day}定，靠着 ${count} 条没核实或过期的话：${facts}${whom === '' ? '' : `。先找 ${whom}`}。`,
    en: ({ account, project, day, facts, count, whom }) =>
      `${account}: ${project} is decided ${day} and rests on ${plural(count, 'doubtful fact')}: ${facts}${whom === '' ? '' : `. Start with ${whom}`}.`,
  }),
  oldest: phrase<{ account: string; fact: string; since: string; whom: string }>({
    zh: ({ account, fact, since, whom }) =>
      `先核${account}的“${fact}”${since === '' ? '' : `（${since}的消息）`}${whom === '' ? '' : `：找 ${whom}`}。`,
    en: ({ account, fact, since, whom }) =>
      `First ${account}: ${fact}${since === '' ? '' : `, as of ${since}`}${whom === '' ? '' : `; ask ${whom}`}.`,
  }),
  more: phrase<{ count: number }>({
    zh: ({ count }) => `还有 ${count} 条；全部列出：kam report facts --all`,
    en: ({ count }) => `${count} more; to list all: kam report facts --all`,
  }),
  praise: phrase<{ sourced: number; filled: number; unreadable: number }>({
    zh: ({ sourced, filled, unreadable }) =>
      `填了的 ${filled} 条里，${sourced} 条写明了出处${unreadable > 0 ? `；另有 ${unreadable} 份读不了，见 kam check` : ''}。`,
    en: ({ sourced, filled, unreadable }) =>
      `${sourced} of ${filled} facts ${sourced === 1 ? 'has' : 'have'} a source${unreadable > 0 ? `; ${plural(unreadable, 'dossier')} cannot be read, see kam check` : ''}.`,
  }),
} as const

export function factsSheet(data: FactsData, { language, limit }: SheetOptions): Sheet {
  const { doubts, sourced, filled, unreadable } = data
  const praise: Block = {
    kind: 'text',
    text: texts.praise[language]({ sourced, filled, unreadable: unreadable.length }),
    mark: 'dim',
  }
  const [first] = doubts
  if (first === undefined) return { blocks: [{ kind: 'text', text: texts.none[language], mark: 'good' }, praise] }
  const shown = Number.isFinite(limit) ? doubts.slice(0, mostRows) : doubts
  const hidden = doubts.length - shown.length
  return {
    blocks: [
      { kind: 'text', text: headline(first, doubts, language) },
      table(shown, language),
      ...(hidden > 0 ? [{ kind: 'text', text: texts.more[language]({ count: hidden }), mark: 'dim' } as const] : []),
      praise,
    ],
  }
}

/** What the nearest decision rests on; where none is near, the oldest. */
function headline(first: DoubtfulFact, doubts: readonly DoubtfulFact[], language: Language): string {
  const account = first.account === '' ? first.file : first.account
  const { project } = first
  const whom = first.whom[language]
  if (project?.decided == null) {
    const since = first.since === null ? '' : sayDay(first.since, language, first.today)
    return texts.oldest[language]({ account, fact: factName(first, language), since, whom })
  }
  const same = doubts.filter(one => one.file === first.file && one.project?.name === project.name)
  const separator = language === 'zh' ? '、' : ', '
  const facts = same
    .slice(0, 2)
    .map(one => [one.label[language], one.said[language]].filter(text => text !== '').join(' '))
  const day = sayDay(project.decided, language, first.today)
  return texts.deciding[language]({
    account,
    project: project.name,
    day: language === 'en' ? `by ${day}` : ` ${day}`,
    facts: facts.join(separator),
    count: same.length,
    whom,
  })
}

function table(doubts: readonly DoubtfulFact[], language: Language): Block {
  const columns: Column[] = [
    column(texts.account[language]),
    column(texts.fact[language]),
    column(texts.value[language]),
    column(texts.state[language], { fixed: true }),
    column(texts.whom[language]),
    column(texts.source[language], { detail: true }),
    column(texts.since[language], { fixed: true, detail: true }),
    column(texts.rests[language], { detail: true }),
    column(texts.owner[language], { detail: true }),
  ]
  const rows = doubts.map((one): Cell[] => [
    { text: one.account === '' ? one.file : one.account },
    { text: factName(one, language) },
    { text: one.said[language] },
    { text: state(one, language), mark: 'warning' },
    { text: one.whom[language] },
    { text: one.source },
    { text: one.since ?? '' },
    { text: restsOnIt(one, language) },
    { text: one.owner ?? '' },
  ])
  return { kind: 'table', columns, rows }
}

function factName({ item, label, facts, project }: DoubtfulFact, language: Language): string {
  const name = label[language]
  const whole = facts > 1 ? `${name} (${facts})` : name
  // The project is named beside it.
  if (item === '' || item === project?.name) return whole
  return language === 'zh' ? `${item}：${whole}` : `${item}: ${whole}`
}

function state({ isUnsure, isAged }: DoubtfulFact, language: Language): string {
  const parts = [...(isUnsure ? [texts.heard[language]] : []), ...(isAged ? [texts.aged[language]] : [])]
  return parts.join(language === 'zh' ? '、' : ', ')
}

function restsOnIt({ project, today }: DoubtfulFact, language: Language): string {
  if (project === null) return ''
  const days = project.decided === null ? undefined : daysOf(project.decided)
  const day = days === undefined ? '' : sayDay(days.last, language, today)
  return day === '' ? project.name : language === 'zh' ? `${project.name}（${day}）` : `${project.name} (${day})`
}

const column = (label: string, options: Partial<Column> = {}): Column => ({
  label,
  align: 'left',
  detail: false,
  fixed: false,
  ...options,
})
