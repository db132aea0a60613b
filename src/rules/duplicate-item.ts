/** In a list of names each stands for one: with two of a name nobody knows who is meant where it is written. */
import { type Account, itemsOf, textAt } from '../account/account.ts'
import type { Field } from '../schema/field.ts'
import { shownName, writingsOf } from '../text/name.ts'
import { type Path, valueAt } from '../text/path.ts'
import { dossierRule, sentence } from './rule.ts'

// Keys that name somebody or something; years, dates and descriptions may come again.
const nameKeys: readonly string[] = ['name', 'person', 'customer', 'who']

// What tells two items of one name apart: a contract is renewed under its old name, a reference bought several products.
const apart: Readonly<Record<string, readonly string[]>> = {
  contracts: ['number', 'from', 'until'],
  'qualification.references': ['product'],
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
  sentences: {
    twice: sentence<{ name: string; other: string; list: string; line: number; apart: string }>({
      message: {
        zh: ({ name, other, list, line }) =>
          `\`${list}\` 里已经有 \`${other}\`（第 ${line} 行），这里又写了${name === other ? '一个' : ` \`${name}\``}。`,
        en: ({ name, other, list, line }) =>
          name === other
            ? `\`${name}\` stands in \`${list}\` twice; the first is in line ${line}.`
            : `\`${name}\` stands in \`${list}\` already, as \`${other}\` in line ${line}.`,
      },
      help: {
        zh: ({ apart }) => `是同一个，就并成一项；不是，就在名字后面加上区分，例如 \`${apart}\`，别处也照着写。`,
        en: ({ apart }) =>
          `If they are one, make one entry of both; if not, add what tells them apart, such as \`${apart}\`, here and wherever it is named.`,
      },
    }),
  },
  *check(account) {
    for (const { field, path } of namedLists(account.catalog.root, account.value, [])) {
      for (const { second, first } of twins(account, field, path)) {
        const { front, lines } = account.dossier
        const args = {
          name: second.name,
          other: first.name,
          list: field.path,
          line: lines.at(front.at(first.path, 'value').start).line,
          apart: distinguished(field, second),
        }
        yield { at: front.at(second.path, 'value'), path: second.path, say: 'twice', args }
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
  for (const child of field.fields.values()) {
    yield* namedLists(child, valueAt(value, [child.name]), [...path, child.name])
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
function distinguished({ path }: Field, { name, item }: Named): string {
  const mark = ['department', 'parent', 'organization', 'location', 'role', 'kind']
    .map(field => textAt(item, [field]))
    .find(text => text !== undefined)
  const fallback = path === 'customer.people' ? '财务处' : '2'
  return `${shownName(name)}·${mark === undefined ? fallback : shownName(mark)}`
}
