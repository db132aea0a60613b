/** One writer at a time in a folder: the lock is a file, and whoever dies with it in his hand stops nobody. */
import { closeSync, lstatSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '../text/failure.ts'
import { fill, phrase } from '../text/phrase.ts'
import { codeOf } from './explained.ts'
import { isDead, thisOwner, unique } from './owner.ts'

const lockName = '.kam.lock'

/** A write takes milliseconds. A lock that has not changed hands for so long was left behind, or its owner is frozen. */
const longest = 5000

/** Whoever waits longer than that is told so: twenty others have been let in by then. */
const patience = 60_000

/**
 * Does the work while nobody else works under the lock of this folder; waits for its turn. `isHeld` tells whether the
 * lock is still ours: a frozen owner may find that it was taken from him, and must not write then.
 */
export async function withLock<Done>(
  folder: string,
  work: (isHeld: () => boolean) => Done | Promise<Done>,
): Promise<Done> {
  const lock = join(folder, lockName)
  const mark = `${thisOwner} ${unique()}`
  await acquire(lock, mark)
  try {
    return await work(() => markIn(lock) === mark)
  } finally {
    if (markIn(lock) === mark) rmSync(lock, { force: true })
  }
}

async function acquire(lock: string, mark: string): Promise<void> {
  const began = performance.now()
  const lockAge = stopwatch()
  const guardAge = stopwatch()
  while (!claim(lock, mark)) {
    const holder = markIn(lock)
    if (holder !== undefined && isLeft(holder, lockAge(holder))) takeAway(lock, holder, mark, guardAge)
    else if (performance.now() - began > patience) throw new Failure(fill(texts.busy, { lock, holder: holder ?? '' }))
    // Not all at the same moment, or they would meet again and again.
    else await sleep(2 + Math.random() * 18)
  }
}

/** Takes the lock if it is free. */
function claim(lock: string, mark: string): boolean {
  let handle: number
  try {
    handle = openSync(lock, 'wx')
  } catch (error) {
    const code = codeOf(error)
    // On Windows a file that is about to vanish can neither be opened nor made.
    if (code === 'EEXIST' || (code === 'EPERM' && sep === '\\')) return false
    throw error
  }
  try {
    writeFileSync(handle, mark)
  } finally {
    closeSync(handle)
  }
  return true
}

/** Who holds the lock; undefined where it is free. What is no lock of ours has no owner either, and counts as left behind. */
function markIn(lock: string): string | undefined {
  const found = lstatSync(lock, { throwIfNoEntry: false })
  if (found === undefined) return undefined
  if (found.isDirectory()) throw new Failure(fill(texts.folder, { lock }))
  if (!found.isFile() || found.size > 1024) return ''
  try {
    return readFileSync(lock, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Tells since when one and the same mark has been seen, by our own clock: those of other machines may go wrong. */
function stopwatch(): (mark: string) => number {
  let seen: { readonly mark: string; readonly since: number } | undefined
  return mark => {
    if (seen?.mark !== mark) seen = { mark, since: performance.now() }
    return performance.now() - seen.since
  }
}

/** Whether the owner is dead, or has been silent for too long. A mark that is not whole is being written: it has a second. */
function isLeft(mark: string, unchanged: number): boolean {
  const [, owner] = /^(\S+) \S+$/.exec(mark) ?? []
  if (owner === undefined) return unchanged > 1000
  return isDead(owner) || unchanged > longest
}

/**
 * Removes a lock that was left behind. Of several who find it only one may: the others would remove the lock that the
 * next one has taken. If that one is killed on the way, its own mark is left behind, and removed likewise.
 */
function takeAway(lock: string, holder: string, mark: string, guardAge: (mark: string) => number): void {
  const guard = `${lock}.stale`
  if (!claim(guard, mark)) {
    const other = markIn(guard)
    if (other !== undefined && isLeft(other, guardAge(other))) rmSync(guard, { force: true })
    return
  }
  try {
    if (markIn(lock) === holder) rmSync(lock, { force: true })
  } finally {
    rmSync(guard, { force: true })
  }
}

const texts = {
  busy: phrase<{ lock: string; holder: string }>({
    zh: ({ lock, holder }) => `等了一分钟，别的程序还在写这里的档案（\`${lock}\`，${holder}）；请稍后再试。`,
    en: ({ lock, holder }) =>
      `After a minute another program is still writing here (\`${lock}\`, ${holder}). Please try again later.`,
  }),
  folder: phrase<{ lock: string }>({
    zh: ({ lock }) => `\`${lock}\` 是一个文件夹，占了 kam 锁文件的名字；请把它移开。`,
    en: ({ lock }) => `\`${lock}\` is a folder; it has the name of kam's lock. Please move it away.`,
  }),
}
