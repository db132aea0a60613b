/** `kam upgrade`: older dossiers get the fields, comments and sections of today's template; what they say stays as it is. */
import { kindOf, type Standard } from '../engine/inspect.ts'
import { type Upgraded, upgraded } from '../engine/upgrade.ts'
import { visible } from '../text/escape.ts'
import { Failure } from '../text/failure.ts'
import { fill, type Language, phrase, plural, type Words } from '../text/phrase.ts'
import { shellWord } from '../text/shell-word.ts'
import { changeFile, showChange } from './change.ts'
import { type Context, defineCommand, type Outcome } from './command.ts'
import { readAll } from './dossiers.ts'
import { accountArgument, accountNamed } from './named-account.ts'
import { templateNamed } from './new.ts'
import { standardOf } from './standard.ts'

export default defineCommand({
  name: 'upgrade',
  group: 'setup',
  summary: {
    zh: '按现在的模板补上老档案里没有的字段和说明',
    en: "add what today's template has and an older dossier lacks",
  },
  arguments: [{ ...accountArgument, name: '[account]' }],
  options: {
    template: {
      kind: 'choice',
      choices: ['dossier', 'short'],
      says: {
        zh: '照哪个模板补：dossier（全部字段，默认）或 short（只有转段条件）',
        en: 'by which template: dossier (every field, the default) or short (the first gate only)',
      },
    },
    'dry-run': { kind: 'flag', says: { zh: '只看会补什么，不写', en: 'show what would be added, write nothing' } },
  },
  examples: [
    { line: { zh: 'kam upgrade', en: 'kam upgrade' }, says: { zh: '全部档案', en: 'all dossiers' } },
    {
      line: { zh: 'kam upgrade 中国银行 --dry-run', en: 'kam upgrade "Bank of China" --dry-run' },
      says: { zh: '先看看一份会补什么', en: 'first see what one of them would get' },
    },
  ],

  async run([written], options, context) {
    const workspace = await context.workspace()
    const standard = await standardOf(workspace, context)
    const isTrial = options['dry-run']
    const upgrade = (file: string, text: string) => upgradeFile(file, text, { ...options, isTrial, standard }, context)
    if (written !== undefined) {
      const { file, text } = (await accountNamed(written, context)).dossier
      return outcome([await upgrade(file, text)], isTrial, context)
    }
    const results: Result[] = []
    for (const reading of (await readAll(workspace)).readings.filter(one => kindOf(one) !== 'foreign')) {
      const { file, dossier } = reading
      results.push(
        dossier === undefined
          ? { file, failed: fill(texts.unreadable, { file }) }
          : await upgrade(file, dossier.text).catch((error: unknown) => {
              // One file that cannot be read or written does not keep the others from their fields.
              if (error instanceof Failure) return { file, failed: error.words }
              throw error
            }),
      )
    }
    return outcome(results, isTrial, context)
  },
})

/** What came of one file. */
type Result = { readonly file: string } & (
  | { readonly upgraded: Upgraded; readonly diff: string }
  | { readonly failed: Words }
)

type How = { readonly template: string | undefined; readonly isTrial: boolean; readonly standard: Standard }

async function upgradeFile(file: string, before: string, how: How, context: Context): Promise<Result> {
  const { template, isTrial, standard } = how
  const workspace = await context.workspace()
  const templateIn = (language: Language) => templateNamed(template ?? 'dossier', workspace, language)
  const given = { templateIn, otherwise: context.language, standard }
  let result: Upgraded | undefined
  const change = async (text: string): Promise<string> => {
    result = await upgraded(file, text, given)
    if (result === undefined)
      throw new Failure(fill(texts.unreadable, { file }), fill(texts.check, { file: shellWord(file) }))
    return result.text
  }
  const diff = isTrial ? await showChange(file, before, change, context) : ''
  if (!isTrial) await changeFile(file, change, context)
  if (result === undefined) throw new Error('nothing was asked to change')
  return { file, upgraded: result, diff }
}

function outcome(results: readonly Result[], isTrial: boolean, { language, quiet }: Context): Outcome {
  const [only, ...others] = results
  const done = results.flatMap(result => ('upgraded' in result ? [result] : []))
  const changed = done.filter(result => result.upgraded.fields + result.upgraded.sections > 0)
  const failed = results.flatMap(result => ('failed' in result ? [result] : []))
  const says = isTrial ? texts.would : texts.added
  const lines = [
    ...changed.map(({ file, upgraded: found }) => says[language]({ file: visible(file), ...found })),
    ...(only !== undefined && others.length === 0 && changed.length === 0 && failed.length === 0
      ? [texts.whole[language]({ file: visible(only.file) })]
      : []),
    ...(others.length > 0 ? [texts.sum[language]({ count: results.length, changed: changed.length, isTrial })] : []),
    ...(quiet || isTrial || changed.length === 0 ? [] : [texts.next[language]]),
  ]
  const troubles = failed.map(({ failed: words }) => visible(words[language]))
  const exit = failed.length > 0 ? 2 : 0
  if (isTrial) return { text: changed.map(({ diff }) => diff).join(''), talk: [...lines, ...troubles], exit }
  return { text: lines.map(line => `${line}\n`).join(''), talk: troubles, exit }
}

type Added = { readonly file: string; readonly fields: number; readonly sections: number }

const texts = {
  added: phrase<Added>({
    zh: ({ file, ...found }) => `${file}：补了${countZh(found)}`,
    en: ({ file, ...found }) => `${file}: ${countEn(found)} added`,
  }),
  would: phrase<Added>({
    zh: ({ file, ...found }) => `${file}：要补${countZh(found)}（现在没有写）`,
    en: ({ file, ...found }) => `${file}: would add ${countEn(found)} (nothing was written)`,
  }),
  whole: phrase<{ file: string }>({
    zh: ({ file }) => `${file}：模板有的它都有，不用补`,
    en: ({ file }) => `${file}: has all that the template has`,
  }),
  sum: phrase<{ count: number; changed: number; isTrial: boolean }>({
    zh: ({ count, changed, isTrial }) =>
      changed === 0 ? `${count} 份档案都不用补。` : `${count} 份档案，${isTrial ? '要补' : '补了'} ${changed} 份。`,
    en: ({ count, changed, isTrial }) =>
      changed === 0
        ? `${plural(count, 'dossier')}; nothing to add.`
        : `${plural(count, 'dossier')}, ${changed} of them ${isTrial ? 'to be upgraded' : 'upgraded'}.`,
  }),
  next: { zh: '下一步：看看还缺什么：kam report --missing', en: 'Next: see what is missing: kam report --missing' },
  unreadable: phrase<{ file: string }>({
    zh: ({ file }) => `\`${file}\` 有读不清的地方，没有改。`,
    en: ({ file }) => `\`${file}\` cannot be read as it stands; it was left alone.`,
  }),
  check: phrase<{ file: string }>({
    zh: ({ file }) => `看看哪里坏了：kam check ${file}`,
    en: ({ file }) => `To see what is wrong with it: kam check ${file}`,
  }),
}

type Count = Omit<Added, 'file'>

const countZh = ({ fields, sections }: Count): string =>
  ` ${[fields > 0 ? `${fields} 个字段` : '', sections > 0 ? `${sections} 节正文` : ''].filter(part => part !== '').join('、')}`

const countEn = ({ fields, sections }: Count): string =>
  [fields > 0 ? plural(fields, 'field') : '', sections > 0 ? plural(sections, 'section') : '']
    .filter(part => part !== '')
    .join(' and ')
