/** Which of the names that are known an unknown one was most likely meant to be. */
import { foldName } from '../text/name.ts'
import { nearest } from '../text/nearest.ts'

/** The one name that is spelt nearly so, else the one of which only a part was written (岱岳 for 岱岳科技), or to which something was added. */
export function meantName(name: string, known: Iterable<string>): string | undefined {
  const names = [...new Set(known)]
  return nearest(name, names) ?? onlyOne(names.filter(other => holds(other, name) || holds(name, other)))
}

// Three Latin letters stand in too many words to mean anything.
const holds = (whole: string, part: string): boolean => {
  const folded = foldName(part)
  return folded.length >= (/\p{Script=Han}/u.test(folded) ? 2 : 4) && foldName(whole).includes(folded)
}

const onlyOne = (names: readonly string[]): string | undefined => (names.length === 1 ? names[0] : undefined)
