/** Which facts are not to be relied on: only heard, or learned too long ago; what rests on them, and whom to ask. */
import type { Field, Whom } from '../schema/field.ts'
import { writingsOf } from '../text/name.ts'
import { isWithin, type Path, valueAt } from '../text/path.ts'
import type { Words } from '../text/phrase.ts'
import type { Account } from './account.ts'
import { type Competitor, competitorsOf } from './competitors.ts'
import { type Evidence, evidenceEntries, evidenceOf } from './evidence.ts'
import { type Expected, expectationsOf } from './expectation.ts'
import { mentionsIn } from './mentions.ts'
import type { Person } from './people.ts'
import { decidersOf, type Project, pursuedProjects } from './projects.ts'
import { isQuiet } from './quiet.ts'
import { remembered } from './remembered.ts'
import { waiversOf } from './waivers.ts'
import { askable, bestAsked, isOfSort } from './whom.ts'

/** What a decision stands on. */
export type Pillar = 'budget' | 'decider' | 'date' | 'method'

/** A fact, or several of one origin, that had better be asked again. */
export type Doubt = {
  /** The fact; of several the place in which all of them stand. */
  readonly path: Path
  readonly field: Field | undefined
  readonly label: Words
  readonly ask: Words | undefined
  /** How many of the facts that count it stands for; 0 for one that nobody expects yet. */
  readonly facts: number
  readonly isUnsure: boolean
  readonly isAged: boolean
  /** Who said so. */
  readonly source: string | undefined
  /** The day of the knowledge. */
  readonly since: string | undefined
  /** The open project whose decision rests on it; of several the one that is decided first. */
  readonly project: Project | undefined
  readonly pillar: Pillar | undefined
  readonly whom: readonly Whom[]
  /** Who at the customer had best be asked, by the part they play. */
  readonly person: Person | undefined
  /** Those at the customer who said so. */
  readonly said: readonly Person[]
  /** The one to ask is one of them: there is nobody else. */
  readonly isAskedAgain: boolean
  /** Said by one whose office it is to know. */
  readonly isFromTheOffice: boolean
}

/** All doubts about an account, in the order of the schemas. */
export const doubtsOf = remembered((account): readonly Doubt[] => {
  const groups = new Map<string, Fact[]>()
  for (const fact of [...expectedFacts(account), ...earlyFacts(account)]) {
    const { path, evidence, isUnsure, isAged, project } = fact
    const pillar = project === undefined ? undefined : pillarAt(project, path)
    // What a decision stands on speaks for itself; all else of one origin is told together.
    const alone = pillar !== undefined || evidence.written === undefined ? path : around(path)
    const origin = JSON.stringify([evidence.written, project?.name, isUnsure, isAged, ...alone])
    groups.set(origin, [...(groups.get(origin) ?? []), fact])
  }
  return [...groups.values()].flatMap(facts => doubtFrom(account, facts))
})

/** How many filled facts have a source, of how many: what there is to praise. */
export function sourcedFacts(account: Account): { readonly sourced: number; readonly filled: number } {
  const evidence = evidenceOf(account)
  const filled = expectationsOf(account).flatMap(({ items }) => items.filter(({ state }) => state === 'filled'))
  return { sourced: filled.filter(({ path }) => evidence(path).source !== undefined).length, filled: filled.length }
}

type Fact = {
  readonly path: Path
  readonly evidence: Evidence
  readonly isUnsure: boolean
  readonly isAged: boolean
  readonly expected: Expected | undefined
  readonly project: Project | undefined
}

/** Those that count: what completeness calls unsure and aged. */
function expectedFacts(account: Account): readonly Fact[] {
  const evidence = evidenceOf(account)
  return expectationsOf(account)
    .flatMap(({ items }) => items)
    .filter(({ state, unsure, aged }) => state === 'filled' && (unsure || aged))
    .map(expected => ({
      path: expected.path,
      evidence: evidence(expected.path),
      isUnsure: expected.unsure,
      isAged: expected.aged,
      expected,
      project: projectOn(account, expected.path),
    }))
}

/** What is heard of things that nobody expects yet; not of projects that are closed. */
function earlyFacts(account: Account): readonly Fact[] {
  if (account.status === 'lost') return []
  const heard = evidenceEntries(account).filter(entry => entry.heard)
  if (heard.length === 0) return []
  const expected = expectationsOf(account).flatMap(({ items }) => items.map(({ path }) => path))
  const isWaived = waiversOf(account)
  return heard.flatMap((evidence): Fact[] => {
    const path: Path = evidence.path.filter(step => step !== '*')
    const isThere = path.length === evidence.path.length && valueAt(account.value, path) !== undefined
    const isSeat = path[0] === 'projects' && path[2] === 'committee' && typeof path[3] === 'number'
    const isCounted = () => !isSeat && expected.some(one => isWithin(one, path) || isWithin(path, one))
    const isOfClosed = () => path[0] === 'projects' && path.length > 1 && projectOn(account, path) === undefined
    const isBroken = () => account.faults.some(fault => isWithin(path, fault.path))
    if (!isThere || isWaived(path) || isBroken() || isCounted() || isOfClosed()) return []
    return [{ path, evidence, isUnsure: true, isAged: false, expected: undefined, project: projectOn(account, path) }]
  })
}

function doubtFrom(account: Account, facts: readonly Fact[]): readonly Doubt[] {
  const [first] = facts
  if (first === undefined) return []
  const path = facts.reduce((common, { path }) => commonStart(common, path), first.path)
  const isOne = facts.every(fact => fact.path.length === path.length)
  const field = account.catalog.field(path)
  const own = isOne ? first.expected?.expectation : undefined
  const { project, evidence } = first
  const whom = own?.whom ?? field?.whom ?? []
  const said = evidence.source === undefined ? [] : mentionsIn(account, evidence.source).map(({ person }) => person)
  const person = personToAsk(account, whom, path, project, said)
  return [
    {
      path,
      field,
      label: own?.label ?? field?.label ?? { zh: '', en: '' },
      ask: own?.ask ?? field?.ask,
      facts: facts.filter(({ expected }) => expected !== undefined).length,
      isUnsure: first.isUnsure,
      isAged: first.isAged,
      source: evidence.source,
      since: evidence.since,
      project,
      pillar: project === undefined ? undefined : pillarAt(project, path),
      whom,
      person,
      said,
      isAskedAgain: person !== undefined && said.includes(person),
      isFromTheOffice: said.some(person => whom[0] !== undefined && isOfSort(account, person, whom[0])),
    },
  ]
}

/** Somebody else than the one who said it, where there is one; nobody who may not be met, and nobody about themselves. */
function personToAsk(
  account: Account,
  whom: readonly Whom[],
  path: Path,
  project: Project | undefined,
  said: readonly Person[],
): Person | undefined {
  if (project !== undefined && isQuiet(account, project)) return undefined
  const people = askable(account).filter(person => !isWithin(path, person.path))
  const others = people.filter(person => !said.includes(person))
  return bestAsked(account, whom, others) ?? bestAsked(account, whom, people)
}

/** The project that rests on a fact: the one in which it stands, or that the person or the rival of whom it tells has a part in. */
function projectOn(account: Account, path: Path): Project | undefined {
  const own = pursuedProjects(account).filter(project => isWithin(path, project.path))
  const others = () =>
    pursuedProjects(account).filter(
      project =>
        project.seats.some(({ person }) => person !== undefined && isWithin(path, person.path)) ||
        rivalsIn(account, project).some(rival => isWithin(path, rival.path)),
    )
  const all = path[0] === 'projects' ? own : others()
  return [...all].sort((one, other) => (decided(account, one) < decided(account, other) ? -1 : 1))[0]
}

/** When a project is decided; one that should have been comes behind those that will be, one without a date last. */
export function decided({ today }: Pick<Account, 'today'>, { decision }: Project): string {
  if (decision === undefined) return '3'
  return decision.last < today ? `2 ${decision.last}` : `1 ${decision.last}`
}

function rivalsIn(account: Account, { competitors }: Project): readonly Competitor[] {
  const names = new Set(competitors.flatMap(writingsOf))
  return competitorsOf(account).filter(({ writings }) => writings.some(writing => names.has(writing)))
}

function pillarAt(project: Project, path: Path): Pillar | undefined {
  const [first, second] = path.slice(project.path.length)
  if (!isWithin(path, project.path)) return undefined
  if (first === 'budget' || first === 'budget_status') return 'budget'
  if (first === 'decision_date') return 'date'
  if (first === 'process') return second === 'method' ? 'method' : undefined
  if (first !== 'committee') return undefined
  return second === undefined || decidersOf(project).some(seat => isWithin(path, seat.path)) ? 'decider' : undefined
}

/** What is told together: the items of a list, the fields of a map. */
function around(path: Path): Path {
  const list = path.findIndex(step => typeof step === 'number')
  return list === -1 ? path.slice(0, -1) : path.slice(0, list)
}

function commonStart(one: Path, other: Path): Path {
  const end = one.findIndex((step, depth) => step !== other[depth])
  return end === -1 ? one : one.slice(0, end)
}
