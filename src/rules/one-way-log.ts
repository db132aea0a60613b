/** Talk goes both ways: who only asks is soon told nothing, who only tells learns nothing. */

import { entriesOf } from '../account/contact.ts'
import { ownerOf } from '../account/ours.ts'
import { daysBetween } from '../text/calendar.ts'
import { durationText } from '../text/duration-shown.ts'
import { dossierRule, sentence } from './rule.ts'

export default dossierRule({
  id: 'one-way-log',
  severity: 'info',
  craft: 1,
  isClock: true,
  why: {
    zh: '信息要两头流：打听来的带回家，新消息带给客户。光打听不给，人家就不愿讲了；光宣讲不听，客户的事永远不知道。见过一次面就不算单向。',
    en: 'News flows both ways: what is learned goes home, what is new goes to the customer. Who only asks is soon told nothing, and who only tells never hears what matters. One meeting in that time, and it is silent.',
  },
  bad: {
    zh: '---\nkam: 1\naccount: 澜江银行\nstage: establish\n---\n\n## 往来记录\n\n- 2026-11-19 得知 梅兰：预算年底批\n- 2026-11-05 得知 江枫：技术占六成\n- 2026-10-21 得知 梅兰：明年一季度定\n- 2026-10-08 得知 江枫：对手在试用\n- 2026-09-16 得知 陆平：要公开招标\n',
    en: '---\nkam: 1\naccount: Corvane Assurances\nstage: establish\n---\n\n## Log\n\n- 2026-11-19 learned Noor Visser: budget passed in December\n- 2026-11-05 learned Piet Blom: technology weighs sixty\n- 2026-10-21 learned Noor Visser: decided in the first quarter\n- 2026-10-08 learned Piet Blom: the rival is on trial\n- 2026-09-16 learned Noor Visser: an open tender\n',
  },
  good: {
    zh: '---\nkam: 1\naccount: 澜江银行\nstage: establish\n---\n\n## 往来记录\n\n- 2026-11-19 得知 梅兰：预算年底批\n- 2026-11-05 告知 江枫：新款存储过了认证\n',
    en: '---\nkam: 1\naccount: Corvane Assurances\nstage: establish\n---\n\n## Log\n\n- 2026-11-19 learned Noor Visser: budget passed in December\n- 2026-11-05 told Piet Blom: the new array is certified\n',
  },
  settings: {
    days: { value: 120, says: { zh: '看最近多少天的往来', en: 'days of the Log that are looked at' } },
    entries: { value: 5, says: { zh: '至少多少条才说', en: 'entries from which it speaks' } },
  },
  sentences: {
    learned: sentence<{ count: number; days: number; owner: string }>({
      message: {
        zh: ({ count, days }) => `${durationText(days, 'zh')}记了 ${count} 条，条条是打听，没给过客户一条消息。`,
        en: ({ count, days }) =>
          `${count} entries in ${durationText(days, 'en')}, and all of them are what we learned: nothing was brought to the customer.`,
      },
      help: {
        zh: ({ owner }) =>
          `下次${owner === '' ? '' : ` \`${owner}\` `}去，带一样新的：同行的做法、新产品、测试结果都行。`,
        en: ({ owner }) =>
          `${owner === '' ? 'Take' : `Have \`${owner}\` take`} one piece of news along next time: what a peer does, a new product, a test result.`,
      },
    }),
    told: sentence<{ count: number; days: number; owner: string }>({
      message: {
        zh: ({ count, days }) => `${durationText(days, 'zh')}记了 ${count} 条，条条是我们在讲，没听回来一句。`,
        en: ({ count, days }) =>
          `${count} entries in ${durationText(days, 'en')}, and all of them are what we told: nothing was heard in return.`,
      },
      help: {
        zh: ({ owner }) =>
          `下次${owner === '' ? '' : ` \`${owner}\` `}去少讲多问：预算、时间、谁拍板，问到一样记一条。`,
        en: ({ owner }) =>
          `${owner === '' ? 'Ask' : `Have \`${owner}\` ask`} more and tell less next time: money, dates, who decides; one answer, one entry.`,
      },
    }),
  },
  *check(account, { days, entries }) {
    const recent = entriesOf(account).filter(({ day }) => daysBetween(day, account.today) <= days)
    const [newest] = recent
    const oldest = recent.at(-1)
    if (newest === undefined || oldest === undefined || recent.length < entries || newest.verb === 'met') return
    if (recent.some(({ verb }) => verb !== newest.verb)) return
    const owner = ownerOf(account) ?? ''
    const args = { count: recent.length, days: daysBetween(oldest.day, account.today), owner }
    yield { at: newest.span, say: newest.verb, args }
  },
})
