/**
 * What is expected of an account at a stage, and what of it is there: the one answer to "what is missing?", from which
 * completeness, the gate and the questions are all drawn, so that they never disagree.
 */
import type { Condition, Expectation, Field, Stage } from '../schema/field.ts'
import { hasReached, stages } from '../schema/field.ts'
import { isWithin, type Path, valueAt } from '../text/path.ts'
import { type Account, itemsOf } from './account.ts'
import { isChoice } from './choice.ts'
import { type Evidence, evidenceOf, isAged } from './evidence.ts'
import { remembered } from './remembered.ts'
import { waiversOf } from './waivers.ts'

/** One thing that is expected. */
export type Expected = {
  /** Where it stands, or would stand: of an empty list its first item, which is asked for as one thing. */
  readonly path: Path
  readonly field: Field
  readonly expectation: Expectation
  readonly state: 'filled' | 'missing' | 'waived'
  /** How many fields it stands for: one, but all those of an item where the list is empty. */
  readonly fields: number
  /** How many of these belong to the gate. */
  readonly gateFields: number
  readonly unsure: boolean
  readonly aged: boolean
}

/** Weights, in which a list counts as one item: the mean of its items. */
export type Tally = { readonly expected: number; readonly filled: number }

/** Everything that is expected of one top-level list or map (`account`: of the rest), and how much weight of it is filled. */
export type Section = {
  readonly name: string
  readonly field: Field | undefined
  readonly tally: Tally
  readonly items: readonly Expected[]
}

/** What is expected of the account in `stage`, section by section, in the order of the schemas. */
export function expectationsOf(account: Account, stage: Stage = account.stage): readonly Section[] {
  const byStage = workedOut(account)
  const sections = byStage.get(stage) ?? sectionsOf(account, stage)
  byStage.set(stage, sections)
  return sections
}

const workedOut = remembered((): Map<Stage, readonly Section[]> => new Map())

function sectionsOf(account: Account, stage: Stage): readonly Section[] {
  const walk = walkerFor(account, stage)
  const sections = new Map<string, { field: Field | undefined; tallies: Tally[]; items: Expected[] }>()
  for (const field of dutiesBy[stage](account.catalog.root).below) {
    const name = isSection(field) ? field.name : 'account'
    const section = sections.get(name) ?? { field: name === 'account' ? undefined : field, tallies: [], items: [] }
    section.tallies.push(walk(field, [field.name], true, section.items))
    sections.set(name, section)
  }
  return [...sections]
    .map(([name, { field, tallies, items }]) => ({ name, field, tally: sum(tallies), items }))
    .filter(({ items }) => items.length > 0)
}

/** What must be known before an account may be in `stage`, and is not: every ● of the stages before it. */
export function missingAtGate(account: Account, stage: Stage): readonly Expected[] {
  const before = stages[stages.indexOf(stage) - 1]
  if (before === undefined) return []
  return expectationsOf(account, before)
    .flatMap(section => section.items)
    .filter(({ expectation, state }) => expectation.gate && state === 'missing')
}

/** A map that counts as one field (our executive behind the account) is a fact about the account, no section. */
const isSection = (field: Field): boolean =>
  field.kind === 'list' || (field.kind === 'map' && field.expects.length === 0)

/** What is expected of a field itself, and which fields of it expect anything; the same for every account. */
type Duties = { readonly own: readonly Expectation[]; readonly below: readonly Field[] }

function dutiesIn(stage: Stage): (field: Field) => Duties {
  const known = new WeakMap<Field, Duties>()
  return dutiesOf

  function dutiesOf(field: Field): Duties {
    const duties = known.get(field) ?? {
      own: field.expects.filter(expectation => hasReached(stage, expectation.stage)),
      below: [...field.fields.values()].filter(hasDuties),
    }
    known.set(field, duties)
    return duties
  }

  function hasDuties(field: Field): boolean {
    const { own, below } = dutiesOf(field)
    return own.length + below.length > 0
  }
}

const dutiesBy = {
  establish: dutiesIn('establish'),
  stabilize: dutiesIn('stabilize'),
  strengthen: dutiesIn('strengthen'),
} as const satisfies Record<Stage, unknown>

type Walk = (field: Field, path: Path, holds: boolean, found: Expected[]) => Tally

const nothingTold: Pick<Evidence, 'heard' | 'since'> = { heard: false, since: undefined }

const nothing: Tally = { expected: 0, filled: 0 }

function walkerFor(account: Account, stage: Stage): Walk {
  const isWaived = waiversOf(account)
  const evidence = evidenceOf(account)
  const isBroken = (path: Path) => account.faults.some(fault => fault.kind !== 'unknown' && isWithin(path, fault.path))
  /** Broken, or under a name that no schema knows: there is nothing to be read in it. */
  const isUseless = (path: Path) => account.faults.some(fault => isWithin(path, fault.path))
  const duties = dutiesBy[stage]
  const freshAt = (expectation: Expectation, path: Path) => expectation.fresh ?? freshOf(account, path)

  /** `holds`: whether what limits the item or map around the field is met. */
  const walk: Walk = (field, path, around, found) => {
    const holds = field.when === undefined ? around : applies(account, field.when, path.slice(0, -1))
    const { own, below } = duties(field)
    if (own.some(({ where, atLeast }) => where !== undefined || atLeast !== undefined)) {
      return holds ? sum(own.map(expectation => amongItems(field, expectation, path, found))) : nothing
    }
    if (own[0] !== undefined) return holds ? leaf(field, own[0], path, found) : nothing
    if (field.kind === 'map') return sum(below.map(child => walk(child, [...path, child.name], holds, found)))
    return field.kind === 'list' ? items(field, path, holds, found) : nothing
  }

  const leaf = (field: Field, expectation: Expectation, path: Path, found: Expected[]): Tally => {
    const value = valueAt(account.value, path)
    const filled = value !== undefined && !isBroken(path) && hasSoundItem(value, path)
    return add({ field, expectation, path, filled }, found)
  }

  /** A list that counts as one field is filled by one item with anything sound in it. */
  const hasSoundItem = (value: unknown, path: Path): boolean =>
    Array.isArray(value)
      ? itemsOf(value).some(({ item, index }) => isSound(item, [...path, index]))
      : typeof value !== 'object' || isSound(value, path)

  const isSound = (value: unknown, path: Path): boolean =>
    typeof value === 'object' && value !== null
      ? Object.keys(value).some(key => !isUseless([...path, key]))
      : !isBroken(path)

  const amongItems = (field: Field, expectation: Expectation, path: Path, found: Expected[]): Tally => {
    const { where, atLeast } = expectation
    const list = itemsOf(valueAt(account.value, path)).filter(({ index }) => !isBroken([...path, index]))
    const filled =
      where === undefined
        ? list.length >= (atLeast ?? 1)
        : list.some(({ item }) =>
            Object.entries(where).every(([name, values]) => values.includes(valueAt(item, [name]))),
          )
    const next = freeIndex(valueAt(account.value, path))
    return add({ field, expectation, path, filled, at: filled ? path : [...path, next] }, found)
  }

  const add = (
    one: { field: Field; expectation: Expectation; path: Path; filled: boolean; at?: Path },
    found: Expected[],
  ): Tally => {
    const { field, expectation, path, filled } = one
    const waived = isWaived(path)
    const { heard, since } = filled ? evidence(path) : nothingTold
    found.push({
      path: one.at ?? path,
      field,
      expectation,
      state: waived ? 'waived' : filled ? 'filled' : 'missing',
      fields: 1,
      gateFields: expectation.gate ? 1 : 0,
      // Nobody goes back to a customer who has left, and with one that sleeps the clocks stand still.
      unsure: filled && heard && account.status !== 'lost',
      aged: since !== undefined && !isAsleep(account) && isAged(since, freshAt(expectation, path), account.today),
    })
    return waived ? nothing : { expected: expectation.weight, filled: filled ? expectation.weight : 0 }
  }

  const items = (field: Field, path: Path, holds: boolean, found: Expected[]): Tally => {
    const present = itemsOf(valueAt(account.value, path)).filter(({ index }) => !isBroken([...path, index]))
    if (present.length === 0) return holds ? emptyList(field, path, found) : nothing
    const tallies = present.map(({ index }) => {
      const at = [...path, index]
      const itemHolds = holds && applies(account, field.itemWhen ?? [], at)
      return sum(
        duties(field).below.map(child =>
          // A sub-field with a limit of its own asks that alone; yet nothing is expected where the list itself is not.
          child.when === undefined
            ? walk(child, [...at, child.name], itemHolds, found)
            : holds
              ? walk(child, [...at, child.name], holds, found)
              : nothing,
        ),
      )
    })
    // An item of which nothing is expected (it is waived) leaves the weight of the list to the others.
    const weighty = tallies.filter(({ expected }) => expected > 0)
    return weighty.length === 0 ? nothing : mean(weighty)
  }

  /** The fields of one item, asked for together: one thing that is missing, as heavy as all of them. */
  const emptyList = (field: Field, path: Path, found: Expected[]): Tally => {
    const first = [...path, 0]
    const inside: Expected[] = []
    const holds = applies(account, field.itemWhen ?? [], first)
    const tally = sum(duties(field).below.map(child => walk(child, [...first, child.name], holds, inside)))
    const wanted = inside.filter(({ state }) => state !== 'waived')
    const shape = wanted[0] ?? inside[0]
    if (shape === undefined) return nothing
    found.push({
      path: first,
      field,
      expectation: {
        ...shape.expectation,
        label: field.label,
        ask: field.ask,
        whom: field.whom,
        weight: field.weight,
        gate: wanted.some(({ expectation }) => expectation.gate),
        first: field.first || inside.some(({ expectation }) => expectation.first),
      },
      state: wanted.length === 0 ? 'waived' : 'missing',
      fields: total(wanted.length === 0 ? inside : wanted, one => one.fields),
      gateFields: total(wanted, one => one.gateFields),
      unsure: false,
      aged: false,
    })
    return tally
  }

  return walk
}

const isAsleep = ({ status }: Account): boolean => status === 'dormant' || status === 'lost'

/** After how many months a fact ages: its own, else those of the list or map in which it stands. */
function freshOf(account: Account, path: Path): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const fresh = account.catalog.field(path.slice(0, length))?.fresh
    if (fresh !== undefined) return fresh
  }
  return undefined
}

/** Where one more item would stand: in the place of an empty one, else at the end. */
function freeIndex(list: unknown): number {
  if (!Array.isArray(list)) return 0
  const empty = list.indexOf(null)
  return empty === -1 ? list.length : empty
}

/** Whether what limits a field by itself is met: of an account that has not left us, nothing is asked about its leaving. */
export const isAsked = (account: Account, path: Path): boolean =>
  applies(account, account.catalog.field(path)?.when ?? [], path.slice(0, -1))

/** Whether all conditions hold for the field that stands in the map or item at `around`. */
function applies(account: Account, conditions: readonly Condition[], around: Path): boolean {
  return conditions.every(({ path, relative, negated, values }) => {
    const at = relative ? [...around, ...path] : path
    const field = account.catalog.field(at)
    // A value that breaks the schema is as good as none.
    const isBroken = account.faults.some(fault => fault.kind !== 'unknown' && isWithin(at, fault.path))
    const value = (isBroken ? undefined : valueAt(account.value, at)) ?? field?.fallback ?? null
    const holds = values.some(wanted => isChoice(field, value, wanted))
    return negated ? !holds : holds
  })
}

const sum = (tallies: readonly Tally[]): Tally => ({
  expected: total(tallies, one => one.expected),
  filled: total(tallies, one => one.filled),
})

const mean = (tallies: readonly Tally[]): Tally => {
  const whole = sum(tallies)
  return { expected: whole.expected / tallies.length, filled: whole.filled / tallies.length }
}

const total = <Item>(items: readonly Item[], weigh: (item: Item) => number): number =>
  items.reduce((weight, item) => weight + weigh(item), 0)
