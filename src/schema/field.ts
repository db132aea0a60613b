/** What the schemas know about one field: its kind, its words, and when it is expected. */
import type { Words } from '../text/phrase.ts'

export const stages = ['establish', 'stabilize', 'strengthen'] as const

/** The relationship stages, in their order. */
export type Stage = (typeof stages)[number]

/** Narrows what a file says to a stage. */
export const isStage = (value: unknown): value is Stage => stages.some(stage => stage === value)

/** Whether `stage` has been reached by an account that is in `current`. */
export const hasReached = (current: Stage, stage: Stage): boolean => stages.indexOf(current) >= stages.indexOf(stage)

/** What sort of value a field takes. `free` takes anything (keys that belong to other tools). */
export type Kind =
  | 'text'
  | 'texts'
  | 'day'
  | 'amount'
  | 'count'
  | 'year'
  | 'rating'
  | 'weight'
  | 'number'
  | 'flag'
  | 'email'
  | 'currency'
  | 'version'
  | 'choice'
  | 'choices'
  | 'list'
  | 'map'
  | 'paths'
  | 'free'

/** Whom a question is best put to: our own side, the desk (public sources), or somebody at the customer. */
export type Whom =
  | 'us'
  | 'desk'
  | 'user'
  | 'maintainer'
  | 'manager'
  | 'executive'
  | 'purchasing'
  | 'finance'
  | 'technical'
  | 'coach'

/** A value among several that a field may take, with the question that helps to choose it. */
export type Choice = Words & { readonly ask?: Words }

/** A limit to an expectation: the value at `path` must be, or must not be, one of `values`; null stands for "not known". */
export type Condition = {
  /** From the top of the dossier, or (`relative`) from the map in which the field stands. */
  readonly path: readonly string[]
  readonly relative: boolean
  readonly negated: boolean
  readonly values: readonly unknown[]
}

/** What is asked of one field (or, with `where` or `atLeast`, of the items of a list). */
export type Expectation = {
  readonly stage: Stage
  readonly weight: number
  /** ●: it must be filled before an account may leave this stage. */
  readonly gate: boolean
  readonly label: Words
  readonly ask: Words | undefined
  readonly whom: readonly Whom[]
  readonly fresh: number | undefined
  readonly first: boolean
  /** Some item must have one of these values; of an ordinary field undefined. */
  readonly where?: Readonly<Record<string, readonly unknown[]>>
  /** So many items must be there. */
  readonly atLeast?: number
}

/** One field, found in the schemas. */
export type Field = {
  readonly name: string
  /** Dotted path, lists marked: `projects[].budget`. */
  readonly path: string
  readonly kind: Kind
  readonly label: Words
  readonly ask: Words | undefined
  readonly whom: readonly Whom[]
  /** How much it matters, 1 to 3; for a list, how much to ask for it while it is empty. */
  readonly weight: number
  /** Belongs to the first sitting, the eighteen questions after which a dossier is of use. */
  readonly first: boolean
  /** Months after which the fact, and all below it, has aged. */
  readonly fresh: number | undefined
  /** What limits the field and all below it; undefined: what limits the item or map in which it stands. */
  readonly when: readonly Condition[] | undefined
  /** Of a list: what limits the sub-fields of an item. */
  readonly itemWhen: readonly Condition[] | undefined
  /** What is expected of the field itself; empty where only its sub-fields, or nothing, is expected. */
  readonly expects: readonly Expectation[]
  /** The sub-field that stands for the whole item or map. */
  readonly key: string | undefined
  readonly refers: 'person' | 'department' | 'competitor' | 'account' | undefined
  /** The values it may take (a choice), or that are suggested (`open`). */
  readonly choices: ReadonlyMap<string, Choice>
  readonly open: boolean
  readonly fallback: unknown
  /** Of a map whose keys are paths: what each of its values is. */
  readonly each: Field | undefined
  /** Sub-fields of a map, or of the items of a list. */
  readonly fields: ReadonlyMap<string, Field>
}
