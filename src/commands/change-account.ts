/** Changing one account from the command line: wishes are fulfilled together, said back in full, or refused with nothing written. */
import type { Account } from '../account/account.ts'
import { type Changed, changeDossier } from '../engine/change-dossier.ts'
import type { Diagnostic } from '../engine/diagnostic.ts'
import { inspect, type Standard } from '../engine/inspect.ts'
import { type Refusal, tellRefusal } from '../engine/refusal.ts'
import { sayAnswer } from '../engine/say-answer.ts'
import { bareLabel } from '../engine/show-value.ts'
import { currencyOf, type Done, type Standing, type Wish } from '../engine/wish.ts'
import { say } from '../reporters/say.ts'
import { visible } from '../text/escape.ts'
import { Failure } from '../text/failure.ts'
import { type Language, phrase } from '../text/phrase.ts'
import { shellWord } from '../text/shell-word.ts'
import { changeFile, showChange } from './change.ts'
import type { Context, Outcome } from './command.ts'
import { accountNamed } from './named-account.ts'
import { standardOf } from './standard.ts'

/** Fulfils wishes about the account that is called so; with `isTrial` only shows what would change. */
export async function changeAccount(
  written: string,
  wishes: readonly Wish[],
  isTrial: boolean,
  context: Context,
): Promise<Outcome> {
  const account = await accountNamed(written, context)
  const { file } = account.dossier
  const workspace = await context.workspace()
  const standard = await standardOf(workspace, context)
  const standing: Standing = { ...standard, file, currency: workspace.config.currency }
  const attempts: Attempt[] = []
  // Where somebody else writes meanwhile, it is asked again: the last one counts.
  const change = async (before: string): Promise<string> => {
    const changed = fulfilled(await changeDossier(before, wishes, standing))
    attempts.push({ before, changed })
    return changed.text
  }
  const diff = isTrial ? await showChange(file, account.dossier.text, change, context) : undefined
  if (!isTrial) await changeFile(file, change, context)
  const attempt = attempts.at(-1)
  if (attempt === undefined) throw new Error('nothing was asked to change')
  return diff === undefined
    ? { text: await report(attempt, standing, standard, context), exit: 0 }
    : { text: diff, talk: [head(attempt, 'would', context), ...factsOf(attempt, standing, context)], exit: 0 }
}

/** What was made of a text. */
type Attempt = { readonly before: string; readonly changed: Fulfilled }

async function report(attempt: Attempt, standing: Standing, standard: Standard, context: Context): Promise<string> {
  const { account } = attempt.changed
  const faults = isSame(attempt) ? [] : await newErrors(attempt, standard)
  const tail = context.quiet ? [] : nextStep(account, faults, context)
  return `${[head(attempt, 'written', context), ...factsOf(attempt, standing, context), ...tail].join('\n')}\n`
}

const isSame = ({ before, changed }: Attempt): boolean => before === changed.text

const head = (attempt: Attempt, what: 'would' | 'written', { language }: Context): string =>
  texts[isSame(attempt) ? 'same' : what][language]({ file: visible(attempt.changed.account.dossier.file) })

const factsOf = ({ changed }: Attempt, standing: Standing, context: Context): readonly string[] =>
  changed.done.map(done => `  ${sayDone(done, changed.account, standing, context)}`)

export type Fulfilled = Extract<Changed, { kind: 'changed' }>

/** What was fulfilled; where something stood in the way, a Failure that says what. */
export function fulfilled(changed: Changed): Fulfilled {
  if (changed.kind === 'changed') return changed
  throw failureFor(changed.refusal)
}

/** What stands in the way of a change, as what ends the run. */
export function failureFor(refusal: Refusal): Failure {
  if (refusal.kind !== 'invalid') {
    const { words, hint } = tellRefusal(refusal)
    return new Failure(words, hint)
  }
  const [zh, en] = [say(refusal.diagnostic, 'zh'), say(refusal.diagnostic, 'en')]
  const hint = en.help === '' ? undefined : { zh: zh.help, en: en.help }
  return new Failure({ zh: zh.message, en: en.message }, hint)
}

/** Says back what was written, in full. */
export function sayDone(done: Done, account: Account, standing: Standing, { language }: Context): string {
  const currency = currencyOf(account, standing)
  const { what, field, after } = done
  const label = field === undefined ? '' : bareLabel(field, language)
  const name = { path: visible(done.path), label: visible(label) }
  const before = done.before === undefined ? '' : visible(sayAnswer(field, done.before, language, currency))
  if (after === undefined) return texts.gone[what][language]({ ...name, before })
  const value = visible(what === 'fact' ? sayAnswer(field, after, language, currency) : String(after))
  return texts.now[what][language]({ ...name, value, before, isNew: done.isNew })
}

/** What a check calls an error now and did not before: a name that nobody bears, a gate. */
async function newErrors({ before, changed }: Attempt, standard: Standard): Promise<readonly Diagnostic[]> {
  const errorsIn = async (text: string) => {
    const { diagnostics } = await inspect(changed.account.dossier.file, new TextEncoder().encode(text), standard)
    return diagnostics.filter(({ severity }) => severity === 'error')
  }
  const signOf = ({ rule, path, say: sentence }: Diagnostic) => JSON.stringify([rule, path, sentence])
  const known = new Set((await errorsIn(before)).map(signOf))
  return (await errorsIn(changed.text)).filter(one => !known.has(signOf(one)))
}

function nextStep(
  { name, dossier }: Account,
  [fault]: readonly Diagnostic[],
  { language }: Context,
): readonly string[] {
  if (fault === undefined) return [texts.next[language]({ name: shellWord(name === '' ? dossier.file : name) })]
  return [
    texts.fault[language]({ message: visible(say(fault, language).message) }),
    texts.check[language]({ file: shellWord(dossier.file) }),
  ]
}

type Said = { readonly path: string; readonly label: string; readonly value: string; readonly before: string }

const inBrackets = (label: string, language: Language): string =>
  label === '' ? '' : language === 'zh' ? `（${label}）` : ` (${label})`

const texts = {
  written: phrase<{ file: string }>({ zh: ({ file }) => `已写入 ${file}`, en: ({ file }) => `Changed ${file}` }),
  same: phrase<{ file: string }>({
    zh: ({ file }) => `${file} 没有变化`,
    en: ({ file }) => `Nothing to change in ${file}`,
  }),
  would: phrase<{ file: string }>({
    zh: ({ file }) => `将改 ${file}（现在没有写）：`,
    en: ({ file }) => `Would change ${file} (nothing was written):`,
  }),
  now: {
    fact: phrase<Said & { isNew: boolean }>({
      zh: ({ path, label, value, before, isNew }) =>
        `${path}${inBrackets(label, 'zh')} = ${value}${isNew ? '（新增一项）' : ''}${before === '' ? '' : `，原来是 ${before}`}`,
      en: ({ path, label, value, before, isNew }) =>
        `${path}${inBrackets(label, 'en')} = ${value}${isNew ? ' (a new item)' : ''}${before === '' ? '' : `, was ${before}`}`,
    }),
    waiver: phrase<Said>({
      zh: ({ path, value }) => `${path}：不适用，${value}`,
      en: ({ path, value }) => `${path}: not applicable, ${value}`,
    }),
    silence: phrase<Said>({
      zh: ({ path, value }) => `${path}：不再提示，${value}`,
      en: ({ path, value }) => `${path}: silenced, ${value}`,
    }),
  },
  gone: {
    fact: phrase<Pick<Said, 'path' | 'label' | 'before'>>({
      zh: ({ path, label, before }) =>
        `${path}${inBrackets(label, 'zh')}${before === '' ? ' 本来就没有填' : `${/\]$/.test(path) ? ' 去掉了' : ' 清空了'}，原来是 ${before}`}`,
      en: ({ path, label, before }) =>
        `${path}${inBrackets(label, 'en')}${before === '' ? ' was not filled in' : `${/\]$/.test(path) ? ' is gone' : ' is empty now'}, was ${before}`}`,
    }),
    waiver: phrase<Pick<Said, 'path' | 'before'>>({
      zh: ({ path, before }) => `${path}${before === '' ? ' 本来就没有标为不适用' : '：重新算进来'}`,
      en: ({ path, before }) => `${path}${before === '' ? ' was not waived' : ': applicable again'}`,
    }),
    silence: phrase<Pick<Said, 'path' | 'before'>>({
      zh: ({ path, before }) => `${path}${before === '' ? ' 本来就没有静默' : '：恢复提示'}`,
      en: ({ path, before }) => `${path}${before === '' ? ' was not silenced' : ': told again'}`,
    }),
  },
  fault: phrase<{ message: string }>({
    zh: ({ message }) => `不过：${message}`,
    en: ({ message }) => `But: ${message}`,
  }),
  check: phrase<{ file: string }>({
    zh: ({ file }) => `下一步：kam check ${file}`,
    en: ({ file }) => `Next: kam check ${file}`,
  }),
  next: phrase<{ name: string }>({
    zh: ({ name }) => `下一步：看看还该问什么：kam next ${name}`,
    en: ({ name }) => `Next: see what to ask: kam next ${name}`,
  }),
}
