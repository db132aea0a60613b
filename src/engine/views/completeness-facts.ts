/** How complete one dossier is at its stage, section by section, and what is missing. */
import { type Account, textAt, writePath } from '../../account/account.ts'
import { type Expected, expectationsOf, type Section } from '../../account/expectation.ts'
import { itemAround } from '../../account/item-name.ts'
import { ownerOf } from '../../account/ours.ts'
import type { Stage, Whom } from '../../schema/field.ts'
import type { Words } from '../../text/phrase.ts'
import { type DoubtfulFact, doubtfulFacts } from './doubtful-facts.ts'
import type { Unreadable } from './view.ts'

export type Count = { readonly filled: number; readonly expected: number }

/** A part of a dossier: its share by weight, and its fields. */
type SectionScore = Count & { readonly name: string; readonly label: Words; readonly score: number }

export type Missing = {
  readonly path: string
  readonly label: Words
  /** The item in which it stands, by its name; of an item that is missing the one around it. */
  readonly item: string
  readonly weight: number
  readonly gate: boolean
  readonly ask: Words
  readonly whom: readonly Whom[]
}

/** The completeness of one dossier. Scores are from 0 to 1. */
export type Completeness = Count & {
  readonly file: string
  readonly account: string
  readonly type: string | null
  readonly stage: Stage
  readonly owner: string | null
  readonly score: number
  readonly gate: Count
  readonly unsure: number
  readonly aged: number
  readonly waived: number
  /** Values and fields that break the schemas: they count as missing, and `check` says what is wrong. */
  readonly faults: number
  readonly sections: readonly SectionScore[]
  /** Most important first: the gate's fields, then by weight. */
  readonly missing: readonly Missing[]
  /** What is only heard or has aged: first what the nearest decision rests on, then the oldest. */
  readonly doubtful: readonly DoubtfulFact[]
}

export type CompletenessData = {
  readonly score: number | undefined
  /** Worst first. */
  readonly dossiers: readonly Completeness[]
  readonly unreadable: readonly Unreadable[]
}

/** Takes from one account how complete it is. */
export function completenessOf(account: Account): Completeness {
  const sections = expectationsOf(account)
  const items = sections.flatMap(section => section.items)
  const counted = items.filter(({ state }) => state !== 'waived')
  return {
    file: account.dossier.file,
    account: account.name,
    type: textAt(account.value, ['type']) ?? null,
    stage: account.stage,
    owner: ownerOf(account) ?? null,
    score: share(sections),
    ...countFields(items),
    gate: {
      filled: sum(counted, one => (one.state === 'filled' ? one.gateFields : 0)),
      expected: sum(counted, one => one.gateFields),
    },
    unsure: sum(counted, one => (one.unsure ? 1 : 0)),
    aged: sum(counted, one => (one.aged ? 1 : 0)),
    faults: account.faults.length,
    waived: sum(items, one => (one.state === 'waived' ? one.fields : 0)),
    sections: sections.map(section => ({
      name: section.name,
      label: section.field?.label ?? { zh: '客户档案', en: 'Account' },
      score: share([section]),
      ...countFields(section.items),
    })),
    missing: missingAmong(account, items),
    doubtful: doubtfulFacts(account),
  }
}

/** What of the expected is missing, most important first. */
export const missingAmong = (account: Account, items: readonly Expected[]): readonly Missing[] =>
  items
    .filter(({ state }) => state === 'missing')
    .sort((one, other) => rank(other) - rank(one))
    .map(one => missing(account, one))

const missing = (account: Account, { path, expectation }: Expected): Missing => ({
  path: writePath(account, path),
  label: expectation.label,
  item: itemAround(account, path),
  weight: expectation.weight,
  gate: expectation.gate,
  ask: expectation.ask ?? { zh: '', en: '' },
  whom: expectation.whom,
})

// The gate comes before any weight (1 to 3).
const rank = ({ expectation }: Expected): number => expectation.weight + (expectation.gate ? 10 : 0)

function countFields(items: readonly Expected[]): Count {
  const counted = items.filter(({ state }) => state !== 'waived')
  return {
    filled: sum(counted, one => (one.state === 'filled' ? one.fields : 0)),
    expected: sum(counted, one => one.fields),
  }
}

/** Weight filled ÷ weight expected; of what expects nothing (all waived) all. */
function share(sections: readonly Section[]): number {
  const expected = sum(sections, section => section.tally.expected)
  return expected === 0 ? 1 : rounded(sum(sections, section => section.tally.filled) / expected)
}

/** Four decimals, as the JSON has them. */
export const rounded = (ratio: number): number => Math.round(ratio * 10_000) / 10_000

const sum = <Item>(items: readonly Item[], value: (item: Item) => number): number =>
  items.reduce((total, item) => total + value(item), 0)
