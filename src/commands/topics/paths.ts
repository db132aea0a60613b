/** `kam help paths`. */
import { row } from '../../engine/page.ts'
import type { Topic } from './topic.ts'

const ways = {
  zh: [
    row('customer.profile.headcount', '一级一级，用点连起来'),
    row('projects[核心系统].budget', '列表里的一项：方括号里写它的名称'),
    row('projects[0].budget', '没有名称就写序号，从 0 数起'),
    row('projects[].budget', '每一项；不写方括号也是这个意思'),
    row('qualification.spend["2025"].amount', '名称全是数字，或者里面有 ]，加双引号'),
  ],
  en: [
    row('customer.profile.headcount', 'step by step, joined by dots'),
    row('projects[Archive].budget', 'one item of a list: its name in brackets'),
    row('projects[0].budget', 'where it has no name its index, from 0'),
    row('projects[].budget', 'every item; without brackets it means the same'),
    row('qualification.spend["2025"].amount', 'a name of digits, or with a ] in it, stands in double quotes'),
  ],
}

const texts = {
  title: { zh: '路径', en: 'Paths' },
  names: {
    zh: '名称不分大小写和全角半角，也不管 [[双方括号]]。哪个字段算名称：kam explain projects。kam set 写到列表里没有的名称，就新增一项。',
    en: 'Names are compared without regard to case, width and [[brackets]]. Which field is the name: kam explain projects. With kam set a name that its list does not have is added.',
  },
  quotes: {
    zh: '在命令行里，带方括号的路径要加引号：',
    en: 'On a command line a path with brackets stands in quotes:',
  },
  example: {
    zh: "kam get 中国银行 'projects[核心系统].budget'",
    en: "kam get boc 'projects[Archive].budget'",
  },
}

const topic: Topic = {
  page: language => ({
    blocks: [
      { kind: 'heading', text: texts.title[language], note: '' },
      { kind: 'rows', rows: ways[language] },
      { kind: 'text', text: texts.names[language] },
      { kind: 'text', text: texts.quotes[language] },
      { kind: 'text', text: texts.example[language] },
    ],
  }),
}

export default topic
