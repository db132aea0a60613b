/** A field written twice: one of the two values is lost to every reader, and nobody knows which. */
import { readingRule, sentence } from './rule.ts'

export default readingRule({
  id: 'duplicate-key',
  why: {
    zh: '同一个字段写了两遍，读的人只看得到其中一个，另一个白写了。',
    en: 'Of a field written twice every reader sees but one value, and the other is lost without a word.',
  },
  bad: { zh: 'owner: 方遥\nowner: 佟山', en: 'owner: Fang Yao\nowner: Tong Shan' },
  good: { zh: 'owner: 方遥', en: 'owner: Fang Yao' },
  sentences: {
    twice: sentence<{ key: string; line: number }>({
      message: {
        zh: ({ key, line }) => `\`${key}\` 写了两遍，第一次在第 ${line} 行。`,
        en: ({ key, line }) => `\`${key}\` stands here a second time; the first is in line ${line}.`,
      },
      help: { zh: () => '留下对的一个，删掉另一个。', en: () => 'Keep the right one and delete the other.' },
    }),
  },
  find: problem =>
    problem.kind === 'duplicate-key'
      ? { at: problem.span, path: problem.path, say: 'twice', args: { key: problem.key, line: problem.firstLine } }
      : undefined,
})
