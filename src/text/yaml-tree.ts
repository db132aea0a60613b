/** YAML as a tree of plain nodes with their places: what both readers make, and what is asked of it. */
import type { Path } from './path.ts'
import type { Span } from './span.ts'
import type { Value } from './yaml-value.ts'

/** A value as it stands in the text. */
export type YamlNode =
  | { readonly kind: 'map'; readonly span: Span; readonly entries: readonly YamlEntry[] }
  | { readonly kind: 'list'; readonly span: Span; readonly items: readonly YamlNode[] }
  | { readonly kind: 'scalar'; readonly span: Span; readonly value: string | number | boolean | null }

/** A key with its value; the key's place includes its quotes. */
export type YamlEntry = { readonly key: string; readonly keySpan: Span; readonly value: YamlNode }

/** What is wrong with a text as YAML, before anybody asks what it means. */
export type YamlProblem =
  | { readonly kind: 'syntax'; readonly code: YamlFault; readonly span: Span }
  | {
      readonly kind: 'duplicate-key'
      readonly key: string
      readonly span: Span
      readonly first: Span
      readonly path: Path
    }
  | { readonly kind: 'unsafe'; readonly what: UnsafeYaml; readonly detail: string; readonly span: Span }

/** The kinds of syntax fault that a person can be told apart. */
export type YamlFault =
  | 'tab'
  | 'quote'
  | 'indent'
  | 'colon'
  | 'wide-colon'
  | 'bracket'
  | 'alias'
  | 'special'
  | 'escape'
  | 'documents'
  | 'key'
  | 'other'

export type UnsafeYaml = 'tag' | 'depth' | 'size' | 'aliases' | 'prototype' | 'control'

/** The tree, if there is one that can be trusted, and every problem; no tree where the text is broken or unsafe. */
export type YamlReading = { readonly root: YamlNode | undefined; readonly problems: readonly YamlProblem[] }

/** The plain data of a tree. Keys that would reach an object's prototype are refused before it comes to this. */
export function plainValue(node: YamlNode): Value {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(plainValue)
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainValue(value)]))
}

/** The node at a path, or undefined. Of two equal keys the last one counts, as in the plain data. */
export function nodeAt(root: YamlNode, path: Path): YamlNode | undefined {
  let node: YamlNode | undefined = root
  for (const step of path) {
    if (node === undefined) return undefined
    if (node.kind === 'list' && typeof step === 'number') node = node.items[step]
    else if (node.kind === 'map') node = entryOf(node.entries, String(step))?.value
    else return undefined
  }
  return node
}

/** The place of the key that names the value at a path; of a list item (it has no key) the place of the item. */
export function keySpanAt(root: YamlNode, path: Path): Span | undefined {
  const name = path.at(-1)
  if (name === undefined) return undefined
  const parent = nodeAt(root, path.slice(0, -1))
  if (parent?.kind === 'map') return entryOf(parent.entries, String(name))?.keySpan
  return nodeAt(root, path)?.span
}

const entryOf = (entries: readonly YamlEntry[], key: string): YamlEntry | undefined =>
  entries.findLast(entry => entry.key === key)
