/** A line of contact holds only while it is used: who has not been called for months has got used to somebody else. */
import type { Account } from '../account/account.ts'
import { daysSince, isLate } from '../account/clock.ts'
import { dayOf, lastContact, type Touchpoint, touchpointsOf } from '../account/contact.ts'
import { mayNotBeCourted } from '../account/quiet.ts'
import { waiversOf } from '../account/waivers.ts'
import { durationText } from '../text/duration-shown.ts'
import { shownName } from '../text/name.ts'
import { valueAt } from '../text/path.ts'
import { dossierRule, sentence } from './rule.ts'

export default dossierRule({
  id: 'touchpoint-overdue',
  severity: 'warning',
  craft: 2,
  from: 'stabilize',
  isClock: true,
  why: {
    zh: '关系稳不稳，看对口的人是不是按说好的节奏碰面。我方任何人见过、打过电话、往来记录里有，都算联系过；超出两成先提一句，超出一半才算警告。招标期里不催：那时候不能见。',
    en: 'Whether a relationship holds shows in whether its lines of contact keep the rhythm they agreed. Any contact by anybody of ours counts, typed or in the Log. A fifth over is a hint, half over a warning. While a tender is out it is silent: nobody may call then.',
  },
  bad: {
    zh: '---\nkam: 1\naccount: 澜江银行\nstage: stabilize\nrelationship:\n  touchpoints:\n    - { level: technical, ours: 佟山, theirs: 江枫, every_days: 30, last: 2026-07-20 }\ncustomer:\n  people:\n    - { name: 江枫, department: 数据中心, level: maintainer }\n  departments: { using: [数据中心] }\nwaived: { type: 略, owner: 略, sponsor: 略, qualification: 略, customer: 略, competitors: 略, projects: 略 }\n---\n',
    en: '---\nkam: 1\naccount: Corvane Assurances\nstage: stabilize\nrelationship:\n  touchpoints:\n    - { level: technical, ours: Tom Adeyemi, theirs: Noor Visser, every_days: 30, last: 2026-07-20 }\ncustomer:\n  people:\n    - { name: Noor Visser, department: Data centre, level: maintainer }\n  departments: { using: [Data centre] }\nwaived: { type: cut, owner: cut, sponsor: cut, qualification: cut, customer: cut, competitors: cut, projects: cut }\n---\n',
  },
  good: {
    zh: 'relationship:\n  touchpoints:\n    - { level: technical, ours: 佟山, every_days: 30, last: 2026-11-12 }',
    en: 'relationship:\n  touchpoints:\n    - { level: technical, ours: Tom Adeyemi, every_days: 30, last: 2026-11-12 }',
  },
  settings: {
    share: {
      value: 1.5,
      says: {
        zh: '隔了说好天数的多少倍算警告；过了 1.2 倍先提一句',
        en: 'times the agreed days after which it is a warning; from 1.2 times on it is mentioned',
      },
    },
  },
  givesWayTo: ['schema', 'unquoted-link', 'placeholder-left', 'unknown-person', 'executive-meeting-overdue'],
  sentences: {
    late: sentence<{ theirs: string; ours: string; days: number; every: number }>({
      message: {
        zh: ({ theirs, days, every }) =>
          `${durationText(days, 'zh')}没人找过 \`${theirs}\`，说好 ${every} 天一次；再拖，别人就坐到那把椅子上了。`,
        en: ({ theirs, days, every }) =>
          `Nobody has talked to \`${theirs}\` for ${durationText(days, 'en')}; every ${every} days was agreed, and somebody else will fill the gap.`,
      },
      help: {
        zh: ({ ours, theirs }) =>
          `${ours === '' ? '' : `让 \`${ours}\` `}这周就联系 \`${theirs}\`，别空手去：带一样对方用得上的。`,
        en: ({ ours, theirs }) =>
          `${ours === '' ? 'Call' : `Have \`${ours}\` call`} \`${theirs}\` this week, with something in hand that is of use there.`,
      },
    }),
    left: sentence<{ theirs: string; ours: string }>({
      message: {
        zh: ({ theirs }) => `对口联系里的 \`${theirs}\` 已经离开，这条线断了。`,
        en: ({ theirs }) => `\`${theirs}\`, on whom this line of contact rests, has left: the line is dead.`,
      },
      help: {
        zh: ({ theirs, ours }) =>
          `问清楚谁接 \`${theirs}\` 的位子，${ours === '' ? '尽快' : `让 \`${ours}\` `}去认识，再把 \`theirs\` 换成那一位。`,
        en: ({ theirs, ours }) =>
          `Find out who follows \`${theirs}\`${ours === '' ? '' : `, have \`${ours}\` introduced`}, and put that name here.`,
      },
    }),
  },
  *check(account, { share }) {
    const { front } = account.dossier
    const isWaived = waiversOf(account)
    const told = new Set<string>()
    for (const line of byRhythm(account)) {
      const { path, person, theirs, everyDays } = line
      const name = person?.shown ?? (theirs === undefined ? undefined : shownName(theirs))
      if (name === undefined || told.has(name) || isWaived(path)) continue
      const ours = line.ours === undefined ? '' : shownName(line.ours)
      if (person?.hasLeft === true) {
        told.add(name)
        yield {
          at: front.at([...path, 'theirs'], 'value'),
          path: [...path, 'theirs'],
          say: 'left',
          args: { theirs: name, ours },
        }
        continue
      }
      const last = lastOf(account, line)
      if (everyDays === undefined || everyDays < 1 || last === undefined || !isLate(account, last, everyDays)) continue
      if (person !== undefined && mayNotBeCourted(account, person)) continue
      told.add(name)
      const days = daysSince(account, last)
      const place = valueAt(account.value, [...path, 'last']) === undefined ? path : [...path, 'last']
      yield {
        at: front.at(place, 'value'),
        path: place,
        say: 'late',
        args: { theirs: name, ours, days, every: everyDays },
        ...(days > everyDays * share ? {} : { severity: 'info' }),
      }
    }
  },
})

/** Of several lines to one person the closest rhythm speaks, in the order of the file. */
const byRhythm = (account: Account): readonly Touchpoint[] =>
  [...touchpointsOf(account)].sort(
    (one, other) => (one.everyDays ?? Number.POSITIVE_INFINITY) - (other.everyDays ?? Number.POSITIVE_INFINITY),
  )

const lastOf = (account: Account, { person, last }: Touchpoint): string | undefined =>
  person === undefined ? dayOf(last, account.today) : lastContact(account, person)
