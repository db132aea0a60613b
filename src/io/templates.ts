/** The templates of a workspace: its own, from its folder `templates`, before ours. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../text/failure.ts'
import type { Language } from '../text/phrase.ts'
import { ownTemplates } from './package.ts'
import type { Workspace } from './workspace.ts'

/** All templates by name. A team's stand in `templates`, for one language only in `templates/zh` or `templates/en`. */
export function templatesFor({ root }: Workspace, language: Language): Readonly<Record<string, string>> {
  return {
    ...ownTemplates(language),
    ...templatesIn(root, 'templates'),
    ...templatesIn(root, `templates/${language}`),
  }
}

function templatesIn(root: string, folder: string): Readonly<Record<string, string>> {
  const path = join(root, folder)
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return {}
  const names = readdirSync(path, { withFileTypes: true }).filter(entry => entry.isFile() && /\.md$/i.test(entry.name))
  return Object.fromEntries(names.map(({ name }) => [name.slice(0, -3), textOf(join(path, name), `${folder}/${name}`)]))
}

/** A template that is not UTF-8 would make dossiers that nobody can read. */
function textOf(path: string, shown: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new Failure({
      zh: `模板 ${shown} 不是 UTF-8 编码，请另存为 UTF-8。`,
      en: `The template ${shown} is not UTF-8; save it as UTF-8.`,
    })
  }
}
