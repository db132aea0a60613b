/** Writing what `kam rename` has worked out. */
import { tellRefusal } from '../engine/refusal.ts'
import type { Part, Plan } from '../engine/renaming/plan.ts'
import { renameIn } from '../engine/renaming/rename-in.ts'
import { moveFile, updateFile } from '../io/store.ts'
import { Failure } from '../text/failure.ts'
import { dossierNow } from './dossier-now.ts'
import type { Job, Left } from './rename-plan.ts'

/**
 * Writes: the others first, the account's own dossier and its file last, so that a run that was interrupted can be made
 * again. What cannot be written is left, and told.
 */
export async function writeRenaming(
  job: Job,
  { own, others }: Plan,
  baseline: Part | undefined,
): Promise<readonly Left[]> {
  const { workspace, renaming, catalog } = job
  const { root } = workspace
  // Where its own dossier cannot be written, nothing is.
  await updateFile(root, own.file, text => text)
  const left: Left[] = []
  const attempt = async (part: Part, change: (text: string) => Promise<string>) => {
    try {
      await updateFile(root, part.file, change)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      left.push({ file: part.file, why: error.words })
    }
  }
  const renamed = async (file: string, text: string, isOwn: boolean): Promise<string> => {
    const result = await renameIn(await dossierNow(file, text), renaming, catalog, isOwn ? job.own : undefined)
    if (result.kind === 'renamed') return result.text
    throw new Failure(tellRefusal({ kind: 'uneditable', path: file, why: result.why }).words)
  }
  for (const part of others) await attempt(part, text => renamed(part.file, text, false))
  if (baseline !== undefined) {
    await attempt(baseline, async text => {
      if (text === baseline.before) return baseline.after
      throw new Failure(texts.changed)
    })
  }
  await updateFile(root, own.file, text => renamed(own.file, text, true))
  if (renaming.to.file !== own.file) await moveFile(root, own.file, renaming.to.file)
  return left
}

const texts = {
  changed: { zh: '刚才被别的程序改过', en: 'it was changed by somebody else just now' },
}
