/** Facts age: what was true two years ago is asked again before one builds on it. */
import { doubtedValue, howToConfirm } from '../account/doubt-words.ts'
import { doubtsOf } from '../account/doubts.ts'
import { itemAround } from '../account/item-name.ts'
import { placeOf } from '../account/place.ts'
import { daysBetween } from '../text/calendar.ts'
import { durationText } from '../text/duration-shown.ts'
import type { Words } from '../text/phrase.ts'
import { dossierRule, sentence } from './rule.ts'

export default dossierRule({
  id: 'aged-fact',
  severity: 'info',
  craft: 1,
  isClock: true,
  why: {
    zh: '人会调走，预算会改，满意变不满意：每样事实都有保鲜期（字段的 `fresh`，按月算），过了就再问一遍。没写是哪天知道的，不提；只是听说的，由 unsure-fact 提。',
    en: 'People move on, budgets change, satisfaction fades: a fact stays fresh for the months its field says (`fresh`), then it is asked again. Where no date is known it is silent; of what was only heard, unsure-fact speaks.',
  },
  bad: {
    zh: 'qualification:\n  category_spend:\n    - { year: 2023, amount: 18000000 }\nevidence:\n  qualification.category_spend: { source: 财务处的汇总表, date: 2024-03-20 }',
    en: 'qualification:\n  category_spend:\n    - { year: 2023, amount: 2700000 }\nevidence:\n  qualification.category_spend: { source: their annual report, date: 2024-03-20 }',
  },
  good: {
    zh: 'qualification:\n  category_spend:\n    - { year: 2025, amount: 21000000 }\nevidence:\n  qualification.category_spend: { source: 财务处的汇总表, date: 2026-03-20 }',
    en: 'qualification:\n  category_spend:\n    - { year: 2025, amount: 2900000 }\nevidence:\n  qualification.category_spend: { source: their annual report, date: 2026-03-20 }',
  },
  givesWayTo: ['schema', 'unknown-person', 'unquoted-link', 'placeholder-left', 'overdue-project'],
  sentences: {
    aged: sentence<{ item: string; label: Words; value: Words; days: number; confirm: Words }>({
      message: {
        zh: ({ item, label, value, days }) =>
          `${item === '' ? '' : `\`${item}\` 的`}“${label.zh}”${value.zh === '' ? '' : `（\`${value.zh}\`）`}还是 ${durationText(days, 'zh')}前的消息，不一定作数了。`,
        en: ({ item, label, value, days }) =>
          `"${label.en}"${item === '' ? '' : ` of \`${item}\``}${value.en === '' ? '' : ` (\`${value.en}\`)`} was learned ${durationText(days, 'en')} ago and may no longer hold.`,
      },
      help: { zh: ({ confirm }) => confirm.zh, en: ({ confirm }) => confirm.en },
    }),
  },
  *check(account) {
    for (const doubt of doubtsOf(account).filter(({ isUnsure }) => !isUnsure)) {
      const { path, label, since = account.today } = doubt
      const args = {
        item: itemAround(account, path),
        label,
        value: doubtedValue(account, doubt),
        days: daysBetween(since, account.today),
        confirm: howToConfirm(account, doubt),
      }
      yield { at: placeOf(account, path), path, say: 'aged', args }
    }
  },
})
