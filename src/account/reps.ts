/** The rivals' salespeople, and whom of the customer they know. */
import { shownName, writingsOf } from '../text/name.ts'
import { type Path, valueAt } from '../text/path.ts'
import { type Account, itemsOf, textAt } from './account.ts'
import { competitorsOf } from './competitors.ts'
import type { Person } from './people.ts'
import { remembered } from './remembered.ts'
import { textsAt } from './values.ts'

/** One of a rival's salespeople. */
export type Rep = {
  readonly path: Path
  /** The rival's name as it is shown. */
  readonly competitor: string
  readonly name: string
  readonly style: string | undefined
  readonly relationship: string | undefined
  /** Writings of everybody whom they know. */
  readonly knows: readonly string[]
}

/** All that are named. */
export const repsOf = remembered((account): readonly Rep[] =>
  competitorsOf(account).flatMap(({ name: competitor, path }) =>
    itemsOf(valueAt(account.value, [...path, 'reps'])).flatMap(({ item, index }) => {
      const name = textAt(item, ['name'])
      if (name === undefined) return []
      return [
        {
          path: [...path, 'reps', index],
          competitor: shownName(competitor),
          name: shownName(name),
          style: textAt(item, ['style']),
          relationship: textAt(item, ['relationship']),
          knows: textsAt(item, ['knows']).flatMap(writingsOf),
        },
      ]
    }),
  ),
)

/** The rivals' salespeople who know somebody. */
export const repsWhoKnow = (account: Account, { writings }: Person): readonly Rep[] =>
  repsOf(account).filter(({ knows }) => writings.some(writing => knows.includes(writing)))
