/** How we stand with an account, in two lines: who they are, what they bring, what it costs, how content they are. */
import { type Account, itemsOf, textAt } from '../../../account/account.ts'
import { sumOf, yearlyOf } from '../../../account/money.ts'
import { daysAt, numberAt } from '../../../account/values.ts'
import { stageWords } from '../../../schema/words.ts'
import { grouped, shortAmount } from '../../../text/amount-shown.ts'
import { sayDays } from '../../../text/day-said.ts'
import { amongHan, shownName } from '../../../text/name.ts'
import { valueAt } from '../../../text/path.ts'
import { type Language, phrase } from '../../../text/phrase.ts'
import { valueTexts } from '../../show-value.ts'

export function standingLines(account: Account, language: Language): readonly string[] {
  return [who(account, language), money(account, language), ties(account, language)]
    .map(parts => parts.filter(part => part !== '').join(language === 'zh' ? '，' : ', '))
    .filter(line => line !== '')
}

function who({ catalog, value, stage, status }: Account, language: Language): readonly string[] {
  const headcount = numberAt(value, ['customer', 'profile', 'headcount'])
  return [
    `${texts.stage[language]({ stage: stageWords[stage][language] })}${status === 'active' ? '' : texts.status[language]({ status: valueTexts(catalog.field(['status']), status, language)[0] ?? status })}`,
    textAt(value, ['customer', 'industry', 'position']) ?? '',
    headcount === undefined
      ? ''
      : texts.heads[language]({ count: language === 'zh' ? shortAmount(headcount, 'zh') : grouped(headcount) }),
  ]
}

function money(account: Account, language: Language): readonly string[] {
  const spend = yearlyOf(account, 'spend').filter(({ amount }) => amount !== undefined)
  const newest = spend.at(-1)
  if (newest?.amount === undefined) return []
  const whole = yearlyOf(account, 'category_spend').find(({ year }) => year === newest.year)?.amount
  const margin = sumOf(spend.map(one => one.margin))
  const invested = sumOf(yearlyOf(account, 'investment').map(one => one.amount))
  const args = { year: newest.year, amount: shortAmount(newest.amount, language) }
  const share = whole === undefined || whole < newest.amount ? '' : `${Math.round((newest.amount / whole) * 100)}%`
  return [
    texts.spend[language]({ ...args, share }),
    margin === 0 ? '' : texts.margin[language]({ amount: shortAmount(margin, language), years: spend.length }),
    invested === 0 ? '' : texts.invested[language]({ amount: shortAmount(invested, language) }),
  ]
}

function ties(account: Account, language: Language): readonly string[] {
  return [contract(account, language), satisfaction(account, language)]
}

/** The running contract that ends first. */
function contract(account: Account, language: Language): string {
  const running = itemsOf(account.value['contracts'])
    .map(({ item }) => ({ name: textAt(item, ['name']) ?? '', until: daysAt(item, ['until']) }))
    .flatMap(({ name, until }) => (until === undefined || until.last < account.today ? [] : [{ name, until }]))
    .sort((one, other) => (one.until.last < other.until.last ? -1 : 1))[0]
  if (running === undefined) return ''
  return texts.contract[language]({ name: running.name, until: sayDays(running.until, language, account.today) })
}

function satisfaction(account: Account, language: Language): string {
  const newest = itemsOf(valueAt(account.value, ['relationship', 'satisfaction']))
    .map(({ item }) => ({
      score: numberAt(item, ['score']),
      by: textAt(item, ['by']) ?? '',
      date: daysAt(item, ['date']),
    }))
    .flatMap(({ score, by, date }) => (score === undefined || date === undefined ? [] : [{ score, by, date }]))
    .sort((one, other) => (one.date.last < other.date.last ? 1 : -1))[0]
  if (newest === undefined) return ''
  const day = sayDays(newest.date, language, account.today)
  return texts.satisfaction[language]({ score: newest.score, by: shownName(newest.by), day })
}

const texts = {
  stage: phrase<{ stage: string }>({ zh: ({ stage }) => `${stage}阶段`, en: ({ stage }) => `stage ${stage}` }),
  status: phrase<{ status: string }>({
    zh: ({ status }) => `（${status}）`,
    en: ({ status }) => ` (${status.toLowerCase()})`,
  }),
  heads: phrase<{ count: string }>({ zh: ({ count }) => `${count}人`, en: ({ count }) => `${count} people` }),
  spend: phrase<{ year: number; amount: string; share: string }>({
    zh: ({ year, amount, share }) => `${year} 年买了我们 ${amount}${share === '' ? '' : `，占他们这一类的 ${share}`}`,
    en: ({ year, amount, share }) =>
      `bought ${amount} from us in ${year}${share === '' ? '' : `, ${share} of what they spend on the category`}`,
  }),
  margin: phrase<{ amount: string; years: number }>({
    zh: ({ amount, years }) => `${years} 年毛利 ${amount}`,
    en: ({ amount, years }) => `margin ${amount} in ${years === 1 ? 'one year' : `${years} years`}`,
  }),
  invested: phrase<{ amount: string }>({
    zh: ({ amount }) => `投入 ${amount}`,
    en: ({ amount }) => `${amount} invested`,
  }),
  contract: phrase<{ name: string; until: string }>({
    zh: ({ name, until }) => `${name === '' ? '合同' : name}到 ${until}`,
    en: ({ name, until }) => `${name === '' ? 'contract' : name} until ${until}`,
  }),
  satisfaction: phrase<{ score: number; by: string; day: string }>({
    zh: ({ score, by, day }) => `满意度 ${score}（${by === '' ? '' : `${amongHan(by).trim()}，`}${day}）`,
    en: ({ score, by, day }) => `satisfaction ${score} of 5 (${by === '' ? '' : `${by}, `}${day})`,
  }),
}
