/** The rival's salesperson has the ear of somebody who decides, and we have not. */
import type { Account } from '../account/account.ts'
import { bestTie, isMet } from '../account/contact.ts'
import { decidingPeople } from '../account/deciders.ts'
import { type Call, callOf } from '../account/introduction.ts'
import type { Person } from '../account/people.ts'
import { openProjects, type Project } from '../account/projects.ts'
import { mayNotBeCourted } from '../account/quiet.ts'
import { type Rep, repsWhoKnow } from '../account/reps.ts'
import { isPast } from '../account/values.ts'
import { waiversOf } from '../account/waivers.ts'
import { listedNames } from '../text/listed.ts'
import { isWrittenAs, shownName } from '../text/name.ts'
import { callOn } from './call-on.ts'
import { dossierRule, sentence } from './rule.ts'

export default dossierRule({
  id: 'rival-knows-decision-maker',
  severity: 'warning',
  craft: 3,
  isClock: true,
  settings: {
    strength: {
      value: 2,
      says: { zh: '关系几分以下（含）算浅', en: 'the tie, 1 to 5, up to which ours counts as faint' },
    },
  },
  why: {
    zh: '拍板的人，对手的销售说得上话，我们说不上，方案再好也传不到他耳朵里。只看还没定的项目、对手也在争的项目；没见过、关系浅、或者他不站在我们这边，都算。标书发出以后不能再约，就不提了。',
    en: "Where the rival's salesperson has the ear of who decides and we have not, the better offer never gets there. It looks at open projects in which that rival competes: never met, known but faintly, or against us. Once the tender is out nobody may be courted, and it is silent.",
  },
  bad: {
    zh: 'customer:\n  people:\n    - name: 方敬之\ncompetitors:\n  - name: 拓山存储\n    reps:\n      - { name: 洪涛, knows: [方敬之] }\nprojects:\n  - name: 影像平台升级\n    committee:\n      - { person: 方敬之, part: decides }',
    en: 'customer:\n  people:\n    - name: Eva Holm\ncompetitors:\n  - name: Tessaro Computing\n    reps:\n      - { name: Marc Dubois, knows: [Eva Holm] }\nprojects:\n  - name: Claims archive\n    committee:\n      - { person: Eva Holm, part: decides }',
  },
  good: {
    zh: 'customer:\n  people:\n    - { name: 方敬之, attitude: supporter, strength: 4, met: 2026-10-14 }\ncompetitors:\n  - name: 拓山存储\n    reps:\n      - { name: 洪涛, knows: [方敬之] }\nprojects:\n  - name: 影像平台升级\n    committee:\n      - { person: 方敬之, part: decides }',
    en: 'customer:\n  people:\n    - { name: Eva Holm, attitude: supporter, strength: 4, met: 2026-10-14 }\ncompetitors:\n  - name: Tessaro Computing\n    reps:\n      - { name: Marc Dubois, knows: [Eva Holm] }\nprojects:\n  - name: Claims archive\n    committee:\n      - { person: Eva Holm, part: decides }',
  },
  givesWayTo: ['schema'],
  sentences: {
    unmet: sentence<{ rivals: readonly string[]; project: string; call: Call }>({
      message: {
        zh: ({ rivals, project, call }) => `${knows.zh(rivals, project, call)}，我们却没人见过。`,
        en: ({ rivals, project, call }) => `${knows.en(rivals, project, call)}; nobody of ours has ever met them.`,
      },
      help: { zh: ({ call }) => callOn.zh(call), en: ({ call }) => callOn.en(call) },
    }),
    faint: sentence<{ rivals: readonly string[]; project: string; call: Call; strength: number }>({
      message: {
        zh: ({ rivals, project, call, strength }) =>
          `${knows.zh(rivals, project, call)}，我们跟他只有 ${strength} 分的交情。`,
        en: ({ rivals, project, call, strength }) =>
          `${knows.en(rivals, project, call)}; our own tie is only ${strength} out of five.`,
      },
      help: { zh: ({ call }) => callOn.zh(call), en: ({ call }) => callOn.en(call) },
    }),
    against: sentence<{ rivals: readonly string[]; project: string; call: Call }>({
      message: {
        zh: ({ rivals, project, call }) => `${knows.zh(rivals, project, call)}，他又不站在我们这边。`,
        en: ({ rivals, project, call }) => `${knows.en(rivals, project, call)} and is against us.`,
      },
      help: {
        zh: ({ call }) => `${callOn.zh(call)}先听他反对的是什么。`,
        en: ({ call }) => `${callOn.en(call)} Listen first to what speaks against us.`,
      },
    }),
  },
  *check(account, { strength }) {
    const isWaived = waiversOf(account)
    const told = new Set<Person>()
    for (const project of openProjects(account)) {
      if (project.decision !== undefined && isPast(project.decision, account.today)) continue
      for (const { person, seat } of decidingPeople(account, project)) {
        const ties = repsWhoKnow(account, person).filter(({ rep, path }) => competes(rep, project) && !isWaived(path))
        const [first] = ties
        if (first === undefined || told.has(person) || mayNotBeCourted(account, person)) continue
        const isAgainst = person.attitude === 'opponent' || seat?.stance === 'against'
        const ours = bestTie(person)
        const args = {
          rivals: ties.map(({ rep }) => rep.name ?? shownName(rep.competitor.name)),
          project: project.name,
          call: callOf(account, project, person),
        }
        const place = {
          at: account.dossier.front.at(first.path, 'value'),
          path: first.path,
          about: seatsOf(account, person),
        }
        if (isAgainst) yield { ...place, say: 'against', args }
        else if (!isMet(account, person) && !isWaived([...person.path, 'met'])) yield { ...place, say: 'unmet', args }
        else if (ours !== undefined && ours <= strength)
          yield { ...place, say: 'faint', args: { ...args, strength: ours } }
        else continue
        told.add(person)
      }
    }
  },
})

const knows = {
  zh: (rivals: readonly string[], project: string, { person }: Call) =>
    `对手的 ${listedNames(rivals, 'zh')} 跟 \`${project}\` 拍板的 \`${person}\` 熟`,
  en: (rivals: readonly string[], project: string, { person }: Call) =>
    `The rival's ${listedNames(rivals, 'en')} ${rivals.length === 1 ? 'knows' : 'know'} \`${person}\`, who decides on \`${project}\``,
}

/** Whether a rival is in the race: the project names them, or names nobody. */
const competes = ({ competitor }: Rep, { competitors }: Project): boolean =>
  competitor.isVendor && (competitors.length === 0 || competitors.some(name => isWrittenAs(name, competitor.writings)))

/** The places where another rule would say that we have never met them. */
const seatsOf = (account: Account, person: Person) => [
  person.path,
  ...openProjects(account).flatMap(({ seats }) => seats.filter(seat => seat.person === person).map(({ path }) => path)),
]
