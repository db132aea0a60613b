/** Keys that no schema knows and that hold nothing: they are gone from the facts, but whoever wrote them meant something. */
import type { Catalog, SchemaFault } from '../schema/catalog.ts'
import type { Field } from '../schema/field.ts'
import type { Path } from '../text/path.ts'
import type { YamlNode } from '../text/yaml-tree.ts'

/** The empty keys that are unknown, as faults. `{ what: by quarter, by year }` is a map with an empty key `by year`. */
export function emptyUnknownKeys(root: YamlNode, catalog: Catalog): readonly SchemaFault[] {
  const found: SchemaFault[] = []
  below(root, catalog.root, [])
  return found

  function below(node: YamlNode, field: Field, path: Path): void {
    if (node.kind === 'list' && field.kind === 'list') {
      for (const [index, item] of node.items.entries()) inMap(item, field, [...path, index])
    } else if (field.kind === 'map') inMap(node, field, path)
  }

  function inMap(node: YamlNode, field: Field, path: Path): void {
    if (node.kind !== 'map') return
    for (const { key, value } of node.entries) {
      const child = field.fields.get(key)
      if (child === undefined) {
        if (isEmpty(value) && !key.startsWith('x_')) found.push({ kind: 'unknown', path: [...path, key] })
      } else if (value.kind !== 'scalar') below(value, child, [...path, key])
    }
  }
}

function isEmpty(node: YamlNode): boolean {
  if (node.kind === 'scalar') return node.value === null || node.value === ''
  return node.kind === 'list' ? node.items.every(isEmpty) : node.entries.every(({ value }) => isEmpty(value))
}
