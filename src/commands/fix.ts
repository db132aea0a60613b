/** `kam check --fix`: sets right what has one right answer, or shows as a diff what it would change. */
import { type Fixed, fixFile } from '../engine/fix.ts'
import type { Standard } from '../engine/inspect.ts'
import type { Selection, Source } from '../io/source.ts'
import type { Workspace } from '../io/workspace.ts'
import { unifiedDiff } from '../text/diff.ts'
import { visibleLine } from '../text/escape.ts'
import { phrase, plural } from '../text/phrase.ts'
import type { Context } from './command.ts'

/** Everything that can be fixed in the files that are asked about; nothing is written yet. */
export async function findFixes(source: Source, { covers }: Selection, standard: Standard): Promise<readonly Fixed[]> {
  const fixes: Fixed[] = []
  for (const file of source.files.filter(covers)) {
    const bytes = source.read(file)
    const fixed = bytes === undefined ? undefined : await fixFile(file, bytes, standard)
    if (fixed !== undefined) fixes.push(fixed)
  }
  return fixes
}

/** Writes the fixes; what to say about it. */
export async function applyFixes(
  fixes: readonly Fixed[],
  { root }: Workspace,
  { language }: Context,
): Promise<readonly string[]> {
  const { replaceFile } = await import('../io/store.ts')
  for (const { file, before, after } of fixes) await replaceFile(root, file, before, after)
  return [summary(fixes, language)]
}

/** The fixes as a unified diff. On a terminal what would move text is made visible; elsewhere the diff can be applied. */
export async function showFixes(
  fixes: readonly Fixed[],
  { host, language }: Context,
): Promise<{ text: string; talk: readonly string[] }> {
  const diffs = await Promise.all(fixes.map(({ file, before, after }) => unifiedDiff(file, before, after)))
  const text = diffs.join('')
  return {
    text: host.showsTerminal ? text.split('\n').map(visibleLine).join('\n') : text,
    talk: [would(fixes, language)],
  }
}

const countAll = (fixes: readonly Fixed[]): number => fixes.reduce((sum, { count }) => sum + count, 0)

const summary = (fixes: readonly Fixed[], language: Context['language']): string =>
  texts.fixed[language]({ count: countAll(fixes), files: fixes.length })

const would = (fixes: readonly Fixed[], language: Context['language']): string =>
  texts.would[language]({ count: countAll(fixes), files: fixes.length })

const texts = {
  fixed: phrase<{ count: number; files: number }>({
    zh: ({ count, files }) => (count === 0 ? '没有能自动改的。' : `改好了 ${count} 处，在 ${files} 个文件里。`),
    en: ({ count, files }) =>
      count === 0
        ? 'Nothing could be fixed by itself.'
        : `Fixed ${plural(count, 'fault')} in ${plural(files, 'file')}.`,
  }),
  would: phrase<{ count: number; files: number }>({
    zh: ({ count, files }) =>
      count === 0 ? '没有能自动改的。' : `会改 ${count} 处，在 ${files} 个文件里；现在没有写。`,
    en: ({ count, files }) =>
      count === 0
        ? 'Nothing could be fixed by itself.'
        : `Would fix ${plural(count, 'fault')} in ${plural(files, 'file')}; nothing was written.`,
  }),
}
