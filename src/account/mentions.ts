/** The customer's people whom a line of text names, as people do it: by the whole name, or in Latin letters by a part of it. */
import { foldName } from '../text/name.ts'
import type { Account } from './account.ts'
import { type Person, presentPeople } from './people.ts'

/** Somebody who is named, with what stands in front of the name and behind it. */
export type Mention = { readonly person: Person; readonly before: string; readonly after: string }

/** Whom of those who are still there a text names, in the order in which it does. */
export function mentionsIn(account: Account, text: string): readonly Mention[] {
  const folded = foldName(text)
  return presentPeople(account)
    .flatMap(person => {
      const found = calledBy(person).flatMap(name => placeOf(name, folded))
      const [first] = found.sort((one, other) => one.start - other.start || other.end - one.end)
      return first === undefined ? [] : [{ person, ...first }]
    })
    .sort((one, other) => one.start - other.start)
    .map(({ person, start, end }) => ({ person, before: folded.slice(0, start), after: folded.slice(end) }))
}

/** 李敏 is always called so; Bruno Castellani is Bruno, or Castellani. */
const calledBy = ({ writings, shown }: Person): readonly string[] => [
  ...writings,
  ...(/^\p{Script=Latin}/u.test(shown)
    ? foldName(shown)
        .split(/[\s.]+/)
        .filter(part => part.length >= 3)
    : []),
]

function placeOf(name: string, text: string): readonly { readonly start: number; readonly end: number }[] {
  const start = text.indexOf(name)
  if (start < 0) return []
  const end = start + name.length
  // 江枫 may stand between other characters, Ada must not be found in Adamczyk.
  const isWhole = !isLetter(name.at(0)) || (!isLetter(text[start - 1]) && !isLetter(text[end]))
  return isWhole ? [{ start, end }] : []
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /\p{Script=Latin}/u.test(sign)
