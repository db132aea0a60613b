/** The account that an argument names: one dossier, or a Failure that lists whom it may mean. */
import { type Account, readAccount } from '../account/account.ts'
import type { Reading } from '../dossier/parse.ts'
import { accountShown, type Candidate, findSpelt, namesOf } from '../engine/find-account.ts'
import { kindOf } from '../engine/inspect.ts'
import type { Workspace } from '../io/workspace.ts'
import { Failure } from '../text/failure.ts'
import { fill, phrase } from '../text/phrase.ts'
import { aroundOf } from './around.ts'
import type { ArgumentSpec, Context } from './command.ts'
import { readAll } from './dossiers.ts'

/** The argument of every command that works on one account. */
export const accountArgument: ArgumentSpec = {
  name: '<account>',
  says: {
    zh: '客户名称、简称或文件名；写开头几个字，或者拼音（首字母），也行',
    en: 'its name, another name of it, or its file; the beginning, or its pinyin initials, will do',
  },
}

/** Finds and reads the account that is called so. */
export async function accountNamed(written: string, { workspace, today }: Context): Promise<Account> {
  const place = await workspace()
  const { file, dossier } = await readingNamed(written, place)
  if (dossier === undefined) throw new Failure(fill(texts.unreadable, { file }), fill(texts.check, { file }))
  return readAccount(dossier, await aroundOf(place, { today }))
}

/** Finds the dossier of the account that is called so, also where it is broken and has nothing but its file name. */
export async function readingNamed(written: string, place: Workspace): Promise<Reading> {
  const { readings } = await readAll(place)
  const candidates = readings
    .filter(reading => kindOf(reading) !== 'foreign')
    .map(({ file, dossier }) => ({ file, names: dossier === undefined ? [] : namesOf(dossier.front.value) }))
  const match = await findSpelt(written, candidates)
  if (match.kind === 'several') throw ambiguous(written, match.candidates)
  if (match.kind === 'none') throw unknown(written, match.near, candidates.length)
  const reading = readings.find(({ file }) => file === match.file)
  if (reading === undefined) throw new Error(`${match.file} was found among files that were not read`)
  return reading
}

const texts = {
  several: phrase<{ written: string; names: string }>({
    zh: ({ written, names }) => `\`${written}\` 不止一家：${names}`,
    en: ({ written, names }) => `\`${written}\` may be any of these: ${names}`,
  }),
  inFull: phrase<{ file: string }>({
    zh: ({ file }) => `写全一些，或者写文件名，例如 "${file}"。`,
    en: ({ file }) => `Write more of the name, or the file, such as "${file}".`,
  }),
  unknown: phrase<{ written: string }>({
    zh: ({ written }) => `没有叫 \`${written}\` 的客户。`,
    en: ({ written }) => `There is no account \`${written}\`.`,
  }),
  near: phrase<{ names: string }>({
    zh: ({ names }) => `是不是：${names}`,
    en: ({ names }) => `Did you mean: ${names}`,
  }),
  list: { zh: '全部客户：kam list', en: 'All accounts: kam list' },
  begin: {
    zh: '这里还没有档案；建一份：kam new 客户名称',
    en: 'There is no dossier yet; make one: kam new "Account name"',
  },
  unreadable: phrase<{ file: string }>({
    zh: ({ file }) => `\`${file}\` 读不了。`,
    en: ({ file }) => `\`${file}\` cannot be read.`,
  }),
  check: phrase<{ file: string }>({
    zh: ({ file }) => `看看哪里坏了：kam check "${file}"`,
    en: ({ file }) => `To see what is wrong with it: kam check "${file}"`,
  }),
}

const ambiguous = (written: string, candidates: readonly Candidate[]): Failure =>
  new Failure(
    fill(texts.several, { written, names: listed(candidates) }),
    fill(texts.inFull, { file: candidates[0]?.file ?? '' }),
  )

function unknown(written: string, near: readonly Candidate[], count: number): Failure {
  const words = fill(texts.unknown, { written })
  if (count === 0) return new Failure(words, texts.begin)
  return new Failure(words, near.length === 0 ? texts.list : fill(texts.near, { names: listed(near) }))
}

// More names than that are read by nobody.
const mostListed = 6

function listed(candidates: readonly Candidate[]): string {
  const names = candidates
    .slice(0, mostListed)
    .map(({ file, names: [name] }) => (name === undefined ? file : `${accountShown(name)} (${file})`))
  return [...names, ...(candidates.length > mostListed ? ['..'] : [])].join(', ')
}
