/** Runs the built program on a real terminal: types, waits for what it shows, and tells how it ended. */
import { spawn } from '@lydell/node-pty'
import { onTestFinished } from 'vitest'
import { bin, environment, type RunOptions } from './kam.ts'

export type Terminal = {
  /** Everything shown so far, as lines of plain text. */
  readonly screen: () => string
  /** Waits until the terminal shows a text behind what was waited for before. */
  readonly shows: (text: string) => Promise<void>
  /** The same for what an expression matches; gives the match, or undefined where the program ends without it. */
  readonly matches: (expression: RegExp) => Promise<RegExpExecArray | undefined>
  readonly type: (keys: string) => void
  /** Waits for the end; gives the exit code. */
  readonly ends: () => Promise<number>
}

export type TerminalOptions = Pick<RunOptions, 'cwd' | 'env'> & { readonly columns?: number; readonly rows?: number }

export const keys = { enter: '\r', interrupt: '\u0003', down: '\u001b[B', space: ' ' } as const

/** Starts `kam` on a terminal of its own. */
export function terminal(args: readonly string[], options: TerminalOptions): Terminal {
  const { cwd, env, columns = 80, rows = 24 } = options
  const child = spawn(process.execPath, [bin, ...args], {
    cwd,
    cols: columns,
    rows,
    name: 'xterm-256color',
    env: environment({ TERM: 'xterm-256color', ...env }),
  })
  let written = ''
  let seen = 0
  let exit: number | undefined
  const waiting = new Set<() => void>()
  const look = () => {
    for (const one of waiting) one()
  }
  child.onData(text => {
    written += text
    look()
  })
  child.onExit(({ exitCode }) => {
    exit = exitCode
    look()
  })
  onTestFinished(() => {
    if (exit === undefined) child.kill('SIGKILL')
  })

  /** Asks again at each sign of life; a hang is ended by the watchdog of the tests. */
  const until = <Answer>(ask: () => Answer | undefined): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const attempt = () => {
        try {
          const answer = ask()
          if (answer === undefined) return
          resolve(answer)
        } catch (error) {
          reject(error)
        }
        waiting.delete(attempt)
      }
      waiting.add(attempt)
      attempt()
    })

  const screen = () => plain(written)
  return {
    screen,
    shows: text =>
      until(() => {
        const at = screen().indexOf(text, seen)
        if (at === -1 && exit !== undefined) throw new Error(`it ended without showing "${text}":\n${screen()}`)
        if (at === -1) return undefined
        seen = at + text.length
        return true
      }).then(() => {}),
    matches: expression =>
      until(() => {
        const match = expression.exec(screen().slice(seen))
        if (match === null) return exit === undefined ? undefined : { match: undefined }
        seen += match.index + match[0].length
        return { match }
      }).then(({ match }) => match),
    type: text => child.write(text),
    ends: () => until(() => exit),
  }
}

/** What a terminal was told to show, without what moves the cursor or colours the text. */
const plain = (written: string): string =>
  written
    .replace(/\u001b\[[0-?]*[ -/]*[@-~]/g, '')
    .replace(/\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g, '')
    .replace(/\u001b[=>78]/g, '')
    .replaceAll('\r', '')
