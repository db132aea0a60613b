/** A way to complain is of use once the customer knows it; who has none complains at the next tender. */
import { type Account, textAt } from '../account/account.ts'
import { dayOf, touchpointsOf } from '../account/contact.ts'
import { type Person, personNamed, presentPeople } from '../account/people.ts'
import { daysAt, isAhead, textsAt } from '../account/values.ts'
import { waiversOf } from '../account/waivers.ts'
import { monthsLater } from '../text/day.ts'
import { whenWords } from '../text/day-said.ts'
import { shownName } from '../text/name.ts'
import { type Path, valueAt } from '../text/path.ts'
import type { Words } from '../text/phrase.ts'
import { dossierRule, sentence } from './rule.ts'

const complaints: Path = ['relationship', 'complaints']

export default dossierRule({
  id: 'complaint-channel-untold',
  severity: 'warning',
  craft: 2,
  from: 'stabilize',
  isClock: true,
  why: {
    zh: '客户的气总要有个出处：不知道该打给谁，就撒到下一次招标上。投诉渠道光写在档案里不算，要当面告诉客户，人换了再告诉一遍；说过两年的，提醒再说一次。',
    en: 'Anger finds a way out: a customer who does not know whom to ring lets it out at the next tender. A channel that only the dossier knows is none; tell them in person, and tell whoever follows them. After two years it suggests telling them again.',
  },
  bad: {
    zh: '---\nkam: 1\naccount: 澜江银行\nstage: stabilize\nrelationship:\n  complaints: { channel: 客户部专线, owner: 闻静 }\nwaived: { type: 略, owner: 略, sponsor: 略, qualification: 略, customer: 略, competitors: 略, projects: 略 }\n---\n',
    en: '---\nkam: 1\naccount: Corvane Assurances\nstage: stabilize\nrelationship:\n  complaints: { channel: Customer desk, owner: Ruth Okafor }\nwaived: { type: cut, owner: cut, sponsor: cut, qualification: cut, customer: cut, competitors: cut, projects: cut }\n---\n',
  },
  good: {
    zh: 'relationship:\n  complaints: { channel: 客户部专线, owner: 闻静, told: 2026-03-20 }',
    en: 'relationship:\n  complaints: { channel: Customer desk, owner: Ruth Okafor, told: 2026-03-20 }',
  },
  settings: {
    months: {
      value: 24,
      says: { zh: '说过多少个月以后，提醒再说一次', en: 'months after which they should be told again' },
    },
  },
  givesWayTo: ['schema', 'unquoted-link', 'placeholder-left'],
  sentences: {
    untold: sentence<{ channel: string; owner: string; whom: string }>({
      message: {
        zh: ({ channel }) => `投诉渠道 \`${channel}\` 还没告诉过客户：有气没处说，就会说到招标会上。`,
        en: ({ channel }) =>
          `Nobody has told the customer of \`${channel}\`; who does not know where to complain does so at the tender.`,
      },
      help: { zh: args => tell.zh(args), en: args => tell.en(args) },
    }),
    gone: sentence<{ channel: string; owner: string; whom: string }>({
      message: {
        zh: ({ channel }) => `知道投诉渠道 \`${channel}\` 的人都离开了，现在的人不知道该打给谁。`,
        en: ({ channel }) =>
          `Everybody who was told of \`${channel}\` has left; nobody there now knows where to complain.`,
      },
      help: { zh: args => tell.zh(args), en: args => tell.en(args) },
    }),
    again: sentence<{ day: Words; owner: string; whom: string }>({
      message: {
        zh: ({ day }) => `投诉渠道还是 ${day.zh}说的，久了没人记得。`,
        en: ({ day }) => `They were told where to complain ${day.en}; by now nobody remembers.`,
      },
      help: { zh: args => tell.zh(args), en: args => tell.en(args) },
    }),
  },
  *check(account, { months }) {
    const channel = textAt(account.value, [...complaints, 'channel'])
    if (channel === undefined || waiversOf(account)(complaints)) return
    const { front } = account.dossier
    const names = { owner: shownName(textAt(account.value, [...complaints, 'owner']) ?? ''), whom: whomToTell(account) }
    const path = [...complaints, 'told']
    const told = daysAt(account.value, path)
    if (told !== undefined && isAhead(told, account.today)) return
    const to = textsAt(account.value, [...complaints, 'told_to'])
    if (valueAt(account.value, path) === undefined && to.length === 0) {
      yield { at: front.at(complaints, 'key'), path, say: 'untold', args: { channel, ...names } }
      return
    }
    const people = to.map(name => personNamed(account, name))
    if (people.length > 0 && people.every(person => person?.hasLeft === true)) {
      const place = [...complaints, 'told_to']
      yield { at: front.at(place, 'value'), path: place, say: 'gone', args: { channel, ...names } }
      return
    }
    const day = dayOf(told, account.today)
    if (day === undefined || monthsLater(day, months) >= account.today) return
    const args = { day: whenWords(told ?? { first: day, last: day }, account.today), ...names }
    yield { at: front.at(path, 'value'), path, say: 'again', args, severity: 'info' }
  },
})

type Names = { readonly owner: string; readonly whom: string }

const tell = {
  zh: ({ owner, whom }: Names) =>
    `${owner === '' ? '下次去' : `请 \`${owner}\` 或大客户经理`}当面把号码存进${whom === '' ? '客户' : ` \`${whom}\` `}的手机，再写上 \`told\` 和 \`told_to\`。`,
  en: ({ owner, whom }: Names) =>
    `Have ${owner === '' ? 'somebody' : `\`${owner}\``} put the number into ${whom === '' ? 'their' : `\`${whom}\`'s`} phone in person, then fill in \`told\` and \`told_to\`.`,
}

/** Whoever runs the matter at the customer: on the management's line of contact, else any manager who is there. */
function whomToTell(account: Account): string {
  const onLine = touchpointsOf(account).find(({ level, person }) => level === 'management' && person?.hasLeft === false)
  const isManager = ({ level, organization }: Person) => level === 'manager' && organization === undefined
  return (onLine?.person ?? presentPeople(account).find(isManager))?.shown ?? ''
}
