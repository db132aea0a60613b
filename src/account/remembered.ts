/** What many rules ask of one account is worked out once. */
import type { Account } from './account.ts'

/**
 * The same function, whose answer is kept with the account. (WeakMaps by account would keep all accounts through many
 * collections of garbage: four times the memory over a thousand dossiers.)
 */
export const remembered =
  <Answer>(work: (account: Account) => Answer): ((account: Account) => Answer) =>
  account => {
    const { answers } = account
    if (!answers.has(work)) answers.set(work, work(account))
    // Only this function puts anything there under `work`.
    return answers.get(work) as Answer
  }
