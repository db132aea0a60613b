/** YAML can do more than hold facts; what could run, explode or reach into a program is refused before it is looked at. */
import { readingRule, sentence } from './rule.ts'

export default readingRule({
  id: 'unsafe-yaml',
  why: {
    zh: 'YAML 里可以藏程序、层层嵌套或成倍放大的引用。档案只记事实，用不着这些；来路不明的文件里有它们，就是有人在动手脚。',
    en: 'YAML can hide programs, endless nesting and references that multiply. A dossier holds facts and needs none of it; in a file from outside it means that somebody tries something.',
  },
  bad: { zh: 'owner: !!js/function "return 1"', en: 'owner: !!js/function "return 1"' },
  good: { zh: 'owner: 方遥', en: 'owner: Fang Yao' },
  sentences: {
    tag: sentence<{ detail: string }>({
      message: {
        zh: ({ detail }) => `这里用了特殊标记 \`${detail}\`，为安全起见不读。`,
        en: ({ detail }) => `The tag \`${detail}\` asks for more than a plain value; for safety it is not read.`,
      },
      help: {
        zh: () => '删掉标记；文字以 `!` 开头的，整句用双引号括起来。',
        en: () => 'Delete the tag; a text that begins with `!` goes in double quotes.',
      },
    }),
    depth: sentence<{ detail: string }>({
      message: {
        zh: () => '嵌套太深，为安全起见不读。',
        en: () => 'This is nested too deeply; for safety it is not read.',
      },
    }),
    size: sentence<{ detail: string }>({
      message: {
        zh: () => '开头的数据太大，为安全起见不读。',
        en: () => 'The front matter is too large; for safety it is not read.',
      },
      help: {
        zh: () => '大段文字写到正文里去。',
        en: () => 'Long texts belong in the body of the file.',
      },
    }),
    aliases: sentence<{ detail: string }>({
      message: {
        zh: () => '引用（`*`）太多或者绕成了圈，为安全起见不读。',
        en: () => 'There are too many references (`*`), or they run in a circle; for safety they are not read.',
      },
      help: {
        zh: () => '把引用换成内容本身；文字以 `*` 开头的，用双引号括起来。',
        en: () => 'Write the values themselves; a text that begins with `*` goes in double quotes.',
      },
    }),
    control: sentence<{ detail: string }>({
      message: {
        zh: ({ detail }) => `这里夹着一个看不见的控制字符（${detail}），为安全起见不读。`,
        en: ({ detail }) => `An invisible control character (${detail}) stands here; for safety it is not read.`,
      },
      help: {
        zh: () => '多半是从别处复制带进来的：删掉这几个字，重新打一遍。',
        en: () => 'It came along with something that was pasted: delete these characters and type them anew.',
      },
    }),
    prototype: sentence<{ detail: string }>({
      message: {
        zh: ({ detail }) => `字段名 \`${detail}\` 会伤到读它的程序，不能用。`,
        en: ({ detail }) => `The field name \`${detail}\` can harm the programs that read it.`,
      },
      help: { zh: () => '换一个名字。', en: () => 'Take another name.' },
    }),
  },
  find: problem =>
    problem.kind === 'unsafe' ? { at: problem.span, say: problem.what, args: { detail: problem.detail } } : undefined,
})
