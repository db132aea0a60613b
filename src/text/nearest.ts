/** Did you mean …: the one word of a list that a misspelt one was most likely meant to be. */
import { distance } from 'fastest-levenshtein'
import type { Words } from './phrase.ts'

/**
 * The candidate with the fewest changes from `word`, if there are few enough (a third of its letters, at most three)
 * and no other candidate is as near; a candidate that `word` begins, or that begins with it, counts as near as well.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const folded = word.toLowerCase()
  const limit = Math.min(3, Math.max(1, Math.floor(folded.length / 3)))
  let best: string | undefined
  let fewest = limit + 1
  let tied = false
  for (const candidate of candidates) {
    const changes = changesBetween(folded, candidate.toLowerCase())
    if (changes > fewest || (changes === fewest && best === undefined)) continue
    tied = changes === fewest && best !== candidate
    if (changes < fewest) {
      best = candidate
      fewest = changes
    }
  }
  return tied ? undefined : best
}

/** The question behind a word that nobody knows, with the one that was most likely meant. */
export const didYouMean = (meant: string): Words => ({ zh: `是不是 \`${meant}\`？`, en: `Did you mean \`${meant}\`?` })

/** Two neighbouring letters that changed places are one slip of the fingers, not two. */
function changesBetween(word: string, candidate: string): number {
  if (word.length >= 4 && candidate.length >= 4 && (candidate.startsWith(word) || word.startsWith(candidate))) return 1
  const plain = distance(word, candidate)
  return plain === 2 && word.length === candidate.length && isSwap(word, candidate) ? 1 : plain
}

function isSwap(word: string, candidate: string): boolean {
  const first = [...word].findIndex((letter, index) => letter !== candidate[index])
  return word[first] === candidate[first + 1] && word[first + 1] === candidate[first]
}
