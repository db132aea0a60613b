/** The splices that set or rename what stands at a path of a YAML text. Undefined where no splice is known. */
import type { Path } from './path.ts'
import { addEntry, addItem, atEnd } from './yaml-add.ts'
import { layoutOf, type YamlText } from './yaml-layout.ts'
import { type Edits, entryOf } from './yaml-parts.ts'
import { entryLines, scalarLike } from './yaml-print.ts'
import { replaceEdits } from './yaml-replace.ts'
import { nodeAt, plainValue, type YamlNode } from './yaml-tree.ts'
import { isEmpty, isList, type Value } from './yaml-value.ts'

/** Puts a value at a path whose parents are maps and lists, or are not there. */
export function setEdits(yaml: YamlText, path: Path, value: Value): Edits {
  let depth = path.length
  while (depth > 0 && nodeAt(yaml.root, path.slice(0, depth)) === undefined) depth -= 1
  const there = path.slice(0, depth)
  const node = nodeAt(yaml.root, there)
  if (node === undefined) return undefined
  if (depth === path.length) return replaceEdits(yaml, there, node, value)
  const [step, ...below] = path.slice(depth)
  if (step === undefined) return undefined
  const nested = nest(below, value)
  if (isEmpty(plainValue(node)))
    return fillEdits(yaml, there, node, typeof step === 'number' ? [nested] : { [step]: nested })
  if (node.kind === 'map' && typeof step === 'string') return addEntry(yaml, there, node, step, nested)
  if (node.kind === 'list' && typeof step === 'number') return addItem(yaml, there, node, nested)
  return undefined
}

/** The value with the parents above it that are not there. */
const nest = (path: Path, value: Value): Value =>
  path.reduceRight<Value>((inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), value)

function fillEdits(
  yaml: YamlText,
  path: Path,
  node: YamlNode,
  value: { readonly [key: string]: Value } | readonly Value[],
): Edits {
  if (path.length > 0) return replaceEdits(yaml, path, node, value)
  if (isList(value) || node.kind !== 'scalar') return undefined
  // Nothing but comments: the first key goes behind them.
  const layout = layoutOf(yaml)
  return [atEnd(yaml, entryLines(value, { column: 0, path }, layout), layout)]
}

/** Gives a key another name, in the quotes of the old one. */
export function renameEdits({ root, text }: YamlText, path: Path, name: string): Edits {
  const parent = nodeAt(root, path.slice(0, -1))
  const entry = parent?.kind === 'map' ? entryOf(parent, path.at(-1)) : undefined
  if (entry === undefined) return undefined
  if (entry.key === name) return []
  const { start, end } = entry.keySpan
  return [{ start, end, text: scalarLike(name, { value: entry.key, text: text.slice(start, end) }, 'anywhere') }]
}
