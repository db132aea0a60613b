/** What the rules of the relationship and of the facts say of their own documents, in words and how gravely. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { judge } from '../../src/engine/check.ts'
import { inspect } from '../../src/engine/inspect.ts'
import { say } from '../../src/reporters/say.ts'
import { rules } from '../../src/rules/index.ts'
import type { Language } from '../../src/text/phrase.ts'
import { catalog, today } from '../helpers/catalog.ts'

/** `severity: message | help` of what the rule says of one of its documents. */
async function said(rule: string, name: string, language: Language): Promise<readonly string[]> {
  const bytes = readFileSync(new URL(`${rule}/${name}.md`, import.meta.url))
  const inspection = await inspect('a.md', bytes, { catalog, rules, today })
  const { diagnostics } = judge([inspection], { rules, world: { exists: () => true } })
  return diagnostics
    .filter(one => one.rule === rule)
    .map(one => {
      const { message, help } = say(one, language)
      return `${one.severity}: ${message} | ${help}`
    })
}

describe('the words of the relationship and the facts', () => {
  it.each<[string, string, Language, readonly string[]]>([
    [
      'review-overdue',
      'bad-zh',
      'zh',
      ['warning: 说好 2 季度复盘，过了 5 个月还没做。 | 本周挑一小时，和 `沈若溪` 从头过一遍，再定下次的日子。'],
    ],
    [
      'review-overdue',
      'bad-held-and-forgotten',
      'en',
      [
        'warning: The last review was on 10 June, 5 months ago, and no next time is set. | Take an hour this week with `Maren Holst`, go through it all, and set the next date.',
      ],
    ],
    [
      'review-overdue',
      'bad-hint',
      'en',
      [
        'info: A review was agreed for 3 November; that is 20 days ago. | Take an hour this week, go through it all, and set the next date.',
      ],
    ],
    [
      'touchpoint-overdue',
      'bad-zh',
      'zh',
      [
        'warning: 4 个月没人找过 `江枫`，说好 30 天一次；再拖，别人就坐到那把椅子上了。 | 让 `佟山` 这周就联系 `江枫`，别空手去：带一样对方用得上的。',
        'warning: 2 个月没人找过 `梅兰`，说好 30 天一次；再拖，别人就坐到那把椅子上了。 | 让 `方遥` 这周就联系 `梅兰`，别空手去：带一样对方用得上的。',
      ],
    ],
    [
      'touchpoint-overdue',
      'bad-left',
      'zh',
      [
        'warning: 对口联系里的 `谈宗远` 已经离开，这条线断了。 | 问清楚谁接 `谈宗远` 的位子，让 `贺沅` 去认识，再把 `theirs` 换成那一位。',
      ],
    ],
    [
      'touchpoint-overdue',
      'bad-left',
      'en',
      [
        'warning: `谈宗远`, on whom this line of contact rests, has left: the line is dead. | Find out who follows `谈宗远`, have `贺沅` introduced, and put that name here.',
      ],
    ],
    [
      'touchpoint-overdue',
      'bad-a-fifth-over',
      'en',
      [
        'info: Nobody has talked to `Oke Janssen` for 37 days; every 30 days was agreed, and somebody else will fill the gap. | Have `Maren Holst` call `Oke Janssen` this week, with something in hand that is of use there.',
      ],
    ],
    [
      'executive-meeting-overdue',
      'bad-zh',
      'zh',
      ['warning: 双方高层 10 个月没见面，该 180 天一次。 | 请 `裘岚` 去见 `蒋衡`，本周就把日子定下来。'],
    ],
    [
      'executive-meeting-overdue',
      'bad-far-ahead',
      'zh',
      [
        'warning: 双方高层 9 个月没见面，该 180 天一次。 | 下次定在 3 月，太晚了：请 `裘岚` 去见客户高层，本周把日子提前。',
      ],
    ],
    [
      'executive-meeting-overdue',
      'bad-fell-through',
      'en',
      [
        "warning: Nothing is recorded of the executives' meeting set for 8 October: did it fall through, or did nobody write it down? | If they met, fill in `last`; if not, have `Ruth Okafor` see theirs, and set the date this week.",
      ],
    ],
    [
      'executive-meeting-overdue',
      'bad-not-written-down',
      'en',
      [
        "info: Nothing is recorded of the executives' meeting set for October: did it fall through, or did nobody write it down? | If they met, fill in `last`; if not, have `Ruth Okafor` see theirs, and set the date this week.",
      ],
    ],
    [
      'open-incident',
      'bad-zh',
      'zh',
      [
        'warning: 事故 `影像归档调阅慢` 挂了 6 个月还没了结，早晚有人拿它做文章。 | 请 `苏禾` 今天给客户一个了结的日子；已经了结，就写上 `resolved`。',
        'warning: 事故 `备机没切过去` 已经 5 天，没人负责。 | 今天指定一个人管到底，写进 `owner`，并告诉客户找谁。',
        'info: 事故 `门诊叫号屏黑屏` 还挂着，也没写哪天出的：拖了多久谁也说不清。 | 补上 `date`；已经了结，就写上 `resolved`。',
      ],
    ],
    [
      'open-incident',
      'bad-en',
      'en',
      [
        'warning: `Night scans lost` has been open for 15 days; sooner or later a rival will talk about it. | Have `Joe Abara` give them a day by which it is done; if it is done, fill in `resolved`.',
      ],
    ],
    [
      'request-unanswered',
      'bad-zh',
      'zh',
      [
        'warning: `江枫` 11 月 1 日提的事，22 天没回：`迁移工时明细`。 | 让 `佟山` 今天给 `江枫` 回一句；给不了，也要说什么时候给、为什么。',
        'warning: 答应客户 11 月 20 日前答复的事，过了 3 天还没有回音：`单台能耗实测`。 | 今天定一个人给客户回一句；给不了，也要说什么时候给、为什么。',
      ],
    ],
    [
      'request-unanswered',
      'bad-en',
      'en',
      [
        'warning: The customer asked on 30 October and has waited 24 days for an answer: `A reference among university hospitals`. | Name somebody to answer today; even a no is an answer.',
      ],
    ],
    [
      'request-unanswered',
      'bad-prospect',
      'en',
      [
        'warning: The customer was promised an answer by 22 November, 1 day ago: `Can it be leased`. | Have `Jan Kos` answer today; even a no is an answer.',
      ],
    ],
    [
      'dissatisfied',
      'bad-zh',
      'zh',
      [
        'warning: `方院长` 只给我们 2 分，却没有补救的办法。 | 这周上门去听 `方院长` 怎么说，别带方案；回来把补救办法写进 `relationship.risk.plan`。',
      ],
    ],
    [
      'dissatisfied',
      'bad-below-the-rival',
      'en',
      [
        'warning: The customer gives us 4, but `Tessaro Computing` gets 5: whom would they choose again? | Ask them what `Tessaro Computing` does better; put what we can mend, who does it and by when into `relationship.risk.plan` or `actions`.',
      ],
    ],
    [
      'dissatisfied',
      'bad-aged-rival',
      'en',
      [
        'info: The customer gives us 3, but `Tessaro Computing` gets 4: whom would they choose again? | Ask them what `Tessaro Computing` does better; put what we can mend, who does it and by when into `relationship.risk.plan` or `actions`.',
      ],
    ],
    [
      'complaint-channel-untold',
      'bad-zh',
      'zh',
      [
        'warning: 投诉渠道 `客户部专线 400-555-0199` 还没告诉过客户：有气没处说，就会说到招标会上。 | 请 `闻静` 或大客户经理当面把号码存进客户的手机，再写上 `told` 和 `told_to`。',
      ],
    ],
    [
      'complaint-channel-untold',
      'bad-all-left',
      'zh',
      [
        'warning: 知道投诉渠道 `客户部专线` 的人都离开了，现在的人不知道该打给谁。 | 下次去当面把号码存进 `盛夏` 的手机，再写上 `told` 和 `told_to`。',
      ],
    ],
    [
      'complaint-channel-untold',
      'bad-long-ago',
      'en',
      [
        'info: They were told where to complain in the second quarter of 2024; by now nobody remembers. | Have somebody put the number into their phone in person, then fill in `told` and `told_to`.',
      ],
    ],
    [
      'one-way-log',
      'bad-zh',
      'zh',
      [
        'info: 2 个月记了 5 条，条条是打听，没给过客户一条消息。 | 下次去，带一样新的：同行的做法、新产品、测试结果都行。',
      ],
    ],
    [
      'one-way-log',
      'bad-told',
      'en',
      [
        'info: 5 entries in 8 days, and all of them are what we told: nothing was heard in return. | Ask more and tell less next time: money, dates, who decides; one answer, one entry.',
      ],
    ],
    [
      'log-stale',
      'bad-zh',
      'zh',
      [
        'warning: 44 天没有往来记录，而 `支付平台改造`（2600 万）3 月 10 日就要定。 | 今天补上最近一次见了谁、说了什么；没有，就今天打个电话。',
      ],
    ],
    [
      'log-stale',
      'bad-long',
      'zh',
      ['warning: 3 个月没有往来记录：是没人去，还是去了没记？ | 今天补上见过谁、说了什么；没去过，这周就约一次。'],
    ],
    [
      'log-stale',
      'bad-before-the-tender',
      'en',
      [
        'warning: No entry in the Log for 53 days, and `Terminal platform` is to be decided by 31 March. | Write down the last contact today; if there was none, make a call today.',
      ],
    ],
    [
      'unsure-fact',
      'bad-zh',
      'zh',
      [
        'info: `陆平` 的“对我方的一贯态度”（`反对`）只是听说（`江枫`），没有核实。 | 再向 `江枫` 核一遍：我们不在场的时候，他替我们说过话吗？',
        'warning: `支付平台改造` 1 月 10 日就定，“什么时候定”（`1 月 10 日`）却只是听说（`江枫`）。 | 去问使用人员：最晚什么时候要用上？往回推，哪个月必须定？',
        'warning: `支付平台改造` 1 月 10 日就定，“预算”（`2600 万`）却只是听说（`江枫`）。 | 去问 `严素`：今年预算里有这一笔吗？大概什么量级？',
        'warning: `支付平台改造` 1 月 10 日就定，“谁拍板”（`行长办公会`）却只是听说。 | 去问 `江枫`：最后上哪个会？会上谁说了算？',
      ],
    ],
    [
      'unsure-fact',
      'bad-en',
      'en',
      [
        'info: "Budget" of `Imaging archive` (`1.25 m`) is only hearsay from `Gwen Pritchard`. | The tender is out and nobody may be called: confirm it by a written clarification.',
        'warning: `Imaging archive` is decided by 18 December, yet "How they choose" (`Open tender`) is only hearsay from `Colin Tranter`. | The tender is out and nobody may be called: confirm it by a written clarification.',
      ],
    ],
    ['unsure-fact', 'bad-whole', 'zh', ['info: “基本情况”只是听说（`出租车司机`），没有核实。 | 去核实。']],
    [
      'unsure-fact',
      'bad-early',
      'en',
      [
        'info: "Credit rating" (`4`) is only hearsay from `a banker`. | Ask our own side: How long a payment term would our finance people give them?',
        'info: "Who takes part in the decision" of `Claims archive` (`Ans Dekker`) is only hearsay from `Noor Visser`. | Ask our coach: From the first request to the signature, whose hands does it pass through, and who does what?',
      ],
    ],
    [
      'aged-fact',
      'bad-zh',
      'zh',
      [
        'info: “同类产品年采购额”还是 17 个月前的消息，不一定作数了。 | 去问采购：这一类东西，各家加在一起，一年总共花多少、买多少台？大概就行。',
        'info: “关键人”（`齐放`）还是 13 个月前的消息，不一定作数了。 | 去问 `单薇`：这事谁用、谁管、谁拍板？',
        'info: `岱岳科技` 的“客户对对手的满意度”（`4`）还是 14 个月前的消息，不一定作数了。 | 去问使用人员：明天重新选，您还选他们吗？为什么？',
      ],
    ],
    [
      'aged-fact',
      'bad-project',
      'zh',
      [
        'info: `影像云` 的“预算”（`520 万`）还是 7 个月前的消息，不一定作数了。 | 去问财务：今年预算里有这一笔吗？大概什么量级？',
        'info: `影像云` 的“什么时候定”（`3 月`）还是 7 个月前的消息，不一定作数了。 | 去问使用人员：最晚什么时候要用上？往回推，哪个月必须定？',
      ],
    ],
    [
      'aged-fact',
      'bad-en',
      'en',
      [
        'info: "Profile" was learned 3 years ago and may no longer hold. | Confirm it.',
        'info: "Where they are going" (`Two sites become one`) was learned 3 years ago and may no longer hold. | Ask an executive: Which three things did the chairman stress this year?',
      ],
    ],
  ])('%s: %s in %s', async (rule, name, language, expected) => {
    expect(await said(rule, name, language)).toEqual(expected)
  })
})
