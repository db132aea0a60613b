/** The ways in which a question is put: a line, yes or no, one of several, several of several. */

/**
 * An answer as it is shown. Some are also meant by a sign that is typed, as on a line of text; the empty one by Enter alone,
 * so that nothing is ever answered by somebody who only wants to go on.
 */
export type Shown = { readonly value: string; readonly name: string; readonly hint?: string; readonly sign?: string }

/** A line that may be empty; `suggested` is what nothing means, `faultOf` says at once why one will not do. */
export type Line = { readonly suggested?: string; readonly faultOf?: (text: string) => string | undefined }

export type Questions = {
  readonly line: (message: string, line?: Line) => Promise<string>
  readonly yes: (message: string, suggested: boolean) => Promise<boolean>
  /** `suggested` is where the pointer stands, and what nothing means. */
  readonly one: (message: string, options: readonly Shown[], suggested?: string) => Promise<string>
  readonly many: (message: string, options: readonly Shown[]) => Promise<readonly string[]>
}
