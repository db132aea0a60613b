/** A place in a text, as offsets in UTF-16 units: `start` included, `end` not. */
export type Span = { readonly start: number; readonly end: number }

/** The place of length zero at `offset`. */
export const pointAt = (offset: number): Span => ({ start: offset, end: offset })
