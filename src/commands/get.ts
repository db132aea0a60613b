/** `kam get`: what stands at one path of a dossier, for scripts and quick questions. */
import type { Account } from '../account/account.ts'
import { fieldAt } from '../engine/find-field.ts'
import { type Located, locate } from '../engine/locate.ts'
import { safeJson, visible, visibleLine } from '../text/escape.ts'
import { Failure } from '../text/failure.ts'
import { didYouMean, nearest } from '../text/nearest.ts'
import { fill, phrase } from '../text/phrase.ts'
import { type Context, defineCommand, type Outcome } from './command.ts'
import { accountArgument, accountNamed } from './named-account.ts'

export default defineCommand({
  name: 'get',
  group: 'look',
  summary: { zh: '取出档案里的一个值', en: 'one value of a dossier' },
  arguments: [
    accountArgument,
    {
      name: '[path]',
      says: {
        zh: '字段的路径，如 projects[核心系统].budget；不写就是全部',
        en: 'the path of a field, such as projects[Archive].budget; without it everything',
      },
    },
  ],
  options: {
    format: {
      kind: 'choice',
      choices: ['plain', 'json'],
      says: {
        zh: 'plain（默认）一个值一行，成组的写成 YAML',
        en: 'plain (the default) gives a line for a value, YAML for a group',
      },
    },
  },
  examples: [
    {
      line: { zh: 'kam get 中国银行 owner', en: 'kam get "Bank of China" owner' },
      says: {
        zh: '谁是大客户经理；没填就什么也不印，以 1 退出',
        en: 'who is its manager; not filled in: prints nothing, exits with 1',
      },
    },
    {
      line: { zh: "kam get 中国银行 'projects[核心系统].budget'", en: "kam get boc 'projects[Core].budget'" },
      says: { zh: '列表里的一项，按名称取', en: 'of one item of a list, by its name' },
    },
    {
      line: { zh: "kam get 中国银行 'customer.people[].name'", en: "kam get boc 'customer.people[].name'" },
      says: { zh: '每一项都取，一行一个', en: 'of every item, one a line' },
    },
  ],

  async run([written = '', path], { format }, context) {
    const account = await accountNamed(written, context)
    const found: Located = path === undefined ? { kind: 'value', value: account.value } : locate(account, path)
    const isJson = format === 'json'
    if (found.kind === 'value')
      return { text: isJson ? safeJson(found.value) : await plain(found.value, context), exit: 0 }
    if (found.kind === 'values')
      return { text: isJson ? safeJson(found.values) : await plain(found.values, context), exit: 0 }
    return nothingAt(path ?? '', found, account, context)
  },
})

type Nothing = Exclude<Located, { kind: 'value' | 'values' }>

const texts = {
  empty: phrase<{ path: string; label: string }>({
    zh: ({ path, label }) => `\`${path}\`${label === '' ? '' : `（${label}）`}还没有填。`,
    en: ({ path, label }) => `\`${path}\`${label === '' ? '' : ` (${label})`} is not filled in yet.`,
  }),
  noItem: phrase<{ list: string; key: string; keys: string }>({
    zh: ({ list, key, keys }) => `\`${list}\` 里没有 \`${key}\`${keys === '' ? '。' : `；有：${keys}`}`,
    en: ({ list, key, keys }) => `\`${list}\` has no \`${key}\`${keys === '' ? '.' : `; it has: ${keys}`}`,
  }),
  ambiguous: phrase<{ key: string }>({
    zh: ({ key }) => `叫 \`${key}\` 的不止一项。`,
    en: ({ key }) => `More than one item is called \`${key}\`.`,
  }),
  byIndex: phrase<{ items: string }>({
    zh: ({ items }) => `按序号写：${items}`,
    en: ({ items }) => `Name it by its index: ${items}`,
  }),
  unknown: phrase<{ path: string }>({
    zh: ({ path }) => `没有 \`${path}\` 这个字段。`,
    en: ({ path }) => `There is no field \`${path}\`.`,
  }),
  near: phrase<{ paths: string }>({
    zh: ({ paths }) => `是不是：${paths}`,
    en: ({ paths }) => `Did you mean: ${paths}`,
  }),
  allFields: { zh: '全部字段：kam explain', en: 'All fields: kam explain' },
  noPath: phrase<{ path: string }>({
    zh: ({ path }) => `\`${path}\` 不是路径。`,
    en: ({ path }) => `\`${path}\` is no path.`,
  }),
  howToWrite: { zh: '路径怎么写：kam help paths', en: 'How to write one: kam help paths' },
}

/** Nothing known there is an answer, for which a script can ask (1); a call that cannot be meant is none (2). */
function nothingAt(path: string, found: Nothing, account: Account, { language }: Context): Outcome {
  switch (found.kind) {
    case 'empty': {
      const label = fieldAt(account.catalog, path)?.label[language] ?? ''
      return { talk: [texts.empty[language]({ path, label })], exit: 1 }
    }
    case 'no-item': {
      const close = nearest(found.key, found.keys)
      const said = texts.noItem[language]({ ...found, keys: found.keys.join(language === 'zh' ? '、' : ', ') })
      return { talk: [said, ...(close === undefined ? [] : [didYouMean(close)[language]])], exit: 1 }
    }
    case 'ambiguous':
      throw new Failure(fill(texts.ambiguous, found), fill(texts.byIndex, { items: found.items.join(', ') }))
    case 'unknown': {
      const hint = found.near.length === 0 ? texts.allFields : fill(texts.near, { paths: found.near.join(', ') })
      throw new Failure(fill(texts.unknown, { path }), hint)
    }
    case 'no-path':
      throw new Failure(fill(texts.noPath, { path }), texts.howToWrite)
  }
}

/** In a pipe a text is as it stands in the file; on a terminal nothing of it may act on the terminal. */
async function plain(value: unknown, { host }: Context): Promise<string> {
  const isList = Array.isArray(value)
  const items: readonly unknown[] = isList ? value.filter(item => item !== null) : [value]
  if (items.some(item => typeof item === 'object')) {
    const { yamlText } = await import('../text/yaml.ts')
    const text = yamlText(value)
    return host.showsTerminal ? text.split('\n').map(visibleLine).join('\n') : text
  }
  // One line each, or nobody could tell the items apart.
  const lines = items.map(item =>
    isList
      ? String(item)
          .replace(/\s*\n\s*/g, ' ')
          .trim()
      : String(item),
  )
  return lines.map(line => `${host.showsTerminal ? visible(line) : line}\n`).join('')
}
