/** Why a dossier was not changed, in words that say how it can be. */
import type { Words } from '../text/phrase.ts'
import { fill, phrase } from '../text/phrase.ts'
import type { Refusal as Unedited } from '../text/yaml-edit.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Misplaced } from './place.ts'

/** Why nothing was changed; `path` as it was written. */
export type Refusal =
  | (Misplaced & { readonly path: string })
  | {
      readonly kind: 'unclear'
      readonly path: string
      readonly label: Words
      readonly part: string
      readonly how: Words
    }
  /** It would break the schemas: what a check would say. */
  | { readonly kind: 'invalid'; readonly diagnostic: Diagnostic }
  | { readonly kind: 'unknown-rule'; readonly rule: string; readonly meant: string }
  | { readonly kind: 'never-silent'; readonly rule: string }
  | { readonly kind: 'no-reason'; readonly path: string }
  | { readonly kind: 'uneditable'; readonly path: string; readonly why: Unedited }
  | { readonly kind: 'unreadable' }

/** The sentence, and what to do next. What breaks the schemas is said by who says diagnostics. */
export type Told = { readonly words: Words; readonly hint?: Words }

/** Puts a refusal into words. */
export function tellRefusal(refusal: Exclude<Refusal, { kind: 'invalid' }>): Told {
  switch (refusal.kind) {
    case 'no-path':
      return { words: fill(texts.noPath, refusal), hint: texts.howPaths }
    case 'unknown':
      return {
        words: fill(texts.unknown, refusal),
        hint: refusal.near.length === 0 ? texts.allFields : fill(texts.near, refusal),
      }
    case 'which-item':
      return { words: fill(texts.whichItem, refusal), hint: fill(texts.itemBy, { ...refusal, key: refusal.keys[0] }) }
    case 'ambiguous':
      return { words: fill(texts.ambiguous, refusal), hint: fill(texts.byIndex, refusal) }
    case 'no-item':
      return {
        words: fill(texts.noItem, refusal),
        hint: refusal.keys.length === 0 ? fill(texts.noItems, refusal) : fill(texts.items, refusal),
      }
    case 'unclear':
      return { words: fill(texts.unclear, refusal), hint: refusal.how }
    case 'unknown-rule':
      return {
        words: fill(texts.unknownRule, refusal),
        hint: refusal.meant === '' ? texts.allRules : fill(texts.meant, refusal),
      }
    case 'never-silent':
      return { words: fill(texts.neverSilent, refusal) }
    case 'no-reason':
      return { words: fill(texts.noReason, refusal), hint: texts.howReason }
    case 'uneditable':
      return { words: fill(texts.uneditable, refusal), hint: reasons[refusal.why] }
    case 'unreadable':
      return { words: texts.unreadable, hint: texts.check }
  }
}

const list = (names: readonly string[], comma: string): string => names.map(name => `\`${name}\``).join(comma)

const texts = {
  noPath: phrase<{ path: string }>({
    zh: ({ path }) => `\`${path}\` 不是路径。`,
    en: ({ path }) => `\`${path}\` is no path.`,
  }),
  howPaths: { zh: '路径怎么写：kam help paths', en: 'How to write one: kam help paths' },
  unknown: phrase<{ path: string }>({
    zh: ({ path }) => `没有 \`${path}\` 这个字段。`,
    en: ({ path }) => `There is no field \`${path}\`.`,
  }),
  near: phrase<{ near: readonly string[] }>({
    zh: ({ near }) => `是不是：${near.join('、')}`,
    en: ({ near }) => `Did you mean: ${near.join(', ')}`,
  }),
  allFields: { zh: '全部字段：kam explain', en: 'All fields: kam explain' },
  whichItem: phrase<{ path: string; list: string }>({
    zh: ({ path, list: name }) => `\`${path}\` 没说是哪一项：\`${name}\` 是一列条目。`,
    en: ({ path, list: name }) => `\`${path}\` does not say of which item: \`${name}\` is a list.`,
  }),
  itemBy: phrase<{ list: string; rest: string; keys: readonly string[]; key: string | undefined }>({
    zh: ({ list: name, rest, keys, key = '名称' }) =>
      `写成 ${name}[${key}]${rest}${keys.length > 1 ? `；有：${list(keys, '、')}` : ''}`,
    en: ({ list: name, rest, keys, key = 'name' }) =>
      `Write ${name}[${key}]${rest}${keys.length > 1 ? `; there are: ${list(keys, ', ')}` : ''}`,
  }),
  ambiguous: phrase<{ key: string }>({
    zh: ({ key }) => `叫 \`${key}\` 的不止一项。`,
    en: ({ key }) => `More than one item is called \`${key}\`.`,
  }),
  byIndex: phrase<{ items: readonly string[] }>({
    zh: ({ items }) => `按序号写：${items.join('、')}`,
    en: ({ items }) => `Name it by its index: ${items.join(', ')}`,
  }),
  noItem: phrase<{ list: string; key: string }>({
    zh: ({ list: name, key }) => `\`${name}\` 里没有 \`${key}\`。`,
    en: ({ list: name, key }) => `\`${name}\` has no \`${key}\`.`,
  }),
  noItems: phrase<{ list: string }>({
    zh: ({ list: name }) => `\`${name}\` 还是空的。`,
    en: ({ list: name }) => `\`${name}\` is empty so far.`,
  }),
  items: phrase<{ keys: readonly string[] }>({
    zh: ({ keys }) => `有：${list(keys, '、')}`,
    en: ({ keys }) => `There are: ${list(keys, ', ')}`,
  }),
  unclear: phrase<{ path: string; label: Words; part: string }>({
    zh: ({ path, label, part }) =>
      part === ''
        ? `\`${path}\`${bracketed(label.zh, '（', '）')}没有给值。`
        : `\`${path}\`${bracketed(label.zh, '（', '）')}：看不懂 \`${part}\`。`,
    en: ({ path, label, part }) =>
      part === ''
        ? `\`${path}\`${bracketed(label.en, ' (', ')')} was given no value.`
        : `\`${path}\`${bracketed(label.en, ' (', ')')}: \`${part}\` is not understood.`,
  }),
  unknownRule: phrase<{ rule: string }>({
    zh: ({ rule }) => `没有 \`${rule}\` 这条规则。`,
    en: ({ rule }) => `There is no rule \`${rule}\`.`,
  }),
  meant: phrase<{ meant: string }>({
    zh: ({ meant }) => `是不是 \`${meant}\`？`,
    en: ({ meant }) => `Did you mean \`${meant}\`?`,
  }),
  allRules: { zh: '全部规则：kam explain', en: 'All rules: kam explain' },
  neverSilent: phrase<{ rule: string }>({
    zh: ({ rule }) => `\`${rule}\` 不能静默：它说的事会让档案读不了，或者就是在说静默本身。`,
    en: ({ rule }) =>
      `\`${rule}\` cannot be silenced: it tells what keeps a dossier from being read, or speaks of silences.`,
  }),
  noReason: phrase<{ path: string }>({
    zh: ({ path }) => `\`${path}\` 要写明理由。`,
    en: ({ path }) => `\`${path}\` needs a reason.`,
  }),
  howReason: {
    zh: '写成 --waive 路径=理由，或 --silence 规则=理由。',
    en: 'Write --waive path=reason, or --silence rule=reason.',
  },
  uneditable: phrase<{ path: string }>({
    zh: ({ path }) => `\`${path}\` 改不了，没有写。`,
    en: ({ path }) => `\`${path}\` cannot be changed; nothing was written.`,
  }),
  unreadable: { zh: '这份档案读不了，没有写。', en: 'This dossier cannot be read; nothing was written.' },
  check: { zh: '看看哪里坏了：kam check', en: 'To see what is wrong with it: kam check' },
}

const reasons: Readonly<Record<Unedited, Words>> = {
  'no-place': {
    zh: '上面那一层写的是一个值，放不下别的；先看看：kam get',
    en: 'What stands above it is a value, in which nothing else has room; have a look: kam get',
  },
  taken: { zh: '这个名字已经有了。', en: 'That name is taken.' },
  unreadable: { zh: '先把错误改好：kam check', en: 'Set right first what kam check says.' },
  shared: {
    zh: '它是 YAML 锚点（& 和 *）的一部分，改了别处也会变；请打开文件自己改。',
    en: 'It is part of a YAML anchor (& and *), so that a change would be one elsewhere, too; please edit the file.',
  },
  'unknown-style': {
    zh: '这一处的写法太少见，为免写坏，请打开文件自己改。',
    en: 'It is written in a way too rare to be changed safely; please edit the file.',
  },
}

const bracketed = (text: string, open: string, close: string): string => (text === '' ? '' : `${open}${text}${close}`)
