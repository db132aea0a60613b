/** What went wrong is put right and closed; whatever is left open somebody else will talk about. */
import { itemsOf, textAt } from '../account/account.ts'
import { daysSince } from '../account/clock.ts'
import { dayOf } from '../account/contact.ts'
import { daysAt } from '../account/values.ts'
import { waiversOf } from '../account/waivers.ts'
import { durationText } from '../text/duration-shown.ts'
import { shownName } from '../text/name.ts'
import { type Path, valueAt } from '../text/path.ts'
import { dossierRule, sentence } from './rule.ts'

const incidents: Path = ['relationship', 'incidents']

export default dossierRule({
  id: 'open-incident',
  severity: 'warning',
  craft: 3,
  isClock: true,
  why: {
    zh: '出了事不可怕，可怕的是出了事没人管到底：客户记住的不是故障，是我们怎么收的场。没人负责的三天就说，有人负责的给两周；没写哪天出的，只提一句。',
    en: 'Things break; what a customer remembers is how we ended it. With nobody in charge it speaks after three days, else after two weeks; where no date is given it only mentions it.',
  },
  bad: {
    zh: 'relationship:\n  incidents:\n    - { date: 2026-10-08, what: 影像调阅慢, status: open, owner: 苏禾 }',
    en: 'relationship:\n  incidents:\n    - { date: 2026-10-08, what: Slow archive, status: open, owner: Tom Adeyemi }',
  },
  good: {
    zh: 'relationship:\n  incidents:\n    - { date: 2026-10-08, what: 影像调阅慢, status: resolved, resolved: 2026-10-12, owner: 苏禾 }',
    en: 'relationship:\n  incidents:\n    - { date: 2026-10-08, what: Slow archive, status: resolved, resolved: 2026-10-12, owner: Tom Adeyemi }',
  },
  settings: {
    days: { value: 14, says: { zh: '有人负责的，多少天没了结就说', en: 'days open, with somebody in charge' } },
    unowned: { value: 3, says: { zh: '没人负责的，多少天就说', en: 'days open, with nobody in charge' } },
  },
  givesWayTo: ['schema', 'placeholder-left'],
  sentences: {
    open: sentence<{ what: string; days: number; owner: string }>({
      message: {
        zh: ({ what, days }) => `${named.zh(what)}挂了 ${durationText(days, 'zh')}还没了结，早晚有人拿它做文章。`,
        en: ({ what, days }) =>
          `${named.en(what)} has been open for ${durationText(days, 'en')}; sooner or later a rival will talk about it.`,
      },
      help: {
        zh: ({ owner }) => `请 \`${owner}\` 今天给客户一个了结的日子；已经了结，就写上 \`resolved\`。`,
        en: ({ owner }) =>
          `Have \`${owner}\` give them a day by which it is done; if it is done, fill in \`resolved\`.`,
      },
    }),
    unowned: sentence<{ what: string; days: number }>({
      message: {
        zh: ({ what, days }) => `${named.zh(what)}已经 ${durationText(days, 'zh')}，没人负责。`,
        en: ({ what, days }) =>
          `${named.en(what)} has been open for ${durationText(days, 'en')}, and nobody is in charge.`,
      },
      help: {
        zh: () => '今天指定一个人管到底，写进 `owner`，并告诉客户找谁。',
        en: () => 'Put somebody in charge today, write the name under `owner`, and tell the customer whom to ask.',
      },
    }),
    undated: sentence<{ what: string }>({
      message: {
        zh: ({ what }) => `${named.zh(what)}还挂着，也没写哪天出的：拖了多久谁也说不清。`,
        en: ({ what }) => `${named.en(what)} is open and has no date: nobody can say for how long.`,
      },
      help: {
        zh: () => '补上 `date`；已经了结，就写上 `resolved`。',
        en: () => 'Add its `date`; if it is done, fill in `resolved`.',
      },
    }),
  },
  *check(account, { days, unowned }) {
    const isWaived = waiversOf(account)
    for (const { item, index } of itemsOf(valueAt(account.value, incidents))) {
      const path = [...incidents, index]
      const isOpen = textAt(item, ['status']) === 'open' && textAt(item, ['resolved']) === undefined
      if (!isOpen || isWaived(path)) continue
      const what = textAt(item, ['what']) ?? ''
      const at = account.dossier.front.at([...path, 'status'], 'value')
      const written = textAt(item, ['date'])
      if (written === undefined) {
        yield { at, path: [...path, 'status'], say: 'undated', args: { what }, severity: 'info' }
        continue
      }
      const day = dayOf(daysAt(item, ['date']), account.today)
      const passed = day === undefined ? 0 : daysSince(account, day)
      const owner = textAt(item, ['owner'])
      if (owner === undefined && passed > unowned) {
        yield { at, path: [...path, 'status'], say: 'unowned', args: { what, days: passed } }
      } else if (owner !== undefined && passed > days) {
        yield { at, path: [...path, 'status'], say: 'open', args: { what, days: passed, owner: shownName(owner) } }
      }
    }
  },
})

const named = {
  zh: (what: string) => (what === '' ? '有件事故' : `事故 \`${what}\` `),
  en: (what: string) => (what === '' ? 'An incident' : `\`${what}\``),
}
