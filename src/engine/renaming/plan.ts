/** All that a new name of an account changes: worked out over all dossiers before anything is written. */
import type { Dossier } from '../../dossier/parse.ts'
import type { Catalog } from '../../schema/catalog.ts'
import { foldName } from '../../text/name.ts'
import type { Refusal } from '../../text/yaml-edit.ts'
import { type Baseline, type BaselineEntry, rewritten } from '../baseline.ts'
import { baseOf, type Called, type Renaming, sameFile } from './link.ts'
import { type KeyChange, type Own, renameIn, withKeys } from './rename-in.ts'

/** What a file is to become, and in how many places it changes. */
export type Part = { readonly file: string; readonly before: string; readonly after: string; readonly places: number }

/** A file that means the account and cannot be changed. */
export type Stuck = { readonly file: string; readonly why: Refusal }

export type Plan = {
  /** The account's own dossier, also where only its file moves. */
  readonly own: Part
  readonly others: readonly Part[]
  readonly stuck: readonly Stuck[]
  /** By account: what items are found by from now on. */
  readonly keys: ReadonlyMap<string, readonly KeyChange[]>
}

/** A dossier with the name of its account. */
export type Named = { readonly dossier: Dossier; readonly account: string }

/** Works out the plan. Undefined with the reason where the account's own dossier cannot be changed. */
export async function planOf(
  dossiers: readonly Named[],
  renaming: Renaming,
  { own, catalog }: { own: Own; catalog: Catalog },
): Promise<Plan | Refusal> {
  const others: Part[] = []
  const stuck: Stuck[] = []
  const keys = new Map<string, readonly KeyChange[]>()
  let ownPart: Part | undefined
  for (const { dossier, account } of dossiers) {
    const { file, text } = dossier
    const isOwn = file === renaming.from.file
    const renamed = await renameIn(dossier, renaming, catalog, isOwn ? own : undefined)
    if (renamed.kind === 'refused') {
      if (isOwn) return renamed.why
      stuck.push({ file, why: renamed.why })
      continue
    }
    const part = { file, before: text, after: renamed.text, places: renamed.places }
    if (renamed.keys.length > 0) keys.set(account, renamed.keys)
    if (isOwn) ownPart = part
    else if (part.after !== part.before) others.push(part)
  }
  if (ownPart === undefined) throw new Error(`${renaming.from.file} is not among the dossiers`)
  return { own: ownPart, others, stuck, keys }
}

/** What is called otherwise, with what has to be known about the other files. */
export const renamingOf = (from: Called, to: Called, files: readonly string[]): Renaming => ({
  from,
  to,
  isShared: files.some(file => file !== from.file && sameFile(baseOf(file), baseOf(from.file))),
})

/** A baseline that knows the account, and what its name stands for in paths, by the new name. */
export function renamedBaseline(baseline: Baseline, { from, to }: Renaming, { keys }: Plan): Baseline {
  const known = from.name === '' ? from.file : from.name
  const rewrite = (entry: BaselineEntry): BaselineEntry => ({
    ...entry,
    account: entry.account === known ? to.name : entry.account,
    path: withKeys(entry.path, keys.get(entry.account) ?? []),
  })
  return rewritten(baseline, rewrite)
}

/** Whether a text that cannot be read as a dossier speaks of the account. */
export const mentions = (text: string, { from }: Renaming): boolean =>
  [from.name, baseOf(from.file)].some(name => name !== '' && foldName(text).includes(foldName(name)))
