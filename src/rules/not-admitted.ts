/** Whoever is not on the customer's list of suppliers does not get to bid, however good the offer. */
import type { Account } from '../account/account.ts'
import { daysUntil } from '../account/clock.ts'
import { purchasingDepartment } from '../account/departments.ts'
import { openProjects, type Project, tenderOf } from '../account/projects.ts'
import { choiceAt, daysAt, isPast } from '../account/values.ts'
import { waiversOf } from '../account/waivers.ts'
import { dayWords } from '../text/day-said.ts'
import type { Path } from '../text/path.ts'
import type { Phrase, Words } from '../text/phrase.ts'
import { dossierRule, sentence } from './rule.ts'

const statusPath: Path = ['qualification', 'admission', 'status']
const untilPath: Path = ['qualification', 'admission', 'until']

/** The ways of choosing in which only those on the list may take part; sole source and catalogues have ways of their own. */
const closedMethods = ['open_tender', 'invited_tender', 'negotiation', 'consultation', 'inquiry', 'framework']

const buyers: Phrase<string> = {
  zh: name => (name === '' ? '采购部门' : ` \`${name}\` `),
  en: name => (name === '' ? 'purchasing' : `\`${name}\``),
}

export default dossierRule({
  id: 'not-admitted',
  severity: 'warning',
  craft: 3,
  settings: {
    days: {
      value: 90,
      says: {
        zh: '材料已经交上去的，离发标（不知道就看定标）还有多少天以内才算警告，更早只提示。',
        en: 'Where our papers are in, days before the tender (or the decision) within which it is a warning, before that only a hint.',
      },
    },
  },
  why: {
    zh: '方案再好，不在供应商库里就没有资格投标；准入一办几个月，等发标再想起来就晚了。资格在定标之前到期，也一样出局。',
    en: 'However good the offer, whoever is not on the list may not bid; and getting on it takes months, too late once the tender is out. A place that lapses before the decision loses the deal just the same.',
  },
  bad: {
    zh: 'qualification:\n  admission: { status: none }\nprojects:\n  - { name: 调度云二期, status: open, decision_date: 2027-05-20, process: { method: open_tender } }',
    en: 'qualification:\n  admission: { status: none }\nprojects:\n  - { name: Imaging archive, status: open, decision_date: 2027-05-20, process: { method: open_tender } }',
  },
  good: {
    zh: 'qualification:\n  admission: { status: admitted, until: 2028-12-31 }\nprojects:\n  - { name: 调度云二期, status: open, decision_date: 2027-05-20, process: { method: open_tender } }',
    en: 'qualification:\n  admission: { status: admitted, until: 2028-12-31 }\nprojects:\n  - { name: Imaging archive, status: open, decision_date: 2027-05-20, process: { method: open_tender } }',
  },
  sentences: {
    none: sentence<{ project: string; whom: string }>({
      message: {
        zh: ({ project }) => `\`${project}\` 要走招采程序，我们却不在他的供应商库里，连投标的资格都没有。`,
        en: ({ project }) =>
          `\`${project}\` goes through their procurement, and we are not on the list of suppliers: we may not even bid.`,
      },
      help: {
        zh: ({ whom }) => `本周问${buyers.zh(whom)}准入要哪些材料、几个月办得下来；赶不上，就找库里的伙伴一起投。`,
        en: ({ whom }) =>
          `Ask ${buyers.en(whom)} this week what it takes and how long; if it is too late, bid with a partner who is on the list.`,
      },
    }),
    applied: sentence<{ project: string; whom: string }>({
      message: {
        zh: ({ project }) => `准入还在审，\`${project}\` 不会等我们。`,
        en: ({ project }) => `Our admission is still being examined, and \`${project}\` will not wait for it.`,
      },
      help: {
        zh: ({ whom }) => `问${buyers.zh(whom)}卡在哪一步、哪天批得下来；赶在发标之前。`,
        en: ({ whom }) =>
          `Ask ${buyers.en(whom)} where it is stuck and when it will be through; it has to be before the tender goes out.`,
      },
    }),
    barred: sentence<{ project: string }>({
      message: {
        zh: ({ project }) => `我们被停了供应商资格，\`${project}\` 投了也是废标。`,
        en: ({ project }) => `We are barred as a supplier; a bid for \`${project}\` would be thrown out.`,
      },
      help: {
        zh: () => '先问清为什么停、几时能恢复；恢复不了，这个项目就别再投人。',
        en: () => 'Find out why and how the bar is lifted; if it stays, put nobody on this project.',
      },
    }),
    lapses: sentence<{ project: string; until: Words; decision: Words; whom: string }>({
      message: {
        zh: ({ project, until, decision }) =>
          `供应商资格到 ${until.zh}为止，\`${project}\` 要到 ${decision.zh}才定：到时我们已经出局。`,
        en: ({ project, until, decision }) =>
          `We are on their list until ${until.en}, and \`${project}\` is decided by ${decision.en}: by then we are out.`,
      },
      help: {
        zh: ({ whom }) => `现在就找${buyers.zh(whom)}办续期。`,
        en: ({ whom }) => `Have it renewed now: ask ${buyers.en(whom)}.`,
      },
    }),
    lapsed: sentence<{ project: string; until: Words; decision: Words; whom: string }>({
      message: {
        zh: ({ project, until }) => `供应商资格 ${until.zh}就到期了，\`${project}\` 还在走，我们已经不在库里。`,
        en: ({ project, until }) =>
          `We were on their list until ${until.en}; \`${project}\` goes on, and we may no longer bid.`,
      },
      help: {
        zh: ({ whom }) => `今天就问${buyers.zh(whom)}能不能补办；已经续了，就把新的到期日写上。`,
        en: ({ whom }) =>
          `Ask ${buyers.en(whom)} today whether it can still be renewed; if it has been, write the new date.`,
      },
    }),
  },
  *check(account, { days }) {
    const projects = openProjects(account).filter(needsAdmission).sort(bySoonest)
    const [project] = projects
    if (project === undefined || waiversOf(account)(statusPath)) return
    const status = choiceAt(account.value, statusPath, ['none', 'applied', 'admitted', 'framework', 'barred'])
    const at = account.dossier.front.at(statusPath, 'value')
    const args = { project: project.name, whom: purchasingDepartment(account) }

    if (status === 'barred') yield { at, path: statusPath, say: 'barred', args: { project: project.name } }
    if (status === 'none') yield { at, path: statusPath, say: 'none', args }
    if (status === 'applied') {
      const due = tenderOf(project) ?? project.decision
      const isFar = due === undefined || daysUntil(account, due.first) > days
      yield { at, path: statusPath, say: 'applied', args, ...(isFar ? { severity: 'info' as const } : {}) }
    }
    if (status === 'admitted' || status === 'framework') yield* lapse(account, projects)
  },
})

/** A place on the list that is over, or will be before one of the projects is decided. */
function* lapse(account: Account, projects: readonly Project[]) {
  const until = daysAt(account.value, untilPath)
  if (until === undefined || waiversOf(account)(untilPath)) return
  const isOver = isPast(until, account.today)
  const hit = projects.find(({ decision }) => isOver || (decision !== undefined && until.last < decision.first))
  if (hit === undefined) return
  const at = account.dossier.front.at(untilPath, 'value')
  const args = {
    project: hit.name,
    until: dayWords(until, account.today),
    decision: dayWords(hit.decision ?? until, account.today),
    whom: purchasingDepartment(account),
  }
  yield { at, path: untilPath, say: isOver ? ('lapsed' as const) : ('lapses' as const), args }
}

/** A project for which one has to be on the list, unless the customer has let us in for it alone. */
const needsAdmission = ({ method, steps }: Project): boolean =>
  method !== undefined &&
  closedMethods.includes(method) &&
  !steps.some(({ kind, done }) => kind === 'admission' && done !== undefined)

const bySoonest = ({ decision: one }: Project, { decision: other }: Project): number =>
  one === undefined ? 1 : other === undefined || one.last <= other.last ? -1 : 1
