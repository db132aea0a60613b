/** What a claim is: two facts of one dossier that cannot both be true, or hardly. */
import type { Account } from '../../account/account.ts'
import type { Path } from '../../text/path.ts'
import type { Span } from '../../text/span.ts'
import type { Args, Sentence } from '../rule.ts'

/** Where two facts meet. */
export type Clash<A = never> = {
  /** The field that is more likely wrong, or to be looked at first; the Log has none. */
  readonly path?: Path
  /** Where it is not the value at the path. */
  readonly at?: Span
  readonly args: A
}

/** The numbers that claims use: the settings of the rule. */
export type ClaimNumbers = { readonly budget_times: number }

/** One entry of the table. */
export type Claim = {
  readonly key: string
  /** Impossible: a warning. Improbable: an info. */
  readonly severity: 'warning' | 'info'
  readonly says: Sentence<never>
  readonly find: (account: Account, numbers: ClaimNumbers) => Iterable<Clash>
}

/** Declares a claim: what it finds fits what it says. The cast gives up just that knowledge; the table holds them all. */
export const claim = <A extends Args>(one: {
  readonly key: string
  readonly severity: Claim['severity']
  readonly says: Sentence<A>
  readonly find: (account: Account, numbers: ClaimNumbers) => Iterable<Clash<A>>
}): Claim => one as unknown as Claim
