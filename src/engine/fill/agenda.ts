/** What a sitting asks, in its order: what was begun is finished first, then the gate, then what weighs most. */
import type { Account } from '../../account/account.ts'
import { type Expected, expectationsOf } from '../../account/expectation.ts'
import { peopleOf } from '../../account/people.ts'
import type { Stage } from '../../schema/field.ts'
import { type Ask, askFor } from './ask.ts'

export type AgendaOptions = {
  /** Only the first sitting: the fields after which a dossier is of use. */
  readonly quick: boolean
  /** Only this top-level list or map; `account` for the rest. */
  readonly section: string | undefined
  /** As if the account were in that stage. */
  readonly stage: Stage
  /** Paths that were skipped. */
  readonly skipped: ReadonlySet<string>
  /** The item that was asked about last. */
  readonly item: string
}

/** Everything that is still to be asked. */
export function agendaOf(account: Account, options: AgendaOptions): readonly Ask[] {
  const { quick, section, stage, skipped, item } = options
  const expected = expectationsOf(account, stage)
    .filter(({ name }) => section === undefined || name === section)
    .flatMap(({ items }) => items)
    .filter(one => one.state === 'missing' && (!quick || belongsToFirst(account, one)))
  const asks = [...expected.map(one => askFor(account, one)), ...morePeople(account, expected, quick, section)]
  return asks
    .filter(({ path }) => !skipped.has(path))
    .map((ask, index) => ({ ask, index }))
    .sort((one, other) => rank(other.ask, item) - rank(one.ask, item) || one.index - other.index)
    .map(({ ask }) => ask)
}

/** The first sitting asks for the gate's fields of a list that belongs to it as well: a person without a department is nobody. */
function belongsToFirst({ catalog }: Account, { expectation, path }: Expected): boolean {
  if (expectation.first) return true
  const at = path.findLastIndex(step => typeof step === 'number')
  return expectation.gate && at > 0 && catalog.field(path.slice(0, at))?.first === true
}

// What belongs to the item that was just begun goes before all else, the gate before any weight (1 to 3).
const rank = (ask: Ask, item: string): number =>
  (item !== '' && (ask.item === item || ask.item.startsWith(`${item}.`)) ? 100 : 0) + (ask.gate ? 10 : 0) + ask.weight

const fewPeople = 3

/** Who uses it, who runs it, who decides: a dossier with one name in it is of little use. */
function morePeople(
  account: Account,
  missing: readonly Expected[],
  quick: boolean,
  section: string | undefined,
): readonly Ask[] {
  const field = account.catalog.field(['customer', 'people'])
  const count = peopleOf(account).length
  const isAsked = missing.some(({ path }) => path.join('.').startsWith('customer.people'))
  if (!quick || section !== undefined || field === undefined || isAsked || count === 0 || count >= fewPeople) return []
  const people = ['customer', 'people', count]
  const ask = askFor(account, {
    path: people,
    field,
    expectation: {
      stage: 'establish',
      weight: 0,
      gate: false,
      label: another.label,
      ask: another.ask,
      whom: field.whom,
      fresh: undefined,
      first: true,
    },
    state: 'missing',
    fields: 1,
    gateFields: 0,
    unsure: false,
    aged: false,
  })
  return [ask]
}

const another = {
  label: { zh: '关键人（再加一位）', en: 'Person (one more)' },
  ask: {
    zh: '还有谁：谁用、谁管、谁拍板？没有就跳过。',
    en: 'Who else: who uses it, who runs it, who decides? Skip if nobody.',
  },
}
