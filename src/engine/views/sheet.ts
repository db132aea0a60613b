/** A sheet: what a view has to show, as values; it knows no format, and a format knows no view. */

/** A column of a table. */
export type Column = {
  readonly label: string
  readonly align: 'left' | 'right'
  /** A detail moves to a line of its own under the row where the table would not fit. */
  readonly detail: boolean
  /** A narrow column is never cut; the others give way in turn, the widest first. */
  readonly fixed: boolean
}

/** A cell; `ratio` (0 to 1) is drawn as a bar where there is room for one. */
export type Cell = {
  readonly text: string
  readonly ratio?: number
  readonly mark?: 'good' | 'warning' | 'error' | 'dim'
}

export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly mark?: Cell['mark'] }
  | { readonly kind: 'heading'; readonly text: string; readonly note: string }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'list'; readonly items: readonly ListItem[]; readonly more: string }

/** A thing to do or to ask: a sign, its name, where it stands, and lines that say more. */
export type ListItem = {
  readonly sign: string
  readonly text: string
  readonly place: string
  readonly lines: readonly string[]
  readonly strong: boolean
}

export type Sheet = { readonly blocks: readonly Block[] }
