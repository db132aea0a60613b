/**
 * The only place that runs git. Nothing that a repository configures is run: no hooks, no filters, no external diff,
 * no file-system monitor; therefore only plumbing is called, and never one that looks at the work tree.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { Failure } from '../text/failure.ts'

/** A git work tree. */
export type Repository = {
  /** Absolute path of its top folder. */
  readonly root: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The folder in which the program was called: relative paths in `GIT_DIR` and `GIT_INDEX_FILE` mean it. */
  readonly cwd: string
}

/** A file in the index or in a commit: its path from the git root, with `/`, and the id of its content. */
export type Blob = { readonly path: string; readonly id: string }

/** What the index holds; of a path in conflict nothing. */
export async function indexed(repository: Repository): Promise<readonly Blob[]> {
  const listed = await git(repository, ['ls-files', '--stage', '-z'])
  return records(listed).flatMap(record => {
    const [, mode, id, stage, path] = /^(\d+) ([0-9a-f]+) (\d)\t([\s\S]*)$/.exec(record) ?? []
    return isFile(mode) && stage === '0' && id !== undefined && path !== undefined ? [{ path, id }] : []
  })
}

/** The paths that differ between the last commit and the index; before the first commit, all of the index. */
export async function stagedPaths(repository: Repository): Promise<readonly string[]> {
  const base = (await commitNamed(repository, 'HEAD')) ?? (await emptyTree(repository))
  const raw = await git(repository, [
    'diff-index',
    '--cached',
    '--raw',
    '--no-renames',
    '--no-ext-diff',
    '--no-textconv',
    '-z',
    base,
    '--',
  ])
  return records(raw).filter((_, index) => index % 2 === 1)
}

/** The files of the commit where this branch left `ref`. Throws a Failure where git knows no such commit. */
export async function filesSince(repository: Repository, ref: string): Promise<readonly Blob[]> {
  const commit = await commitNamed(repository, ref)
  if (commit === undefined) {
    throw new Failure(
      { zh: `git 里没有 \`${ref}\` 这个提交或分支。`, en: `git knows no commit or branch \`${ref}\`.` },
      {
        zh: 'CI 里可能要先取全历史：git fetch --unshallow',
        en: 'In CI the history may have to be fetched first: git fetch --unshallow',
      },
    )
  }
  const base = (await answer(repository, ['merge-base', commit, 'HEAD'])) ?? commit
  const listed = await git(repository, ['ls-tree', '-r', '-z', '--full-tree', base])
  return records(listed).flatMap(record => {
    const [, mode, id, path] = /^(\d+) blob ([0-9a-f]+)\t([\s\S]*)$/.exec(record) ?? []
    return isFile(mode) && id !== undefined && path !== undefined ? [{ path, id }] : []
  })
}

/** The contents of blobs by id, in one run of git. */
export async function contentsOf(
  repository: Repository,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (ids.length === 0) return new Map()
  const output = await run(repository, ['cat-file', '--batch'], `${ids.join('\n')}\n`)
  const contents = new Map<string, Uint8Array>()
  let at = 0
  while (at < output.length) {
    const end = output.indexOf(10, at)
    const [id = '', , size = ''] = output.subarray(at, end).toString('latin1').split(' ')
    const length = Number(size)
    if (!Number.isInteger(length)) break
    contents.set(id, output.subarray(end + 1, end + 1 + length))
    at = end + 1 + length + 1
  }
  return contents
}

/** The id that git would give to a content, as long as the ids it is compared with (SHA-1 or SHA-256). */
export function blobId(content: Uint8Array, like: string): string {
  const hash = createHash(like.length === 64 ? 'sha256' : 'sha1')
  return hash.update(`blob ${content.length}\0`).update(content).digest('hex')
}

/** Where hooks are looked for, and whether the repository's config says so. */
export async function hooksFolder(
  repository: Repository,
): Promise<{ readonly folder: string; readonly isSet: boolean }> {
  const folder = await answer(repository, ['rev-parse', '--git-path', 'hooks'], false)
  const set = await answer(repository, ['config', '--get', 'core.hooksPath'], false)
  return { folder: resolve(repository.root, folder ?? '.git/hooks'), isSet: set !== undefined }
}

const isFile = (mode: string | undefined): boolean => mode === '100644' || mode === '100755'

const records = (output: Buffer): readonly string[] => output.toString('utf8').split('\0').slice(0, -1)

const commitNamed = (repository: Repository, ref: string): Promise<string | undefined> =>
  answer(repository, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])

const emptyTree = async (repository: Repository): Promise<string> =>
  (await run(repository, ['hash-object', '-t', 'tree', '--stdin'], '')).toString('utf8').trim()

/** One line that git says, or undefined where it says no. */
async function answer(repository: Repository, args: readonly string[], safely = true): Promise<string | undefined> {
  const { code, output } = await start(repository, args, '', safely)
  const line = output.toString('utf8').trim()
  return code === 0 && line !== '' ? line : undefined
}

const git = (repository: Repository, args: readonly string[]): Promise<Buffer> => run(repository, args, '')

async function run(repository: Repository, args: readonly string[], input: string): Promise<Buffer> {
  const { code, output, complaint } = await start(repository, args, input)
  if (code === 0) return output
  throw new Failure({
    zh: `git 没有答上来（git ${args[0] ?? ''}）：${complaint}`,
    en: `git did not answer (git ${args[0] ?? ''}): ${complaint}`,
  })
}

type Ended = { readonly code: number | null; readonly output: Buffer; readonly complaint: string }

// Switched off for every call, whatever the repository says.
const harmless = ['core.hooksPath=/dev/null', 'core.fsmonitor=false', 'core.pager=cat', 'protocol.ext.allow=never']

function start(repository: Repository, args: readonly string[], input: string, safely = true): Promise<Ended> {
  const settings = safely ? harmless.flatMap(setting => ['-c', setting]) : []
  return new Promise((done, fail) => {
    const child = spawn('git', ['--no-pager', ...settings, ...args], {
      cwd: repository.root,
      env: environment(repository),
      windowsHide: true,
    })
    const output: Buffer[] = []
    const complaint: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => complaint.push(chunk))
    child.on('error', error => fail('code' in error && error.code === 'ENOENT' ? noGit() : error))
    child.on('close', code =>
      done({ code, output: Buffer.concat(output), complaint: firstLine(Buffer.concat(complaint)) }),
    )
    // git may end before it has read everything; its exit code tells.
    child.stdin.on('error', () => child.kill())
    child.stdin.end(input)
  })
}

/** Inside a hook git sets paths that are relative to the folder in which the hook runs. */
function environment({ root, env, cwd }: Repository): Record<string, string | undefined> {
  const absolute = (name: string) => (env[name] === undefined ? {} : { [name]: resolve(cwd, env[name]) })
  return {
    ...env,
    ...absolute('GIT_INDEX_FILE'),
    ...(env['GIT_DIR'] === undefined ? {} : { ...absolute('GIT_DIR'), GIT_WORK_TREE: root }),
    // An object that is missing is not fetched: that would run what a remote names.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  }
}

const noGit = (): Failure =>
  new Failure(
    { zh: '找不到 git 程序。', en: 'The program git was not found.' },
    { zh: '装好 git，或者不用 --staged、--since。', en: 'Install git, or leave out --staged and --since.' },
  )

const firstLine = (text: Buffer): string => text.toString('utf8').split('\n')[0] ?? ''
