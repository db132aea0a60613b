/** Claims about what and how they buy. */
import { textAt } from '../../account/account.ts'
import { competitorsOf } from '../../account/competitors.ts'
import { amountsByYear, buysYearAfterYear, thisYear, yearlyOf } from '../../account/money.ts'
import { openProjects } from '../../account/projects.ts'
import { choiceAt, daysAt, isPast } from '../../account/values.ts'
import { shortAmount } from '../../text/amount-shown.ts'
import { dayWords } from '../../text/day-said.ts'
import { shownName } from '../../text/name.ts'
import { type Path, valueAt } from '../../text/path.ts'
import type { Words } from '../../text/phrase.ts'
import { statement } from '../rule.ts'
import { type Claim, claim } from './claim.ts'

const pattern: Path = ['qualification', 'purchase_pattern']
const procurement: Path = ['qualification', 'procurement']
const untilPath: Path = ['qualification', 'admission', 'until']

export const aboutBuying: readonly Claim[] = [
  claim<{ last: number }>({
    key: 'recurring-but-empty',
    severity: 'warning',
    says: {
      message: {
        zh: ({ last }) => `标的是持续采购，可从 ${last} 年以后，两年多没在我方买过。`,
        en: ({ last }) => `Marked recurring, but nothing has been bought since ${last}, for two whole years.`,
      },
      help: {
        zh: () => '问采购：这两年买了谁家的？漏记就补上，真不买了就改成 `one_off` 或者 `dormant`。',
        en: () =>
          'Ask purchasing from whom they bought; add what was not recorded, or set `one_off`, or the account to `dormant`.',
      },
    },
    *find(account) {
      if (textAt(account.value, pattern) !== 'recurring' || account.status === 'dormant') return
      const now = thisYear(account)
      const bought = (list: 'spend' | 'category_spend') =>
        [...amountsByYear(account, list)].flatMap(([year, amount]) => (amount > 0 ? [year] : []))
      const last = Math.max(...bought('spend'))
      // Whoever bought from others in those years does buy again and again.
      const isIdle = !bought('category_spend').some(year => year > last)
      if (Number.isFinite(last) && last < now - 2 && isIdle) yield { path: pattern, args: { last } }
    },
  }),
  claim({
    key: 'once-but-yearly',
    severity: 'warning',
    says: statement({
      message: {
        zh: '标的是一次性采购，可连着三年都在我方买。',
        en: 'Marked one-off, yet they have bought from us three years running.',
      },
      help: {
        zh: '问采购明年还买不买；买，就改成 `recurring`，按大客户来养。',
        en: 'Ask purchasing about next year; if they go on, set `recurring` and treat them as a key account.',
      },
    }),
    *find(account) {
      if (textAt(account.value, pattern) === 'one_off' && buysYearAfterYear(account)) yield { path: pattern, args: {} }
    },
  }),
  claim({
    key: 'local-but-yearly',
    severity: 'info',
    says: statement({
      message: {
        zh: '标的是各分支自己买，可连着三年都在我方买：是有人在统着，还是哪个分支买得勤？',
        en: 'Marked as bought by each branch, yet they buy from us year after year: does somebody steer it, or is it one branch?',
      },
      help: {
        zh: '查三年的合同是谁签的：同一个口子，就改成 `centralized` 或 `mixed`。',
        en: 'See who signed those contracts; if it is one place, set `centralized` or `mixed`.',
      },
    }),
    *find(account) {
      const isLocal = textAt(account.value, procurement) === 'distributed'
      if (isLocal && buysYearAfterYear(account)) yield { path: procurement, args: {} }
    },
  }),
  claim({
    key: 'strategic-but-unfit',
    severity: 'warning',
    says: statement({
      message: {
        zh: '标的是战略客户，产品适配却是低：将来再大，也轮不到我们。',
        en: 'Marked strategic, but our product fits badly: however much they grow, it will not be with us.',
      },
      help: {
        zh: '请售前说清哪一年拿得出来；拿不出来，就别占战略的名额。',
        en: 'Have pre-sales name the year in which we can deliver; if there is none, give the place to somebody else.',
      },
    }),
    *find({ value }) {
      const path = ['qualification', 'product_fit']
      if (textAt(value, ['type']) === 'strategic' && textAt(value, path) === 'low') yield { path, args: {} }
    },
  }),
  claim<{ year: number; ours: number; all: number }>({
    key: 'share-above-one',
    severity: 'warning',
    says: {
      message: {
        zh: ({ year, ours, all }) =>
          `${year} 年在我方买的（${shortAmount(ours, 'zh')}）比同类的总采购（${shortAmount(all, 'zh')}）还多。`,
        en: ({ year, ours, all }) =>
          `In ${year} they bought ${shortAmount(ours, 'en')} from us, more than the ${shortAmount(all, 'en')} they spent on the category.`,
      },
      help: {
        zh: () => '口径对一下：是不是一个含税一个不含、或者总额漏了哪家？',
        en: () => 'Compare what is counted: with or without tax, or is a supplier missing from the total?',
      },
    },
    *find(account) {
      const all = amountsByYear(account, 'category_spend')
      const told = new Set<number>()
      const ours = amountsByYear(account, 'spend')
      for (const { year, path } of yearlyOf(account, 'spend')) {
        const [mine, total] = [ours.get(year), all.get(year)]
        if (told.has(year) || mine === undefined || total === undefined || mine <= total) continue
        told.add(year)
        yield { path: [...path, 'amount'], args: { year, ours: mine, all: total } }
      }
    },
  }),
  claim<{ year: number; margin: number; amount: number }>({
    key: 'margin-above-amount',
    severity: 'warning',
    says: {
      message: {
        zh: ({ year, margin, amount }) =>
          `${year} 年的毛利（${shortAmount(margin, 'zh')}）比采购额（${shortAmount(amount, 'zh')}）还多。`,
        en: ({ year, margin, amount }) =>
          `The margin of ${year}, ${shortAmount(margin, 'en')}, is above the amount, ${shortAmount(amount, 'en')}.`,
      },
      help: {
        zh: () => '多半少了或多了个零，或者填成了百分比：对一下台账。',
        en: () => 'Most likely a nought too many or too few: look at the ledger.',
      },
    },
    *find(account) {
      for (const { year, margin, amount, path } of yearlyOf(account, 'spend')) {
        if (margin !== undefined && amount !== undefined && margin > amount)
          yield { path: [...path, 'margin'], args: { year, margin, amount } }
      }
    },
  }),
  claim<{ project: string; budget: number; all: number }>({
    key: 'budget-above-category',
    severity: 'info',
    says: {
      message: {
        zh: ({ project, budget, all }) =>
          `\`${project}\` 的预算 ${shortAmount(budget, 'zh')}，可这一类他一年一共才花 ${shortAmount(all, 'zh')}。`,
        en: ({ project, budget, all }) =>
          `The budget of \`${project}\` is ${shortAmount(budget, 'en')}, but in a year they spend ${shortAmount(all, 'en')} on the whole category.`,
      },
      help: {
        zh: () => '问财务：这笔钱管几年，含不含别的东西？',
        en: () => 'Ask finance for how many years it is meant, and what else is in it.',
      },
    },
    *find(account, { budget_times }) {
      const all = Math.max(...amountsByYear(account, 'category_spend').values())
      for (const { name, budget, path } of openProjects(account)) {
        if (budget !== undefined && all > 0 && budget > all * budget_times)
          yield { path: [...path, 'budget'], args: { project: name, budget, all } }
      }
    },
  }),
  claim<{ until: Words }>({
    key: 'admitted-but-lapsed',
    severity: 'warning',
    says: {
      message: {
        zh: ({ until }) => `写着在供应商库里，资格 ${until.zh}却已经到期。`,
        en: ({ until }) => `We are on their list of suppliers, it says, but only until ${until.en}, which is past.`,
      },
      help: {
        zh: () => '问采购部门：续了，写上新的到期日；没续，马上办。',
        en: () => 'Ask purchasing: if it was renewed, write the new date; if not, see to it now.',
      },
    },
    *find({ value, today }) {
      const status = choiceAt(value, ['qualification', 'admission', 'status'], ['admitted', 'framework'])
      const until = daysAt(value, untilPath)
      if (status !== undefined && until !== undefined && isPast(until, today))
        yield { path: untilPath, args: { until: dayWords(until, today) } }
    },
  }),
  claim<{ rival: string; features: number }>({
    key: 'liked-but-losing',
    severity: 'info',
    says: {
      message: {
        zh: ({ rival, features }) => `客户对 \`${rival}\` 打满分，我们的对比表上 ${features} 项却全是我方占优。`,
        en: ({ rival, features }) =>
          `They are fully satisfied with \`${rival}\`, yet on our battle card we win all ${features} points.`,
      },
      help: {
        zh: () => '对比表是我们自己打的吧？问客户：他们家哪一条让您离不开，就添哪一条。',
        en: () => 'Who filled in that card? Ask them what they would miss of theirs, and add that point.',
      },
    },
    *find(account) {
      for (const { name, satisfaction, path } of competitorsOf(account)) {
        const card = valueAt(account.value, [...path, 'comparison'])
        const edges = (Array.isArray(card) ? card : []).flatMap(
          (item: unknown) => choiceAt(item, ['edge'], ['us', 'them', 'even']) ?? [],
        )
        if (satisfaction === 5 && edges.length > 1 && edges.every(edge => edge === 'us'))
          yield { path: [...path, 'satisfaction'], args: { rival: shownName(name), features: edges.length } }
      }
    },
  }),
]
