/** `kam help formats`: drawn from the commands and from the list of what `check` can print. */
import { row } from '../../engine/page.ts'
import { formats } from '../../reporters/diagnostics/index.ts'
import { commands } from '../index.ts'
import type { Topic } from './topic.ts'

const texts = {
  title: { zh: '输出格式', en: 'Formats' },
  others: { zh: '其他命令', en: 'Other commands' },
  language: {
    zh: '给程序读的格式不看系统语言：按 --lang、KAM_LANG、配置，都没有就用英文。',
    en: 'Formats for programs do not follow the locale: --lang, KAM_LANG, the config, else English.',
  },
  output: {
    zh: '加 --output <文件> 就写到文件里。',
    en: 'With --output <file> the result goes into a file.',
  },
}

const topic: Topic = {
  async page(language) {
    const loaded = await Promise.all(commands.map(({ load }) => load()))
    const others = loaded.flatMap(({ default: { name, options } }) => {
      const format = options['format']
      return format?.kind === 'choice' && name !== 'check' ? [row(name, ...format.choices)] : []
    })
    return {
      blocks: [
        { kind: 'heading', text: texts.title[language], note: 'kam check --format' },
        { kind: 'rows', rows: formats.map(({ id, says }) => row(id, says[language])) },
        { kind: 'heading', text: texts.others[language], note: '' },
        { kind: 'rows', rows: others },
        { kind: 'text', text: texts.language[language] },
        { kind: 'text', text: texts.output[language] },
      ],
    }
  },
}

export default topic
