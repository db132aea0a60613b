/** Fields that nobody demands and that matter now: while a project is about to be decided. */
import { type Account, writePath } from '../../../account/account.ts'
import { competitorsOf } from '../../../account/competitors.ts'
import { isMet } from '../../../account/contact.ts'
import { decidersOf, openProjects, type Project, peopleIn } from '../../../account/projects.ts'
import { daysAt } from '../../../account/values.ts'
import { waiversOf } from '../../../account/waivers.ts'
import type { Whom } from '../../../schema/field.ts'
import { isWrittenAs } from '../../../text/name.ts'
import { type Path, valueAt } from '../../../text/path.ts'
import { fill, phrase, type Words } from '../../../text/phrase.ts'
import { daysToDecision, nearDecision, pressure, type Question } from '../question.ts'

export function* optional(account: Account): Generator<Question> {
  const near = openProjects(account).filter(
    project => (daysToDecision(account, project) ?? nearDecision) < nearDecision,
  )
  const asks = new Set<string>()
  for (const project of near) {
    for (const wish of wishesFor(account, project)) {
      const path = writePath(account, wish.path)
      const field = account.catalog.field(wish.path)
      const isKnown = valueAt(account.value, wish.path) !== undefined || waiversOf(account)(wish.path)
      if (isKnown || field?.ask === undefined || asks.has(path)) continue
      asks.add(path)
      yield {
        topic: wish.topic ?? field.label,
        ask: wish.ask ?? field.ask,
        why: fill(texts.decides, { project: project.name }),
        whom: wish.whom ?? field.whom,
        path,
        weight: wish.weight + pressure(account, project),
      }
    }
  }
}

type Wish = {
  readonly path: Path
  readonly weight: number
  readonly topic?: Words
  readonly ask?: Words
  readonly whom?: readonly Whom[]
}

function* wishesFor(account: Account, project: Project): Generator<Wish> {
  if (/tender|negotiation|consultation/.test(project.method ?? '')) {
    const until = daysAt(account.value, ['qualification', 'admission', 'until'])
    if (until === undefined) yield { path: ['qualification', 'admission', 'until'], weight: 25 }
  }
  yield { path: [...project.path, 'trigger'], weight: 20 }
  yield { path: [...project.path, 'impact'], weight: 18 }
  for (const name of project.competitors) {
    const rival = competitorsOf(account).find(one => isWrittenAs(name, one.writings))
    if (rival?.isVendor === true) yield { path: [...rival.path, 'lock_in'], weight: 16 }
  }
  for (const { person, stance } of peopleIn(project)) {
    if (!isMet(account, person) || (stance !== 'for' && person.wants === undefined)) continue
    yield {
      path: [...person.path, 'wants'],
      weight: 22,
      topic: fill(texts.wantsTopic, { name: person.shown }),
      ask: fill(texts.wants, { name: person.shown }),
      whom: ['coach', 'us'],
    }
  }
  const deciders = decidersOf(project)
  const [body] = deciders
  if (body?.isBody === true && deciders.length === 1) {
    yield {
      path: [...body.path, 'department'],
      weight: 26,
      topic: fill(texts.bodyTopic, { name: body.name }),
      ask: fill(texts.body, { name: body.name }),
      whom: ['coach', 'executive'],
    }
  }
}

const texts = {
  decides: phrase<{ project: string }>({
    zh: ({ project }) => `${project}快定了，这一条还空着`,
    en: ({ project }) => `${project} is about to be decided, and this is still open`,
  }),
  wantsTopic: phrase<{ name: string }>({ zh: ({ name }) => `${name}图什么`, en: ({ name }) => `what ${name} wants` }),
  wants: phrase<{ name: string }>({
    zh: ({ name }) => `这事办成了，对${name}自己有什么好处？办砸了呢？`,
    en: ({ name }) => `What does ${name} gain if it works, and lose if it does not?`,
  }),
  bodyTopic: phrase<{ name: string }>({
    zh: ({ name }) => `${name}谁汇报`,
    en: ({ name }) => `who presents it to ${name}`,
  }),
  body: phrase<{ name: string }>({
    zh: ({ name }) => `${name}上谁去汇报，会上谁的话算数？`,
    en: ({ name }) => `Who presents it to ${name}, and whose word counts there?`,
  }),
}
