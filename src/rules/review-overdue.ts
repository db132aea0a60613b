/** An account is gone through from top to bottom now and then; otherwise it runs along, and nobody sees where to. */

import type { Account } from '../account/account.ts'
import { daysSince } from '../account/clock.ts'
import { dayOf } from '../account/contact.ts'
import { ownerOf } from '../account/ours.ts'
import { daysAt } from '../account/values.ts'
import { waiversOf } from '../account/waivers.ts'
import { daysLater } from '../text/calendar.ts'
import type { Days } from '../text/day.ts'
import { dayWords } from '../text/day-said.ts'
import { durationText } from '../text/duration-shown.ts'
import type { Path } from '../text/path.ts'
import type { Words } from '../text/phrase.ts'
import { dossierRule, sentence } from './rule.ts'

export default dossierRule({
  id: 'review-overdue',
  severity: 'warning',
  craft: 1,
  isClock: true,
  why: {
    zh: '平时各忙各的事，只有坐下来从头过一遍，才看得出这家客户是在走近还是走远。说好的复盘过了两周先提一句，过了一个半月才算警告；没定下次的日子，就从上次复盘数起。',
    en: 'In daily work everybody sees their own piece; only who sits down and goes through the whole account sees whether it is coming nearer or drifting off. Two weeks late is a hint, a month and a half a warning; where no next date is set, we count from the last review.',
  },
  bad: { zh: 'reviewed: 2026-03-02\nnext_review: 2026-06-30', en: 'reviewed: 2026-03-02\nnext_review: 2026-06-30' },
  good: { zh: 'reviewed: 2026-10-12\nnext_review: 2027-01-15', en: 'reviewed: 2026-10-12\nnext_review: 2027-Q1' },
  settings: {
    days: {
      value: 90,
      says: { zh: '没定下次日子时，隔多少天该复盘一次', en: 'days between two reviews where no next one is set' },
    },
    strengthened: {
      value: 180,
      says: { zh: '同上，加强关系阶段', en: 'the same for an account in strengthen' },
    },
    hint: { value: 14, says: { zh: '过了多少天先提一句', en: 'days late after which it is mentioned' } },
    late: { value: 45, says: { zh: '过了多少天算警告', en: 'days late after which it is a warning' } },
  },
  givesWayTo: ['schema', 'placeholder-left'],
  sentences: {
    due: sentence<{ day: Words; days: number; owner: string }>({
      message: {
        zh: ({ day, days }) => `说好 ${day.zh}复盘，过了 ${durationText(days, 'zh')}还没做。`,
        en: ({ day, days }) => `A review was agreed for ${day.en}; that is ${durationText(days, 'en')} ago.`,
      },
      help: { zh: ({ owner }) => todo.zh(owner), en: ({ owner }) => todo.en(owner) },
    }),
    since: sentence<{ day: Words; days: number; owner: string }>({
      message: {
        zh: ({ day, days }) => `上次复盘是 ${day.zh}，${durationText(days, 'zh')}没从头过一遍了，下次也没定。`,
        en: ({ day, days }) =>
          `The last review was on ${day.en}, ${durationText(days, 'en')} ago, and no next time is set.`,
      },
      help: { zh: ({ owner }) => todo.zh(owner), en: ({ owner }) => todo.en(owner) },
    }),
  },
  *check(account, { days, strengthened, hint, late }) {
    if (waiversOf(account)(['next_review'])) return
    const rhythm = account.stage === 'strengthen' ? strengthened : days
    const review = dueReview(account, rhythm)
    if (review === undefined) return
    const over = daysSince(account, review.due)
    if (over <= Math.max(hint, review.grace)) return
    yield {
      at: account.dossier.front.at(review.path, 'value'),
      path: review.path,
      say: review.say,
      args: {
        day: dayWords(review.day, account.today),
        days: review.say === 'due' ? over : daysSince(account, review.day.last),
        owner: ownerOf(account) ?? '',
      },
      ...(over > late ? {} : { severity: 'info' }),
    }
  },
})

const todo = {
  zh: (owner: string) => `本周挑一小时${owner === '' ? '' : `，和 \`${owner}\` `}从头过一遍，再定下次的日子。`,
  en: (owner: string) =>
    `Take an hour this week${owner === '' ? '' : ` with \`${owner}\``}, go through it all, and set the next date.`,
}

type Review = {
  readonly say: 'due' | 'since'
  readonly path: Path
  readonly day: Days
  readonly due: string
  readonly grace: number
}

/** Which review is, or will be, due; one that was held later than it was set is no longer owed. */
function dueReview({ value, today }: Account, rhythm: number): Review | undefined {
  const next = daysAt(value, ['next_review'])
  const last = dayOf(daysAt(value, ['reviewed']), today)
  const isHeld = next !== undefined && last !== undefined && last >= next.first
  if (next !== undefined && !isHeld) {
    return { say: 'due', path: ['next_review'], day: next, due: next.last, grace: 0 }
  }
  if (last === undefined) return undefined
  return {
    say: 'since',
    path: ['reviewed'],
    day: { first: last, last },
    due: daysLater(last, rhythm),
    grace: rhythm / 5,
  }
}
