/** What is expected at this stage and not known: the gate first. */
import { type Account, writePath } from '../../../account/account.ts'
import { expectationsOf } from '../../../account/expectation.ts'
import { itemAround } from '../../../account/item-name.ts'
import { type Project, projectsOf } from '../../../account/projects.ts'
import { related } from '../../../text/path.ts'
import { fill, phrase, type Words } from '../../../text/phrase.ts'
import { ofItem, pressure, type Question } from '../question.ts'

export function* missing(account: Account): Generator<Question> {
  const projects = projectsOf(account)
  for (const { state, expectation, path } of expectationsOf(account).flatMap(({ items }) => items)) {
    const { label, ask, gate, whom, weight } = expectation
    if (state !== 'missing' || ask === undefined || ask.zh === '') continue
    const project = projects.find(one => related(one.path, path))
    yield {
      ...ofItem(itemAround(account, path), { label, ask }),
      why: fill(gate ? texts.gate : texts.expected, { label }),
      whom,
      path: writePath(account, path),
      weight: (gate ? 40 : 15) + weight * 5 + bearing(account, project),
    }
  }
}

const bearing = (account: Account, project: Project | undefined): number =>
  project === undefined || !project.isOpen ? 0 : pressure(account, project)

const texts = {
  gate: phrase<{ label: Words }>({
    zh: ({ label }) => `转段条件：${label.zh}`,
    en: ({ label }) => `the next stage needs it: ${label.en.toLowerCase()}`,
  }),
  expected: phrase<{ label: Words }>({
    zh: ({ label }) => `还不知道：${label.zh}`,
    en: ({ label }) => `not known yet: ${label.en.toLowerCase()}`,
  }),
}
