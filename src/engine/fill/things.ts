/** What can be added to an account: every list of the schemas, by the words that people have for one of its items. */
import type { Catalog } from '../../schema/catalog.ts'
import type { Field } from '../../schema/field.ts'
import { foldName } from '../../text/name.ts'
import type { Language } from '../../text/phrase.ts'

/** A list to which something can be added, and what one of its items is called. */
export type Thing = {
  /** `person`, `touchpoint`; also in Chinese. */
  readonly names: readonly string[]
  readonly field: Field
}

/** Where one of the field's own name would not be said. */
const calledOtherwise: Readonly<Record<string, readonly string[]>> = {
  'customer.people': ['person', 'contact', '关键人', '联系人', '人'],
  'competitors[].reps': ['rep', 'salesperson', '对手销售'],
  'competitors[].comparison': ['feature', '优劣'],
  'projects[].committee': ['seat', 'committee', '决策人'],
  'projects[].criteria': ['criterion', '标准'],
  'projects[].timeline': ['milestone', '节点'],
  'qualification.category_spend': ['category-spend', 'category_spend', '品类采购'],
  'qualification.spend': ['spend', '采购'],
  'qualification.investment': ['investment', '投入'],
  'customer.installed_base': ['installed', 'product', '设备'],
  'relationship.responsibilities': ['responsibility', '职责'],
  'relationship.satisfaction': ['score', 'satisfaction', '满意度'],
  'relationship.incidents': ['incident', '事故'],
  'growth.potential': ['potential', 'opportunity', '潜力'],
  'growth.reciprocity': ['reciprocity', '互购'],
  team: ['member', 'team', '团队'],
  competitors: ['competitor', 'rival', '对手', '竞争对手'],
}

/** Every list of maps, the shallowest first. */
export function thingsOf(catalog: Catalog): readonly Thing[] {
  const lists = [...below(catalog.root)].filter(({ path, key }) => key !== undefined && path !== 'silenced')
  return lists
    .map(field => ({ field, names: [...(calledOtherwise[field.path] ?? []), ...ownNames(field)] }))
    .sort((one, other) => depthOf(one.field) - depthOf(other.field))
}

const depthOf = ({ path }: Field): number => path.split('.').length

function* below(field: Field): Generator<Field> {
  for (const child of field.fields.values()) {
    if (child.kind === 'list') yield child
    if (child.kind === 'list' || child.kind === 'map') yield* below(child)
  }
}

/** `channels` is also one `channel`, `companies` a `company`; and the labels in both languages. */
function ownNames({ name, label }: Field): readonly string[] {
  const one = name.replace(/ies$/, 'y').replace(/([^s])s$/, '$1')
  return [...new Set([one, name, label.zh.replace(/（[^）]*）/u, ''), label.en.replace(/ \([^)]*\)/, '')])]
}

/** What a thing is called to somebody who speaks that language. */
export const thingWord = ({ names }: Thing, language: Language): string =>
  names.find(name => (language === 'zh') === /\p{Script=Han}/u.test(name)) ?? names[0] ?? ''

/** The thing that a word means; of several the shallowest. */
export const thingCalled = (things: readonly Thing[], word: string): Thing | undefined =>
  things.find(({ names, field }) => field.path === word || names.some(name => foldName(name) === foldName(word)))
