/** `kam report`: one calculation over all dossiers, as a view. */
import { accountOf, kindOf } from '../engine/inspect.ts'
import { views } from '../engine/views/index.ts'
import type { View } from '../engine/views/view.ts'
import { renderViewJson } from '../reporters/sheet/json.ts'
import { renderSheet } from '../reporters/sheet/pretty.ts'
import { Failure } from '../text/failure.ts'
import { nearest } from '../text/nearest.ts'
import { fill, phrase } from '../text/phrase.ts'
import { aroundOf } from './around.ts'
import { defineCommand } from './command.ts'
import { readAll } from './dossiers.ts'

export default defineCommand({
  name: 'report',
  group: 'look',
  summary: {
    zh: '各份档案填了多少，还缺什么，该问什么',
    en: 'how complete the dossiers are, what is missing, what to ask',
  },
  arguments: [
    {
      name: '[view]',
      says: {
        zh: `看哪一种报告：${views.map(({ id }) => id).join('、')}（不写就是第一种）`,
        en: `which report: ${views.map(({ id }) => id).join(', ')} (the first if none is named)`,
      },
    },
  ],
  options: {
    missing: {
      kind: 'flag',
      says: {
        zh: '列出还缺的、要核实的每一条，和该问的话',
        en: 'list what is missing and what is to be confirmed, with the question to ask',
      },
    },
    all: { kind: 'flag', says: { zh: '全部列出，不截短', en: 'show everything, cut nothing' } },
    format: { kind: 'choice', choices: ['pretty', 'json'], says: { zh: '输出格式', en: 'how to print the result' } },
    'fail-under': {
      kind: 'number',
      value: 'percent',
      least: 0,
      most: 100,
      says: {
        zh: '平均完整度低于这个百分数，就以 1 退出',
        en: 'exit with 1 where the average is below this percentage',
      },
    },
  },
  examples: [
    {
      line: { zh: 'kam report', en: 'kam report' },
      says: { zh: '全部客户，最差的在前', en: 'all accounts, worst first' },
    },
    {
      line: { zh: 'kam report facts', en: 'kam report facts' },
      says: { zh: '哪些事实只是听说或者旧了，该找谁核', en: 'what is hearsay or old, and whom to ask' },
    },
    {
      line: { zh: 'kam report --missing', en: 'kam report --missing' },
      says: { zh: '下次拜访要问的', en: 'what to ask at the next visit' },
    },
  ],

  async run([name], options, { host, language, machineLanguage, today, width, paint, workspace }) {
    const view = viewNamed(name ?? 'completeness')
    refuseStray(view, options)
    const place = await workspace()
    const around = await aroundOf(place, { today })
    const { readings } = await readAll(place)
    const facts = readings.flatMap(reading => {
      const account = accountOf(reading, { ...around, rules: [] })
      return account === undefined ? [] : [view.collect(account)]
    })
    const conclusion = view.conclude(
      facts,
      readings.filter(reading => kindOf(reading) === 'unreadable'),
    )
    const cut = host.showsTerminal && !options.all
    const text =
      options.format === 'json'
        ? renderViewJson(view.id, conclusion.json(machineLanguage))
        : renderSheet(
            conclusion.sheet({ language, missing: options.missing, limit: cut ? 10 : Number.POSITIVE_INFINITY }),
            {
              language,
              width,
              paint: await paint(),
              cut,
            },
          )
    const { score } = conclusion
    const threshold = options['fail-under']
    const isBelow = threshold !== undefined && score !== undefined && score * 100 < threshold
    const talk = isBelow ? [texts.below[language]({ threshold, score: Math.floor(score * 1000) / 10 })] : []
    return { text, talk, exit: isBelow ? 1 : 0 }
  },
})

const texts = {
  unknown: phrase<{ name: string; views: string }>({
    zh: ({ name, views }) => `没有叫 \`${name}\` 的报告；有：${views}。`,
    en: ({ name, views }) => `There is no report \`${name}\`; there are: ${views}.`,
  }),
  meant: phrase<{ name: string }>({
    zh: ({ name }) => `是不是：kam report ${name}`,
    en: ({ name }) => `Did you mean: kam report ${name}`,
  }),
  stray: phrase<{ option: string; view: string; takers: string }>({
    zh: ({ option, view, takers }) => `\`--${option}\` 只用于 ${takers}，不用于 \`${view}\`。`,
    en: ({ option, view, takers }) => `\`--${option}\` belongs to ${takers}, not to \`${view}\`.`,
  }),
  below: phrase<{ threshold: number; score: number }>({
    zh: ({ threshold, score }) => `平均完整度 ${score}%，低于要求的 ${threshold}%。`,
    en: ({ threshold, score }) => `The average is ${score}%, below the ${threshold}% that are asked for.`,
  }),
}

/** An option that a view cannot use was meant for another one. */
function refuseStray(
  view: View,
  options: { readonly missing: boolean; readonly 'fail-under'?: number | undefined },
): void {
  const given = [
    ...(options.missing ? (['missing'] as const) : []),
    ...(options['fail-under'] === undefined ? [] : (['fail-under'] as const)),
  ]
  const stray = given.find(option => !view.takes.includes(option))
  if (stray === undefined) return
  const takers = views.filter(({ takes }) => takes.includes(stray)).map(({ id }) => `\`${id}\``)
  throw new Failure(fill(texts.stray, { option: stray, view: view.id, takers: takers.join(', ') }))
}

function viewNamed(name: string): View {
  const view = views.find(({ id }) => id === name)
  if (view !== undefined) return view
  const ids = views.map(({ id }) => id)
  const close = nearest(name, ids)
  throw new Failure(
    fill(texts.unknown, { name, views: ids.join(', ') }),
    close === undefined ? undefined : fill(texts.meant, { name: close }),
  )
}
