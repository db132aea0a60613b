/** A field as a page: what it asks and whom, what it takes, when it is expected and how much it counts. */
import type { Catalog } from '../schema/catalog.ts'
import type { Choice, Condition, Expectation, Field, Kind, Stage } from '../schema/field.ts'
import { whomWords } from '../schema/words.ts'
import { type Language, phrase, type Words } from '../text/phrase.ts'
import { type Page, type PageBlock, type PageRow, row } from './page.ts'
import { labelOf } from './show-value.ts'

const texts = {
  ask: { zh: '怎么问', en: 'To ask' },
  whom: { zh: '问谁', en: 'Whom' },
  takes: { zh: '写什么', en: 'Takes' },
  stage: { zh: '从哪个阶段起要填', en: 'Expected from' },
  gate: { zh: '（转段条件）', en: ' (for the gate)' },
  always: { zh: '每份档案都要有', en: 'always: every dossier has it' },
  optional: { zh: '从不要求，想记就记', en: 'never; fill it where it helps' },
  below: { zh: '看下面各个字段', en: 'see the fields below' },
  within: phrase<{ path: string }>({
    zh: ({ path }) => `跟 \`${path}\` 一起算，填了其中一样就行`,
    en: ({ path }) => `counted with \`${path}\`: anything filled there will do`,
  }),
  only: { zh: '什么情况下才要填', en: 'Only where' },
  weight: { zh: '分量（1–3）', en: 'Weight (1-3)' },
  first: { zh: '第一次坐下来就填', en: 'First sitting' },
  yes: { zh: '是', en: 'yes' },
  fresh: { zh: '多久算旧', en: 'Ages after' },
  months: phrase<{ months: number }>({ zh: ({ months }) => `${months} 个月`, en: ({ months }) => `${months} months` }),
  fallback: { zh: '不写就当作', en: 'Where empty' },
  key: { zh: '按什么认每一项', en: 'Items are known by' },
  refers: { zh: '这里写的是', en: 'Names' },
  choices: { zh: '可以写', en: 'Choose from' },
  suggestions: { zh: '常用的（写别的也行）', en: 'Often used (anything else will do)' },
  marks: { zh: '分数的意思', en: 'What the marks mean' },
  among: { zh: '列表里要有', en: 'Expected in the list' },
  fields: { zh: '下面的字段', en: 'Fields below' },
  is: phrase<{ label: string; values: string }>({
    zh: ({ label, values }) => `“${label}”是${values}`,
    en: ({ label, values }) => `${label} is ${values}`,
  }),
  isNot: phrase<{ label: string; values: string }>({
    zh: ({ label, values }) => `“${label}”不是${values}`,
    en: ({ label, values }) => `${label} is not ${values}`,
  }),
  filled: phrase<{ label: string }>({
    zh: ({ label }) => `“${label}”填了`,
    en: ({ label }) => `${label} is filled`,
  }),
  notFilled: phrase<{ label: string }>({
    zh: ({ label }) => `“${label}”没填`,
    en: ({ label }) => `${label} is empty`,
  }),
  empty: { zh: '空着', en: 'empty' },
  or: { zh: '或', en: ' or ' },
  and: { zh: '，而且', en: ', and ' },
  comma: { zh: '、', en: ', ' },
}

const kinds: Readonly<Record<Kind, Words>> = {
  text: { zh: '文字', en: 'text' },
  texts: { zh: '文字，可以写几条', en: 'a list of texts' },
  day: {
    zh: '日期 2027-03-10；只知道月份写 2027-03，只知道季度写 2027-Q1',
    en: 'a day 2027-03-10; where it is not known a month 2027-03 or a quarter 2027-Q1',
  },
  amount: { zh: '金额，只写数字：1200000', en: 'an amount, the number alone: 1200000' },
  count: { zh: '整数', en: 'a whole number' },
  year: { zh: '年份，如 2026', en: 'a year, such as 2026' },
  rating: { zh: '1 到 5 的整数', en: 'a mark from 1 to 5' },
  weight: { zh: '1 到 3 的整数', en: 'a number from 1 to 3' },
  number: { zh: '数字', en: 'a number' },
  flag: { zh: 'true（是）或 false（否）', en: 'true or false' },
  email: { zh: '邮箱地址', en: 'an e-mail address' },
  currency: { zh: '币种，三个字母：CNY、EUR', en: 'a currency in three letters: CNY, EUR' },
  version: { zh: '固定写 1', en: 'always 1' },
  choice: { zh: '从下面选一个', en: 'one of the values below' },
  choices: { zh: '从下面选，可以选几个', en: 'some of the values below' },
  list: { zh: '列表，每一项是一组字段', en: 'a list of items with the fields below' },
  map: { zh: '一组字段', en: 'the fields below' },
  paths: { zh: '一处一行：路径，后面写内容', en: 'a line for each path' },
  free: { zh: '什么都行', en: 'anything' },
}

const refersTo: Readonly<Record<NonNullable<Field['refers']>, Words>> = {
  person: { zh: 'customer.people 里的人', en: 'a person of customer.people' },
  department: { zh: 'customer.departments 里的部门', en: 'a department of customer.departments' },
  competitor: { zh: 'competitors 里的对手', en: 'a rival of competitors' },
  account: { zh: '另一家客户', en: 'another account' },
}

/** The page of a field in a language. */
export function fieldPage(catalog: Catalog, field: Field, language: Language): Page {
  const guide: Guide = { catalog, language, way: wayTo(catalog, field) }
  const label = labelOf(field, language)
  return {
    blocks: [
      { kind: 'heading', text: field.path, note: label === field.path ? '' : label },
      {
        kind: 'rows',
        rows: [
          ...askRows(field, language),
          row(texts.takes[language], kinds[field.kind][language]),
          ...expectationRows(field, guide),
          ...smallRows(field, language),
        ],
      },
      ...choiceBlocks(field, language),
      ...amongBlocks(field, guide),
      ...childBlocks(field, guide),
    ],
  }
}

/** The stage from which a field is expected, a star behind it where the gate asks for it; empty for what is optional. */
export function stageText(catalog: Catalog, { expects }: Field, language: Language): string {
  const [first] = expects
  if (first === undefined) return ''
  return `${stageLabel(catalog, first.stage, language)}${expects.some(({ gate }) => gate) ? ' *' : ''}`
}

const stageLabel = (catalog: Catalog, stage: Stage, language: Language): string =>
  catalog.field(['stage'])?.choices.get(stage)?.[language] ?? stage

type Guide = {
  readonly catalog: Catalog
  readonly language: Language
  /** The field and those in which it stands, outermost first. */
  readonly way: readonly Field[]
}

const namesOf = ({ path }: Field): readonly string[] => path.replaceAll('[]', '').split('.')

const wayTo = (catalog: Catalog, field: Field): readonly Field[] =>
  namesOf(field).flatMap((_, depth, names) => catalog.field(names.slice(0, depth + 1)) ?? [])

function askRows({ ask, whom }: Pick<Field, 'ask' | 'whom'>, language: Language): readonly PageRow[] {
  const question = ask?.[language] ?? ''
  return [
    ...(question === '' ? [] : [row(texts.ask[language], question)]),
    ...(whom.length === 0 ? [] : [row(texts.whom[language], ...whom.map(who => whomWords[who][language]))]),
  ]
}

function expectationRows(field: Field, guide: Guide): readonly PageRow[] {
  const { language } = guide
  const [expectation] = field.expects.filter(isPlain)
  const from = row(
    texts.stage[language],
    expectation === undefined ? whyNotAsked(field, guide) : expectedText(expectation, guide),
  )
  if (expectation === undefined) return [from]
  const limits = limitsOf(guide.way).map(limit => limitText(limit, guide))
  const fresh = expectation.fresh ?? guide.way.findLast(one => one.fresh !== undefined)?.fresh
  return [
    from,
    ...(limits.length === 0 ? [] : [row(texts.only[language], limits.join(texts.and[language]))]),
    row(texts.weight[language], String(expectation.weight)),
    ...(expectation.first ? [row(texts.first[language], texts.yes[language])] : []),
    ...(fresh === undefined ? [] : [row(texts.fresh[language], texts.months[language]({ months: fresh }))]),
  ]
}

/** An expectation of the field itself, not of what its list must hold. */
const isPlain = ({ where, atLeast }: Expectation): boolean => where === undefined && atLeast === undefined

const expectedText = ({ stage, gate }: Expectation, { catalog, language }: Guide): string =>
  stageLabel(catalog, stage, language) + (gate ? texts.gate[language] : '')

function whyNotAsked(field: Field, { catalog, language, way }: Guide): string {
  const isRequired = catalog.validate({}).some(({ kind, path }) => kind === 'required' && path.join('.') === field.path)
  if (isRequired) return texts.always[language]
  const holder = way.slice(0, -1).find(({ expects }) => expects.length > 0)
  if (holder !== undefined) return texts.within[language]({ path: holder.path })
  return field.expects.length > 0 || expectsBelow(field) ? texts.below[language] : texts.optional[language]
}

const expectsBelow = ({ fields }: Field): boolean =>
  [...fields.values()].some(child => child.expects.length > 0 || expectsBelow(child))

/** A condition with the place from which its path counts. */
type Limit = { readonly condition: Condition; readonly base: readonly string[] }

/** What limits the expectation of the last field: as completeness asks it, from the outside inwards. */
function limitsOf(way: readonly Field[]): readonly Limit[] {
  let around: readonly Limit[] = []
  let ofList: readonly Limit[] = []
  for (const [depth, field] of way.entries()) {
    const parent = way[depth - 1]
    const own = field.when?.map(condition => ({ condition, base: parent === undefined ? [] : namesOf(parent) }))
    const isItem = parent?.kind === 'list'
    const ofItem = isItem ? (parent.itemWhen ?? []).map(condition => ({ condition, base: namesOf(parent) })) : []
    if (own === undefined) around = [...around, ...ofItem]
    else around = isItem ? [...ofList, ...own] : own
    if (field.kind === 'list') ofList = around
  }
  return around
}

function limitText({ condition, base }: Limit, { catalog, language }: Guide): string {
  const { path, relative, negated, values } = condition
  const field = catalog.field(relative ? [...base, ...path] : path)
  const label = field === undefined ? path.join('.') : labelOf(field, language)
  const isEmpty = values.length === 1 && values[0] === null
  if (isEmpty) return texts[negated ? 'filled' : 'notFilled'][language]({ label })
  const words = values.map(value =>
    value === null ? texts.empty[language] : (field?.choices.get(String(value))?.[language] ?? String(value)),
  )
  return texts[negated ? 'isNot' : 'is'][language]({ label, values: oneOf(words, language) })
}

const oneOf = (words: readonly string[], language: Language): string =>
  [words.slice(0, -1).join(texts.comma[language]), ...words.slice(-1)]
    .filter(part => part !== '')
    .join(texts.or[language])

function smallRows({ key, refers, fallback, choices }: Field, language: Language): readonly PageRow[] {
  return [
    ...(key === undefined ? [] : [row(texts.key[language], key)]),
    ...(refers === undefined ? [] : [row(texts.refers[language], refersTo[refers][language])]),
    ...(fallback === undefined
      ? []
      : [row(texts.fallback[language], choices.get(String(fallback))?.[language] ?? String(fallback))]),
  ]
}

function choiceBlocks({ kind, choices, open }: Field, language: Language): readonly PageBlock[] {
  if (choices.size === 0) return []
  const title = open ? texts.suggestions : kind.startsWith('choice') ? texts.choices : texts.marks
  return [
    { kind: 'heading', text: title[language], note: '' },
    { kind: 'rows', rows: [...choices].map(([value, choice]) => row(value, choiceText(choice, language))) },
  ]
}

function choiceText(choice: Choice, language: Language): string {
  const question = choice.ask?.[language] ?? ''
  const colon = language === 'zh' ? '：' : ': '
  return question === '' ? choice[language] : choice[language] + colon + question
}

/** Of a list some item must say so and so, or so many must be there. */
function amongBlocks({ expects }: Field, guide: Guide): readonly PageBlock[] {
  const { language } = guide
  const among = expects.filter(expectation => !isPlain(expectation))
  if (among.length === 0) return []
  const rows = among.map(expectation => ({
    label: expectation.label[language],
    lines: [],
    rows: [...askRows(expectation, language), row(texts.stage[language], expectedText(expectation, guide))],
  }))
  return [
    { kind: 'heading', text: texts.among[language], note: '' },
    { kind: 'rows', rows },
  ]
}

function childBlocks({ fields }: Field, guide: Guide): readonly PageBlock[] {
  const { language } = guide
  if (fields.size === 0) return []
  const comma = language === 'zh' ? '，' : ', '
  const rows = [...fields.values()].map(child => {
    const [expectation] = child.expects
    const from = expectation === undefined ? [] : [expectedText(expectation, guide)]
    return row(child.name, [labelOf(child, language), ...from].join(comma))
  })
  return [
    { kind: 'heading', text: texts.fields[language], note: '' },
    { kind: 'rows', rows },
  ]
}
