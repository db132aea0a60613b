/** The workspace: which folder holds the dossiers, and how it is set up. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Config, defaultConfig } from '../engine/config.ts'
import { Failure } from '../text/failure.ts'
import type { Host } from './host.ts'

export type Workspace = {
  /** Absolute path; all files are named relative to it. */
  readonly root: string
  /** Absolute path of the git work tree around it, if there is one. */
  readonly gitRoot: string | undefined
  readonly config: Config
}

export const configFile = 'kam.config.yaml'

/**
 * The nearest folder upwards that holds a config or a folder `accounts`; no further than the git root,
 * outside git no further than the home folder. Undefined where there is none.
 */
export async function findWorkspace(host: Host): Promise<Workspace | undefined> {
  if (host.config !== undefined) return configuredWorkspace(resolve(host.cwd, host.config))
  const root = findRoot(host)
  return root === undefined ? undefined : openWorkspace(root)
}

/** The workspace of a config that the user named: the folder in which it stands. */
async function configuredWorkspace(file: string): Promise<Workspace> {
  if (existsSync(file)) return openWorkspace(dirname(file), file)
  throw new Failure({ zh: `没有 \`${file}\` 这个配置文件。`, en: `There is no config \`${file}\`.` })
}

/** The workspace in which the current folder lies. Throws a Failure where there is none. */
export async function requireWorkspace(host: Host): Promise<Workspace> {
  const workspace = await findWorkspace(host)
  if (workspace !== undefined) return workspace
  throw new Failure(
    {
      zh: `这里（${host.cwd}）和它上面都没有客户档案：找不到 accounts 文件夹，也没有 ${configFile}。`,
      en: `There are no dossiers in ${host.cwd} or above it: neither a folder accounts nor a ${configFile}.`,
    },
    { zh: '先建一份：kam new 客户名称', en: 'Begin with: kam new "Account name"' },
  )
}

/** The workspace with that root, wherever it may be; where there is no config, the defaults hold. */
export async function openWorkspace(root: string, named?: string): Promise<Workspace> {
  const gitRoot = gitRootOf(root)
  const file = named ?? join(root, configFile)
  if (!existsSync(file)) return { root, gitRoot, config: defaultConfig }
  if (!statSync(file).isFile()) {
    throw new Failure({ zh: `${configFile} 应当是一个文件。`, en: `${configFile} must be a file.` })
  }
  const { loadConfig } = await import('./config.ts')
  return { root, gitRoot, config: await loadConfig(root, gitRoot, file) }
}

function gitRootOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder
  const above = dirname(folder)
  return above === folder ? undefined : gitRootOf(above)
}

function findRoot({ cwd, home }: Host): string | undefined {
  let folder = resolve(cwd)
  for (;;) {
    if (existsSync(join(folder, configFile)) || isFolder(join(folder, 'accounts'))) return folder
    const above = dirname(folder)
    if (above === folder || folder === home || existsSync(join(folder, '.git'))) return undefined
    folder = above
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/** How many Markdown files there are, for a word about what is here; a look at the folder, nothing is read. */
export function countFiles(folder: string): number {
  return isFolder(folder)
    ? readdirSync(folder, { recursive: true }).filter(name => /\.md$/i.test(String(name))).length
    : 0
}
