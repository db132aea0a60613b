/** The place of a fact in the text: its value where that is short, of a list or map its key, of an item the name of it. */
import { type Path, valueAt } from '../text/path.ts'
import type { Span } from '../text/span.ts'
import type { Account } from './account.ts'

export function placeOf({ dossier, value, catalog }: Account, path: Path): Span {
  const found = valueAt(value, path)
  if (typeof found !== 'object' || found === null) return dossier.front.at(path, 'value')
  const key = catalog.field(path)?.key
  const isItem = typeof path.at(-1) === 'number'
  return isItem && key !== undefined ? dossier.front.at([...path, key], 'value') : dossier.front.at(path, 'key')
}
