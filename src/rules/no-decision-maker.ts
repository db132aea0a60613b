/** A project can only be won through people: somebody has to be named who decides. */
import type { Account } from '../account/account.ts'
import { daysUntil } from '../account/clock.ts'
import { informantFor } from '../account/informants.ts'
import { presentPeople } from '../account/people.ts'
import { decidersOf, type Project, placeIn, pursuedProjects } from '../account/projects.ts'
import { isQuiet } from '../account/quiet.ts'
import { waiversOf } from '../account/waivers.ts'
import { shortAmount } from '../text/amount-shown.ts'
import type { Language } from '../text/phrase.ts'
import { dossierRule, sentence } from './rule.ts'

export default dossierRule({
  id: 'no-decision-maker',
  severity: 'warning',
  craft: 3,
  settings: {
    days: {
      value: 180,
      says: {
        zh: '离定的日子多少天以内，不管买的把握多大都要知道谁拍板',
        en: 'days before the decision within which somebody must be named, however sure the purchase',
      },
    },
  },
  why: {
    zh: '写不出谁拍板，就是不知道该说服谁，钱和功夫都使在了不管事的人身上。会集体决定的写会的名字也行；已经走了的人不算。多半要买的，或者半年内要定的，就得知道；还说不准、也没日子的，先不催。',
    en: 'Not to know who decides is not to know whom to convince; time and money go to people who cannot say yes. A meeting that decides counts, somebody who has left does not. It matters once the purchase is likely or the decision is less than half a year away.',
  },
  bad: {
    zh: 'projects:\n  - name: 支付平台改造\n    status: open\n    likelihood: likely\n    committee:\n      - body: 评标委员会\n        part: evaluates',
    en: 'projects:\n  - name: Claims archive\n    status: open\n    likelihood: likely\n    committee:\n      - body: Evaluation panel\n        part: evaluates',
  },
  good: {
    zh: 'projects:\n  - name: 支付平台改造\n    status: open\n    likelihood: likely\n    committee:\n      - body: 行长办公会\n        part: decides',
    en: 'projects:\n  - name: Claims archive\n    status: open\n    likelihood: likely\n    committee:\n      - body: Investment Board\n        part: decides',
  },
  givesWayTo: ['schema', 'unknown-field', 'unquoted-link', 'wasted-pursuit'],
  sentences: {
    none: sentence<{ project: string; budget: number | null; guess: string; ask: string; isQuiet: boolean }>({
      message: {
        zh: ({ project, budget }) => `\`${project}\`${inMoney(budget, 'zh')}写不出谁拍板，功夫就不知道往哪使。`,
        en: ({ project, budget }) =>
          `Nobody is named who decides on \`${project}\`${inMoney(budget, 'en')}: we don't know whom to convince.`,
      },
      help: {
        zh: ({ guess, ask, isQuiet }) =>
          isQuiet
            ? '标书已发，不能再私下打听：从招标文件里查谁定标，写进 `committee`，标 `part: decides`。'
            : `${guess === '' ? '' : `是不是 \`${guess}\`？`}问${ask === '' ? '一个肯讲实情的人' : ` \`${ask}\``}：最后上哪个会，会上谁说了算？写进 \`committee\`，标 \`part: decides\`。`,
        en: ({ guess, ask, isQuiet }) =>
          isQuiet
            ? 'The tender is out, so sound out nobody: find in its papers who awards it, and enter that in `committee` with `part: decides`.'
            : `${guess === '' ? '' : `Is it \`${guess}\`? `}Ask ${ask === '' ? 'somebody who will tell us' : `\`${ask}\``} which meeting it goes to and whose word counts there; enter that in \`committee\` with \`part: decides\`.`,
      },
    }),
    left: sentence<{ project: string; budget: number | null; person: string; ask: string; isQuiet: boolean }>({
      message: {
        zh: ({ project, budget, person }) =>
          `\`${project}\`${inMoney(budget, 'zh')}拍板的 \`${person}\` 已经走了，现在没人拍板。`,
        en: ({ project, budget, person }) =>
          `\`${person}\`, who was to decide on \`${project}\`${inMoney(budget, 'en')}, has left: nobody decides it now.`,
      },
      help: {
        zh: ({ person, ask, isQuiet }) =>
          isQuiet
            ? `标书已发，不能再私下打听：从公开的任命里查谁接 \`${person}\`，把新的人写进 \`committee\`。`
            : `问${ask === '' ? '一个肯讲实情的人' : ` \`${ask}\``}：谁接 \`${person}\` 的位子，这件事他管不管？再把新的人写进 \`committee\`。`,
        en: ({ person, ask, isQuiet }) =>
          isQuiet
            ? `The tender is out, so sound out nobody: find who follows \`${person}\` in what is published, and enter them in \`committee\`.`
            : `Ask ${ask === '' ? 'somebody who will tell us' : `\`${ask}\``} who follows \`${person}\` and whether this comes with the job; then enter them in \`committee\`.`,
      },
    }),
  },
  *check(account, { days }) {
    const isWaived = waiversOf(account)
    for (const project of pursuedProjects(account)) {
      const path = [...project.path, 'committee']
      if (decidersOf(project).length > 0 || !isNearing(account, project, days) || isWaived(path)) continue
      const args = {
        project: project.name,
        budget: project.budget ?? null,
        ask: informantFor(account, project)?.shown ?? '',
        isQuiet: isQuiet(account, project),
      }
      const gone = project.seats.find(({ part }) => part === 'decides')
      if (gone === undefined) {
        const guess = presentPeople(account).find(({ roles }) => roles.includes('decision_maker'))?.shown ?? ''
        yield { at: placeIn(account, project, 'committee'), path, say: 'none', args: { ...args, guess } }
      } else {
        const at = account.dossier.front.at([...gone.path, 'person'], 'value')
        yield { at, path: [...gone.path, 'person'], say: 'left', args: { ...args, person: gone.name } }
      }
    }
  },
})

/** Whether it is likely to be bought, or soon to be decided. */
function isNearing(account: Account, { likelihood, decision }: Project, days: number): boolean {
  if (likelihood === 'certain' || likelihood === 'likely') return true
  const left = decision === undefined ? undefined : daysUntil(account, decision.first)
  return left !== undefined && left >= 0 && left <= days
}

const inMoney = (budget: number | null, language: Language): string => {
  if (budget === null || budget <= 0) return language === 'zh' ? ' ' : ''
  return language === 'zh' ? `（${shortAmount(budget, 'zh')}）` : ` (${shortAmount(budget, 'en')})`
}
