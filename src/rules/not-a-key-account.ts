/** Three questions stand before the title: does our product fit, does one place buy, will they buy again? */
import type { Account } from '../account/account.ts'
import { textAt } from '../account/account.ts'
import { buysYearAfterYear } from '../account/money.ts'
import { openProjects } from '../account/projects.ts'
import { choiceAt } from '../account/values.ts'
import { waiversOf } from '../account/waivers.ts'
import type { Path } from '../text/path.ts'
import { dossierRule, statement } from './rule.ts'

const fitPath: Path = ['qualification', 'product_fit']
const procurementPath: Path = ['qualification', 'procurement']
const patternPath: Path = ['qualification', 'purchase_pattern']

export default dossierRule({
  id: 'not-a-key-account',
  severity: 'warning',
  craft: 2,
  why: {
    zh: '养一个大客户很贵，值不值看三条：产品对得上，一个口子统一买，年年都买。有一条不成立，人和钱就该放到别处。重要客户看的是地位，后两条只提示；三年里年年都买的，由 `contradiction` 去问是不是标错了。',
    en: 'A key account is dear to keep, and worth it on three conditions: our product fits, one place buys for all, and they buy again and again. Where one fails, people and money belong elsewhere. An important customer is key by what it is, so the last two are only a hint there; of one that has bought three years running `contradiction` asks whether the label is wrong.',
  },
  bad: { zh: 'qualification:\n  procurement: distributed', en: 'qualification:\n  procurement: distributed' },
  good: { zh: 'qualification:\n  procurement: centralized', en: 'qualification:\n  procurement: centralized' },
  givesWayTo: ['contradiction'],
  sentences: {
    fit: statement({
      message: {
        zh: '产品适配低，这一家按大客户养，赢的多半是别人。',
        en: 'Our product fits badly; serve them as a key account, and somebody else will win the orders.',
      },
      help: {
        zh: '请售前说清缺的那一样一年内补不补得上：补得上，写进 `product_fit_why`；补不上，就把人撤下来。',
        en: 'Ask pre-sales whether what is missing can be there within a year: if so, say it in `product_fit_why`; if not, take people off.',
      },
    }),
    distributed: statement({
      message: {
        zh: '各分支自己买，总部说了不算：按大客户养不划算。',
        en: 'Each branch buys for itself; served as a key account this will not pay.',
      },
      help: {
        zh: '去问总部有没有统一入围的打算，没有就转给渠道。',
        en: 'Ask head office about a central framework; if there is none, hand it to the channel.',
      },
    }),
    once: statement({
      message: {
        zh: '买完这一次就不再买：花在他身上的钱，往后没有单子来还。',
        en: 'They buy once and never again: no later order will pay for what we put in.',
      },
      help: {
        zh: '问维护和采购：扩容、维保、换代各在哪一年？都没有，这一单做完就收。',
        en: 'Ask maintenance and purchasing when they extend, renew support or replace; if never, finish this order and stop there.',
      },
    }),
  },
  *check(account) {
    const { value, dossier } = account
    const isWaived = waiversOf(account)
    const tell = <const Name extends 'fit' | 'distributed' | 'once'>(say: Name, path: Path, isHint = false) => ({
      at: dossier.front.at(path, 'value'),
      path,
      say,
      args: {},
      ...(isHint ? { severity: 'info' as const } : {}),
    })
    const isKeyByStanding = choiceAt(value, ['type'], ['important', 'group']) !== undefined

    if (textAt(value, fitPath) === 'low' && !isWaived(fitPath)) yield tell('fit', fitPath)
    if (buysYearAfterYear(account)) return
    if (textAt(value, procurementPath) === 'distributed' && !isWaived(procurementPath) && !hasFramework(account)) {
      yield tell('distributed', procurementPath, isKeyByStanding)
    }
    if (textAt(value, patternPath) === 'one_off' && !isWaived(patternPath)) {
      yield tell('once', patternPath, isKeyByStanding)
    }
  },
})

/** Head office settles the supplier, the branches only order: then there is one place to win. */
const hasFramework = (account: Account): boolean =>
  textAt(account.value, ['qualification', 'admission', 'status']) === 'framework' ||
  openProjects(account).some(({ method }) => method === 'framework')
