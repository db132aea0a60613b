/** What many rules ask of one account is worked out once. */
import type { Account } from './account.ts'

/** The same function, which keeps its answer for as long as the account is kept. */
export function remembered<Answer>(work: (account: Account) => Answer): (account: Account) => Answer {
  const answers = new WeakMap<Account, { readonly answer: Answer }>()
  return account => {
    const known = answers.get(account) ?? { answer: work(account) }
    answers.set(account, known)
    return known.answer
  }
}
