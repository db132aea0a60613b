/** The people of the customer, as `customer.people` names them. */
import type { Days } from '../text/day.ts'
import { isWrittenAs, shownName, writingsOf } from '../text/name.ts'
import { type Path, valueAt } from '../text/path.ts'
import { type Account, itemsOf, textAt } from './account.ts'
import { remembered } from './remembered.ts'
import { choiceAt, daysAt, numberAt, textsAt } from './values.ts'

export const levels = ['user', 'maintainer', 'manager', 'executive'] as const
export const roles = [
  'user',
  'technical',
  'purchasing',
  'finance',
  'decision_maker',
  'influencer',
  'coach',
  'champion',
  'blocker',
] as const

/** One of ours who knows somebody, and how well (1 to 5). */
export type Tie = { readonly who: string; readonly strength: number | undefined }

/** A way to reach one person. */
export type Line = { readonly kind: 'phone' | 'email' | 'wechat'; readonly value: string }

/** Somebody at the customer, or around it. */
export type Person = {
  readonly name: string
  /** The name as it is shown: of a wikilink its label. */
  readonly shown: string
  /** All the writings of the name, folded: a wikilink has two. */
  readonly writings: readonly string[]
  readonly path: Path
  readonly title: string | undefined
  readonly department: string | undefined
  /** Where somebody from outside belongs. */
  readonly organization: string | undefined
  readonly level: (typeof levels)[number] | undefined
  readonly roles: readonly (typeof roles)[number][]
  readonly attitude: 'supporter' | 'neutral' | 'opponent' | undefined
  /** How well we know them, 1 to 5. */
  readonly strength: number | undefined
  readonly influence: number | undefined
  readonly reportsTo: string | undefined
  readonly influences: readonly string[]
  readonly wants: string | undefined
  /** Those of ours who know them. */
  readonly ours: readonly Tie[]
  /** Their own phone, mail and WeChat, as far as we have them. */
  readonly lines: readonly Line[]
  /** As it is typed; when they were really last seen is `contact.ts`'s to say. */
  readonly met: Days | undefined
  /** When they left or will leave. */
  readonly left: Days | undefined
  /** Whether they are gone by today. */
  readonly hasLeft: boolean
}

export const peoplePath: Path = ['customer', 'people']

const lineKinds = ['phone', 'email', 'wechat'] as const

/** Everybody who is named. */
export const peopleOf = remembered((account): readonly Person[] =>
  itemsOf(valueAt(account.value, peoplePath)).flatMap(({ item, index }) => {
    const name = textAt(item, ['name'])
    return name === undefined ? [] : [personOf(item, name, [...peoplePath, index], account.today)]
  }),
)

/** Everybody who is still there. */
export const presentPeople = (account: Account): readonly Person[] => peopleOf(account).filter(one => !one.hasLeft)

/** Whether somebody belongs to another organisation than the customer and its group: a consultant, a tender agent. */
export function isOutsider({ value }: Account, { organization }: Person): boolean {
  if (organization === undefined) return false
  const inside = ['account', 'parent'].flatMap(name => writingsOf(textAt(value, [name]) ?? ''))
  return !isWrittenAs(organization, inside)
}

/** Everybody of the customer itself who is still there. */
export const insiders = (account: Account): readonly Person[] =>
  presentPeople(account).filter(person => !isOutsider(account, person))

/** The person that a name means, however it is written; the first where two bear it. */
export function personNamed(account: Account, name: string): Person | undefined {
  const writings = writingsOf(name)
  return writings.map(writing => byWriting(account).get(writing)).find(person => person !== undefined)
}

const byWriting = remembered((account): ReadonlyMap<string, Person> => {
  const pairs = peopleOf(account).flatMap(person => person.writings.map(writing => [writing, person] as const))
  // Of a name that two bear the first one counts, as in every list.
  return new Map(pairs.reverse())
})

function personOf(item: unknown, name: string, path: Path, today: string): Person {
  const left = daysAt(item, ['left'])
  return {
    name,
    shown: shownName(name),
    writings: writingsOf(name),
    path,
    title: textAt(item, ['title']),
    department: textAt(item, ['department']),
    organization: textAt(item, ['organization']),
    level: choiceAt(item, ['level'], levels),
    roles: textsAt(item, ['roles']).flatMap(written => roles.filter(role => role === written)),
    attitude: choiceAt(item, ['attitude'], ['supporter', 'neutral', 'opponent']),
    strength: numberAt(item, ['strength']),
    influence: numberAt(item, ['influence']),
    reportsTo: textAt(item, ['reports_to']),
    influences: textsAt(item, ['influences']),
    wants: textAt(item, ['wants']),
    ours: itemsOf(valueAt(item, ['ours'])).flatMap(({ item: tie }) => {
      const who = textAt(tie, ['who'])
      return who === undefined ? [] : [{ who, strength: numberAt(tie, ['strength']) }]
    }),
    lines: lineKinds.flatMap(kind => {
      const value = textAt(item, [kind])
      return value === undefined ? [] : [{ kind, value }]
    }),
    met: daysAt(item, ['met']),
    left,
    // In the month in which somebody leaves one had better take them for gone.
    hasLeft: left !== undefined && left.first <= today,
  }
}
