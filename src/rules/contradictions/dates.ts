/** Claims about dates alone: nothing ends before it begins, and nothing has happened that is yet to come. */
import type { Account } from '../../account/account.ts'
import { loggedIn } from '../../account/contact.ts'
import { daysAt, isAhead } from '../../account/values.ts'
import { datedWords } from '../../text/day-said.ts'
import { type Path, valueAt } from '../../text/path.ts'
import type { Words } from '../../text/phrase.ts'
import { type Claim, claim } from './claim.ts'

export const aboutDates: readonly Claim[] = [
  claim<{ begin: string; since: Words; end: string; until: Words }>({
    key: 'ends-before-it-begins',
    severity: 'warning',
    says: {
      message: {
        zh: ({ begin, since, end, until }) => `\`${end}\` 是 ${until.zh}，早于 \`${begin}\` 的 ${since.zh}。`,
        en: ({ begin, since, end, until }) => `\`${end}\` is ${until.en}, before \`${begin}\`, ${since.en}.`,
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
          yield { path: [...path, end], args: { begin, since: datedWords(from), end, until: datedWords(to) } }
        }
      }
    },
  }),
  claim<{ field: string; day: Words }>({
    key: 'yet-to-come',
    severity: 'warning',
    says: {
      message: {
        zh: ({ field, day }) =>
          field === '' ? `${day.zh}还没到，往来记录却已经写上了。` : `\`${field}\` 写的是 ${day.zh}，还没到。`,
        en: ({ field, day }) =>
          field === ''
            ? `The Log tells of ${day.en}, which is yet to come.`
            : `\`${field}\` is ${day.en}, which is yet to come.`,
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
          yield { path, args: { field: String(path.at(-1)), day: datedWords(days) } }
        }
      }
      yield* loggedAhead(account)
    },
  }),
]

function* loggedAhead(account: Account) {
  for (const { date, span } of loggedIn(account)) {
    if (date > account.today) yield { at: span, args: { field: '', day: datedWords({ first: date, last: date }) } }
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
