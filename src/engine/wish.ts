/** A wish about one fact of an account, what it is read against, and the changes of the text that fulfil it. */
import type { Account, Around } from '../account/account.ts'
import type { Rule } from '../rules/rule.ts'
import type { Field } from '../schema/field.ts'
import { type Path, valueAt } from '../text/path.ts'
import type { Change, Value } from '../text/yaml-value.ts'
import type { Refusal } from './refusal.ts'

/** Where a fact comes from. */
export type Origin = { readonly source: string; readonly sure: 'heard' | 'confirmed' }

/** What somebody wants to be so. Paths are written as people write them. */
export type Wish =
  /** An answer in words, to be understood as the field wants it. */
  | { readonly kind: 'set'; readonly path: string; readonly answer: string; readonly origin?: Origin | undefined }
  /** A value that is typed already. */
  | { readonly kind: 'put'; readonly path: string; readonly value: Value; readonly origin?: Origin | undefined }
  /** A new item of a list. */
  | { readonly kind: 'add'; readonly list: string; readonly item: Value; readonly origin?: Origin | undefined }
  /** No longer known, or no longer there. */
  | { readonly kind: 'unset'; readonly path: string }
  /** Not applicable, because; without a reason applicable again. */
  | { readonly kind: 'waive'; readonly path: string; readonly reason: string | undefined }
  /** What a rule says (about a path) is accepted, because; without a reason no longer. */
  | {
      readonly kind: 'silence'
      readonly rule: string
      readonly path: string | undefined
      readonly reason: string | undefined
    }

/** What wishes are read against. */
export type Standing = Around & {
  /** Path of the dossier from the workspace. */
  readonly file: string
  /** All rules of the team: which may be silenced. */
  readonly rules: readonly Rule[]
  /** The workspace's currency, where a dossier has none. */
  readonly currency?: string | undefined
}

/** What came of a wish: what stood there and stands there; undefined for nothing. */
export type Done = {
  /** A fact, a waiver of it, or a silence. */
  readonly what: 'fact' | 'waiver' | 'silence'
  /** As kam writes it; of a silence its rule, and behind `@` the path. */
  readonly path: string
  readonly field: Field | undefined
  readonly before: Value | undefined
  readonly after: Value | undefined
  /** The item was not there before. */
  readonly isNew: boolean
}

/** The changes that fulfil a wish; `path` as it was written. */
export type Step = {
  readonly kind: 'step'
  readonly path: string
  readonly changes: readonly Change[]
  readonly done: readonly Done[]
}

export type Refused = { readonly kind: 'refused'; readonly refusal: Refusal }

export const refused = (refusal: Refusal): Refused => ({ kind: 'refused', refusal })

/** The money in which a dossier is written. */
export const currencyOf = ({ value }: Account, { currency }: Pick<Standing, 'currency'>): string | undefined =>
  typeof value['currency'] === 'string' ? value['currency'] : currency

/** What is known at a place; undefined for nothing. */
export const knownAt = ({ value }: Account, path: Path): Value | undefined =>
  // The facts of a dossier are plain data; that they are a tree's values is forgotten when they are pruned.
  (valueAt(value, path) as Value | null | undefined) ?? undefined
