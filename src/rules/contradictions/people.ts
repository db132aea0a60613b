/** Claims about the people of the customer. */
import { lastContact } from '../../account/contact.ts'
import { peopleOf, personNamed, presentPeople } from '../../account/people.ts'
import { openProjects } from '../../account/projects.ts'
import type { Days } from '../../text/day.ts'
import { whenWords } from '../../text/day-said.ts'
import type { Words } from '../../text/phrase.ts'
import { type Claim, claim } from './claim.ts'

export const aboutPeople: readonly Claim[] = [
  claim<{ name: string; left: Words; met: Words }>({
    key: 'met-after-leaving',
    severity: 'info',
    says: {
      message: {
        zh: ({ name, left, met }) => `\`${name}\` ${left.zh}就走了，${met.zh}却还有来往。`,
        en: ({ name, left, met }) => `\`${name}\` left ${left.en}, yet there was contact ${met.en}.`,
      },
      help: {
        zh: ({ name }) => `\`${name}\` 没走，就去掉 \`left\`；走了还来往，他现在在哪家，写进正文。`,
        en: ({ name }) => `If \`${name}\` is still there, take \`left\` out; if not, note where they are now.`,
      },
    },
    *find(account) {
      for (const person of peopleOf(account)) {
        const met = person.hasLeft ? lastContact(account, person) : undefined
        if (person.left === undefined || met === undefined || met <= person.left.last) continue
        const say = (days: Days) => whenWords(days, account.today)
        const args = { name: person.shown, left: say(person.left), met: say({ first: met, last: met }) }
        yield { path: [...person.path, 'left'], args }
      }
    },
  }),
  claim<{ name: string; role: 'champion' | 'blocker' }>({
    key: 'role-against-attitude',
    severity: 'warning',
    says: {
      message: {
        zh: ({ name, role }) =>
          role === 'champion'
            ? `\`${name}\` 标成替我们争的铁杆，态度却是反对。`
            : `\`${name}\` 标成拦路的人，态度却是支持。`,
        en: ({ name, role }) =>
          role === 'champion'
            ? `\`${name}\` is marked as our champion, and as an opponent.`
            : `\`${name}\` is marked as a blocker, and as a supporter.`,
      },
      help: {
        zh: () => '问内线：我们不在场的时候，他说的是哪边的话？照着改一样。',
        en: () => 'Ask our coach what they say when we are not in the room, and correct one of the two.',
      },
    },
    *find(account) {
      for (const { roles, attitude, path, shown } of presentPeople(account)) {
        const role =
          attitude === 'opponent' ? ('champion' as const) : attitude === 'supporter' ? ('blocker' as const) : undefined
        if (role !== undefined && roles.includes(role))
          yield { path: [...path, 'attitude'], args: { name: shown, role } }
      }
    },
  }),
  claim<{ name: string; boss: string }>({
    key: 'reports-to-one-who-left',
    severity: 'info',
    says: {
      message: {
        zh: ({ name, boss }) => `\`${name}\` 的上级 \`${boss}\` 已经离开，现在归谁管没写。`,
        en: ({ name, boss }) => `\`${name}\` reports to \`${boss}\`, who has left.`,
      },
      help: {
        zh: ({ name }) => `下次见 \`${name}\` 问一句：现在年终考核谁打分？`,
        en: ({ name }) => `Ask \`${name}\` who signs the appraisal now.`,
      },
    },
    *find(account) {
      for (const { reportsTo, path, shown } of presentPeople(account)) {
        const boss = reportsTo === undefined ? undefined : personNamed(account, reportsTo)
        if (boss?.hasLeft === true) yield { path: [...path, 'reports_to'], args: { name: shown, boss: boss.shown } }
      }
    },
  }),
  claim<{ name: string; project: string }>({
    key: 'friend-against',
    severity: 'info',
    says: {
      message: {
        zh: ({ name, project }) => `\`${name}\` 一贯支持我方，在 \`${project}\` 上却站在反对那边。`,
        en: ({ name, project }) => `\`${name}\` is on our side in general, but against us in \`${project}\`.`,
      },
      help: {
        zh: ({ name }) => `单独找 \`${name}\` 谈一次：是方案不合他意，还是态度已经变了？`,
        en: ({ name }) => `See \`${name}\` alone: is it this offer, or has the mood changed?`,
      },
    },
    *find(account) {
      for (const { seats, name: project } of openProjects(account)) {
        for (const { person, stance, path, name } of seats) {
          const isFriend = person?.attitude === 'supporter' || person?.roles.includes('champion') === true
          if (stance === 'against' && isFriend && person.attitude !== 'opponent' && !person.hasLeft)
            yield { path: [...path, 'stance'], args: { name, project } }
        }
      }
    },
  }),
]
