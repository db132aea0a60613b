/** A command line as people write it into a variable, taken apart into words without a shell. */

/**
 * Parts `'/my tools/ed' --wait` into its words; undefined where a quote is not closed. Between quotes white space is kept;
 * a backslash takes the meaning from a quote, a space or a backslash, and is itself before anything else (`C:\Tools\ed.exe`).
 * Nothing is expanded: no variable, no pattern, no command.
 */
export function commandWords(line: string): readonly string[] | undefined {
  const words: string[] = []
  let word: string | undefined
  let quote: string | undefined
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at] ?? ''
    const next = line[at + 1]
    if (sign === '\\' && quote !== "'" && next !== undefined && /["'\\\s]/.test(next)) {
      word = (word ?? '') + next
      at += 1
    } else if (quote === undefined ? sign === '"' || sign === "'" : sign === quote) {
      quote = quote === undefined ? sign : undefined
      word ??= ''
    } else if (quote === undefined && /\s/.test(sign)) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else word = (word ?? '') + sign
  }
  if (quote !== undefined) return undefined
  return word === undefined ? words : [...words, word]
}
