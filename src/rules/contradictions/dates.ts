/** Claims about dates alone: nothing ends before it begins, and nothing has happened that is yet to come. */
import type { Account } from '../../account/account.ts'
import { textAt } from '../../account/account.ts'
import { loggedIn } from '../../account/contact.ts'
import { daysAt, isAhead } from '../../account/values.ts'
import { type Path, valueAt } from '../../text/path.ts'
import { type Claim, claim } from './claim.ts'

export const aboutDates: readonly Claim[] = [
  claim<{ begin: string; since: string; end: string; until: string }>({
    key: 'ends-before-it-begins',
    severity: 'warning',
    says: {
      message: {
        zh: ({ begin, since, end, until }) => `\`${end}\` 是 ${until}，早于 \`${begin}\` 的 ${since}。`,
        en: ({ begin, since, end, until }) => `\`${end}\` is ${until}, before \`${begin}\`, ${since}.`,
      },
      help: {
        zh: () => '多半写错了年份，或者两个日子写反了。',
        en: () => 'Most likely a wrong year, or the two changed places.',
      },
    },
    *find(account) {
      for (const [list, begin, end] of stretches) {
        for (const path of placesOf(account.value, [...list, '*'])) {
          const [from, to] = [daysAt(account.value, [...path, begin]), daysAt(account.value, [...path, end])]
          if (from === undefined || to === undefined || to.last >= from.first) continue
          const day = (field: string) => textAt(account.value, [...path, field]) ?? ''
          yield { path: [...path, end], args: { begin, since: day(begin), end, until: day(end) } }
        }
      }
    },
  }),
  claim<{ field: string; day: string }>({
    key: 'yet-to-come',
    severity: 'warning',
    says: {
      message: {
        zh: ({ field, day }) =>
          field === '' ? `${day} 还没到，往来记录却已经写上了。` : `\`${field}\` 是 ${day}，这一天还没到。`,
        en: ({ field, day }) =>
          field === ''
            ? `${day} is yet to come, but the Log tells of it.`
            : `\`${field}\` is ${day}, a day that is yet to come.`,
      },
      help: {
        zh: () => '已经办了，改对日期；还没办，写进 `actions` 或者下一步。',
        en: () => 'If it has happened, correct the date; if it is planned, it belongs in `actions` or the next step.',
      },
    },
    *find(account) {
      for (const pattern of happened) {
        for (const path of placesOf(account.value, pattern)) {
          const days = daysAt(account.value, path)
          if (days === undefined || !isAhead(days, account.today)) continue
          yield { path, args: { field: String(path.at(-1)), day: textAt(account.value, path) ?? '' } }
        }
      }
      yield* loggedAhead(account)
    },
  }),
]

function* loggedAhead(account: Account) {
  for (const { date, span } of loggedIn(account)) {
    if (date > account.today) yield { at: span, args: { field: '', day: date } }
  }
}

const stretches: readonly (readonly [list: Path, begin: string, end: string])[] = [
  [['contracts'], 'from', 'until'],
  [['concessions'], 'since', 'until'],
  [['concessions'], 'since', 'target_by'],
  [['customer', 'installed_base'], 'since', 'until'],
  [['relationship', 'incidents'], 'date', 'resolved'],
  [['relationship', 'requests'], 'date', 'due'],
]

/** Fields that tell of what has happened; `*` is any item. */
const happened: readonly Path[] = [
  ['reviewed'],
  ['customer', 'people', '*', 'met'],
  ['projects', '*', 'opened'],
  ['projects', '*', 'process', 'steps', '*', 'done'],
  ['relationship', 'satisfaction', '*', 'date'],
  ['relationship', 'touchpoints', '*', 'last'],
  ['relationship', 'complaints', 'told'],
  ['relationship', 'executive_meetings', 'last'],
  ['relationship', 'emergency', 'drilled'],
  ['relationship', 'incidents', '*', 'date'],
  ['relationship', 'incidents', '*', 'resolved'],
  ['relationship', 'requests', '*', 'date'],
  ['evidence', '*', 'date'],
]

/** The paths that a pattern means in these facts. */
function placesOf(value: unknown, pattern: Path): readonly Path[] {
  return pattern.reduce<readonly Path[]>(
    (paths, step) => paths.flatMap(path => (step === '*' ? itemsBelow(value, path) : [[...path, step]])),
    [[]],
  )
}

function itemsBelow(value: unknown, path: Path): readonly Path[] {
  const found = valueAt(value, path)
  if (Array.isArray(found)) return found.map((_, index) => [...path, index])
  return typeof found === 'object' && found !== null ? Object.keys(found).map(key => [...path, key]) : []
}
