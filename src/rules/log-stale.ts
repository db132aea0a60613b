/** A Log that has fallen silent means that nobody goes there any more, or that nobody writes down what was said. */

import type { Account } from '../account/account.ts'
import { daysSince, daysUntil } from '../account/clock.ts'
import { entriesOf } from '../account/contact.ts'
import { ownerOf } from '../account/ours.ts'
import { openProjects, type Project } from '../account/projects.ts'
import { isQuiet } from '../account/quiet.ts'
import { shortAmount } from '../text/amount-shown.ts'
import { dayWords } from '../text/day-said.ts'
import { durationText } from '../text/duration-shown.ts'
import type { Words } from '../text/phrase.ts'
import { dossierRule, sentence } from './rule.ts'

export default dossierRule({
  id: 'log-stale',
  severity: 'warning',
  craft: 2,
  isClock: true,
  why: {
    zh: '往来记录断了，不是没人去，就是去了没人记，哪一样都危险：项目半年内要定的，一个月就说；平时三个月。别处填了日期不算记录。发标以后不许见面，那个项目不催；一条记录都没有的，无从说起。',
    en: 'Where the Log falls silent nobody goes there any more, or nobody writes it down; both are dangerous. A month where a project is decided within half a year, else three. A date typed elsewhere is no entry. A project whose tender is out does not count, and of a dossier with no entry at all nothing can be said.',
  },
  bad: {
    zh: '---\nkam: 1\naccount: 澜江银行\nstage: establish\n---\n\n## 往来记录\n\n- 2026-07-02 会面 梅兰：年中回顾\n',
    en: '---\nkam: 1\naccount: Corvane Assurances\nstage: establish\n---\n\n## Log\n\n- 2026-07-02 met Noor Visser: half-year review\n',
  },
  good: {
    zh: '---\nkam: 1\naccount: 澜江银行\nstage: establish\n---\n\n## 往来记录\n\n- 2026-11-12 会面 江枫：演练脚本过了一遍\n',
    en: '---\nkam: 1\naccount: Corvane Assurances\nstage: establish\n---\n\n## Log\n\n- 2026-11-12 met Noor Visser: went through the drill\n',
  },
  settings: {
    days: { value: 90, says: { zh: '平时多少天没有记录就说', en: 'days without an entry' } },
    near: {
      value: 30,
      says: { zh: '有项目快要定时，多少天没有记录就说', en: 'the same while a project is soon to be decided' },
    },
    decision: { value: 180, says: { zh: '多少天之内要定算快要定', en: 'days to the decision that count as soon' } },
  },
  sentences: {
    silent: sentence<{ days: number; owner: string }>({
      message: {
        zh: ({ days }) => `${durationText(days, 'zh')}没有往来记录：是没人去，还是去了没记？`,
        en: ({ days }) =>
          `No entry in the Log for ${durationText(days, 'en')}: does nobody go there, or does nobody write it down?`,
      },
      help: {
        zh: ({ owner }) =>
          `${owner === '' ? '今天' : `请 \`${owner}\` 今天`}补上见过谁、说了什么；没去过，这周就约一次。`,
        en: ({ owner }) =>
          `${owner === '' ? 'Write' : `Have \`${owner}\` write`} down today who was seen and what was said; if nobody was, arrange a visit this week.`,
      },
    }),
    deciding: sentence<{ days: number; project: string; budget: number | null; decision: Words; owner: string }>({
      message: {
        zh: ({ days, project, budget, decision }) =>
          `${durationText(days, 'zh')}没有往来记录，而 \`${project}\`${budget === null ? ' ' : `（${shortAmount(budget, 'zh')}）`}${decision.zh}就要定。`,
        en: ({ days, project, budget, decision }) =>
          `No entry in the Log for ${durationText(days, 'en')}, and \`${project}\`${budget === null ? '' : ` (${shortAmount(budget, 'en')})`} is to be decided by ${decision.en}.`,
      },
      help: {
        zh: ({ owner }) =>
          `${owner === '' ? '今天' : `请 \`${owner}\` 今天`}补上最近一次见了谁、说了什么；没有，就今天打个电话。`,
        en: ({ owner }) =>
          `${owner === '' ? 'Write' : `Have \`${owner}\` write`} down the last contact today; if there was none, make a call today.`,
      },
    }),
  },
  *check(account, { days, near, decision }) {
    const [newest] = entriesOf(account)
    if (newest === undefined) return
    const passed = daysSince(account, newest.day)
    const owner = ownerOf(account) ?? ''
    const project = nextDecided(account, decision)
    if (project?.decision !== undefined && passed > near) {
      const { name, budget = null } = project
      const args = { days: passed, project: name, budget, decision: dayWords(project.decision, account.today), owner }
      yield { at: newest.span, say: 'deciding', args }
    } else if (passed > days) {
      yield { at: newest.span, say: 'silent', args: { days: passed, owner } }
    }
  },
})

/** The open project that is decided next, within so many days; not one whose tender is out, for then nobody may call. */
function nextDecided(account: Account, within: number): Project | undefined {
  const [next] = openProjects(account)
    .filter(({ decision }) => decision !== undefined && decision.last >= account.today)
    .filter(({ decision }) => daysUntil(account, decision?.first ?? '') <= within)
    .filter(project => !isQuiet(account, project))
    .sort((one, other) => ((one.decision?.last ?? '') < (other.decision?.last ?? '') ? -1 : 1))
  return next
}
