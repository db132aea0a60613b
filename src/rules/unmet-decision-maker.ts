/** A project is not won from somebody who decides and has never seen one of ours. */
import type { Account } from '../account/account.ts'
import { daysUntil } from '../account/clock.ts'
import { isMet } from '../account/contact.ts'
import { decidingPeople } from '../account/deciders.ts'
import { type Call, callOf } from '../account/introduction.ts'
import type { Person } from '../account/people.ts'
import { openProjects, type Project, peopleIn } from '../account/projects.ts'
import { mayNotBeCourted } from '../account/quiet.ts'
import { isPast } from '../account/values.ts'
import { waiversOf } from '../account/waivers.ts'
import { listedNames } from '../text/listed.ts'
import { callOn } from './call-on.ts'
import { dossierRule, sentence } from './rule.ts'

export default dossierRule({
  id: 'unmet-decision-maker',
  severity: 'warning',
  craft: 3,
  isClock: true,
  settings: {
    days: {
      value: 120,
      says: {
        zh: '离定标多少天以内算警告，更远的只作提示',
        en: 'within how many days of the decision it is a warning; before, a hint',
      },
    },
  },
  why: {
    zh: '拍板的人没见过我们，只能听别人说我们好不好；对手见过，就输了一半。我方任何人见过都算：副总、工程师、往来记录里的一次会面。标书发出以后不能再约，这条就不提了；离定标还远的、没写哪天定的，只是提示。',
    en: 'Who decides without ever having seen us goes by what others say, and a rival who has been there is half-way home. A meeting with anybody of ours counts. Once the tender is out nobody may be courted, and this is silent; while the decision is far off, or its date unknown, it is a hint.',
  },
  bad: {
    zh: 'customer:\n  people:\n    - name: 蒋衡\nprojects:\n  - name: 支付平台改造\n    decision_date: 2027-03-10\n    committee:\n      - person: 蒋衡\n        part: decides',
    en: 'customer:\n  people:\n    - name: Eva Holm\nprojects:\n  - name: Claims archive\n    decision_date: 2027-03-10\n    committee:\n      - person: Eva Holm\n        part: decides',
  },
  good: {
    zh: 'customer:\n  people:\n    - name: 蒋衡\n      met: 2026-09-18\nprojects:\n  - name: 支付平台改造\n    decision_date: 2027-03-10\n    committee:\n      - person: 蒋衡\n        part: decides',
    en: 'customer:\n  people:\n    - name: Eva Holm\n      met: 2026-09-18\nprojects:\n  - name: Claims archive\n    decision_date: 2027-03-10\n    committee:\n      - person: Eva Holm\n        part: decides',
  },
  givesWayTo: ['schema', 'rival-knows-decision-maker'],
  sentences: {
    unmet: sentence<{ project: string; others: readonly string[]; call: Call }>({
      message: {
        zh: ({ project, others, call: { person, decision } }) =>
          `${decision === null ? '' : `${decision.zh}定 `}\`${project}\`${decision === null ? ' ' : '，'}拍板的 \`${person}\` 我们没人见过${others.length === 0 ? '' : `，${listedNames(others, 'zh')} 也没见过`}。`,
        en: ({ project, others, call: { person, decision } }) =>
          `\`${project}\` is decided${decision === null ? '' : ` ${decision.en}`} by \`${person}\`, whom nobody of ours has met${others.length === 0 ? '' : `; nor have we met ${listedNames(others, 'en')}, who ${others.length === 1 ? 'has' : 'have'} a say`}.`,
      },
      help: { zh: ({ call }) => callOn.zh(call), en: ({ call }) => callOn.en(call) },
    }),
  },
  *check(account, { days }) {
    const told = new Set<Person>()
    const isWaived = waiversOf(account)
    for (const project of soonestFirst(account)) {
      for (const { person, seat } of decidingPeople(account, project)) {
        const isKnown =
          isMet(account, person) || isWaived([...person.path, 'met']) || isWaived(seat?.path ?? project.path)
        if (isKnown || told.has(person) || mayNotBeCourted(account, person)) continue
        told.add(person)
        const path = seat === undefined ? person.path : [...seat.path, 'person']
        const at = account.dossier.front.at(seat === undefined ? [...person.path, 'name'] : path, 'value')
        const { decision } = project
        const isFar = decision === undefined || daysUntil(account, decision.last) > days
        const args = {
          project: project.name,
          others: othersUnmet(account, project),
          call: callOf(account, project, person),
        }
        yield { at, path, say: 'unmet', args, ...(isFar ? { severity: 'info' } : {}) }
      }
    }
  },
})

/** The projects of which something may still be decided, the most urgent first. */
const soonestFirst = (account: Account): readonly Project[] =>
  openProjects(account)
    .filter(({ decision }) => decision === undefined || !isPast(decision, account.today))
    .sort(
      (one, other) =>
        daysUntil(account, one.decision?.last ?? never) - daysUntil(account, other.decision?.last ?? never),
    )

const never = '9999-12-31'

/** Who else takes part, is of the customer's people, and has never been met. */
function othersUnmet(account: Account, project: Project): readonly string[] {
  const deciders = decidingPeople(account, project).map(({ person }) => person)
  return peopleIn(project)
    .filter(({ person }) => !deciders.includes(person) && !isMet(account, person))
    .map(({ name }) => name)
}
