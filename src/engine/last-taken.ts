/** Taking entries out of a map or list that kam keeps itself; with the last of them the whole goes. */
import { type Account, itemsOf } from '../account/account.ts'
import type { Change } from '../text/yaml-value.ts'

/** The changes that take entries out of `waived`, `evidence` or `silenced`. */
export function lastTaken(
  account: Account,
  name: 'waived' | 'evidence' | 'silenced',
  taken: readonly (string | number)[],
): readonly Change[] {
  const all = account.value[name]
  const count = Array.isArray(all) ? itemsOf(all).length : Object.keys(all ?? {}).length
  if (taken.length > 0 && taken.length === count) return [{ kind: 'delete', path: [name] }]
  return taken.map(step => ({ kind: 'delete', path: [name, step] }))
}
