/** Whose a lock or an unfinished file is: a process on a machine, and whether that is still there. */
import { hostname } from 'node:os'
// Signal 0 only asks whether a process is there.
import { kill, pid } from 'node:process'
import { codeOf } from './explained.ts'

const machine = hostname()
  .replace(/[^\w-]/g, '-')
  .slice(0, 40)

/** This process on this machine, as a part of a file name. */
export const thisOwner = `${machine}.${pid}`

/** A word that no other process, and no other call here, makes. */
export const unique = (): string => Date.now().toString(36) + Math.random().toString(36).slice(2, 10)

/** Whether that process was one of this machine, and is no more. Of other machines nobody can tell. */
export function isDead(owner: string): boolean {
  const [, where, number] = /^([\w-]*)\.(\d+)$/.exec(owner) ?? []
  if (where !== machine) return false
  try {
    kill(Number(number), 0)
    return false
  } catch (error) {
    // A process of another user may not be asked, but is there.
    return codeOf(error) === 'ESRCH'
  }
}
