/** What would become of each row of a sheet: a new dossier with its facts, or why it makes none. */
import { fill, phrase, type Words } from '../../text/phrase.ts'
import { changeDossier } from '../change-dossier.ts'
import { accountShown, dossierFile, type Known, meet } from '../find-account.ts'
import type { Refusal } from '../refusal.ts'
import { scaffold } from '../scaffold.ts'
import type { Standing, Wish } from '../wish.ts'
import type { Planned } from './plan-rows.ts'
import type { Fate } from './show-fates.ts'

/** What became of a row, and the text of its dossier where it is one. */
export type Draft = { readonly fate: Fate; readonly text: string }

/** What rows are compared with and made of. */
export type Ground = {
  /** The folder of the dossiers. */
  readonly folder: string
  readonly known: readonly Known[]
  readonly files: readonly string[]
  /** The text that every dossier begins with. */
  readonly template: string
  readonly standing: Omit<Standing, 'file'>
  /** Create an account in spite of a likely twin. */
  readonly force: boolean
  /** Why the schemas do not take a row. */
  readonly tell: (refusal: Refusal) => Words
}

/** Drafts all rows; each is compared with all dossiers, and with the rows above it. */
export async function draftAll(planned: readonly Planned[], ground: Ground): Promise<readonly Draft[]> {
  const known = [...ground.known]
  const files = [...ground.files]
  const rows = new Map<string, number>()
  const drafts: Draft[] = []
  for (const one of planned) {
    const fate = one.kind === 'account' ? fateOf(one, { ...ground, known, files }, rows) : one
    const draft =
      one.kind === 'account' && fate.kind === 'created' ? await compose(one, fate, ground) : { fate, text: '' }
    drafts.push(draft)
    if (one.kind !== 'account' || draft.fate.kind !== 'created') continue
    const { file } = draft.fate
    known.push({ file, account: one.name, names: [one.name, ...aliasesIn(one.wishes)] })
    files.push(file)
    rows.set(file, one.row.number)
  }
  return drafts
}

type Account = Extract<Planned, { kind: 'account' }>
type Created = Extract<Fate, { kind: 'created' }>

/** Whether the account is new, or which dossier, or row above, it meets. */
function fateOf({ row, name }: Account, ground: Ground, rows: ReadonlyMap<string, number>): Fate {
  const file = dossierFile(ground.folder, accountShown(name))
  const meeting = meet(name, file, ground.known, ground.files)
  const skipped = (why: typeof texts.same, met: string): Fate => {
    return { kind: 'skipped', row, name, why: fill(why, { file: met, row: rows.get(met) }) }
  }
  if (meeting.kind === 'same') return skipped(texts.same, meeting.known.file)
  if (meeting.kind === 'file') return skipped(texts.taken, meeting.file)
  const [twin] = meeting.kind === 'twins' ? meeting.twins : []
  return twin === undefined || ground.force ? { kind: 'created', row, name, file } : skipped(texts.twin, twin.file)
}

const aliasesIn = (wishes: readonly Wish[]): readonly string[] =>
  wishes.flatMap(wish =>
    wish.kind === 'put' && wish.path === 'aliases' && Array.isArray(wish.value) ? wish.value.map(String) : [],
  )

/** The dossier of a row; what the schemas do not take refuses the row. */
async function compose({ row, name, wishes }: Account, fate: Created, ground: Ground): Promise<Draft> {
  const text = await scaffold(ground.template, { account: name })
  const changed = await changeDossier(text, wishes, { ...ground.standing, file: fate.file })
  if (changed.kind === 'changed') return { fate, text: changed.text }
  const faults = [{ heading: '', words: ground.tell(changed.refusal) }]
  return { fate: { kind: 'refused', row, name, faults }, text: '' }
}

type Met = { readonly file: string; readonly row: number | undefined }

const texts = {
  same: phrase<Met>({
    zh: ({ file, row }) => (row === undefined ? `已经有档案：${file}` : `和第 ${row} 行是同一家`),
    en: ({ file, row }) => (row === undefined ? `has a dossier already: ${file}` : `the same account as in row ${row}`),
  }),
  taken: phrase<Met>({
    zh: ({ file, row }) => (row === undefined ? `文件已经有了：${file}` : `文件名会和第 ${row} 行的一样`),
    en: ({ file, row }) =>
      row === undefined ? `the file is there already: ${file}` : `its file would be that of row ${row}`,
  }),
  twin: phrase<Met>({
    zh: ({ file, row }) =>
      `很可能就是${row === undefined ? ` ${file}` : `第 ${row} 行的那一家`}；确实是两家，用 --force`,
    en: ({ file, row }) =>
      `most likely the account of ${row === undefined ? file : `row ${row}`}; if they are two, use --force`,
  }),
}
