/** What we have set ourselves to do: `actions`. */
import type { Days } from '../text/day.ts'
import { type Path, valueAt } from '../text/path.ts'
import { type Account, itemsOf, textAt } from './account.ts'
import { remembered } from './remembered.ts'
import { daysAt } from './values.ts'

/** Something to be done. */
export type Action = {
  readonly path: Path
  readonly what: string
  readonly who: string | undefined
  readonly by: Days | undefined
  /** Neither done nor dropped; where that is not said, it is still to do. */
  readonly isOpen: boolean
}

const actionsPath: Path = ['actions']

/** Every action that says what is to be done. */
export const actionsOf = remembered((account): readonly Action[] =>
  itemsOf(valueAt(account.value, actionsPath)).flatMap(({ item, index }) => {
    const what = textAt(item, ['what'])
    if (what === undefined) return []
    const isOpen = (valueAt(item, ['status']) ?? 'open') === 'open'
    return [{ path: [...actionsPath, index], what, who: textAt(item, ['who']), by: daysAt(item, ['by']), isOpen }]
  }),
)

/** Those that are still to do. */
export const openActions = (account: Account): readonly Action[] => actionsOf(account).filter(one => one.isOpen)
