/** Paths as people write them in a dossier (in `evidence`, `waived`, `silenced`) and what they mean in its facts. */
import { type Path, parsePath, type Step } from '../text/path.ts'
import { type Account, indexOfKey } from './account.ts'

/** A path in which `*` stands for every item of a list. */
export type OpenPath = readonly (string | number | '*')[]

/**
 * Finds the place that a written path means in this account's facts: items by index or key, `[]` for every item.
 * An item that is not there, and a path that is none, give undefined.
 */
export function resolveSteps(account: Account, written: string): OpenPath | undefined {
  const steps = parsePath(written.replace(everyItem, '["*"]'))
  if (steps === undefined) return undefined
  const path: (string | number)[] = []
  for (const step of steps) {
    const next = resolveStep(account, path, step)
    if (next === undefined) return undefined
    path.push(next)
  }
  return path
}

// Empty brackets behind a name, not those inside a key.
const everyItem = /(?<=[\p{L}\p{N}_-])\[\](?=\.|\[|$)/gu

function resolveStep(account: Account, path: Path, step: Step): string | number | undefined {
  if (step.kind === 'name') return step.name
  if (step.kind === 'index') return step.index
  if (step.key === '*') return '*'
  const kind = account.catalog.field(path.filter(part => part !== '*'))?.kind
  return kind === 'list' ? indexOfKey(account, path, step.key) : step.key
}

/** Whether an open path means a place or something above it. A list without an item means every item of it. */
export const covers = (open: OpenPath, place: Path): boolean => reach(open, place) > 0

/**
 * How near to a place an open path comes: the more of the place's steps it reaches, the nearer; of two that reach as far,
 * the one that names its items. 0 where it means something else.
 */
export function reach(open: OpenPath, place: Path): number {
  let at = 0
  for (const step of open) {
    if (typeof step === 'string' && step !== '*') while (typeof place[at] === 'number') at += 1
    const isMeant = step === '*' ? typeof place[at] === 'number' : step === place[at]
    if (!isMeant) return 0
    at += 1
  }
  const named = open.filter(step => typeof step === 'number').length
  return at + named / (place.length + 1)
}
