/** Changing the facts of a dossier by splices of its front matter; the body, and all that is not named, stay byte for byte. */
import type { Path } from '../text/path.ts'
import { readYaml } from '../text/read-yaml.ts'
import type { Span } from '../text/span.ts'
import { editYaml, type Refusal } from '../text/yaml-edit.ts'
import { nextLineAt } from '../text/yaml-layout.ts'
import { nodeAt, plainValue } from '../text/yaml-tree.ts'
import { type Change, type Guide, isEmpty, isList, isMap, type Value } from '../text/yaml-value.ts'
import { splitDossier } from './parse.ts'

/** The dossier's text after all changes; or which of them was refused, and why: then nothing is changed. */
export type EditedDossier =
  | { readonly kind: 'edited'; readonly text: string }
  | { readonly kind: 'refused'; readonly why: Refusal; readonly change: Change | undefined }

/**
 * Makes the changes one after the other, each on what the one before it left. An item that is appended fills the empty
 * one of a template, if the list has one.
 */
export async function editDossier(text: string, changes: readonly Change[], guide?: Guide): Promise<EditedDossier> {
  const fences = await splitDossier(text)
  if (fences === undefined) return { kind: 'refused', why: 'unreadable', change: undefined }
  // With the line ending before the second fence: it belongs to a text that ends there.
  let span: Span = { start: fences.front.start, end: Math.min(nextLineAt(text, fences.front.end), fences.body.start) }
  if (fences.front.end === fences.front.start) span = fences.front
  let after = text
  for (const change of changes) {
    const list = change.kind === 'append' ? await listAt(after, span, change.path) : undefined
    for (const step of stepsOf(change, list)) {
      const edited = await editYaml(after, span, step, guide)
      if (edited.kind === 'refused') return { kind: 'refused', why: edited.why, change }
      after = edited.text
      span = edited.span
    }
  }
  const whole = await splitDossier(after)
  const isWhole = whole !== undefined && after.slice(whole.body.start) === text.slice(fences.body.start)
  return isWhole ? { kind: 'edited', text: after } : { kind: 'refused', why: 'unknown-style', change: changes.at(-1) }
}

/** What stands at a path, as data. */
async function listAt(text: string, { start, end }: Span, path: Path): Promise<Value | undefined> {
  const { root } = await readYaml(text.slice(start, end), start)
  const node = root === undefined ? undefined : nodeAt(root, path)
  return node === undefined ? undefined : plainValue(node)
}

/** An appended item takes the place of one in which nothing is filled, and keeps its keys and comments. */
function stepsOf(change: Change, list: Value | undefined): readonly Change[] {
  const index = change.kind === 'append' && isList(list) ? list.findIndex(isBlank) : -1
  if (change.kind !== 'append' || !isList(list) || index === -1) return [change]
  const path = [...change.path, index]
  return isMap(list[index]) && isMap(change.value)
    ? Object.entries(change.value).map(([key, value]) => ({ kind: 'set', path: [...path, key], value }))
    : [{ kind: 'set', path, value: change.value }]
}

/** Whether nothing is filled in, however deep. */
export function isBlank(value: Value): boolean {
  if (isList(value)) return value.every(isBlank)
  return isMap(value) ? Object.values(value).every(isBlank) : isEmpty(value)
}
