/** The changes that declare a field not applicable, or accept what a rule says, each with its reason; and those that end it. */
import { type Account, itemsOf, writePath } from '../account/account.ts'
import { type OpenPath, resolveSteps } from '../account/written-path.ts'
import { nearest } from '../text/nearest.ts'
import { type Path, valueAt } from '../text/path.ts'
import type { Change } from '../text/yaml-value.ts'
import { fieldAt } from './find-field.ts'
import { lastTaken } from './last-taken.ts'
import { placeOf } from './place.ts'
import { canBeSilenced } from './silence.ts'
import { type Done, knownAt, type Refused, refused, type Standing, type Step, type Wish } from './wish.ts'

type Wished<Kind extends Wish['kind']> = Extract<Wish, { kind: Kind }>

/** Waives a path with a reason, or ends its waiver. A path may leave an item open: `customer.people[].reports_to`. */
export function waiveStep(account: Account, { path, reason }: Wished<'waive'>): Step | Refused {
  const meant = meantPath(account, path)
  if (typeof meant !== 'string') return meant
  if (reason?.trim() === '') return refused({ kind: 'no-reason', path })
  const key = keysOf(account).find(one => isSame(account, one, meant)) ?? meant
  const before = knownAt(account, ['waived', key])
  const place: Path = ['waived', key]
  const changes: readonly Change[] =
    reason !== undefined
      ? [{ kind: 'set', path: place, value: reason.trim() }]
      : before === undefined
        ? []
        : lastTaken(account, 'waived', [key])
  const done: Done = { what: 'waiver', path: key, field: undefined, before, after: reason?.trim(), isNew: false }
  return { kind: 'step', path, changes, done: [done] }
}

function keysOf(account: Account): readonly string[] {
  const waived = account.value['waived']
  return typeof waived === 'object' && waived !== null ? Object.keys(waived) : []
}

const isSame = (account: Account, one: string, other: string): boolean =>
  JSON.stringify(resolveSteps(account, one)) === JSON.stringify(resolveSteps(account, other))

/** A path of a field as kam writes it; where it names one item, by its key. */
function meantPath(account: Account, written: string): string | Refused {
  const steps = resolveSteps(account, written)
  const isField = fieldAt(account.catalog, written) !== undefined
  if (steps !== undefined && isField) return isOpen(steps) ? written : writePath(account, steps)
  const place = placeOf(account, written)
  if (place.kind !== 'place') return refused({ ...place, path: written })
  return place.field === undefined
    ? refused({ kind: 'unknown', near: [], path: written })
    : writePath(account, place.path)
}

const isOpen = (steps: OpenPath): boolean => steps.includes('*')

/** Accepts what a rule says, everywhere or about a path; or ends that. */
export function silenceStep(account: Account, wish: Wished<'silence'>, { rules }: Standing): Step | Refused {
  const rule = rules.find(({ id }) => id === wish.rule)
  const ids = rules.filter(canBeSilenced).map(({ id }) => id)
  if (rule === undefined) {
    return refused({ kind: 'unknown-rule', rule: wish.rule, meant: nearest(wish.rule, ids) ?? '' })
  }
  if (!canBeSilenced(rule)) return refused({ kind: 'never-silent', rule: rule.id })
  const path = wish.path === undefined ? undefined : meantPath(account, wish.path)
  if (path !== undefined && typeof path !== 'string') return path
  const reason = wish.reason?.trim()
  if (reason === '') return refused({ kind: 'no-reason', path: rule.id })

  const known = itemsOf(account.value['silenced']).find(({ item }) => {
    const about = valueAt(item, ['path'])
    const isAbout = path === undefined ? about === undefined : typeof about === 'string' && isSame(account, about, path)
    return valueAt(item, ['rule']) === rule.id && isAbout
  })
  const before = known === undefined ? undefined : (knownAt(account, ['silenced', known.index, 'reason']) ?? '')
  const shown = path === undefined ? rule.id : `${rule.id}@${path}`
  const done: Done = { what: 'silence', path: shown, field: undefined, before, after: reason, isNew: false }
  const item = { rule: rule.id, ...(path === undefined ? {} : { path }), ...(reason === undefined ? {} : { reason }) }
  return { kind: 'step', path: shown, changes: silenceChanges(account, known?.index, reason, item), done: [done] }
}

function silenceChanges(
  account: Account,
  index: number | undefined,
  reason: string | undefined,
  item: { readonly [key: string]: string },
): readonly Change[] {
  if (index === undefined) return reason === undefined ? [] : [{ kind: 'append', path: ['silenced'], value: item }]
  if (reason === undefined) return lastTaken(account, 'silenced', [index])
  return [{ kind: 'set', path: ['silenced', index, 'reason'], value: reason }]
}
