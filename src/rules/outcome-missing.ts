/** A lost project has been paid for; the only thing it can still bring is the reason. */
import type { Account } from '../account/account.ts'
import { daysSince } from '../account/clock.ts'
import { entriesOf } from '../account/contact.ts'
import { informantFor } from '../account/informants.ts'
import { type Project, projectsOf } from '../account/projects.ts'
import { isPast } from '../account/values.ts'
import { waiversOf } from '../account/waivers.ts'
import { foldName, shownName } from '../text/name.ts'
import { valueAt } from '../text/path.ts'
import { dossierRule, sentence } from './rule.ts'

export default dossierRule({
  id: 'outcome-missing',
  severity: 'warning',
  craft: 1,
  isClock: true,
  settings: {
    days: {
      value: 14,
      says: { zh: '见分晓后给多少天去问', en: 'days after the end that one has to ask' },
    },
    forgotten: {
      value: 730,
      says: { zh: '过了多少天就不再问，谁也记不得了', en: 'days after which nobody remembers and it falls silent' },
    },
  },
  why: {
    zh: '输了不写为什么、输给谁，下次还输在同一处；趁客户还愿意讲，两周之内去问。赢了、不做了，也该留一句为什么，只提示。往来记录里讲过的、过了两年的，不再问。',
    en: 'Lost without a reason is lost twice: the next one goes the same way. Ask within two weeks, while they still talk about it. A word on what was won or dropped is worth having, too (info). What the Log tells counts, and after two years nobody remembers.',
  },
  bad: {
    zh: 'projects:\n  - name: 备份一体机更新\n    status: lost\n    outcome:\n      date: 2026-06-20',
    en: 'projects:\n  - name: Packet core servers\n    status: lost\n    outcome:\n      date: 2026-07-09',
  },
  good: {
    zh: 'competitors:\n  - name: 鹿鸣数据\n    usage: 备份\nprojects:\n  - name: 备份一体机更新\n    status: lost\n    outcome:\n      date: 2026-06-20\n      reason: 来晚了，需求已按买断写好\n      lost_to: 鹿鸣数据',
    en: 'competitors:\n  - name: Halberd Networks\n    usage: Core\nprojects:\n  - name: Packet core servers\n    status: lost\n    outcome:\n      date: 2026-07-09\n      reason: Decided by network, and we had talked to IT only\n      lost_to: Halberd Networks',
  },
  givesWayTo: ['schema', 'unknown-field', 'unquoted-link', 'placeholder-left'],
  sentences: {
    lost: sentence<{ project: string; to: string; ask: string }>({
      message: {
        zh: ({ project, to }) =>
          to === ''
            ? `\`${project}\` 输了，没写为什么、输给谁：下次还会输在同一处。`
            : `\`${project}\` 输给了 \`${to}\`，没写为什么：下次还会输在同一处。`,
        en: ({ project, to }) =>
          to === ''
            ? `\`${project}\` was lost, and nobody wrote why or to whom: the next one will go the same way.`
            : `\`${project}\` was lost to \`${to}\`, and nobody wrote why: the next one will go the same way.`,
      },
      help: {
        zh: ({ ask }) =>
          `趁${ask === '' ? '客户' : ` \`${ask}\` `}还愿意讲，这周去问：差在哪，差多少，谁的话管了用？写进 \`outcome\`。`,
        en: ({ ask }) =>
          `Ask ${ask === '' ? 'them' : `\`${ask}\``} this week, while they still talk about it: where we fell short, by how much, whose word counted; enter it in \`outcome\`.`,
      },
    }),
    winner: sentence<{ project: string }>({
      message: {
        zh: ({ project }) => `\`${project}\` 输了，没写输给谁。`,
        en: ({ project }) => `\`${project}\` was lost, but not to whom.`,
      },
      help: {
        zh: () => '写进 `outcome.lost_to`：下次碰上他，才知道他是怎么赢的。',
        en: () => 'Enter `outcome.lost_to`: whoever meets that rival next will know how they won.',
      },
    }),
    won: sentence<{ project: string }>({
      message: {
        zh: ({ project }) => `\`${project}\` 赢了，没写凭什么赢的。`,
        en: ({ project }) => `\`${project}\` was won, and nobody wrote what won it.`,
      },
      help: {
        zh: () => '下次见面问一句“为什么选我们”，写进 `outcome.reason`：下一单照着打。',
        en: () => 'Ask at the next visit why they chose us and enter it as `outcome.reason`: it wins the next one.',
      },
    }),
    dropped: sentence<{ project: string }>({
      message: {
        zh: ({ project }) => `\`${project}\` 不做了，没写为什么。`,
        en: ({ project }) => `\`${project}\` was dropped, and nobody wrote why.`,
      },
      help: {
        zh: () => '是没钱了、换了人，还是我们不跟了？写进 `outcome.reason`，日后好知道该不该再提。',
        en: () =>
          'No money, other people, or did we walk away? Enter it as `outcome.reason`: it tells when to raise it again.',
      },
    }),
  },
  *check(account, { days, forgotten }) {
    const { front } = account.dossier
    const isWaived = waiversOf(account)
    for (const project of projectsOf(account)) {
      const { name, status, outcome, competitors } = project
      const path = [...project.path, 'outcome']
      if (status === 'open' || isWaived(path) || !isDue(account, project, days, forgotten)) continue
      const isThere = valueAt(account.value, path) !== undefined
      const at = isThere ? front.at(path, 'key') : front.at([...project.path, 'status'], 'value')
      const to = shownName(outcome.lostTo ?? '')
      if (outcome.reason === undefined) {
        if (isLogged(account, project)) continue
        if (status === 'lost') {
          const ask = informantFor(account, project)?.shown ?? ''
          yield { at, path, say: 'lost', args: { project: name, to, ask } }
        } else yield { at, path, say: status, args: { project: name }, severity: 'info' }
      } else if (status === 'lost' && to === '' && competitors.length !== 1) {
        yield { at, path, say: 'winner', args: { project: name }, severity: 'info' }
      }
    }
  },
})

/** When it ended, as far as that is known: the day of the outcome, else the one on which it was to be decided. */
const endOf = ({ outcome, decision }: Project, today: string): string | undefined => {
  if (outcome.date !== undefined) return outcome.date.last
  return decision !== undefined && isPast(decision, today) ? decision.last : undefined
}

/** Whether there was time to ask, and somebody still remembers. Where the end is not known, it is time. */
function isDue(account: Account, project: Project, days: number, forgotten: number): boolean {
  const end = endOf(project, account.today)
  if (end === undefined) return true
  const passed = daysSince(account, end)
  return passed > days && passed <= forgotten
}

/** Whether the Log tells of the end. */
function isLogged(account: Account, project: Project): boolean {
  const end = endOf(project, account.today)
  return entriesOf(account).some(
    ({ day, text }) =>
      foldName(text).includes(foldName(project.name)) && (end === undefined ? ending.test(text) : day >= end),
  )
}

const ending = /[输丢赢]|中标|落标|不做了|停了|因为|原因|\b(?:lost|won|dropped|stopped|because)\b/iu
