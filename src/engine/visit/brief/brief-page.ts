/** One page before a visit: what to bring back, whom one meets, the deal and its clock, the rival, the dangers, what is owed. */
import { type Account, textAt } from '../../../account/account.ts'
import type { Person } from '../../../account/people.ts'
import { sayToday } from '../../../text/day-said.ts'
import { shownName } from '../../../text/name.ts'
import { type Language, phrase } from '../../../text/phrase.ts'
import { type Page, type PageBlock, type PageRow, row } from '../../page.ts'
import { clockLine, projectsByClock } from '../clock-line.ts'
import { visitOf } from '../visit.ts'
import { dealRows, losingPoints } from './deal.ts'
import { newsFor, openIncidents, oweThem, oweUs } from './give-and-take.ts'
import { peopleRows } from './people.ts'
import { rivalRows, rivalsIn } from './rivals.ts'
import { standingLines } from './standing.ts'

export type BriefOptions = {
  readonly meets: readonly Person[]
  /** What the visit is for, in the user's own words. */
  readonly goal: string | undefined
  /** The gravest findings, each a sentence. */
  readonly dangers: readonly string[]
  /** It goes to a successor: the page says so at its head. */
  readonly handover: boolean
}

export function briefPage(account: Account, options: BriefOptions, language: Language): Page {
  const { meets, dangers } = options
  const owner = textAt(account.value, ['owner'])
  const [project] = projectsByClock(account)
  const head = [sayToday(account.today, language), owner === undefined ? '' : shownName(owner)]
  const numbered = dangers.map((danger, index) => row(String(index + 1), danger))
  return {
    blocks: [
      {
        kind: 'heading',
        text: texts[options.handover ? 'handover' : 'title'][language]({ account: account.name }),
        note: head.filter(part => part !== '').join(language === 'zh' ? '，' : ', '),
      },
      ...standing(account, language),
      ...rows('', aims(account, options, language)),
      ...rows(texts.people[language], peopleRows(account, project, meets, language)),
      ...(project === undefined
        ? []
        : rows(clockLine(account, project, language), dealRows(account, project, language))),
      ...rivalsIn(account, project).flatMap(rival =>
        rows(texts.rival[language]({ name: shownName(rival.name) }), rivalRows(account, rival, language)),
      ),
      ...rows(texts.dangers[language], numbered),
      ...rows(texts.between[language], between(account, meets, language)),
    ],
  }
}

function standing(account: Account, language: Language): readonly PageBlock[] {
  const sentences = standingLines(account, language)
  const text = sentences.map(sentence => `${sentence}${language === 'zh' ? '。' : '. '}`).join('')
  return sentences.length === 0 ? [] : [{ kind: 'text', text: text.trim() }]
}

/** What to come back with, and what had better not be brought up. */
function aims(account: Account, { meets, goal }: BriefOptions, language: Language): readonly PageRow[] {
  const { groups } = visitOf(account, { meets, limit: mostAims })
  const asked = groups.flatMap(({ questions }) => questions.map(({ topic }) => topic[language]))
  const [project] = projectsByClock(account)
  const losing = project === undefined ? [] : losingPoints(project)
  return [
    ...(goal === undefined ? [] : [row(texts.goal[language], goal)]),
    ...(asked.length === 0 ? [] : [row(texts.bring[language], asked.join(language === 'zh' ? '；' : '; '))]),
    ...(losing.length === 0 ? [] : [row(texts.avoid[language], texts.leads[language]({ points: losing }))]),
  ]
}

const mostAims = 3

function between(account: Account, meets: readonly Person[], language: Language): readonly PageRow[] {
  const parts = [
    row(texts.news[language], ...newsFor(account, meets, language)),
    row(texts.weOwe[language], ...oweThem(account, language)),
    row(texts.trouble[language], ...openIncidents(account)),
    row(texts.theyOwe[language], ...oweUs(account, language)),
  ]
  return parts.filter(({ lines: found }) => found.length > 0)
}

function rows(title: string, found: readonly PageRow[]): readonly PageBlock[] {
  if (found.length === 0) return []
  return title === ''
    ? [{ kind: 'rows', rows: found }]
    : [
        { kind: 'heading', text: title, note: '' },
        { kind: 'rows', rows: found },
      ]
}

const texts = {
  title: phrase<{ account: string }>({
    zh: ({ account }) => `${account}：一页纸`,
    en: ({ account }) => `${account} on a page`,
  }),
  handover: phrase<{ account: string }>({
    zh: ({ account }) => `${account}：交接`,
    en: ({ account }) => `${account} handed over`,
  }),
  goal: { zh: '这次为了', en: 'What for' },
  bring: { zh: '要带回来', en: 'Bring back' },
  avoid: { zh: '别主动提', en: 'Leave alone' },
  leads: phrase<{ points: readonly string[] }>({
    zh: ({ points }) => `${points.join('、')}：他们的标准里，这是对手占先的`,
    en: ({ points }) => `${points.join(', ')}: there the rival leads by their own criteria`,
  }),
  people: { zh: '见谁', en: 'Whom you meet' },
  rival: phrase<{ name: string }>({ zh: ({ name }) => `对手：${name}`, en: ({ name }) => `The rival: ${name}` }),
  dangers: { zh: '要当心', en: 'Dangers' },
  between: { zh: '来往', en: 'Give and take' },
  news: { zh: '带给他们', en: 'To tell them' },
  weOwe: { zh: '欠他们的', en: 'We owe them' },
  trouble: { zh: '没了结的事', en: 'Not settled' },
  theyOwe: { zh: '他们欠的', en: 'They owe us' },
}
