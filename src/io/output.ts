/** Writes what the user named with `--output`; that may lie anywhere, may be there already, and need be no file. */
import { lstatSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { putInPlace } from './atomic.ts'
import { codeOf, explainedNow } from './explained.ts'

export function writeOutput(cwd: string, path: string, text: string): void {
  const named = resolve(cwd, path)
  explainedNow(path, () => {
    const there = statSync(named, { throwIfNoEntry: false })
    // A pipe or a terminal is written to; and a link that leads nowhere yet is what the user named, too.
    const isPlain = there === undefined ? lstatSync(named, { throwIfNoEntry: false }) === undefined : there.isFile()
    if (!isPlain) return writeFileSync(named, text)
    try {
      putInPlace(there === undefined ? named : realpathSync(named), text, there, () => true)
    } catch (error) {
      // A file may be ours to write in a folder that is not.
      if (there === undefined || !['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error) ?? '')) throw error
      writeFileSync(named, text)
    }
  })
}
