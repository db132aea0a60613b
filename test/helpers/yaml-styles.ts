/** YAML in all the ways in which people and programs write it, made at random from plain data. */
import fc from 'fast-check'

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value }

const words = [
  '方遥',
  'core banking',
  '数据中心',
  'yes',
  '2026-11-02',
  '12',
  'a: b',
  'one, two',
  '#1',
  "it's",
  'say "no"',
  '[[李敏]]',
  '',
  ' x',
  '- y',
  '{{a}}',
  '1e3',
  'null',
  '*z',
  '&z',
  '2027-Q1',
  '一，二：三',
  'C:\\x',
  '?',
  'e\u0301',
  '😀',
]
const texts = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom('line', '第二行', '  deeper', '', '# no comment', '- dash', 'a: b'), {
        minLength: 2,
        maxLength: 4,
      })
      .map(lines => lines.join('\n')),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
)
/** A value that is no list and no map. */
export const scalars: fc.Arbitrary<Value> = fc.oneof(
  { weight: 5, arbitrary: texts },
  fc.integer({ min: -3, max: 1e9 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
)

/** Names of keys, some of which need quotes. */
export const keys = fc.constantFrom(
  'name',
  'budget',
  'owner',
  'tags',
  '客户',
  'x_note',
  'year',
  'projects[核心].budget',
  'a b',
  'no',
  '2025',
  'who: what',
)

/** Any value that a dossier may hold, and some that it should not. */
export const values: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>(tie => ({
  value: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    { weight: 3, arbitrary: scalars },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    { weight: 2, arbitrary: fc.dictionary(keys, tie('value'), { maxKeys: 3, noNullPrototype: true }) },
  ),
})).value

/** A map with something in it. */
export const maps = fc.dictionary(keys, values, { minKeys: 1, maxKeys: 4, noNullPrototype: true })

/** Chooses among several; what a style is made of. */
type Choose = <Of>(...of: readonly Of[]) => Of

/** A document in a random style, without its fences. What it says is what a reader makes of it. */
export const documents: fc.Arbitrary<string> = fc
  .tuple(maps, fc.array(fc.nat(9972), { minLength: 40, maxLength: 40 }))
  .map(([map, picks]) => {
    let at = 0
    const choose: Choose = (...of) => {
      at += 1
      // By construction there is one: the index is below the count.
      return of[((picks[at % picks.length] ?? 0) + at) % of.length] as never
    }
    return documentOf(map, choose)
  })

function documentOf(map: { readonly [key: string]: Value }, choose: Choose): string {
  const style = { step: choose(2, 2, 4, 3, 1), dashStep: choose(0, 2, 1), gap: choose(' ', ' ', '   ') }
  const anchored = choose(true, false, false) ? ['anchored: &it { deep: [1, two] }', 'again: *it'] : []
  const head = choose([], ['# head\twith a tab', ''], ['', '# head'])
  const lines = [...head, ...blockMap(map, 0, style, choose), ...anchored, ...choose([], ['# foot', ''])]
  const text = `${lines.join('\n')}\n`
  const ended = choose(text, text, text.replace(/\n$/, ''))
  return choose(ended, ended, ended.replaceAll('\n', '\r\n'))
}

type Style = { readonly step: number; readonly dashStep: number; readonly gap: string }

const pad = (column: number) => ' '.repeat(column)

const comment = (choose: Choose): string => choose('', '', '', ' # why', '   # a: b\tc', ' #')

const between = (column: number, choose: Choose): readonly string[] =>
  choose<readonly string[]>(
    [],
    [],
    [],
    [''],
    [`${pad(column)}# about`],
    [`${pad(column)}# about`, ''],
    [`${pad(column + 2)}# further in`],
    ['# far left'],
  )

function blockMap(
  map: { readonly [key: string]: Value },
  column: number,
  style: Style,
  choose: Choose,
): readonly string[] {
  return Object.entries(map).flatMap(([key, value], index) => {
    const [head = '', ...lines] = behind(value, column, style, choose, false)
    return [...(index === 0 ? [] : between(column, choose)), `${pad(column)}${keyText(key, choose)}:${head}`, ...lines]
  })
}

function blockList(list: readonly Value[], column: number, style: Style, choose: Choose): readonly string[] {
  return list.flatMap((value, index) => {
    const [head = '', ...lines] = behind(value, column, style, choose, true)
    return [...(index === 0 ? [] : between(column, choose)), `${pad(column)}-${head}`, ...lines]
  })
}

/** What stands behind a colon or dash: the rest of its line, and the lines below. */
function behind(value: Value, column: number, style: Style, choose: Choose, isItem: boolean): readonly string[] {
  const isFull = typeof value === 'object' && value !== null && Object.keys(value).length > 0
  if (!isFull) return scalar(value, column, style, choose)
  const way = choose('block', 'block', 'block', 'flow', 'flow lines')
  if (way === 'flow') return [` ${flow(value, choose)}${comment(choose)}`]
  if (way === 'flow lines') return flowLines(value, column + style.step, choose)
  const inner = column + 1 + style.gap.length
  if (isItem && choose(true, true, false)) {
    const lines = Array.isArray(value)
      ? blockList(value, inner, style, choose)
      : blockMap(value as never, inner, style, choose)
    return [style.gap + (lines[0] ?? '').trimStart(), ...lines.slice(1)]
  }
  const below = Array.isArray(value)
    ? blockList(value, column + (isItem ? style.step : style.dashStep), style, choose)
    : blockMap(value as never, column + style.step, style, choose)
  return [comment(choose), ...choose<readonly string[]>([], [], [`${pad(column + style.step)}# below`]), ...below]
}

function scalar(value: Value, column: number, style: Style, choose: Choose): readonly string[] {
  if (value === null) return [choose('', ' null', ' ~', '') + comment(choose)]
  if (typeof value !== 'string')
    return [
      ` ${Array.isArray(value) ? choose('[]', '[ ]') : typeof value === 'object' ? choose('{}', '{ }') : String(value)}${comment(choose)}`,
    ]
  const indent = pad(column + style.step)
  const isPrintable = !/[^\P{C}\n]|[\p{Zl}\p{Zp}]/u.test(value)
  if (isPrintable && /^\S/.test(value) && value.includes('\n')) {
    const header = choose('|', '|-', '|+', '>', '>-')
    return [
      ` ${header}${choose('', ' # a text')}`,
      ...value.split('\n').map(line => (line === '' ? '' : indent + line)),
    ]
  }
  if (/^[\p{L} ]+$/u.test(value) && value.includes(' ') && value === value.trim() && choose(true, false)) {
    return [` ${value.replace(' ', `\n${indent}`)}${comment(choose)}`].flatMap(text => text.split('\n'))
  }
  return [` ${quoted(value, choose)}${comment(choose)}`]
}

function quoted(value: string, choose: Choose): string {
  const isPrintable = !/[^\P{C}]|[\p{Zl}\p{Zp}]/u.test(value)
  const isPlain = /^[\p{L}][\p{L} ]*$/u.test(value) && !/^(?:null|true|false)$/i.test(value) && !/ $/.test(value)
  const double = JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    one => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  const single = `'${value.replaceAll("'", "''")}'`
  if (!isPrintable) return double
  return isPlain ? choose(value, value, single, double) : choose(single, double)
}

const keyText = (key: string, choose: Choose): string =>
  /^[\p{L}_]+$/u.test(key) && key !== 'no'
    ? choose(key, key, key, `"${key}"`, `'${key}'`)
    : choose(`"${key}"`, `'${key}'`)

function flow(value: Value, choose: Choose): string {
  if (typeof value === 'string') return quoted(value, choose)
  if (typeof value !== 'object' || value === null) return String(value)
  const space = choose('', ' ')
  const items = itemsOf(value, choose)
  return wrapped(value, `${space}${items.join(`,${choose(' ', ' ', '  ')}`)}${space}`)
}

const itemsOf = (value: object, choose: Choose): readonly string[] =>
  Array.isArray(value)
    ? value.map((item: Value) => flow(item, choose))
    : Object.entries(value).map(([key, item]) => `${keyText(key, choose)}: ${flow(item as Value, choose)}`)

const wrapped = (value: object, inside: string): string => (Array.isArray(value) ? `[${inside}]` : `{${inside}}`)

function flowLines(value: object, column: number, choose: Choose): readonly string[] {
  const items = itemsOf(value, choose)
  const last = items.length - 1
  const [open = '', close = ''] = wrapped(value, ' ').split(' ')
  return [
    ` ${open}`,
    ...items.map((item, index) => `${pad(column)}${item}${index < last ? ',' : choose('', ',')}${comment(choose)}`),
    `${pad(column)}${close}${comment(choose)}`,
  ]
}
