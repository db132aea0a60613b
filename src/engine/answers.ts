/** Answers about one account that another program, or a form, has gathered: paths with values, or facts as a dossier has them. */
import type { Catalog } from '../schema/catalog.ts'
import type { Field } from '../schema/field.ts'
import { formatPath } from '../text/path.ts'
import { isEmpty, isList, isMap, type Value } from '../text/yaml-value.ts'
import { fieldAt } from './find-field.ts'
import type { Origin, Wish } from './wish.ts'

/** The wishes that fulfil all answers. What is empty is not known, and no wish; an item is found by its key, else added. */
export function wishesIn(
  answers: { readonly [key: string]: Value },
  catalog: Catalog,
  origin?: Origin,
): readonly Wish[] {
  const wishes = Object.entries(answers).flatMap(([path, value]) => wishesAt(path, value, catalog))
  return wishes.map(wish => ('answer' in wish || 'value' in wish || 'item' in wish ? { ...wish, origin } : wish))
}

function wishesAt(path: string, value: Value, catalog: Catalog): readonly Wish[] {
  const field = fieldAt(catalog, path)
  if (isEmpty(value)) return []
  if (isMap(value)) {
    if (field?.path === 'waived') return waiversIn(value)
    if (field === undefined || field.kind === 'paths') return entriesOf(path, value).map(([at, one]) => put(at, one))
    return entriesOf(path, value).flatMap(([at, one]) => wishesAt(at, one, catalog))
  }
  if (isList(value)) return wishesOfList(path, value, field, catalog)
  if (field === undefined) return [put(path, value)]
  // A telephone that a program took for a number is a text all the same.
  const isText = field.kind === 'text' || field.kind === 'texts' || typeof value === 'string'
  return [isText ? { kind: 'set', path, answer: String(value) } : put(path, value)]
}

const put = (path: string, value: Value): Wish => ({ kind: 'put', path, value })

/** The values of a map, with their paths. */
const entriesOf = (path: string, map: { readonly [key: string]: Value }): readonly (readonly [string, Value])[] =>
  Object.entries(map).map(([key, value]) => {
    const step = formatPath([key])
    return [step.startsWith('[') ? path + step : `${path}.${step}`, value]
  })

const waiversIn = (waivers: { readonly [key: string]: Value }): readonly Wish[] =>
  Object.entries(waivers).map(([path, reason]) => ({ kind: 'waive', path, reason: String(reason ?? '') }))

function wishesOfList(
  path: string,
  items: readonly Value[],
  field: Field | undefined,
  catalog: Catalog,
): readonly Wish[] {
  if (field?.kind === 'list') return items.flatMap(item => wishesOfItem(path, item, field, catalog))
  const isWords = field !== undefined && items.every(item => typeof item === 'string')
  // In quotes each is one, whatever commas it holds; choices are understood by their labels.
  return [
    isWords ? { kind: 'set', path, answer: items.map(item => JSON.stringify(item)).join(', ') } : put(path, items),
  ]
}

function wishesOfItem(list: string, item: Value, field: Field, catalog: Catalog): readonly Wish[] {
  const key = field.key === undefined || !isMap(item) ? undefined : item[field.key]
  if (isEmpty(item)) return []
  if (!isMap(item) || (typeof key !== 'string' && typeof key !== 'number') || key === '') {
    return [{ kind: 'add', list, item }]
  }
  const path = list + formatPath([0], () => String(key))
  const others = Object.entries(item).filter(([name]) => name !== field.key)
  const wishes = others.flatMap(([name, value]) => wishesAt(`${path}.${name}`, value, catalog))
  return wishes.length > 0 ? wishes : [{ kind: 'set', path: `${path}.${field.key}`, answer: String(key) }]
}
