/** A wikilink without quotes: YAML takes `[[张伟]]` for a list in a list. */
import type { Path } from '../text/path.ts'
import type { Account } from './account.ts'

/** A value that was meant as a link, and the name in it. */
export type BareLink = { readonly path: Path; readonly name: string }

/** All links that stand without quotes. */
export function bareLinksIn({ value }: Account): readonly BareLink[] {
  const found: BareLink[] = []
  const path: (string | number)[] = []
  look(value)
  return found

  function look(at: unknown): void {
    if (typeof at !== 'object' || at === null) return
    const name = bareLink(at)
    if (name !== undefined) found.push({ path: [...path], name })
    else if (Array.isArray(at)) for (const [index, item] of at.entries()) lookInto(index, item)
    else for (const [key, child] of Object.entries(at)) lookInto(key, child)
  }

  function lookInto(step: string | number, child: unknown): void {
    path.push(step)
    look(child)
    path.pop()
  }
}

function bareLink(value: unknown): string | undefined {
  if (!Array.isArray(value) || value.length !== 1) return undefined
  const inner: unknown = value[0]
  if (!Array.isArray(inner) || inner.length === 0) return undefined
  const words: readonly unknown[] = inner
  return words.every(word => typeof word === 'string' || typeof word === 'number') ? words.join(', ') : undefined
}
