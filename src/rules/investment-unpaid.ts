/** Winning a key account is an investment, and only what they buy again and again pays it back. */

import { sumOf, yearlyOf } from '../account/money.ts'
import { hasBought, isBoughtOnce, pursuedSince, returnOf } from '../account/return.ts'
import { waiversOf } from '../account/waivers.ts'
import { shortAmount } from '../text/amount-shown.ts'
import { monthsLater } from '../text/day.ts'
import type { Path } from '../text/path.ts'
import { plural } from '../text/phrase.ts'
import { dossierRule, sentence } from './rule.ts'

const path: Path = ['qualification', 'investment']

export default dossierRule({
  id: 'investment-unpaid',
  severity: 'warning',
  craft: 2,
  settings: {
    times: {
      value: 3,
      says: {
        zh: '没有记毛利的，采购额至少要是投入的几倍',
        en: 'times what we put in that they have to buy, where no margin is recorded',
      },
    },
    years: {
      value: 2,
      says: {
        zh: '记满几年才算账（一次性采购做完了就算）',
        en: 'recorded years before it is judged (at once where the one purchase is over)',
      },
    },
    months: {
      value: 24,
      says: { zh: '一单没下的，跟了几个月就该有个说法', en: 'months of pursuit after which a first order is due' },
    },
  },
  why: {
    zh: '人天、差旅、样机都是投进去的本钱，只有年年都买才还得上。几年合起来算，别看一单：记了毛利的跟毛利比，没记的跟采购额比。头一年不算账；还没买过的，两年之后才问。',
    en: 'Days, travel and loan machines are capital, and only recurring orders pay it back. It is the years together that count, not one order: against the margin where it is recorded, else against what they bought. The first year is not judged, and where nothing has been bought yet it is asked after two.',
  },
  bad: {
    zh: 'qualification:\n  spend:\n    - { year: 2024, amount: 4000000, margin: 500000 }\n    - { year: 2025, amount: 6000000, margin: 900000 }\n  investment:\n    - { year: 2024, amount: 1800000, what: people }\n    - { year: 2025, amount: 600000, what: people }',
    en: 'qualification:\n  spend:\n    - { year: 2024, amount: 400000, margin: 50000 }\n    - { year: 2025, amount: 600000, margin: 90000 }\n  investment:\n    - { year: 2024, amount: 180000, what: people }\n    - { year: 2025, amount: 60000, what: people }',
  },
  good: {
    zh: 'qualification:\n  spend:\n    - { year: 2024, amount: 4000000, margin: 500000 }\n    - { year: 2025, amount: 16000000, margin: 3200000 }\n  investment:\n    - { year: 2024, amount: 1800000, what: people }\n    - { year: 2025, amount: 300000, what: people }',
    en: 'qualification:\n  spend:\n    - { year: 2024, amount: 400000, margin: 50000 }\n    - { year: 2025, amount: 1600000, margin: 320000 }\n  investment:\n    - { year: 2024, amount: 180000, what: people }\n    - { year: 2025, amount: 30000, what: people }',
  },
  sentences: {
    margin: sentence<{ years: number; invested: number; margin: number }>({
      message: {
        zh: ({ years, invested, margin }) =>
          margin > 0
            ? `${years} 年投了 ${shortAmount(invested, 'zh')}，毛利才 ${shortAmount(margin, 'zh')}，还没回本。`
            : `${years} 年投了 ${shortAmount(invested, 'zh')}，一分毛利没留下。`,
        en: ({ years, invested, margin }) =>
          margin > 0
            ? `${shortAmount(invested, 'en')} put in, ${shortAmount(margin, 'en')} margin back in ${plural(years, 'year')}: it has not paid.`
            : `${shortAmount(invested, 'en')} put in over ${plural(years, 'year')}, and no margin left at all.`,
      },
      help: {
        zh: () => '要么把后面的单子签成框架，要么减人。',
        en: () => 'Get the follow-ups into a framework, or take people off.',
      },
    }),
    share: sentence<{ years: number; invested: number; bought: number }>({
      message: {
        zh: ({ years, invested, bought }) =>
          `${years} 年投了 ${shortAmount(invested, 'zh')}，他一共才买了 ${shortAmount(bought, 'zh')}，这样的本钱收不回来。`,
        en: ({ years, invested, bought }) =>
          `${shortAmount(invested, 'en')} put in over ${years} years, for orders of ${shortAmount(bought, 'en')}: that will not come back.`,
      },
      help: {
        zh: () => '先把毛利补上看实账；真是这样，把后面的单子签成框架，或者减人。',
        en: () =>
          'Record the margin and look at the true figure; if it stands, get the follow-ups into a framework or take people off.',
      },
    }),
    nothing: sentence<{ invested: number; since: string }>({
      message: {
        zh: ({ invested, since }) =>
          `从 ${since.slice(0, 4)} 年跟到现在，投了 ${shortAmount(invested, 'zh')}，一单没下。`,
        en: ({ invested, since }) =>
          `${shortAmount(invested, 'en')} put in since ${since.slice(0, 4)}, and not one order.`,
      },
      help: {
        zh: () => '定一个期限和一张小单：到期还不买，就停。',
        en: () => 'Set a date and a small first order; if it does not come by then, stop.',
      },
    }),
  },
  *check(account, { times, years, months }) {
    if (waiversOf(account)(path)) return
    const place = { at: account.dossier.front.at(path, 'key'), path }
    if (!hasBought(account)) {
      const since = pursuedSince(account)
      if (since === undefined || monthsLater(since, months) > account.today) return
      const invested = sumOf(yearlyOf(account, 'investment').map(({ amount }) => amount))
      yield { ...place, say: 'nothing', args: { invested, since } }
      return
    }
    const { margin, invested, bought, years: recorded } = returnOf(account)
    if (recorded < years && !isBoughtOnce(account)) return
    if (margin !== undefined && invested > margin && invested > 0) {
      yield { ...place, say: 'margin', args: { years: recorded, invested, margin } }
    }
    if (margin === undefined && bought > 0 && invested * times > bought) {
      yield { ...place, say: 'share', args: { years: recorded, invested, bought } }
    }
  },
})
