/** A customer is known when somebody is known at each height: those who use it, those who manage, those at the top. */
import type { Account } from '../account/account.ts'
import { isNewProspect, isSmall } from '../account/age.ts'
import { bestTie, dayOf, lastExecutiveMeeting, metPeople, type Touchpoint, touchpointsOf } from '../account/contact.ts'
import { sponsorOf } from '../account/ours.ts'
import { insiders, isOutsider, type Person, peoplePath } from '../account/people.ts'
import { mayNotBeCourted } from '../account/quiet.ts'
import { daysAt } from '../account/values.ts'
import { waiversOf } from '../account/waivers.ts'
import { listed, listedNames } from '../text/listed.ts'
import type { Words } from '../text/phrase.ts'
import { dossierRule, sentence } from './rule.ts'

type Height = {
  readonly words: Words
  readonly levels: readonly Person['level'][]
  /** The line of contact that leads there. */
  readonly line: Touchpoint['level']
}

const heights: readonly Height[] = [
  {
    words: { zh: '使用和维护的人', en: 'among users and maintainers' },
    levels: ['user', 'maintainer'],
    line: 'technical',
  },
  { words: { zh: '管理层', en: 'in management' }, levels: ['manager'], line: 'management' },
  { words: { zh: '高层', en: 'at the top' }, levels: ['executive'], line: 'executive' },
]

export default dossierRule({
  id: 'uncovered-level',
  severity: 'warning',
  craft: 2,
  isClock: true,
  settings: {
    prospect: { value: 60, says: { zh: '新的潜在客户头几天不提', en: 'days in which a new prospect is left alone' } },
    headcount: {
      value: 50,
      says: { zh: '不到这么多人的客户不提', en: 'customers with fewer people than this are left alone' },
    },
  },
  why: {
    zh: '用的人说好不好用，管的人定要不要，高层定给不给钱；少一层，消息就少一半，坏事总从没人认识的那一层来。建立阶段只是提示，往后就是警告；高层会面已经排好的不提。',
    en: 'Users say whether it works, managers whether it is wanted, the top whether it is paid for. Trouble comes from the height where nobody knows us. In establish it is a hint, later a warning; a meeting of executives that is planned counts.',
  },
  bad: {
    zh: '---\nkam: 1\naccount: 澜江银行\nstage: establish\ncustomer:\n  departments: { using: [支付部], support: [信息科技部] }\n  people:\n    - { name: 石磊, department: 信息科技部, level: maintainer, met: 2026-09-03 }\n    - { name: 许知行, department: 支付部, level: manager, met: 2026-10-15 }\n---\n',
    en: '---\nkam: 1\naccount: Corvane\nstage: establish\ncustomer:\n  departments: { using: [Claims], support: [IT] }\n  people:\n    - { name: Pia Lund, department: IT, level: maintainer, met: 2026-09-03 }\n    - { name: Ola Berg, department: Claims, level: manager, met: 2026-10-15 }\n---\n',
  },
  good: {
    zh: '---\nkam: 1\naccount: 澜江银行\nstage: establish\ncustomer:\n  departments: { using: [支付部], support: [信息科技部] }\n  people:\n    - { name: 石磊, department: 信息科技部, level: maintainer, met: 2026-09-03 }\n    - { name: 许知行, department: 支付部, level: manager, met: 2026-10-15 }\n    - { name: 蒋衡, department: 支付部, level: executive, met: 2026-10-15 }\n---\n',
    en: '---\nkam: 1\naccount: Corvane\nstage: establish\ncustomer:\n  departments: { using: [Claims], support: [IT] }\n  people:\n    - { name: Pia Lund, department: IT, level: maintainer, met: 2026-09-03 }\n    - { name: Ola Berg, department: Claims, level: manager, met: 2026-10-15 }\n    - { name: Eva Holm, department: Claims, level: executive, met: 2026-10-15 }\n---\n',
  },
  givesWayTo: ['schema'],
  sentences: {
    uncovered: sentence<{
      heights: readonly Words[]
      unmet: readonly string[]
      by: string
      isTop: boolean
    }>({
      message: {
        zh: ({ heights }) =>
          `${listed(
            heights.map(({ zh }) => zh),
            'zh',
          )}那里，我们一个人也没见过；那边怎么想，只能靠猜。`,
        en: ({ heights }) =>
          `Nobody of ours has met anybody ${heights.map(({ en }) => en).join(', or ')}; what they want there is guesswork.`,
      },
      help: {
        zh: ({ unmet, by, isTop }) => {
          const whom = unmet.length === 0 ? '那里管事的人' : listedNames(unmet, 'zh')
          if (by === '') return `年底前去拜访一次${unmet.length === 0 ? '' : ' '}${whom}。`
          const shown = unmet.length === 0 ? whom : ` ${whom}`
          return isTop ? `请 \`${by}\` 带队，年底前去见一次${shown}。` : `请 \`${by}\` 引见${shown}，下次去就见。`
        },
        en: ({ unmet, by, isTop }) => {
          const whom = unmet.length === 0 ? 'whoever is in charge there' : listedNames(unmet, 'en')
          if (by === '') return `Call on ${whom} before the quarter is over.`
          return isTop
            ? `Have \`${by}\` call on ${whom} before the quarter is over.`
            : `Ask \`${by}\` to introduce ${whom} at the next visit.`
        },
      },
    }),
  },
  *check(account, { prospect, headcount }) {
    const met = metPeople(account).filter(person => !isOutsider(account, person))
    // Where nobody has been met yet, or one of them may stand at any height, nothing can be said.
    if (met.length === 0 || met.some(({ level }) => level === undefined)) return
    if (isSmall(account, headcount) || isNewProspect(account, prospect)) return
    // Who knows one person stands at one height: `single-threaded` says so, and asks for the others.
    if (insiders(account).length === 1) return
    if (waiversOf(account)([...peoplePath, 0, 'level'])) return
    const uncovered = heights.filter(height => !isCovered(account, height, met))
    const [first] = uncovered
    if (first === undefined) return
    yield {
      at: account.dossier.front.at(peoplePath, 'key'),
      path: peoplePath,
      say: 'uncovered',
      args: { heights: uncovered.map(({ words }) => words), ...nextCall(account, first, met) },
      ...(account.stage === 'establish' ? { severity: 'info' } : {}),
    }
  },
})

function isCovered(account: Account, { levels, line }: Height, met: readonly Person[]): boolean {
  if (met.some(({ level }) => levels.includes(level))) return true
  // A line that was used with somebody whose name is not written down.
  const isUsed = touchpointsOf(account).some(
    ({ level, theirs, last }) => level === line && theirs === undefined && dayOf(last, account.today) !== undefined,
  )
  return isUsed || (line === 'executive' && meetsAtTheTop(account))
}

function meetsAtTheTop(account: Account): boolean {
  const next = daysAt(account.value, ['relationship', 'executive_meetings', 'next'])
  return lastExecutiveMeeting(account) !== undefined || (next !== undefined && next.last >= account.today)
}

/** Whom to call on at a height, and who can bring us there: our executive for the top, else whoever knows us best. */
function nextCall(account: Account, { levels, line }: Height, met: readonly Person[]) {
  const isTop = line === 'executive'
  const unmet = insiders(account).filter(one => levels.includes(one.level) && !mayNotBeCourted(account, one))
  const [nearest] = [...met].sort((one, other) => (bestTie(other) ?? 0) - (bestTie(one) ?? 0))
  const by = isTop ? sponsorOf(account) : nearest?.shown
  return { unmet: unmet.slice(0, 2).map(({ shown }) => shown), by: by ?? '', isTop }
}
