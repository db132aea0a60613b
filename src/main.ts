/** The only file that touches `process`: it makes the host, runs, and sets the exit code. */
import { homedir } from 'node:os'
import { run } from './cli/run.ts'
import type { Host } from './io/host.ts'

let typing: { readonly lines: AsyncIterator<string, undefined>; readonly end: () => void } | undefined

/** What a person types, line by line, until the end of it or Ctrl+C. */
async function typedLines(): Promise<NonNullable<typeof typing>> {
  const { createInterface } = await import('node:readline')
  const typed = createInterface({ input: process.stdin, terminal: false })
  process.once('SIGINT', () => typed.close())
  return { lines: typed[Symbol.asyncIterator](), end: () => typed.close() }
}

const host: Host = {
  cwd: process.cwd(),
  startedIn: process.cwd(),
  env: process.env,
  home: homedir(),
  showsTerminal: process.stdout.isTTY === true,
  canAsk: process.stdin.isTTY === true && process.stdout.isTTY === true,
  terminalWidth: process.stdout.columns,
  systemLocale: Intl.DateTimeFormat().resolvedOptions().locale,
  day: localDay(new Date()),
  readInput: async () => {
    const chunks: Uint8Array[] = []
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
    return Buffer.concat(chunks)
  },
  askLine: async prompt => {
    process.stdout.write(prompt)
    typing ??= await typedLines()
    const { done, value } = await typing.lines.next()
    return done === true ? undefined : value
  },
  write: text => void process.stdout.write(text),
  talk: text => void process.stderr.write(text),
}

// Whoever reads our output may stop early (`kam check | head`); that is no fault.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0)
  throw error
})

run(process.argv.slice(2), host).then(
  exit => {
    process.exitCode = exit
    // Whoever waits for more lines would keep the program alive.
    typing?.end()
  },
  (bug: unknown) => {
    // Not something that the user did: it is shown as it is, and never taken for "errors found" (1).
    console.error(bug)
    process.exitCode = 2
  },
)

function localDay(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
