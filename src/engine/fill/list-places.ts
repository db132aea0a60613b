/** Where a list of the schemas stands in one account: once, or once in each project or competitor. */
import { type Account, itemsOf, keyOfItem, writePath } from '../../account/account.ts'
import type { Field } from '../../schema/field.ts'
import { formatPath, type Path, valueAt } from '../../text/path.ts'

export type ListPlace = {
  readonly path: Path
  /** What the item is called in which it stands; empty at the top. */
  readonly around: string
  readonly keyField: string
  /** The path of an item of that name, as `kam set` takes it. */
  readonly item: (key: string) => string
}

/** Every place of the list; none where it would stand in items that are not there yet. */
export function listPlaces(account: Account, field: Field): readonly ListPlace[] {
  return placesOf(account, field.path.split('.')).map(path => {
    const owner = path.findLastIndex(step => typeof step === 'number')
    const around =
      owner === -1 ? '' : (keyOfItem(account, path.slice(0, owner + 1)) ?? writePath(account, path.slice(0, owner + 1)))
    return {
      path,
      around,
      keyField: field.key ?? '',
      item: key => formatPath([...path, 0], item => (item.length === path.length + 1 ? key : keyOfItem(account, item))),
    }
  })
}

/** `projects[].committee` is the committee of each project. */
function placesOf(account: Account, names: readonly string[]): readonly Path[] {
  return names.reduce<readonly Path[]>(
    (places, name) =>
      places.flatMap(place => {
        const path = [...place, name.replace('[]', '')]
        if (!name.endsWith('[]')) return [path]
        return itemsOf(valueAt(account.value, path)).map(({ index }) => [...path, index])
      }),
    [[]],
  )
}
