/** What was promised and not done is what a customer remembers; what was planned and not done, nobody notices. */
import type { Account } from '../account/account.ts'
import { openActions } from '../account/actions.ts'
import { daysSince } from '../account/clock.ts'
import { mentionsIn } from '../account/mentions.ts'
import { personNamed } from '../account/people.ts'
import { type Project, pursuedProjects, type Step } from '../account/projects.ts'
import { mayNotBeCourted } from '../account/quiet.ts'
import { isPast } from '../account/values.ts'
import { waiversOf } from '../account/waivers.ts'
import type { Days } from '../text/day.ts'
import { dayWords } from '../text/day-said.ts'
import { durationText } from '../text/duration-shown.ts'
import { foldName, shownName } from '../text/name.ts'
import type { Path } from '../text/path.ts'
import { plural, type Words } from '../text/phrase.ts'
import { dossierRule, sentence } from './rule.ts'

type Late = { readonly due: Words; readonly days: number }

export default dossierRule({
  id: 'overdue-action',
  severity: 'warning',
  craft: 2,
  isClock: true,
  settings: {
    days: {
      value: 7,
      says: {
        zh: '过期多少天由提示升为警告（答应客户的事当天就警告）',
        en: 'days after which a hint becomes a warning (a promise to the customer is one at once)',
      },
    },
  },
  why: {
    zh: '答应客户的事，过一天他就记一天；自己定的事拖着没人提，就等于没定。待办、项目的下一步、采购步骤，过了日子还没办都算：头一周只提示，答应客户的（要给客户的某个人什么）当天就警告。',
    en: 'A customer counts every day that a promise is late, and a task of our own that nobody asks about was never set. Actions, next steps and steps of their procedure count once the date is past: for the first week as a hint, a promise to the customer (one of their people is to be given something) as a warning at once.',
  },
  bad: {
    zh: 'actions:\n  - what: 迁移工时测算\n    who: 方遥\n    by: 2026-10-30',
    en: 'actions:\n  - what: Migration effort, on one page\n    who: Ingrid Solvang\n    by: 2026-10-30',
  },
  good: {
    zh: 'actions:\n  - what: 迁移工时测算\n    who: 方遥\n    by: 2026-10-30\n    status: done',
    en: 'actions:\n  - what: Migration effort, on one page\n    who: Ingrid Solvang\n    by: 2026-10-30\n    status: done',
  },
  givesWayTo: ['schema', 'unquoted-link'],
  sentences: {
    promise: sentence<{ what: string; who: string; to: string; isQuiet: boolean } & Late>({
      message: {
        zh: ({ what, due, days, to }) =>
          `答应${to === '' ? '客户' : ` \`${to}\` `}的事过期 ${durationText(days, 'zh')}了：\`${what}\`，说好最晚 ${due.zh}。`,
        en: ({ what, due, days, to }) =>
          `A promise${to === '' ? ' to the customer' : ` to \`${to}\``} is ${durationText(days, 'en')} late: \`${what}\`, due by ${due.en}.`,
      },
      help: {
        zh: ({ who, to, isQuiet }) =>
          isQuiet
            ? `标书已发，别私下找 \`${to}\`：该交的走正式渠道，今天交上去。`
            : `${who === '' ? '' : `\`${who}\` `}今天办掉，办不掉就给${to === '' ? '客户' : ` \`${to}\` `}回个话，另定日子。`,
        en: ({ who, to, isQuiet }) =>
          isQuiet
            ? `The tender is out, so don't call on \`${to}\`: hand in today what is due, by the official way.`
            : `${who === '' ? 'Do it today, or ring' : `\`${who}\` to do it today, or to ring`} ${to === '' ? 'them' : `\`${to}\``} with a new date; silence is the worst answer.`,
      },
    }),
    task: sentence<{ what: string; who: string } & Late>({
      message: {
        zh: ({ what, due, days }) => `\`${what}\` ${due.zh}就该办完，过期 ${durationText(days, 'zh')}还没办。`,
        en: ({ what, due, days }) => `\`${what}\` was due by ${due.en} and is ${durationText(days, 'en')} late.`,
      },
      help: {
        zh: ({ who }) =>
          `${who === '' ? '今天就定谁来办、哪天办完' : `问 \`${who}\`：哪天能完`}；办了就标 \`done\`，不办了就标 \`dropped\`。`,
        en: ({ who }) =>
          `${who === '' ? 'Agree today who does it, and by when' : `Ask \`${who}\` for a day`}; if it is done, set it to \`done\`, if nobody wants it any more, to \`dropped\`.`,
      },
    }),
    next: sentence<{ what: string; who: string; project: string } & Late>({
      message: {
        zh: ({ what, due, days, project }) =>
          `\`${project}\` 的下一步过期 ${durationText(days, 'zh')}没动：\`${what}\`，说的是最晚 ${due.zh}。`,
        en: ({ what, due, days, project }) =>
          `The next step in \`${project}\` is ${durationText(days, 'en')} late: \`${what}\`, due by ${due.en}.`,
      },
      help: {
        zh: ({ who }) => `${who === '' ? '今天定一个人去办' : `问 \`${who}\``}：办了就写新的下一步，没办就定死哪天。`,
        en: ({ who }) =>
          `${who === '' ? 'Give it to somebody today' : `Ask \`${who}\` today`}; if it is done, enter the step after it, if not, a day that holds.`,
      },
    }),
    theirs: sentence<{ what: string; who: string; project: string; isQuiet: boolean } & Late>({
      message: {
        zh: ({ what, who, due, days, project }) =>
          `\`${project}\` 的下一步在 \`${who}\` 手上：\`${what}\`，说好最晚 ${due.zh}，过了 ${durationText(days, 'zh')}。`,
        en: ({ what, who, due, days, project }) =>
          `The next step in \`${project}\` lies with \`${who}\`: \`${what}\`, due by ${due.en}, is ${durationText(days, 'en')} late.`,
      },
      help: {
        zh: ({ who, isQuiet }) =>
          isQuiet
            ? '标书已发，别去催：等正式通知，把日子改到定标之后。'
            : `给 \`${who}\` 打个电话，问卡在哪，能不能搭把手；再定一个日子。`,
        en: ({ who, isQuiet }) =>
          isQuiet
            ? "The tender is out, so don't press: wait for the official word, and move the day behind the award."
            : `Ring \`${who}\`: what holds it up, and can we help? Then agree on a new day.`,
      },
    }),
    step: sentence<{ what: string; owner: string; project: string; more: number } & Late>({
      message: {
        zh: ({ what, due, days, project, more }) =>
          `\`${project}\` 的 \`${what}\` 该在 ${due.zh}走完，过了 ${durationText(days, 'zh')}没有下文${more === 0 ? '' : `，后面还有 ${more} 步也过了日子`}。`,
        en: ({ what, due, days, project, more }) =>
          `\`${what}\` in \`${project}\` was to be through by ${due.en}, ${durationText(days, 'en')} ago${more === 0 ? '' : `; so ${more === 1 ? 'was' : 'were'} ${plural(more, 'later step')}`}.`,
      },
      help: {
        zh: ({ owner }) =>
          `${owner === '' ? '问客户：' : `问 \`${owner}\`：`}走到哪了？走完了就写 \`done\`，推迟了就改 \`due\`，后面的日子跟着改。`,
        en: ({ owner }) =>
          `Ask ${owner === '' ? 'them' : `\`${owner}\``} where it stands: enter \`done\`, or the new \`due\` and the later dates that move with it.`,
      },
    }),
  },
  *check(account, { days }) {
    const { front } = account.dossier
    const isWaived = waiversOf(account)
    const told = new Set<string>()
    const lateness = (by: Days): Late => ({ due: dayWords(by, account.today), days: daysSince(account, by.last) })

    for (const { name, path, nextStep } of pursuedProjects(account)) {
      const place = [...path, 'next_step', 'by']
      const { what, who = '', by } = nextStep ?? {}
      if (what === undefined || by === undefined || !isPast(by, account.today) || isWaived(place)) continue
      told.add(foldName(what))
      const late = lateness(by)
      const at = front.at(place, 'value')
      const args = { what, who: shownName(who), project: name, ...late }
      const to = promisedTo(account, what)
      const doer = who === '' ? undefined : personNamed(account, who)
      if (doer !== undefined) {
        const isQuiet = mayNotBeCourted(account, doer)
        yield { at, path: place, say: 'theirs', args: { ...args, isQuiet }, ...soft(late, days) }
      } else if (to !== undefined) yield { at, path: place, say: 'promise', args: { ...args, ...to } }
      else yield { at, path: place, say: 'next', args, ...soft(late, days) }
    }

    for (const { what, who = '', by, path } of openActions(account)) {
      const place = [...path, 'by']
      if (by === undefined || !isPast(by, account.today) || isWaived(place) || told.has(foldName(what))) continue
      const late = lateness(by)
      const at = front.at(place, 'value')
      const args = { what, who: shownName(who), ...late }
      const to = promisedTo(account, what)
      if (to !== undefined) yield { at, path: place, say: 'promise', args: { ...args, ...to } }
      else yield { at, path: place, say: 'task', args, ...soft(late, days) }
    }

    for (const project of pursuedProjects(account)) {
      const [first, ...others] = lateSteps(account, project, isWaived)
      if (first === undefined) continue
      const { step: what, owner, path, due } = first
      const place = [...path, 'due']
      const late = lateness(due)
      const args = { what, owner: shownName(owner ?? ''), project: project.name, more: others.length, ...late }
      yield { at: front.at(place, 'value'), path: place, say: 'step', args, ...soft(late, days) }
    }
  },
})

/** In the first days it is a hint. */
const soft = (late: Late, days: number): { readonly severity?: 'info' } =>
  late.days <= days ? { severity: 'info' } : {}

type Receiver = { readonly to: string; readonly isQuiet: boolean }

/** Whom of the customer's people it was promised (empty where nobody is named); undefined where nothing says that it was. */
function promisedTo(account: Account, what: string): Receiver | undefined {
  const mentions = mentionsIn(account, what)
  const receiver = mentions.find(({ before, after }) => giving.test(before) || asked.test(after))
  const person = (receiver ?? mentions[0])?.person
  if (receiver === undefined && !promising.test(what)) return undefined
  return { to: person?.shown ?? '', isQuiet: person !== undefined && mayNotBeCourted(account, person) }
}

const promising = /答应|承诺|应允|允诺|\bpromis/iu
// 「发给许知行」「给石磊一份」 is a debt, 「找单薇谈」「请江枫写进去」 is not.
const giving =
  /(?:[给交送发回寄陪]|答复|回复)\s*$|\b(?:send|give|show|bring|owe|answer|for|(?:send|give|bring|back|reply|answer)\b.* to)\s+(?:(?:dr|mr|ms|mrs|prof)\.?\s+)?$/iu
const asked = /^\s*(?:要的|问的|asked for|wanted)/iu

type DueStep = Step & { readonly due: NonNullable<Step['due']> }

/** The steps past their day and not done, unless a later one is done, or the decision itself is overdue: then that is the news. */
function lateSteps(account: Account, project: Project, isWaived: (path: Path) => boolean): readonly DueStep[] {
  const { steps, decision } = project
  if (decision !== undefined && isPast(decision, account.today)) return []
  const lastDone = steps.findLastIndex(({ done }) => done !== undefined)
  return steps.flatMap((step, index) => {
    const { due, done, path } = step
    const isLate = due !== undefined && done === undefined && index > lastDone && isPast(due, account.today)
    return isLate && !isWaived([...path, 'due']) ? [{ ...step, due }] : []
  })
}
