/** What is only heard, or was learned too long ago; first of all what a decision rests on. */
import { type Account, writePath } from '../../../account/account.ts'
import { doubtedValue, howToConfirm, whyDoubted } from '../../../account/doubt-words.ts'
import { type Doubt, doubtsOf } from '../../../account/doubts.ts'
import { itemAround } from '../../../account/item-name.ts'
import { peopleOf } from '../../../account/people.ts'
import { isQuiet } from '../../../account/quiet.ts'
import { isWithin } from '../../../text/path.ts'
import { fill, phrase, type Words } from '../../../text/phrase.ts'
import { ofItem, pressure, type Question } from '../question.ts'

export function* doubtful(account: Account): Generator<Question> {
  for (const doubt of doubtsOf(account)) {
    const { path, field, label, ask, project, said, isUnsure, isAskedAgain } = doubt
    if (ask === undefined) continue
    const about = peopleOf(account).find(person => isWithin(path, person.path))
    const isOneField = field !== undefined && field.fields.size === 0
    yield {
      ...put(account, doubt, ask),
      why: fill(texts.why, { label, value: doubtedValue(account, doubt), why: whyDoubted(account, doubt) }),
      ...(about === undefined ? {} : { about }),
      ...(isAskedAgain ? {} : { said }),
      ...(isOneField ? { path: writePath(account, path) } : {}),
      weight: (isUnsure ? 35 : 20) + (project === undefined ? 0 : pressure(account, project)),
    }
  }
}

/** What to ask, and whom; once the tender is out nobody is asked at a visit, and ours see to it in writing. */
function put(account: Account, doubt: Doubt, ask: Words): Pick<Question, 'topic' | 'ask' | 'whom'> {
  const { project, whom, label, path } = doubt
  const question = ofItem(itemAround(account, path), { label, ask })
  if (project === undefined || !isQuiet(account, project)) return { ...question, whom }
  return { topic: question.topic, ask: howToConfirm(account, doubt), whom: ['us'] }
}

const texts = {
  why: phrase<{ label: Words; value: Words; why: Words }>({
    zh: ({ label, value, why }) => `${[label.zh, value.zh].filter(text => text !== '').join(' ')}，${why.zh}`,
    en: ({ label, value, why }) =>
      `${[label.en.toLowerCase(), value.en].filter(text => text !== '').join(' ')}: ${why.en}`,
  }),
}
