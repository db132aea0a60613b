/** What a change does to a text, as people and tools read it. */

/** A unified diff with three lines around each change. The library is loaded when the first diff is asked for. */
export async function unifiedDiff(file: string, before: string, after: string): Promise<string> {
  const { createTwoFilesPatch, OMIT_HEADERS } = await import('diff')
  const changes = createTwoFilesPatch(file, file, before, after, undefined, undefined, {
    context: 3,
    headerOptions: OMIT_HEADERS,
  })
  // The library's own headers write Chinese names as octal numbers.
  return `--- a/${file}\n+++ b/${file}\n${changes}`
}
