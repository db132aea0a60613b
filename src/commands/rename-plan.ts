/** What `kam rename` is about to do: the new name must be free, and everything is worked out before anything is written. */
import type { Account } from '../account/account.ts'
import type { Reading } from '../dossier/parse.ts'
import { readBaseline, writeBaseline } from '../engine/baseline.ts'
import { accountShown, meet } from '../engine/find-account.ts'
import { kindOf } from '../engine/inspect.ts'
import { tellRefusal } from '../engine/refusal.ts'
import type { Called, Renaming } from '../engine/renaming/link.ts'
import { mentions, type Named, type Part, type Plan, planOf, renamedBaseline } from '../engine/renaming/plan.ts'
import type { Source } from '../io/source.ts'
import type { Workspace } from '../io/workspace.ts'
import type { Catalog } from '../schema/catalog.ts'
import { Failure } from '../text/failure.ts'
import { fileNameFor, foldName, shownName } from '../text/name.ts'
import { fill, phrase, type Words } from '../text/phrase.ts'
import { baselineName, ownBaseline } from './baseline.ts'
import { knownAccounts } from './dossiers.ts'

/** What is to be renamed, and by what. */
export type Job = {
  readonly account: Account
  readonly renaming: Renaming
  readonly workspace: Workspace
  readonly own: { readonly keepsAlias: boolean }
  readonly catalog: Catalog
}

/** A file that should change and does not, and why. */
export type Left = { readonly file: string; readonly why: Words }

export type Change = { readonly plan: Plan; readonly baseline: Part | undefined; readonly left: readonly Left[] }

/** The new name, and the file of that name in the old one's folder. */
export function calledAnew({ dossier: { file } }: Account, written: string): Called {
  const name = accountShown(written)
  if (name === '') throw new Failure(texts.empty)
  return { name, file: `${file.slice(0, file.lastIndexOf('/') + 1)}${fileNameFor(name)}.md` }
}

type There = { readonly source: Source; readonly readings: readonly Reading[]; readonly force: boolean }

/** Throws a Failure where another account, alias or file has the name, or nearly has it. */
export function mustBeFree(to: Called, { dossier }: Account, { source, readings, force }: There): void {
  const others = readings.filter(({ file }) => file !== dossier.file)
  const files = source.files.filter(file => file !== dossier.file)
  const meeting = meet(to.name, to.file, knownAccounts(others), files)
  const name = to.name
  if (meeting.kind === 'same') throw new Failure(fill(texts.known, { name, file: meeting.known.file }), texts.other)
  if (meeting.kind === 'file') throw new Failure(fill(texts.taken, { file: meeting.file }), texts.other)
  if (meeting.kind === 'twins' && !force) {
    const twins = meeting.twins.map(({ account, file }) => `${accountShown(account)} (${file})`).join(', ')
    throw new Failure(fill(texts.twin, { name, twins }), texts.force)
  }
  const isItself = foldName(to.file) === foldName(dossier.file)
  if (!isItself && source.exists(to.file)) throw new Failure(fill(texts.taken, { file: to.file }), texts.other)
  if (!source.admits(to.file)) throw new Failure(fill(texts.noDossier, { file: to.file }), texts.config)
}

export async function plannedBy({ account, renaming, own, catalog }: Job, readings: readonly Reading[]): Promise<Plan> {
  const dossiers = readings.flatMap(({ dossier }): readonly Named[] => {
    const name = dossier?.front.value['account']
    return dossier === undefined
      ? []
      : [{ dossier, account: typeof name === 'string' ? shownName(name) : dossier.file }]
  })
  const plan = await planOf(dossiers, renaming, { own, catalog })
  if (typeof plan !== 'string') return plan
  const { words, hint } = tellRefusal({ kind: 'uneditable', path: account.dossier.file, why: plan })
  throw new Failure(words, hint)
}

/** The baseline of the workspace after it, where there is one that knows the account. */
export function baselineAfter({ renaming, workspace }: Job, plan: Plan): Part | undefined {
  const before = ownBaseline(workspace)
  if (before === undefined) return undefined
  const old = readBaseline(baselineName, before)
  const after = renamedBaseline(old, renaming, plan)
  const lines = new Set(old.map(entry => JSON.stringify(entry)))
  const places = after.filter(entry => !lines.has(JSON.stringify(entry))).length
  return places === 0 ? undefined : { file: baselineName, before, after: writeBaseline(after), places }
}

/** Dossiers that cannot be read and yet speak of the account. */
export function unread(source: Source, readings: readonly Reading[], renaming: Renaming): readonly Left[] {
  return readings
    .filter(reading => kindOf(reading) === 'unreadable')
    .filter(({ file }) => mentions(new TextDecoder().decode(source.read(file)), renaming))
    .map(({ file }) => ({ file, why: texts.unreadable }))
}

const texts = {
  empty: { zh: '新名称是空的。', en: 'The new name is empty.' },
  known: phrase<{ name: string; file: string }>({
    zh: ({ name, file }) => `已经有一家叫 \`${name}\`：${file}，没有改。`,
    en: ({ name, file }) => `There is an account \`${name}\` already: ${file}. Nothing was changed.`,
  }),
  taken: phrase<{ file: string }>({
    zh: ({ file }) => `文件 \`${file}\` 已经有了，没有改。`,
    en: ({ file }) => `The file \`${file}\` exists already; nothing was changed.`,
  }),
  other: {
    zh: '换一个名称，或者先看看那一份是不是同一家。',
    en: 'Choose another name, or see whether that one is the same customer.',
  },
  twin: phrase<{ name: string; twins: string }>({
    zh: ({ name, twins }) => `\`${name}\` 很可能和这一家是同一家：${twins}，没有改。`,
    en: ({ name, twins }) => `\`${name}\` is most likely the same as: ${twins}. Nothing was changed.`,
  }),
  force: { zh: '确实是两家，再加 --force。', en: 'If they are two customers, add --force.' },
  noDossier: phrase<{ file: string }>({
    zh: ({ file }) => `改名后的文件 \`${file}\` 不再算档案，没有改。`,
    en: ({ file }) => `By that name \`${file}\` would be no dossier; nothing was changed.`,
  }),
  config: {
    zh: '看看 kam.config.yaml 里的 accounts 和 ignore：kam config',
    en: 'See accounts and ignore in kam.config.yaml: kam config',
  },
  unreadable: {
    zh: '读不了，里面提到了它；先把它改好：kam check',
    en: 'it cannot be read, and speaks of the account; mend it first: kam check',
  },
}
