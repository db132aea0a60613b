/** When a rival's support or lease ends, the customer has to decide anyway: that is the moment to be there. */
import { type Account, itemsOf, textAt } from '../account/account.ts'
import { openActions } from '../account/actions.ts'
import { daysUntil } from '../account/clock.ts'
import { isOurName } from '../account/company.ts'
import { competitorsOf } from '../account/competitors.ts'
import { presentPeople } from '../account/people.ts'
import { openProjects, projectsOf } from '../account/projects.ts'
import { daysAt } from '../account/values.ts'
import { installedPath, ownWritings } from '../account/vendors.ts'
import { waiversOf } from '../account/waivers.ts'
import type { Days } from '../text/day.ts'
import { whenWords } from '../text/day-said.ts'
import { foldName, isWrittenAs, shownName, writingsOf } from '../text/name.ts'
import { type Path, valueAt } from '../text/path.ts'
import { plural, type Words } from '../text/phrase.ts'
import { dossierRule, sentence } from './rule.ts'

export default dossierRule({
  id: 'rival-window',
  severity: 'info',
  craft: 1,
  isClock: true,
  settings: {
    days: { value: 180, says: { zh: '到期前多少天开始提醒', en: 'days before the end from which it speaks' } },
  },
  why: {
    zh: '对手的维保、租约一到期，客户总要决定续还是换，这是最便宜的机会；等人家续了再去，又是三年。半年之内到期、手上又没有开着的项目，就提醒。',
    en: "When a rival's support or lease runs out, the customer must renew or replace, and no chance is cheaper; once it is renewed, it is three years again. It speaks half a year ahead, where no project is open.",
  },
  bad: {
    zh: 'competitors:\n  - name: 拓山存储\n    usage: 视频存储\ncustomer:\n  installed_base:\n    - { product: 拓山 T2 存储, vendor: 拓山存储, until: 2027-04-30 }',
    en: 'competitors:\n  - name: Ombra Storage\n    usage: Scans\ncustomer:\n  installed_base:\n    - { product: Image archive PX, vendor: Ombra Storage, until: 2027-04-30 }',
  },
  good: {
    zh: 'competitors:\n  - name: 拓山存储\n    usage: 视频存储\ncustomer:\n  installed_base:\n    - { product: 拓山 T2 存储, vendor: 拓山存储, until: 2027-04-30 }\nprojects:\n  - name: 视频存储替换\n    status: open\n    next_step: { what: 问清保存期要几天 }',
    en: 'competitors:\n  - name: Ombra Storage\n    usage: Scans\ncustomer:\n  installed_base:\n    - { product: Image archive PX, vendor: Ombra Storage, until: 2027-04-30 }\nprojects:\n  - name: Imaging archive\n    status: open\n    next_step: { what: Measure how long a scan takes to open }',
  },
  givesWayTo: ['schema', 'unquoted-link', 'unlisted-vendor'],
  sentences: {
    window: sentence<{ vendor: string; product: string; until: Words; days: number; whom: string }>({
      message: {
        zh: ({ vendor, product, until, days }) =>
          `机会：\`${vendor}\` 的 \`${product}\` ${until.zh}到期，${days === 0 ? '就是今天' : `还有 ${days} 天`}，眼下没有项目盯着。`,
        en: ({ vendor, product, until, days }) =>
          `A chance: support or lease of \`${product}\` from \`${vendor}\` ends ${until.en}, ${days === 0 ? 'today' : `${plural(days, 'day')} from now`}, and no project is after it.`,
      },
      help: {
        zh: ({ whom }) =>
          `下次去问${whom === '' ? '使用部门' : ` \`${whom}\``}：续还是换？换要赶在哪个月报预算？有意思就在 \`projects\` 里立一个。`,
        en: ({ whom }) =>
          `Ask ${whom === '' ? 'the using department' : `\`${whom}\``} at the next visit: renew or replace, and by when must a budget be asked for? If they are open to it, enter a project.`,
      },
    }),
  },
  *check(account, { days }) {
    const isWaived = waiversOf(account)
    const told = new Set<string>()
    for (const { product, vendor, department, until, path } of rivalProducts(account)) {
      const place = [...path, 'until']
      const left = daysUntil(account, until.last)
      if (left < 0 || left > days || isWaived(place) || told.has(foldName(shownName(vendor)))) continue
      if (openProjects(account).length > 0 || isWatched(account, product)) continue
      told.add(foldName(shownName(vendor)))
      const args = {
        vendor: shownName(vendor),
        product,
        until: whenWords(until, account.today),
        days: left,
        whom: keeperOf(account, department),
      }
      yield { at: account.dossier.front.at(place, 'value'), path: place, say: 'window', args }
    }
  },
})

type Installed = {
  readonly product: string
  readonly vendor: string
  readonly department: string | undefined
  readonly until: Days
  readonly path: Path
}

/** What is installed of other companies and ends one day, soonest first. */
function rivalProducts(account: Account): readonly Installed[] {
  const own = ownWritings(account)
  const noVendors = competitorsOf(account).flatMap(({ isVendor, writings }) => (isVendor ? [] : writings))
  return itemsOf(valueAt(account.value, installedPath))
    .flatMap(({ item, index }) => {
      const vendor = textAt(item, ['vendor'])
      const until = daysAt(item, ['until'])
      if (vendor === undefined || until === undefined || isOurName(account.company, vendor)) return []
      if (writingsOf(vendor).some(writing => own.includes(writing) || noVendors.includes(writing))) return []
      const product = textAt(item, ['product']) ?? shownName(vendor)
      return [{ product, vendor, department: textAt(item, ['department']), until, path: [...installedPath, index] }]
    })
    .sort((one, other) => (one.until.last < other.until.last ? -1 : one.until.last > other.until.last ? 1 : 0))
}

/** Whether the window has been seen: something is to be done about the product, or a project about it was settled already. */
function isWatched(account: Account, product: string): boolean {
  const name = foldName(product)
  const plans = projectsOf(account).map(({ path }) => textAt(account.value, [...path, 'plan']) ?? '')
  return [...openActions(account).map(({ what }) => what), ...plans].some(text => foldName(text).includes(name))
}

/** Whoever looks after it: somebody of the department, those who maintain it first. */
function keeperOf(account: Account, department: string | undefined): string {
  if (department === undefined) return ''
  const writings = writingsOf(department)
  const there = presentPeople(account).filter(
    one => one.department !== undefined && isWrittenAs(one.department, writings),
  )
  return (there.find(({ level }) => level === 'maintainer') ?? there[0])?.shown ?? ''
}
