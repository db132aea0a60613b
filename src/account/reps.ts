/** The rivals' salespeople, and whom of the customer they know. */
import { shownName } from '../text/name.ts'
import { type Path, valueAt } from '../text/path.ts'
import { type Account, itemsOf, textAt } from './account.ts'
import { type Competitor, competitorsOf } from './competitors.ts'
import { type Person, personNamed } from './people.ts'
import { remembered } from './remembered.ts'

/** One of a rival's salespeople. */
export type Rep = {
  readonly path: Path
  readonly competitor: Competitor
  /** As it is shown, where it is known. */
  readonly name: string | undefined
  readonly style: string | undefined
  readonly relationship: string | undefined
  /** Whom of the customer's people they know, and where that is written. */
  readonly knows: readonly { readonly person: Person; readonly path: Path }[]
}

/** All of whom anything is written. */
export const repsOf = remembered((account): readonly Rep[] =>
  competitorsOf(account).flatMap(competitor => {
    const reps: Path = [...competitor.path, 'reps']
    return itemsOf(valueAt(account.value, reps)).map(({ item, index }) => {
      const path: Path = [...reps, index]
      const name = textAt(item, ['name'])
      return {
        path,
        competitor,
        name: name === undefined ? undefined : shownName(name),
        style: textAt(item, ['style']),
        relationship: textAt(item, ['relationship']),
        knows: itemsOf(valueAt(item, ['knows'])).flatMap(({ item: known, index: place }) => {
          const person = typeof known === 'string' ? personNamed(account, known) : undefined
          return person === undefined ? [] : [{ person, path: [...path, 'knows', place] }]
        }),
      }
    })
  }),
)

/** The rivals' salespeople who know somebody, and where that is written. */
export const repsWhoKnow = (account: Account, person: Person): readonly { readonly rep: Rep; readonly path: Path }[] =>
  repsOf(account).flatMap(rep => rep.knows.filter(one => one.person === person).map(({ path }) => ({ rep, path })))
