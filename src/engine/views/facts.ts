/** Which facts are only heard or have aged: first those on which the nearest decision rests, then the oldest, with whom to ask. */
import type { Language } from '../../text/phrase.ts'
import { compareText } from '../diagnostic.ts'
import { type DossierFacts, type DoubtfulFact, doubtJson, type FactsData, factsOf, inOrder } from './doubtful-facts.ts'
import { factsSheet } from './facts-sheet.ts'
import type { ReportView } from './view.ts'

export const facts: ReportView<DossierFacts, FactsData> = {
  id: 'facts',
  summary: {
    zh: '哪些事实只是听说或者旧了，哪个决定靠着它，该找谁核',
    en: 'what is hearsay or old, which decision rests on it, whom to ask',
  },
  takes: [],
  collect: factsOf,
  conclude: (dossiers, unreadable) => ({
    dossiers: dossiers.length,
    unreadable: [...unreadable].sort((one, other) => compareText(one.file, other.file)),
    sourced: dossiers.reduce((sum, { sourced }) => sum + sourced, 0),
    filled: dossiers.reduce((sum, { filled }) => sum + filled, 0),
    doubts: dossiers.flatMap(({ doubts }) => doubts).sort(inOrder),
  }),
  json,
  sheet: factsSheet,
  score: () => undefined,
}

function json({ dossiers, unreadable, sourced, filled, doubts }: FactsData, language: Language) {
  const count = (holds: (one: DoubtfulFact) => boolean) =>
    doubts.reduce((sum, one) => sum + (holds(one) ? one.facts : 0), 0)
  return {
    summary: {
      dossiers: dossiers + unreadable.length,
      unreadable: unreadable.length,
      filled,
      sourced,
      unsure: count(({ isUnsure }) => isUnsure),
      aged: count(({ isAged }) => isAged),
    },
    facts: doubts.map(one => ({ file: one.file, account: one.account, owner: one.owner, ...doubtJson(one, language) })),
  }
}
