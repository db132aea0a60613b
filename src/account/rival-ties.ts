/** Which of the customer's people a rival's salesperson knows, and where that is written. */
import { shownName } from '../text/name.ts'
import { type Path, valueAt } from '../text/path.ts'
import { itemsOf, textAt } from './account.ts'
import { type Competitor, competitorsOf } from './competitors.ts'
import { type Person, personNamed } from './people.ts'
import { remembered } from './remembered.ts'

/** A salesperson of a rival who knows somebody of the customer. */
export type RivalTie = {
  readonly competitor: Competitor
  /** The salesperson, where a name is known. */
  readonly rep: string | undefined
  readonly person: Person
  readonly path: Path
}

/** Every tie of a rival's to somebody whom the dossier knows. */
export const rivalTies = remembered((account): readonly RivalTie[] =>
  competitorsOf(account).flatMap(competitor => {
    const reps: Path = [...competitor.path, 'reps']
    return itemsOf(valueAt(account.value, reps)).flatMap(({ item: rep, index }) => {
      const name = textAt(rep, ['name'])
      return itemsOf(valueAt(rep, ['knows'])).flatMap(({ item: known, index: place }) => {
        const person = typeof known === 'string' ? personNamed(account, known) : undefined
        const path = [...reps, index, 'knows', place]
        return person === undefined
          ? []
          : [{ competitor, rep: name === undefined ? undefined : shownName(name), person, path }]
      })
    })
  }),
)
