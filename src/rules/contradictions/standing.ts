/** Claims about how we stand with the account. */
import { textAt } from '../../account/account.ts'
import { amountsByYear } from '../../account/money.ts'
import { openProjects, projectsOf } from '../../account/projects.ts'
import { daysAt } from '../../account/values.ts'
import { type Claim, claim } from './claim.ts'

export const aboutStanding: readonly Claim[] = [
  claim<{ what: string; isProject: boolean }>({
    key: 'prospect-who-bought',
    severity: 'warning',
    says: {
      message: {
        zh: ({ what, isProject }) =>
          `状态写的是潜在客户，可${isProject ? `项目 \`${what}\` 已经赢了` : ` ${what} 年就在我方买过`}。`,
        en: ({ what, isProject }) =>
          `Marked a prospect, yet ${isProject ? `the project \`${what}\` was won` : `they bought from us in ${what}`}.`,
      },
      help: {
        zh: () => '已经是客户，就把 `status` 改成 `active`。',
        en: () => 'If they are a customer, set `status` to `active`.',
      },
    },
    *find(account) {
      if (account.status !== 'prospect') return
      const won = projectsOf(account).find(({ status }) => status === 'won')
      const year = [...amountsByYear(account, 'spend')].find(([, amount]) => amount > 0)?.[0]
      const what = year === undefined ? won?.name : String(year)
      if (what !== undefined) yield { path: ['status'], args: { what, isProject: year === undefined } }
    },
  }),
  claim<{ stage: string }>({
    key: 'prospect-beyond-establish',
    severity: 'warning',
    says: {
      message: {
        zh: ({ stage }) => `还是潜在客户，阶段却到了 \`${stage}\`：没买过的关系，谈不上稳定。`,
        en: ({ stage }) =>
          `Still a prospect, but in \`${stage}\`: there is no relationship to keep before the first order.`,
      },
      help: {
        zh: () => '买过了，`status` 改成 `active`；没买过，退回 `establish`。',
        en: () => 'If they have bought, set `status` to `active`; if not, go back to `establish`.',
      },
    },
    *find({ status, stage }) {
      if (status === 'prospect' && stage !== 'establish') yield { path: ['status'], args: { stage } }
    },
  }),
  claim<{ project: string }>({
    key: 'dormant-with-open-project',
    severity: 'warning',
    says: {
      message: {
        zh: ({ project }) => `客户标成休眠，\`${project}\` 却还开着。`,
        en: ({ project }) => `Marked dormant, yet \`${project}\` is open.`,
      },
      help: {
        zh: () => '到底还跟不跟？跟，就改成 `active`；不跟，就把项目了结。',
        en: () => 'Are we in or out? If in, set `active`; if out, close the project.',
      },
    },
    *find(account) {
      const [open] = account.status === 'dormant' ? openProjects(account) : []
      if (open !== undefined) yield { path: ['status'], args: { project: open.name } }
    },
  }),
  claim<{ status: string }>({
    key: 'lost-but-not',
    severity: 'info',
    says: {
      message: {
        zh: ({ status }) => `写了怎么丢的，状态却是 \`${status}\`。`,
        en: ({ status }) => `It is written how we lost them, but the status is \`${status}\`.`,
      },
      help: {
        zh: () => '真丢了，`status` 改成 `lost`；又回来了，把 `lost` 的经过移到正文里。',
        en: () => 'If they are gone, set `status` to `lost`; if they came back, move the story of `lost` to the body.',
      },
    },
    *find(account) {
      const { status, value } = account
      const hasStory = daysAt(value, ['lost', 'date']) !== undefined || textAt(value, ['lost', 'reason']) !== undefined
      // They came back and bought: then it is history.
      const since = Number(daysAt(value, ['lost', 'date'])?.last.slice(0, 4) ?? Number.POSITIVE_INFINITY)
      const cameBack = [...amountsByYear(account, 'spend')].some(([year, amount]) => year > since && amount > 0)
      if (hasStory && status !== 'lost' && !cameBack) yield { path: ['lost'], args: { status } }
    },
  }),
]
