/** `kam help exit-codes`. */
import { row } from '../../engine/page.ts'
import type { Topic } from './topic.ts'

const codes = {
  zh: [
    row('0', '办完了；没有发现错误，或者本来就没有要办的'),
    row(
      '1',
      '有发现：check 有错误，或者警告多过 --max-warnings；report 低于 --fail-under；promote 条件没满足；get 要的值还没有填；new --from 有不收的行',
    ),
    row('2', '办不了：命令写错、指的东西不存在、没有工作区、配置读不了、写不进文件'),
    row('130', '被打断（Ctrl+C）'),
  ],
  en: [
    row('0', 'done; nothing of error severity was found, or there was nothing to do'),
    row(
      '1',
      'found something: check found errors or more warnings than --max-warnings, report is below --fail-under, promote is refused by the gate, get asked for what is not filled in, new --from refused rows',
    ),
    row(
      '2',
      'could not: a wrong call, something named that does not exist, no workspace, an unreadable config, a failed write',
    ),
    row('130', 'interrupted (Ctrl+C)'),
  ],
}

const texts = {
  title: { zh: '退出码', en: 'Exit codes' },
  always: { zh: '不管用什么格式输出，退出码都一样。', en: 'The format of the output never changes the exit code.' },
}

const topic: Topic = {
  page: language => ({
    blocks: [
      { kind: 'heading', text: texts.title[language], note: '' },
      { kind: 'rows', rows: codes[language] },
      { kind: 'text', text: texts.always[language] },
    ],
  }),
}

export default topic
