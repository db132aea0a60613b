/** What the customer plans to buy, as `projects` tells it, and who takes part in deciding it. */
import type { Days } from '../text/day.ts'
import { shownName } from '../text/name.ts'
import { type Path, valueAt } from '../text/path.ts'
import type { Span } from '../text/span.ts'
import { type Account, itemsOf, textAt } from './account.ts'
import { type Person, personNamed } from './people.ts'
import { remembered } from './remembered.ts'
import { choiceAt, daysAt, numberAt, textsAt } from './values.ts'

/** A seat among those who take part in a decision: a person, or a meeting that decides. */
export type Seat = {
  readonly path: Path
  /** The name as it is shown, of the person or the body. */
  readonly name: string
  readonly isBody: boolean
  /** The person, where the dossier knows them. */
  readonly person: Person | undefined
  readonly department: string | undefined
  readonly part: 'decides' | 'approves' | 'evaluates' | 'influences' | 'uses' | 'buys' | undefined
  /** 1 to 3; 1 where it is not known. */
  readonly weight: number
  readonly stance: 'for' | 'neutral' | 'against' | 'unknown' | undefined
}

/** One thing by which they choose. */
export type Criterion = {
  readonly path: Path
  readonly criterion: string
  readonly weight: number
  readonly ours: number | undefined
  readonly rival: number | undefined
}

/** A step of the purchasing procedure. */
export type Step = {
  readonly path: Path
  readonly step: string
  readonly kind: 'exchange' | 'admission' | 'tender' | 'evaluation' | 'approval' | 'contract' | undefined
  readonly owner: string | undefined
  readonly due: Days | undefined
  readonly done: Days | undefined
}

/** What has to be done next. */
export type NextStep = {
  readonly what: string | undefined
  readonly who: string | undefined
  readonly by: Days | undefined
}

export type Project = {
  readonly path: Path
  /** The name as it is shown. */
  readonly name: string
  readonly status: 'open' | 'won' | 'lost' | 'dropped'
  readonly isOpen: boolean
  readonly opened: Days | undefined
  readonly likelihood: 'certain' | 'likely' | 'unsure' | 'unlikely' | undefined
  readonly ourChance: 'leading' | 'level' | 'behind' | undefined
  readonly seats: readonly Seat[]
  readonly criteria: readonly Criterion[]
  readonly decision: Days | undefined
  readonly budget: number | undefined
  readonly budgetStatus: 'approved' | 'planned' | 'none' | 'unknown' | undefined
  readonly method: string | undefined
  readonly steps: readonly Step[]
  /** The rivals that it names, as written. */
  readonly competitors: readonly string[]
  readonly nextStep: NextStep | undefined
  readonly outcome: {
    readonly date: Days | undefined
    readonly reason: string | undefined
    readonly lostTo: string | undefined
  }
}

export const projectsPath: Path = ['projects']

/** Every project that has a name. */
export const projectsOf = remembered((account): readonly Project[] =>
  itemsOf(valueAt(account.value, projectsPath)).flatMap(({ item, index }) => {
    const name = textAt(item, ['name'])
    return name === undefined ? [] : [projectOf(account, item, name, [...projectsPath, index])]
  }),
)

/** Those that are neither won, lost nor dropped. */
export const openProjects = (account: Account): readonly Project[] => projectsOf(account).filter(one => one.isOpen)

/** Those that somebody works on: with an account that sleeps, nobody does. */
export const pursuedProjects = (account: Account): readonly Project[] =>
  account.status === 'dormant' ? [] : openProjects(account)

/** The place of a project's field, or of its name where the field is not there. */
export function placeIn({ value, dossier }: Account, { path }: Project, field: string): Span {
  const there = [...path, field]
  return valueAt(value, there) === undefined
    ? dossier.front.at([...path, 'name'], 'value')
    : dossier.front.at(there, 'key')
}

/** Whoever decides and is still there; a meeting counts, one who has left does not. */
export const decidersOf = ({ seats }: Project): readonly Seat[] =>
  seats.filter(({ part, person }) => part === 'decides' && person?.hasLeft !== true)

/** The seats of people who are still there. */
export const peopleIn = ({ seats }: Project): readonly (Seat & { readonly person: Person })[] =>
  seats.flatMap(seat => (seat.person === undefined || seat.person.hasLeft ? [] : [{ ...seat, person: seat.person }]))

/** When the tender is, or was, issued: the step of that kind, when it was done, else when it is due. */
export function tenderOf({ steps }: Project): Days | undefined {
  const tender = steps.find(({ kind }) => kind === 'tender')
  return tender?.done ?? tender?.due
}

/** The days in which nobody may be courted, from the tender's issue to the decision; undefined where one of them is not known. */
export function quietPeriod(project: Project): Days | undefined {
  const tender = tenderOf(project)
  const { decision } = project
  return tender === undefined || decision === undefined || decision.last < tender.first
    ? undefined
    : { first: tender.first, last: decision.last }
}

function projectOf(account: Account, item: unknown, name: string, path: Path): Project {
  const status = choiceAt(item, ['status'], ['open', 'won', 'lost', 'dropped']) ?? 'open'
  return {
    path,
    name: shownName(name),
    status,
    isOpen: status === 'open',
    opened: daysAt(item, ['opened']),
    likelihood: choiceAt(item, ['likelihood'], ['certain', 'likely', 'unsure', 'unlikely']),
    ourChance: choiceAt(item, ['our_chance'], ['leading', 'level', 'behind']),
    seats: seatsOf(account, item, path),
    criteria: criteriaOf(item, path),
    decision: daysAt(item, ['decision_date']),
    budget: numberAt(item, ['budget']),
    budgetStatus: choiceAt(item, ['budget_status'], ['approved', 'planned', 'none', 'unknown']),
    method: textAt(item, ['process', 'method']),
    steps: stepsOf(item, path),
    competitors: textsAt(item, ['competitors']),
    nextStep: nextStepOf(item),
    outcome: {
      date: daysAt(item, ['outcome', 'date']),
      reason: textAt(item, ['outcome', 'reason']),
      lostTo: textAt(item, ['outcome', 'lost_to']),
    },
  }
}

function seatsOf(account: Account, project: unknown, path: Path): readonly Seat[] {
  return itemsOf(valueAt(project, ['committee'])).flatMap(({ item, index }) => {
    const person = textAt(item, ['person'])
    const name = person ?? textAt(item, ['body'])
    if (name === undefined) return []
    return [
      {
        path: [...path, 'committee', index],
        name: shownName(name),
        isBody: person === undefined,
        person: person === undefined ? undefined : personNamed(account, person),
        department: textAt(item, ['department']),
        part: choiceAt(item, ['part'], ['decides', 'approves', 'evaluates', 'influences', 'uses', 'buys']),
        weight: numberAt(item, ['weight']) ?? 1,
        stance: choiceAt(item, ['stance'], ['for', 'neutral', 'against', 'unknown']),
      },
    ]
  })
}

function criteriaOf(project: unknown, path: Path): readonly Criterion[] {
  return itemsOf(valueAt(project, ['criteria'])).flatMap(({ item, index }) => {
    const criterion = textAt(item, ['criterion'])
    if (criterion === undefined) return []
    return [
      {
        path: [...path, 'criteria', index],
        criterion,
        weight: numberAt(item, ['weight']) ?? 1,
        ours: numberAt(item, ['ours']),
        rival: numberAt(item, ['rival']),
      },
    ]
  })
}

function stepsOf(project: unknown, path: Path): readonly Step[] {
  return itemsOf(valueAt(project, ['process', 'steps'])).flatMap(({ item, index }) => {
    const step = textAt(item, ['step'])
    if (step === undefined) return []
    return [
      {
        path: [...path, 'process', 'steps', index],
        step,
        kind: choiceAt(item, ['kind'], ['exchange', 'admission', 'tender', 'evaluation', 'approval', 'contract']),
        owner: textAt(item, ['owner']),
        due: daysAt(item, ['due']),
        done: daysAt(item, ['done']),
      },
    ]
  })
}

function nextStepOf(project: unknown): NextStep | undefined {
  const step = valueAt(project, ['next_step'])
  if (step === undefined) return undefined
  return { what: textAt(step, ['what']), who: textAt(step, ['who']), by: daysAt(step, ['by']) }
}
