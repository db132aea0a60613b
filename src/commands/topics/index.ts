/** What `kam help` tells about besides the commands. A new topic is one file and one line here. */
import type { Words } from '../../text/phrase.ts'
import type { Topic } from './topic.ts'

/** A topic by its name; its text is loaded when it is asked for. */
export type TopicEntry = {
  readonly name: string
  readonly summary: Words
  readonly load: () => Promise<{ readonly default: Topic }>
}

export const topics: readonly TopicEntry[] = [
  {
    name: 'exit-codes',
    summary: { zh: '退出码：0、1、2 各是什么意思', en: 'what 0, 1 and 2 mean at the end of a run' },
    load: () => import('./exit-codes.ts'),
  },
  {
    name: 'environment',
    summary: { zh: 'kam 认哪些环境变量', en: 'the variables that kam heeds' },
    load: () => import('./environment.ts'),
  },
  {
    name: 'formats',
    summary: { zh: '各个命令能输出什么格式', en: 'how each command can print its result' },
    load: () => import('./formats.ts'),
  },
  {
    name: 'paths',
    summary: { zh: '字段的路径怎么写', en: 'how the path of a field is written' },
    load: () => import('./paths.ts'),
  },
]
