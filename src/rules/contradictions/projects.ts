/** Claims about the projects. What is over is left alone but for how it ended: its dates move nothing any more. */
import {
  decidersOf,
  openProjects,
  type Project,
  projectsOf,
  type Seat,
  type Step,
  tenderOf,
} from '../../account/projects.ts'
import { dayWords, whenDated, whenWords } from '../../text/day-said.ts'
import { shownName } from '../../text/name.ts'
import type { Words } from '../../text/phrase.ts'
import { type Claim, claim } from './claim.ts'

export const aboutProjects: readonly Claim[] = [
  claim<{ project: string }>({
    key: 'certain-but-unfunded',
    severity: 'warning',
    says: {
      message: {
        zh: ({ project }) => `\`${project}\` 写的是一定会买，预算却没有。`,
        en: ({ project }) => `They are certain to buy \`${project}\`, it says, but there is no budget.`,
      },
      help: {
        zh: () => '问财务：哪一年的钱、谁批？问不出来，就别当成一定会买。',
        en: () => 'Ask finance which year pays and who signs; if there is no answer, it is not certain.',
      },
    },
    *find(account) {
      for (const { likelihood, budgetStatus, name, path } of openProjects(account)) {
        if (likelihood === 'certain' && budgetStatus === 'none')
          yield { path: [...path, 'likelihood'], args: { project: name } }
      }
    },
  }),
  claim<{ project: string; who: string }>({
    key: 'certain-but-opposed',
    severity: 'info',
    says: {
      message: {
        zh: ({ project, who }) => `\`${project}\` 一定会买，可拍板的 \`${who}\` 反对我们：一定买的是谁家的？`,
        en: ({ project, who }) =>
          `\`${project}\` is certain, yet \`${who}\`, who decides, is against us: certain for whom?`,
      },
      help: {
        zh: () => '我方赢面（`our_chance`）照实写；要么先把他说通，要么别再加人。',
        en: () => 'Write our chance down as it is (`our_chance`); win them over first, or put nobody more on it.',
      },
    },
    *find(account) {
      for (const project of openProjects(account)) {
        const { likelihood, ourChance, name, path } = project
        const foe = opposedDecider(project)
        const isOpen = ourChance !== 'leading' && ourChance !== 'behind'
        if (likelihood === 'certain' && foe !== undefined && isOpen)
          yield { path: [...path, 'likelihood'], args: { project: name, who: foe.name } }
      }
    },
  }),
  claim<{ project: string; who: string }>({
    key: 'leading-but-opposed',
    severity: 'warning',
    says: {
      message: {
        zh: ({ project, who }) => `\`${project}\` 写的是我方领先，拍板的 \`${who}\` 却反对我们。`,
        en: ({ project, who }) =>
          `We are ahead in \`${project}\`, it says, but \`${who}\`, who decides, is against us.`,
      },
      help: {
        zh: () => '问内线：今天就定的话，会定给谁？照着改一样。',
        en: () => 'Ask our coach who would get it if it were decided today, and correct one of the two.',
      },
    },
    *find(account) {
      for (const project of openProjects(account)) {
        const foe = opposedDecider(project)
        if (project.ourChance === 'leading' && foe !== undefined)
          yield { path: [...project.path, 'our_chance'], args: { project: project.name, who: foe.name } }
      }
    },
  }),
  claim<{ project: string; rival: string }>({
    key: 'won-but-lost-to',
    severity: 'warning',
    says: {
      message: {
        zh: ({ project, rival }) => `\`${project}\` 赢了，又写着输给 \`${rival}\`。`,
        en: ({ project, rival }) => `\`${project}\` was won, and lost to \`${rival}\`.`,
      },
      help: {
        zh: () => '是丢单，就改 `status`；分标赢了一部分，就拆成两个项目。',
        en: () => 'If it was lost, correct `status`; if only one lot of it was won, make two projects of it.',
      },
    },
    *find(account) {
      for (const { status, name, path, outcome } of projectsOf(account)) {
        if (status === 'won' && outcome.lostTo !== undefined)
          yield { path: [...path, 'outcome', 'lost_to'], args: { project: name, rival: shownName(outcome.lostTo) } }
      }
    },
  }),
  claim<{ project: string }>({
    key: 'open-but-settled',
    severity: 'warning',
    says: {
      message: {
        zh: ({ project }) => `\`${project}\` 还开着，结果却已经写上了。`,
        en: ({ project }) => `\`${project}\` is open, yet its outcome is written.`,
      },
      help: {
        zh: () => '定了就把 `status` 改成 `won`、`lost` 或 `dropped`；没定就去掉 `outcome`。',
        en: () => 'If it is settled, set `status` to `won`, `lost` or `dropped`; if not, take `outcome` out.',
      },
    },
    *find(account) {
      for (const { name, path, outcome } of openProjects(account)) {
        const isSettled =
          outcome.lostTo !== undefined || (outcome.date !== undefined && outcome.date.first <= account.today)
        if (isSettled) yield { path: [...path, 'outcome'], args: { project: name } }
      }
    },
  }),
  claim<{ project: string; decision: Words; tender: Words }>({
    key: 'decided-before-tender',
    severity: 'warning',
    says: {
      message: {
        zh: ({ project, decision, tender }) => `\`${project}\` ${decision.zh}就定，可 ${tender.zh}才发标。`,
        en: ({ project, decision, tender }) =>
          `\`${project}\` is to be decided ${decision.en}, but the tender only goes out ${tender.en}.`,
      },
      help: {
        zh: () => '问采购：发标推了，定标推到哪天？',
        en: () => 'Ask purchasing: if the tender has moved, to when has the decision?',
      },
    },
    *find(account) {
      for (const project of openProjects(account)) {
        const { decision, name, path } = project
        const tender = tenderOf(project)
        if (decision === undefined || tender === undefined || decision.last >= tender.first) continue
        const args = {
          project: name,
          decision: whenWords(decision, account.today),
          tender: whenWords(tender, account.today),
        }
        yield { path: [...path, 'decision_date'], args }
      }
    },
  }),
  claim<{ project: string; decision: Words; opened: Words }>({
    key: 'decided-before-known',
    severity: 'warning',
    says: {
      message: {
        zh: ({ project, decision, opened }) =>
          `\`${project}\` 的定标日 ${decision.zh}，早于我们得知它的 ${opened.zh}。`,
        en: ({ project, decision, opened }) =>
          `\`${project}\` was decided ${decision.en}, before we heard of it ${opened.en}.`,
      },
      help: {
        zh: () => '两个日子里有一个写错了年份吧？已经定了，就把项目了结。',
        en: () => 'Is the year of one of them wrong? If it is decided, close the project.',
      },
    },
    *find(account) {
      for (const { decision, opened, name, path } of openProjects(account)) {
        if (decision === undefined || opened === undefined || decision.last >= opened.first) continue
        const args = { project: name, decision: whenDated(decision), opened: whenDated(opened) }
        yield { path: [...path, 'decision_date'], args }
      }
    },
  }),
  claim<{ step: string; tender: Words }>({
    key: 'steps-backwards',
    severity: 'warning',
    says: {
      message: {
        zh: ({ step, tender }) => `\`${step}\` 排在发标（${tender.zh}）之前。`,
        en: ({ step, tender }) => `\`${step}\` comes before the tender goes out (${tender.en}).`,
      },
      help: {
        zh: () => '评标、签合同总在发标之后：问采购这两步的日子。',
        en: () => 'Evaluation and contract follow the tender: ask purchasing for the two dates.',
      },
    },
    *find(account) {
      for (const project of openProjects(account)) {
        const tender = tenderOf(project)
        const early = tender === undefined ? undefined : project.steps.find(step => isEarlier(step, tender.first))
        if (tender === undefined || early === undefined) continue
        const path = [...early.path, early.done === undefined ? 'due' : 'done']
        yield { path, args: { step: early.step, tender: dayWords(tender, account.today) } }
      }
    },
  }),
  claim<{ project: string; rivals: readonly string[] }>({
    key: 'sole-source-with-rivals',
    severity: 'info',
    says: {
      message: {
        zh: ({ project, rivals }) =>
          `\`${project}\` 走单一来源，却列着 ${rivals.length} 家对手：${rivals.map(one => `\`${one}\``).join('、')}。`,
        en: ({ project, rivals }) =>
          `\`${project}\` is sole source, yet ${rivals.length} rivals are in it: ${rivals.map(one => `\`${one}\``).join(', ')}.`,
      },
      help: {
        zh: () => '问采购：单一来源批下来没有？没批，就按有对手的来准备。',
        en: () => 'Ask purchasing whether sole source is approved; until it is, prepare for a contest.',
      },
    },
    *find(account) {
      for (const { method, competitors, name, path } of openProjects(account)) {
        if (method === 'sole_source' && competitors.length > 1)
          yield { path: [...path, 'process', 'method'], args: { project: name, rivals: competitors.map(shownName) } }
      }
    },
  }),
]

/** Somebody who decides and is against us, where nobody who decides is for us. */
function opposedDecider(project: Project): Seat | undefined {
  const deciders = decidersOf(project)
  return deciders.some(({ stance }) => stance === 'for')
    ? undefined
    : deciders.find(({ stance }) => stance === 'against')
}

const isEarlier = ({ kind, due, done }: Step, day: string): boolean => {
  const days = done ?? due
  return (kind === 'evaluation' || kind === 'contract') && days !== undefined && days.last < day
}
