/** A page that is read from top to bottom, as values: headings, labelled facts, paragraphs, examples. It knows no format. */

/** A label with what stands beside it, and rows that belong below it. */
export type PageRow = {
  readonly label: string
  /** Several lines are several things: short ones may share a line. */
  readonly lines: readonly string[]
  readonly rows: readonly PageRow[]
  /** `strong`: the name of a thing that is told at length below it. */
  readonly mark?: 'warning' | 'dim' | 'strong'
}

export type PageBlock =
  /** What follows up to the next heading belongs to it. */
  | { readonly kind: 'heading'; readonly text: string; readonly note: string }
  | { readonly kind: 'text'; readonly text: string; readonly mark?: PageRow['mark'] }
  | { readonly kind: 'rows'; readonly rows: readonly PageRow[] }
  /** Lines that stay as they are: an example. */
  | { readonly kind: 'lines'; readonly lines: readonly string[] }

export type Page = { readonly blocks: readonly PageBlock[] }

/** A row with nothing below it. */
export const row = (label: string, ...lines: readonly string[]): PageRow => ({ label, lines, rows: [] })
