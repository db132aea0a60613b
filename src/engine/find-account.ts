/** Which accounts are there already, which of them a word on the command line means, and which a new name may mean. */
import { accountCore, fileNameFor, foldName, shownName, writingsOf } from '../text/name.ts'
import { nearest } from '../text/nearest.ts'

/** What a dossier is known by. */
export type Known = { readonly file: string; readonly account: string; readonly names: readonly string[] }

/** A file that may be meant; one that cannot be read has no names but its own. */
export type Candidate = Pick<Known, 'file' | 'names'>

/** Whom a word means. Where it may be several, or none, never the first match: the candidates. */
export type Match =
  | { readonly kind: 'one'; readonly file: string }
  | { readonly kind: 'several'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'none'; readonly near: readonly Candidate[] }

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

/** Finds the account that is called so: by its file, its name or an alias, else by how one of these begins. */
export function findAccount(written: string, candidates: readonly Candidate[]): Match {
  const wanted = foldName(shownName(written))
  const path = wanted.replaceAll('\\', '/').replace(/^\.\//, '')
  const tests: readonly ((candidate: Candidate) => boolean)[] = [
    ({ file }) => foldName(file) === path || foldName(file) === `${path}.md`,
    candidate => callsOf(candidate).includes(wanted) || fileName(candidate) === path.replace(/\.md$/, ''),
    candidate => [fileName(candidate), ...callsOf(candidate)].some(call => call.startsWith(wanted)),
  ]
  for (const test of wanted === '' ? [] : tests) {
    const [first, ...others] = candidates.filter(test)
    if (first !== undefined && others.length === 0) return { kind: 'one', file: first.file }
    if (first !== undefined) return { kind: 'several', candidates: [first, ...others] }
  }
  return { kind: 'none', near: nearTo(written, candidates) }
}

/**
 * The same, and where nothing is called so, by how Chinese names are spelt in Latin letters: `zgyh` and `zhongguo yinhang`
 * are 中国银行.
 */
export async function findSpelt(written: string, candidates: readonly Candidate[]): Promise<Match> {
  const match = findAccount(written, candidates)
  if (match.kind !== 'none') return match
  if (hanzi.test(written))
    return match.near.length > 0 ? match : { kind: 'none', near: await alike(written, candidates) }
  const letters = lettersOf(written)
  if (letters === undefined) return match
  const calls = candidates.map(chineseCalls)
  if (calls.every(names => names.length === 0)) return match
  const { spells } = await import('../text/pinyin.ts')
  const spelt = calls.map(names => names.map(name => spells(letters, name)))
  for (const kind of ['whole', 'start']) {
    const [first, ...others] = candidates.filter((_, index) => spelt[index]?.some(found => found === kind))
    if (first !== undefined && others.length === 0) return { kind: 'one', file: first.file }
    if (first !== undefined) return { kind: 'several', candidates: [first, ...others] }
  }
  return match
}

const hanzi = /\p{Script=Han}/u

const chineseCalls = (candidate: Candidate): readonly string[] =>
  [fileName(candidate), ...callsOf(candidate)].filter(call => hanzi.test(call))

/** Those whose name sounds so, in other characters. */
async function alike(written: string, candidates: readonly Candidate[]): Promise<readonly Candidate[]> {
  const { soundsLike } = await import('../text/pinyin.ts')
  const wanted = foldName(shownName(written))
  return candidates.filter(candidate => chineseCalls(candidate).some(call => soundsLike(wanted, call)))
}

/** What was typed, without what parts syllables (`xi'an`, `zhong guo`); undefined where it is no spelling. */
function lettersOf(written: string): string | undefined {
  const letters = foldName(written)
    .replaceAll('ü', 'v')
    .replace(/[\s'’-]/g, '')
  return /^[a-z][a-z0-9]{1,59}$/.test(letters) ? letters : undefined
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

const callsOf = ({ names }: Candidate): readonly string[] => names.flatMap(writingsOf)

/** The file's own name, without folders and ending. */
const fileName = ({ file }: Candidate): string => foldName(file.replace(/^.*\//, '').replace(/\.md$/i, ''))

/** Those whose name holds the word, or is held by it, or is the same but for what people leave out; and the likeliest slip. */
function nearTo(written: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const wanted = foldName(written)
  if (wanted === '') return []
  const core = accountCore(wanted)
  const isAlike = (call: string) => call.includes(wanted) || wanted.includes(call) || accountCore(call) === core
  // Accounts are called by how their names begin: a slip is in the beginning, too.
  const beginning = (call: string) => call.split(' ').slice(0, wanted.split(' ').length).join(' ')
  const calls = (candidate: Candidate) =>
    [fileName(candidate), ...callsOf(candidate)].flatMap(call => [call, beginning(call)])
  const others = candidates.flatMap(calls).filter(call => !isAlike(call))
  const slip = nearest(wanted, new Set(others))
  return candidates.filter(candidate => calls(candidate).some(call => call === slip || isAlike(call)))
}
