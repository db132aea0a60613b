/** Our side, as `company.yaml` tells it: who we are and what we can bring. */
import type { Days } from '../text/day.ts'
import { foldName, writingsOf } from '../text/name.ts'
import { valueAt } from '../text/path.ts'
import { daysAt, textsAt } from './values.ts'

/** A product of ours, and what it is for. */
export type Product = { readonly name: string; readonly purpose: string | undefined }

/** One of ours who can be called in. */
export type Expert = {
  readonly name: string
  readonly expertise: readonly string[]
  readonly industries: readonly string[]
  readonly where: string | undefined
  readonly book: string | undefined
}

/** Something there is to tell customers. */
export type News = {
  readonly what: string
  readonly since: Days | undefined
  readonly industries: readonly string[]
  readonly products: readonly string[]
  readonly challenges: readonly string[]
}

/** All that a workspace says of us. */
export type Company = {
  readonly names: readonly string[]
  readonly products: readonly Product[]
  readonly experts: readonly Expert[]
  readonly news: readonly News[]
  /** Days on which clocks stand still; `first` and `last` belong to them. */
  readonly holidays: readonly Days[]
}

/** A workspace that says nothing of us. */
export const noCompany: Company = { names: [], products: [], experts: [], news: [], holidays: [] }

/** Reads the plain data of a `company.yaml` that keeps to its schema. */
export function readCompany(value: unknown): Company {
  return {
    names: textsAt(value, ['names']),
    products: named(value, 'products', 'name', (name, item) => ({ name, purpose: textIn(item, 'for') })),
    experts: named(value, 'experts', 'name', (name, item) => ({
      name,
      expertise: textsAt(item, ['expertise']),
      industries: textsAt(item, ['industries']),
      where: textIn(item, 'where'),
      book: textIn(item, 'book'),
    })),
    news: named(value, 'news', 'what', (what, item) => ({
      what,
      since: daysAt(item, ['since']),
      industries: textsAt(item, ['industries']),
      products: textsAt(item, ['products']),
      challenges: textsAt(item, ['challenges']),
    })),
    holidays: itemsAt(value, 'holidays').flatMap(item => {
      const from = daysAt(item, ['from'])
      const until = daysAt(item, ['until']) ?? from
      return from === undefined || until === undefined ? [] : [{ first: from.first, last: until.last }]
    }),
  }
}

const ourWords: readonly string[] = ['us', '我方', '我司', '本公司'].map(foldName)

/** Whether a name means us: `us`, 我方, 我司, or one of our company's names. */
export function isOurName({ names }: Company, name: string): boolean {
  const ours = new Set([...ourWords, ...names.flatMap(writingsOf)])
  return writingsOf(name).some(writing => ours.has(writing))
}

function named<Item>(
  value: unknown,
  list: string,
  key: string,
  read: (name: string, item: unknown) => Item,
): readonly Item[] {
  return itemsAt(value, list).flatMap(item => {
    const name = textIn(item, key)
    return name === undefined ? [] : [read(name, item)]
  })
}

function itemsAt(value: unknown, list: string): readonly unknown[] {
  const items = valueAt(value, [list])
  return Array.isArray(items) ? items : []
}

function textIn(item: unknown, name: string): string | undefined {
  const text = valueAt(item, [name])
  return typeof text === 'string' && text.trim() !== '' ? text : undefined
}
