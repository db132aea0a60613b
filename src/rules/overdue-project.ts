/** A decision date that has gone by in silence mostly means that it was decided without us. */
import { daysSince } from '../account/clock.ts'
import { informantFor } from '../account/informants.ts'
import { type Project, pursuedProjects } from '../account/projects.ts'
import { waiversOf } from '../account/waivers.ts'
import { dayWords } from '../text/day-said.ts'
import { durationText } from '../text/duration-shown.ts'
import type { Words } from '../text/phrase.ts'
import { dossierRule, sentence } from './rule.ts'

export default dossierRule({
  id: 'overdue-project',
  severity: 'warning',
  craft: 3,
  isClock: true,
  settings: {
    days: {
      value: 7,
      says: { zh: '过了定的日子多少天才提醒', en: 'days after the decision date before it speaks' },
    },
  },
  why: {
    zh: '日子过了项目还挂着，多半是延期了，也可能已经给了别人，而我们没人知道。过了定的日子一周就要问清；月份、季度过完最后一天才算。采购步骤在那之后还往前走，说明只是改期，只提示改日子。',
    en: 'A date gone by with the project still open was postponed, or it went to somebody else and nobody told us. A week later it is time to ask; a month or a quarter is over after its last day. Where the procedure has moved on since, it was postponed, and only the date is asked for (info).',
  },
  bad: {
    zh: 'projects:\n  - name: 支付平台改造\n    status: open\n    decision_date: 2026-06-30',
    en: 'projects:\n  - name: Claims archive\n    status: open\n    decision_date: 2026-06-30',
  },
  good: {
    zh: 'projects:\n  - name: 支付平台改造\n    status: open\n    decision_date: 2099-06-30',
    en: 'projects:\n  - name: Claims archive\n    status: open\n    decision_date: 2099-06-30',
  },
  givesWayTo: ['schema', 'unquoted-link', 'contradiction'],
  sentences: {
    overdue: sentence<{ project: string; due: Words; days: number; ask: string }>({
      message: {
        zh: ({ project, due, days }) =>
          `\`${project}\` ${due.zh}就该定了，过了 ${durationText(days, 'zh')}还挂着，可能已经给了别人。`,
        en: ({ project, due, days }) =>
          `\`${project}\` was to be decided by ${due.en}, ${durationText(days, 'en')} ago, and is still open; it may have gone to somebody else.`,
      },
      help: {
        zh: ({ ask }) =>
          `今天给${ask === '' ? '客户' : ` \`${ask}\` `}打个电话：延期就改 \`decision_date\`，定了就改 \`status\`，写上 \`outcome\`。`,
        en: ({ ask }) =>
          `One call${ask === '' ? '' : ` to \`${ask}\``} today: if it was postponed, set the new \`decision_date\`; if it is decided, the \`status\` and the \`outcome\`.`,
      },
    }),
    moved: sentence<{ project: string; due: Words; step: string; done: Words }>({
      message: {
        zh: ({ project, due, step, done }) =>
          `\`${project}\` 写的是 ${due.zh}定，可 \`${step}\` ${done.zh}才走完：看来改期了。`,
        en: ({ project, due, step, done }) =>
          `\`${project}\` was to be decided by ${due.en}, yet \`${step}\` was done as late as ${done.en}: it seems to have been postponed.`,
      },
      help: {
        zh: () => '把新的日子写进 `decision_date`；已经定了，就改 `status`。',
        en: () => 'Enter the new `decision_date`; if it is decided by now, set the `status`.',
      },
    }),
  },
  *check(account, { days }) {
    const isWaived = waiversOf(account)
    for (const project of pursuedProjects(account)) {
      const { decision, name, path } = project
      const place = [...path, 'decision_date']
      if (decision === undefined || decision.last >= account.today) continue
      const passed = daysSince(account, decision.last)
      if (passed <= days || isWaived(place)) continue
      const at = account.dossier.front.at(place, 'value')
      const due = dayWords(decision, account.today)
      const step = lastStepSince(project, decision.last)
      if (step?.done !== undefined) {
        const done = dayWords(step.done, account.today)
        yield { at, path: place, say: 'moved', args: { project: name, due, step: step.step, done }, severity: 'info' }
      } else {
        const ask = informantFor(account, project)?.shown ?? ''
        yield { at, path: place, say: 'overdue', args: { project: name, due, days: passed, ask } }
      }
    }
  },
})

/** A step that was done after the day: the procedure goes on. */
const lastStepSince = ({ steps }: Project, day: string) =>
  steps.findLast(({ done }) => done !== undefined && done.first > day)
