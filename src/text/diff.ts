/** What a change does to a text, as people and tools read it. */

/**
 * A unified diff with three lines around each change; of a file that is renamed as well, as git writes it. The library is
 * loaded when the first diff is asked for.
 */
export async function unifiedDiff(file: string, before: string, after: string, renamed = file): Promise<string> {
  const { createTwoFilesPatch, OMIT_HEADERS } = await import('diff')
  const changes = createTwoFilesPatch(file, file, before, after, undefined, undefined, {
    context: 3,
    headerOptions: OMIT_HEADERS,
  })
  // The library's own headers write Chinese names as octal numbers.
  const head = renamed === file ? '' : `diff --git a/${file} b/${renamed}\nrename from ${file}\nrename to ${renamed}\n`
  return before === after && renamed !== file ? head : `${head}--- a/${file}\n+++ b/${renamed}\n${changes}`
}
