/** The customer must not depend on one of ours, not even on the account manager. */
import { textAt } from '../account/account.ts'
import { isSmall } from '../account/age.ts'
import { type Touchpoint, touchpointsOf } from '../account/contact.ts'
import { teamOf } from '../account/ours.ts'
import { waiversOf } from '../account/waivers.ts'
import { listed } from '../text/listed.ts'
import { isSameName, shownName } from '../text/name.ts'
import type { Path } from '../text/path.ts'
import type { Words } from '../text/phrase.ts'
import { dossierRule, sentence } from './rule.ts'

const duties = {
  technical: { zh: '技术', en: 'technology' },
  management: { zh: '管理', en: 'management' },
  emergency: { zh: '应急', en: 'emergencies' },
} as const satisfies Record<string, Words>

export default dossierRule({
  id: 'one-man-line',
  severity: 'warning',
  craft: 2,
  from: 'stabilize',
  isClock: true,
  settings: {
    headcount: {
      value: 50,
      says: { zh: '不到这么多人的客户不提', en: 'customers with fewer people than this are left alone' },
    },
  },
  why: {
    zh: '大客户经理是唯一的接口，不等于只有一个人能找。他休假、出差、跳槽，客户的技术找不到人，管理也找不到人，关系就跟着他走了。高层之间的对口不算。',
    en: 'One interface does not mean one telephone. When that person is on leave, ill or with a competitor, the customer has nobody to ring, and the relationship has left with them. Lines between executives do not count.',
  },
  bad: {
    zh: '---\nkam: 1\naccount: 若水医院集团\nstage: stabilize\nrelationship:\n  touchpoints:\n    - { level: technical, ours: 白露, every_days: 30 }\n    - { level: management, ours: 白露, every_days: 45 }\nwaived: { type: 略, owner: 略, sponsor: 略, qualification: 略, customer: 略, competitors: 略, projects: 略 }\n---\n',
    en: '---\nkam: 1\naccount: Hallam Hospitals\nstage: stabilize\nrelationship:\n  touchpoints:\n    - { level: technical, ours: Ruth Okafor, every_days: 30 }\n    - { level: management, ours: Ruth Okafor, every_days: 45 }\nwaived: { type: cut, owner: cut, sponsor: cut, qualification: cut, customer: cut, competitors: cut, projects: cut }\n---\n',
  },
  good: {
    zh: 'relationship:\n  touchpoints:\n    - { level: technical, ours: 佟山, every_days: 30 }\n    - { level: management, ours: 白露, every_days: 45 }',
    en: 'relationship:\n  touchpoints:\n    - { level: technical, ours: Sam Whitlock, every_days: 30 }\n    - { level: management, ours: Ruth Okafor, every_days: 45 }',
  },
  sentences: {
    alone: sentence<{ ours: string; duties: readonly Words[]; substitute: string; theirs: string }>({
      message: {
        zh: ({ ours, duties }) =>
          `${listed(
            duties.map(({ zh }) => zh),
            'zh',
          )}${duties.length === 1 ? '上只有' : '都是'} \`${ours}\` 一个人；休假那天，客户找谁？`,
        en: ({ ours, duties }) =>
          `${capital(
            listed(
              duties.map(({ en }) => en),
              'en',
            ),
          )}: ${duties.length === 1 ? 'there is' : 'all of it is'} \`${ours}\` alone. Whom do they call on a day off?`,
      },
      help: {
        zh: ({ substitute, theirs }) =>
          `${substitute === '' ? '再定一个人' : `让 \`${substitute}\` `}接过一条线，当面引见给${theirs === '' ? '客户' : ` \`${theirs}\``}。`,
        en: ({ substitute, theirs }) =>
          `Give one line to ${substitute === '' ? 'somebody else' : `\`${substitute}\``}, and introduce them to ${theirs === '' ? 'the customer' : `\`${theirs}\``} in person.`,
      },
    }),
  },
  *check(account, { headcount }) {
    const lines = touchpointsOf(account).filter(
      ({ level, person }) => level !== 'executive' && person?.hasLeft !== true,
    )
    const ours = onlyOne(lines)
    if (ours === undefined || isSmall(account, headcount) || waiversOf(account)(touchpoints)) return
    const owner = textAt(account.value, ['relationship', 'emergency', 'owner'])
    const putsOutFires = owner !== undefined && isSameName(owner, ours)
    // One line alone says little: the others may just not be written down.
    if (lines.length + (putsOutFires ? 1 : 0) < 2) return
    const held = (['technical', 'management'] as const).filter(duty => lines.some(({ level }) => level === duty))
    const args = {
      ours: shownName(ours),
      duties: [...held, ...(putsOutFires ? ['emergency' as const] : [])].map(duty => duties[duty]),
      substitute: teamOf(account).find(name => !isSameName(name, ours)) ?? '',
      theirs: lines.find(({ level }) => level === 'technical')?.person?.shown ?? '',
    }
    yield { at: account.dossier.front.at(touchpoints, 'key'), path: touchpoints, say: 'alone', args }
  },
})

const touchpoints: Path = ['relationship', 'touchpoints']

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The one of ours who holds all these lines; undefined where there are several, or where it is not known of one who holds it. */
function onlyOne(lines: readonly Touchpoint[]): string | undefined {
  const [first, ...others] = lines.map(({ ours }) => ours)
  if (first === undefined || severalNames.test(first)) return undefined
  return others.every(other => other !== undefined && isSameName(other, first)) ? first : undefined
}

const severalNames = /[,，、;；/&+]|\band\b/iu
