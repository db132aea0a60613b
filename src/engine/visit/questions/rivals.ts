/** When what a rival has there must be renewed: the window in which it can be replaced. */
import { type Account, itemsOf, textAt, writePath } from '../../../account/account.ts'
import { isOurName } from '../../../account/company.ts'
import { competitorsOf } from '../../../account/competitors.ts'
import { openProjects } from '../../../account/projects.ts'
import { daysAt } from '../../../account/values.ts'
import { installedPath, ownWritings } from '../../../account/vendors.ts'
import { daysBetween } from '../../../text/calendar.ts'
import type { Days } from '../../../text/day.ts'
import { sayDays } from '../../../text/day-said.ts'
import { isWrittenAs, shownName, writingsOf } from '../../../text/name.ts'
import { valueAt } from '../../../text/path.ts'
import { fill, phrase } from '../../../text/phrase.ts'
import { pressure, type Question } from '../question.ts'

export function* rivals(account: Account): Generator<Question> {
  for (const { item, index } of itemsOf(valueAt(account.value, installedPath))) {
    const vendor = textAt(item, ['vendor'])
    const product = textAt(item, ['product'])
    if (vendor === undefined || product === undefined || !isRival(account, vendor)) continue
    const path = writePath(account, [...installedPath, index, 'until'])
    const args = { product, vendor: shownName(vendor) }
    const until = daysAt(item, ['until'])
    const topic = fill(texts.topic, args)
    const whom = ['maintainer', 'purchasing', 'manager'] as const
    const bears = contest(account, vendor)
    if (until === undefined) {
      const why = fill(texts.window, args)
      yield { topic, ask: fill(texts.when, args), why, whom, path, weight: 30 + bears }
    } else if (isNear(account, until)) {
      const why = {
        zh: texts.ends.zh({ ...args, until: sayDays(until, 'zh', account.today) }),
        en: texts.ends.en({ ...args, until: sayDays(until, 'en', account.today) }),
      }
      yield { topic, ask: fill(texts.renewed, args), why, whom, path, weight: 35 + bears }
    }
  }
}

/** Another company; neither us, the customer, nor its own people. */
function isRival(account: Account, vendor: string): boolean {
  const known = competitorsOf(account).filter(({ isVendor }) => !isVendor)
  const own = new Set([...ownWritings(account), ...known.flatMap(({ writings }) => writings)])
  return !isOurName(account.company, vendor) && !writingsOf(vendor).some(writing => own.has(writing))
}

/** How much a decision presses in which this vendor is the rival. */
function contest(account: Account, vendor: string): number {
  const writings = writingsOf(vendor)
  const contested = openProjects(account).filter(({ competitors }) =>
    competitors.some(name => isWrittenAs(name, writings)),
  )
  return Math.max(0, ...contested.map(project => pressure(account, project)))
}

// Whoever wants to replace it has to speak before the renewal is on its way.
const window = 270

function isNear({ today }: Account, { last }: Days): boolean {
  const days = daysBetween(today, last)
  return days >= 0 && days <= window
}

type Product = { product: string; vendor: string }

const texts = {
  topic: phrase<Product>({
    zh: ({ product }) => `${product}的维保到期`,
    en: ({ product }) => `when support of ${product} ends`,
  }),
  when: phrase<Product>({
    zh: ({ product }) => `${product}的维保哪天到期，打算续吗？`,
    en: ({ product }) => `When does support of ${product} end, and will you renew it?`,
  }),
  renewed: phrase<Product>({
    zh: ({ product }) => `${product}的维保还续不续，谁说了算？`,
    en: ({ product }) => `Will support of ${product} be renewed, and who decides that?`,
  }),
  window: phrase<Product>({
    zh: ({ vendor }) => `到期日没人问过；这是把${vendor}换下来的窗口`,
    en: ({ vendor }) => `nobody has asked; it is the window in which ${vendor} can be replaced`,
  }),
  ends: phrase<Product & { until: string }>({
    zh: ({ vendor, until }) => `${until}到期，要换下${vendor}就在这之前`,
    en: ({ vendor, until }) => `it ends on ${until}: before that ${vendor} can be replaced`,
  }),
}
