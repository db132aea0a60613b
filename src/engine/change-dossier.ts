/** Changing an account's facts: wishes in, the dossier's new text out, or why not. All of them are fulfilled, or none. */
import { type Account, readAccount } from '../account/account.ts'
import { editDossier } from '../dossier/edit.ts'
import { parseDossier } from '../dossier/parse.ts'
import { ruleNamed } from '../rules/index.ts'
import type { Rule } from '../rules/rule.ts'
import { silenceStep, waiveStep } from './accept-fact.ts'
import { compareDiagnostics, type Diagnostic } from './diagnostic.ts'
import { guideOf } from './guide.ts'
import { inspect } from './inspect.ts'
import { addStep, setStep, unsetStep } from './set-fact.ts'
import { type Done, type Refused, refused, type Standing, type Step, type Wish } from './wish.ts'

/** The dossier after all wishes, with what each did; or the first thing that stands in the way. */
export type Changed =
  | { readonly kind: 'changed'; readonly text: string; readonly account: Account; readonly done: readonly Done[] }
  | Refused

/** Fulfils wishes one after the other, each on what the one before it left: a second may speak of the item that a first made. */
export async function changeDossier(text: string, wishes: readonly Wish[], standing: Standing): Promise<Changed> {
  const before = await accountIn(text, standing)
  if (before === undefined) return refused({ kind: 'unreadable' })
  let account = before
  const done: Done[] = []
  for (const wish of wishes) {
    const step = stepFor(account, wish, standing)
    if (step.kind === 'refused') return step
    const next = await afterChanges(account, step, standing)
    if (next.kind === 'refused') return next
    account = next.account
    done.push(...step.done)
  }
  const fault = await newFault(before, account, standing)
  if (fault !== undefined) return refused({ kind: 'invalid', diagnostic: fault })
  return { kind: 'changed', text: account.dossier.text, account, done }
}

async function accountIn(text: string, standing: Standing): Promise<Account | undefined> {
  const { dossier } = await parseDossier(standing.file, new TextEncoder().encode(text))
  return dossier === undefined ? undefined : readAccount(dossier, standing)
}

function stepFor(account: Account, wish: Wish, standing: Standing): Step | Refused {
  switch (wish.kind) {
    case 'set':
    case 'put':
      return setStep(account, wish, standing)
    case 'add':
      return addStep(account, wish)
    case 'unset':
      return unsetStep(account, wish.path)
    case 'waive':
      return waiveStep(account, wish)
    case 'silence':
      return silenceStep(account, wish, standing)
  }
}

type Next = { readonly kind: 'next'; readonly account: Account } | Refused

async function afterChanges(account: Account, { path, changes }: Step, standing: Standing): Promise<Next> {
  const edited = await editDossier(account.dossier.text, changes, guideOf(standing.catalog))
  if (edited.kind === 'refused') return refused({ kind: 'uneditable', path, why: edited.why })
  const next = await accountIn(edited.text, standing)
  if (next === undefined) return refused({ kind: 'uneditable', path, why: 'unknown-style' })
  return { kind: 'next', account: next }
}

const ofSchema: readonly Rule[] = ['schema', 'unknown-field'].flatMap(id => ruleNamed(id) ?? [])

/** The first thing that breaks the schemas and did not before. */
async function newFault(before: Account, after: Account, standing: Standing): Promise<Diagnostic | undefined> {
  const faultsOf = async ({ dossier }: Account) => {
    const bytes = new TextEncoder().encode(dossier.text)
    return (await inspect(standing.file, bytes, { ...standing, rules: ofSchema })).diagnostics
  }
  const signOf = ({ rule, path, say, args }: Diagnostic) => JSON.stringify([rule, path, say, args])
  const known = new Set((await faultsOf(before)).map(signOf))
  return (await faultsOf(after)).filter(one => !known.has(signOf(one))).sort(compareDiagnostics)[0]
}
