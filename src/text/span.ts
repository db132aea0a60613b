/** A place in a text, as offsets in UTF-16 units: `start` included, `end` not. */
export type Span = { readonly start: number; readonly end: number }
