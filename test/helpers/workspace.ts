/** Real folders with real files, gone after the test. */
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { environment, kam, type Run, type RunOptions } from './kam.ts'

/** Names of files, with `/`, and what stands in them. */
export type Files = Readonly<Record<string, string | Uint8Array>>

export type Workspace = {
  /** Absolute path. */
  readonly root: string
  readonly path: (file: string) => string
  readonly write: (file: string, content: string | Uint8Array) => void
  readonly read: (file: string) => string
  readonly bytes: (file: string) => Buffer
  /** Every file, sorted, with `/`; git's own are left out. */
  readonly files: () => readonly string[]
  /** Runs `kam` here. */
  readonly kam: (args: readonly string[], options?: Partial<RunOptions>) => Promise<Run>
}

export type WorkspaceOptions = {
  /** Makes it a git repository with a first commit. */
  readonly git?: boolean
  /** What the folder is called. */
  readonly name?: string
  /** When it is taken away; hooks of a whole file pass `afterAll`. */
  readonly atEnd?: (remove: () => void) => void
}

/** A dossier in which nothing is wrong; `more` goes to the end of its front matter. Its file is called as its account. */
export const dossier = (account: string, more = ''): string =>
  `---\nkam: 1\naccount: ${account}\nstage: establish\n${more}---\n${body}`

/** The four sections of a body, in which there is nothing yet. */
export const body = '\n## Customer\n\n## Competitors\n\n## Projects\n\n## Log\n'

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url))

/** Makes a folder that holds these files. */
export function workspace(files: Files = {}, options: WorkspaceOptions = {}): Workspace {
  const { git = false, name = 'workspace', atEnd = onTestFinished } = options
  const outer = mkdtempSync(join(tmpdir(), 'kam-test-'))
  atEnd(() => rmSync(outer, { recursive: true, force: true }))
  // Other users may look in: some runs are made without the rights of the superuser.
  chmodSync(outer, 0o755)
  const root = join(outer, name)
  mkdirSync(root)
  const path = (file: string) => join(root, file)
  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(dirname(path(file)), { recursive: true })
    writeFileSync(path(file), content)
  }
  for (const [file, content] of Object.entries(files)) write(file, content)
  if (git) makeRepository(root)
  return {
    root,
    path,
    write,
    read: file => readFileSync(path(file), 'utf8'),
    bytes: file => readFileSync(path(file)),
    files: () => filesBelow(root),
    kam: (args, others = {}) => kam(args, { cwd: root, ...others }),
  }
}

/** A copy of one of the fixtures. */
export function fixture(name: 'portfolio' | 'faulty', options: WorkspaceOptions = {}): Workspace {
  const copy = workspace({}, options)
  cpSync(join(fixtures, name), copy.root, { recursive: true })
  return copy
}

function makeRepository(root: string): void {
  const identity = ['-c', 'user.name=Fang Yao', '-c', 'user.email=fang.yao@example.com']
  const git = (...args: readonly string[]) =>
    execFileSync('git', [...identity, ...args], { cwd: root, env: environment() })
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '--allow-empty', '--message', 'Begin')
}

function filesBelow(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => !entry.isDirectory())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter(file => !file.startsWith('.git/'))
    .sort()
}
