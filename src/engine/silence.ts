/** What a team has accepted, with a reason: `silenced` takes diagnostics away; one that takes none away is told itself. */
import { type Account, itemsOf, writePath } from '../account/account.ts'
import { expandPath } from '../account/expand.ts'
import { resolveSteps } from '../account/written-path.ts'
import { ruleNamed } from '../rules/index.ts'
import { type Rule, type Spot, spotOf } from '../rules/rule.ts'
import { nearest } from '../text/nearest.ts'
import { formatPath, type Path, parsePath, valueAt } from '../text/path.ts'
import { nodeAt } from '../text/yaml-tree.ts'
import type { Diagnostic } from './diagnostic.ts'

/** One entry of `silenced` that can be obeyed; plain JSON. */
export type Silence = {
  readonly rule: string
  /** Which paths it covers, as the source of a regular expression; null for all. */
  readonly covers: string | null
  /** What it is called when it is told to be of no use. */
  readonly shown: string
  readonly spot: Spot
}

/** The rule that speaks about silences and waivers. */
const about = 'unused-silence'

/** The entries of a dossier that can be obeyed: a rule that may be silenced, and a reason. */
export function silencesOf(account: Account, rules: readonly Rule[]): readonly Silence[] {
  return itemsOf(account.value['silenced']).flatMap(({ item, index }) => {
    const id = text(item, 'rule')
    const written = text(item, 'path')
    const rule = rules.find(one => one.id === id)
    if (id === undefined || rule === undefined || !canBeSilenced(rule) || text(item, 'reason') === undefined) return []
    const path: Path = ['silenced', index]
    const spot = spotOf(account.dossier, account.dossier.front.at([...path, 'rule'], 'value'))
    return [{ rule: id, covers: written === undefined ? null : coverOf(account, written), shown: id, spot }]
  })
}

/** The rules that hold, and those of the team that its config switches off. */
type Known = { readonly rules: readonly Rule[]; readonly switchedOff?: readonly string[] }

/** Entries of `silenced` and `waived` that cannot be obeyed: an unknown rule or path, no reason, a rule that never keeps silent. */
export function faultySilences(
  account: Account,
  file: string,
  { rules, switchedOff = [] }: Known,
): readonly Diagnostic[] {
  const rule = rules.find(({ id }) => id === about)
  if (rule === undefined) return []
  const tell = (path: Path, part: 'key' | 'value', say: string, args: Diagnostic['args']): Diagnostic => ({
    file,
    ...spotOf(account.dossier, account.dossier.front.at(path, part)),
    severity: rule.severity,
    rule: about,
    path: formatPath(path),
    say,
    args,
  })
  const silenced = itemsOf(account.value['silenced']).flatMap(({ item, index }): readonly Diagnostic[] => {
    const path: Path = ['silenced', index]
    const id = text(item, 'rule') ?? ''
    const named = rules.find(one => one.id === id)
    // A rule that the config switches off has nothing to say; its silence does no harm.
    if (named === undefined && (ruleNamed(id) !== undefined || switchedOff.includes(id))) return []
    if (named === undefined) {
      const meant =
        nearest(
          id,
          rules.map(one => one.id),
        ) ?? ''
      return [tell([...path, 'rule'], 'value', 'unknownRule', { rule: id, meant })]
    }
    if (!canBeSilenced(named)) return [tell([...path, 'rule'], 'value', 'never', { rule: id })]
    return text(item, 'reason') === undefined ? [tell([...path, 'rule'], 'value', 'silencedWhy', { rule: id })] : []
  })
  const waived = waiversOf(account).flatMap(({ written, hasReason }): readonly Diagnostic[] => {
    const steps = resolveSteps(account, written)
    const field = steps === undefined ? undefined : account.catalog.field(steps.filter(step => step !== '*'))
    if (steps === undefined && isKnown(account, written)) {
      return [tell(['waived', written], 'key', 'noItem', { path: written })]
    }
    if (field === undefined) return [tell(['waived', written], 'key', 'unknownPath', { path: written })]
    if (!hasReason) return [tell(['waived', written], 'key', 'waivedWhy', { path: written })]
    // Of a list or map some may be filled, and the waiver speak of the rest.
    const places = field.fields.size > 0 ? [] : expandPath(account, written)
    const isFilled = places.length > 0 && places.every(place => valueAt(account.value, place) !== undefined)
    return isFilled ? [tell(['waived', written], 'key', 'waivedFilled', { path: written })] : []
  })
  return [...silenced, ...waived]
}

/** Takes away what the silences of its file accept; gives what remains, and the silences that took nothing away. */
export function accept(
  diagnostics: readonly Diagnostic[],
  silences: readonly Silence[],
): { readonly remaining: readonly Diagnostic[]; readonly unused: readonly Silence[] } {
  const used = new Set<Silence>()
  const remaining = diagnostics.filter(one => {
    const silence = silences.find(({ rule, covers }) => rule === one.rule && isCovered(one.path, covers))
    if (silence !== undefined) used.add(silence)
    return silence === undefined
  })
  return { remaining, unused: silences.filter(silence => !used.has(silence)) }
}

/** The diagnostic about a silence that took nothing away. */
export function unusedSilence({ spot, shown }: Silence, file: string, rule: Rule): Diagnostic {
  return { file, ...spot, severity: rule.severity, rule: rule.id, say: 'unused', args: { rule: shown } }
}

/** Whether a path that leads to no item of this dossier is one at all. */
function isKnown(account: Account, written: string): boolean {
  const steps = parsePath(written)
  return steps !== undefined && account.catalog.field(steps) !== undefined
}

/** Whether what a rule says may be accepted: not what keeps a file from being read, nor what is said about silences. */
export const canBeSilenced = (rule: Rule): boolean =>
  (rule.scope !== 'file' || rule.id === 'not-a-dossier') && rule.id !== about

const isCovered = (path: string | undefined, covers: string | null): boolean =>
  covers === null || (path !== undefined && new RegExp(covers, 'u').test(path))

/** A path covers itself and all below it; one without an item (`customer.people[].title`) that of every item. */
function coverOf(account: Account, written: string): string {
  const steps = resolveSteps(account, written)
  if (steps === undefined) return `^${escapePattern(written)}$`
  const path = steps.map(step => (step === '*' ? everyItem : step))
  const shown = writePath(account, path)
  const pattern = escapePattern(shown).replaceAll(escapePattern(`[${everyItem}]`), anyItem)
  return `^${pattern}(?:[.[]|$)`
}

// A name that no dossier has: it stands for any item while a path becomes a pattern.
const everyItem = '\u0000'

// An item by index or key; a key in quotes may have a bracket in it.
const anyItem = '\\[(?:"(?:[^"\\\\]|\\\\.)*"|[^\\]]*)\\]'

/** From the tree, for a waiver without a reason is pruned from the facts, like all that is empty. */
function waiversOf({ dossier }: Account): readonly { readonly written: string; readonly hasReason: boolean }[] {
  const node = nodeAt(dossier.front.root, ['waived'])
  if (node?.kind !== 'map') return []
  return node.entries.map(({ key, value }) => ({
    written: key,
    hasReason: value.kind === 'scalar' && typeof value.value === 'string' && value.value.trim() !== '',
  }))
}

const escapePattern = (written: string): string => written.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

const text = (item: unknown, name: string): string | undefined => {
  const value = valueAt(item, [name])
  return typeof value === 'string' ? value : undefined
}
