/** What is only heard, or was learned too long ago; first of all what a decision rests on. */
import { type Account, textAt, writePath } from '../../../account/account.ts'
import { evidenceOf } from '../../../account/evidence.ts'
import { type Expected, expectationsOf } from '../../../account/expectation.ts'
import { openProjects } from '../../../account/projects.ts'
import { sayDay } from '../../../text/day-said.ts'
import { related, valueAt } from '../../../text/path.ts'
import { phrase, type Words } from '../../../text/phrase.ts'
import { valueTexts } from '../../show-value.ts'
import { pressure, type Question } from '../question.ts'

export function* doubtful(account: Account): Generator<Question> {
  const evidence = evidenceOf(account)
  for (const expected of expectationsOf(account).flatMap(({ items }) => items)) {
    const { unsure, aged, expectation, path } = expected
    if ((!unsure && !aged) || expectation.ask === undefined) continue
    const project = openProjects(account).find(one => related(one.path, path))
    const bears = project === undefined ? 0 : pressure(account, project)
    const since = evidence(path).since
    yield {
      topic: expectation.label,
      ask: expectation.ask,
      why: unsure ? heard(account, expected) : old(since ?? account.today, account.today),
      whom: expectation.whom,
      path: writePath(account, path),
      weight: (unsure ? 35 : 20) + bears,
    }
  }
}

const heard = (account: Account, { path, field }: Expected): Words => ({
  zh: texts.heard.zh({ value: shown(account, path, field, 'zh'), label: field.label.zh }),
  en: texts.heard.en({ value: shown(account, path, field, 'en'), label: field.label.en.toLowerCase() }),
})

function shown(account: Account, path: Expected['path'], field: Expected['field'], language: 'zh' | 'en'): string {
  const value = valueAt(account.value, path)
  const isPlain = typeof value !== 'object' || Array.isArray(value)
  const words = isPlain ? valueTexts(field, value, language) : [textAt(value, [field.key ?? 'name']) ?? '']
  const text = words.filter(word => !word.startsWith('{')).join(language === 'zh' ? '、' : ', ')
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}..` : text
}

const longestQuote = 40

const old = (since: string, today: string): Words => ({
  zh: `上次问是 ${sayDay(since, 'zh', today)}，该再问一遍`,
  en: `last asked on ${sayDay(since, 'en', today)}; time to ask again`,
})

const texts = {
  heard: phrase<{ value: string; label: string }>({
    zh: ({ value, label }) => (value === '' ? `${label}只是听说，没有核实` : `${label}写的是“${value}”，只是听说`),
    en: ({ value, label }) => (value === '' ? `${label}: only hearsay` : `${label} is “${value}”, but only hearsay`),
  }),
}
