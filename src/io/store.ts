/** The only writer. A file appears whole or not at all, and never in the place of another. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { Failure } from '../text/failure.ts'

/** Creates a file in the workspace, with the folders above it. Throws a Failure where it exists or cannot be written. */
export const createFile = (root: string, file: string, text: string): void => create({ root, file, text, mode: 0o644 })

/** The same for a file that can be run. */
export const createProgram = (root: string, file: string, text: string): void =>
  create({ root, file, text, mode: 0o755 })

type Creation = { readonly root: string; readonly file: string; readonly text: string; readonly mode: number }

function create({ root, file, text, mode }: Creation): void {
  const target = join(root, file)
  explained(file, () => {
    // The workspace may be yet to be made, and a repository may have no folder of hooks.
    makeFolder(root)
    mustLieInside(root, nearestFolder(dirname(target)), file)
    makeFolder(dirname(target))
    const temporary = `${dirname(target)}${sep}.kam-${process.pid}.tmp`
    try {
      writeWhole(temporary, text, mode)
      // A link fails where the name is taken; a rename would overwrite.
      linkSync(temporary, target)
    } finally {
      rmSync(temporary, { force: true })
    }
  })
}

/**
 * Puts a new text in the place of the one that was read: whole or not at all, its permissions kept. Throws a Failure
 * where the file has changed meanwhile: somebody else's work is not overwritten.
 */
export function replaceFile(root: string, file: string, before: string, after: string): void {
  explained(file, () => {
    // A link is followed: the file that it means is replaced, not the link.
    const target = realpathSync(join(root, file))
    mustLieInside(root, dirname(target), file)
    if (readFileSync(target, 'utf8') !== before) {
      throw new Failure({
        zh: `\`${file}\` 刚才被别的程序改过，没有写；请再运行一次。`,
        en: `\`${file}\` was changed by somebody else just now; nothing was written. Please run this again.`,
      })
    }
    const temporary = `${dirname(target)}${sep}.kam-${process.pid}.tmp`
    try {
      writeWhole(temporary, after, statSync(target).mode)
      renameSync(temporary, target)
      syncFolder(dirname(target))
    } finally {
      rmSync(temporary, { force: true })
    }
  })
}

/** Makes a rename last through a power cut; Windows knows no such thing, and needs none. */
function syncFolder(folder: string): void {
  if (sep === '\\') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Writes what the user named with `--output`; that may lie anywhere and may be there already. */
export function writeOutput(cwd: string, path: string, text: string): void {
  explained(path, () => writeFileSync(resolve(cwd, path), text))
}

function writeWhole(path: string, text: string, mode = 0o644): void {
  const file = openSync(path, 'w', mode)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** The nearest folder upwards that is there: where it really lies tells where a new one would be made. */
function nearestFolder(path: string): string {
  return existsSync(path) ? path : nearestFolder(dirname(path))
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
  } catch (error) {
    // The target itself does not exist yet, so it is a folder on the way whose name a file has taken.
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw Object.assign(new Error(error.message), { code: 'ENOTDIR' })
    }
    throw error
  }
}

function mustLieInside(root: string, folder: string, file: string): void {
  const way = relative(realpathSync(root), realpathSync(folder))
  if (way !== '..' && !way.startsWith(`..${sep}`)) return
  throw new Failure({
    zh: `\`${file}\` 经过一个链接跑到工作区外面去了，不写。`,
    en: `\`${file}\` leads out of the workspace through a link; nothing was written.`,
  })
}

/** Turns what the system says into a sentence. */
function explained(file: string, write: () => void): void {
  try {
    write()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error
    if (error.code === 'EEXIST') {
      throw new Failure({
        zh: `\`${file}\` 已经有了，没有改动它。`,
        en: `\`${file}\` exists already; it was left as it is.`,
      })
    }
    const reason = reasons[error.code] ?? { zh: error.code, en: error.code }
    throw new Failure({ zh: `写不了 \`${file}\`：${reason.zh}。`, en: `Cannot write \`${file}\`: ${reason.en}.` })
  }
}

const reasons: Readonly<Record<string, { zh: string; en: string }>> = {
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  EROFS: { zh: '这个磁盘只能读', en: 'the disk is read-only' },
  ENOSPC: { zh: '磁盘满了', en: 'the disk is full' },
  ENOTDIR: { zh: '路上有一个同名的文件，不是文件夹', en: 'a file stands where a folder is needed' },
  ENOENT: { zh: '上面的文件夹不存在', en: 'the folder above it does not exist' },
  EISDIR: { zh: '这是一个文件夹', en: 'it is a folder' },
  ENAMETOOLONG: { zh: '名字太长', en: 'the name is too long' },
}
