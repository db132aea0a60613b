/** Who knows one person at the customer is one move of theirs away from knowing nobody. */
import type { Account } from '../account/account.ts'
import { isNewProspect, isSmall } from '../account/age.ts'
import { daysSince } from '../account/clock.ts'
import { isMet, lastContact, lastExecutiveMeeting } from '../account/contact.ts'
import { insiders, type Person, peoplePath } from '../account/people.ts'
import { mayNotBeCourted } from '../account/quiet.ts'
import { waiversOf } from '../account/waivers.ts'
import { hasReached } from '../schema/field.ts'
import { listedNames } from '../text/listed.ts'
import { dossierRule, sentence } from './rule.ts'

export default dossierRule({
  id: 'single-threaded',
  severity: 'warning',
  craft: 3,
  isClock: true,
  settings: {
    days: {
      value: 180,
      says: {
        zh: '从稳定关系阶段起，多少天内见过才算有来往',
        en: 'from stabilize, the days within which somebody must have been met to count',
      },
    },
    prospect: { value: 60, says: { zh: '新的潜在客户头几天不提', en: 'days in which a new prospect is left alone' } },
    headcount: {
      value: 50,
      says: { zh: '不到这么多人的客户不提', en: 'customers with fewer people than this are left alone' },
    },
  },
  why: {
    zh: '在客户那里只认识一个人，他调岗、离职、翻脸，多年的关系一夜归零；他说的话也没有第二个人可以核对。建立阶段看认识几个人，往后看近半年真正见过几个。',
    en: 'With one contact at the customer, years of work are gone the day that person moves, and nobody else can confirm what they say. At first it counts how many are known, later how many have been seen within half a year.',
  },
  bad: {
    zh: 'customer:\n  people:\n    - name: 托马\n      department: 信息科',
    en: 'customer:\n  people:\n    - name: Thomas Achterberg\n      department: IT',
  },
  good: {
    zh: 'customer:\n  people:\n    - name: 托马\n      department: 信息科\n    - name: 李敏\n      department: 采购部',
    en: 'customer:\n  people:\n    - name: Thomas Achterberg\n      department: IT\n    - name: Li Min\n      department: Purchasing',
  },
  givesWayTo: ['schema'],
  sentences: {
    only: sentence<{ person: string }>({
      message: {
        zh: ({ person }) => `整个客户只认识 \`${person}\` 一个人；这个人一调岗，我们就归零。`,
        en: ({ person }) => `\`${person}\` is our only contact; should they move, we are at zero.`,
      },
      help: {
        zh: ({ person }) => `请 \`${person}\` 本月引见两位：一位用的，一位管的。`,
        en: ({ person }) =>
          `Ask \`${person}\` for two introductions this month: somebody who uses it, somebody who manages it.`,
      },
    }),
    faded: sentence<{ person: string; days: number; others: readonly string[] }>({
      message: {
        zh: ({ person, days }) => `近 ${days} 天只跟 \`${person}\` 一个人有来往；这个人一调岗，我们就归零。`,
        en: ({ person, days }) =>
          `Of all the people there only \`${person}\` has been seen in the last ${days} days; should they move, we are at zero.`,
      },
      help: {
        zh: ({ others }) =>
          others.length === 0
            ? '其实见过别人的，补进往来记录；没有的话，定标以后头一件事就是补上。'
            : `本月去见一次 ${listedNames(others, 'zh')}；其实见过的，补进往来记录。`,
        en: ({ others }) =>
          others.length === 0
            ? 'Whoever else has been met, add to the Log; if nobody, make up for it once the tender is decided.'
            : `See ${listedNames(others, 'en')} this month; where that has happened, add it to the Log.`,
      },
    }),
  },
  *check(account, { days, prospect, headcount }) {
    if (isSmall(account, headcount) || isNewProspect(account, prospect) || waiversOf(account)(peoplePath)) return
    const people = insiders(account)
    const inTouch = hasReached(account.stage, 'stabilize') ? seenWithin(account, people, days) : people
    const [person, ...more] = people.length === 1 ? people : inTouch
    if (person === undefined || more.length > 0) return
    const at = account.dossier.front.at([...person.path, 'name'], 'value')
    if (people.length === 1) {
      yield { at, path: person.path, say: 'only', args: { person: person.shown } }
      return
    }
    const others = people
      .filter(one => one !== person && !mayNotBeCourted(account, one))
      .map(({ shown }) => shown)
      .slice(0, 2)
    yield { at, path: person.path, say: 'faded', args: { person: person.shown, days, others } }
  },
})

/** Those who have been met of late, or may have been: somebody we know well without a date, whoever came to a meeting of executives. */
function seenWithin(account: Account, people: readonly Person[], days: number): readonly Person[] {
  const meeting = lastExecutiveMeeting(account)
  const metAtTheTop = meeting !== undefined && daysSince(account, meeting) <= days
  // Somebody was there, though the dossier does not say who.
  if (metAtTheTop && people.every(({ level }) => level !== 'executive')) return people
  return people.filter(person => {
    if (metAtTheTop && person.level === 'executive') return true
    const last = lastContact(account, person) ?? (person.level === 'executive' ? meeting : undefined)
    return last === undefined ? isMet(account, person) : daysSince(account, last) <= days
  })
}
