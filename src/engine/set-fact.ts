/** The changes that put a fact in its place, add an item, or take one away. */
import { type Account, keyOfItem, writePath } from '../account/account.ts'
import { resolveSteps } from '../account/written-path.ts'
import type { Field } from '../schema/field.ts'
import { formatPath, isWithin, type Path } from '../text/path.ts'
import type { Words } from '../text/phrase.ts'
import { keySpanAt, nodeAt } from '../text/yaml-tree.ts'
import { type Change, isMap, type Value } from '../text/yaml-value.ts'
import { type Answer, type Asked, answerTo, ownValue } from './answer.ts'
import { lastTaken } from './last-taken.ts'
import { type Place, placeFor, placeOf } from './place.ts'
import {
  currencyOf,
  type Done,
  knownAt,
  type Origin,
  type Refused,
  refused,
  type Standing,
  type Step,
  type Wish,
} from './wish.ts'

type Wished<Kind extends Wish['kind']> = Extract<Wish, { kind: Kind }>

/** Sets a value; items that the path names and that are not there are made, with that name as their key. */
export function setStep(account: Account, wish: Wished<'set' | 'put'>, standing: Standing): Step | Refused {
  const place = placeFor(account, wish.path)
  if (place.kind !== 'place') return refused({ ...place, path: wish.path })
  const asked = { today: account.today, currency: currencyOf(account, standing) }
  const named: Change[] = []
  for (const { path, keyField, key } of place.newItems) {
    const answer = answerTo(keyField, key, asked)
    if (answer.kind === 'unclear') return unclear(wish.path, keyField, answer)
    named.push({ kind: 'set', path: [...path, keyField.name], value: answer.value })
  }
  const answer = wish.kind === 'put' ? known(wish.value) : answerAt(place, wish.path, wish.answer, asked)
  if (answer.kind === 'unclear') return unclear(wish.path, place.field, answer)
  const written = formatPath(place.path, item => newKey(place, item) ?? keyOfItem(account, item))
  return {
    kind: 'step',
    path: wish.path,
    changes: [
      ...named,
      { kind: 'set', path: place.path, value: answer.value },
      ...noLongerWaived(account, place.path),
      ...originChanges(account, place.path, written, wish.origin),
    ],
    done: [
      {
        what: 'fact',
        path: written,
        field: place.field,
        before: knownAt(account, place.path),
        after: answer.value,
        isNew: place.newItems.length > 0,
      },
    ],
  }
}

const known = (value: Value): Answer => ({ kind: 'value', value })

const unclear = (
  path: string,
  field: Field | undefined,
  { part, how }: Extract<Answer, { kind: 'unclear' }>,
): Refused => refused({ kind: 'unclear', path, label: field?.label ?? { zh: '', en: '' }, part, how })

/** One of several texts is answered as a text; what only holds fields cannot be answered at all. */
function answerAt({ path, field }: Place, at: string, written: string, asked: Asked): Answer {
  if (field === undefined) return known(ownValue(written.trim()))
  const isItem = typeof path.at(-1) === 'number'
  if (isItem && field.kind === 'texts') return answerTo({ ...field, kind: 'text' }, written, asked)
  if (isItem && field.kind === 'choices') return answerTo({ ...field, kind: 'choice' }, written, asked)
  if (field.kind === 'list' || field.kind === 'map' || field.kind === 'paths') {
    return { kind: 'unclear', part: written, how: fieldByField(at, field, isItem) }
  }
  return answerTo(field, written, asked)
}

function fieldByField(path: string, field: Field, isItem: boolean): Words {
  if (field.kind === 'paths') {
    return {
      zh: '不适用的用 --waive 路径=理由，出处用 --heard 或 --evidence。',
      en: 'To waive use --waive path=reason, for a source --heard or --evidence.',
    }
  }
  const [first = ''] = [...field.fields.keys()]
  const isList = field.kind === 'list' && !isItem
  return {
    zh: `一个字段一个字段写，例如 ${path}${isList ? '[名称]' : ''}.${field.key ?? first}=`,
    en: `Write it field by field, such as ${path}${isList ? '[name]' : ''}.${field.key ?? first}=`,
  }
}

const newKey = ({ newItems }: Place, item: Path): string | undefined =>
  newItems.find(({ path }) => JSON.stringify(path) === JSON.stringify(item))?.key

/** What is filled in is applicable after all. */
function noLongerWaived(account: Account, path: Path): readonly Change[] {
  const key = entryFor(account, 'waived', path)
  return key === undefined ? [] : lastTaken(account, 'waived', [key])
}

/** Where a fact comes from is written under its path, in the place of what was known of it. */
function originChanges(account: Account, path: Path, written: string, origin: Origin | undefined): readonly Change[] {
  if (origin === undefined) return []
  const key = entryFor(account, 'evidence', path) ?? written
  const value = { source: origin.source, date: account.today, sure: origin.sure }
  return [{ kind: 'set', path: ['evidence', key], value }]
}

/** The key in `waived` or `evidence` that means exactly this place, however it is written. */
function entryFor(account: Account, map: 'waived' | 'evidence', path: Path): string | undefined {
  const entries = account.value[map]
  if (typeof entries !== 'object' || entries === null) return undefined
  return Object.keys(entries).find(key => JSON.stringify(resolveSteps(account, key)) === JSON.stringify(path))
}

/** Adds an item to the end of a list, or fills the empty one of a template. */
export function addStep(account: Account, { list, item, origin }: Wished<'add'>): Step | Refused {
  const place = placeFor(account, list)
  if (place.kind !== 'place') return refused({ ...place, path: list })
  const keyField = place.field?.key
  const key = keyField !== undefined && isMap(item) ? item[keyField] : undefined
  const written =
    writePath(account, place.path) + (typeof key === 'string' || typeof key === 'number' ? `[${key}]` : '')
  return {
    kind: 'step',
    path: list,
    changes: [
      { kind: 'append', path: place.path, value: item },
      ...(key === undefined ? [] : originChanges(account, [], written, origin)),
    ],
    done: [{ what: 'fact', path: written, field: place.field, before: undefined, after: item, isNew: true }],
  }
}

/**
 * Takes a fact away. An item goes, and so does a key of a team's own, or of a map of paths; a field goes as well, unless a
 * comment explains it: then it is a line to be filled in again, and stays empty.
 */
export function unsetStep(account: Account, path: string): Step | Refused {
  const place = placeOf(account, path)
  if (place.kind !== 'place') return refused({ ...place, path })
  const done: Done = {
    what: 'fact',
    path: writePath(account, place.path),
    field: place.field,
    before: knownAt(account, place.path),
    after: undefined,
    isNew: false,
  }
  const isThere = nodeAt(account.dossier.front.root, place.path) !== undefined
  const change: Change = isExplained(account, place.path)
    ? { kind: 'set', path: place.path, value: null }
    : { kind: 'delete', path: place.path }
  // Where a fact came from says nothing once it is gone; its place is found while the fact is still there.
  const changes = isThere ? [...lastTaken(account, 'evidence', originsBelow(account, place.path)), change] : []
  return { kind: 'step', path, changes, done: [done] }
}

/** The entries of `evidence` about a place or what lies below it. */
function originsBelow(account: Account, path: Path): readonly string[] {
  const entries = account.value['evidence']
  if (typeof entries !== 'object' || entries === null) return []
  return Object.keys(entries).filter(key => {
    const steps = resolveSteps(account, key)
    return steps !== undefined && isWithin(steps, path)
  })
}

/** Whether a comment stands right above the key, or behind it on its line. */
function isExplained({ dossier, catalog }: Account, path: Path): boolean {
  const isEntry = typeof path.at(-1) === 'number' || catalog.field(path.slice(0, -1))?.kind === 'paths'
  const key = keySpanAt(dossier.front.root, path)
  const value = nodeAt(dossier.front.root, path)
  if (isEntry || key === undefined || value === undefined) return false
  const { lines, text } = dossier
  const { line } = lines.at(key.start)
  const isInline = lines.at(Math.max(value.span.start, key.end)).line === line && lines.at(value.span.end).line === line
  const from = isInline ? Math.max(value.span.end, key.end) : key.end
  const behind = /^[^\r\n]*/.exec(text.slice(from))?.[0] ?? ''
  const startsLine = /^[\s-]*$/.test(lines.text(line).slice(0, lines.at(key.start).column - 1))
  return startsLine && (/\s#/.test(behind) || (line > 1 && /^\s*#/.test(lines.text(line - 1))))
}
