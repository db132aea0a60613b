/** A contract that ends with nobody on it ends for good: the rival has the date in his calendar. */
import { daysUntil } from '../account/clock.ts'
import { type Contract, contractsOf } from '../account/contracts.ts'
import { purchasingDepartment } from '../account/departments.ts'
import { isBoughtOnce } from '../account/return.ts'
import { waiversOf } from '../account/waivers.ts'
import { shortAmount } from '../text/amount-shown.ts'
import type { Days } from '../text/day.ts'
import { dayWords } from '../text/day-said.ts'
import type { Words } from '../text/phrase.ts'
import { dossierRule, sentence } from './rule.ts'

export default dossierRule({
  id: 'contract-ending',
  severity: 'warning',
  craft: 3,
  isClock: true,
  settings: {
    days: {
      value: 120,
      says: {
        zh: '到期前多少天没有续签负责人就警告',
        en: 'days before the end within which a renewal without an owner is a warning',
      },
    },
    early: { value: 180, says: { zh: '到期前多少天先提示', en: 'days before the end from which it is hinted at' } },
  },
  why: {
    zh: '续签要赶在客户做预算之前谈，临到期才想起来，对手已经报过价了。到期前 120 天还没人管就警告，180 天先提示；已经续上的、一次买完的不提。服务合同过了期还没人管，同样要说。',
    en: 'A renewal is talked over before the customer makes the budget; remembered at the end, the rival has quoted already. Nobody on it 120 days before is a warning, 180 days before a hint; what has been renewed, or was bought once and for all, is left alone. A service contract that has run out unattended is told as well.',
  },
  bad: {
    zh: 'contracts:\n  - { name: 存储维保, until: 2026-12-20 }',
    en: 'contracts:\n  - { name: Storage support, until: 2026-12-20 }',
  },
  good: {
    zh: 'contracts:\n  - { name: 存储维保, until: 2026-12-20, renewal_owner: 沈砚 }',
    en: 'contracts:\n  - { name: Storage support, until: 2026-12-20, renewal_owner: Pieter Aerts }',
  },
  sentences: {
    ending: sentence<{ name: string; days: number; until: Words; value: number | null; whom: string }>({
      message: {
        zh: ({ name, days, until, value }) =>
          `\`${name}\`${value === null ? ' ' : `（${shortAmount(value, 'zh')}）`}${until.zh}到期，还有 ${days} 天，没人管续签。`,
        en: ({ name, days, until, value }) =>
          `\`${name}\`${value === null ? '' : ` (${shortAmount(value, 'en')})`} ends on ${until.en}, in ${days} days, and nobody sees to its renewal.`,
      },
      help: {
        zh: ({ whom }) => `今天指定一个人（\`renewal_owner\`），本周约${whom === '' ? '采购' : ` \`${whom}\``}。`,
        en: ({ whom }) =>
          `Name someone today (\`renewal_owner\`), and see ${whom === '' ? 'purchasing' : `\`${whom}\``} this week.`,
      },
    }),
    ended: sentence<{ name: string; until: Words }>({
      message: {
        zh: ({ name, until }) => `\`${name}\` ${until.zh}就到期了，没续上，也没人管。`,
        en: ({ name, until }) => `\`${name}\` ended on ${until.en}; it was not renewed, and nobody is on it.`,
      },
      help: {
        zh: () => '今天指定一个人去问：还在按它服务吗，客户是不是已经签了别家？续了就把新合同写上。',
        en: () =>
          'Name someone today to ask: do we still serve them under it, or have they signed elsewhere? If it was renewed, add the new one.',
      },
    }),
  },
  *check(account, { days, early }) {
    const isWaived = waiversOf(account)
    const contracts = contractsOf(account)
    for (const contract of contracts) {
      const { path, name, until, value, service, renewalOwner } = contract
      if (until === undefined || renewalOwner !== undefined || isRenewed(contract, contracts)) continue
      if (isWaived([...path, 'renewal_owner']) || isBoughtOnce(account)) continue
      const left = daysUntil(account, until.last)
      const at = account.dossier.front.at([...path, 'until'], 'value')
      const place = { at, path: [...path, 'renewal_owner'] }
      if (left < 0) {
        if (service !== undefined && -left <= days)
          yield { ...place, say: 'ended', args: { name, until: dayWords(ended(until), account.today) } }
      } else if (left <= Math.max(days, early)) {
        const args = {
          name,
          days: left,
          until: dayWords(ended(until), account.today),
          value: value ?? null,
          whom: purchasingDepartment(account),
        }
        yield { ...place, say: 'ending', args, ...(left > days ? { severity: 'info' as const } : {}) }
      }
    }
  },
})

/** A later contract of that name is there. */
const isRenewed = ({ path, writings, until, from }: Contract, contracts: readonly Contract[]): boolean =>
  contracts.some(
    other =>
      other.path !== path &&
      other.writings.some(writing => writings.includes(writing)) &&
      endOf(other) > endOf({ until, from }),
  )

/** One without an end runs on from its beginning. */
const endOf = ({ until, from }: Pick<Contract, 'until' | 'from'>): string => until?.last ?? from?.last ?? ''

/** A month or a quarter is over with its last day. */
const ended = ({ last }: Days): Days => ({ first: last, last })
