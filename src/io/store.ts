/** The only writer. A file appears whole or not at all, never in the place of another, and no change is lost. */
import { accessSync, constants, existsSync, lstatSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from '../text/failure.ts'
import { fill, phrase } from '../text/phrase.ts'
import { move, putInPlace, putNew, sweep } from './atomic.ts'
import { explained, explainedNow, taken } from './explained.ts'
import { withLock } from './lock.ts'
import { namesakeOf, newPlace, placeOf, realFile } from './place.ts'

/** Creates a file in the workspace, with the folders above it. Throws a Failure where it exists or cannot be written. */
export const createFile = (root: string, file: string, text: string): void => create({ root, file, text, mode: 0o644 })

/** The same for a file that can be run. */
export const createProgram = (root: string, file: string, text: string): void =>
  create({ root, file, text, mode: 0o755 })

/** A text before and after a change; the same where there was nothing to write. */
export type Change = { readonly before: string; readonly after: string }

/**
 * Changes a file of the workspace: reads it, has `change` make the new text, and puts that in its place, whole or not at
 * all. Two who do so at once both succeed: the second waits, and changes what the first has made of it. Where somebody
 * else writes the file meanwhile, `change` is asked again with the new text. What it throws ends it with nothing written.
 */
export function updateFile(
  root: string,
  file: string,
  change: (text: string) => string | Promise<string>,
): Promise<Change> {
  return explained(file, async () => {
    const target = realFile(root, file)
    accessSync(target, constants.W_OK)
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const done = await withLock(dirname(target), isHeld => updateHeld(target, change, isHeld))
      if (done !== undefined) return done
    }
    throw changed(file)
  })
}

// Whoever writes a file more often than that while we look does not mean to stop.
const mostAttempts = 10

async function updateHeld(
  target: string,
  change: (text: string) => string | Promise<string>,
  isHeld: () => boolean,
): Promise<Change | undefined> {
  sweep(dirname(target))
  const bytes = readFileSync(target)
  // Whatever is not UTF-8 would not survive being written back.
  const before = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  const after = await change(before)
  if (after === before) return { before, after }
  const isStill = () => isHeld() && readFileSync(target).equals(bytes)
  return putInPlace(target, after, statSync(target), isStill) ? { before, after } : undefined
}

/** Puts a new text in the place of the one that was read; a Failure where the file is no longer as it was. */
export async function replaceFile(root: string, file: string, before: string, after: string): Promise<void> {
  await updateFile(root, file, text => {
    if (text === before) return after
    throw changed(file)
  })
}

/** Writes a file of the workspace anew, whatever stood in it. */
export async function putFile(root: string, file: string, text: string): Promise<void> {
  if (existsSync(join(root, file))) await updateFile(root, file, () => text)
  else createFile(root, file, text)
}

/** Moves a file within the workspace, its new folders made. Throws a Failure where the new name is taken. */
export function moveFile(root: string, from: string, to: string): Promise<void> {
  return explained(to, async () => {
    const source = placeOf(root, from)
    const target = newPlace(root, to)
    await withLock(dirname(source), () => {
      const found = namesakeOf(target)
      // On some disks a name in other letters, or in another normal form, is the file itself.
      if (found !== undefined && !isSameFile(found, source)) throw taken(to)
      move(source, target)
    })
  })
}

type Creation = { readonly root: string; readonly file: string; readonly text: string; readonly mode: number }

function create({ root, file, text, mode }: Creation): void {
  explainedNow(file, () => {
    const target = newPlace(root, file)
    if (namesakeOf(target) !== undefined) throw taken(file)
    sweep(dirname(target))
    putNew(target, text, mode)
  })
}

function isSameFile(one: string, other: string): boolean {
  const [first, second] = [lstatSync(one), lstatSync(other)]
  return first.ino === second.ino && first.dev === second.dev
}

const changed = (file: string): Failure => new Failure(fill(texts.changed, { file }))

const texts = {
  changed: phrase<{ file: string }>({
    zh: ({ file }) => `\`${file}\` 刚才被别的程序改过，没有写；请再运行一次。`,
    en: ({ file }) => `\`${file}\` was changed by somebody else just now; nothing was written. Please run this again.`,
  }),
}
