/** Who takes part in a decision that is near and is not for us, or whom nobody of ours has met. */
import type { Account } from '../../../account/account.ts'
import { writePath } from '../../../account/account.ts'
import { isMet } from '../../../account/contact.ts'
import type { Person } from '../../../account/people.ts'
import { openProjects, type Project, peopleIn, quietPeriod, type Seat } from '../../../account/projects.ts'
import { sayDay, sayDays } from '../../../text/day-said.ts'
import { fill, inBoth, type Language, phrase } from '../../../text/phrase.ts'
import { valueTexts } from '../../show-value.ts'
import { daysToDecision, nearDecision, pressure, type Question } from '../question.ts'

export function* seats(account: Account): Generator<Question> {
  for (const project of openProjects(account)) {
    const days = daysToDecision(account, project)
    if (days === undefined || days > nearDecision * 2) continue
    for (const seat of peopleIn(project)) {
      if (!isMet(account, seat.person)) yield introduction(account, project, seat)
      else if (seat.stance !== 'for') yield* wonOver(account, project, seat)
    }
  }
}

type Seated = Seat & { readonly person: Person }

function introduction(account: Account, project: Project, { person, part }: Seated): Question {
  const { today } = account
  const quiet = quietPeriod(project)
  const words = (language: 'zh' | 'en') => ({
    name: person.shown,
    project: project.name,
    decision: project.decision === undefined ? '' : sayDays(project.decision, language, today),
    tender: quiet === undefined || quiet.first < today ? '' : sayDay(quiet.first, language, today),
  })
  return {
    topic: fill(texts.introductionTopic, { name: person.shown }),
    ask: fill(texts.introduction, { name: person.shown }),
    why: inBoth(texts.unmet, words),
    whom: ['coach', 'manager', 'us'],
    about: person,
    path: writePath(account, [...person.path, 'met']),
    weight: (part === 'decides' ? 55 : 35) + pressure(account, project),
  }
}

/** A neutral one is asked in person; of an opponent somebody else is asked. */
function* wonOver(account: Account, project: Project, seat: Seated): Generator<Question> {
  const { person, stance, weight } = seat
  const against = stance === 'against'
  const named = { name: person.shown, project: project.name, wants: person.wants ?? '' }
  const args = (language: Language): Named => ({ ...named, part: partOf(account, seat, language) })
  yield {
    topic: fill(texts.stanceTopic, { ...named, part: '' }),
    ask: inBoth(against ? texts.opponent : person.wants === undefined ? texts.undecided : texts.wanting, args),
    why: inBoth(against ? texts.against : stance === 'neutral' ? texts.neutral : texts.unknown, args),
    whom: ['coach', 'us'],
    ...(against ? { about: person } : { person }),
    weight: 30 + weight * 3 + pressure(account, project),
    path: writePath(account, [...person.path, 'wants']),
  }
}

function partOf(account: Account, { path, part }: Seat, language: Language): string {
  if (part === undefined) return ''
  return valueTexts(account.catalog.field([...path, 'part']), part, language)[0] ?? ''
}

type Named = { name: string; project: string; wants: string; part: string }

const texts = {
  introductionTopic: phrase<{ name: string }>({
    zh: ({ name }) => `见到${name}`,
    en: ({ name }) => `a meeting with ${name}`,
  }),
  introduction: phrase<{ name: string }>({
    zh: ({ name }) => `能不能请您引见一下 ${name}？`,
    en: ({ name }) => `Would you introduce us to ${name}?`,
  }),
  unmet: phrase<{ name: string; project: string; decision: string; tender: string }>({
    zh: ({ project, decision, tender }) =>
      `${project} ${decision}定，我们没人见过他${tender === '' ? '' : `；${tender}发标，过后不能再见`}`,
    en: ({ project, decision, tender }) =>
      `${project} is decided on ${decision}, and nobody of ours has met them${tender === '' ? '' : `; once the tender is out on ${tender} we may not`}`,
  }),
  stanceTopic: phrase<Named>({ zh: ({ name }) => `${name}的态度`, en: ({ name }) => `where ${name} stands` }),
  undecided: phrase<Named>({
    zh: ({ project }) => `${project}这件事怎么办，您最省事？您最不放心的是哪一条？`,
    en: ({ project }) => `What would make ${project} easiest for you, and what worries you most about it?`,
  }),
  wanting: phrase<Named>({
    zh: ({ wants, project }) => `“${wants}”：${project}怎么做，才合您这个意思？`,
    en: ({ wants, project }) => `“${wants}”: how should ${project} be done to serve that?`,
  }),
  opponent: phrase<Named>({
    zh: ({ name }) => `${name}反对的是哪一条？谁的话他听得进去？`,
    en: ({ name }) => `What exactly is ${name} against, and to whom does ${name} listen?`,
  }),
  neutral: phrase<Named>({
    zh: ({ project, part }) => `${project}${part === '' ? '' : `里“${part}”这一席`}，站在中间`,
    en: ({ project, part }) => `neutral in ${project}${part === '' ? '' : ` (${part.toLowerCase()})`}`,
  }),
  unknown: phrase<Named>({
    zh: ({ project, part }) => `${project}${part === '' ? '' : `里“${part}”这一席`}，站哪边还不知道`,
    en: ({ project, part }) =>
      `nobody knows where they stand in ${project}${part === '' ? '' : ` (${part.toLowerCase()})`}`,
  }),
  against: phrase<Named>({
    zh: ({ project, part }) => `${project}${part === '' ? '' : `里“${part}”这一席`}，站在对面`,
    en: ({ project, part }) => `against us in ${project}${part === '' ? '' : ` (${part.toLowerCase()})`}`,
  }),
}
