/** The three ways in which a sitting asks: a line, one of several, several of several. */

/** An answer as it is shown. */
export type Shown = { readonly value: string; readonly name: string; readonly hint?: string }

export type Questions = {
  /** A line of text, which may be empty; `faultOf` says at once why one will not do. */
  readonly line: (message: string, faultOf: (text: string) => string | undefined) => Promise<string>
  readonly one: (message: string, options: readonly Shown[]) => Promise<string>
  readonly many: (message: string, options: readonly Shown[]) => Promise<readonly string[]>
}
