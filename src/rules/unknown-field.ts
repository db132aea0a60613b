/** A field that no schema knows: nobody will ever read what is written in it. */
import type { Account } from '../account/account.ts'
import type { Field } from '../schema/field.ts'
import type { Edit } from '../text/edit.ts'
import { foldName } from '../text/name.ts'
import { nearest } from '../text/nearest.ts'
import { formatPath, type Path, valueAt } from '../text/path.ts'
import type { Span } from '../text/span.ts'
import { keySpanAt } from '../text/yaml-tree.ts'
import { dossierRule, sentence } from './rule.ts'

export default dossierRule({
  id: 'unknown-field',
  severity: 'error',
  why: {
    zh: '字段名写错一个字母，内容就没人看得到：报告说“还缺”，写的人说“早就填了”。团队自己要加的字段，以 x_ 开头。',
    en: 'One wrong letter in its name, and a field is read by nobody: the report says "missing", and whoever wrote it swears that it is there. Fields of your own begin with x_.',
  },
  bad: { zh: 'customer:\n  profile:\n    headcont: 3200', en: 'customer:\n  profile:\n    headcont: 3200' },
  good: {
    zh: 'customer:\n  profile:\n    headcount: 3200\n    x_网点数: 310',
    en: 'customer:\n  profile:\n    headcount: 3200\n    x_branches: 310',
  },
  sentences: {
    near: sentence<{ field: string; meant: string; label: string; around: string }>({
      message: {
        zh: ({ field, around }) => `${around === '' ? '' : `\`${around}\` 里`}没有 \`${field}\` 这个字段。`,
        en: ({ field, around }) => `There is no field \`${field}\`${around === '' ? '' : ` in \`${around}\``}.`,
      },
      help: {
        zh: ({ meant, label }) => `是不是 \`${meant}\`（${label}）？`,
        en: ({ meant }) => `Did you mean \`${meant}\`?`,
      },
    }),
    elsewhere: sentence<{ field: string; around: string; place: string }>({
      message: {
        zh: ({ field, around }) => `\`${field}\` 不该写在${around === '' ? '最外层' : ` \`${around}\` 里`}。`,
        en: ({ field, around }) => `\`${field}\` does not belong ${around === '' ? 'at the top' : `in \`${around}\``}.`,
      },
      help: {
        zh: ({ place }) => `它应当在 \`${place}\` 里。`,
        en: ({ place }) => `Its place is in \`${place}\`.`,
      },
    }),
    labelled: sentence<{ field: string; around: string; place: string }>({
      message: {
        zh: ({ field, around }) => `${around === '' ? '' : `\`${around}\` 里`}没有 \`${field}\` 这个字段。`,
        en: ({ field, around }) => `There is no field \`${field}\`${around === '' ? '' : ` in \`${around}\``}.`,
      },
      help: {
        zh: ({ place }) => `是不是 \`${place}\`？字段名都用英文。`,
        en: ({ place }) => `Did you mean \`${place}\`?`,
      },
    }),
    thousands: sentence<{ text: string }>({
      message: {
        zh: ({ text }) => `前面的逗号把数字断开了，\`${text}\` 成了一个单独的字段。`,
        en: ({ text }) => `The comma in front ends the number: \`${text}\` is read as a field of its own.`,
      },
      help: {
        zh: () => '数字里不要逗号：`1200000`。',
        en: () => 'Write numbers without commas: `1200000`.',
      },
    }),
    comma: sentence<{ text: string }>({
      message: {
        zh: ({ text }) => `前面的逗号把这句话断开了，\`${text}\` 成了一个单独的字段。`,
        en: ({ text }) => `The comma in front ends the value: \`${text}\` is read as a field of its own.`,
      },
      help: {
        zh: () => '把整句话用双引号括起来。',
        en: () => 'Put the whole text in double quotes.',
      },
    }),
    unknown: sentence<{ field: string; around: string; known: readonly string[] }>({
      message: {
        zh: ({ field, around }) => `${around === '' ? '' : `\`${around}\` 里`}没有 \`${field}\` 这个字段。`,
        en: ({ field, around }) => `There is no field \`${field}\`${around === '' ? '' : ` in \`${around}\``}.`,
      },
      help: {
        zh: ({ field, known }) =>
          `${known.length === 0 ? '' : `这里可以有：${known.map(one => `\`${one}\``).join('、')}。`}自己加的字段以 \`x_\` 开头，例如 \`x_${field}\`。`,
        en: ({ field, known }) =>
          `${known.length === 0 ? '' : `Known here: ${known.map(one => `\`${one}\``).join(', ')}. `}A field of your own begins with \`x_\`: \`x_${field}\`.`,
      },
    }),
  },
  *check(account) {
    for (const { kind, path } of account.faults) {
      if (kind !== 'unknown') continue
      const name = String(path.at(-1))
      const parent = path.slice(0, -1)
      const around = String(parent.findLast(step => typeof step === 'string') ?? '')
      const fields = account.catalog.field(parent)?.fields ?? new Map<string, Field>()
      const at = account.dossier.front.at(path, 'key')
      const cut = isCutText(account, path) ? 'comma' : isCutNumber(account, path) ? 'thousands' : undefined
      if (cut !== undefined) {
        yield { at, path, say: cut, args: { text: name } }
        continue
      }
      const meant = meantField(account, parent, name, fields)
      const home = meant === undefined ? onlyHome(account.catalog.root, name) : undefined
      if (meant !== undefined) {
        const args = { field: name, meant: meant.name, label: meant.label.zh, around }
        const about = [[...parent, meant.name]]
        yield {
          at,
          path,
          about,
          say: 'near',
          args,
          ...(isOnlyOne(account, parent, meant, fields) ? renamed(account, about[0], at, meant.name) : {}),
        }
      } else if (home !== undefined) {
        const say = home.isNamed ? 'elsewhere' : 'labelled'
        yield { at, path, say, args: { field: name, around, place: home.place } }
      } else {
        const known = fields.size <= 12 ? [...fields.keys()] : []
        yield { at, path, say: 'unknown', args: { field: name, around, known } }
      }
    }
  },
})

/** A key without a value, of several words: in braces a comma in a text makes one. */
function isCutText(account: Account, path: Path): boolean {
  return /\s|[\u4e00-\u9fff]/u.test(String(path.at(-1))) && valueAt(account.value, path) === undefined
}

/** Three digits as a key without a value: a comma in a number makes one. */
const isCutNumber = (account: Account, path: Path): boolean =>
  /^\d{3}$/.test(String(path.at(-1))) && valueAt(account.value, path) === undefined

/** Whether no other unknown key beside this one means the same field: then a person has to choose. */
function isOnlyOne(account: Account, parent: Path, meant: Field, fields: ReadonlyMap<string, Field>): boolean {
  const beside = account.faults.filter(
    ({ kind, path }) => kind === 'unknown' && formatPath(path.slice(0, -1)) === formatPath(parent),
  )
  return beside.filter(({ path }) => meantField(account, parent, String(path.at(-1)), fields) === meant).length === 1
}

/** Writes the key as it was meant, unless there is one of that name already (empty or not): then a person has to choose. */
function renamed(
  account: Account,
  target: Path | undefined,
  at: Span,
  name: string,
): { readonly fix?: readonly Edit[] } {
  const isTaken = target === undefined || keySpanAt(account.dossier.front.root, target) !== undefined
  return isTaken ? {} : { fix: [{ ...at, text: name }] }
}

/** The neighbour that was meant: by its label in either language, else by its spelling; one that is not filled yet comes first. */
function meantField(
  account: Account,
  parent: Path,
  name: string,
  fields: ReadonlyMap<string, Field>,
): Field | undefined {
  const labelled = withLabel([...fields.values()], name)
  if (labelled !== undefined) return labelled
  const free = [...fields.keys()].filter(field => valueAt(account.value, [...parent, field]) === undefined)
  const close = nearest(name, free) ?? nearest(name, fields.keys())
  return close === undefined ? undefined : fields.get(close)
}

/** The one field that is called so, or whose label has the word in it (阶段 for 关系阶段). */
function withLabel(fields: readonly Field[], name: string): Field | undefined {
  const word = foldName(name)
  const exact = fields.filter(({ label }) => foldName(label.zh) === word || foldName(label.en) === word)
  if (exact.length === 1) return exact[0]
  const near = /\p{Script=Han}{2}/u.test(word) ? fields.filter(({ label }) => foldName(label.zh).includes(word)) : []
  return near.length === 1 ? near[0] : undefined
}

type Home = { readonly place: string; readonly isNamed: boolean }

/** Where a field of that name stands, or the field that is called so, if there is but one. */
function onlyHome(root: Field, name: string): Home | undefined {
  const homes: Home[] = []
  const visit = (field: Field) => {
    for (const child of field.fields.values()) {
      const around = field.kind === 'list' ? `${field.path}[]` : field.path
      if (field.path !== '' && child.name === name) homes.push({ place: around, isNamed: true })
      else if (foldName(child.label.zh) === foldName(name)) homes.push({ place: child.path, isNamed: false })
      visit(child)
    }
  }
  visit(root)
  return homes.length === 1 ? homes[0] : undefined
}
