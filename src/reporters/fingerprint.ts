/** What a diagnostic is recognised by from one run to the next, so that a tool can tell the new ones from the known. */
import type { Diagnostic } from '../engine/diagnostic.ts'
import { hashOf } from '../text/hash.ts'

/**
 * A fingerprint for each diagnostic, in their order: of rule, file (from the git root), field, and which of several
 * such it is. The line is left out: what is only moved by an edit above it stays the same fault.
 */
export function fingerprints(diagnostics: readonly Diagnostic[], prefix: string): readonly string[] {
  const seen = new Map<string, number>()
  return diagnostics.map(({ rule, file, path = '' }) => {
    // macOS gives names in NFD where others give NFC.
    const what = JSON.stringify([rule, (prefix + file).normalize('NFC'), path])
    const nth = seen.get(what) ?? 0
    seen.set(what, nth + 1)
    return hashOf(JSON.stringify([what, nth]))
  })
}
