/** One dossier after an account has been renamed: every name, reference, path and link in it that meant the account. */
import { type Account, itemsOf, readAccount } from '../../account/account.ts'
import { referencesTo } from '../../account/references.ts'
import { linksOf, wikilinksOf } from '../../dossier/body.ts'
import { editDossier } from '../../dossier/edit.ts'
import type { Dossier } from '../../dossier/parse.ts'
import type { Catalog } from '../../schema/catalog.ts'
import { applyEdits, type Edit } from '../../text/edit.ts'
import { foldName, shownName, unlink, writingsOf } from '../../text/name.ts'
import { formatPath, type Path, parsePath, valueAt } from '../../text/path.ts'
import type { Refusal } from '../../text/yaml-edit.ts'
import { nodeAt, type YamlNode } from '../../text/yaml-tree.ts'
import type { Change } from '../../text/yaml-value.ts'
import { guideOf } from '../guide.ts'
import { ledAnew, type Renaming, relinked, retargeted } from './link.ts'

/** The text after it, and how many places changed; or why the front matter could not be changed: then nothing is. */
export type Renamed =
  | { readonly kind: 'renamed'; readonly text: string; readonly places: number; readonly keys: readonly KeyChange[] }
  | { readonly kind: 'refused'; readonly why: Refusal }

/** An item of a list that is found by another name from now on: what stands in brackets in written paths. */
export type KeyChange = { readonly list: string; readonly before: string; readonly after: string }

/** What the dossier of the account itself gets besides. */
export type Own = { readonly keepsAlias: boolean }

/** Renames in one dossier; `own` where it is that of the account. */
export async function renameIn(dossier: Dossier, renaming: Renaming, catalog: Catalog, own?: Own): Promise<Renamed> {
  const account = readAccount(dossier, { catalog, today: '' })
  const references = referenceChanges(account, renaming)
  const keys = keyChanges(account, references)
  const changes = [
    ...(own === undefined ? [] : ownChanges(account, renaming, own)),
    ...references,
    ...linkChanges(dossier, renaming, references),
    ...pathChanges(account, keys),
  ]
  const links = bodyEdits(dossier, renaming)
  const edited = await editDossier(applyEdits(dossier.text, links), changes, guideOf(catalog))
  if (edited.kind === 'refused') return edited
  return { kind: 'renamed', text: edited.text, places: changes.length + links.length, keys }
}

type Set = Extract<Change, { kind: 'set' }>

const set = (path: Path, value: string): Set => ({ kind: 'set', path, value })

/** Its name; the old one among the others if wanted; the new one no longer among them. */
function ownChanges({ value }: Account, { from, to }: Renaming, { keepsAlias }: Own): readonly Change[] {
  const aliases = itemsOf(value['aliases']).flatMap(({ item, index }) =>
    typeof item === 'string' ? [{ index, name: foldName(shownName(item)) }] : [],
  )
  const stale = aliases.filter(({ name }) => name === foldName(to.name)).reverse()
  const isKnown =
    from.name === '' || [...aliases, { name: foldName(to.name) }].some(({ name }) => name === foldName(from.name))
  return [
    ...(value['account'] === to.name ? [] : [set(['account'], to.name)]),
    ...stale.map(({ index }) => ({ kind: 'delete', path: ['aliases', index] }) as const),
    ...(keepsAlias && !isKnown ? [{ kind: 'append', path: ['aliases'], value: from.name } as const] : []),
  ]
}

/** What the schemas call a reference to an account. */
function referenceChanges(account: Account, renaming: Renaming): readonly Set[] {
  return referencesTo(account, 'account').flatMap(({ path, name }) => {
    const after = referenceAfter(name, renaming)
    return after === name ? [] : [set(path, after)]
  })
}

/** A bare name is the new one; a link is led anew, its label stays unless only that would still name the account. */
function referenceAfter(name: string, renaming: Renaming): string {
  const { from, to } = renaming
  const isMeant = from.name !== '' && writingsOf(name).includes(foldName(from.name))
  if (isMeant && !name.includes('[[')) return to.name
  const after = relinked(name, renaming)
  if (!isMeant || writingsOf(after).includes(foldName(shownName(to.name)))) return after
  return /[[\]|]/.test(to.name) ? to.name : `[[${unlink(after).target}|${to.name}]]`
}

/** Wikilinks in all other texts of the front matter. */
function linkChanges({ front }: Dossier, renaming: Renaming, done: readonly Set[]): readonly Set[] {
  const places = new Set(done.map(({ path }) => JSON.stringify(path)))
  return textsIn(front.root, []).flatMap(({ path, text }) => {
    const after = places.has(JSON.stringify(path)) ? text : relinked(text, renaming)
    // The account's own name is no link to itself.
    return after === text || path[0] === 'account' || path[0] === 'aliases' ? [] : [set(path, after)]
  })
}

function textsIn(node: YamlNode, path: Path): readonly { readonly path: Path; readonly text: string }[] {
  if (node.kind === 'list') return node.items.flatMap((item, index) => textsIn(item, [...path, index]))
  if (node.kind === 'map') return node.entries.flatMap(({ key, value }) => textsIn(value, [...path, key]))
  return typeof node.value === 'string' && node.value.includes('[[') ? [{ path, text: node.value }] : []
}

/** A reference that is the key of its item gives the item another name in written paths. */
function keyChanges({ catalog, value }: Account, references: readonly Set[]): readonly KeyChange[] {
  return references.flatMap(({ path, value: written }) => {
    const list = path.slice(0, -2)
    const before = valueAt(value, path)
    if (catalog.field(list)?.key !== path.at(-1) || typeof before !== 'string' || typeof written !== 'string') return []
    const change = { list: formatPath(list), before: shownName(before), after: shownName(written) }
    return change.before === change.after ? [] : [change]
  })
}

/** Evidence, waivers and silences name places by these keys. */
function pathChanges({ dossier, value }: Account, keys: readonly KeyChange[]): readonly Change[] {
  if (keys.length === 0) return []
  const inMaps = ['evidence', 'waived'].flatMap(name => {
    const map = nodeAt(dossier.front.root, [name])
    return map?.kind !== 'map'
      ? []
      : map.entries.flatMap(({ key }): readonly Change[] => {
          const after = withKeys(key, keys)
          return after === key ? [] : [{ kind: 'rename', path: [name, key], name: after }]
        })
  })
  const inSilences = itemsOf(value['silenced']).flatMap(({ item, index }): readonly Change[] => {
    const written = valueAt(item, ['path'])
    const after = typeof written === 'string' ? withKeys(written, keys) : written
    return after === written || typeof after !== 'string' ? [] : [set(['silenced', index, 'path'], after)]
  })
  return [...inMaps, ...inSilences]
}

/** A written path in which items go by their new names. */
export function withKeys(written: string, keys: readonly KeyChange[]): string {
  for (const { list, before, after } of keys) {
    const [step, ...others] = parsePath(written.startsWith(`${list}[`) ? written.slice(list.length) : '') ?? []
    if (step?.kind !== 'key' || foldName(step.key) !== foldName(before)) continue
    const rest = others.length === 0 ? '' : written.slice(list.length + bracketEnd(written.slice(list.length)))
    return list + formatPath([0], () => after) + rest
  }
  return written
}

const bracketEnd = (written: string): number =>
  /^\[(?:"(?:[^"\\]|\\.)*"|[^\]]*)\]/.exec(written)?.[0].length ?? written.length

function bodyEdits(dossier: Dossier, renaming: Renaming): readonly Edit[] {
  const { text } = dossier
  const wikilinks = wikilinksOf(dossier).flatMap(({ span, ...link }) => {
    const written = ledAnew(link, renaming)
    return written === undefined ? [] : [{ ...span, text: written }]
  })
  const links = linksOf(dossier).flatMap(({ target, span }) => {
    const isBracketed = text[span.start] === '<'
    const written = retargeted(dossier.file, target, isBracketed, renaming)
    return written === undefined || written === target
      ? []
      : [{ ...span, text: isBracketed ? `<${written}>` : written }]
  })
  return [...wikilinks, ...links]
}
