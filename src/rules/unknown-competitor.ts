/** Whoever is named as a rival must be found among the competitors, where we keep what we know of him. */

import { isOurName } from '../account/company.ts'
import { type Competitor, competitorsOf, competitorsPath } from '../account/competitors.ts'
import { meantName } from '../account/meant.ts'
import { referencesTo } from '../account/references.ts'
import { shownName, writingsOf } from '../text/name.ts'
import { related } from '../text/path.ts'
import { dossierRule, sentence } from './rule.ts'

export default dossierRule({
  id: 'unknown-competitor',
  severity: 'error',
  why: {
    zh: '项目里写着跟谁争、输给了谁，竞争对手一栏却没有这一家：他的打法、强弱谁也查不到，下次还得从头打听。',
    en: 'A project names whom we are up against, or lost to; but the competitors do not know him. How he sells and where he is weak can be looked up nowhere, and next time we start from nothing.',
  },
  bad: {
    zh: 'competitors:\n  - name: 岱岳科技\n    usage: 支付主机\nprojects:\n  - name: 支付平台\n    competitors: [岱岳]',
    en: 'competitors:\n  - name: Tessaro Computing\n    usage: Archive\nprojects:\n  - name: Claims archive\n    competitors: [Tesaro Computing]',
  },
  good: {
    zh: 'competitors:\n  - name: 岱岳科技\n    usage: 支付主机\nprojects:\n  - name: 支付平台\n    competitors: [岱岳科技]',
    en: 'competitors:\n  - name: Tessaro Computing\n    usage: Archive\nprojects:\n  - name: Claims archive\n    competitors: [Tessaro Computing]',
  },
  givesWayTo: ['schema', 'unquoted-link', 'placeholder-left'],
  sentences: {
    unknown: sentence<{ name: string; field: string; meant: string; isLoss: boolean }>({
      message: {
        zh: ({ name, field }) => `\`${field}\` 里的 \`${name}\` 不在 \`competitors\`（竞争对手）里。`,
        en: ({ name, field }) => `\`${name}\` in \`${field}\` is not among \`competitors\`.`,
      },
      help: {
        zh: ({ name, meant, isLoss }) =>
          `${meant === '' ? '' : `是不是 \`${meant}\`？不是的话，`}在竞争对手里添上 ${name}${isLoss ? '；客户自己做了，写 `kind: in_house`，什么也没换，写 `kind: status_quo`' : '：用在哪、满不满意'}。`,
        en: ({ name, meant, isLoss }) =>
          `${meant === '' ? 'Add' : `Did you mean \`${meant}\`? If not, add`} ${name} to the competitors${isLoss ? ', with `kind: in_house` for their own people, `kind: status_quo` if nothing was bought' : ': where it is used, how satisfied they are'}.`,
      },
    }),
    us: sentence<{ name: string; field: string }>({
      message: {
        zh: ({ name, field }) => `\`${field}\` 里写的 \`${name}\` 是我们自己，不是对手。`,
        en: ({ name, field }) => `\`${name}\` in \`${field}\` is ourselves, not a rival.`,
      },
      help: {
        zh: () => '写跟我们争的那一家；没有人争就空着。',
        en: () => 'Name whoever is against us; if nobody is, leave it empty.',
      },
    }),
  },
  *check(account) {
    // Where the list itself cannot be read, every name would be unknown: one fault, told once.
    if (account.faults.some(({ path }) => path.length <= 3 && related(path, competitorsPath) && isAboutNames(path)))
      return
    const competitors = competitorsOf(account)
    for (const { path, name } of referencesTo(account, 'competitor')) {
      if (isListed(name, competitors)) continue
      const shown = shownName(name)
      const field = account.catalog.field(path)?.path ?? ''
      const at = account.dossier.front.at(path, 'value')
      if (isOurName(account.company, name)) yield { at, path, say: 'us', args: { name: shown, field } }
      else {
        const names = competitors.map(one => shownName(one.name))
        const isLoss = path.at(-1) === 'lost_to'
        yield { at, path, say: 'unknown', args: { name: shown, field, meant: meantName(shown, names) ?? '', isLoss } }
      }
    }
  },
})

/** A fault of the list, of an item as a whole, or of its name. */
const isAboutNames = ([, , field]: readonly (string | number)[]): boolean => field === undefined || field === 'name'

const isListed = (name: string, competitors: readonly Competitor[]): boolean => {
  const writings = writingsOf(name)
  return competitors.some(one => one.writings.some(writing => writings.includes(writing)))
}
