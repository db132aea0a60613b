/** The faults that a team lives with for now: by account, rule and path, never by line; only what is new counts. */
import { Failure } from '../text/failure.ts'
import { valueAt } from '../text/path.ts'
import { compareText, type Diagnostic } from './diagnostic.ts'

/** So many faults of one rule at one path of one account. */
export type BaselineEntry = {
  readonly account: string
  readonly rule: string
  readonly path: string
  readonly count: number
}

export type Baseline = readonly BaselineEntry[]

/** The account (or, of what cannot be read, the file) that a diagnostic is about. */
export type AccountOf = (file: string) => string

const keyOf = ({ account, rule, path }: Omit<BaselineEntry, 'count'>): string => JSON.stringify([account, rule, path])

/** A baseline that accepts all these diagnostics. */
export function baselineOf(diagnostics: readonly Diagnostic[], accountOf: AccountOf): Baseline {
  const entries = new Map<string, BaselineEntry>()
  for (const { file, rule, path = '' } of diagnostics) {
    const entry = { account: accountOf(file), rule, path }
    const known = entries.get(keyOf(entry))
    entries.set(keyOf(entry), { ...entry, count: (known?.count ?? 0) + 1 })
  }
  return sorted([...entries.values()])
}

const sorted = (entries: readonly BaselineEntry[]): Baseline =>
  [...entries].sort(
    (one, other) =>
      compareText(one.account, other.account) || compareText(one.rule, other.rule) || compareText(one.path, other.path),
  )

/** What a baseline does not accept; and how many of its faults are gone. */
export function beyond(
  diagnostics: readonly Diagnostic[],
  baseline: Baseline,
  accountOf: AccountOf,
): { readonly fresh: readonly Diagnostic[]; readonly known: number; readonly gone: number } {
  const left = new Map(baseline.map(entry => [keyOf(entry), entry.count]))
  const fresh = diagnostics.filter(({ file, rule, path = '' }) => {
    const key = keyOf({ account: accountOf(file), rule, path })
    const count = left.get(key) ?? 0
    if (count > 0) left.set(key, count - 1)
    return count === 0
  })
  const gone = [...left.values()].reduce((sum, count) => sum + count, 0)
  return { fresh, known: diagnostics.length - fresh.length, gone }
}

/**
 * A baseline brought up to date: of the accounts that were seen what is wrong with them, of all others what it held;
 * and how many of its faults are gone.
 */
export function renewed(
  before: Baseline,
  diagnostics: readonly Diagnostic[],
  accountOf: AccountOf,
  isSeen: (account: string) => boolean,
): { readonly fresh: Baseline; readonly gone: number } {
  const seen = diagnostics.filter(({ file }) => isSeen(accountOf(file)))
  const { gone } = beyond(
    seen,
    before.filter(({ account }) => isSeen(account)),
    accountOf,
  )
  const kept = before.filter(({ account }) => !isSeen(account))
  return { fresh: sorted([...kept, ...baselineOf(seen, accountOf)]), gone }
}

/** A baseline whose entries speak of other accounts or paths; those that have become one are counted together. */
export function rewritten(baseline: Baseline, rewrite: (entry: BaselineEntry) => BaselineEntry): Baseline {
  const entries = new Map<string, BaselineEntry>()
  for (const entry of baseline.map(rewrite)) {
    const known = entries.get(keyOf(entry))
    entries.set(keyOf(entry), { ...entry, count: entry.count + (known?.count ?? 0) })
  }
  return sorted([...entries.values()])
}

/** The text of `kam-baseline.json`: sorted, an entry a line, so that merges are quiet. */
export function writeBaseline(baseline: Baseline): string {
  const lines = baseline.map(entry => `    ${JSON.stringify(entry)}`)
  const faults = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`
  return `{\n  "kam": "baseline",\n  "version": 1,\n  "faults": ${faults}\n}\n`
}

/** Reads a baseline. Throws a Failure for what is none. */
export function readBaseline(file: string, text: string): Baseline {
  const content = parseJson(text)
  const faults = valueAt(content, ['faults'])
  if (
    valueAt(content, ['kam']) !== 'baseline' ||
    valueAt(content, ['version']) !== 1 ||
    !Array.isArray(faults) ||
    !faults.every(isEntry)
  ) {
    throw new Failure(
      { zh: `${file} 不是 kam 的基线文件，或者改坏了。`, en: `${file} is no baseline of kam, or it is damaged.` },
      { zh: '重新生成：kam check --update-baseline', en: 'Write it anew: kam check --update-baseline' },
    )
  }
  return faults
}

function isEntry(fault: unknown): fault is BaselineEntry {
  const texts = ['account', 'rule', 'path'].map(name => valueAt(fault, [name]))
  const count = valueAt(fault, ['count'])
  return texts.every(text => typeof text === 'string') && Number.isInteger(count) && Number(count) > 0
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
