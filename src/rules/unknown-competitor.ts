/** Whoever is named as a rival must be found among the competitors, where we keep what we know of him. */
import { type Competitor, competitorsOf, competitorsPath } from '../account/competitors.ts'
import { meantName } from '../account/meant.ts'
import { referencesTo } from '../account/references.ts'
import { isUs } from '../account/vendors.ts'
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
    unknown: sentence<{ name: string; field: string; meant: string }>({
      message: {
        zh: ({ name, field }) => `\`${field}\` 里的 \`${name}\` 不在 \`competitors\`（竞争对手）里。`,
        en: ({ name, field }) => `\`${name}\` in \`${field}\` is not among \`competitors\`.`,
      },
      help: {
        zh: ({ name, meant }) =>
          `${meant === '' ? '' : `是不是 \`${meant}\`？不是的话，`}在竞争对手里添上 ${name}；客户自己做、或者不动了，也添一项：\`kind: in_house\`、\`kind: status_quo\`。`,
        en: ({ name, meant }) =>
          `${meant === '' ? 'Add' : `Did you mean \`${meant}\`? If not, add`} ${name} to the competitors; their own people, or leaving things as they are, go there too: \`kind: in_house\`, \`kind: status_quo\`.`,
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
      if (isUs(name)) yield { at, path, say: 'us', args: { name: shown, field } }
      else {
        const names = competitors.map(one => shownName(one.name))
        yield { at, path, say: 'unknown', args: { name: shown, field, meant: meantName(shown, names) ?? '' } }
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
