/** The parts of a YAML tree that splices speak of: entries, what lies in brackets, and where the lines of a part end. */
import type { Edit } from './edit.ts'
import type { Path } from './path.ts'
import {
  colonBehind,
  dashOf,
  endOfLines,
  isFlow,
  lineEndAt,
  lineStartAt,
  pastInnerComments,
  type YamlText,
} from './yaml-layout.ts'
import { nodeAt, type YamlEntry, type YamlNode } from './yaml-tree.ts'

/** The splices of a change; undefined where none is known. */
export type Edits = readonly Edit[] | undefined

/** A map, and a list. */
export type MapNode = Extract<YamlNode, { kind: 'map' }>
export type ListNode = Extract<YamlNode, { kind: 'list' }>

/** Puts a text in at an offset. */
export const insertion = (at: number, text: string): Edit => ({ start: at, end: at, text })

/** The entry of a key; of two equal ones the last, as in plain data. */
export const entryOf = ({ entries }: MapNode, key: string | number | undefined): YamlEntry | undefined =>
  entries.findLast(entry => entry.key === key)

/** Whether something above a path stands in brackets. */
export const isInFlow = ({ text, root }: YamlText, path: Path): boolean =>
  path.some((_, depth) => {
    const node = nodeAt(root, path.slice(0, depth))
    return node !== undefined && isFlow(text, node)
  })

/** Where an entry ends; one without a value behind its colon, or its key. */
export function endOfEntry(text: string, { keySpan, value }: YamlEntry): number {
  if (value.span.end > keySpan.end) return value.span.end
  const colon = colonBehind(text, keySpan.end)
  return colon === undefined ? keySpan.end : colon + 1
}

/** The end of the lines of a value, with what is only a comment below it and further in. */
export function behind({ text, end }: YamlText, node: YamlNode, keyEnd: number, column: number): number {
  const last = Math.max(endOfLines(text, node, end), lineEndAt(text, keyEnd))
  return pastInnerComments(text, last, column, end)
}

/** Whether an empty line stands before the last item, as between all of them. */
export function standsApart(text: string, list: ListNode): boolean {
  const last = list.items.at(-1)
  const dash = last === undefined || list.items.length < 2 ? undefined : dashOf(text, list, last)
  if (dash === undefined) return false
  return /\n[ \t]*\r?\n$/.test(text.slice(0, lineStartAt(text, dash)))
}
