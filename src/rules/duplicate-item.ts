/** In a list of names each stands for one: with two of a name nobody knows who is meant where it is written. */
import { type Account, itemsOf, textAt } from '../account/account.ts'
import type { Field } from '../schema/field.ts'
import { shownName, writingsOf } from '../text/name.ts'
import { type Path, valueAt } from '../text/path.ts'
import type { Phrase, Words } from '../text/phrase.ts'
import { dossierRule, sentence } from './rule.ts'

// Keys that name somebody or something; years, dates and descriptions may come again.
const nameKeys: readonly string[] = ['name', 'person', 'customer', 'who']

// What tells two items of one name apart: a contract is renewed under its old name, a reference bought several products.
const apart: Readonly<Record<string, readonly string[]>> = {
  contracts: ['number', 'from', 'until'],
  'qualification.references': ['product'],
}

type Twice = { readonly name: string; readonly other: string; readonly list: string; readonly line: number }

const saidTwice: Phrase<Twice> = {
  zh: ({ name, other, list, line }) =>
    `\`${list}\` 里已经有 \`${other}\`（第 ${line} 行），这里又写了${name === other ? '一个' : ` \`${name}\``}。`,
  en: ({ name, other, list, line }) =>
    name === other
      ? `\`${name}\` stands in \`${list}\` twice; the first is in line ${line}.`
      : `\`${name}\` stands in \`${list}\` already, as \`${other}\` in line ${line}.`,
}

export default dossierRule({
  id: 'duplicate-item',
  severity: 'error',
  why: {
    zh: '一列名字里同一个名字出现两次，别处再写这个名字，谁也不知道指哪一个；要是同一个人抄了两遍，两处又会各改各的。',
    en: 'With the same name twice in a list, nobody can tell which of them is meant elsewhere; and if one was copied, the two will soon say different things.',
  },
  bad: {
    zh: 'customer:\n  people:\n    - name: 张伟\n      title: 规划处处长\n    - name: 张伟\n      title: 财务处副处长',
    en: 'customer:\n  people:\n    - name: John Marsh\n      title: Head of Planning\n    - name: John Marsh\n      title: Finance Manager',
  },
  good: {
    zh: 'customer:\n  people:\n    - name: 张伟\n      title: 规划处处长\n    - name: 张伟·财务处\n      title: 财务处副处长',
    en: 'customer:\n  people:\n    - name: John Marsh\n      title: Head of Planning\n    - name: John Marsh·Finance\n      title: Finance Manager',
  },
  givesWayTo: ['placeholder-left'],
  sentences: {
    twice: sentence<Twice & { apart: Words }>({
      message: saidTwice,
      help: {
        zh: ({ apart }) => `是同一个，就并成一项；不是，就在名字后面加上区分，例如 \`${apart.zh}\`，别处也照着写。`,
        en: ({ apart }) =>
          `If they are one, make one entry of both; if not, add what tells them apart, such as \`${apart.en}\`, here and wherever it is named.`,
      },
    }),
    again: sentence<Twice>({
      message: saidTwice,
      help: { zh: () => '两项并成一项。', en: () => 'Make one entry of both.' },
    }),
  },
  *check(account) {
    const { front, lines } = account.dossier
    for (const { field, path } of namedLists(account.catalog.root, account.value, [])) {
      for (const { second, first } of twins(account, field, path)) {
        const { line } = lines.at(front.at(first.path, 'value').start)
        const args = { name: second.name, other: first.name, list: field.path, line }
        const place = { at: front.at(second.path, 'value'), path: second.path }
        if (field.key === 'name')
          yield { ...place, say: 'twice', args: { ...args, apart: distinguished(field, second) } }
        // Elsewhere the name is that of somebody who stands on another list.
        else yield { ...place, say: 'again', args }
      }
    }
  },
})

/** All lists whose items are found by a name, inside others as well. */
function* namedLists(field: Field, value: unknown, path: Path): Generator<{ field: Field; path: Path }> {
  if (field.kind === 'list') {
    const key = field.key === undefined ? undefined : field.fields.get(field.key)
    if (key?.kind === 'text' && nameKeys.includes(key.name)) yield { field, path }
    for (const { item, index } of itemsOf(value)) yield* below(field, item, [...path, index])
  } else if (field.kind === 'map') yield* below(field, value, path)
}

function* below(field: Field, value: unknown, path: Path): Generator<{ field: Field; path: Path }> {
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value)) {
    const child = typeof inner === 'object' ? field.fields.get(name) : undefined
    if (child !== undefined) yield* namedLists(child, inner, [...path, name])
  }
}

type Named = { readonly name: string; readonly path: Path; readonly item: unknown }

/** Every item whose name stood in the list before. */
function* twins({ value }: Account, { key = '', path: written }: Field, list: Path) {
  const first = new Map<string, Named>()
  for (const { item, index } of itemsOf(valueAt(value, list))) {
    const name = textAt(item, [key])
    if (name === undefined) continue
    const named: Named = { name, path: [...list, index, key], item }
    const marks = JSON.stringify((apart[written] ?? []).map(field => valueAt(item, [field]) ?? null))
    const identities = writingsOf(name).map(writing => `${writing}\n${marks}`)
    const known = identities.map(identity => first.get(identity)).find(one => one !== undefined)
    if (known !== undefined) yield { second: named, first: known }
    for (const identity of identities) if (!first.has(identity)) first.set(identity, named)
  }
}

/** The name with what tells it from its namesake, after a middle dot. */
function distinguished({ path }: Field, { name, item }: Named): Words {
  const mark = ['department', 'parent', 'organization', 'location', 'role']
    .map(field => textAt(item, [field]))
    .find(text => text !== undefined)
  const { zh, en } = mark === undefined ? (marks[path] ?? anyMark) : { zh: shownName(mark), en: shownName(mark) }
  return { zh: `${shownName(name)}·${zh}`, en: `${shownName(name)}·${en}` }
}

const anyMark: Words = { zh: '2', en: '2' }
const marks: Readonly<Record<string, Words>> = {
  'customer.people': { zh: '财务处', en: 'Finance' },
  projects: { zh: '二期', en: 'phase 2' },
}
