/** A team's own rules: data from its config becomes rules like all others. No code of theirs is run. */
import type { Account } from '../account/account.ts'
import { writePath } from '../account/account.ts'
import { besidePath, expandPath } from '../account/expand.ts'
import { waiversOf } from '../account/waivers.ts'
import type { Choice } from '../schema/field.ts'
import { daysOf } from '../text/day.ts'
import { foldName } from '../text/name.ts'
import { type Path, valueAt } from '../text/path.ts'
import type { Words } from '../text/phrase.ts'
import { type DossierRule, dossierRule, type Finding, type Severity, sentence } from './rule.ts'

/** A rule as it stands in the config; checked against the config's schema before it comes here. */
export type TeamRule = {
  readonly id: string
  /** By path: the value must be, or must not be, one of these. */
  readonly when: Readonly<Record<string, { readonly negated: boolean; readonly values: readonly unknown[] }>>
  readonly require: readonly string[]
  /** What is looked at by the limits below. */
  readonly path: string | undefined
  readonly pattern: RegExp | undefined
  readonly min: number | string | undefined
  readonly max: number | string | undefined
  readonly atLeast: string | undefined
  readonly atMost: string | undefined
  readonly equals: string | undefined
  /** Every path that it names, and where in the config. */
  readonly named: readonly { readonly written: string; readonly place: string }[]
  readonly severity: Severity
  readonly message: Words | undefined
  readonly help: Words | undefined
}

type Own = { message: Words; help: Words }

/** What every team rule says: its own words, which the finding carries. */
export const teamSentences = {
  broken: sentence<Own>({
    message: { zh: ({ message }) => message.zh, en: ({ message }) => message.en },
    help: { zh: ({ help }) => help.zh, en: ({ help }) => help.en },
  }),
}

/** Makes the rule that the data describes. */
export function teamRule(rule: TeamRule): DossierRule {
  return dossierRule({
    id: rule.id,
    severity: rule.severity,
    why: whyOf(rule),
    bad: { zh: '', en: '' },
    good: { zh: '', en: '' },
    sentences: teamSentences,
    givesWayTo: ['schema', 'unquoted-link', 'stage-gate'],
    *check(account) {
      if (!holds(account, rule)) return
      yield* missing(account, rule)
      yield* outOfLimits(account, rule)
    },
  })
}

/** What the team says, then what the data demands: an example there is none. */
function whyOf({ message, when, require, path, ...limits }: TeamRule): Words {
  const conditions = Object.entries(when)
  const demands: readonly Words[] = [
    ...require.map(written => ({ zh: `必须填写 \`${written}\``, en: `\`${written}\` must be filled in` })),
    ...limitWords.flatMap(([name, says]) => {
      const limit = limits[name]
      if (path === undefined || limit === undefined) return []
      const shown = limit instanceof RegExp ? limit.source : limit
      return [{ zh: `\`${path}\` ${says.zh} \`${shown}\``, en: `\`${path}\` ${says.en} \`${shown}\`` }]
    }),
  ]
  const zh = conditions.map(
    ([written, { negated, values }]) => `\`${written}\` ${negated ? '不' : ''}是 ${values.join('、')}`,
  )
  const en = conditions.map(
    ([written, { negated, values }]) => `\`${written}\` is ${negated ? 'not ' : ''}${values.join(' or ')}`,
  )
  const zhDemand = `${zh.length === 0 ? '' : `${zh.join('，')}时，`}${demands.map(one => one.zh).join('，')}。`
  const enDemand = `${en.length === 0 ? '' : `Where ${en.join(' and ')}: `}${demands.map(one => one.en).join(', ')}.`
  return {
    zh: `团队在配置里定的规则：${message?.zh ?? ''}${zhDemand}`,
    en: `Set by this team in its config: ${message === undefined ? '' : `${message.en} `}${enDemand}`,
  }
}

const limitWords = [
  ['pattern', { zh: '要写成', en: 'must match' }],
  ['min', { zh: '不能小于', en: 'must be at least' }],
  ['max', { zh: '不能大于', en: 'must be at most' }],
  ['atLeast', { zh: '不能小于', en: 'must be at least' }],
  ['atMost', { zh: '不能大于', en: 'must be at most' }],
  ['equals', { zh: '要等于', en: 'must equal' }],
] as const

const silent: Words = { zh: '', en: '' }

type Found = Finding<typeof teamSentences>

function holds(account: Account, { when }: TeamRule): boolean {
  return Object.entries(when).every(([written, { negated, values }]) => {
    const places = expandPath(account, written)
    const found = places.length === 0 ? [null] : places.map(place => known(account, place))
    return negated !== found.some(value => values.some(wanted => sameValue(account, written, value, wanted)))
  })
}

const known = (account: Account, path: Path): unknown =>
  valueAt(account.value, path) ?? account.catalog.field(path)?.fallback ?? null

/** A list holds a value when one of its items is it; a choice may be written by its label. */
function sameValue(account: Account, written: string, value: unknown, wanted: unknown): boolean {
  if (Array.isArray(value)) return value.some(item => sameValue(account, written, item, wanted))
  if (value === wanted) return true
  const choices = account.catalog.field(written.replaceAll('[]', '').split('.'))?.choices ?? new Map<string, Choice>()
  return (
    typeof value === 'string' && typeof wanted === 'string' && choiceOf(choices, value) === choiceOf(choices, wanted)
  )
}

/** The value that a word stands for: itself, or that of which it is a label. */
function choiceOf(choices: ReadonlyMap<string, Choice>, word: string): string {
  const folded = foldName(word)
  const named = [...choices].find(([name, { zh, en }]) => [name, zh, en].some(one => foldName(one) === folded))
  return named?.[0] ?? word
}

function* missing(account: Account, rule: TeamRule): Generator<Found> {
  const isWaived = waiversOf(account)
  for (const written of rule.require) {
    for (const path of expandPath(account, written)) {
      if (valueAt(account.value, path) !== undefined || isWaived(path)) continue
      const name = writePath(account, path)
      const message = {
        zh: `\`${name}\` 必须填写（团队规则 ${rule.id}）。`,
        en: `\`${name}\` must be filled in (team rule ${rule.id}).`,
      }
      const todo = { zh: `填上 \`${name}\`。`, en: `Fill in \`${name}\`.` }
      yield finding(account, rule, path, 'key', { message, help: rule.message === undefined ? silent : todo })
    }
  }
}

function* outOfLimits(account: Account, rule: TeamRule): Generator<Found> {
  if (rule.path === undefined) return
  for (const path of expandPath(account, rule.path)) {
    const value = valueAt(account.value, path)
    const broken = value === undefined ? undefined : brokenLimit(account, rule, path, value)
    if (broken === undefined) continue
    const name = writePath(account, path)
    const message = {
      zh: `\`${name}\` 不合团队规则 ${rule.id}。`,
      en: `\`${name}\` breaks the team rule ${rule.id}.`,
    }
    yield finding(account, rule, path, 'value', { message, help: broken })
  }
}

/** The limit that a value breaks, as what it must be. What cannot be compared (a text with a number, a value that is not there) is no fault of this rule. */
function brokenLimit(account: Account, rule: TeamRule, path: Path, value: unknown): Words | undefined {
  const beside = (written: string | undefined): unknown => {
    const place = written === undefined ? undefined : besidePath(account, written, path)
    return place === undefined ? undefined : valueAt(account.value, place)
  }
  const { pattern, min, max, atLeast, atMost, equals } = rule
  if (pattern !== undefined && typeof value === 'string' && !pattern.test(value.slice(0, longestTested))) {
    return { zh: `要写成 \`${pattern.source}\` 这样。`, en: `It must match \`${pattern.source}\`.` }
  }
  if (isBelow(value, min)) return { zh: `不能小于 \`${min}\`。`, en: `It must be at least \`${min}\`.` }
  if (isBelow(max, value)) return { zh: `不能大于 \`${max}\`。`, en: `It must be at most \`${max}\`.` }
  if (isBelow(value, beside(atLeast))) return besideWords('不能小于', 'It must be at least', atLeast, beside(atLeast))
  if (isBelow(beside(atMost), value)) return besideWords('不能大于', 'It must be at most', atMost, beside(atMost))
  const equal = beside(equals)
  return equal === undefined || equal === value ? undefined : besideWords('要等于', 'It must equal', equals, equal)
}

const besideWords = (zh: string, en: string, written: string | undefined, value: unknown): Words => ({
  zh: `${zh} \`${written}\`（\`${String(value)}\`）。`,
  en: `${en} \`${written}\` (\`${String(value)}\`).`,
})

// A pattern comes from a config: what it is tried on is kept short, so that a slow one stays bearable.
const longestTested = 500

function isBelow(one: unknown, other: unknown): boolean {
  if (typeof one === 'number' && typeof other === 'number') return one < other
  if (typeof one !== 'string' || typeof other !== 'string') return false
  const [left, right] = [daysOf(one), daysOf(other)]
  return left !== undefined && right !== undefined && left.last < right.first
}

function finding(account: Account, rule: TeamRule, path: Path, part: 'key' | 'value', otherwise: Own): Found {
  const args = { message: rule.message ?? otherwise.message, help: rule.help ?? otherwise.help }
  return { at: account.dossier.front.at(path, part), path, say: 'broken', args }
}
