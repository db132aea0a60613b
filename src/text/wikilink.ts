/** Wikilinks as note-taking tools write them: `[[folder/file#heading|label]]`. */

/** A link within a text. */
export type Wikilink = {
  readonly whole: string
  /** The file or name, as written: with its folders, without what stands behind a `#` or `^`. */
  readonly target: string
  /** The place in that file, with its sign; empty where there is none. */
  readonly place: string
  /** What stands between place and label: `|`, in a table `\|`; empty where there is no label. */
  readonly bar: string
  readonly label: string
}

const link = /\[\[([^[\]|#^\\]+)([#^][^[\]|\\]*)?(?:(\\?\|)([^[\]]*))?\]\]/g

/** All links of a text, with the offset at which each begins. */
export const wikilinksIn = (text: string): readonly (Wikilink & { readonly at: number })[] =>
  [...text.matchAll(link)].map(match => {
    const [whole, target = '', place = '', bar = '', label = ''] = match
    return { at: match.index, whole, target, place, bar, label }
  })

/** A link as it is written. */
export const writeWikilink = ({ target, place, bar, label }: Omit<Wikilink, 'whole'>): string =>
  `[[${target}${place}${bar}${label}]]`
