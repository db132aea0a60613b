/** A deal is decided at a table; whoever is outvoted there has lost it before the offer is opened. */
import type { Account } from '../account/account.ts'
import { daysUntil } from '../account/clock.ts'
import { type Project, pursuedProjects, type Seat } from '../account/projects.ts'
import { isQuiet } from '../account/quiet.ts'
import { waiversOf } from '../account/waivers.ts'
import { isWrittenAs } from '../text/name.ts'
import { dossierRule, sentence } from './rule.ts'

export default dossierRule({
  id: 'outvoted',
  severity: 'warning',
  craft: 3,
  settings: {
    days: {
      value: 180,
      says: { zh: '离定的日子还有多少天以上只提示', en: 'days before the decision beyond which it is only a hint' },
    },
  },
  why: {
    zh: '采购是一桌人定的，每个人分量不同：反对的加起来比支持的重，标书再好也过不了。拍板的人都反对，旁人再支持也没用。离定还远，或者一多半人的态度还没摸清，只提示。已经走了的人不算。',
    en: 'A purchase is decided by several, each with a weight; where those against outweigh those for, no offer is good enough, and where those who decide are against, the others cannot help. It is only a hint while the decision is far or most of the table has not shown its side. Whoever has left does not count.',
  },
  bad: {
    zh: 'projects:\n  - name: 支付平台改造\n    status: open\n    decision_date: 2026-12-20\n    next_step: { what: 改方案 }\n    committee:\n      - { body: 行长办公会, part: decides, weight: 3, stance: neutral }\n      - { body: 集中采购中心, part: buys, weight: 2, stance: against }\n      - { body: 数据中心, part: uses, weight: 1, stance: for }',
    en: 'projects:\n  - name: Claims archive\n    status: open\n    decision_date: 2026-12-20\n    next_step: { what: Change the offer }\n    committee:\n      - { body: Investment Board, part: decides, weight: 3, stance: neutral }\n      - { body: Group Procurement, part: buys, weight: 2, stance: against }\n      - { body: Data centre, part: uses, weight: 1, stance: for }',
  },
  good: {
    zh: 'projects:\n  - name: 支付平台改造\n    status: open\n    decision_date: 2026-12-20\n    next_step: { what: 改方案 }\n    committee:\n      - { body: 行长办公会, part: decides, weight: 3, stance: for }\n      - { body: 集中采购中心, part: buys, weight: 2, stance: against }\n      - { body: 数据中心, part: uses, weight: 1, stance: for }',
    en: 'projects:\n  - name: Claims archive\n    status: open\n    decision_date: 2026-12-20\n    next_step: { what: Change the offer }\n    committee:\n      - { body: Investment Board, part: decides, weight: 3, stance: for }\n      - { body: Group Procurement, part: buys, weight: 2, stance: against }\n      - { body: Data centre, part: uses, weight: 1, stance: for }',
  },
  givesWayTo: ['schema', 'unquoted-link'],
  sentences: {
    outvoted: sentence<{
      project: string
      against: string
      supporters: string
      ally: string
      first: string
      isQuiet: boolean
    }>({
      message: {
        zh: ({ project, against, supporters }) =>
          supporters === ''
            ? `\`${project}\` 桌上有人反对（${against}），没有一个替我们说话。`
            : `\`${project}\` 桌上反对的（${against}）比支持的（${supporters}）分量重，照这样过不了。`,
        en: ({ project, against, supporters }) =>
          supporters === ''
            ? `At the table for \`${project}\` nobody speaks for us, and some are against us: ${against}.`
            : `At the table for \`${project}\` those against us (${against}) outweigh those for us (${supporters}).`,
      },
      help: helpAbout(),
    }),
    decided: sentence<{ project: string; against: string; ally: string; first: string; isQuiet: boolean }>({
      message: {
        zh: ({ project, against }) => `\`${project}\` 拍板的（${against}）反对我们，旁人再支持也过不了。`,
        en: ({ project, against }) =>
          `Whoever decides \`${project}\` (${against}) is against us; the others cannot carry it.`,
      },
      help: helpAbout(),
    }),
  },
  *check(account, { days }) {
    const isWaived = waiversOf(account)
    for (const project of pursuedProjects(account)) {
      const seats = project.seats.filter(({ person }) => person?.hasLeft !== true)
      const against = heaviestFirst(seats.filter(({ stance }) => stance === 'against'))
      const supporters = heaviestFirst(seats.filter(({ stance }) => stance === 'for'))
      const [first] = against
      const isDecided = isAgainstAll(seats)
      const isOutvoted = weightOf(against) > weightOf(supporters)
      if (first === undefined || !(isDecided || isOutvoted) || isWaived(first.path)) continue
      const spoken = isDecided ? against.filter(({ part }) => part === 'decides') : against
      const target = spoken[0] ?? first
      const path = [...target.path, 'stance']
      const args = {
        project: project.name,
        against: namesOf(spoken),
        ally: allyAgainst(target, supporters),
        first: target.name,
        isQuiet: isQuiet(account, project),
      }
      const softer = isFar(account, project, days) || (!isDecided && isMostlyUnknown(seats)) ? softly : {}
      const at = account.dossier.front.at(path, 'value')
      if (isDecided) yield { at, path, say: 'decided', args, ...softer }
      else yield { at, path, say: 'outvoted', args: { ...args, supporters: namesOf(supporters) }, ...softer }
    }
  },
})

const softly = { severity: 'info' } as const

/** What to do about whoever is against us: nobody may be talked to once the tender is out. */
function helpAbout() {
  type Gaps = { readonly ally: string; readonly first: string; readonly isQuiet: boolean }
  return {
    zh: ({ ally, first, isQuiet }: Gaps) => {
      if (isQuiet) return `标书已发，不能再去说他：\`${first}\` 担心的那一条，在方案和答疑里正面答掉。`
      return `先弄清 \`${first}\` 反对什么，当面答掉${ally === '' ? '；再找一个在会上肯替我们开口的人' : `；再请 \`${ally}\` 去说一句`}。`
    },
    en: ({ ally, first, isQuiet }: Gaps) => {
      if (isQuiet)
        return `The tender is out, so nobody may be talked round: answer what troubles \`${first}\` in the offer and the clarifications.`
      return `Find out what \`${first}\` objects to and answer it face to face; then ${ally === '' ? 'find somebody who will speak up for us at the table' : `have \`${ally}\` put in a word`}.`
    },
  }
}

const weightOf = (seats: readonly Seat[]): number => seats.reduce((sum, { weight }) => sum + weight, 0)

const heaviestFirst = (seats: readonly Seat[]): readonly Seat[] =>
  [...seats].sort((one, other) => other.weight - one.weight)

/** Whether everybody who decides is against us. */
function isAgainstAll(seats: readonly Seat[]): boolean {
  const deciders = seats.filter(({ part }) => part === 'decides')
  return deciders.length > 0 && deciders.every(({ stance }) => stance === 'against')
}

/** Whether more than half of the table has not shown its side: what is known then proves little. */
const isMostlyUnknown = (seats: readonly Seat[]): boolean =>
  weightOf(seats.filter(({ stance }) => stance === undefined || stance === 'unknown')) * 2 > weightOf(seats)

function isFar(account: Account, { decision }: Project, days: number): boolean {
  return decision !== undefined && daysUntil(account, decision.first) > days
}

/** Who should speak to somebody against us: one of ours at the table whom they listen to, else the heaviest. */
function allyAgainst(target: Seat, supporters: readonly Seat[]): string {
  const people = supporters.flatMap(({ person }) => (person === undefined ? [] : [person]))
  const writings = target.person?.writings ?? []
  const listened = people.find(
    person =>
      person.influences.some(name => isWrittenAs(name, writings)) ||
      isWrittenAs(target.person?.reportsTo ?? '', person.writings),
  )
  return (listened ?? people[0])?.shown ?? ''
}

const namesOf = (seats: readonly Seat[]): string =>
  seats
    .slice(0, 3)
    .map(({ name }) => `\`${name}\``)
    .join(' · ')
