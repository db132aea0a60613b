/** What is installed and who competes are two sides of one thing: whoever has machines there is a rival, and a rival has something there. */
import type { Account } from '../account/account.ts'
import { isOurName } from '../account/company.ts'
import { type Competitor, competitorsOf, competitorsPath } from '../account/competitors.ts'
import { expectationsOf } from '../account/expectation.ts'
import { meantName } from '../account/meant.ts'
import { installedPath, installedVendors, ownWritings, type Vendor } from '../account/vendors.ts'
import { shownName } from '../text/name.ts'
import { type Path, related } from '../text/path.ts'
import { dossierRule, sentence } from './rule.ts'

export default dossierRule({
  id: 'unlisted-vendor',
  severity: 'warning',
  why: {
    zh: '机房里有他的机器，他就是对手，不管眼下争不争；反过来，说客户对他满不满意，总得有他的东西在用。两边对不上，必有一边没摸清。',
    en: 'Whoever has machines in their rooms is a rival, at war with us or not; and who is liked or disliked has something there to be liked. Where the two do not match, one of them is not known well enough.',
  },
  bad: {
    zh: 'customer:\n  installed_base:\n    - product: 存储阵列\n      vendor: 拓山存储\n    - product: 服务器\n      vendor: 我方',
    en: 'customer:\n  installed_base:\n    - product: Archive arrays\n      vendor: Tessaro Computing\n    - product: Rack servers\n      vendor: us',
  },
  good: {
    zh: 'customer:\n  installed_base:\n    - product: 存储阵列\n      vendor: 拓山存储\n    - product: 服务器\n      vendor: 我方\ncompetitors:\n  - name: 拓山存储\n    usage: 监控视频存在他那里\n    satisfaction: 2',
    en: 'customer:\n  installed_base:\n    - product: Archive arrays\n      vendor: Tessaro Computing\n    - product: Rack servers\n      vendor: us\ncompetitors:\n  - name: Tessaro Computing\n    usage: Archive\n    satisfaction: 2',
  },
  givesWayTo: ['schema', 'unquoted-link', 'placeholder-left'],
  sentences: {
    unlisted: sentence<{ vendor: string; meant: string }>({
      message: {
        zh: ({ vendor }) => `客户在用 \`${vendor}\` 的产品，竞争对手里却没有这一家。`,
        en: ({ vendor }) => `The customer has products of \`${vendor}\`, who is not among the competitors.`,
      },
      help: {
        zh: ({ vendor, meant }) =>
          meant === ''
            ? `在 \`competitors\` 里添上 ${vendor}：用在哪、满不满意；要是我们自己的产品，厂商写 \`us\`。`
            : `是不是 \`${meant}\`？不是的话，在 \`competitors\` 里添上 ${vendor}：用在哪、满不满意。`,
        en: ({ vendor, meant }) =>
          meant === ''
            ? `Add ${vendor} to \`competitors\`: where it is used, how satisfied they are. If the product is ours, write \`us\`.`
            : `Did you mean \`${meant}\`? If not, add ${vendor} to \`competitors\`: where it is used, how satisfied they are.`,
      },
    }),
    'not-installed': sentence<{ competitor: string; score: number }>({
      message: {
        zh: ({ competitor, score }) => `客户给 \`${competitor}\` 打 ${score} 分，可现有设备里没有他家的东西。`,
        en: ({ competitor, score }) =>
          `The customer's satisfaction with \`${competitor}\` is ${score}, but nothing of theirs is installed.`,
      },
      help: {
        zh: ({ competitor }) =>
          `问清楚装了 ${competitor} 的什么，写进 \`customer.installed_base\`；一样也没有，就去掉 \`satisfaction\`。`,
        en: ({ competitor }) =>
          `Find out what they have of ${competitor} and add it to \`customer.installed_base\`; if it is nothing, take the \`satisfaction\` out.`,
      },
    }),
  },
  *check(account) {
    const vendors = installedVendors(account)
    const competitors = competitorsOf(account)
    const { front } = account.dossier
    const meant = new Set<string>()

    for (const vendor of unlisted(account, vendors, competitors)) {
      const near = meantName(
        shownName(vendor.name),
        competitors.map(({ name }) => shownName(name)),
      )
      if (near !== undefined) meant.add(near)
      const args = { vendor: shownName(vendor.name), meant: near ?? '' }
      yield { at: front.at(vendor.path, 'value'), path: vendor.path, say: 'unlisted', args }
    }

    const installed = new Set(vendors.flatMap(({ writings }) => writings))
    for (const { name, writings, isVendor, satisfaction, path } of competitors) {
      const isKnown = writings.some(writing => installed.has(writing)) || meant.has(shownName(name))
      if (!isVendor || satisfaction === undefined || isKnown || !isExpected(account, installedPath)) continue
      const place = [...path, 'satisfaction']
      const args = { competitor: shownName(name), score: satisfaction }
      yield { at: front.at(place, 'value'), path: place, say: 'not-installed', args }
    }
  },
})

/** Vendors that are nobody we know, each once. */
function unlisted(account: Account, vendors: readonly Vendor[], competitors: readonly Competitor[]): readonly Vendor[] {
  const known = new Set([...ownWritings(account), ...competitors.flatMap(({ writings }) => writings)])
  const strangers = vendors.filter(({ name, writings }) => {
    const isKnown = isOurName(account.company, name) || writings.some(writing => known.has(writing))
    for (const writing of writings) known.add(writing)
    return !isKnown
  })
  return strangers.length > 0 && isExpected(account, competitorsPath) ? strangers : []
}

/** Whether anything is expected there: it is neither waived nor left alone for what the account is (army, police, courts). */
const isExpected = (account: Account, path: Path): boolean =>
  expectationsOf(account).some(({ items }) =>
    items.some(expected => related(expected.path, path) && expected.state !== 'waived'),
  )
