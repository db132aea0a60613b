/** What the customer asked of us is answered; even a no is an answer, silence is one, too. */
import { type Account, itemsOf, textAt } from '../account/account.ts'
import { daysSince } from '../account/clock.ts'
import { dayOf } from '../account/contact.ts'
import { daysAt } from '../account/values.ts'
import { waiversOf } from '../account/waivers.ts'
import { dayWords } from '../text/day-said.ts'
import { durationText } from '../text/duration-shown.ts'
import { shownName } from '../text/name.ts'
import { type Path, valueAt } from '../text/path.ts'
import type { Words } from '../text/phrase.ts'
import { dossierRule, sentence } from './rule.ts'

const requests: Path = ['relationship', 'requests']

export default dossierRule({
  id: 'request-unanswered',
  severity: 'warning',
  craft: 3,
  isClock: true,
  why: {
    zh: '客户开口要一样东西，是给我们机会；石沉大海一次，下次就去问别家了。说好哪天给的，过了那天就说；没说好的，两周。',
    en: 'A customer who asks gives us a chance; one who hears nothing asks somebody else next time. Where a day was promised it speaks once that is past, else after two weeks.',
  },
  bad: {
    zh: 'relationship:\n  requests:\n    - { date: 2026-11-01, what: 迁移工时明细, ours: 佟山, status: open }',
    en: 'relationship:\n  requests:\n    - { date: 2026-11-01, what: Effort of the migration, ours: Tom Adeyemi, status: open }',
  },
  good: {
    zh: 'relationship:\n  requests:\n    - { date: 2026-11-01, what: 迁移工时明细, ours: 佟山, status: done, answer: 60 人天 }',
    en: 'relationship:\n  requests:\n    - { date: 2026-11-01, what: Effort of the migration, ours: Tom Adeyemi, status: done, answer: 60 days }',
  },
  settings: {
    days: {
      value: 14,
      says: { zh: '没说好期限的，多少天没回就说', en: 'days without an answer where none was promised' },
    },
  },
  givesWayTo: ['schema', 'placeholder-left'],
  sentences: {
    promised: sentence<{ what: string; from: string; ours: string; due: Words; days: number }>({
      message: {
        zh: ({ what, from, due, days }) =>
          `答应${from === '' ? '客户 ' : ` \`${from}\` `}${due.zh}前答复的事，过了 ${durationText(days, 'zh')}还没有回音${named.zh(what)}。`,
        en: ({ what, from, due, days }) =>
          `${from === '' ? 'The customer' : `\`${from}\``} was promised an answer by ${due.en}, ${durationText(days, 'en')} ago${named.en(what)}.`,
      },
      help: { zh: args => answer.zh(args), en: args => answer.en(args) },
    }),
    waiting: sentence<{ what: string; from: string; ours: string; day: Words; days: number }>({
      message: {
        zh: ({ what, from, day, days }) =>
          `${from === '' ? '客户 ' : `\`${from}\` `}${day.zh}提的事，${durationText(days, 'zh')}没回${named.zh(what)}。`,
        en: ({ what, from, day, days }) =>
          `${from === '' ? 'The customer' : `\`${from}\``} asked on ${day.en} and has waited ${durationText(days, 'en')} for an answer${named.en(what)}.`,
      },
      help: { zh: args => answer.zh(args), en: args => answer.en(args) },
    }),
  },
  *check(account, { days }) {
    const isWaived = waiversOf(account)
    for (const { item, index } of itemsOf(valueAt(account.value, requests))) {
      const path = [...requests, index]
      const isOpen = textAt(item, ['status']) === 'open' && textAt(item, ['answer']) === undefined
      if (!isOpen || isWaived(path)) continue
      const names = {
        what: textAt(item, ['what']) ?? '',
        from: shownName(textAt(item, ['from']) ?? ''),
        ours: shownName(textAt(item, ['ours']) ?? ''),
      }
      const isPromised = textAt(item, ['due']) !== undefined
      const place = [...path, isPromised ? 'due' : 'date']
      const since = passedSince(account, item, isPromised ? 'due' : 'date')
      if (since === undefined || since.days <= (isPromised ? 0 : days)) continue
      const at = account.dossier.front.at(place, 'value')
      if (isPromised) yield { at, path: place, say: 'promised', args: { ...names, due: since.day, days: since.days } }
      else yield { at, path: place, say: 'waiting', args: { ...names, day: since.day, days: since.days } }
    }
  },
})

type Since = { readonly day: Words; readonly days: number }

/** A date in words and how many days ago its last day was; undefined where it is none or lies ahead. */
function passedSince(account: Account, item: unknown, name: 'due' | 'date'): Since | undefined {
  const written = daysAt(item, [name])
  const day = dayOf(written, account.today)
  if (written === undefined || day === undefined) return undefined
  return { day: dayWords(written, account.today), days: daysSince(account, day) }
}

const named = {
  zh: (what: string) => (what === '' ? '' : `：\`${what}\``),
  en: (what: string) => (what === '' ? '' : `: \`${what}\``),
}

type Names = { readonly from: string; readonly ours: string }

const answer = {
  zh: ({ ours, from }: Names) =>
    `${ours === '' ? '今天定一个人' : `让 \`${ours}\` 今天`}给${from === '' ? '客户' : ` \`${from}\` `}回一句；给不了，也要说什么时候给、为什么。`,
  en: ({ ours, from }: Names) =>
    `${ours === '' ? 'Name somebody to answer' : `Have \`${ours}\` answer`}${from === '' ? '' : ` \`${from}\``} today; even a no is an answer.`,
}
