/** Which file of the workspace a Markdown link leads to. */

/** The file that a target names, as it is written and (from the workspace) where it lies. */
export type LinkedFile = { readonly written: string; readonly file: string }

/** Undefined for addresses, places on the same page, what lies outside the workspace, and what no disk can hold. */
export function fileLinked(from: string, target: string): LinkedFile | undefined {
  const written = fileIn(target)
  const file = written === undefined ? undefined : resolved(from, written)
  return written === undefined || file === undefined ? undefined : { written, file }
}

function fileIn(target: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target)) return undefined
  const file = decoded(target.replace(/[?#].*$/, '')).replaceAll('\\', '/')
  return file === '' || file.includes('\0') || file.split('/').some(isTooLong) ? undefined : file
}

// Longer names than this many bytes are an error to every system, not a file that is missing.
const isTooLong = (name: string): boolean => new TextEncoder().encode(name).length > 240

/** A target without its escapes. */
export function decoded(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch (error) {
    // A lone percent sign (`涨价5%.pdf`) is no escape.
    if (error instanceof URIError) return target
    throw error
  }
}

/** The file from the workspace; undefined where it lies outside. */
export function resolved(from: string, target: string): string | undefined {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..' && steps.pop() === undefined) return undefined
    if (step !== '..' && step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
