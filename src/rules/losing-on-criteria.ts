/** They score us on their own criteria; whoever loses there loses the deal, whatever else is said. */
import { type Criterion, type Project, pursuedProjects } from '../account/projects.ts'
import { isQuiet } from '../account/quiet.ts'
import { waiversOf } from '../account/waivers.ts'
import { shownName } from '../text/name.ts'
import { dossierRule, sentence } from './rule.ts'

type Scored = Criterion & { readonly ours: number; readonly rival: number }

export default dossierRule({
  id: 'losing-on-criteria',
  severity: 'warning',
  craft: 3,
  settings: {
    percent: {
      value: 90,
      says: {
        zh: '我方加权得分低于对手的百分之多少才提醒',
        en: "per cent of the rival's weighted score below which it speaks",
      },
    },
  },
  why: {
    zh: '客户按自己的标准打分，分是照权重加起来的。这么算我们都输，现在就得选：让他改标准、我们改方案，或者不投。至少两条都打了分，或者有一条是一票否决的，才算；客户多半不买的项目不算。',
    en: 'They score by criteria of their own, each with its weight. If that sum is against us, choose now: change the criteria, change the offer, or do not bid. It takes two criteria on which both are scored, or one that is decisive; where they are unlikely to buy at all, it is silent.',
  },
  bad: {
    zh: 'projects:\n  - name: 支付平台改造\n    status: open\n    next_step: { what: 改方案 }\n    criteria:\n      - { criterion: 结算时间, weight: 3, ours: 2, rival: 5 }\n      - { criterion: 价格, weight: 2, ours: 4, rival: 3 }',
    en: 'projects:\n  - name: Claims archive\n    status: open\n    next_step: { what: Change the offer }\n    criteria:\n      - { criterion: Restore time, weight: 3, ours: 2, rival: 5 }\n      - { criterion: Price, weight: 2, ours: 4, rival: 3 }',
  },
  good: {
    zh: 'projects:\n  - name: 支付平台改造\n    status: open\n    next_step: { what: 改方案 }\n    criteria:\n      - { criterion: 在线扩容, weight: 3, ours: 5, rival: 2 }\n      - { criterion: 价格, weight: 2, ours: 3, rival: 4 }',
    en: 'projects:\n  - name: Claims archive\n    status: open\n    next_step: { what: Change the offer }\n    criteria:\n      - { criterion: Growth without downtime, weight: 3, ours: 5, rival: 2 }\n      - { criterion: Price, weight: 2, ours: 3, rival: 4 }',
  },
  givesWayTo: ['schema', 'unquoted-link'],
  sentences: {
    losing: sentence<{
      project: string
      ours: number
      rivals: number
      most: number
      rival: string
      worst: string
      isQuiet: boolean
    }>({
      message: {
        zh: ({ project, ours, rivals, most, rival, worst }) =>
          `\`${project}\` 按客户自己的标准算，我们 ${ours} 分，${rival === '' ? '对手' : `\`${rival}\``} ${rivals} 分（满分 ${most}），输在 \`${worst}\`。`,
        en: ({ project, ours, rivals, most, rival, worst }) =>
          `By their own criteria for \`${project}\` it is ${ours} for us and ${rivals} for ${rival === '' ? 'the rival' : `\`${rival}\``} (of ${most}); \`${worst}\` costs us most.`,
      },
      help: {
        zh: ({ worst, isQuiet }) =>
          isQuiet
            ? `标书已发，标准改不了了：方案里把 \`${worst}\` 补上来，补不上就别投。`
            : `趁标准没定，三选一：让客户改 \`${worst}\` 的要求，我们改方案，或者不投。本周定下来。`,
        en: ({ worst, isQuiet }) =>
          isQuiet
            ? `The tender is out and the criteria stand: mend \`${worst}\` in the offer, or don't bid.`
            : `While the criteria are open: have \`${worst}\` put differently, change the offer, or don't bid. Decide this week.`,
      },
    }),
  },
  *check(account, { percent }) {
    const isWaived = waiversOf(account)
    for (const project of pursuedProjects(account)) {
      const path = [...project.path, 'criteria']
      const scored = scoredOf(project)
      const ours = sumBy(scored, one => one.ours)
      const rivals = sumBy(scored, one => one.rival)
      const [worst] = [...scored].sort((one, other) => lossAt(other) - lossAt(one))
      if (worst === undefined || ours * 100 >= rivals * percent || !isTelling(project, scored)) continue
      if (project.likelihood === 'unlikely' || isWaived(path)) continue
      const args = {
        project: project.name,
        ours,
        rivals,
        most: sumBy(scored, () => 5),
        rival: rivalOf(project),
        worst: worst.criterion,
        isQuiet: isQuiet(account, project),
      }
      yield { at: account.dossier.front.at(path, 'key'), path, say: 'losing', args }
    }
  },
})

/** The criteria on which both sides have a score. */
const scoredOf = ({ criteria }: Project): readonly Scored[] =>
  criteria.flatMap(one => {
    const { ours, rival } = one
    return ours === undefined || rival === undefined ? [] : [{ ...one, ours, rival }]
  })

const sumBy = (scored: readonly Scored[], score: (one: Scored) => number): number =>
  scored.reduce((sum, one) => sum + one.weight * score(one), 0)

const lossAt = ({ weight, ours, rival }: Scored): number => weight * (rival - ours)

/** Whether what is scored tells anything: two criteria or a decisive one, and no less than half of all the weight. */
function isTelling({ criteria }: Project, scored: readonly Scored[]): boolean {
  const all = criteria.reduce((sum, { weight }) => sum + weight, 0)
  const known = scored.reduce((sum, { weight }) => sum + weight, 0)
  return (scored.length >= 2 || scored.some(({ weight }) => weight === 3)) && known * 2 >= all
}

/** The rival, where there is but one. */
const rivalOf = ({ competitors: [only, ...others] }: Project): string =>
  only === undefined || others.length > 0 ? '' : shownName(only)
