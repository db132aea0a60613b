/** The facts stand between two lines of `---`, as YAML and nothing else. */
import { readingRule, sentence, statement } from './rule.ts'

export default readingRule({
  id: 'front-matter',
  why: {
    zh: '事实写在两行 --- 之间，程序才分得清哪些是数据、哪些是叙述。除了 YAML，别的写法（例如 ---js）可以夹带程序，一律不读，更不执行。',
    en: 'Facts stand between two lines of ---, so that data and narrative can be told apart. Anything but YAML there (---js, say) could carry a program: it is not read, let alone run.',
  },
  bad: {
    zh: '---\nkam: 1\naccount: 澜江银行\nstage: establish\n',
    en: '---\nkam: 1\naccount: Corvane\nstage: establish\n',
  },
  good: {
    zh: '---\nkam: 1\naccount: 澜江银行\nstage: establish\n---\n',
    en: '---\nkam: 1\naccount: Corvane\nstage: establish\n---\n',
  },
  sentences: {
    language: sentence<{ language: string }>({
      message: {
        zh: ({ language }) => `开头的 \`---\` 后面写着 \`${language}\`：档案只能用 YAML，别的语言一律不读、不执行。`,
        en: ({ language }) =>
          `The opening \`---\` is followed by \`${language}\`; a dossier is YAML only, nothing else is read or run.`,
      },
      help: {
        zh: () => '第一行只留 `---`，下面用 YAML 写。',
        en: () => 'Leave only `---` on the first line and write YAML below it.',
      },
    }),
    unclosed: statement({
      message: {
        zh: '开头有 `---`，却找不到收尾的 `---`。',
        en: 'The front matter begins with `---`, but no line of `---` closes it.',
      },
      help: {
        zh: '在事实写完、正文开始之前，单独加一行 `---`。',
        en: 'Put a line of `---` between the facts and the text.',
      },
    }),
    trailing: sentence<{ behind: string }>({
      message: {
        zh: ({ behind }) => `收尾的 \`---\` 后面还有字：\`${behind}\`。`,
        en: ({ behind }) => `Something stands behind the closing \`---\`: \`${behind}\`.`,
      },
      help: {
        zh: () => '这一行只留 `---`，其余另起一行。',
        en: () => 'Leave only `---` on this line and move the rest to the next.',
      },
    }),
  },
  find: problem => {
    if (problem.kind !== 'fence') return undefined
    const at = problem.span
    if (problem.fault === 'language') return { at, say: 'language', args: { language: problem.detail } }
    if (problem.fault === 'trailing') return { at, say: 'trailing', args: { behind: problem.detail } }
    return { at, say: 'unclosed', args: {} }
  },
})
