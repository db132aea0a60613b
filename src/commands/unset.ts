/** `kam unset`: takes facts out of a dossier, or ends a waiver or silence. */
import type { Wish } from '../engine/wish.ts'
import { changeAccount } from './change-account.ts'
import { defineCommand } from './command.ts'
import { accountArgument } from './named-account.ts'
import { nothingAsked, ruleAndPath } from './written-change.ts'

export default defineCommand({
  name: 'unset',
  group: 'daily',
  summary: { zh: '清掉一个值，或者列表里的一项', en: 'take facts out again' },
  arguments: [
    accountArgument,
    {
      name: '[paths...]',
      says: {
        zh: '路径，可以几个；写到列表里的一项，就去掉这一项',
        en: 'paths, one or several; an item of a list goes whole',
      },
    },
  ],
  options: {
    waive: {
      kind: 'list',
      value: 'path',
      says: { zh: '这个字段重新算进来，不再是不适用', en: 'the field is applicable again' },
    },
    silence: {
      kind: 'list',
      value: 'rule[@path]',
      says: { zh: '这条检查恢复提示', en: 'report again what this rule says' },
    },
    'dry-run': { kind: 'flag', says: { zh: '只看会改什么，不写', en: 'show what would change, write nothing' } },
  },
  examples: [
    {
      line: { zh: 'kam unset 中国银行 owner', en: 'kam unset Corvane owner' },
      says: { zh: '这一项重新成了不知道', en: 'it is not known any longer' },
    },
    {
      line: { zh: "kam unset 中国银行 'projects[旧系统]'", en: "kam unset Corvane 'projects[Old archive]'" },
      says: { zh: '项目取消了，整项去掉', en: 'the project is off: the whole item' },
    },
  ],

  async run([account = '', ...paths], options, context) {
    const wishes: readonly Wish[] = [
      ...paths.map(path => ({ kind: 'unset', path }) as const),
      ...options.waive.map(path => ({ kind: 'waive', path, reason: undefined }) as const),
      ...options.silence.map(written => ({ kind: 'silence', ...ruleAndPath(written), reason: undefined }) as const),
    ]
    if (wishes.length === 0) throw nothingAsked(example)
    return changeAccount(account, wishes, options['dry-run'], context)
  },
})

const example = { zh: '例如：kam unset 中国银行 next_review', en: 'For example: kam unset "Bank of China" next_review' }
