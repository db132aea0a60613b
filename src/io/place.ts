/** Where a file of the workspace really lies: links are followed, but never out of it. */
import { existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path'
import { Failure } from '../text/failure.ts'
import { fill, phrase } from '../text/phrase.ts'
import { blocked, codeOf } from './explained.ts'

/** The file itself: of a link the file that it means. Throws a Failure where it is not there or lies outside. */
export function realFile(root: string, file: string): string {
  const target = realpathSync(placeOf(root, file))
  mustLieInside(root, dirname(target), file)
  if (statSync(target).isFile()) return target
  throw new Failure(fill(texts.noFile, { file }))
}

/** The path of a file that is there, be it a link; it may be written in another normal form on the disk. */
export function placeOf(root: string, file: string): string {
  const found = namesakeOf(join(root, file))
  if (found === undefined) throw new Failure(fill(texts.gone, { file }))
  mustLieInside(root, dirname(found), file)
  return join(realpathSync(dirname(found)), basename(found))
}

/** The path of a file that is to be, its folders made. The workspace may be yet to be made, too. */
export function newPlace(root: string, file: string): string {
  const folder = dirname(join(root, file))
  try {
    mkdirSync(root, { recursive: true })
    mustLieInside(root, nearestFolder(folder), file)
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    // The file itself is not made yet, so it is a folder on the way whose name a file has taken.
    throw codeOf(error) === 'EEXIST' ? blocked(file) : error
  }
  return join(realpathSync(folder), basename(file))
}

/** The path under which the disk has this name, in whatever normal form; undefined where nothing is called so. */
export function namesakeOf(path: string): string | undefined {
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return path
  if (!existsSync(dirname(path))) return undefined
  const name = basename(path).normalize('NFC')
  const found = readdirSync(dirname(path)).find(one => one.normalize('NFC') === name)
  return found === undefined ? undefined : join(dirname(path), found)
}

/** The first of several names that nothing in a folder has. */
export function freeName(folder: string, nameOf: (number: number) => string, number = 1): string {
  const name = nameOf(number)
  return namesakeOf(join(folder, name)) === undefined ? name : freeName(folder, nameOf, number + 1)
}

/** The nearest folder upwards that is there: where it really lies tells where a new one would be made. */
function nearestFolder(path: string): string {
  return existsSync(path) ? path : nearestFolder(dirname(path))
}

/** Nothing is written outside the workspace, nor into git's own folder: a link may lead to either. */
function mustLieInside(root: string, folder: string, file: string): void {
  const way = relative(realpathSync(root), realpathSync(folder))
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) throw new Failure(fill(texts.outside, { file }))
  if (way.split(sep).some(name => /^\.git$/i.test(name))) throw new Failure(fill(texts.git, { file }))
}

const texts = {
  outside: phrase<{ file: string }>({
    zh: ({ file }) => `\`${file}\` 经过一个链接跑到工作区外面去了，不写。`,
    en: ({ file }) => `\`${file}\` leads out of the workspace through a link; nothing was written.`,
  }),
  git: phrase<{ file: string }>({
    zh: ({ file }) => `\`${file}\` 在 git 自己的文件夹里，不写。`,
    en: ({ file }) => `\`${file}\` lies in git's own folder; nothing was written.`,
  }),
  gone: phrase<{ file: string }>({
    zh: ({ file }) => `\`${file}\` 不见了，没有写。`,
    en: ({ file }) => `\`${file}\` is gone; nothing was written.`,
  }),
  noFile: phrase<{ file: string }>({
    zh: ({ file }) => `\`${file}\` 不是文件，不写。`,
    en: ({ file }) => `\`${file}\` is no file; nothing was written.`,
  }),
}
