/** How complete every dossier is at its stage, section by section, what is missing and what to ask. */
import type { Language } from '../../text/phrase.ts'
import { compareText } from '../diagnostic.ts'
import { type Completeness, type CompletenessData, completenessOf, rounded } from './completeness-facts.ts'
import { completenessSheet } from './completeness-sheet.ts'
import { doubtJson } from './doubtful-facts.ts'
import type { ReportView } from './view.ts'

export const completeness: ReportView<Completeness, CompletenessData> = {
  id: 'completeness',
  summary: {
    zh: '每份档案填了多少，还缺什么，该问什么',
    en: 'how complete every dossier is, what is missing, what to ask',
  },
  takes: ['missing', 'fail-under'],
  collect: completenessOf,
  conclude: (facts, unreadable) => ({
    score: facts.length === 0 ? undefined : rounded(facts.reduce((sum, { score }) => sum + score, 0) / facts.length),
    dossiers: [...facts].sort((one, other) => one.score - other.score || compareText(one.file, other.file)),
    unreadable: [...unreadable].sort((one, other) => compareText(one.file, other.file)),
  }),
  json,
  sheet: completenessSheet,
  score: ({ score, unreadable }) => score ?? (unreadable.length > 0 ? 0 : undefined),
}

function json({ score, dossiers, unreadable }: CompletenessData, language: Language) {
  return {
    summary: { dossiers: dossiers.length + unreadable.length, unreadable: unreadable.length, score: score ?? null },
    dossiers: [
      ...unreadable.map(({ file }) => ({ file, account: null, score: null })),
      ...dossiers.map(one => ({
        file: one.file,
        account: one.account,
        type: one.type,
        stage: one.stage,
        owner: one.owner,
        score: one.score,
        filled: one.filled,
        unsure: one.unsure,
        aged: one.aged,
        expected: one.expected,
        waived: one.waived,
        faults: one.faults,
        gate: one.gate,
        sections: Object.fromEntries(
          one.sections
            .filter(({ expected }) => expected > 0)
            .map(section => [
              section.name,
              { score: section.score, filled: section.filled, expected: section.expected },
            ]),
        ),
        missing: one.missing.map(item => ({
          path: item.path,
          label: item.label[language],
          weight: item.weight,
          gate: item.gate,
          ask: item.ask[language],
        })),
        doubtful: one.doubtful.map(doubt => doubtJson(doubt, language)),
      })),
    ],
  }
}
