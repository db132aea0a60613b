/** A change of a YAML document as splices of its text: what is not changed stays as it is, byte for byte. */
import { applyEdits, type Edit } from './edit.ts'
import type { Path } from './path.ts'
import { readYaml } from './read-yaml.ts'
import type { Span } from './span.ts'
import { isAlias, type YamlText } from './yaml-layout.ts'
import { deleteEdits } from './yaml-remove.ts'
import { renameEdits, setEdits } from './yaml-splice.ts'
import { nodeAt, plainValue, type YamlNode } from './yaml-tree.ts'
import { type Change, changedValue, type Impossible, noGuide, sameValue, type Value } from './yaml-value.ts'

/** Why a change was not made: nothing is damaged, somebody has to do it by hand. */
export type Refusal =
  | Impossible
  /** The text cannot be read, or has two keys of one name. */
  | 'unreadable'
  /** The place belongs to an anchor or alias: a change would be one elsewhere, too. */
  | 'shared'
  /** The text is written in a way that these splices do not know. */
  | 'unknown-style'

/** The text after a change, with the edits that led to it and the place of the YAML in it. */
export type Edited =
  | { readonly kind: 'edited'; readonly text: string; readonly edits: readonly Edit[]; readonly span: Span }
  | { readonly kind: 'refused'; readonly why: Refusal }

const refused = (why: Refusal): Edited => ({ kind: 'refused', why })

/**
 * Makes one change in the YAML that stands at `span`. The result is read again: unless it says exactly what the change
 * makes of the facts, the text is left alone and the change refused.
 */
export async function editYaml(text: string, span: Span, change: Change, guide = noGuide): Promise<Edited> {
  const before = await readYaml(text.slice(span.start, span.end), span.start)
  if (before.root === undefined || before.problems.length > 0) return refused('unreadable')
  const facts = plainValue(before.root)
  const wanted = changedValue(facts, change)
  if (typeof wanted === 'string') return refused(wanted)
  if (leadsThroughAlias(text, before.root, change.path)) return refused('shared')

  for (const blockTexts of [true, false]) {
    const edits = editsFor({ text, root: before.root, ...span, blockTexts, guide }, change)
    const edited = edits === undefined ? undefined : await provenEdit(text, span, edits, wanted.value)
    if (edited !== undefined) return edited
  }
  return refused(hasAlias(text.slice(span.start, span.end)) ? 'shared' : 'unknown-style')
}

/** The edited text, if it says what it should. */
async function provenEdit(
  text: string,
  { start, end }: Span,
  edits: readonly Edit[],
  wanted: Value,
): Promise<Edited | undefined> {
  const after = applyEdits(text, edits)
  const span = { start, end: end + after.length - text.length }
  const { root, problems } = await readYaml(after.slice(span.start, span.end), span.start)
  const isRight = root !== undefined && problems.length === 0 && sameValue(plainValue(root), wanted)
  return isRight ? { kind: 'edited', text: after, edits, span } : undefined
}

function editsFor(yaml: YamlText, change: Change): readonly Edit[] | undefined {
  switch (change.kind) {
    case 'set':
      return setEdits(yaml, change.path, change.value)
    case 'append': {
      const list = nodeAt(yaml.root, change.path)
      const count = list?.kind === 'list' ? list.items.length : 0
      return setEdits(yaml, [...change.path, count], change.value)
    }
    case 'delete':
      return deleteEdits(yaml, change.path)
    case 'rename':
      return renameEdits(yaml, change.path, change.name)
  }
}

/** The place of an alias may be written anew; what lies below one stands elsewhere. */
function leadsThroughAlias(text: string, root: YamlNode, path: Path): boolean {
  return path.some((_, depth) => {
    const node = nodeAt(root, path.slice(0, depth))
    return node !== undefined && isAlias(text, node)
  })
}

const hasAlias = (yaml: string): boolean => /(?:^|[\s,[{:-])[*&][^\s,[\]{}]/.test(yaml)
