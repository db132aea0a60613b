/** What was accepted, or declared not applicable, must still mean something: a rule or field that is there, and a reason. */
import { acceptanceRule, sentence } from './rule.ts'

export default acceptanceRule({
  id: 'unused-silence',
  severity: 'info',
  why: {
    zh: '“不再提醒”和“不适用”是给将来看的人的交代。问题已经没有了、名字写错了、理由没写，这句话就成了谎话，还会盖住以后真正的问题。',
    en: 'What a team has accepted is an explanation for those who come later. Once the fault is gone, the name is wrong or the reason is missing, it only hides what will be wrong next.',
  },
  bad: {
    zh: 'silenced:\n  - rule: unknown-person\n    reason: 名单还没补齐',
    en: 'silenced:\n  - rule: unknown-person\n    reason: the list of people is not complete yet',
  },
  good: {
    zh: 'customer:\n  people:\n    - name: 李敏\n      reports_to: 陈刚\nsilenced:\n  - rule: unknown-person\n    reason: 名单还没补齐',
    en: 'customer:\n  people:\n    - name: Li Min\n      reports_to: Chen Gang\nsilenced:\n  - rule: unknown-person\n    reason: the list of people is not complete yet',
  },
  sentences: {
    unused: sentence<{ rule: string }>({
      message: {
        zh: ({ rule }) => `\`${rule}\` 已经没有什么可提醒的了，这条“不再提醒”用不着。`,
        en: ({ rule }) => `\`${rule}\` has nothing to say any more; this entry silences nothing.`,
      },
      help: { zh: () => '删掉它。', en: () => 'Delete it.' },
    }),
    unknownRule: sentence<{ rule: string; meant: string }>({
      message: {
        zh: ({ rule }) =>
          rule === '' ? '这条“不再提醒”没有写是哪条规则。' : `没有 \`${rule}\` 这条规则，这条“不再提醒”不起作用。`,
        en: ({ rule }) =>
          rule === '' ? 'This entry names no rule.' : `There is no rule \`${rule}\`; this entry silences nothing.`,
      },
      help: {
        zh: ({ meant }) => (meant === '' ? '全部规则：kam explain' : `是不是 \`${meant}\`？`),
        en: ({ meant }) => (meant === '' ? 'All rules: kam explain' : `Did you mean \`${meant}\`?`),
      },
    }),
    never: sentence<{ rule: string }>({
      message: {
        zh: ({ rule }) => `\`${rule}\` 不能设成“不再提醒”：读不了的档案必须让人知道。`,
        en: ({ rule }) => `\`${rule}\` cannot be silenced: what cannot be read must be known.`,
      },
      help: { zh: () => '删掉它，把问题改好。', en: () => 'Delete it and mend the fault.' },
    }),
    silencedWhy: sentence<{ rule: string }>({
      message: {
        zh: ({ rule }) => `\`${rule}\` 设成了“不再提醒”，却没有写原因，不起作用。`,
        en: ({ rule }) => `\`${rule}\` is silenced without a reason, and so it is not.`,
      },
      help: { zh: () => '加一行 `reason:`，写明为什么。', en: () => 'Add a line `reason:` that says why.' },
    }),
    waivedWhy: sentence<{ path: string }>({
      message: {
        zh: ({ path }) => `\`${path}\` 写成了“不适用”，却没有写原因，不起作用。`,
        en: ({ path }) => `\`${path}\` is waived without a reason, and so it is not.`,
      },
      help: { zh: () => '在冒号后面写明为什么不适用。', en: () => 'Say behind the colon why it does not apply.' },
    }),
    waivedFilled: sentence<{ path: string }>({
      message: {
        zh: ({ path }) => `\`${path}\` 写成了“不适用”，却已经填了。`,
        en: ({ path }) => `\`${path}\` is waived, yet it is filled in.`,
      },
      help: {
        zh: () => '填的是对的，就删掉这条“不适用”；真不适用，就清空字段。',
        en: () => 'If the value is right, delete the waiver; if it does not apply, empty the field.',
      },
    }),
    noItem: sentence<{ path: string }>({
      message: {
        zh: ({ path }) => `\`${path}\`：方括号里的名称不在那个列表里，这条“不适用”不起作用。`,
        en: ({ path }) => `\`${path}\`: nothing in that list has the name in the brackets; this waives nothing.`,
      },
      help: { zh: () => '名称要和档案里写的一样。', en: () => 'Write the name as it stands in the dossier.' },
    }),
    unknownPath: sentence<{ path: string }>({
      message: {
        zh: ({ path }) => `没有 \`${path}\` 这个字段，这条“不适用”不起作用。`,
        en: ({ path }) => `There is no field \`${path}\`; this waives nothing.`,
      },
      help: { zh: () => '全部字段：kam explain', en: () => 'All fields: kam explain' },
    }),
  },
})
