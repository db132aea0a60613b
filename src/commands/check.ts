/** `kam check`: reads every dossier and says what is wrong, where, and what to do. */
import { judge } from '../engine/check.ts'
import { type Inspection, inspect, type Standard } from '../engine/inspect.ts'
import { ownCatalog, ownVersion } from '../io/package.ts'
import { diskSource, type Source, select } from '../io/source.ts'
import { formats } from '../reporters/diagnostics/index.ts'
import { pretty } from '../reporters/diagnostics/pretty.ts'
import { rules } from '../rules/index.ts'
import { phrase } from '../text/phrase.ts'
import { defineCommand } from './command.ts'

export default defineCommand({
  name: 'check',
  group: 'check',
  summary: { zh: '检查档案：哪里写错了，怎么改', en: 'say what is wrong in the dossiers, where, and what to do' },
  arguments: [{ name: '[paths...]', says: { zh: '只看这些文件或文件夹', en: 'look only at these files or folders' } }],
  options: {
    format: {
      kind: 'choice',
      choices: formats.map(({ id }) => id),
      says: { zh: '输出格式', en: 'how to print the result' },
    },
    all: { kind: 'flag', says: { zh: '全部列出，不截短', en: 'show everything, cut nothing' } },
  },
  examples: [
    { line: { zh: 'kam check', en: 'kam check' }, says: { zh: '检查全部档案', en: 'all dossiers' } },
    {
      line: { zh: 'kam check accounts/中国银行.md', en: 'kam check "accounts/Bank of China.md"' },
      says: { zh: '只看一份', en: 'one of them' },
    },
  ],

  async run(paths, { format, all }, { host, language, machineLanguage, today, width, quiet, paint, workspace }) {
    const place = await workspace()
    const source = await diskSource(place)
    const { covers, idle } = select(paths, host.cwd, place, source)
    const standard: Standard = { catalog: await ownCatalog(), rules, today }
    const result = judge(await inspectAll(source, standard), { rules, world: source, shown: covers })
    const shown = quiet
      ? { ...result, diagnostics: result.diagnostics.filter(({ severity }) => severity === 'error') }
      : result
    const chosen = formats.find(({ id }) => id === (format ?? 'pretty')) ?? pretty
    const text = chosen.render(shown, {
      language: chosen.machine ? machineLanguage : language,
      width,
      paint: await paint(),
      cut: host.showsTerminal && !all,
      prefix: '',
      version: ownVersion(),
    })
    const talk = [
      ...idle.map(path => texts.idle[language]({ path })),
      ...(source.files.length === 0 ? [texts.none[language]({ folder: place.config.accounts })] : []),
    ]
    return { text, talk, exit: result.counts.error > 0 ? 1 : 0 }
  },
})

const texts = {
  idle: phrase<{ path: string }>({
    zh: ({ path }) => `${path}：这里没有要检查的档案。`,
    en: ({ path }) => `${path}: no dossier to check here.`,
  }),
  none: phrase<{ folder: string }>({
    zh: ({ folder }) => `${folder} 里还没有档案；建一份：kam new 客户名称`,
    en: ({ folder }) => `There is no dossier in ${folder} yet; make one: kam new "Account name"`,
  }),
}

async function inspectAll(source: Source, standard: Standard): Promise<readonly Inspection[]> {
  const inspections: Inspection[] = []
  for (const file of source.files) inspections.push(await inspect(file, source.read(file), standard))
  return inspections
}
