/** A written path that may mean many places: `projects[].budget` is the budget of every project. */
import { type Path, valueAt } from '../text/path.ts'
import { type Account, itemsOf } from './account.ts'
import { resolveSteps } from './written-path.ts'

/** The places that a written path means in this account's facts; a list on the way stands for all its items. */
export function expandPath(account: Account, written: string): readonly Path[] {
  const steps = resolveSteps(account, written)
  if (steps === undefined) return []
  return steps.reduce<readonly Path[]>(
    (places, step) =>
      places.flatMap(place =>
        step === '*' ? indexes(account, place).map(index => [...place, index]) : through(account, place, step),
      ),
    [[]],
  )
}

/** A name that follows a list without an item means that of every item. */
function through(account: Account, place: Path, step: string | number): readonly Path[] {
  const isNamedInList =
    typeof step === 'string' && account.catalog.field(place)?.kind === 'list' && typeof place.at(-1) !== 'number'
  return isNamedInList && place.length > 0
    ? indexes(account, place).map(index => [...place, index, step])
    : [[...place, step]]
}

const indexes = (account: Account, list: Path): readonly number[] =>
  itemsOf(valueAt(account.value, list)).map(({ index }) => index)

/** The place that `written` means for what stands at `near`: where both run through the same list, the same item. */
export function besidePath(account: Account, written: string, near: Path): Path | undefined {
  const places = expandPath(account, written)
  return places.find(place => sharesItems(place, near)) ?? (places.length === 1 ? places[0] : undefined)
}

function sharesItems(place: Path, near: Path): boolean {
  const depth = place.findLastIndex(step => typeof step === 'number')
  return depth !== -1 && place.slice(0, depth + 1).every((step, index) => step === near[index])
}
