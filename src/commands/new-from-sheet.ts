/** `kam new --from accounts.xlsx`: one dossier a row; how the sheet was understood is shown before anything is written. */
import { basename, dirname, resolve } from 'node:path'
import { changeDossier } from '../engine/change-dossier.ts'
import type { Matching } from '../engine/import/column.ts'
import { draftAll, type Ground } from '../engine/import/draft.ts'
import { knownFields } from '../engine/import/known-fields.ts'
import { matchColumns, type Told } from '../engine/import/match-columns.ts'
import type { Reference } from '../engine/import/match-heading.ts'
import { planRows } from '../engine/import/plan-rows.ts'
import { refusedSheet } from '../engine/import/refused-sheet.ts'
import { type Fate, fateBlock } from '../engine/import/show-fates.ts'
import { matchingBlocks } from '../engine/import/show-matching.ts'
import { tellUnusable } from '../engine/import/unusable.ts'
import type { Block } from '../engine/views/sheet.ts'
import { currencyOf, type Wish } from '../engine/wish.ts'
import { freeName } from '../io/place.ts'
import { askYes } from '../io/questions.ts'
import { readTables, type Table } from '../io/spreadsheet.ts'
import { createFile } from '../io/store.ts'
import type { Workspace } from '../io/workspace.ts'
import { renderSheet } from '../reporters/sheet/pretty.ts'
import { visible } from '../text/escape.ts'
import { Failure } from '../text/failure.ts'
import { phrase, plural } from '../text/phrase.ts'
import { failureFor, fulfilled } from './change-account.ts'
import type { Context, Outcome } from './command.ts'
import { knownAccounts, readAll } from './dossiers.ts'
import { standardOf } from './standard.ts'

/** What holds for all rows. */
export type SheetOptions = {
  readonly template: string
  readonly owner: string | undefined
  readonly type: string | undefined
  /** Facts for every account, before its own. */
  readonly wishes: readonly Wish[]
  readonly told: readonly Told[]
  readonly force: boolean
  readonly isTrial: boolean
  readonly isSure: boolean
}

/** Creates a dossier for each row that is a new account and is understood. */
export async function newFromSheet(
  file: string,
  options: SheetOptions,
  workspace: Workspace,
  context: Context,
): Promise<Outcome> {
  const { host, language } = context
  const standing = { ...(await standardOf(workspace, context)), currency: workspace.config.currency }
  const { catalog, today } = standing
  const { ground, currency } = await groundOf(options, standing, workspace)
  const { table, matching } = tableFor(await readTables(file, host), options.told, {
    known: knownFields(catalog),
    today,
  })
  const asked = { today, currency }
  const planned = planRows(table.rows, matching, options, asked)
  const drafts = await draftAll(planned, ground)
  const fates = drafts.map(({ fate }) => fate)

  const matched = [
    ...headBlocks(file, table, matching, context),
    ...matchingBlocks(matching, table.rows, { ...asked, catalog, language }),
  ]
  const exit = fates.some(({ kind }) => kind === 'refused') ? 1 : 0
  if (options.isTrial) {
    const blocks = [
      ...matched,
      ...(fates.length === 0 ? [] : [fateBlock(fates, language)]),
      summary(fates, 'would', context),
    ]
    return { text: await rendered(blocks, context), exit }
  }
  const troubled = fates.filter(({ kind }) => kind !== 'created')
  const shown = [...matched, ...(troubled.length === 0 ? [] : [fateBlock(troubled, language)])]
  await agree(shown, fates, options.isSure, context)
  // First what can be refused a place: then nothing is half done.
  const refused = writeRefused(file, { matching, delimiter: table.delimiter }, fates, context)
  for (const { fate, text } of drafts) if (fate.kind === 'created') createFile(workspace.root, fate.file, text)
  const lines = [
    ...(await renderedLines([summary(fates, 'did', context)], context)),
    ...refused,
    ...(exit === 1 || context.quiet ? [] : [texts.next[language]]),
  ]
  return { text: `${lines.join('\n')}\n`, exit }
}

/** The first table whose headings name accounts; where none does, why the first cannot be used. */
function tableFor(tables: readonly Table[], told: readonly Told[], reference: Reference) {
  const tried = tables.map(table => ({ table, matching: matchColumns(table.rows, told, reference) }))
  for (const { table, matching } of tried) if (matching.kind === 'matching') return { table, matching }
  const found = tried.map(({ matching }) => matching).find(({ kind }) => kind !== 'no-account') ?? tried[0]?.matching
  if (found === undefined || found.kind === 'matching') throw new Failure(texts.empty)
  const { words, hint } = tellUnusable(found)
  throw new Failure(words, hint)
}

/** Facts for every account are part of what each begins with, its money among them; one that cannot be is no fault of a row. */
async function groundOf(options: SheetOptions, standing: Ground['standing'], workspace: Workspace) {
  const { template, wishes, force } = options
  const { source, readings } = await readAll(workspace)
  const folder = workspace.config.accounts
  const common = fulfilled(await changeDossier(template, wishes, { ...standing, file: `${folder}/.md` }))
  const ground: Ground = {
    folder,
    known: knownAccounts(readings),
    files: source.files,
    template: common.text,
    standing,
    force,
    tell: refusal => failureFor(refusal).words,
  }
  return { ground, currency: currencyOf(common.account, standing) }
}

function headBlocks(file: string, table: Table, matching: Matching, { language }: Context): readonly Block[] {
  const { name, encoding } = table
  return [{ kind: 'text', text: texts.head[language]({ file, name, encoding, row: matching.headings.number }) }]
}

/** Shows how the sheet was understood, and goes on only with a yes. */
async function agree(
  shown: readonly Block[],
  fates: readonly Fate[],
  isSure: boolean,
  context: Context,
): Promise<void> {
  const { host, language, quiet } = context
  if (!quiet || !isSure) host.talk(await rendered([...shown, summary(fates, 'would', context)], { ...context, host }))
  if (isSure || !fates.some(({ kind }) => kind === 'created')) return
  if (!host.canAsk) throw new Failure(texts.needsYes, texts.howYes)
  if (!(await askYes(texts.question, { host, language }))) throw new Failure(texts.declined)
}

/** The refused rows, beside the sheet; what lies there already stays as it is. */
function writeRefused(
  file: string,
  { matching, delimiter }: { readonly matching: Matching; readonly delimiter: string },
  fates: readonly Fate[],
  { host, language, quiet }: Context,
): readonly string[] {
  const refused = fates.filter(fate => fate.kind === 'refused')
  if (refused.length === 0) return []
  const path = file === '-' ? resolve(host.cwd, 'accounts.csv') : resolve(host.cwd, file)
  const stem = basename(path)
    .replace(/\.[^.]*$/, '')
    .replace(/\.refused(?:-\d+)?$/, '')
  const name = freeName(dirname(path), number => `${stem}.refused${number === 1 ? '' : `-${number}`}.csv`)
  createFile(dirname(path), name, refusedSheet(matching.headings, refused, language, delimiter))
  const beside = file === '-' || !/[/\\]/.test(file) ? name : file.replace(/[^/\\]*$/, name)
  return [
    texts.refusedTo[language]({ file: visible(beside) }),
    ...(quiet ? [] : [texts.mend[language]({ file: visible(beside) })]),
  ]
}

function summary(fates: readonly Fate[], when: 'would' | 'did', { language }: Context): Block {
  const count = (kind: Fate['kind']) => fates.filter(fate => fate.kind === kind).length
  const counts = { rows: fates.length, created: count('created'), skipped: count('skipped'), refused: count('refused') }
  return { kind: 'text', text: fates.length === 0 ? texts.noRows[language] : texts[when][language](counts) }
}

async function rendered(blocks: readonly Block[], { host, language, width, paint }: Context): Promise<string> {
  return renderSheet({ blocks }, { language, width, paint: await paint(), cut: host.showsTerminal })
}

const renderedLines = async (blocks: readonly Block[], context: Context): Promise<readonly string[]> =>
  (await rendered(blocks, context)).trimEnd().split('\n')

type Counts = { readonly rows: number; readonly created: number; readonly skipped: number; readonly refused: number }

const texts = {
  empty: { zh: '表是空的。', en: 'The sheet is empty.' },
  noRows: { zh: '表头下面没有客户。', en: 'There are no accounts below the headings.' },
  head: phrase<{ file: string; name: string; encoding: string; row: number }>({
    zh: ({ file, name, encoding, row }) =>
      `${file}${name === '' ? '' : `，工作表“${name}”`}${encoding === '' ? '' : `，${encoding} 编码`}，表头在第 ${row} 行。现在还没有写任何东西。`,
    en: ({ file, name, encoding, row }) =>
      `${file}${name === '' ? '' : `, sheet "${name}"`}${encoding === '' ? '' : `, ${encoding}`}, headings in row ${row}. Nothing has been written yet.`,
  }),
  question: { zh: '照这样建档吗？', en: 'Create these dossiers?' },
  needsYes: { zh: '没有人可以问，所以什么都没有写。', en: 'There is nobody to ask, so nothing was written.' },
  howYes: {
    zh: '照上面这样建就加 --yes；想先逐行看看，用 --dry-run。',
    en: 'If this is right, add --yes; to look at each row first, use --dry-run.',
  },
  declined: { zh: '没有建档。', en: 'No dossier was created.' },
  would: phrase<Counts>({
    zh: ({ rows, created, skipped, refused }) => `${rows} 行：新建 ${created}，跳过 ${skipped}，不收 ${refused}。`,
    en: ({ rows, created, skipped, refused }) =>
      `${plural(rows, 'row')}: ${created} to create, ${skipped} to skip, ${refused} refused.`,
  }),
  did: phrase<Counts>({
    zh: ({ created, skipped, refused }) => `已建 ${created} 份档案，跳过 ${skipped} 行，不收 ${refused} 行。`,
    en: ({ created, skipped, refused }) =>
      `Created ${plural(created, 'dossier')}, skipped ${plural(skipped, 'row')}, refused ${refused}.`,
  }),
  refusedTo: phrase<{ file: string }>({
    zh: ({ file }) => `不收的行和原因在 ${file}`,
    en: ({ file }) => `The refused rows, with the reasons, are in ${file}`,
  }),
  mend: phrase<{ file: string }>({
    zh: ({ file }) => `下一步：改好它，再导入一次：kam new --from "${file}"`,
    en: ({ file }) => `Next: mend it and read it again: kam new --from "${file}"`,
  }),
  next: {
    zh: '下一步：看看各家还缺什么、该问什么：kam report --missing',
    en: 'Next: see what each still lacks, and what to ask: kam report --missing',
  },
}
