/** Whoever lives from one customer is lost with it. */
import { type Account, writePath } from '../account/account.ts'
import { amountsByYear, yearlyOf } from '../account/money.ts'
import { shortAmount } from '../text/amount-shown.ts'
import { type Collected, sentence, spotOf, workspaceRule } from './rule.ts'

export default workspaceRule({
  id: 'over-dependence',
  severity: 'info',
  craft: 1,
  settings: {
    percent: {
      value: 40,
      says: {
        zh: '一家占同一年采购额的百分之几算太重',
        en: "percent of a year's spend that is too much for one account",
      },
    },
    accounts: {
      value: 8,
      says: { zh: '那一年至少有几家有采购才算', en: 'accounts with spend in that year before it is judged' },
    },
  },
  why: {
    zh: '一家占了四成，他一压价我们就得让，他一走这一年就没了。只比同一币种、同一年：取有采购的客户够数的最近一年；不够八家的，本来就谈不上分散。',
    en: 'Where one account is 40 % of the business, it names the price, and when it leaves the year is gone. Only one currency and one year are compared, the latest with enough accounts that bought; with fewer than eight there is no spread to speak of.',
  },
  bad: { zh: exampleOf('澜江银行', '客户', 9000000), en: exampleOf('Lanjiang Bank', 'Customer', 9000000) },
  good: { zh: exampleOf('澜江银行', '客户', 2000000), en: exampleOf('Lanjiang Bank', 'Customer', 2000000) },
  sentences: {
    heavy: sentence<{
      name: string
      percent: number
      year: number
      amount: number
      currency: string
      next: readonly string[]
    }>({
      message: {
        zh: ({ name, percent, year, amount }) =>
          `${year} 年 \`${name}\` 一家占我们的 ${percent}%（${shortAmount(amount, 'zh')}）。丢了它，这一年就没了。`,
        en: ({ name, percent, year, amount }) =>
          `\`${name}\` was ${percent} % of our business in ${year} (${shortAmount(amount, 'en')}). Lose it, and the year is gone.`,
      },
      help: {
        zh: ({ next }) => `给后面几家各定一个增长目标：${next.map(one => `\`${one}\``).join('、')}。`,
        en: ({ next }) => `Give the next ones a growth goal each: ${next.map(one => `\`${one}\``).join(', ')}.`,
      },
    }),
  },
  collect: account => ({
    name: account.name,
    currency: account.currency ?? '',
    years: [...amountsByYear(account, 'spend')]
      .filter(([, amount]) => amount > 0)
      .map(([year, amount]) => ({ year, amount, ...placeOf(account, year) })),
  }),
  *judge(facts, _world, { percent, accounts }) {
    for (const currency of new Set(facts.map(({ fact }) => fact.currency))) {
      const ranked = newestYear(
        facts.filter(({ fact }) => fact.currency === currency),
        accounts,
      )
      const [first, ...others] = ranked
      if (first === undefined) continue
      const share = first.amount / ranked.reduce((sum, { amount }) => sum + amount, 0)
      if (share * 100 < percent) continue
      const { file, spot, path, year, amount, name } = first
      const args = {
        name,
        percent: Math.round(share * 100),
        year,
        amount,
        currency,
        next: others.slice(0, 4).map(one => one.name),
      }
      yield { file, spot, path, say: 'heavy', args }
    }
  },
})

function placeOf(account: Account, year: number) {
  const path = yearlyOf(account, 'spend').find(one => one.year === year)?.path ?? ['qualification', 'spend']
  const place = [...path, 'amount']
  return { path: writePath(account, place), spot: spotOf(account.dossier, account.dossier.front.at(place, 'value')) }
}

type Yearly<One> = { readonly name: string; readonly years: readonly One[] }

/** Those who bought in the newest year in which enough did, the greatest first; none where there is no such year. */
function newestYear<One extends { readonly year: number; readonly amount: number }>(
  facts: readonly Collected<Yearly<One>>[],
  least: number,
) {
  const bought = facts.flatMap(({ file, fact }) => fact.years.map(one => ({ ...one, file, name: fact.name })))
  const years = [...new Set(bought.map(({ year }) => year))].sort((one, other) => other - one)
  const newest = years.map(year => bought.filter(one => one.year === year)).find(those => those.length >= least) ?? []
  return newest.sort((one, other) => other.amount - one.amount)
}

function exampleOf(great: string, small: string, amount: number): string {
  const dossier = (name: string, bought: number) =>
    `=== accounts/${name}.md\n---\nkam: 1\naccount: ${name}\nstage: establish\nqualification:\n  spend:\n    - { year: 2025, amount: ${bought} }\n---\n`
  return dossier(great, amount) + [1, 2, 3, 4, 5, 6, 7].map(number => dossier(`${small} ${number}`, 1000000)).join('')
}
