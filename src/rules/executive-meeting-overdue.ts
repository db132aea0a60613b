/** The two sides' executives meet in a rhythm: what they have agreed carries all below it, and what they never hear comes too late. */
import type { Account } from '../account/account.ts'
import { daysSince, daysUntil, isLate } from '../account/clock.ts'
import { executiveLines, lastTopMeeting, ourExecutive, theirExecutive } from '../account/executive-meetings.ts'
import { presentPeople } from '../account/people.ts'
import { mayNotBeCourted } from '../account/quiet.ts'
import { daysAt, numberAt } from '../account/values.ts'
import { waiversOf } from '../account/waivers.ts'
import type { Days } from '../text/day.ts'
import { dayWords } from '../text/day-said.ts'
import { durationText } from '../text/duration-shown.ts'
import { type Path, valueAt } from '../text/path.ts'
import type { Words } from '../text/phrase.ts'
import { dossierRule, sentence } from './rule.ts'

const meetings: Path = ['relationship', 'executive_meetings']

export default dossierRule({
  id: 'executive-meeting-overdue',
  severity: 'warning',
  craft: 2,
  from: 'stabilize',
  isClock: true,
  why: {
    zh: '高层见面不是礼节：下面谈不拢的，上面一句话；上面半年不见，对手的老总就见上了。往来记录里的高层会面、高层对口联系都算数；下次已经定在两个月之内，或者正在招标期里，就不催。',
    en: "Executives do not meet out of politeness: what their people cannot settle they can, and where they have not met for half a year a rival's have. Meetings in the Log and the line of contact at the top count, too. It is silent when the next meeting is set within two months, and while a tender is out.",
  },
  bad: {
    zh: '---\nkam: 1\naccount: 澜江银行\nstage: stabilize\nsponsor: { name: 裘岚, title: 副总裁 }\nrelationship:\n  executive_meetings: { every_days: 180, last: 2026-01-20 }\nwaived: { type: 略, owner: 略, qualification: 略, customer: 略, competitors: 略, projects: 略 }\n---\n',
    en: '---\nkam: 1\naccount: Corvane Assurances\nstage: stabilize\nsponsor: { name: Ruth Okafor, title: VP }\nrelationship:\n  executive_meetings: { every_days: 180, last: 2026-01-20 }\nwaived: { type: cut, owner: cut, qualification: cut, customer: cut, competitors: cut, projects: cut }\n---\n',
  },
  good: {
    zh: 'relationship:\n  executive_meetings: { every_days: 180, last: 2026-09-18, next: 2027-03 }',
    en: 'relationship:\n  executive_meetings: { every_days: 180, last: 2026-09-18, next: 2027-03 }',
  },
  settings: {
    days: {
      value: 180,
      says: { zh: '没写多久见一次时，多少天见一次', en: 'days between two meetings where no rhythm is agreed' },
    },
    ahead: {
      value: 60,
      says: { zh: '下次会面定在多少天之内就不催', en: 'silent when the next one is at most so many days ahead' },
    },
    after: {
      value: 7,
      says: { zh: '定好的会面过了多少天算没见成', en: 'days after which a meeting that was set has not happened' },
    },
  },
  givesWayTo: ['schema', 'placeholder-left'],
  sentences: {
    late: sentence<{ days: number; every: number; ours: string; theirs: string; next: Words | null }>({
      message: {
        zh: ({ days, every }) => `双方高层 ${durationText(days, 'zh')}没见面，该 ${every} 天一次。`,
        en: ({ days, every }) =>
          `The two sides' executives have not met for ${durationText(days, 'en')}; it should be every ${every} days.`,
      },
      help: {
        zh: args =>
          args.next === null
            ? `请${goAndSee.zh(args)}，本周就把日子定下来。`
            : `下次定在 ${args.next.zh}，太晚了：请${goAndSee.zh(args)}，本周把日子提前。`,
        en: args =>
          args.next === null
            ? `Have ${goAndSee.en(args)}; set the date this week.`
            : `The next one is set for ${args.next.en}, which is late: have ${goAndSee.en(args)} before that.`,
      },
    }),
    missed: sentence<{ planned: Words; ours: string; theirs: string }>({
      message: {
        zh: ({ planned }) => `定在 ${planned.zh}的高层会面没有下文：没见成，还是见了没记？`,
        en: ({ planned }) =>
          `Nothing is recorded of the executives' meeting set for ${planned.en}: did it fall through, or did nobody write it down?`,
      },
      help: {
        zh: args => `见了就把 \`last\` 补上；没见成，请${goAndSee.zh(args)}，本周就把日子定下来。`,
        en: args => `If they met, fill in \`last\`; if not, have ${goAndSee.en(args)}, and set the date this week.`,
      },
    }),
  },
  *check(account, numbers) {
    if (valueAt(account.value, meetings) === undefined || waiversOf(account)(meetings)) return
    // Once a tender is out those who decide may not be seen.
    if (presentPeople(account).some(person => person.level === 'executive' && mayNotBeCourted(account, person))) return
    const finding = judged(account, numbers)
    if (finding === undefined) return
    const names = { ours: ourExecutive(account) ?? '', theirs: theirExecutive(account) ?? '' }
    const about = executiveLines(account).map(({ path }) => path)
    const { front } = account.dossier
    if (finding.kind === 'missed') {
      const path = [...meetings, 'next']
      const args = { planned: dayWords(finding.planned, account.today), ...names }
      yield { at: front.at(path, 'value'), path, about, say: 'missed', args, ...softer(finding.isLate) }
      return
    }
    const path = valueAt(account.value, [...meetings, 'last']) === undefined ? meetings : [...meetings, 'last']
    const args = {
      days: daysSince(account, finding.last),
      every: finding.every,
      next: finding.next === undefined ? null : dayWords(finding.next, account.today),
      ...names,
    }
    yield { at: front.at(path, path === meetings ? 'key' : 'value'), path, about, say: 'late', args }
  },
})

const softer = (isGrave: boolean): { readonly severity?: 'info' } => (isGrave ? {} : { severity: 'info' })

type Names = { readonly ours: string; readonly theirs: string }

const goAndSee = {
  zh: ({ ours, theirs }: Names) =>
    `${ours === '' ? '我方领导' : ` \`${ours}\` `}去见${theirs === '' ? '客户高层' : ` \`${theirs}\``}`,
  en: ({ ours, theirs }: Names) =>
    `${ours === '' ? 'our executive' : `\`${ours}\``} see ${theirs === '' ? 'theirs' : `\`${theirs}\``}`,
}

type Judged =
  | { readonly kind: 'missed'; readonly planned: Days; readonly isLate: boolean }
  | { readonly kind: 'late'; readonly last: string; readonly every: number; readonly next: Days | undefined }

type Numbers = { readonly days: number; readonly ahead: number; readonly after: number }

/** One that was set and did not happen, or none for too long; undefined where nothing is amiss or can be known. */
function judged(account: Account, { days, ahead, after }: Numbers): Judged | undefined {
  const last = lastTopMeeting(account)
  const next = daysAt(account.value, [...meetings, 'next'])
  const every = numberAt(account.value, [...meetings, 'every_days']) ?? days
  const late = last !== undefined && every > 0 && isLate(account, last, every)
  const isAhead = next !== undefined && next.last >= account.today
  if (isAhead && daysUntil(account, next.first) <= ahead) return undefined
  const isMissed = !isAhead && next !== undefined && (last === undefined || last < next.first)
  if (isMissed && daysSince(account, next.last) > after) {
    return { kind: 'missed', planned: next, isLate: late || last === undefined }
  }
  return late ? { kind: 'late', last, every, next: isAhead ? next : undefined } : undefined
}
