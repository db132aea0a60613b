/** A change to one dossier: written, whatever others write meanwhile, or shown as a diff. */
import { updateFile } from '../io/store.ts'
import { unifiedDiff } from '../text/diff.ts'
import { visibleLine } from '../text/escape.ts'
import type { Context } from './command.ts'

type Change = (text: string) => string | Promise<string>

/** Changes the text of a file of the workspace; gives the text as it is afterwards. */
export async function changeFile(file: string, change: Change, { workspace }: Context): Promise<string> {
  const { root } = await workspace()
  const { after } = await updateFile(root, file, change)
  return after
}

/** What a change would do, as a diff; nothing is written. On a terminal what would move text is made visible. */
export async function showChange(file: string, before: string, change: Change, { host }: Context): Promise<string> {
  const diff = await unifiedDiff(file, before, await change(before))
  return host.showsTerminal ? diff.split('\n').map(visibleLine).join('\n') : diff
}
