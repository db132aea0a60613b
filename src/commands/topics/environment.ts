/** `kam help environment`. */
import { row } from '../../engine/page.ts'
import type { Topic } from './topic.ts'

const variables = {
  zh: [
    row('KAM_LANG', '语言：zh 或 en；--lang 优先于它，它优先于配置'),
    row('KAM_FORMAT', 'kam check 的输出格式；--format 优先于它'),
    row('KAM_TODAY', '把哪一天当作今天，如 2026-11-23；让两次运行结果一样'),
    row('KAM_EDITOR、VISUAL、EDITOR', 'kam open 用哪个编辑器，前面的优先；可以带选项，如 code --wait'),
    row('COLUMNS', '输出多宽；不写按终端的宽度，再没有就是 80'),
    row('NO_COLOR', '写了就不用颜色'),
    row('FORCE_COLOR', '写了就用颜色；写 0 不用'),
    row('LC_ALL、LC_MESSAGES、LANG', '都没指定语言时，看系统的语言；给程序读的格式不看它'),
  ],
  en: [
    row('KAM_LANG', 'the language, zh or en; --lang goes before it, it goes before the config'),
    row('KAM_FORMAT', 'the format of kam check; --format goes before it'),
    row('KAM_TODAY', 'the day that counts as today, such as 2026-11-23, so that two runs give the same'),
    row(
      'KAM_EDITOR, VISUAL, EDITOR',
      'the editor of kam open, the first that is set; with options, such as code --wait',
    ),
    row('COLUMNS', 'how wide the output is; else as wide as the terminal, else 80'),
    row('NO_COLOR', 'where it is set there are no colours'),
    row('FORCE_COLOR', 'where it is set there are colours; 0 means none'),
    row(
      'LC_ALL, LC_MESSAGES, LANG',
      "the system's language, where nothing else names one; formats for programs do not follow it",
    ),
  ],
}

const title = { zh: '环境变量', en: 'Environment' }

const topic: Topic = {
  page: language => ({
    blocks: [
      { kind: 'heading', text: title[language], note: '' },
      { kind: 'rows', rows: variables[language] },
    ],
  }),
}

export default topic
