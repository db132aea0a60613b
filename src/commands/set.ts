/** `kam set`: writes facts of a dossier without opening it; what was understood is said back, what was not writes nothing. */
import { wishesIn } from '../engine/answers.ts'
import type { Origin, Wish } from '../engine/wish.ts'
import { readAnswers } from '../io/answers.ts'
import { catalogFor } from '../io/schemas.ts'
import { Failure } from '../text/failure.ts'
import { changeAccount } from './change-account.ts'
import { type Context, defineCommand } from './command.ts'
import { accountArgument } from './named-account.ts'
import { nothingAsked, pairIn, ruleAndPath } from './written-change.ts'

export default defineCommand({
  name: 'set',
  group: 'daily',
  summary: { zh: '写进一个值，不用打开档案', en: 'write facts without opening the dossier' },
  arguments: [
    accountArgument,
    {
      name: '[facts...]',
      says: {
        zh: '路径=值，可以几个；列表里没有的那一项会新增',
        en: 'path=value, one or several; an item that its list does not have is added',
      },
    },
  ],
  options: {
    from: {
      kind: 'text',
      value: 'file',
      says: {
        zh: '从文件写：路径和值的 JSON 或 YAML；- 是标准输入',
        en: 'facts in a file: paths and values as JSON or YAML; - is standard input',
      },
    },
    heard: {
      kind: 'text',
      value: 'who',
      says: { zh: '这次写的只是听谁说的，还没证实', en: 'who told us so: it is only heard, not confirmed' },
    },
    evidence: {
      kind: 'text',
      value: 'source',
      says: { zh: '这次写的有据可查，写明出处', en: 'where it is confirmed: a report, a contract, a visit' },
    },
    waive: {
      kind: 'list',
      value: 'path=reason',
      says: { zh: '这个字段不适用，写明理由', en: 'the field is not applicable, because of this' },
    },
    silence: {
      kind: 'list',
      value: 'rule[@path]=reason',
      says: { zh: '这条检查不再提示，写明理由', en: 'no longer report what this rule says, because of this' },
    },
    'dry-run': { kind: 'flag', says: { zh: '只看会改什么，不写', en: 'show what would change, write nothing' } },
  },
  examples: [
    {
      line: {
        zh: "kam set 中国银行 'projects[核心系统].budget=3.5亿' --heard 李敏",
        en: 'kam set Corvane "projects[Archive].budget=3.5m" --heard "Ada Lind"',
      },
      says: { zh: '数目、日期照口头说的写', en: 'numbers and days as people say them' },
    },
    {
      line: {
        zh: 'kam set 中国银行 owner=方遥 --waive projects=今年没有项目',
        en: 'kam set Corvane owner="Hugo Lammens" --waive "projects=none this year"',
      },
      says: { zh: '几个一起写，要么全写，要么不写', en: 'several at once: all of them, or none' },
    },
    {
      line: { zh: 'kam set 中国银行 --from 答案.json', en: 'kam set Corvane --from answers.json' },
      says: { zh: '别的程序或表单收来的答案', en: 'answers that a form or another program has gathered' },
    },
  ],

  async run([account = '', ...changes], options, context) {
    const origin = originOf(options)
    const wishes: readonly Wish[] = [
      ...(options.from === undefined ? [] : await wishesFrom(options.from, origin, context)),
      ...changes.map(written => {
        const { name, value } = pairIn(written, texts.form)
        return { kind: 'set', path: name, answer: value, origin } as const
      }),
      ...options.waive.map(written => {
        const { name, value } = pairIn(written, texts.waive)
        return { kind: 'waive', path: name, reason: value } as const
      }),
      ...options.silence.map(written => {
        const { name, value } = pairIn(written, texts.silence)
        return { kind: 'silence', ...ruleAndPath(name), reason: value } as const
      }),
    ]
    if (wishes.length === 0) throw nothingAsked(texts.example)
    return changeAccount(account, wishes, options['dry-run'], context)
  },
})

async function wishesFrom(file: string, origin: Origin | undefined, context: Context): Promise<readonly Wish[]> {
  const answers = await readAnswers(file, context.host)
  return wishesIn(answers, await catalogFor(await context.workspace()), origin)
}

/** One call speaks of one source. */
function originOf({
  heard,
  evidence,
}: {
  heard: string | undefined
  evidence: string | undefined
}): Origin | undefined {
  if (heard !== undefined && evidence !== undefined) throw new Failure(texts.bothSources)
  if (heard?.trim() === '' || evidence?.trim() === '') throw new Failure(texts.noSource)
  if (heard !== undefined) return { source: heard.trim(), sure: 'heard' }
  return evidence === undefined ? undefined : { source: evidence.trim(), sure: 'confirmed' }
}

const texts = {
  form: { zh: '路径=值，例如 owner=方遥', en: 'path=value, such as owner="Fang Yao"' },
  waive: { zh: '--waive 路径=理由', en: '--waive path=reason' },
  silence: { zh: '--silence 规则=理由，或 规则@路径=理由', en: '--silence rule=reason, or rule@path=reason' },
  example: { zh: '例如：kam set 中国银行 owner=方遥', en: 'For example: kam set "Bank of China" owner="Fang Yao"' },
  bothSources: {
    zh: '--heard 和 --evidence 只能写一个：要么只是听说，要么有据可查。',
    en: 'Give --heard or --evidence, not both: it is only heard, or it is confirmed.',
  },
  noSource: { zh: '请写明是谁说的，或者出自哪里。', en: 'Please say who told it, or where it stands.' },
}
