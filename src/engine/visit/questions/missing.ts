/** What is expected at this stage and not known: the gate first. */
import { type Account, writePath } from '../../../account/account.ts'
import { type Expected, expectationsOf } from '../../../account/expectation.ts'
import { type Project, projectsOf } from '../../../account/projects.ts'
import { shownName } from '../../../text/name.ts'
import { related, valueAt } from '../../../text/path.ts'
import { fill, phrase } from '../../../text/phrase.ts'
import { pressure, type Question } from '../question.ts'

export function* missing(account: Account): Generator<Question> {
  const projects = projectsOf(account)
  for (const expected of expectationsOf(account).flatMap(({ items }) => items)) {
    const { state, expectation, path } = expected
    if (state !== 'missing' || expectation.ask === undefined || expectation.ask.zh === '') continue
    const project = projects.find(one => related(one.path, path))
    const item = itemName(account, expected)
    const args = { item, label: expectation.label }
    yield {
      topic: fill(texts.topic, args),
      ask: item === '' ? expectation.ask : fill(texts.about, { item, ask: expectation.ask }),
      why: fill(expectation.gate ? texts.gate : texts.expected, { label: expectation.label }),
      whom: expectation.whom,
      path: writePath(account, path),
      weight: (expectation.gate ? 40 : 15) + expectation.weight * 5 + bearing(account, project),
    }
  }
}

const bearing = (account: Account, project: Project | undefined): number =>
  project === undefined || !project.isOpen ? 0 : pressure(account, project)

/** The name of the item in which the field would stand; of an item that is missing itself, of the one around it. */
function itemName(account: Account, { path }: Expected): string {
  for (let length = path.length - 1; length > 0; length -= 1) {
    if (typeof path[length - 1] !== 'number') continue
    const item = path.slice(0, length)
    const key = account.catalog.field(item)?.key
    const name = key === undefined ? undefined : valueAt(account.value, [...item, key])
    if (typeof name === 'string') return shownName(name)
  }
  return ''
}

const texts = {
  topic: phrase<{ item: string; label: { zh: string; en: string } }>({
    zh: ({ item, label }) => (item === '' ? label.zh : `${item}的${label.zh}`),
    en: ({ item, label }) => (item === '' ? label.en : `${item}: ${label.en.toLowerCase()}`),
  }),
  about: phrase<{ item: string; ask: { zh: string; en: string } }>({
    zh: ({ item, ask }) => `（${item}）${ask.zh}`,
    en: ({ item, ask }) => `(${item}) ${ask.en}`,
  }),
  gate: phrase<{ label: { zh: string; en: string } }>({
    zh: ({ label }) => `转段条件：${label.zh}`,
    en: ({ label }) => `the next stage needs it: ${label.en.toLowerCase()}`,
  }),
  expected: phrase<{ label: { zh: string; en: string } }>({
    zh: ({ label }) => `还不知道：${label.zh}`,
    en: ({ label }) => `not known yet: ${label.en.toLowerCase()}`,
  }),
}
