/** Files that appear whole or not at all: written beside their place under a name of our own, made to last, then put there. */
import {
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { codeOf } from './explained.ts'
import { isDead, thisOwner, unique } from './owner.ts'

/** Puts a file where there is none. Throws EEXIST where there is one. */
export function putNew(target: string, text: string, mode: number): void {
  beside(target, text, { mode }, temporary => {
    try {
      // A link fails where the name is taken; a rename would overwrite.
      linkSync(temporary, target)
    } catch (error) {
      if (!knowsNoLinks(error)) throw error
      copyFileSync(temporary, target, constants.COPYFILE_EXCL)
    }
    return true
  })
}

/**
 * Puts a file in the place of one that is there, whose permissions and owner it takes over, if `isStill` says at the last
 * moment that nothing has changed. Tells whether it did.
 */
export function putInPlace(target: string, text: string, there: Stats | undefined, isStill: () => boolean): boolean {
  return beside(target, text, { mode: 0o666, ...(there === undefined ? {} : { like: there }) }, temporary => {
    if (!isStill()) return false
    renamed(temporary, target)
    return true
  })
}

/** Moves a file; what is there already has to be looked for before. */
export function move(from: string, to: string): void {
  renamed(from, to)
  syncFolder(dirname(to))
  if (dirname(from) !== dirname(to)) syncFolder(dirname(from))
}

/** Removes what killed processes of this machine have left behind in a folder, and what is there for an hour. */
export function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, owner] = /^\.kam-(.+)-\w+\.tmp$/.exec(name) ?? []
    if (owner === undefined) continue
    const path = join(folder, name)
    const found = lstatSync(path, { throwIfNoEntry: false })
    const isOld = found !== undefined && Date.now() - found.mtimeMs > 60 * 60 * 1000
    if (found?.isDirectory() === false && (isOld || isDead(owner))) rmSync(path, { force: true })
  }
}

type Looks = { readonly mode: number; readonly like?: Stats }

function beside(target: string, text: string, looks: Looks, put: (temporary: string) => boolean): boolean {
  const temporary = join(dirname(target), `.kam-${thisOwner}-${unique()}.tmp`)
  try {
    writeWhole(temporary, text, looks)
    const done = put(temporary)
    if (done) syncFolder(dirname(target))
    return done
  } finally {
    rmSync(temporary, { force: true })
  }
}

function writeWhole(path: string, text: string, { mode, like }: Looks): void {
  // The name must be new: a link that somebody laid there is not followed.
  const file = openSync(path, 'wx', mode)
  try {
    writeFileSync(file, text)
    if (like !== undefined) takeOver(file, like)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function takeOver(file: number, { uid, gid, mode }: Stats): void {
  if (sep === '\\') return
  try {
    fchownSync(file, uid, gid)
  } catch (error) {
    // Only the superuser gives files away. Who may write here replaces the file as his own, as every editor does.
    if (codeOf(error) !== 'EPERM') throw error
  }
  fchmodSync(file, mode & 0o7777)
}

// As sticks and some network drives are.
const knowsNoLinks = (error: unknown): boolean =>
  ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(codeOf(error) ?? '')

/** On Windows a file that a virus scanner or an indexer looks at cannot be replaced for a moment. */
function renamed(from: string, to: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      const code = codeOf(error) ?? ''
      if (sep !== '\\' || attempt === 10 || !['EPERM', 'EACCES', 'EBUSY'].includes(code)) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20 * attempt)
    }
  }
}

/** Makes a new name last through a power cut; Windows knows no such thing, and needs none. */
function syncFolder(folder: string): void {
  if (sep === '\\') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
