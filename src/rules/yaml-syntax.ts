/** The front matter must be YAML that can be read; the first fault is told, for those behind it mostly follow from it. */
import { readingRule, statement } from './rule.ts'

export default readingRule({
  id: 'yaml-syntax',
  why: {
    zh: '少一个引号、多一个 Tab，整份档案就读不出来：不校验，不统计，等于没有。',
    en: 'A quote too few or a tab too many, and the whole dossier cannot be read: not checked, not counted, as if it were not there.',
  },
  bad: { zh: 'owner: "方遥', en: 'owner: "Fang Yao' },
  good: { zh: 'owner: "方遥"', en: 'owner: "Fang Yao"' },
  sentences: {
    tab: statement({
      message: {
        zh: '行首用了 Tab，YAML 只认空格。',
        en: 'This line is indented with a tab; YAML takes spaces only.',
      },
      help: { zh: '把 Tab 换成空格，每层两个。', en: 'Replace the tab by spaces, two for each level.' },
    }),
    quote: statement({
      message: {
        zh: '引号没有收尾。',
        en: 'A quote is opened here and never closed.',
      },
      help: {
        zh: '在这句话末尾补上同样的引号；文字里本来就有引号，就整句用单引号括起来。',
        en: 'Close it with the same quote; where the text itself has double quotes, put all of it in single ones.',
      },
    }),
    indent: statement({
      message: {
        zh: '这一行的缩进和上下对不齐。',
        en: 'The indentation of this line fits neither the line above nor the one below.',
      },
      help: {
        zh: '同一层的各行要从同一列开始，每层比上一层多两个空格。',
        en: 'Lines of one level begin in the same column, two spaces further in than the level above.',
      },
    }),
    colon: statement({
      message: {
        zh: '这里看不出哪是字段、哪是内容：少了冒号，或者冒号后面少了空格，或者文字里有英文冒号。',
        en: 'Field and value cannot be told apart here: a colon or the space behind it is missing, or the text has a colon of its own.',
      },
      help: {
        zh: '写成 `字段: 内容`（英文冒号加一个空格）；内容里有英文冒号，就整句用双引号括起来。',
        en: 'Write `field: value`; where the value has a colon in it, put all of it in double quotes.',
      },
    }),
    'wide-colon': statement({
      message: {
        zh: '字段后面是全角冒号“：”，YAML 只认半角的。',
        en: 'The colon behind this field is a full-width one; YAML takes the plain one only.',
      },
      help: {
        zh: '换成半角冒号加一个空格：`: `。',
        en: 'Write a plain colon and a space: `: `.',
      },
    }),
    bracket: statement({
      message: {
        zh: '方括号或花括号没有配成对。',
        en: 'A bracket is not closed, or is closed twice.',
      },
      help: {
        zh: '补上缺的括号；文字以 `[` 或 `{` 开头的，整句用双引号括起来。',
        en: 'Add the missing one; a text that begins with `[` or `{` goes in double quotes.',
      },
    }),
    alias: statement({
      message: {
        zh: '以 `*` 开头的文字会被当成引用，而被引用的并不存在。',
        en: 'A value that begins with `*` means a reference, and what it refers to does not exist.',
      },
      help: { zh: '整句用双引号括起来。', en: 'Put the value in double quotes.' },
    }),
    special: statement({
      message: {
        zh: '文字不能以这个符号开头，它在 YAML 里另有意思。',
        en: 'A value cannot begin with this sign, which means something else in YAML.',
      },
      help: { zh: '整句用双引号括起来。', en: 'Put the value in double quotes.' },
    }),
    escape: statement({
      message: {
        zh: '双引号里的反斜杠 `\\` 后面跟了不认识的字母。',
        en: 'The backslash in these double quotes is followed by a letter that means nothing there.',
      },
      help: {
        zh: '改用单引号，或者把 `\\` 写成 `\\\\`。',
        en: 'Use single quotes, or write the backslash twice.',
      },
    }),
    documents: statement({
      message: {
        zh: '这里又开始了一份 YAML，一份档案只能有一份。',
        en: 'A second YAML document begins here; a dossier has one.',
      },
      help: { zh: '删掉这一行。', en: 'Delete this line.' },
    }),
    key: statement({
      message: {
        zh: '字段名太长，多半是少了引号或换行。',
        en: 'This field name is far too long; a quote or a line break is missing.',
      },
    }),
    other: statement({
      message: {
        zh: '从这里起 YAML 读不下去了。',
        en: 'The YAML cannot be read from here on.',
      },
      help: {
        zh: '看看这一行和上一行：冒号后面有没有空格，引号和括号是不是成对，行首是不是对齐。',
        en: 'Look at this line and the one above: a space behind the colon, quotes and brackets in pairs, the beginnings in one column.',
      },
    }),
  },
  find: problem => {
    if (problem.kind !== 'syntax') return undefined
    const { code, span } = problem
    const fix = code === 'wide-colon' ? { fix: [{ ...span, text: ': ' }] } : {}
    return { at: span, say: code, args: {}, ...fix }
  },
})
