/** Which lines of a text an edit may touch. */
import type { Path } from '../../src/text/path.ts'
import type { Span } from '../../src/text/span.ts'
import { keySpanAt, nodeAt, type YamlNode } from '../../src/text/yaml-tree.ts'
import type { Change } from '../../src/text/yaml-value.ts'

/** From the line of the nearest thing on the way that is there, to the end of the lines that belong to it. */
export function linesOfHolder(text: string, root: YamlNode, change: Change): Span {
  const whole = { start: 0, end: text.length }
  // What is taken away last leaves its parent empty, so that the parent's lines change.
  const path = change.kind === 'delete' ? lastParent(root, change.path) : change.path
  const depth = path.findLastIndex((_, index) => nodeAt(root, path.slice(0, index + 1)) !== undefined) + 1
  const there = path.slice(0, depth)
  const node = nodeAt(root, there)
  const key = keySpanAt(root, there)
  if (node === undefined || key === undefined || depth === 0) return whole
  const start = text.lastIndexOf('\n', Math.min(key.start, node.span.start) - 1) + 1
  // An item begins with its dash, which may stand on a line above; what is removed takes its line ending with it.
  const dash = typeof there.at(-1) === 'number' ? text.lastIndexOf('-', node.span.start - 1) : start
  const end = text.indexOf('\n', Math.max(node.span.end, key.end))
  return {
    start: Math.max(Math.min(start, text.lastIndexOf('\n', dash - 1) + 1) - 2, 0),
    end: end === -1 ? text.length : endOfInner(text, end + 1),
  }
}

function lastParent(root: YamlNode, path: Path): Path {
  const parent = nodeAt(root, path.slice(0, -1))
  if (parent === undefined || parent.kind === 'scalar' || path.length === 1) return path
  const names = parent.kind === 'map' ? parent.entries.map(({ key }) => key) : [...parent.items.keys()]
  // The first key of an item stands on the line of the dash, and so does then the second; the last one in brackets takes
  // the comma before it along.
  return names[0] === path.at(-1) || names.at(-1) === path.at(-1) ? path.slice(0, -1) : path
}

/** Empty lines and comments below, which may belong to a node above them. */
function endOfInner(text: string, from: number): number {
  return from + (/^(?:[ \t]*(?:#.*)?(?:\r?\n|$))*/.exec(text.slice(from))?.[0].length ?? 0)
}
