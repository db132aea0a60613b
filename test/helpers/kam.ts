/** Runs the built program as a user does: a process of its own, in a known environment. */
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'

/** What a run left behind. */
export type Run = { readonly stdout: string; readonly stderr: string; readonly exit: number }

export type RunOptions = {
  readonly cwd: string
  /** Put over the known environment; undefined takes a variable out. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** What stands on standard input. */
  readonly input?: string
  /** Without the rights of the superuser, whom no permission stops. */
  readonly asOrdinaryUser?: boolean
  /** Another program in the place of `bin/kam.js`. */
  readonly bin?: string
}

export const bin = fileURLToPath(new URL('../../bin/kam.js', import.meta.url))

/** The day that is today in every test. */
export const today = '2026-11-23'

/** Runs `kam` to its end. */
export function kam(args: readonly string[], options: RunOptions): Promise<Run> {
  return run(process.execPath, [options.bin ?? bin, ...args], { ...options, env: environment(options.env) })
}

/** Nothing of the environment of the tests themselves shines through but the way to programs. */
export function environment(changes: RunOptions['env'] = {}): Record<string, string> {
  const known = {
    PATH: process.env['PATH'],
    // Above the home folder no workspace is looked for.
    HOME: tmpdir(),
    LANG: 'en_US.UTF-8',
    TZ: 'UTC',
    NO_COLOR: '1',
    KAM_TODAY: today,
    ...changes,
  }
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

type Process = Omit<RunOptions, 'bin' | 'env'> & { readonly env: Record<string, string> }

/** Runs any program to its end. */
export function run(program: string, args: readonly string[], options: Process): Promise<Run> {
  const { cwd, env, input, asOrdinaryUser = false } = options
  const nobody = 65_534
  const identity = asOrdinaryUser && process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args], { cwd, env, ...identity })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === null) reject(new Error(`${program} was ended by ${signal}`))
      else resolve({ stdout, stderr, exit: code })
    })
    // A program that reads nothing may have ended before it could have.
    child.stdin.on('error', error => ('code' in error && error.code === 'EPIPE' ? undefined : reject(error)))
    child.stdin.end(input ?? '')
  })
}
