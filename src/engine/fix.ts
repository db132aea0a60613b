/** Setting right what has one right answer: the edits that diagnostics carry are applied to the text, nothing else changes. */
import { applyEdits, type Edit } from '../text/edit.ts'
import { type Inspection, inspect, type Standard } from './inspect.ts'
import { accept } from './silence.ts'

/** A file's text before and after. */
export type Fixed = { readonly file: string; readonly before: string; readonly after: string; readonly count: number }

// One fix can bring another to light (a key that was misspelt has a value that was never looked at); more than this never happened.
const mostPasses = 5

/** Fixes one file as often as there is something to fix; undefined where there is nothing. */
export async function fixFile(file: string, bytes: Uint8Array, standard: Standard): Promise<Fixed | undefined> {
  const before = textIn(bytes)
  if (before === undefined) return undefined
  let after = before
  let count = 0
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const inspection = await inspect(file, new TextEncoder().encode(after), standard)
    const edits = editsOf(inspection)
    if (edits.length === 0) break
    after = applyEdits(after, edits)
    count += edits.length
  }
  return after === before ? undefined : { file, before, after, count }
}

/** The text of a file that can be written back as it was; what is not UTF-8 would be damaged. */
function textIn(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** The edits that can be made together: of two that touch the same place the first one, the other follows in the next pass. */
function editsOf({ diagnostics, silences }: Inspection): readonly Edit[] {
  const chosen: Edit[] = []
  for (const { fix } of accept(diagnostics, silences).remaining) {
    const isFree = (edit: Edit) => chosen.every(other => edit.end < other.start || edit.start > other.end)
    if (fix?.every(isFree) === true) chosen.push(...fix)
  }
  return chosen
}
