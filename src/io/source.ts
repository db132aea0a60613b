/** Where dossiers are read from: the disk, the index of git, or standard input. Everybody else sees only one type. */
import { type Dirent, existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Config } from '../engine/config.ts'
import { compareText } from '../engine/diagnostic.ts'
import { Failure } from '../text/failure.ts'
import type { Words } from '../text/phrase.ts'
import { shellWord } from '../text/shell-word.ts'
import type { Repository } from './git.ts'
import type { Host } from './host.ts'
import type { Workspace } from './workspace.ts'

export type Source = {
  /** All files that are to be dossiers, sorted, relative to the workspace, with `/`. */
  readonly files: readonly string[]
  /** The bytes of a file. Undefined where the system refuses to hand them out. */
  readonly read: (file: string) => Uint8Array | undefined
  /** Whether a file or folder of the workspace is there. */
  readonly exists: (file: string) => boolean
  /** Whether a file of that name would be a dossier. */
  readonly admits: (file: string) => boolean
}

/** Which files are asked about, and which of the named paths mean none. */
export type Selection = { readonly covers: (file: string) => boolean; readonly idle: readonly string[] }

/** The dossiers on the disk. */
export async function diskSource({ root, config }: Workspace): Promise<Source> {
  const isDossier = await dossierTest(config)
  const files = foldersOf(config).flatMap(folder =>
    markdownBelow(join(root, folder)).map(file => toPosix(relative(root, file))),
  )
  return {
    files: [...new Set(files.filter(isDossier))].sort(compareText),
    admits: isDossier,
    read: file => readIfAllowed(join(root, file)),
    exists: file => existsSync(join(root, file)),
  }
}

/** The dossiers as they are in the index of git, whatever the work tree holds, and which of them a commit would change. */
export async function stagedSource(workspace: Workspace, host: Host): Promise<Source & Selection> {
  const repository = repositoryOf(workspace, host)
  // Running programs is rare, and loading what it takes costs 4 ms: not on the way of every check.
  const { contentsOf, indexed, stagedPaths } = await import('./git.ts')
  const [isDossier, blobs, staged] = await Promise.all([
    dossierTest(workspace.config),
    indexed(repository),
    stagedPaths(repository),
  ])
  const prefix = prefixOf(workspace)
  const inWorkspace = blobs
    .filter(({ path }) => path.startsWith(prefix))
    .map(({ path, id }) => ({ file: path.slice(prefix.length), id }))
  const ids = new Map(inWorkspace.filter(({ file }) => isDossier(file)).map(({ file, id }) => [file, id]))
  const contents = await contentsOf(repository, [...new Set(ids.values())])
  const present = new Set(inWorkspace.flatMap(({ file }) => withFolders(file)))
  const changed = new Set(staged.map(path => path.normalize('NFC')))
  return {
    files: [...ids.keys()].sort(compareText),
    read: file => contents.get(ids.get(file) ?? ''),
    exists: file => present.has(file),
    admits: isDossier,
    covers: file => changed.has((prefix + file).normalize('NFC')),
    idle: [],
  }
}

/** Which dossiers on the disk differ from where this branch left `ref`; new files that git does not know yet included. */
export async function changedSince(ref: string, workspace: Workspace, source: Source, host: Host): Promise<Selection> {
  const { blobId, filesSince } = await import('./git.ts')
  const base = await filesSince(repositoryOf(workspace, host), ref)
  const ids = new Map(base.map(({ path, id }) => [path.normalize('NFC'), id]))
  const prefix = prefixOf(workspace)
  return {
    idle: [],
    covers(file) {
      const before = ids.get((prefix + file).normalize('NFC'))
      const content = source.read(file)
      return before === undefined || content === undefined || !isSameContent(content, before, blobId)
    },
  }
}

/** The dossiers on the disk, one of them as it comes from standard input; only that one is asked about. */
export function withInput(source: Source, file: string, content: Uint8Array): Source & Selection {
  // A name may be written in another normal form than the one on the disk: it is the same file.
  const name = source.files.find(known => known.normalize('NFC') === file.normalize('NFC')) ?? file
  if (!source.admits(name)) return { ...source, covers: () => false, idle: [file] }
  return {
    ...source,
    files: source.files.includes(name) ? source.files : [...source.files, name].sort(compareText),
    read: asked => (asked === name ? content : source.read(asked)),
    covers: asked => asked === name,
    idle: [],
  }
}

/** Which files the named paths mean; all, where none is named. Throws a Failure for a path that does not exist. */
export async function select(
  paths: readonly string[],
  cwd: string,
  { root }: Workspace,
  { files }: Source,
): Promise<Selection> {
  if (paths.length === 0) return { covers: () => true, idle: [] }
  const wanted = await Promise.all(paths.map(async path => ({ path, covers: await coverOf(path, cwd, root, files) })))
  return {
    covers: file => wanted.some(({ covers }) => covers(file)),
    idle: wanted.filter(({ covers }) => !files.some(covers)).map(({ path }) => path),
  }
}

/** A path of the command line as a file of the workspace. Throws a Failure where it leads out. */
export function fileInWorkspace(path: string, cwd: string, root: string): string {
  const absolute = resolve(cwd, path)
  // The last name stands for itself: a link among the dossiers is a dossier of its own.
  const real = absolute === resolve(root) ? realpathSync(root) : join(realPath(dirname(absolute)), basename(absolute))
  const file = relative(realpathSync(root), real)
  if (file === '..' || file.startsWith(`..${sep}`) || isAbsolute(file)) {
    throw new Failure({
      zh: `\`${path}\` 不在工作区（${root}）里面。`,
      en: `\`${path}\` lies outside the workspace ${root}.`,
    })
  }
  return toPosix(file)
}

/** The way from the git root to the workspace, with `/` at its end; empty where they are one, or there is no git. */
export function prefixOf({ root, gitRoot }: Workspace): string {
  const way = gitRoot === undefined ? '' : toPosix(relative(gitRoot, root))
  return way === '' ? '' : `${way}/`
}

/** The git work tree around a workspace. Throws a Failure where there is none. */
export function repositoryOf({ root, gitRoot }: Workspace, { env, startedIn }: Host): Repository {
  if (gitRoot !== undefined) return { root: gitRoot, env, cwd: startedIn }
  throw new Failure({ zh: `${root} 不在 git 仓库里。`, en: `${root} is in no git repository.` })
}

/** Where a path really leads, its links followed as far as it is there: the system itself puts a link before some folders. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path)
  const above = dirname(path)
  return above === path ? path : join(realPath(above), basename(path))
}

async function coverOf(
  path: string,
  cwd: string,
  root: string,
  files: readonly string[],
): Promise<(file: string) => boolean> {
  const named = fileInWorkspace(path, cwd, root).normalize('NFC')
  const covers = (file: string): boolean => {
    const name = file.normalize('NFC')
    return named === '' || name === named || name.startsWith(`${named}/`)
  }
  // Typed in another normal form than on the disk it is the same file, though not every system finds it by that name;
  // and what is staged need not be on the disk at all.
  if (statSync(resolve(cwd, path), { throwIfNoEntry: false }) !== undefined || files.some(covers)) return covers
  if (/[*?{[]/.test(path)) return globTest([named])
  throw new Failure(
    { zh: `没有 \`${path}\` 这个文件或文件夹。`, en: `There is no file or folder \`${path}\`.` },
    await dossierHint(path, cwd, root, files),
  )
}

/** Every other command takes an account by its name: what file that is. */
async function dossierHint(
  path: string,
  cwd: string,
  root: string,
  files: readonly string[],
): Promise<Words | undefined> {
  const { findAccount } = await import('../engine/find-account.ts')
  const candidates = files.map(file => ({ file, names: [] }))
  const match = findAccount(path, candidates)
  if (match.kind !== 'one') return undefined
  const line = `kam check ${shellWord(toPosix(relative(cwd, join(root, match.file))))}`
  return { zh: `档案写文件名：${line}`, en: `A dossier is named by its file: ${line}` }
}

/** README and names that begin with `_` or `.` (folders, too) are no dossiers, nor is what the config leaves out. */
async function dossierTest({ accounts, globs, ignore }: Config): Promise<(file: string) => boolean> {
  const [isWanted, isIgnored] = await Promise.all([globs.length === 0 ? () => true : globTest(globs), globTest(ignore)])
  const folder = accounts === '.' || globs.length > 0 ? '' : `${accounts}/`
  return file => {
    const names = file.split('/')
    return (
      /\.md$/i.test(file) &&
      file.startsWith(folder) &&
      !names.some(name => /^[._]|^node_modules$/.test(name)) &&
      !/^readme\.md$/i.test(names.at(-1) ?? '') &&
      isWanted(file) &&
      !isIgnored(file)
    )
  }
}

/** The folders in which dossiers may lie: the one that is named, or those at which the globs begin. */
function foldersOf({ accounts, globs }: Config): readonly string[] {
  const fixed = globs
    .map(glob => glob.split('/').slice(0, -1))
    .map(names => {
      const wild = names.findIndex(name => /[*?{[\]!(]/.test(name))
      return names.slice(0, wild === -1 ? names.length : wild).join('/')
    })
  return fixed.length === 0 ? [accounts] : [...new Set(fixed)]
}

async function globTest(globs: readonly string[]): Promise<(file: string) => boolean> {
  if (globs.length === 0) return () => false
  const { default: picomatch } = await import('picomatch')
  const matches = picomatch(
    globs.map(glob => glob.normalize('NFC')),
    { dot: true },
  )
  return file => matches(file.normalize('NFC'))
}

function markdownBelow(folder: string): readonly string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return []
  return entriesOf(folder).flatMap(entry => {
    const path = join(folder, entry.name)
    // A link is followed to a file, never into a folder: that could lead in a circle or out of the workspace.
    if (entry.isDirectory()) return /^[._]|^node_modules$/.test(entry.name) ? [] : markdownBelow(path)
    return /\.md$/i.test(entry.name) ? [path] : []
  })
}

/** What a folder holds. One that the system does not open holds a file that cannot be read: so it is told, not left out. */
function entriesOf(folder: string): readonly Pick<Dirent, 'name' | 'isDirectory'>[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    if (isRefusal(error)) return [{ name: closedFolder, isDirectory: () => false }]
    throw error
  }
}

const closedFolder = '*.md'

function readIfAllowed(path: string): Uint8Array | undefined {
  try {
    // A pipe or a device under such a name would never end.
    return statSync(path).isFile() ? readFileSync(path) : undefined
  } catch (error) {
    if (isRefusal(error)) return undefined
    throw error
  }
}

function isRefusal(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && ['EACCES', 'EPERM', 'EISDIR', 'ENOENT', 'ENOTDIR', 'ELOOP', 'EIO'].includes(code)
}

/** Line endings that git would convert at the next commit are no change; no filter of the repository is run to find out. */
function isSameContent(
  content: Uint8Array,
  id: string,
  blobId: (content: Uint8Array, like: string) => string,
): boolean {
  if (blobId(content, id) === id) return true
  const unix = Buffer.from(Buffer.from(content).toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
  return unix.length !== content.length && blobId(unix, id) === id
}

const withFolders = (file: string): readonly string[] =>
  file.split('/').map((_, depth, names) => names.slice(0, depth + 1).join('/'))

const toPosix = (path: string): string => path.split(sep).join('/')
