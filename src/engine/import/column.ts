/** The columns of a sheet once they are understood, and what two of them must not be. */
import { sameValue } from '../../text/yaml-value.ts'
import type { Row } from './cell.ts'
import { type Destination, pathOf } from './destination.ts'
import type { Unit } from './unit.ts'
import type { Unusable } from './unusable.ts'

/** A column that is used. */
export type Column = {
  readonly index: number
  readonly heading: string
  readonly to: Destination
  readonly unit: Unit | undefined
}

/** A column that is not used, and which fields may have been meant. */
export type LeftOut = {
  readonly index: number
  readonly heading: string
  readonly near: readonly string[]
  /** Somebody said so. */
  readonly isTold: boolean
}

/** How the columns of a sheet are understood. */
export type Matching = {
  readonly kind: 'matching'
  /** The number of the row in which the headings stand. */
  readonly headings: Row
  readonly columns: readonly Column[]
  readonly leftOut: readonly LeftOut[]
}

/** Two columns for one field, or amounts in several currencies: which holds nobody can tell. */
export const conflictAmong = (columns: readonly Column[]): Unusable | undefined =>
  twice(columns) ?? twoCurrencies(columns)

function twice(columns: readonly Column[]): Unusable | undefined {
  const isSame = (one: Column, other: Column) =>
    pathOf(one.to) === pathOf(other.to) && sameValue(one.to.item?.facts ?? {}, other.to.item?.facts ?? {})
  for (const column of columns) {
    const same = columns.filter(one => isSame(one, column))
    if (same.length > 1) return { kind: 'twice', path: pathOf(column.to), headings: same.map(({ heading }) => heading) }
  }
  return undefined
}

function twoCurrencies(columns: readonly Column[]): Unusable | undefined {
  const currencies = [...new Set(columns.flatMap(({ unit }) => unit?.currency ?? []))]
  return currencies.length > 1 ? { kind: 'two-currencies', currencies } : undefined
}

/** The money of which the headings speak, if they do. */
export const currencyOfColumns = (columns: readonly Column[]): string | undefined =>
  columns.find(({ unit }) => unit?.currency !== undefined)?.unit?.currency
