/** The workspace: which folder holds the dossiers, and how it is set up. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Failure } from '../text/failure.ts'
import { type Config, defaultConfig, readConfig } from './config.ts'
import type { Host } from './host.ts'

export type Workspace = {
  /** Absolute path; all files are named relative to it. */
  readonly root: string
  readonly config: Config
}

export const configFile = 'kam.config.yaml'

/**
 * The nearest folder upwards that holds a config or a folder `accounts`; no further than the git root,
 * outside git no further than the home folder. Undefined where there is none.
 */
export async function findWorkspace(host: Host): Promise<Workspace | undefined> {
  const root = findRoot(host)
  return root === undefined ? undefined : openWorkspace(root)
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

/** The workspace whose root is known. */
async function openWorkspace(root: string): Promise<Workspace> {
  const file = join(root, configFile)
  const config = existsSync(file) ? await readConfig(configFile, readFileSync(file)) : defaultConfig
  return { root, config }
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

/** How many dossiers there seem to be, for the greeting; a look at the folder, nothing is read. */
export function countFiles(folder: string): number {
  return isFolder(folder)
    ? readdirSync(folder, { recursive: true }).filter(name => String(name).endsWith('.md')).length
    : 0
}
