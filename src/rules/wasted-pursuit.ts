/** Time is the scarcest thing a team has: a project without money, date and anybody who decides is not one yet. */
import type { Account } from '../account/account.ts'
import { daysSince, daysUntil } from '../account/clock.ts'
import { entriesOf } from '../account/contact.ts'
import { informantFor } from '../account/informants.ts'
import { sumOf, yearlyOf } from '../account/money.ts'
import { decidersOf, type Project, pursuedProjects } from '../account/projects.ts'
import { waiversOf } from '../account/waivers.ts'
import { durationText } from '../text/duration-shown.ts'
import { foldName } from '../text/name.ts'
import { related, valueAt } from '../text/path.ts'
import type { Language } from '../text/phrase.ts'
import { dossierRule, sentence } from './rule.ts'

export default dossierRule({
  id: 'wasted-pursuit',
  severity: 'warning',
  craft: 2,
  settings: {
    days: {
      value: 90,
      says: { zh: '跟了多少天还三样全无才提醒', en: 'days of pursuit with none of the three before it speaks' },
    },
    ahead: {
      value: 30,
      says: { zh: '下一步在多少天之内就先只提示', en: 'days within which a next step makes it only a hint' },
    },
  },
  why: {
    zh: '最怕的不是输，是把有限的时间花在不会买的项目上：没预算、没日子、没人拍板，跟了三个月还一样没有，就该停了。三样有一样就不算；刚得知的不算；下一步就在眼前的先只提示。',
    en: 'Worse than losing is spending the little time there is on what nobody will buy. No money, no date, nobody who decides, and after three months of pursuit still none of them: then stop. Any one of the three, or having heard of it only lately, is enough to go on; a next step just ahead makes it a hint.',
  },
  bad: {
    zh: 'projects:\n  - name: 边缘节点\n    status: open\n    opened: 2026-01-12\n    budget_status: unknown\n    next_step: { what: 再聊一次 }',
    en: 'projects:\n  - name: Edge sites\n    status: open\n    opened: 2026-01-12\n    budget_status: unknown\n    next_step: { what: Talk again }',
  },
  good: {
    zh: 'projects:\n  - name: 边缘节点\n    status: open\n    opened: 2026-01-12\n    budget_status: planned\n    decision_date: 2099-06\n    next_step: { what: 问财务处，钱是哪一年的 }',
    en: 'projects:\n  - name: Edge sites\n    status: open\n    opened: 2026-01-12\n    budget_status: planned\n    decision_date: 2099-06\n    next_step: { what: Ask finance which year the money is from }',
  },
  sentences: {
    wasted: sentence<{ project: string; days: number | null; ask: string }>({
      message: {
        zh: ({ project, days }) => `\`${project}\` 没预算、没日子、没人拍板${pursuedFor(days, 'zh')}：功夫多半白花。`,
        en: ({ project, days }) =>
          `\`${project}\` has no money, no date and nobody who decides${pursuedFor(days, 'en')}: that time is most likely lost.`,
      },
      help: {
        zh: ({ ask }) =>
          `再问${ask === '' ? '一次' : ` \`${ask}\` 一次`}，三样问不出一样，就停：\`status\` 改成 \`dropped\`，写上为什么。`,
        en: ({ ask }) =>
          `One more talk${ask === '' ? '' : ` with \`${ask}\``}; if it brings none of the three, stop: set the \`status\` to \`dropped\`, with the reason.`,
      },
    }),
    last: sentence<{ project: string; days: number | null; what: string }>({
      message: {
        zh: ({ project, days, what }) =>
          `\`${project}\` 没预算、没日子、没人拍板${pursuedFor(days, 'zh')}，就看 \`${what}\` 这一步了。`,
        en: ({ project, days, what }) =>
          `\`${project}\` has no money, no date and nobody who decides${pursuedFor(days, 'en')}; it hangs on \`${what}\`.`,
      },
      help: {
        zh: () => '去之前想好问哪一样；一样也问不出来，就停。',
        en: () => 'Decide beforehand which of the three to ask for; if none of them comes, stop.',
      },
    }),
  },
  *check(account, { days, ahead }) {
    for (const project of pursuedProjects(account).filter(one => hasNothing(account, one))) {
      const age = ageOf(account, project)
      if (age === undefined ? !hasCostUs(account) : age < days) continue
      const { name, path, nextStep } = project
      const at = account.dossier.front.at([...path, 'name'], 'value')
      const args = { project: name, days: age ?? null }
      const left = nextStep?.by === undefined ? undefined : daysUntil(account, nextStep.by.last)
      if (nextStep?.what !== undefined && left !== undefined && left >= 0 && left <= ahead) {
        yield { at, path, say: 'last', args: { ...args, what: nextStep.what }, severity: 'info' }
      } else yield { at, path, say: 'wasted', args: { ...args, ask: informantFor(account, project)?.shown ?? '' } }
    }
  },
})

/** Neither money nor any date nor anybody who decides, and none of them waived or written in a way that cannot be read. */
function hasNothing(account: Account, project: Project): boolean {
  const { path, budget, budgetStatus, decision, steps } = project
  const hasMoney = budget !== undefined || budgetStatus === 'approved' || budgetStatus === 'planned'
  const hasDate = decision !== undefined || steps.some(({ due }) => due !== undefined) || hasMilestone(account, project)
  if (hasMoney || hasDate || decidersOf(project).length > 0) return false
  const isWaived = waiversOf(account)
  return ['budget', 'budget_status', 'decision_date', 'committee'].every(field => {
    const place = [...path, field]
    return !isWaived(place) && !account.faults.some(fault => related(fault.path, place))
  })
}

function hasMilestone({ value }: Account, { path }: Project): boolean {
  const timeline = valueAt(value, [...path, 'timeline'])
  return Array.isArray(timeline) && timeline.some(item => valueAt(item, ['date']) !== undefined)
}

/** For how long it has been pursued: since it was heard of, else since the Log first names it; undefined where neither tells. */
function ageOf(account: Account, { opened, name }: Project): number | undefined {
  if (opened !== undefined) return daysSince(account, opened.last)
  const first = entriesOf(account).findLast(({ text }) => foldName(text).includes(foldName(name)))
  return first === undefined ? undefined : daysSince(account, first.day)
}

/** Whether something was spent on winning an account that has bought nothing: on what else, if not on this. */
const hasCostUs = (account: Account): boolean =>
  sumOf(yearlyOf(account, 'investment').map(({ amount }) => amount)) > 0 &&
  sumOf(yearlyOf(account, 'spend').map(({ amount }) => amount)) === 0

const pursuedFor = (days: number | null, language: Language): string => {
  if (days === null) return ''
  return language === 'zh' ? `，跟了 ${durationText(days, 'zh')}` : ` after ${durationText(days, 'en')}`
}
