/** What is there where a workspace is to be set up: files of the workspace, of its repository, and git's hooks. */
import { accessSync, constants, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Base, Hooks, Surroundings } from '../engine/surroundings.ts'
import { Failure } from '../text/failure.ts'
import { hooksFolder } from './git.ts'
import type { Host } from './host.ts'
import { repositoryOf } from './source.ts'
import type { Workspace } from './workspace.ts'

/** The folders from which files are named, by their absolute paths. */
export type Bases = Readonly<Record<Base, string>>

/** Looks round a workspace, which need not be there yet. Throws a Failure where a file stands in its place. */
export async function surroundings(
  workspace: Workspace,
  host: Host,
): Promise<{ readonly bases: Bases; readonly around: Surroundings }> {
  const { root, gitRoot = root } = workspace
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new Failure({ zh: `\`${root}\` 是一个文件，不是文件夹。`, en: `\`${root}\` is a file, not a folder.` })
  }
  const hooks = workspace.gitRoot === undefined ? undefined : await hooksFolder(repositoryOf(workspace, host))
  const bases: Bases = { workspace: root, repository: gitRoot, hooks: hooks?.folder ?? root }
  return {
    bases,
    around: {
      folder: toPosix(relative(gitRoot, root)) || '.',
      textOf: (base, file) => textAt(join(bases[base], file)),
      isInUse: (base, folder) => isInUse(join(bases[base], folder)),
      hooks: hooks === undefined ? undefined : describeHooks(hooks, host),
    },
  }
}

function describeHooks({ folder, isSet }: { readonly folder: string; readonly isSet: boolean }, host: Host): Hooks {
  return { folder: shownPath(folder, host), isSet, isPlain: isProgram(join(folder, 'pre-commit')) }
}

/** A path as it is shown: from the current folder where it lies below it. */
export function shownPath(path: string, { cwd }: Host): string {
  const way = relative(cwd, path)
  return toPosix(way === '' || way.startsWith('..') ? path : way)
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    if (typeof code !== 'string') throw error
    throw new Failure({ zh: `读不了 \`${path}\`：${code}。`, en: `Cannot read \`${path}\`: ${code}.` })
  }
}

function isInUse(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true && readdirSync(folder).length > 0
}

/** A file of its own that can be run; a link leads to a file that somebody keeps elsewhere. */
function isProgram(path: string): boolean {
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EACCES') return false
    throw error
  }
}

const toPosix = (path: string): string => path.split(sep).join('/')
