/** The baseline of `kam check`: read, obeyed, written anew. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type AccountOf, beyond, readBaseline, renewed, writeBaseline } from '../engine/baseline.ts'
import { type CheckResult, resultOf } from '../engine/check.ts'
import type { Inspection } from '../engine/inspect.ts'
import { textOf } from '../io/config.ts'
import type { Workspace } from '../io/workspace.ts'
import { unifiedDiff } from '../text/diff.ts'
import { Failure } from '../text/failure.ts'
import { phrase, plural } from '../text/phrase.ts'
import type { Context } from './command.ts'

type Wishes = {
  readonly baseline: string | boolean | undefined
  readonly 'update-baseline': boolean
  readonly 'dry-run': boolean
}

/** What was found, in which of all files. */
export type Found = {
  readonly result: CheckResult
  readonly inspections: readonly Inspection[]
  readonly covers: (file: string) => boolean
}

/** A result without what the baseline accepts, what to say about it, and whether the baseline was written anew, or how it would be. */
export type Accepted = {
  readonly result: CheckResult
  readonly talk: readonly string[]
  readonly isUpdate: boolean
  readonly diff?: string
}

export const baselineName = 'kam-baseline.json'

/** The text of the workspace's own baseline, if it has one. */
export function ownBaseline({ root }: Workspace): string | undefined {
  const file = join(root, baselineName)
  return existsSync(file) ? textOf(file, baselineName) : undefined
}

/** A baseline holds whenever it is there; `--baseline` demands it, `--no-baseline` leaves it aside. */
export async function acceptKnown(
  { result: found, inspections, covers }: Found,
  wishes: Wishes,
  { root }: Workspace,
  { host, language }: Context,
): Promise<Accepted> {
  const named = typeof wishes.baseline === 'string' ? resolve(host.cwd, wishes.baseline) : undefined
  const file = named ?? join(root, baselineName)
  const names = new Map(inspections.map(one => [one.file, one.account === '' ? one.file : one.account]))
  const accountOf: AccountOf = name => names.get(name) ?? name
  const shown = typeof wishes.baseline === 'string' ? wishes.baseline : baselineName
  const before =
    wishes.baseline === false && !wishes['update-baseline'] ? undefined : textOfBaseline(file, shown, wishes)
  const baseline = before === undefined ? undefined : readBaseline(shown, before)

  if (wishes['update-baseline']) {
    const isSeen = inspections.every(one => covers(one.file))
      ? () => true
      : among(inspections.filter(one => covers(one.file)).map(one => accountOf(one.file)))
    const { fresh, gone } = renewed(baseline ?? [], found.diagnostics, accountOf, isSeen)
    const after = writeBaseline(fresh)
    const count = fresh.reduce((sum, entry) => sum + entry.count, 0)
    const says = wishes['dry-run'] ? texts.would : texts.written
    const talk = [
      says[language]({ file: shown, count }),
      ...(gone > 0 ? [texts.pruned[language]({ count: gone })] : []),
    ]
    const result = resultOf(found.files, [], found.diagnostics.length)
    if (wishes['dry-run']) return { result, talk, isUpdate: true, diff: await unifiedDiff(shown, before ?? '', after) }
    await write(named, root, after)
    return { result, talk, isUpdate: true }
  }
  if (baseline === undefined) return { result: found, talk: [], isUpdate: false }
  const { fresh, known, gone } = beyond(found.diagnostics, baseline, accountOf)
  const talk = [
    ...(known > 0 ? [texts.known[language]({ file: shown, count: known })] : []),
    // Only a look at all dossiers can tell that a fault is gone.
    ...(gone > 0 && inspections.every(one => covers(one.file)) ? [texts.gone[language]({ count: gone })] : []),
  ]
  return { result: resultOf(found.files, fresh, known), talk, isUpdate: false }
}

function among(accounts: readonly string[]): (account: string) => boolean {
  const seen = new Set(accounts)
  return account => seen.has(account)
}

/** Our own file lies in the workspace, whatever links may say; one that the user named lies where he says. */
async function write(named: string | undefined, root: string, text: string): Promise<void> {
  if (named === undefined) return (await import('../io/store.ts')).putFile(root, baselineName, text)
  const { writeOutput } = await import('../io/output.ts')
  writeOutput(root, named, text)
}

function textOfBaseline(file: string, shown: string, { baseline, 'update-baseline': isUpdate }: Wishes) {
  if (existsSync(file)) return textOf(file, shown)
  if (baseline === undefined || isUpdate) return undefined
  throw new Failure(
    { zh: `没有基线文件 \`${shown}\`。`, en: `There is no baseline \`${shown}\`.` },
    { zh: '先写一份：kam check --update-baseline', en: 'Write one: kam check --update-baseline' },
  )
}

const texts = {
  written: phrase<{ file: string; count: number }>({
    zh: ({ file, count }) => `${file} 记下了 ${count} 个老问题；以后只有新问题才不通过。`,
    en: ({ file, count }) => `${file} now holds ${plural(count, 'fault')}; from now on only new ones fail.`,
  }),
  would: phrase<{ file: string; count: number }>({
    zh: ({ file, count }) => `${file} 会记下 ${count} 个老问题；现在没有写。`,
    en: ({ file, count }) => `${file} would hold ${plural(count, 'fault')}; nothing was written.`,
  }),
  pruned: phrase<{ count: number }>({
    zh: ({ count }) => `其中 ${count} 个已经改好，从基线里去掉了。`,
    en: ({ count }) => `${plural(count, 'fault')} of before ${count === 1 ? 'is' : 'are'} mended and gone from it.`,
  }),
  known: phrase<{ file: string; count: number }>({
    zh: ({ file, count }) => `${count} 个老问题记在 ${file} 里，没有列出；要看：kam check --no-baseline`,
    en: ({ file, count }) =>
      `${plural(count, 'fault')} known to ${file} ${count === 1 ? 'is' : 'are'} not shown; to see: kam check --no-baseline`,
  }),
  gone: phrase<{ count: number }>({
    zh: ({ count }) => `基线里有 ${count} 个问题已经改好；更新基线：kam check --update-baseline`,
    en: ({ count }) =>
      `${plural(count, 'fault')} in the baseline ${count === 1 ? 'is' : 'are'} mended; bring it up to date: kam check --update-baseline`,
  }),
}
