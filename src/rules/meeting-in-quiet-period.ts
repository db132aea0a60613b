/** Between the tender's issue and the award nobody may be courted: a meeting then can cost the bid. */

import type { Account } from '../account/account.ts'
import { openActions } from '../account/actions.ts'
import { mentionsIn } from '../account/mentions.ts'
import { sponsorOf } from '../account/ours.ts'
import { type Project, pursuedProjects, quietPeriod, tenderOf } from '../account/projects.ts'
import { daysAt, isPast } from '../account/values.ts'
import type { Days } from '../text/day.ts'
import { whenWords } from '../text/day-said.ts'
import type { Path } from '../text/path.ts'
import type { Words } from '../text/phrase.ts'
import { dossierRule, sentence } from './rule.ts'

type Gaps = {
  readonly project: string
  readonly when: Words
  readonly tender: Words
  readonly decision: Words
  readonly isOut: boolean
}

export default dossierRule({
  id: 'meeting-in-quiet-period',
  severity: 'warning',
  craft: 3,
  isClock: true,
  why: {
    zh: '发了标到定标之间，谁去见评委、见领导，都可能被人拿来投诉，标就废了。要见，见在发标之前；来不及，等定标之后。述标、答疑、踏勘是程序里的，不算；没写发标这一步的项目，无从知道，不提醒。',
    en: "From the tender's issue to the award, a call on the evaluators or on those at the top can be held against us and cost the bid. See them before it goes out, or after the award. Presentations, clarifications and site visits of the procedure are no such meetings; without a tender step nothing can be known, and it is silent.",
  },
  bad: {
    zh: 'projects:\n  - name: 支付平台改造\n    status: open\n    decision_date: 2099-03-10\n    next_step: { what: 定应标分工 }\n    process:\n      steps:\n        - { step: 发标, kind: tender, due: 2099-01-15 }\nrelationship:\n  executive_meetings:\n    next: 2099-03-01',
    en: 'projects:\n  - name: Claims archive\n    status: open\n    decision_date: 2099-04-14\n    next_step: { what: Share out the offer }\n    process:\n      steps:\n        - { step: Invitation to bid, kind: tender, due: 2099-02-01 }\nrelationship:\n  executive_meetings:\n    next: 2099-03-01',
  },
  good: {
    zh: 'projects:\n  - name: 支付平台改造\n    status: open\n    decision_date: 2099-03-10\n    next_step: { what: 定应标分工 }\n    process:\n      steps:\n        - { step: 发标, kind: tender, due: 2099-01-15 }\nrelationship:\n  executive_meetings:\n    next: 2098-12-11',
    en: 'projects:\n  - name: Claims archive\n    status: open\n    decision_date: 2099-04-14\n    next_step: { what: Share out the offer }\n    process:\n      steps:\n        - { step: Invitation to bid, kind: tender, due: 2099-02-01 }\nrelationship:\n  executive_meetings:\n    next: 2099-01-14',
  },
  givesWayTo: ['schema', 'unquoted-link'],
  sentences: {
    executives: sentence<Gaps & { ours: string }>({
      message: {
        zh: ({ when, ...gaps }) => `高层会面排在 ${when.zh}，正在${periodOf.zh(gaps)}，见不得。`,
        en: ({ when, ...gaps }) =>
          `The executives are to meet ${when.en}, in the midst of ${periodOf.en(gaps)}: nobody may be met then.`,
      },
      help: {
        zh: ({ tender, isOut, ours }) =>
          isOut
            ? `改到定标之后${ours === '' ? '' : `，今天就跟 \`${ours}\` 说`}。`
            : `提到 ${tender.zh}发标之前${ours === '' ? '' : `，请 \`${ours}\` 现在就约`}；来不及就放到定标之后。`,
        en: ({ tender, isOut, ours }) =>
          isOut
            ? `Move it behind the award${ours === '' ? '' : `, and tell \`${ours}\` today`}.`
            : `Bring it forward to before the tender goes out ${tender.en}${ours === '' ? '' : `; \`${ours}\` to ask for a day now`}. If that fails, wait for the award.`,
      },
    }),
    planned: sentence<Gaps & { what: string; person: string }>({
      message: {
        zh: ({ when, what, ...gaps }) =>
          `\`${what}\` 排在 ${when.zh}，正在${periodOf.zh(gaps)}，这时候见人会把标弄废。`,
        en: ({ when, what, ...gaps }) =>
          `\`${what}\` is planned ${when.en}, in the midst of ${periodOf.en(gaps)}; a meeting then can cost the bid.`,
      },
      help: {
        zh: ({ tender, isOut, person }) =>
          isOut
            ? `别去见 \`${person}\`，等定标之后；要问的走正式答疑。`
            : `见 \`${person}\` 提到 ${tender.zh}发标之前；来不及就等定标之后。`,
        en: ({ tender, isOut, person }) =>
          isOut
            ? `Leave \`${person}\` alone until the award; questions go through the official clarifications.`
            : `See \`${person}\` before the tender goes out ${tender.en}, or wait for the award.`,
      },
    }),
  },
  *check(account) {
    const { front } = account.dossier
    const projects = pursuedProjects(account)

    const meeting: Path = ['relationship', 'executive_meetings', 'next']
    const next = daysAt(account.value, meeting)
    const about = next === undefined ? undefined : quietWithin(account, projects, next)
    if (next !== undefined && about !== undefined) {
      const ours = sponsorOf(account) ?? ''
      yield { at: front.at(meeting, 'value'), path: meeting, say: 'executives', args: { ...about, ours } }
    }

    const steps = projects.map(({ path, nextStep }) => ({ ...nextStep, path: [...path, 'next_step'] }))
    for (const { what, by, path } of [...steps, ...openActions(account)]) {
      if (what === undefined || by === undefined) continue
      const person = metIn(account, what)
      const gaps = quietWithin(account, projects, by)
      if (person === undefined || gaps === undefined) continue
      const place = [...path, 'by']
      yield { at: front.at(place, 'value'), path: place, say: 'planned', args: { ...gaps, what, person } }
    }
  },
})

/** The quiet period that days ahead certainly lie in. */
function quietWithin(account: Account, projects: readonly Project[], days: Days): Gaps | undefined {
  if (isPast(days, account.today)) return undefined
  for (const project of projects) {
    const quiet = quietPeriod(project)
    const tender = tenderOf(project)
    const { decision } = project
    // Of a month in which the tender goes out, the beginning is still free.
    if (quiet === undefined || tender === undefined || decision === undefined) continue
    if (days.first < tender.last || days.last > quiet.last) continue
    const say = (of: Days): Words => whenWords(of, account.today)
    return {
      project: project.name,
      when: say(days),
      tender: say(tender),
      decision: say(decision),
      isOut: tender.last <= account.today,
    }
  }
  return undefined
}

/** Whom of the customer's people ours are to meet, going by the words; undefined where it is no meeting, or one of the procedure. */
function metIn(account: Account, what: string): string | undefined {
  if (allowed.test(what)) return undefined
  const mentions = mentionsIn(account, what)
  const met = mentions.find(({ before }) => meeting.test(what) || towards.test(before))
  return met?.person.shown
}

const allowed =
  /述标|讲标|开标|答疑|澄清|踏勘|评标会|应标|投标|[定中]标[之以]?后|[别勿]|不[要能得可]|tender|\bbid|clarif|site visit|bidders|after the (?:award|decision)|\bnot\b|n['’]t\b/iu
const meeting =
  /会面|见面|面谈|面见|约见|约谈|碰面|拜访|走访|登门|宴请|吃饭|饭局|喝茶|\b(?:meet|meets|meeting|visit|visits|lunch|dinner|coffee|call on|sit down with|take .+ (?:to|out))\b/iu
const towards = /[见约访陪]\s*$|\b(?:see|sees|seeing)\s+(?:(?:dr|mr|ms|mrs|prof)\.?\s+)?$/iu

const periodOf = {
  zh: ({ project, tender, decision }: Omit<Gaps, 'when'>) =>
    ` \`${project}\` 的招标期里（${tender.zh}发标，${decision.zh}定标）`,
  en: ({ project, tender, decision }: Omit<Gaps, 'when'>) =>
    `the tender for \`${project}\` (issued ${tender.en}, decided ${decision.en})`,
}
