/** What links to a dossier become when its account gets another name: wikilinks by file or name, Markdown links by path. */
import { decoded, fileLinked } from '../../dossier/link-target.ts'
import { foldName } from '../../text/name.ts'
import { type Wikilink, wikilinksIn, writeWikilink } from '../../text/wikilink.ts'

/** An account as others name it: by its name, and by the path of its file from the workspace. */
export type Called = { readonly name: string; readonly file: string }

/** What is called otherwise from now on. */
export type Renaming = {
  readonly from: Called
  readonly to: Called
  /** Whether another dossier's file has the old name, too, in another folder: a link without folders may mean either. */
  readonly isShared: boolean
}

/** The text with its wikilinks to the account led to its new name; their labels stay. */
export function relinked(text: string, renaming: Renaming): string {
  let after = text
  for (const { at, ...link } of [...wikilinksIn(text)].reverse()) {
    const led = ledAnew(link, renaming)
    if (led !== undefined) after = after.slice(0, at) + led + after.slice(at + link.whole.length)
  }
  return after
}

/** The link to the new name; undefined for one that leads elsewhere. */
export function ledAnew(link: Wikilink, { from, to, isShared }: Renaming): string | undefined {
  const target = link.target.trim()
  const [, folder = '', base = '', ending = ''] = /^(.*\/)?(.*?)(\.md)?$/is.exec(target) ?? []
  const isFile = sameFile(base, baseOf(from.file)) && (folder === '' ? !isShared : liesIn(from.file, folder))
  const isName = folder === '' && foldName(target) === foldName(from.name)
  if (!isFile && !isName) return undefined
  const file = baseOf(to.file)
  // A name with a sign that means something in links can only be the label of one.
  const next = isFile || /[[\]|#^\\/]/.test(to.name) ? `${folder}${file}${ending}` : to.name
  const needsLabel = isName && link.bar === '' && foldName(next) !== foldName(to.name) && !/[[\]|]/.test(to.name)
  const labelled = needsLabel ? { ...link, bar: '|', label: to.name } : link
  const written = writeWikilink({ ...labelled, target: link.target.replace(target, () => next) })
  return written === link.whole ? undefined : written
}

/** A file's own name, without folders and ending. */
export const baseOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.md$/i, '')

/** Whether case and composed letters make two names of files differ depends on the disk; to links they do not. */
export const sameFile = (one: string, other: string): boolean => foldName(one) === foldName(other)

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1)

/** A vault may begin at, above or below the workspace: the nearest folders decide. */
const liesIn = (file: string, folder: string): boolean =>
  `/${foldName(folderOf(file))}`.endsWith(`/${foldName(folder.replace(/^(?:\.{0,2}\/)+/, ''))}`)

/**
 * A Markdown link's target with the file's new name, written as the old one was; undefined for one that leads elsewhere.
 * `from` is the file in which the link stands.
 */
export function retargeted(from: string, target: string, isBracketed: boolean, renaming: Renaming): string | undefined {
  const file = fileLinked(from, target)?.file.normalize('NFC')
  const old = renaming.from.file.normalize('NFC')
  if (file === undefined || (file !== old && file !== old.replace(/\.md$/i, ''))) return undefined
  const [, folder = '', name = '', rest = ''] = /^([^?#]*[/\\])?([^?#]*)(.*)$/s.exec(target) ?? []
  const next = baseOf(renaming.to.file) + (/\.md$/i.exec(name)?.[0] ?? '')
  if (isBracketed) return `${folder}${next}${rest}`
  const written = decoded(name) === name ? next.replace(/[\s()%]/g, escaped) : encodeURI(next).replace(/[()]/g, escaped)
  return `${folder}${written}${rest}`
}

const escaped = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
