/** What to bring and what is owed: news for them, what we promised, what they promised. */
import { type Account, itemsOf, textAt } from '../../../account/account.ts'
import type { News } from '../../../account/company.ts'
import { concessionsOf, isRunning, owedFor } from '../../../account/concessions.ts'
import { entriesOf } from '../../../account/contact.ts'
import type { Person } from '../../../account/people.ts'
import { textsAt } from '../../../account/values.ts'
import { shortAmount } from '../../../text/amount-shown.ts'
import { sayDays } from '../../../text/day-said.ts'
import { foldName } from '../../../text/name.ts'
import { type Language, phrase } from '../../../text/phrase.ts'
import { todosOf } from '../todo.ts'

/** News of ours that fits this account, and who has been told of it already; what everybody here knows is left out. */
export function newsFor(account: Account, meets: readonly Person[], language: Language): readonly string[] {
  return account.company.news
    .filter(news => fits(account, news))
    .flatMap(news => {
      const told = entriesOf(account)
        .filter(({ verb, text }) => verb !== 'learned' && speaksOf(text, news))
        .flatMap(({ people }) => people)
      const names = [...new Set(told.map(({ shown }) => shown))]
      const isNews = meets.length === 0 ? names.length === 0 : meets.some(({ shown }) => !names.includes(shown))
      return isNews ? [texts.news[language]({ what: news.what, names })] : []
    })
    .slice(0, mostNews)
}

const mostNews = 3

/** News without any limits is for everybody. */
function fits({ value }: Account, { industries, products, challenges }: News): boolean {
  if (industries.length + products.length + challenges.length === 0) return true
  const industry = foldName(textAt(value, ['customer', 'industry', 'name']) ?? '')
  const kind = foldName(textAt(value, ['customer', 'profile', 'kind']) ?? '')
  const troubles = textsAt(value, ['qualification', 'challenges']).map(foldName)
  const needs = foldName(JSON.stringify([value['projects'] ?? [], value['growth'] ?? [], value['customer'] ?? []]))
  return (
    industries
      .map(foldName)
      .some(name => name === industry || name === kind || (industry !== '' && industry.includes(name))) ||
    products.map(foldName).some(name => needs.includes(name)) ||
    challenges.map(foldName).some(name => troubles.some(trouble => trouble.includes(name)))
  )
}

/** An entry of the Log tells a piece of news when it names it, or a product of which it tells. */
function speaksOf(text: string, { what, products }: News): boolean {
  const said = foldName(text)
  return [what, ...products].some(name => said.includes(foldName(name)))
}

/** What we owe them. */
export const oweThem = (account: Account, language: Language): readonly string[] =>
  todosOf(account, 60)
    .filter(({ isPromise }) => isPromise)
    .map(({ says }) => says[language])

/** What they owe us for favours, and what they have kept. */
export function oweUs(account: Account, language: Language): readonly string[] {
  return concessionsOf(account)
    .filter(favour => isRunning(favour, account.today) && favour.inReturn !== undefined)
    .map(favour => {
      const owed = owedFor(favour)
      const by = favour.targetBy === undefined ? '' : sayDays(favour.targetBy, language, account.today)
      const args = { what: favour.what, back: favour.inReturn ?? '', owed: shortAmount(owed ?? 0, language), by }
      if (owed === undefined) return texts.agreed[language](args)
      return owed === 0 ? texts.kept[language](args) : texts.owed[language](args)
    })
}

/** Troubles that are still open there: better mentioned by us than by them. */
export const openIncidents = (account: Account): readonly string[] => {
  const { relationship } = account.value
  const incidents =
    typeof relationship === 'object' && relationship !== null && 'incidents' in relationship
      ? relationship.incidents
      : []
  return itemsOf(incidents).flatMap(({ item }) =>
    (textAt(item, ['status']) ?? 'open') === 'open' ? (textAt(item, ['what']) ?? []) : [],
  )
}

type Favour = { what: string; back: string; owed: string; by: string }

const texts = {
  news: phrase<{ what: string; names: readonly string[] }>({
    zh: ({ what, names }) => (names.length === 0 ? what : `${what}（只告诉过${names.join('、')}）`),
    en: ({ what, names }) => (names.length === 0 ? what : `${what} (only ${names.join(', ')} knows)`),
  }),
  agreed: phrase<Favour>({
    zh: ({ what, back }) => `${what}，换的是：${back}`,
    en: ({ what, back }) => `${what}, in return for: ${back}`,
  }),
  kept: phrase<Favour>({
    zh: ({ what, back }) => `${what}换${back}：已兑现，可以当面谢一句`,
    en: ({ what, back }) => `${what} in return for: ${back}. Kept, and worth a word of thanks`,
  }),
  owed: phrase<Favour>({
    zh: ({ what, back, owed, by }) => `${what}换${back}：还差 ${owed}${by === '' ? '' : `，${by}到期`}`,
    en: ({ what, back, owed, by }) =>
      `${what} in return for: ${back}. ${owed} still to come${by === '' ? '' : ` by ${by}`}`,
  }),
}
