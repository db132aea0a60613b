/** `kam.config.yaml` on the disk, with what it builds on. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import type { Config } from '../engine/config.ts'
import { type ConfigFile, configFrom, readConfigFile } from '../engine/read-config.ts'
import { rules } from '../rules/index.ts'
import type { Catalog } from '../schema/catalog.ts'
import { Failure } from '../text/failure.ts'
import { valueAt } from '../text/path.ts'
import { ownCatalog } from './package.ts'

/** The config in a file; `gitRoot` is as far as `extends` may reach. Throws a Failure for one that is wrong. */
export async function loadConfig(root: string, gitRoot: string | undefined, file: string): Promise<Config> {
  const catalog = await ownCatalog('config')
  return configFrom(await withBases({ root, gitRoot: gitRoot ?? root, catalog }, file, []), rules)
}

type Reach = { readonly root: string; readonly gitRoot: string; readonly catalog: Catalog }

/** A config behind those on which it builds. */
async function withBases(reach: Reach, path: string, above: readonly string[]): Promise<readonly ConfigFile[]> {
  const shown = relative(reach.root, path).split(sep).join('/')
  const file = await readConfigFile(shown, textOf(path, shown), reach.catalog)
  const base = valueAt(file.value, ['extends'])
  if (typeof base !== 'string' || base === '') return [file]
  const target = resolve(dirname(path), base)
  const place = file.at(['extends'])
  if (!existsSync(target) || !statSync(target).isFile()) {
    throw new Failure({ zh: `${place} 没有 \`${base}\` 这个文件。`, en: `${place} There is no file \`${base}\`.` })
  }
  const way = relative(realpathSync(reach.gitRoot), realpathSync(target))
  if (way.startsWith('..')) {
    throw new Failure({
      zh: `${place} \`${base}\` 在 git 仓库外面，不能用。`,
      en: `${place} \`${base}\` lies outside the git repository.`,
    })
  }
  if ([...above, path].includes(target)) {
    throw new Failure({ zh: `${place} 配置绕成了圈。`, en: `${place} These configs build on each other in a circle.` })
  }
  return [...(await withBases(reach, target, [...above, path])), file]
}

/** The text of a file of settings; what cannot be read, or is not UTF-8, ends the run. */
export function textOf(path: string, shown: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (error) {
    if (error instanceof TypeError) {
      throw new Failure({
        zh: `${shown} 不是 UTF-8 编码，请另存为 UTF-8。`,
        en: `${shown} is not UTF-8; save it as UTF-8.`,
      })
    }
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new Failure({
      zh: `${shown} 读不了（${String(error.code)}）。`,
      en: `${shown} cannot be read (${String(error.code)}).`,
    })
  }
}
