/** Two people changed the same lines, and git left both for a person to choose. */
import { readingRule, statement } from './rule.ts'

export default readingRule({
  id: 'merge-conflict',
  why: {
    zh: '两个人改了同一处，git 把两种写法都留在文件里，等人来定。没定之前，谁也不知道哪个是真的。',
    en: 'Two people changed the same lines and git kept both, for a person to choose. Until then nobody knows which is true.',
  },
  bad: {
    zh: '<<<<<<< HEAD\nowner: 方遥\n=======\nowner: 佟山\n>>>>>>> feature',
    en: '<<<<<<< HEAD\nowner: Fang Yao\n=======\nowner: Tong Shan\n>>>>>>> feature',
  },
  good: { zh: 'owner: 方遥', en: 'owner: Fang Yao' },
  sentences: {
    marked: statement({
      message: {
        zh: '这里有两个人的改动撞在一起，还没有定用哪一个。',
        en: 'Two changes collided here, and nobody has chosen between them yet.',
      },
      help: {
        zh: '`<<<<<<<` 和 `=======` 之间是一种写法，`=======` 和 `>>>>>>>` 之间是另一种：留下对的，删掉另一种和这三行记号，再提交。',
        en: 'One version stands between `<<<<<<<` and `=======`, the other between `=======` and `>>>>>>>`: keep the right one, delete the other and the three marked lines, then commit.',
      },
    }),
  },
  find: problem => (problem.kind === 'conflict' ? { at: problem.span, say: 'marked', args: {} } : undefined),
})
