/** Every value is of the kind that its field takes. */
import type { Account } from '../account/account.ts'
import type { SchemaFault } from '../schema/catalog.ts'
import { choiceByBeginning, choiceByLabel } from '../schema/choice.ts'
import type { Field, Kind } from '../schema/field.ts'
import { amountOf } from '../text/amount.ts'
import { dayWritten } from '../text/day.ts'
import type { Edit } from '../text/edit.ts'
import { nearest } from '../text/nearest.ts'
import { valueAt } from '../text/path.ts'
import type { Words } from '../text/phrase.ts'
import { yamlScalar } from '../text/yaml-scalar.ts'
import { nodeAt } from '../text/yaml-tree.ts'
import { type Args, dossierRule, type Finding, sentence } from './rule.ts'

type Named = { field: string; label: string }

const sentences = {
  kind: sentence<Named & { found: Words; wanted: Words; hint: Words }>({
    message: {
      zh: ({ field, label, found, wanted }) =>
        `\`${field}\`${inBrackets(label)}这里写的是${found.zh}，应当是${spaced(wanted.zh)}。`,
      en: ({ field, found, wanted }) => `\`${field}\` is ${found.en} here; it takes ${wanted.en}.`,
    },
    help: { zh: ({ hint }) => hint.zh, en: ({ hint }) => hint.en },
  }),
  choice: sentence<Named & { value: string; choices: readonly (Words & { value: string })[]; meant: string }>({
    message: {
      zh: ({ field, label, value }) => `\`${field}\`${inBrackets(label)}不能写 \`${value}\`。`,
      en: ({ field, value }) => `\`${field}\` cannot be \`${value}\`.`,
    },
    help: {
      zh: ({ choices, meant }) =>
        `${meant === '' ? '' : `是不是 \`${meant}\`？`}可以写：${choices.map(one => `\`${one.value}\` ${one.zh}`).join('、')}。`,
      en: ({ choices, meant }) =>
        `${meant === '' ? '' : `Did you mean \`${meant}\`? `}Allowed: ${choices.map(one => `\`${one.value}\``).join(', ')}.`,
    },
  }),
  day: sentence<Named & { value: string; answer: string }>({
    message: {
      zh: ({ field, label, value }) => `\`${field}\`${inBrackets(label)}里的 \`${value}\` 不是能认的日期。`,
      en: ({ field, value }) => `\`${field}\`: \`${value}\` is no date that can be read.`,
    },
    help: {
      zh: ({ answer }) =>
        answer === '' ? '写成 `2027-03-10`；只知道月份写 `2027-03`，只知道季度写 `2027-Q1`。' : `写成 \`${answer}\`。`,
      en: ({ answer }) =>
        answer === ''
          ? 'Write `2027-03-10`, or `2027-03` or `2027-Q1` where the day is not known.'
          : `Write \`${answer}\`.`,
    },
  }),
  form: sentence<Named & { value: string; hint: Words }>({
    message: {
      zh: ({ field, label, value }) => `\`${field}\`${inBrackets(label)}里的 \`${value}\` 写法不对。`,
      en: ({ field, value }) => `\`${field}\`: \`${value}\` is not written as it should be.`,
    },
    help: { zh: ({ hint }) => hint.zh, en: ({ hint }) => hint.en },
  }),
  range: sentence<Named & { value: string; range: Words }>({
    message: {
      zh: ({ field, label, value, range }) => `\`${field}\`${inBrackets(label)}是 \`${value}\`，应当${range.zh}。`,
      en: ({ field, value, range }) => `\`${field}\` is \`${value}\`; it must be ${range.en}.`,
    },
  }),
  version: sentence<{ value: string }>({
    message: {
      zh: ({ value }) => `\`kam: ${value}\` 不是这个程序认得的档案格式。`,
      en: ({ value }) => `\`kam: ${value}\` is no version of the format that this program knows.`,
    },
    help: {
      zh: () => '写 `kam: 1`；要是更新的格式，请升级 kam。',
      en: () => 'Write `kam: 1`; for a newer format, update kam.',
    },
  }),
  required: sentence<{ field: string; label: Words; example: string }>({
    message: {
      zh: ({ field, label }) => `缺少 \`${field}\`${inBrackets(label.zh)}，每份档案都要有。`,
      en: ({ field, label }) => `\`${field}\` (${label.en}) is missing; every dossier has it.`,
    },
    help: { zh: ({ example }) => `加一行 \`${example}\`。`, en: ({ example }) => `Add a line \`${example}\`.` },
  }),
}

export default dossierRule({
  id: 'schema',
  severity: 'error',
  why: {
    zh: '“大概两百万”没法相加，“3/1”不知道是三月一日还是一月三日。值写成约定的样子，统计、提醒、排序才靠得住。',
    en: 'Nobody can add up "about 2m", or tell 3/1 from 1/3. Totals, reminders and order can only be trusted where each value is of the agreed kind.',
  },
  bad: { zh: 'reviewed: 2026/3/1', en: 'reviewed: 2026/3/1' },
  good: { zh: 'reviewed: 2026-03-01', en: 'reviewed: 2026-03-01' },
  givesWayTo: ['unquoted-link', 'duplicate-key'],
  sentences,
  *check(account) {
    for (const fault of account.faults) {
      if (fault.kind === 'unknown') continue
      const fix = fixOf(account, fault)
      yield { ...finding(account, fault, fix?.text ?? ''), ...(fix === undefined ? {} : { fix: [fix] }) }
    }
  },
})

type Found = Finding<typeof sentences>

/** `answer`: how it is to be written, where there is but one way; else empty. */
function finding(account: Account, fault: SchemaFault, answer: string): Found {
  const { path } = fault
  const field = account.catalog.field(path)
  const value = valueAt(account.value, path)
  const named = { field: nameOf(path), label: field?.label.zh ?? '' }
  const place = { path, at: account.dossier.front.at(path, 'value') }
  const kind: Kind = typeof path.at(-1) === 'number' ? itemKind(field) : (field?.kind ?? 'map')

  if (fault.kind === 'required') {
    const label = field?.label ?? none
    const example = { kam: 'kam: 1', stage: 'stage: establish' }[named.field] ?? `${named.field}: ...`
    return { ...place, say: 'required', args: { field: named.field, label, example } }
  }
  if (fault.kind === 'const') return { ...place, say: 'version', args: { value: shown(value) } }
  if (fault.kind === 'range' && fault.limit !== undefined) {
    return { ...place, say: 'range', args: { ...named, value: shown(value), range: rangeOf(kind, fault.limit) } }
  }
  const isPlain = typeof value !== 'object'
  if (fault.kind === 'choice' && isPlain)
    return { ...place, say: 'choice', args: { ...named, ...choice(field, value) } }
  if (kind === 'day' && typeof value === 'string') return { ...place, say: 'day', args: { ...named, value, answer } }
  if (fault.kind === 'pattern') {
    return { ...place, say: 'form', args: { ...named, value: shown(value), hint: hints[kind] ?? none } }
  }
  const wanted = kinds[kind] ?? none
  const known: Words = { zh: `写成 \`${answer}\`。`, en: `Write \`${answer}\`.` }
  const hint = answer !== '' ? known : kind === 'text' && isPlain ? quoteIt(value) : (hints[kind] ?? none)
  return { ...place, say: 'kind', args: { ...named, found: foundKind(value), wanted, hint } }
}

/** Dates, numbers and words of a list that are written otherwise, where there is but one way to read them. */
function fixOf(account: Account, { path, kind: faultKind }: SchemaFault): Edit | undefined {
  const value = valueAt(account.value, path)
  const field = account.catalog.field(path)
  const node = nodeAt(account.dossier.front.root, path)
  if (node?.kind !== 'scalar' || (typeof value !== 'string' && typeof value !== 'number') || faultKind === 'const')
    return undefined
  const kind = typeof path.at(-1) === 'number' ? itemKind(field) : (field?.kind ?? 'map')
  // As it stands in the text: a number has lost its leading zeros.
  const written = account.dossier.text.slice(node.span.start, node.span.end)
  if (kind === 'text' && typeof value === 'number') return { ...node.span, text: `"${written}"` }
  const meant = meantValue(kind, typeof value === 'number' ? written : value, field)
  if (meant === undefined) return undefined
  // A day needs no quotes: YAML 1.2 knows no dates, and what other readers make of it is read as that day.
  return { ...node.span, text: kind === 'day' ? String(meant) : yamlScalar(meant) }
}

function meantValue(kind: Kind, written: string, field: Field | undefined): string | number | undefined {
  if (kind === 'day') return dayWritten(written)
  if (kind === 'choice') return choiceByLabel(field, written)
  if (kind === 'amount' || kind === 'number') return amountOf(written)
  const number = ['count', 'year', 'rating', 'weight'].includes(kind) ? amountOf(written) : undefined
  const [least, most] =
    kind === 'rating'
      ? [1, 5]
      : kind === 'weight'
        ? [1, 3]
        : kind === 'year'
          ? [1900, 2200]
          : [0, Number.MAX_SAFE_INTEGER]
  return number !== undefined && Number.isInteger(number) && number >= least && number <= most ? number : undefined
}

/** The last name on the way: an item of a list has none of its own. */
function nameOf(path: readonly (string | number)[]): string {
  return String(path.findLast(step => typeof step === 'string') ?? '')
}

const itemKind = (field: Field | undefined): Kind =>
  field?.kind === 'list' ? 'map' : field?.kind === 'choices' ? 'choice' : 'text'

function choice(
  field: Field | undefined,
  value: unknown,
): Args & { value: string; choices: (Words & { value: string })[]; meant: string } {
  const choices = [...(field?.choices ?? [])].map(([name, { zh, en }]) => ({ value: name, zh, en }))
  const written = shown(value)
  return {
    value: written,
    choices,
    meant:
      choiceByLabel(field, written) ??
      choiceByBeginning(field, written) ??
      nearest(
        written,
        choices.map(one => one.value),
      ) ??
      '',
  }
}

const none: Words = { zh: '', en: '' }

const kinds: Readonly<Partial<Record<Kind, Words>>> = {
  text: { zh: '文字', en: 'text' },
  texts: { zh: '一列文字', en: 'a list of texts' },
  day: { zh: '日期', en: 'a date' },
  amount: { zh: '数字', en: 'a number' },
  number: { zh: '数字', en: 'a number' },
  count: { zh: '整数', en: 'a whole number' },
  year: { zh: '年份', en: 'a year' },
  rating: { zh: '1 到 5 的整数', en: 'a whole number from 1 to 5' },
  weight: { zh: '1 到 3 的整数', en: 'a whole number from 1 to 3' },
  flag: { zh: '`true` 或 `false`', en: '`true` or `false`' },
  email: { zh: '邮箱地址', en: 'an e-mail address' },
  currency: { zh: '币种', en: 'a currency' },
  version: { zh: '`1`', en: '`1`' },
  choice: { zh: '其中一个词', en: 'one word of its list' },
  choices: { zh: '一列词', en: 'a list of words' },
  list: { zh: '一列条目', en: 'a list of entries' },
  map: { zh: '一组字段', en: 'a group of fields' },
  paths: { zh: '一组“字段: 内容”', en: 'a group of fields, each with its text' },
}

const listHint: Words = {
  zh: '写成 `[甲, 乙]`，或者每行一个 `- `。',
  en: 'Write `[one, two]`, or a line with `- ` for each.',
}

const hints: Readonly<Partial<Record<Kind, Words>>> = {
  text: { zh: '合成一句话，写在冒号后面。', en: 'Write it as one text behind the colon.' },
  texts: listHint,
  choices: listHint,
  day: { zh: '写成 `2027-03-10`、`2027-03` 或 `2027-Q1`。', en: 'Write `2027-03-10`, `2027-03` or `2027-Q1`.' },
  amount: { zh: '只写数字，例如 `1200000`。', en: 'Write a plain number such as `1200000`.' },
  number: { zh: '只写数字，例如 `12.5`。', en: 'Write a plain number such as `12.5`.' },
  count: { zh: '只写整数，例如 `3200`。', en: 'Write a whole number such as `3200`.' },
  year: { zh: '例如 `2026`。', en: 'For example `2026`.' },
  rating: { zh: '1 最低，5 最高。', en: '1 is the lowest, 5 the highest.' },
  weight: { zh: '1 最轻，3 最重。', en: '1 counts little, 3 most.' },
  email: { zh: '例如 `it@example.com`。', en: 'For example `it@example.com`.' },
  currency: { zh: '用三个大写字母，例如 `CNY`、`EUR`。', en: 'Three capital letters: `CNY`, `EUR`.' },
  list: { zh: '每个条目以 `- ` 开头，另起一行。', en: 'Begin each entry with `- ` on a line of its own.' },
  map: {
    zh: '字段写在下一行，多缩进两格：`字段: 内容`。',
    en: 'Write its fields on the lines below, two spaces further in: `field: value`.',
  },
}

const quoteIt = (value: unknown): Words => ({
  zh: `加上双引号：\`"${shown(value)}"\`。`,
  en: `Put it in quotes: \`"${shown(value)}"\`.`,
})

function foundKind(value: unknown): Words {
  if (typeof value === 'string') return { zh: `文字 \`${value}\``, en: `text (\`${value}\`)` }
  if (typeof value === 'number') return { zh: `数字 \`${value}\``, en: `a number (\`${value}\`)` }
  if (typeof value === 'boolean') return { zh: `\`${value}\``, en: `\`${value}\`` }
  return Array.isArray(value) ? { zh: '一列内容', en: 'a list' } : { zh: '一组字段', en: 'a group of fields' }
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))

function rangeOf(kind: Kind, { least, value }: { least: boolean; value: number }): Words {
  const whole = kinds[kind]
  if ((kind === 'rating' || kind === 'weight') && whole !== undefined)
    return { zh: `是${spaced(whole.zh)}`, en: whole.en }
  return least
    ? { zh: `不小于 \`${value}\``, en: `\`${value}\` or more` }
    : { zh: `不大于 \`${value}\``, en: `\`${value}\` or less` }
}

/** Between Chinese and a digit or a sign stands a space. */
const spaced = (text: string): string => (/^[\x21-\x7e]/.test(text) ? ` ${text}` : text)

function inBrackets(label: string): string {
  return label === '' ? '' : `（${label}）`
}
