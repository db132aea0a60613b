/** Whoever spoke for us inside the customer, or told us how things stand, is gone, and nobody has followed. */
import type { Account } from '../account/account.ts'
import { daysSince } from '../account/clock.ts'
import { bestTie, dayOf } from '../account/contact.ts'
import { type Person, peopleOf, presentPeople } from '../account/people.ts'
import { openProjects } from '../account/projects.ts'
import { waiversOf } from '../account/waivers.ts'
import type { Days } from '../text/day.ts'
import { whenWords } from '../text/day-said.ts'
import { listedNames } from '../text/listed.ts'
import type { Words } from '../text/phrase.ts'
import { dossierRule, sentence } from './rule.ts'

type Gone = {
  readonly person: string
  readonly left: Words
  readonly projects: readonly string[]
  readonly next: string
}

const successor = {
  zh: ({ person, projects, next }: Gone) =>
    `问清两件事：${projects.length === 0 ? '谁接他' : `${listedNames(projects, 'zh')} 里谁接他`}，\`${person}\` 去了哪家。${next === '' ? '' : `眼下先靠 \`${next}\`。`}`,
  en: ({ person, projects, next }: Gone) =>
    `Two things to find out: who follows${projects.length === 0 ? '' : ` in ${listedNames(projects, 'en')}`}, and where \`${person}\` went.${next === '' ? '' : ` Until then build on \`${next}\`.`}`,
}

export default dossierRule({
  id: 'champion-left',
  severity: 'warning',
  craft: 2,
  isClock: true,
  settings: {
    days: {
      value: 90,
      says: {
        zh: '离开多少天以内算警告，往后只作提示',
        en: 'days after leaving for which it is a warning; later, a hint',
      },
    },
    strength: {
      value: 4,
      says: { zh: '另有铁杆，关系几分以上就不提', en: 'another champion with a tie of at least this makes it silent' },
    },
  },
  why: {
    zh: '铁杆替我们争，内线给我们讲实情；人一走，里面就没有我们的声音和耳朵了，而他去的那家，可能是下一个客户。走了三个月以内要赶紧补，往后只作提示；另有一个交情深的铁杆，就不提。',
    en: 'A champion fights for us, a coach tells us the truth; once they are gone we have neither voice nor ear inside, and where they went may be the next customer. For three months it is urgent, later a hint; with another champion whom we know well it is silent.',
  },
  bad: {
    zh: 'customer:\n  people:\n    - name: 托马\n      roles: [champion]\n      left: 2026-11-01\n    - name: 李敏',
    en: 'customer:\n  people:\n    - name: Thomas Achterberg\n      roles: [champion]\n      left: 2026-11-01\n    - name: Li Min',
  },
  good: {
    zh: 'customer:\n  people:\n    - name: 托马\n      roles: [champion]\n      left: 2026-11-01\n    - name: 李敏\n      roles: [champion]\n      strength: 4',
    en: 'customer:\n  people:\n    - name: Thomas Achterberg\n      roles: [champion]\n      left: 2026-11-01\n    - name: Li Min\n      roles: [champion]\n      strength: 4',
  },
  givesWayTo: ['schema'],
  sentences: {
    champion: sentence<Gone>({
      message: {
        zh: ({ person, left }) => `替我们说话的 \`${person}\` ${left.zh}走了，里面没人再替我们争。`,
        en: ({ person, left }) =>
          `\`${person}\`, who spoke for us, left ${left.en}; nobody inside argues our case any more.`,
      },
      help: successor,
    }),
    coach: sentence<Gone>({
      message: {
        zh: ({ person, left }) => `给我们讲实情的 \`${person}\` ${left.zh}走了，里面的消息断了。`,
        en: ({ person, left }) =>
          `\`${person}\`, who told us how things stand, left ${left.en}; now we only hear what they want us to hear.`,
      },
      help: successor,
    }),
  },
  *check(account, { days, strength }) {
    for (const person of peopleOf(account)) {
      const day = dayOf(person.left, account.today)
      if (person.left === undefined || day === undefined || waiversOf(account)(person.path)) continue
      const say = person.roles.includes('champion') ? 'champion' : person.roles.includes('coach') ? 'coach' : undefined
      if (say === undefined || hasAnother(account, say, strength)) continue
      const place = [...person.path, 'left']
      yield {
        at: account.dossier.front.at(place, 'value'),
        path: place,
        say,
        args: goneOf(account, person, person.left),
        ...(daysSince(account, day) > days ? { severity: 'info' } : {}),
      }
    }
  },
})

/** A champion also tells us the truth; a coach does not fight for us. */
function hasAnother(account: Account, role: 'champion' | 'coach', strength: number): boolean {
  return presentPeople(account).some(
    one => (one.roles.includes('champion') || one.roles.includes(role)) && (bestTie(one) ?? 0) >= strength,
  )
}

function goneOf(account: Account, person: Person, left: Days): Gone {
  const [next] = presentPeople(account)
    .filter(({ attitude }) => attitude === 'supporter')
    .sort((one, other) => (bestTie(other) ?? 0) - (bestTie(one) ?? 0))
  const seated = openProjects(account).filter(({ seats }) => seats.some(seat => seat.person === person))
  return {
    person: person.shown,
    left: whenWords(left, account.today),
    projects: seated.map(({ name }) => name),
    next: next?.shown ?? '',
  }
}
