/** Where facts come from: how sure we are of them and how old they are. */

import { daysOf, monthsLater } from '../text/day.ts'
import type { Path, Step } from '../text/path.ts'
import { isWithin, parsePath, valueAt } from '../text/path.ts'
import { type Account, indexOfKey } from './account.ts'

/** What is known about the origin of a fact. */
export type Evidence = {
  /** Only heard, not confirmed. */
  readonly heard: boolean
  /** The day of the knowledge, the last one of a month or quarter; undefined where it is not known. */
  readonly since: string | undefined
}

/** Gives the evidence of the fact at a path: the nearest entry upwards, else the date of the item in which it stands. */
export function evidenceOf(account: Account): (path: Path) => Evidence {
  const entries = entriesOf(account)
  return path => {
    const nearest = entries
      .filter(entry => isWithin(path, entry.path))
      .reduce<Entry | undefined>(
        (best, entry) => (best !== undefined && best.path.length >= entry.path.length ? best : entry),
        undefined,
      )
    return { heard: nearest?.heard ?? false, since: nearest?.since ?? ownDate(account, path) }
  }
}

/** Whether a fact of that age is older than the months for which it stays fresh. */
export function isAged(since: string | undefined, fresh: number | undefined, today: string): boolean {
  return since !== undefined && fresh !== undefined && monthsLater(since, fresh) < today
}

/**
 * Finds the place that a written path means in this account's facts: items by index or key. An item that is not there
 * and a path that is none give undefined; a list's sub-field without an item (`customer.people[].title`,
 * or `customer.people.title`) means that of every item, as steps with a `*` in the item's place.
 */
export function resolveSteps(account: Account, written: string): readonly (string | number | '*')[] | undefined {
  const steps = parsePath(written.replaceAll('[]', '["*"]'))
  if (steps === undefined) return undefined
  const path: (string | number)[] = []
  for (const step of steps) {
    const next = resolveStep(account, path, step)
    if (next === undefined) return undefined
    path.push(next)
  }
  return path
}

function resolveStep(account: Account, path: Path, step: Step): string | number | undefined {
  if (step.kind === 'name') return step.name
  if (step.kind === 'index') return step.index
  if (step.key === '*') return '*'
  const kind = account.catalog.field(path.filter(part => part !== '*'))?.kind
  return kind === 'list' ? indexOfKey(account, path, step.key) : step.key
}

type Entry = { readonly path: Path; readonly heard: boolean; readonly since: string | undefined }

function entriesOf(account: Account): readonly Entry[] {
  const evidence = account.value['evidence']
  if (typeof evidence !== 'object' || evidence === null) return []
  return Object.entries(evidence).flatMap(([written, fact]) => {
    const path = resolveSteps(account, written)
    return path === undefined
      ? []
      : [{ path, heard: valueAt(fact, ['sure']) === 'heard', since: dayOf(valueAt(fact, ['date'])) }]
  })
}

/** The `date` of the list item in which a fact stands, innermost first. */
function ownDate(account: Account, path: Path): string | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    if (typeof path[length - 1] !== 'number') continue
    const date = dayOf(valueAt(account.value, [...path.slice(0, length), 'date']))
    if (date !== undefined) return date
  }
  return undefined
}

const dayOf = (value: unknown): string | undefined => (typeof value === 'string' ? daysOf(value)?.last : undefined)
