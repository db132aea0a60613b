/** A Markdown file among the dossiers that is none: said once, never skipped in silence. */
import { readingRule, statement } from './rule.ts'

export default readingRule({
  id: 'not-a-dossier',
  severity: 'warning',
  why: {
    zh: '档案夹里的每个 Markdown 文件都应当是档案。会议纪要混在里面不要紧，但要说清楚：否则一份写坏了开头的档案也会被悄悄漏掉。',
    en: 'Every Markdown file in the folder should be a dossier. A meeting note does no harm, but it must be said: else a dossier whose beginning was spoilt would be left out just as quietly.',
  },
  bad: { zh: '---\ntitle: 周会纪要\n---\n', en: '---\ntitle: Weekly meeting\n---\n' },
  good: {
    zh: '---\nkam: 1\naccount: 澜江银行\nstage: establish\n---\n',
    en: '---\nkam: 1\naccount: Corvane\nstage: establish\n---\n',
  },
  sentences: {
    'no-front-matter': statement({
      message: {
        zh: '这个文件不是客户档案：开头没有 `---` 括起来的数据。',
        en: 'This file is no dossier: it does not begin with facts between two lines of `---`.',
      },
      help: {
        zh: '是会议纪要之类，就在 `kam.config.yaml` 里写 `ignore: [这个文件]`，或者让文件名以 `_` 开头；要建档案，用 `kam new`。',
        en: 'If it is a note, list it in `kam.config.yaml` under `ignore:`, or let its name begin with `_`; for a dossier use `kam new`.',
      },
    }),
    'other-keys': statement({
      message: {
        zh: '这个文件不是客户档案：开头的数据里没有 `kam`、`account` 等字段。',
        en: 'This file is no dossier: its front matter has neither `kam` nor `account` nor a section of a dossier.',
      },
      help: {
        zh: '是会议纪要之类，就在 `kam.config.yaml` 里写 `ignore: [这个文件]`，或者让文件名以 `_` 开头；是档案，就加上 `kam: 1` 和 `account:`。',
        en: 'If it is a note, list it in `kam.config.yaml` under `ignore:`, or let its name begin with `_`; if it is a dossier, add `kam: 1` and `account:`.',
      },
    }),
  },
  find: problem => (problem.kind === 'foreign' ? { at: problem.span, say: problem.why, args: {} } : undefined),
})
