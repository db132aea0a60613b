/** Our people on an account: who manages it, which executive of ours stands behind it, and the virtual team. */
import { shownName } from '../text/name.ts'
import { valueAt } from '../text/path.ts'
import { type Account, itemsOf, textAt } from './account.ts'
import { daysAt, isPast } from './values.ts'

/** The account manager, as shown. */
export const ownerOf = ({ value }: Account): string | undefined => shownAt(value, 'owner')

/** Our executive behind the account, as shown. */
export const sponsorOf = ({ value }: Account): string | undefined => shownAt(valueAt(value, ['sponsor']), 'name')

/** Those of the team who are still on it, as shown. */
export const teamOf = ({ value, today }: Account): readonly string[] =>
  itemsOf(value['team']).flatMap(({ item }) => {
    const until = daysAt(item, ['until'])
    const name = shownAt(item, 'name')
    return name === undefined || (until !== undefined && isPast(until, today)) ? [] : [name]
  })

function shownAt(value: unknown, field: string): string | undefined {
  const name = textAt(value, [field])
  return name === undefined ? undefined : shownName(name)
}
