/** Whom one meets, and who stands behind them. */
import type { Account } from '../../../account/account.ts'
import { bestTie } from '../../../account/contact.ts'
import { type Person, personNamed } from '../../../account/people.ts'
import { type Project, peopleIn, type Seat } from '../../../account/projects.ts'
import { type Language, phrase } from '../../../text/phrase.ts'
import { type PageRow, row } from '../../page.ts'
import { valueTexts } from '../../show-value.ts'
import { personNotes } from '../person-note.ts'

/** A row for each whom one meets, then one for those behind them. */
export function peopleRows(
  account: Account,
  project: Project | undefined,
  meets: readonly Person[],
  language: Language,
): readonly PageRow[] {
  const comma = language === 'zh' ? '，' : ', '
  const met = meets.map(person =>
    row(
      person.shown,
      [...personNotes(account, person, language), ...tie(person, language), ...wants(person, language)].join(comma),
    ),
  )
  const behind = behindThem(account, project, meets).map(({ person, seat }) => {
    const part = seat === undefined ? [] : seatWords(account, seat, language)
    const words = [person.title ?? '', ...part].filter(word => word !== '')
    return [person.shown, words.join(comma)].join(' ').trim()
  })
  return behind.length === 0 ? met : [...met, row(texts.behind[language], ...behind)]
}

const tie = (person: Person, language: Language): readonly string[] => {
  const strength = bestTie(person)
  return strength === undefined ? [] : [texts.tie[language]({ strength })]
}

const wants = ({ wants: what }: Person, language: Language): readonly string[] =>
  what === undefined ? [] : [texts.wants[language]({ what })]

/** What somebody does in a decision, and on which side. */
function seatWords(account: Account, { path, part, stance }: Seat, language: Language): readonly string[] {
  const said = (name: 'part' | 'stance', value: string | undefined): readonly string[] =>
    value === undefined ? [] : valueTexts(account.catalog.field([...path, name]), value, language)
  const words = [...said('part', part), ...said('stance', stance)]
  return language === 'en' ? words.map(word => word.toLowerCase()) : words
}

type Behind = { readonly person: Person; readonly seat: Seat | undefined }

/** Those who decide, those to whom the others report; nobody twice, and no more than one can keep in mind. */
function behindThem(account: Account, project: Project | undefined, meets: readonly Person[]): readonly Behind[] {
  const seats = project === undefined ? [] : [...peopleIn(project)].sort((one, other) => rank(other) - rank(one))
  const bosses = meets.flatMap(({ reportsTo }) =>
    reportsTo === undefined ? [] : (personNamed(account, reportsTo) ?? []),
  )
  const all: readonly Behind[] = [
    ...seats.map(seat => ({ person: seat.person, seat })),
    ...bosses.filter(({ hasLeft }) => !hasLeft).map(person => ({ person, seat: undefined })),
  ]
  const seen = new Set(meets.map(({ path }) => path.join('.')))
  return all
    .filter(({ person }) => {
      const key = person.path.join('.')
      const isNew = !seen.has(key)
      seen.add(key)
      return isNew
    })
    .slice(0, mostBehind)
}

const mostBehind = 5

const rank = ({ part, weight }: Seat): number => (part === 'decides' ? 10 : part === 'approves' ? 5 : 0) + weight

const texts = {
  behind: { zh: '背后', en: 'Behind' },
  tie: phrase<{ strength: number }>({
    zh: ({ strength }) => `关系 ${strength}`,
    en: ({ strength }) => `tie ${strength} of 5`,
  }),
  wants: phrase<{ what: string }>({ zh: ({ what }) => `他要的是：${what}`, en: ({ what }) => `wants: ${what}` }),
}
