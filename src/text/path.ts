/** The way to a value inside a dossier: `customer.people[李敏].title`. */

/** A place in plain data: names of map keys, and numbers for list items. */
export type Path = readonly (string | number)[]

/** One step of a path as people write it; a list item is named by its index or by its key. */
export type Step =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'key'; readonly key: string }

const plainName = /^[\p{L}_][\p{L}\p{N}_-]*$/u
const written = /\.?([^.[\]]+)|\[(?:"((?:[^"\\]|\\.)*)"|(\d+)|([^\]]*))\]/uy

/** Reads a path as people write it; undefined where the text is none. */
export function parsePath(text: string): readonly Step[] | undefined {
  const steps: Step[] = []
  let at = 0
  while (at < text.length) {
    written.lastIndex = at
    const match = written.exec(text)
    if (match === null || (at === 0 && text.startsWith('.'))) return undefined
    const [whole, name, quoted, index, key] = match
    if (name !== undefined && at > 0 && !whole.startsWith('.')) return undefined
    if (name !== undefined) steps.push({ kind: 'name', name })
    else if (index !== undefined) steps.push({ kind: 'index', index: Number(index) })
    else if (quoted !== undefined) steps.push({ kind: 'key', key: quoted.replace(/\\(.)/g, '$1') })
    else if (key !== undefined && key !== '') steps.push({ kind: 'key', key })
    else return undefined
    at += whole.length
  }
  return steps.length > 0 ? steps : undefined
}

/**
 * Writes a path; `keyOf` gives the key by which the item at a path is found, where it has one that no other item has,
 * so that `projects[0].budget` becomes `projects[核心系统].budget`.
 */
export function formatPath(path: Path, keyOf: (item: Path) => string | undefined = () => undefined): string {
  let text = ''
  for (const [depth, step] of path.entries()) {
    if (typeof step === 'number') {
      const key = keyOf(path.slice(0, depth + 1))
      text += key === undefined ? `[${step}]` : bracketed(key)
    } else if (plainName.test(step)) text += text === '' ? step : `.${step}`
    else text += bracketed(step)
  }
  return text
}

function bracketed(key: string): string {
  const needsQuotes = /^\d*$/.test(key) || key.includes(']') || key.startsWith('"')
  return needsQuotes ? `["${key.replace(/["\\]/g, '\\$&')}"]` : `[${key}]`
}

/** Whether one path leads to the other, or both are the same. */
export const related = (one: Path, other: Path): boolean =>
  one.slice(0, other.length).every((step, depth) => step === other[depth])

/** Whether `path` is `ancestor` or lies below it. */
export const isWithin = (path: Path, ancestor: Path): boolean =>
  path.length >= ancestor.length && related(path, ancestor)

/** The value at a path in plain data; undefined where there is none. Inherited properties are not looked at. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    // An own property of an object that is not null: reading it cannot fail.
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}
