/** Where facts come from: how sure we are of them and how old they are. */

import { daysOf, monthsLater } from '../text/day.ts'
import { type Path, valueAt } from '../text/path.ts'
import { type Account, textAt } from './account.ts'
import { remembered } from './remembered.ts'
import { type OpenPath, reach, resolveSteps } from './written-path.ts'

/** What is known about the origin of a fact. */
export type Evidence = {
  /** Only heard, not confirmed. */
  readonly heard: boolean
  /** The day of the knowledge, the last one of a month or quarter; undefined where it is not known. */
  readonly since: string | undefined
  /** Who said so, or where it stands. */
  readonly source: string | undefined
  /** The path under which `evidence` tells it; undefined where it does not. */
  readonly written: string | undefined
}

/** Gives the evidence of the fact at a path: the nearest entry upwards, else the date of the item in which it stands. */
export function evidenceOf(account: Account): (path: Path) => Evidence {
  const entries = evidenceEntries(account)
  return path => {
    const nearest = nearestTo(path, entries)
    return {
      heard: nearest?.heard ?? false,
      since: nearest?.since ?? ownDate(account, path),
      source: nearest?.source,
      written: nearest?.written,
    }
  }
}

/** The entry that comes nearest to a place; of two that come as near, the first. */
function nearestTo(path: Path, entries: readonly Entry[]): Entry | undefined {
  let nearest: Entry | undefined
  let nearness = 0
  for (const entry of entries) {
    const near = reach(entry.path, path)
    if (near > nearness) [nearest, nearness] = [entry, near]
  }
  return nearest
}

/** Whether a fact of that age is older than the months for which it stays fresh. */
export function isAged(since: string | undefined, fresh: number | undefined, today: string): boolean {
  return since !== undefined && fresh !== undefined && monthsLater(since, fresh) < today
}

type Entry = Evidence & { readonly path: OpenPath; readonly written: string }

/** What `evidence` says, entry by entry. */
export const evidenceEntries = remembered((account): readonly Entry[] => {
  const evidence = account.value['evidence']
  if (typeof evidence !== 'object' || evidence === null) return []
  return Object.entries(evidence).flatMap(([written, fact]) => {
    const path = resolveSteps(account, written)
    // What is no entry says nothing.
    return path === undefined || typeof fact !== 'object' || fact === null
      ? []
      : [
          {
            path,
            written,
            heard: valueAt(fact, ['sure']) === 'heard',
            since: dayOf(valueAt(fact, ['date'])),
            source: textAt(fact, ['source']),
          },
        ]
  })
})

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
