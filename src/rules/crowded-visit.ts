/** A crowd of ours at the customer's door, without the one who is the interface, annoys and contradicts itself. */
import { type Account, textAt } from '../account/account.ts'
import { daysSince } from '../account/clock.ts'
import { type Entry, entriesOf } from '../account/contact.ts'
import { meantName } from '../account/meant.ts'
import { personNamed } from '../account/people.ts'
import { whenWords } from '../text/day-said.ts'
import { listedNames } from '../text/listed.ts'
import { foldName, isSameName, shownName, unlink } from '../text/name.ts'
import type { Words } from '../text/phrase.ts'
import { dossierRule, sentence } from './rule.ts'

export default dossierRule({
  id: 'crowded-visit',
  severity: 'warning',
  craft: 1,
  isClock: true,
  settings: {
    people: { value: 3, says: { zh: '我方同一天去几个人算多', en: 'how many of ours on one day are a crowd' } },
    days: { value: 90, says: { zh: '多少天之前的只作提示', en: 'visits longer ago than this are but a hint' } },
    forget: { value: 180, says: { zh: '多少天之前的不再提', en: 'visits longer ago than this are forgotten' } },
  },
  why: {
    zh: '大客户经理是唯一的接口。一天里去三四个人，他却不在，客户听到三四种说法，也不知道该答复谁。往来记录里写明我方谁去的，这里才看得见。过了三个月只作提示，半年以后不再提。',
    en: 'The account manager is the one interface. Where three or four of ours call on one day without them, the customer hears as many stories and knows nobody to answer. It is seen where the Log names ours in brackets; after three months it is a hint, after six it is forgotten.',
  },
  bad: {
    zh: '---\nkam: 1\naccount: 澜江银行\nstage: establish\nowner: 方遥\n---\n\n## 往来记录\n\n- 2026-11-12 会面（佟山、程野、苏禾）：演练脚本过了一遍\n',
    en: '---\nkam: 1\naccount: Corvane\nstage: establish\nowner: Ingrid Solvang\n---\n\n## Log\n\n- 2026-11-12 met (Pieter Aerts, Daniel Okafor, Lotte Maes): went through the drill\n',
  },
  good: {
    zh: '---\nkam: 1\naccount: 澜江银行\nstage: establish\nowner: 方遥\n---\n\n## 往来记录\n\n- 2026-11-12 会面（方遥、佟山、程野）：演练脚本过了一遍\n',
    en: '---\nkam: 1\naccount: Corvane\nstage: establish\nowner: Ingrid Solvang\n---\n\n## Log\n\n- 2026-11-12 met (Ingrid Solvang, Pieter Aerts, Daniel Okafor): went through the drill\n',
  },
  sentences: {
    crowd: sentence<{ day: Words; ours: readonly string[]; owner: string }>({
      message: {
        zh: ({ day, ours, owner }) =>
          `${day.zh}我方去了 ${ours.length} 个人（${listedNames(ours, 'zh')}），大客户经理 \`${owner}\` 不在；客户不知道该听谁的。`,
        en: ({ day, ours, owner }) =>
          `${ours.length} of ours called ${day.en} (${listedNames(ours, 'en')}), without the account manager \`${owner}\`; the customer will not know whom to believe.`,
      },
      help: {
        zh: ({ owner }) =>
          `问清这几位各说了什么，由 \`${owner}\` 给客户一个说法；往后去人先跟他打招呼。他其实在场的，把名字补进括号。`,
        en: ({ owner }) =>
          `Find out who said what, and let \`${owner}\` give them one answer; from now on visits go through \`${owner}\`. If \`${owner}\` was there, add the name in the brackets.`,
      },
    }),
  },
  *check(account, { people, days, forget }) {
    const owner = textAt(account.value, ['owner'])
    if (owner === undefined) return
    for (const [day, entries] of byDay(entriesOf(account))) {
      const age = daysSince(account, day)
      const ours = oursIn(account, entries)
      if (age > forget || ours.length < people || wasThere(owner, ours, entries)) continue
      const [most] = [...entries].sort((one, other) => other.ours.length - one.ours.length)
      if (most === undefined) continue
      const args = { day: whenWords({ first: day, last: day }, account.today), ours, owner: shownName(owner) }
      yield { at: most.span, say: 'crowd', args, ...(age > days ? { severity: 'info' } : {}) }
    }
  },
})

function byDay(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const days = new Map<string, Entry[]>()
  for (const entry of entries) days.set(entry.day, [...(days.get(entry.day) ?? []), entry])
  return days
}

/** Those of ours who are named, each once. Some put the customer's people into the brackets, or how they spoke: they are none of ours. */
function oursIn(account: Account, entries: readonly Entry[]): readonly string[] {
  const named = entries.flatMap(({ ours }) => ours)
  const ours = named.filter(name => !isHow.test(foldName(name)) && personNamed(account, name) === undefined)
  return [...new Map(ours.map(name => [foldName(name), name])).values()]
}

const isHow =
  /^(?:线上|线下|现场|远程|电话|视频|微信|邮件|online|on site|remote|remotely|phone|call|by phone|video|e-?mail)$/

/** Whether the account manager was there: named in the brackets, if only by a part of the name, or in what is told. */
function wasThere(owner: string, ours: readonly string[], entries: readonly Entry[]): boolean {
  const { target, label } = unlink(owner)
  return (
    ours.some(name => isSameName(name, owner) || meantName(name, [label]) !== undefined) ||
    entries.some(({ text }) => text.includes(target) || text.includes(label))
  )
}
