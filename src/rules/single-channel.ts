/** Whoever can be reached in one way only is lost the day that way is closed. */
import { type Account, itemsOf, textAt } from '../account/account.ts'
import { isNewProspect } from '../account/age.ts'
import { bestTie } from '../account/contact.ts'
import { insiders } from '../account/people.ts'
import { choiceAt } from '../account/values.ts'
import { waiversOf } from '../account/waivers.ts'
import { listed } from '../text/listed.ts'
import { type Path, valueAt } from '../text/path.ts'
import type { Words } from '../text/phrase.ts'
import { dossierRule, sentence } from './rule.ts'

const kinds = {
  phone: { zh: '电话', en: 'phone' },
  email: { zh: '邮箱', en: 'e-mail' },
  wechat: { zh: '微信', en: 'WeChat' },
  website: { zh: '网站', en: 'their website' },
  address: { zh: '地址', en: 'their address' },
  other: { zh: '别的办法', en: 'some other way' },
} as const satisfies Record<string, Words>

type Kind = keyof typeof kinds

/** They tell where the customer is; nobody answers there when it is urgent. */
const deaf: readonly Kind[] = ['website', 'address']

export default dossierRule({
  id: 'single-channel',
  severity: 'info',
  craft: 1,
  isClock: true,
  settings: {
    lines: {
      value: 3,
      says: {
        zh: '同一种联系方式有几条就算够（三个人各有一个手机，也断不了）',
        en: 'how many lines of one kind will do (three people with a phone each are not cut off)',
      },
    },
    days: { value: 60, says: { zh: '新的潜在客户头几天不提', en: 'days in which a new prospect is left alone' } },
  },
  why: {
    zh: '只有一个总机、一个邮箱，人家换了号、改了制度，我们就找不到人；出了急事更来不及。单位的和个人的联系方式都算：电话、邮箱、微信，至少有两种；网站和通信地址找不到人，不算。',
    en: "With nothing but a switchboard or one mailbox we are cut off when the number changes, and too late when it burns. The organisation's ways and its people's own lines both count: phone, mail, WeChat, at least two kinds of them. A website or a postal address is none: nobody answers there.",
  },
  bad: {
    zh: 'customer:\n  channels:\n    - kind: phone\n      value: 025-5550 1000',
    en: 'customer:\n  channels:\n    - kind: phone\n      value: +44 20 7946 0100',
  },
  good: {
    zh: 'customer:\n  channels:\n    - kind: phone\n      value: 025-5550 1000\n  people:\n    - name: 梅兰\n      wechat: meilan-lj',
    en: 'customer:\n  channels:\n    - kind: phone\n      value: +44 20 7946 0100\n  people:\n    - name: Li Min\n      email: li.min@corvane.example',
  },
  sentences: {
    single: sentence<{ kind: Words; count: number; person: string }>({
      message: {
        zh: ({ kind, count }) =>
          count === 1
            ? `要找这个客户，只有${kind.zh}这一条路，断了就找不到人。`
            : `要找这个客户，${count === 2 ? '两条' : `${count} 条`}路都是${kind.zh}，没有第二种办法。`,
        en: ({ kind, count }) =>
          count === 1
            ? `There is one way only to reach this customer: ${kind.en}. Once it fails, we are cut off.`
            : `${count === 2 ? 'Both' : `All ${count}`} ways to reach this customer are of one kind: ${kind.en}.`,
      },
      help: { zh: ({ person }) => todo.zh(person), en: ({ person }) => todo.en(person) },
    }),
    none: sentence<{ known: readonly Words[]; person: string }>({
      message: {
        zh: ({ known }) =>
          `只知道客户的${listed(
            known.map(({ zh }) => zh),
            'zh',
          )}，没有电话，也没有微信、邮箱：有急事找不到人。`,
        en: ({ known }) =>
          `All we have is ${listed(
            known.map(({ en }) => en),
            'en',
          )}; with no phone and no mail there is nobody to reach when it is urgent.`,
      },
      help: { zh: ({ person }) => todo.zh(person), en: ({ person }) => todo.en(person) },
    }),
  },
  *check(account, { lines, days }) {
    const known = waysTo(account)
    const ways = known.filter(({ kind }) => !deaf.includes(kind))
    const first = ways[0] ?? known[0]
    if (first === undefined || ways.length >= lines || new Set(ways.map(({ kind }) => kind)).size > 1) return
    if (waiversOf(account)(channelsPath) || isNewProspect(account, days)) return
    const isListed = itemsOf(valueAt(account.value, channelsPath)).length > 0
    const path = isListed ? channelsPath : first.path
    const place = { at: account.dossier.front.at(path, 'key'), path }
    const person = nearestWithoutLine(account)
    if (ways.length === 0) {
      const names = deaf.filter(kind => known.some(way => way.kind === kind)).map(kind => kinds[kind])
      yield { ...place, say: 'none', args: { known: names, person } }
    } else yield { ...place, say: 'single', args: { kind: kinds[first.kind], count: ways.length, person } }
  },
})

const todo = {
  zh: (person: string) =>
    person === ''
      ? '下次去，再要一个科室的微信、一个邮箱，记进 `customer.channels`。'
      : `下次见 \`${person}\`，要来手机、微信和邮箱，记在这个人名下。`,
  en: (person: string) =>
    person === ''
      ? 'Get a direct line and a mail address on the next visit, and add them to `customer.channels`.'
      : `Ask \`${person}\` for a direct line and a mail address at the next visit, and keep them with the person.`,
}

const channelsPath: Path = ['customer', 'channels']

type Way = { readonly kind: Kind; readonly value: string; readonly path: Path }

/** Every number and address, of the organisation and of its people, each once. */
function waysTo(account: Account): readonly Way[] {
  const ofTheHouse = itemsOf(valueAt(account.value, channelsPath)).flatMap(({ item, index }) => {
    const value = textAt(item, ['value'])
    if (value === undefined) return []
    const kind = choiceAt(item, ['kind'], ['phone', 'email', 'wechat', 'website', 'address', 'other']) ?? 'other'
    return [{ kind, value, path: [...channelsPath, index] }]
  })
  const ofPeople = insiders(account).flatMap(person =>
    person.lines.map(({ kind, value }) => ({ kind, value, path: [...person.path, kind] })),
  )
  // The same number is often written twice, once with spaces and once without.
  const byValue = new Map([...ofTheHouse, ...ofPeople].reverse().map(way => [bare(way.value), way]))
  return [...byValue.values()].reverse()
}

const bare = (value: string): string =>
  value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()-]+/g, '')

/** Whom we know best of those of whom we have neither phone nor mail. */
function nearestWithoutLine(account: Account): string {
  const [nearest] = insiders(account)
    .filter(person => person.lines.length === 0)
    .sort((one, other) => (bestTie(other) ?? 0) - (bestTie(one) ?? 0))
  return nearest?.shown ?? ''
}
