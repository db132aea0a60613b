/** Hearsay is no knowledge: what was only heard is asked again before a decision rests on it. */
import { daysUntil } from '../account/clock.ts'
import { doubtedValue, howToConfirm, saidBy } from '../account/doubt-words.ts'
import { doubtsOf } from '../account/doubts.ts'
import { itemAround } from '../account/item-name.ts'
import { placeOf } from '../account/place.ts'
import { dayWords } from '../text/day-said.ts'
import type { Words } from '../text/phrase.ts'
import { dossierRule, sentence } from './rule.ts'

type Fact = {
  readonly item: string
  readonly label: Words
  readonly value: Words
  readonly source: string
  readonly confirm: Words
}

export default dossierRule({
  id: 'unsure-fact',
  severity: 'info',
  craft: 2,
  why: {
    zh: '听来的话先记下，注明是听说，这是好习惯，所以只是提示。只有项目两个月内就要定，而预算、拍板人、时间或者采购方式还只是听说，才算警告；话是管这事的人亲口说的，仍只是提示。',
    en: 'Writing down that something was only heard is a good habit, and must not cost anything: this is a hint. It is a warning only where a project is decided within two months and its budget, who decides, the date or the method is hearsay, and not from the one whose office it is to know.',
  },
  bad: {
    zh: 'projects:\n  - name: 支付平台改造\n    budget: 26000000\nevidence:\n  projects[支付平台改造].budget: { source: 江枫, date: 2026-10-28, sure: heard }',
    en: 'projects:\n  - name: Claims archive\n    budget: 1200000\nevidence:\n  projects[Claims archive].budget: { source: Noor Visser, date: 2026-10-28, sure: heard }',
  },
  good: {
    zh: 'projects:\n  - name: 支付平台改造\n    budget: 26000000\nevidence:\n  projects[支付平台改造].budget: { source: 严素出示的批复, date: 2026-10-28, sure: confirmed }',
    en: 'projects:\n  - name: Claims archive\n    budget: 1200000\nevidence:\n  projects[Claims archive].budget: { source: the approval, date: 2026-10-28, sure: confirmed }',
  },
  settings: {
    days: {
      value: 60,
      says: {
        zh: '项目多少天之内要定，预算、拍板人、时间、采购方式只是听说就算警告',
        en: 'days to the decision within which a heard budget, decider, date or method is a warning',
      },
    },
  },
  givesWayTo: ['schema', 'unknown-person', 'unquoted-link', 'placeholder-left', 'overdue-project'],
  sentences: {
    heard: sentence<Fact>({
      message: {
        zh: fact => `${named.zh(fact)}只是听说${from.zh(fact)}，没有核实。`,
        en: fact => `${named.en(fact)} is only hearsay${from.en(fact)}.`,
      },
      help: { zh: ({ confirm }) => confirm.zh, en: ({ confirm }) => confirm.en },
    }),
    near: sentence<Fact & { project: string; day: Words }>({
      message: {
        zh: ({ project, day, ...fact }) =>
          `\`${project}\` ${day.zh}就定，${named.zh({ ...fact, item: '' })}却只是听说${from.zh(fact)}。`,
        en: ({ project, day, ...fact }) =>
          `\`${project}\` is decided by ${day.en}, yet ${named.en({ ...fact, item: '' })} is only hearsay${from.en(fact)}.`,
      },
      help: { zh: ({ confirm }) => confirm.zh, en: ({ confirm }) => confirm.en },
    }),
  },
  *check(account, { days }) {
    for (const doubt of doubtsOf(account).filter(({ isUnsure }) => isUnsure)) {
      const { path, project, pillar, label, isFromTheOffice } = doubt
      const at = placeOf(account, path)
      const value = doubtedValue(account, doubt)
      const fact = {
        item: itemAround(account, path),
        label,
        value,
        source: saidBy(doubt),
        confirm: howToConfirm(account, doubt),
      }
      const decision = pillar === undefined ? undefined : project?.decision
      const left = decision === undefined ? -1 : daysUntil(account, decision.last)
      if (project !== undefined && decision !== undefined && left >= 0 && left <= days && !isFromTheOffice) {
        const args = { ...fact, project: project.name, day: dayWords(decision, account.today) }
        yield { at, path, say: 'near', args, severity: 'warning' }
      } else yield { at, path, say: 'heard', args: fact }
    }
  },
})

const named = {
  zh: ({ item, label, value }: Fact) =>
    `${item === '' ? '' : `\`${item}\` 的`}“${label.zh}”${value.zh === '' ? '' : `（\`${value.zh}\`）`}`,
  en: ({ item, label, value }: Fact) =>
    `"${label.en}"${item === '' ? '' : ` of \`${item}\``}${value.en === '' ? '' : ` (\`${value.en}\`)`}`,
}

const from = {
  zh: ({ source }: Fact) => (source === '' ? '' : `（\`${source}\`）`),
  en: ({ source }: Fact) => (source === '' ? '' : ` from \`${source}\``),
}
