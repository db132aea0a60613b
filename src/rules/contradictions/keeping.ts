/** Claims about how the relationship is kept, and by whom of ours. */
import { type Account, itemsOf, textAt } from '../../account/account.ts'
import { openActions } from '../../account/actions.ts'
import { contractsOf } from '../../account/contracts.ts'
import { openProjects } from '../../account/projects.ts'
import { daysAt, isPast } from '../../account/values.ts'
import type { Days } from '../../text/day.ts'
import { datedWords, dayWords, whenWords } from '../../text/day-said.ts'
import { isSameName, shownName } from '../../text/name.ts'
import { type Path, valueAt } from '../../text/path.ts'
import type { Words } from '../../text/phrase.ts'
import { type Claim, claim } from './claim.ts'

const complaintsPath: Path = ['relationship', 'complaints', 'owner']
const incidentsPath: Path = ['relationship', 'incidents']

export const aboutKeeping: readonly Claim[] = [
  claim<{ owner: string }>({
    key: 'complaints-to-owner',
    severity: 'warning',
    says: {
      message: {
        zh: ({ owner }) => `投诉由大客户经理 \`${owner}\` 自己受理：客户要投诉的，多半就是他。`,
        en: ({ owner }) =>
          `Complaints go to \`${owner}\`, the account manager: most likely the very person complained about.`,
      },
      help: {
        zh: () => '换一个不归他管的人，把新号码当面存进客户手机。',
        en: () => 'Give them to somebody else, and put that number into their phones yourself.',
      },
    },
    *find({ value }) {
      const owner = textAt(value, ['owner'])
      const taker = textAt(value, complaintsPath)
      if (owner !== undefined && taker !== undefined && isSameName(owner, taker))
        yield { path: complaintsPath, args: { owner: shownName(owner) } }
    },
  }),
  claim<{ name: string; incident: string }>({
    key: 'complaints-to-handler',
    severity: 'info',
    says: {
      message: {
        zh: ({ name, incident }) => `\`${incident}\` 还没了结，经手的是 \`${name}\`，受理投诉的也是他。`,
        en: ({ name, incident }) =>
          `\`${incident}\` is open; \`${name}\` deals with it, and takes the complaints as well.`,
      },
      help: {
        zh: () => '这件事没完之前，投诉换个人来接。',
        en: () => 'Until it is closed let somebody else take the complaints.',
      },
    },
    *find({ value }) {
      const taker = textAt(value, complaintsPath)
      const owner = textAt(value, ['owner'])
      if (taker === undefined || (owner !== undefined && isSameName(owner, taker))) return
      for (const { item } of itemsOf(valueAt(value, incidentsPath))) {
        const isOpen = textAt(item, ['status']) !== 'resolved' && daysAt(item, ['resolved']) === undefined
        const handler = textAt(item, ['owner'])
        if (!isOpen || handler === undefined || !isSameName(handler, taker)) continue
        yield { path: complaintsPath, args: { name: shownName(taker), incident: textAt(item, ['what']) ?? '' } }
        return
      }
    },
  }),
  claim<{ field: string; next: Words; last: Words }>({
    key: 'next-before-last',
    severity: 'warning',
    says: {
      message: {
        zh: ({ field, next, last }) => `下一次（\`${field}\`）是 ${next.zh}，早于上一次的 ${last.zh}。`,
        en: ({ field, next, last }) => `The next one (\`${field}\`) is ${next.en}, before the last one, ${last.en}.`,
      },
      help: {
        zh: () => '上一次已经办过了：把下一次的日子定下来。',
        en: () => 'The last one is done: set the date of the next.',
      },
    },
    *find({ value }) {
      for (const [last, next] of rounds) {
        const [before, after] = [daysAt(value, last), daysAt(value, next)]
        if (before === undefined || after === undefined || after.last >= before.first) continue
        const args = { field: String(next.at(-1)), next: datedWords(after), last: datedWords(before) }
        yield { path: next, args }
      }
    },
  }),
  claim<{ what: string; resolved: Words }>({
    key: 'open-but-resolved',
    severity: 'warning',
    says: {
      message: {
        zh: ({ what, resolved }) => `\`${what}\` 写着 ${resolved.zh}已解决，状态却还是未了结。`,
        en: ({ what, resolved }) => `\`${what}\` was resolved ${resolved.en}, but is still marked open.`,
      },
      help: {
        zh: () => '问客户认不认为了结了：认，改成 `resolved`；不认，去掉日期。',
        en: () => 'Ask whether they consider it closed: if so, set `resolved`; if not, take the date out.',
      },
    },
    *find({ value, today }) {
      for (const { item, index } of itemsOf(valueAt(value, incidentsPath))) {
        const resolved = daysAt(item, ['resolved'])
        if (textAt(item, ['status']) !== 'open' || resolved === undefined || resolved.first > today) continue
        const args = { what: textAt(item, ['what']) ?? '', resolved: whenWords(resolved, today) }
        yield { path: [...incidentsPath, index, 'status'], args }
      }
    },
  }),
  claim<{ name: string; until: Words; field: string }>({
    key: 'duty-of-one-who-left',
    severity: 'warning',
    says: {
      message: {
        zh: ({ name, until, field }) => `\`${name}\` 在团队里只到 ${until.zh}，\`${field}\` 上却还是他。`,
        en: ({ name, until, field }) =>
          `\`${name}\` was in the team until ${until.en}, but still stands at \`${field}\`.`,
      },
      help: {
        zh: ({ name }) => `定谁来接；\`${name}\` 还在，就把 \`team\` 里的日期改掉。`,
        en: ({ name }) => `Name who takes over; if \`${name}\` is still there, correct the date in \`team\`.`,
      },
    },
    *find(account) {
      for (const { path, name } of dutiesOf(account)) {
        const until = endOfService(account, name)
        if (until === undefined) continue
        const args = { name: shownName(name), until: dayWords(until, account.today), field: String(path.at(-1)) }
        yield { path, args }
      }
    },
  }),
]

/** What comes round again: the last time and the next. */
const rounds: readonly (readonly [Path, Path])[] = [
  [['reviewed'], ['next_review']],
  [
    ['relationship', 'executive_meetings', 'last'],
    ['relationship', 'executive_meetings', 'next'],
  ],
]

/** Who of ours has something to do for the account today, and where that is said. */
function* dutiesOf(account: Account): Generator<{ readonly path: Path; readonly name: string }> {
  const contracts = contractsOf(account).filter(({ until }) => until === undefined || !isPast(until, account.today))
  const touchpoints = itemsOf(valueAt(account.value, ['relationship', 'touchpoints']))
  const paths: readonly Path[] = [
    ['owner'],
    ...openProjects(account).map(({ path }) => [...path, 'next_step', 'who']),
    ...touchpoints.map(({ index }) => ['relationship', 'touchpoints', index, 'ours']),
    complaintsPath,
    ['relationship', 'emergency', 'owner'],
    ...contracts.map(({ path }) => [...path, 'renewal_owner']),
    ...openActions(account).map(({ path }) => [...path, 'who']),
  ]
  for (const path of paths) {
    const name = textAt(account.value, path)
    if (name !== undefined) yield { path, name }
  }
}

/** When somebody of ours left the team; undefined where they are still in it, or never were. */
function endOfService({ value, today }: Account, name: string): Days | undefined {
  const entries = itemsOf(value['team']).filter(({ item }) => isSameName(textAt(item, ['name']) ?? '', name))
  const ends = entries.map(({ item }) => daysAt(item, ['until']))
  const areOver = ends.length > 0 && ends.every(until => until !== undefined && isPast(until, today))
  return areOver ? ends.at(-1) : undefined
}
