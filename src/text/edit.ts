/** Changing a text by splices: what is not named stays as it is, byte for byte. */
import type { Span } from './span.ts'

/** Replaces what stands in a span; an empty span inserts. */
export type Edit = Span & { readonly text: string }

/** Applies edits that do not overlap, in any order; of two insertions at one place the one that is named first comes first. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index)
  let result = ''
  let at = 0
  for (const { start, end, text: replacement } of ordered) {
    if (start < at) throw new RangeError(`edits overlap at ${start}`)
    result += text.slice(at, start) + replacement
    at = end
  }
  return result + text.slice(at)
}
