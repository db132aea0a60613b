/** One question of a sitting: what it asks, with which widget, and what an answer wishes for. */
import { type Account, itemsOf, keyOfItem, textAt, writePath } from '../../account/account.ts'
import type { Expected } from '../../account/expectation.ts'
import { personNamed, presentPeople } from '../../account/people.ts'
import type { Expectation, Field } from '../../schema/field.ts'
import { shownName } from '../../text/name.ts'
import { formatPath, type Path, valueAt } from '../../text/path.ts'
import type { Words } from '../../text/phrase.ts'
import type { Origin, Wish } from '../wish.ts'
import { type Widget, widgetFor } from './widget.ts'

export type Ask = {
  /** What it fills, and under what it is remembered: as `kam set` takes it; of an item that is not there yet, its list. */
  readonly path: string
  /** The top of the list item in which it stands: whoever is asked about somebody is asked all of it. */
  readonly item: string
  /** The field that types the answer. */
  readonly field: Field
  readonly label: Words
  readonly ask: Words
  /** Said before the question: what the whole list is about. */
  readonly about: Words | undefined
  readonly gate: boolean
  readonly first: boolean
  readonly weight: number
  readonly widget: Widget
  readonly wishes: Wishes
  /** What is asked next of the item or map that the answer began; what is expected by itself is asked anyway. */
  readonly next: (answer: string) => readonly Ask[]
  /** Another way to begin the item: where no person decides, a meeting does. */
  readonly instead: Instead | undefined
  /** Put again, where it has made an item already: the path of its key. */
  readonly made?: string
}

type Wishes = (answer: string, origin: Origin | undefined) => readonly Wish[]

export type Instead = { readonly label: Words; readonly ask: Words; readonly field: Field; readonly wishes: Wishes }

/** The question with which one more item of a list is begun; then all of its fields are asked. */
export function itemAsk(account: Account, list: Path): Ask {
  const field = account.catalog.field(list)
  if (field === undefined) throw new Error(`no list at ${list.join('.')}`)
  const count = itemsOf(valueAt(account.value, list)).length
  const path = [...list, count]
  const { label, ask, whom } = field
  const expectation = {
    stage: 'establish',
    weight: 1,
    gate: false,
    label,
    ask,
    whom,
    fresh: undefined,
    first: false,
  } as const
  const begun = newItem(account, path, {
    path,
    field,
    expectation,
    state: 'missing',
    fields: 1,
    gateFields: 0,
    unsure: false,
    aged: false,
  })
  return { ...begun, next: answer => partsOf(account, path, field, answer, []) }
}

/** The question for one thing that is missing. */
export function askFor(account: Account, expected: Expected): Ask {
  const { path, field } = expected
  if (typeof path.at(-1) === 'number') return newItem(account, path, expected)
  // A list that counts as one thing is filled by its first item, a map by its first field.
  if (field.kind === 'list') return newItem(account, [...path, 0], expected)
  return field.kind === 'map' ? firstOfMap(account, expected) : oneField(account, expected)
}

type Named = Pick<Ask, 'label' | 'ask' | 'gate' | 'first' | 'weight'>

const named = ({ label, ask, gate, first, weight }: Expectation): Named => ({
  label,
  ask: ask ?? label,
  gate,
  first,
  weight,
})

function oneField(account: Account, { path, field, expectation }: Expected): Ask {
  const written = writePath(account, path)
  const about = itemAround(account, path)
  const words = named(expectation)
  return {
    ...words,
    label: about.name === '' ? words.label : within(about.name, words.label),
    about: undefined,
    instead: undefined,
    next: () => [],
    path: written,
    item: about.path,
    field,
    // Nobody reports to himself.
    widget: widgetFor(account, field, [about.name]),
    wishes: (answer, origin) => [
      { kind: 'set', path: written, answer, origin },
      ...whoeverIsNew(account, field, answer),
    ],
  }
}

/** A map that counts as one thing: its first field answers for it, the others are asked behind it. */
function firstOfMap(account: Account, { path, field, expectation }: Expected): Ask {
  const [first, ...others] = [...field.fields.values()].filter(isSimple)
  const words = named(expectation)
  if (first === undefined) throw new Error(`nothing can be asked of ${field.path}`)
  const written = writePath(account, path)
  const ask = part(account, first, `${written}.${first.name}`, words.label)
  return {
    ...ask,
    ...words,
    about: first.ask === undefined ? undefined : words.ask,
    ask: first.ask ?? words.ask,
    path: written,
    next: () => others.map(other => part(account, other, `${written}.${other.name}`, words.label)),
  }
}

/** What belongs to something that was just begun; it may be skipped. */
function part(account: Account, field: Field, written: string, of: Words): Ask {
  return {
    label: { zh: `${of.zh}：${field.label.zh}`, en: `${of.en}: ${field.label.en}` },
    ask: field.ask ?? field.label,
    about: undefined,
    gate: false,
    first: false,
    weight: 1,
    path: written,
    item: '',
    field,
    widget: widgetFor(account, field),
    next: () => [],
    instead: undefined,
    wishes: (answer, origin) => [
      { kind: 'set', path: written, answer, origin },
      ...whoeverIsNew(account, field, answer),
    ],
  }
}

const isSimple = ({ kind }: Field): boolean => !['list', 'map', 'paths', 'free'].includes(kind)

/** Whether something is expected of the items of a list by themselves. */
const isExpectedWithin = (field: Field): boolean =>
  [...field.fields.values()].some(child => child.expects.length > 0 || isExpectedWithin(child))

/** An item is begun with its name; what else is expected of it is asked next. */
function newItem(account: Account, path: Path, { field, expectation }: Expected): Ask {
  const list = path.slice(0, -1)
  const keyField = field.fields.get(field.key ?? '') ?? field
  const around = itemAround(account, list)
  const words = named(expectation)
  const sought = Object.entries(expectation.where ?? {}).map(([name, [value]]) => [name, String(value)] as const)
  return {
    ...words,
    label: around.name === '' ? words.label : within(around.name, words.label),
    about: keyField.ask === undefined ? undefined : words.ask,
    ask: keyField.ask ?? words.ask,
    path: writePath(account, list),
    item: around.path,
    field: keyField,
    widget: widgetFor(account, keyField, keysOf(account, list, keyField)),
    wishes: (answer, origin) => {
      const at = formatPath(path, item => (item.length === path.length ? answer : keyOfItem(account, item)))
      return [
        { kind: 'set', path: `${at}.${keyField.name}`, answer, origin },
        ...sought.map(([name, value]): Wish => ({ kind: 'set', path: `${at}.${name}`, answer: value })),
        ...whoeverIsNew(account, keyField, answer),
      ]
    },
    next: answer =>
      isExpectedWithin(field)
        ? []
        : partsOf(
            account,
            path,
            field,
            answer,
            sought.map(([name]) => name),
          ),
    instead: insteadOf(account, list, field, Object.fromEntries(sought)),
  }
}

/** The other fields of an item that was just begun; what is known already is not asked. */
function partsOf(account: Account, path: Path, field: Field, key: string, known: readonly string[]): readonly Ask[] {
  const at = formatPath(path, item => (item.length === path.length ? key : keyOfItem(account, item)))
  const isKnownPerson =
    field.fields.get(field.key ?? '')?.refers === 'person' && personNamed(account, key)?.department !== undefined
  const done = new Set([field.key, 'body', ...(isKnownPerson ? ['department'] : []), ...known])
  const of = { zh: `${field.label.zh} ${key}`, en: `${field.label.en} ${key}` }
  return [...field.fields.values()]
    .filter(child => isSimple(child) && !done.has(child.name))
    .map(child => part(account, child, `${at}.${child.name}`, of))
}

/** Who stands in a list already is not picked again. */
const keysOf = (account: Account, list: Path, { name }: Field): readonly string[] =>
  itemsOf(valueAt(account.value, list)).flatMap(({ item }) => {
    const key = textAt(item, [name])
    return key === undefined ? [] : [shownName(key)]
  })

/** Where the key is a person, but a body may stand in its place. */
function insteadOf(
  account: Account,
  list: Path,
  { key, fields }: Field,
  sought: Record<string, string>,
): Instead | undefined {
  const body = key === 'person' ? fields.get('body') : undefined
  if (body === undefined) return undefined
  return {
    label: body.label,
    ask: body.ask ?? body.label,
    field: body,
    wishes: (answer, origin) => [
      { kind: 'add', list: writePath(account, list), item: { [body.name]: answer, ...sought }, origin },
    ],
  }
}

/** Somebody who is picked by a name that nobody bears is added to the people. */
function whoeverIsNew(account: Account, field: Field, answer: string): readonly Wish[] {
  if (field.refers !== 'person' || field.kind !== 'text') return []
  const isKnown = presentPeople(account).some(({ shown }) => shown === answer)
  const path = formatPath(['customer', 'people', 0], () => answer)
  return isKnown ? [] : [{ kind: 'set', path: `${path}.name`, answer }]
}

/** The list item in which a place lies: its path as written, and what it is called. */
function itemAround(account: Account, path: Path): { readonly path: string; readonly name: string } {
  for (let length = path.length; length > 0; length -= 1) {
    const item = path.slice(0, length)
    if (typeof item.at(-1) !== 'number') continue
    const key = account.catalog.field(item)?.key
    const name = key === undefined ? undefined : valueAt(account.value, [...item, key])
    return { path: writePath(account, item), name: name === undefined ? '' : shownName(String(name)) }
  }
  return { path: '', name: '' }
}

const within = (name: string, label: Words): Words => ({ zh: `${name}：${label.zh}`, en: `${name}: ${label.en}` })
