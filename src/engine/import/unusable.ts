/** Why a sheet cannot be used, in words that say how it can. */
import { fill, phrase, type Words } from '../../text/phrase.ts'

/** Why a sheet cannot be used. */
export type Unusable =
  | { readonly kind: 'no-account'; readonly headings: readonly string[] }
  | { readonly kind: 'twice'; readonly path: string; readonly headings: readonly string[] }
  | { readonly kind: 'unclear-unit'; readonly heading: string; readonly unit: string }
  | { readonly kind: 'two-currencies'; readonly currencies: readonly string[] }
  | { readonly kind: 'no-heading'; readonly heading: string; readonly headings: readonly string[] }
  | { readonly kind: 'no-field'; readonly heading: string; readonly path: string }

/** The sentence, and what to do next. */
export function tellUnusable(trouble: Unusable): { readonly words: Words; readonly hint: Words } {
  switch (trouble.kind) {
    case 'no-account':
      return {
        words: trouble.headings.length === 0 ? texts.nothing : fill(texts.noAccount, trouble),
        hint: texts.nameAccount,
      }
    case 'twice':
      return {
        words: fill(texts.twice, trouble),
        hint: fill(texts.leaveOut, { heading: trouble.headings.at(-1) ?? '' }),
      }
    case 'unclear-unit':
      return { words: fill(texts.unit, trouble), hint: texts.howUnit }
    case 'two-currencies':
      return { words: fill(texts.currencies, trouble), hint: texts.oneCurrency }
    case 'no-heading':
      return { words: fill(texts.noHeading, trouble), hint: fill(texts.headings, trouble) }
    case 'no-field':
      return { words: fill(texts.noField, trouble), hint: texts.fields }
  }
}

const listed = (names: readonly string[]): string => names.map(name => `\`${name}\``).join(', ')

const texts = {
  nothing: { zh: '表的前几行里没有表头。', en: 'There are no headings in the first rows of the sheet.' },
  noAccount: phrase<{ headings: readonly string[] }>({
    zh: ({ headings }) => `看不出哪一列是客户名称；表头有：${listed(headings)}`,
    en: ({ headings }) => `No column is found to name the account; the headings are: ${listed(headings)}`,
  }),
  nameAccount: {
    zh: '把那一列叫作“客户名称”，或者写 --map "表头=account"。',
    en: 'Call that column "Account name", or write --map "heading=account".',
  },
  twice: phrase<{ path: string; headings: readonly string[] }>({
    zh: ({ path, headings }) => `有几列都是 \`${path}\`：${listed(headings)}`,
    en: ({ path, headings }) => `More than one column is \`${path}\`: ${listed(headings)}`,
  }),
  leaveOut: phrase<{ heading: string }>({
    zh: ({ heading }) => `不要哪一列，就写 --map "${heading}="；放到别处，写 --map "${heading}=路径"。`,
    en: ({ heading }) => `To leave one out: --map "${heading}="; to put it elsewhere: --map "${heading}=path".`,
  }),
  unit: phrase<{ heading: string; unit: string }>({
    zh: ({ heading, unit }) => `看不懂 \`${heading}\` 的单位 \`${unit}\`，照数字写会差出几个数量级。`,
    en: ({ heading, unit }) =>
      `The unit \`${unit}\` of \`${heading}\` is not understood; its numbers might be wrong by far.`,
  }),
  howUnit: { zh: '写成 （元）、（万元）、（百万美元） 这样。', en: 'Write it like (EUR), (k EUR) or (USD million).' },
  currencies: phrase<{ currencies: readonly string[] }>({
    zh: ({ currencies }) => `表头里有几种货币：${listed(currencies)}；一份档案只用一种。`,
    en: ({ currencies }) => `The headings speak of several currencies: ${listed(currencies)}; a dossier has one.`,
  }),
  oneCurrency: {
    zh: '换算成一种，或者用 --map "表头=" 去掉其中一列。',
    en: 'Convert them to one, or leave a column out with --map "heading=".',
  },
  noHeading: phrase<{ heading: string }>({
    zh: ({ heading }) => `表里没有叫 \`${heading}\` 的列。`,
    en: ({ heading }) => `The sheet has no column \`${heading}\`.`,
  }),
  headings: phrase<{ headings: readonly string[] }>({
    zh: ({ headings }) => `有：${listed(headings)}`,
    en: ({ headings }) => `There are: ${listed(headings)}`,
  }),
  noField: phrase<{ path: string }>({
    zh: ({ path }) => `没有 \`${path}\` 这个字段。`,
    en: ({ path }) => `There is no field \`${path}\`.`,
  }),
  fields: { zh: '全部字段：kam explain', en: 'All fields: kam explain' },
}
