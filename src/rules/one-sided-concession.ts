/** The more one gives, the more is asked: a favour owes a return, in writing. */
import { concessionsOf, isRunning } from '../account/concessions.ts'
import { yearlyOf } from '../account/money.ts'
import { waiversOf } from '../account/waivers.ts'
import { shortAmount } from '../text/amount-shown.ts'
import { dossierRule, sentence } from './rule.ts'

export default dossierRule({
  id: 'one-sided-concession',
  severity: 'warning',
  craft: 2,
  settings: {
    percent: {
      value: 1,
      says: {
        zh: '不到他最近一年采购额百分之几的小优惠不计较',
        en: 'percent of their latest yearly spend below which a favour is not worth a word',
      },
    },
  },
  why: {
    zh: '优惠给得越多，对方要得越多，还会想：这产品是不是有什么毛病？所以每给一样，都要换一样回来，写上数、写进协议。已经到期的不再追究；法定的、质保里本来就有的，用 `waived` 写明。',
    en: 'The more one gives, the more is asked, and they wonder what is wrong with the product. So every favour is traded for something, with a figure, in writing. One that is over is left alone; what law or warranty oblige us to goes under `waived`.',
  },
  bad: {
    zh: 'concessions:\n  - { what: 维保九折, kind: price, since: 2026-01-01 }',
    en: 'concessions:\n  - { what: 10 % off support, kind: price, since: 2026-01-01 }',
  },
  good: {
    zh: 'concessions:\n  - { what: 维保九折, kind: price, since: 2026-01-01, in_return: 三年框架, agreement: 维保合同补充协议第 4 条 }',
    en: 'concessions:\n  - { what: 10 % off support, kind: price, since: 2026-01-01, in_return: a three-year framework, agreement: amendment 2 to the support contract }',
  },
  sentences: {
    nothing: sentence<{ what: string }>({
      message: {
        zh: ({ what }) => `\`${what}\` 给出去了，没要任何回报。`,
        en: ({ what }) => `\`${what}\` was given, and brought nothing in return.`,
      },
      help: {
        zh: () => '下次他来谈价，拿它换一样：三年框架、下一个部门，或者一句肯给同行听的好话。',
        en: () =>
          'At the next price talk trade it for something: a three-year framework, the next department, a call they take from a peer.',
      },
    }),
    unwritten: sentence<{ what: string; target: number | null }>({
      message: {
        zh: ({ what, target }) =>
          target === null
            ? `\`${what}\` 换什么只是口头答应的，不算数。`
            : `\`${what}\` 换 ${shortAmount(target, 'zh')}，只是口头答应的，不算数。`,
        en: ({ what, target }) =>
          target === null
            ? `What \`${what}\` is traded for is only a spoken promise, and that won't hold.`
            : `\`${what}\` for ${shortAmount(target, 'en')} is only a spoken promise, and that won't hold.`,
      },
      help: {
        zh: ({ target }) =>
          `把${target === null ? '这一条' : '这个数'}写进合同或者补充协议，再把出处记在 \`agreement\`。`,
        en: ({ target }) =>
          `Get ${target === null ? 'it' : 'the figure'} into the contract or an amendment, and note which under \`agreement\`.`,
      },
    }),
  },
  *check(account, { percent }) {
    const isWaived = waiversOf(account)
    const least =
      ((yearlyOf(account, 'spend').findLast(({ amount }) => amount !== undefined)?.amount ?? 0) * percent) / 100
    for (const favour of concessionsOf(account)) {
      const { path, what, value, inReturn, target, agreement } = favour
      const isSmall = value !== undefined && value < least
      if (!isRunning(favour, account.today) || isSmall) continue
      const at = account.dossier.front.at([...path, 'what'], 'value')
      const returnPath = [...path, 'in_return']
      const agreementPath = [...path, 'agreement']
      if (inReturn === undefined && target === undefined) {
        if (!isWaived(returnPath)) yield { at, path: returnPath, say: 'nothing', args: { what } }
      } else if (agreement === undefined && !isWaived(agreementPath)) {
        yield { at, path: agreementPath, say: 'unwritten', args: { what, target: target ?? null } }
      }
    }
  },
})
