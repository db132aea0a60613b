/** A wikilink without quotes: YAML takes `[[张伟]]` for a list in a list. */
import type { Path } from '../text/path.ts'
import type { Account } from './account.ts'

/** A value that was meant as a link, and the name in it. */
export type BareLink = { readonly path: Path; readonly name: string }

/** All links that stand without quotes. */
export const bareLinksIn = (account: Account): readonly BareLink[] => [...linksBelow(account.value, [])]

function* linksBelow(value: unknown, path: Path): Generator<BareLink> {
  const name = bareLink(value)
  if (name !== undefined) yield { path, name }
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* linksBelow(item, [...path, index])
  else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) yield* linksBelow(child, [...path, key])
  }
}

function bareLink(value: unknown): string | undefined {
  if (!Array.isArray(value) || value.length !== 1) return undefined
  const inner: unknown = value[0]
  if (!Array.isArray(inner) || inner.length === 0) return undefined
  const words: readonly unknown[] = inner
  return words.every(word => typeof word === 'string' || typeof word === 'number') ? words.join(', ') : undefined
}
