/** Which accounts are there already, and which of them a new name may mean. */
import { accountCore, fileNameFor, foldName, shownName, writingsOf } from '../text/name.ts'

/** What a dossier is known by. */
export type Known = { readonly file: string; readonly account: string; readonly names: readonly string[] }

/** Why a new account may not be new: the same name, or one that differs only in what people leave out. */
export type Meeting =
  | { readonly kind: 'same'; readonly known: Known }
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'twins'; readonly twins: readonly Known[] }
  | { readonly kind: 'new' }

/** The names by which the facts of a dossier know their account. */
export function namesOf(value: Readonly<Record<string, unknown>>): readonly string[] {
  const aliases = Array.isArray(value['aliases']) ? (value['aliases'] as readonly unknown[]) : []
  return [value['account'], ...aliases].filter(name => typeof name === 'string')
}

/** Compares a new name with all that is there; `file` is where its dossier would stand. */
export function meet(name: string, file: string, known: readonly Known[], files: readonly string[]): Meeting {
  const writings = writingsOf(name)
  const same = known.find(({ names }) => names.some(one => writingsOf(one).some(writing => writings.includes(writing))))
  if (same !== undefined) return { kind: 'same', known: same }
  const taken = files.find(one => foldName(one) === foldName(file))
  if (taken !== undefined) return { kind: 'file', file: taken }
  const core = accountCore(name)
  const twins = known.filter(({ names }) => names.some(one => accountCore(one) === core))
  return twins.length > 0 ? { kind: 'twins', twins } : { kind: 'new' }
}

/** The file of a new account in the folder of the dossiers. */
export const dossierFile = (folder: string, account: string): string => `${folder}/${fileNameFor(account)}.md`

/** The name as it is shown. */
export const accountShown = (account: string): string => shownName(account)
