/** A favour whose return did not come is a gift: it is settled when the date has passed, or never. */

import type { Account } from '../account/account.ts'
import { type Concession, concessionsOf, isRunning } from '../account/concessions.ts'
import { ownerOf } from '../account/ours.ts'
import { isPast } from '../account/values.ts'
import { waiversOf } from '../account/waivers.ts'
import { shortAmount } from '../text/amount-shown.ts'
import { daysBetween } from '../text/calendar.ts'
import { dayWords } from '../text/day-said.ts'
import type { Words } from '../text/phrase.ts'
import { dossierRule, sentence } from './rule.ts'

export default dossierRule({
  id: 'concession-unpaid',
  severity: 'warning',
  craft: 3,
  settings: {
    elapsed: {
      value: 75,
      says: {
        zh: '期限过了百分之几还差得远，就先提醒',
        en: 'percent of the time gone after which being far behind is told',
      },
    },
    reached: {
      value: 50,
      says: { zh: '那时兑现不到百分之几算差得远', en: 'percent of the target below which one is far behind then' },
    },
  },
  why: {
    zh: '说好用量换价，量没来，价却照给，下一次谁都知道我们说话不作数。到期没兑现的是警告；快到期还差得远、到期了没人记数、优惠已经停了的，只提示。',
    en: 'Volume was promised for the price; where the price runs on without the volume, everybody learns that our word means nothing. It is a warning when the date has passed; where the date is near and the target far, where nobody noted what was bought, or where the favour has ended, it is a hint.',
  },
  bad: {
    zh: 'concessions:\n  - what: 维保九折\n    in_return: 每年采购 2000 万\n    target_amount: 20000000\n    target_by: 2026-06-30\n    actual_amount: 12000000\n    agreement: 补充协议二',
    en: 'concessions:\n  - what: 10 % off support\n    in_return: 2 m a year\n    target_amount: 2000000\n    target_by: 2026-06-30\n    actual_amount: 1200000\n    agreement: amendment 2',
  },
  good: {
    zh: 'concessions:\n  - what: 维保九折\n    in_return: 每年采购 2000 万\n    target_amount: 20000000\n    target_by: 2026-06-30\n    actual_amount: 21000000\n    agreement: 补充协议二',
    en: 'concessions:\n  - what: 10 % off support\n    in_return: 2 m a year\n    target_amount: 2000000\n    target_by: 2026-06-30\n    actual_amount: 2100000\n    agreement: amendment 2',
  },
  sentences: {
    running: sentence<{ what: string; target: number; actual: number; owner: string }>({
      message: {
        zh: ({ what, target, actual }) =>
          `说好买 ${shortAmount(target, 'zh')}，只买了 ${shortAmount(actual, 'zh')}，\`${what}\` 却照给。`,
        en: ({ what, target, actual }) =>
          `${shortAmount(target, 'en')} promised, ${shortAmount(actual, 'en')} bought, and \`${what}\` still running.`,
      },
      help: {
        zh: ({ owner }) => `${by.zh(owner)}年底前去谈：补量，或者收回。`,
        en: ({ owner }) => `${by.en(owner)} before the year ends: the volume, or no favour.`,
      },
    }),
    ended: sentence<{ what: string; target: number; actual: number }>({
      message: {
        zh: ({ what, target, actual }) =>
          `\`${what}\` 已经停了，说好 ${shortAmount(target, 'zh')}，只兑现了 ${shortAmount(actual, 'zh')}。`,
        en: ({ what, target, actual }) =>
          `\`${what}\` has ended, and of the ${shortAmount(target, 'en')} promised only ${shortAmount(actual, 'en')} came.`,
      },
      help: {
        zh: () => '他下次再要优惠，先把这笔账摆上桌。',
        en: () => 'When they next ask for a favour, put this on the table first.',
      },
    }),
    unknown: sentence<{ what: string; target: number }>({
      message: {
        zh: ({ what, target }) => `\`${what}\` 说好换 ${shortAmount(target, 'zh')}，日子已经过了，兑现了多少没人记。`,
        en: ({ what, target }) =>
          `The ${shortAmount(target, 'en')} for \`${what}\` is past its date, and nobody noted what was bought.`,
      },
      help: {
        zh: () => '从合同台账查出实数，记进 `actual_amount`。',
        en: () => 'Take the figure from our ledger and record it in `actual_amount`.',
      },
    }),
    behind: sentence<{ what: string; target: number; actual: number; date: Words }>({
      message: {
        zh: ({ what, target, actual, date }) =>
          `\`${what}\` 换 ${shortAmount(target, 'zh')}，${date.zh}到期，才兑现 ${shortAmount(actual, 'zh')}。`,
        en: ({ what, target, actual, date }) =>
          `\`${what}\` is for ${shortAmount(target, 'en')} by ${date.en}, and only ${shortAmount(actual, 'en')} has come.`,
      },
      help: {
        zh: () => '现在就提醒他：到期不够，优惠就停。',
        en: () => 'Remind them now that without the volume it ends.',
      },
    }),
  },
  *check(account, { elapsed, reached }) {
    const isWaived = waiversOf(account)
    for (const one of concessionsOf(account)) {
      const { what, target, targetBy, actual } = one
      if (target === undefined || targetBy === undefined || isWaived(one.path)) continue
      const path = [...one.path, actual === undefined ? 'target_by' : 'actual_amount']
      const place = { at: account.dossier.front.at(path, 'value'), path }
      const isDue = isPast(targetBy, account.today)
      if (actual === undefined) {
        if (isDue) yield { ...place, say: 'unknown', args: { what, target }, severity: 'info' }
      } else if (actual >= target) continue
      else if (isDue && !isRunning(one, account.today)) {
        yield { ...place, say: 'ended', args: { what, target, actual }, severity: 'info' }
      } else if (isDue) {
        const owner = ownerOf(account) ?? ''
        yield { ...place, say: 'running', args: { what, target, actual, owner } }
      } else if (partOfTime(account, one) * 100 >= elapsed && actual * 100 < target * reached) {
        const date = dayWords(targetBy, account.today)
        yield { ...place, say: 'behind', args: { what, target, actual, date }, severity: 'info' }
      }
    }
  },
})

/** How much of the time for the return is gone, 0 to 1; 0 where it is not known when it began. */
function partOfTime({ today }: Account, { since, targetBy }: Concession): number {
  if (since === undefined || targetBy === undefined || since.first >= targetBy.last) return 0
  return daysBetween(since.first, today) / daysBetween(since.first, targetBy.last)
}

const by = {
  zh: (owner: string) => (owner === '' ? '' : `请 \`${owner}\` `),
  en: (owner: string) => (owner === '' ? 'Settle it' : `Have \`${owner}\` settle it`),
}
