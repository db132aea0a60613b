/** What the schemas tell about places in a dossier's text: the order of keys, and which values are days. */
import type { Catalog } from '../schema/catalog.ts'
import type { Guide } from '../text/yaml-value.ts'

/** The guide for editing dossiers by a catalog. */
export const guideOf = (catalog: Catalog): Guide => ({
  keys: map => [...(catalog.field(map)?.fields.keys() ?? [])],
  isDay: path => catalog.field(path)?.kind === 'day',
})
