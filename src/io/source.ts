/** Where dossiers are read from. Later also the index and a commit of git; everybody else sees only this type. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { compareText } from '../engine/diagnostic.ts'
import { Failure } from '../text/failure.ts'
import type { Workspace } from './workspace.ts'

export type Source = {
  /** All files that are to be dossiers, sorted, relative to the workspace, with `/`. */
  readonly files: readonly string[]
  /** The bytes of a file. Undefined where the system refuses to hand them out. */
  readonly read: (file: string) => Uint8Array | undefined
  /** Whether a file or folder of the workspace is there. */
  readonly exists: (file: string) => boolean
}

/** The dossiers on the disk. */
export async function diskSource({ root, config }: Workspace): Promise<Source> {
  const isIgnored = await matcher(config.ignore)
  const files = markdownBelow(join(root, config.accounts))
    .map(file => toPosix(relative(root, file)))
    .filter(file => isDossierName(file) && !isIgnored(file))
    .sort(compareText)
  return {
    files,
    read(file) {
      try {
        return readFileSync(join(root, file))
      } catch (error) {
        if (isRefusal(error)) return undefined
        throw error
      }
    },
    exists: file => statSync(join(root, file), { throwIfNoEntry: false }) !== undefined,
  }
}

/** README and names that begin with `_` or `.` (folders, too) are no dossiers. */
function isDossierName(file: string): boolean {
  const names = file.split('/')
  return !names.some(name => /^[._]/.test(name)) && !/^readme\.md$/i.test(names.at(-1) ?? '')
}

function markdownBelow(folder: string): readonly string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    // A link is followed to a file, never into a folder: that could lead in a circle or out of the workspace.
    if (entry.isDirectory()) return /^[._]|^node_modules$/.test(entry.name) ? [] : markdownBelow(path)
    return /\.md$/i.test(entry.name) ? [path] : []
  })
}

async function matcher(globs: readonly string[]): Promise<(file: string) => boolean> {
  if (globs.length === 0) return () => false
  const { default: picomatch } = await import('picomatch')
  return picomatch([...globs], { dot: true })
}

/** Turns the paths of a command line into a test for files, and tells which of them name nothing to look at. */
export type Selection = { readonly covers: (file: string) => boolean; readonly idle: readonly string[] }

/** Which files the named paths mean; all, where none is named. Throws a Failure for a path that does not exist. */
export function select(paths: readonly string[], cwd: string, { root }: Workspace, { files }: Source): Selection {
  if (paths.length === 0) return { covers: () => true, idle: [] }
  const wanted = paths.map(path => ({ path, file: namedFile(path, cwd, root) }))
  const inside = (file: string, named: string) => named === '' || file === named || file.startsWith(`${named}/`)
  return {
    covers: file => wanted.some(({ file: named }) => inside(file, named)),
    idle: wanted.filter(({ file: named }) => !files.some(file => inside(file, named))).map(({ path }) => path),
  }
}

function namedFile(path: string, cwd: string, root: string): string {
  const absolute = resolve(cwd, path)
  if (statSync(absolute, { throwIfNoEntry: false }) === undefined) {
    throw new Failure({ zh: `没有 \`${path}\` 这个文件或文件夹。`, en: `There is no file or folder \`${path}\`.` })
  }
  const file = relative(root, absolute)
  if (file === '..' || file.startsWith(`..${sep}`) || isAbsolute(file)) {
    throw new Failure({
      zh: `\`${path}\` 不在工作区（${root}）里面。`,
      en: `\`${path}\` lies outside the workspace ${root}.`,
    })
  }
  return toPosix(file)
}

const toPosix = (path: string): string => path.split(sep).join('/')

function isRefusal(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && ['EACCES', 'EPERM', 'EISDIR', 'ENOENT', 'ELOOP', 'EIO'].includes(code)
}
