/** One turn of a sitting: puts a question, understands what is said instead of an answer, and saves what is answered. */
import type { Account } from '../account/account.ts'
import { answerTo } from '../engine/answer.ts'
import { fieldPage } from '../engine/describe-field.ts'
import type { Ask } from '../engine/fill/ask.ts'
import { itemOf, madeBy } from '../engine/fill/correct.ts'
import type { Option } from '../engine/fill/widget.ts'
import type { Origin, Wish } from '../engine/wish.ts'
import type { Questions, Shown } from '../io/asking.ts'
import { renderPage } from '../reporters/page.ts'
import { visible } from '../text/escape.ts'
import { Failure } from '../text/failure.ts'
import { type Language, phrase, type Words } from '../text/phrase.ts'
import { wrap } from '../text/width.ts'
import type { Context } from './command.ts'
import type { Saver } from './save-wishes.ts'

/** What became of a question. */
export type Turn =
  | {
      readonly kind: 'saved'
      readonly account: Account
      readonly item: string
      readonly next: readonly Ask[]
      readonly made: string | undefined
    }
  | { readonly kind: 'skipped' | 'back' | 'stopped' }

export type Table = { readonly questions: Questions; readonly save: Saver; readonly context: Context }

/** What somebody said to a question: an answer, or what is done with it instead. */
type Said =
  | { readonly kind: 'answer'; readonly text: string; readonly isHeard: boolean; readonly isInstead?: true }
  | { readonly kind: 'explain' | 'skip' | 'waive' | 'back' | 'stop' | 'hear' }

/** Puts the question until something is done about it. */
export async function put(ask: Ask, left: number, table: Table): Promise<Turn> {
  const { context } = table
  const { host, language } = context
  const head = texts.head[language]({ label: ask.label[language], left, gate: ask.gate })
  const { dim } = await context.paint()
  const about = ask.about === undefined ? [] : [ask.about[language]]
  const lines = [head, ...about].flatMap(line => wrap(visible(line), context.width))
  host.write(`\n${lines.map(line => dim(line)).join('\n')}\n`)
  let hears = false
  for (;;) {
    const said = await listen(ask, hears, table)
    switch (said.kind) {
      case 'explain':
        await explain(ask, table)
        break
      case 'hear':
        hears = true
        break
      case 'skip':
        return { kind: 'skipped' }
      case 'back':
        return { kind: 'back' }
      case 'stop':
        return { kind: 'stopped' }
      case 'waive': {
        const reason = await table.questions.line(texts.reason[language])
        // A sign is no reason: whoever types one wants to get out again.
        if (typed(reason).kind !== 'answer') break
        return saved(ask, [{ kind: 'waive', path: ask.path, reason }], [], table)
      }
      case 'answer': {
        const isHeard = said.isHeard || hears
        const source = isHeard
          ? await table.questions.line(texts.source[language], { faultOf: noSource(language) })
          : ''
        // A sign names nobody: the question is put again.
        if (isHeard && typed(source).kind !== 'answer') break
        const origin: Origin | undefined = source === '' ? undefined : { source, sure: 'heard' }
        const turn = await attempt(ask, said, origin, table)
        if (turn !== undefined) return turn
      }
    }
  }
}

/** Hearsay that nobody said would stand there as a fact. */
const noSource =
  (language: Language) =>
  (text: string): string | undefined =>
    text === '' ? texts.noSource[language] : undefined

type Answered = Extract<Said, { kind: 'answer' }>

/** Saves; what cannot be saved is said, and asked again. */
async function attempt(ask: Ask, said: Answered, origin: Origin | undefined, table: Table): Promise<Turn | undefined> {
  const { wishes } = said.isInstead === true ? (ask.instead ?? ask) : ask
  try {
    return await saved(ask, wishes(said.text, origin), said.isInstead === true ? [] : ask.next(said.text), table)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const { language, host } = table.context
    host.write(`  ${visible(error.words[language])}\n`)
    if (error.hint !== undefined) host.write(`  ${visible(error.hint[language])}\n`)
    return undefined
  }
}

async function saved(ask: Ask, wishes: readonly Wish[], next: readonly Ask[], { save, context }: Table): Promise<Turn> {
  const { account, lines } = await save(wishes)
  const { good } = await context.paint()
  for (const line of lines) context.host.write(`  ${good('->')} ${visible(line)}\n`)
  const own = wishes.slice(wishes.findIndex(wish => wish.kind === 'set' && wish.path !== ask.made))
  const [first] = own
  // The item that an answer has made is asked about next.
  const item = first?.kind === 'set' && ask.item === '' ? itemOf(first.path) : ask.item
  return { kind: 'saved', account, item, next, made: madeBy(ask, own) }
}

/** What a person says: typed, or chosen from a menu that has the way out at its end. */
async function listen(ask: Ask, hears: boolean, table: Table): Promise<Said> {
  const { widget } = ask
  const { questions, context } = table
  const { language } = context
  const message = ask.ask[language]
  if (widget.kind === 'line')
    return typed(await questions.line(message, { faultOf: text => faultOf(ask, text, context) }))
  const others = waysOut(ask, hears, language)
  if (widget.kind === 'one') {
    const chosen = await questions.one(message, [...widget.options.map(one => shown(one, language)), ...others])
    if (chosen === insteadValue && ask.instead !== undefined) {
      const { instead } = ask
      const said = typed(
        await questions.line(instead.ask[language], { faultOf: text => faultOf(instead, text, context) }),
      )
      return said.kind === 'answer' ? { ...said, isInstead: true } : said
    }
    if (chosen !== otherValue) return meant(chosen)
    return typed(await questions.line(texts.other[language], { faultOf: text => faultOf(ask, text, context) }))
  }
  const chosen = await questions.many(
    message,
    widget.options.map(one => shown(one, language)),
  )
  if (chosen.length > 0) return { kind: 'answer', text: chosen.join(','), isHeard: false }
  // Nothing marked may mean each of these.
  return meant(await questions.one(texts.none[language], others))
}

const shown = ({ value, label, ask }: Option, language: Language): Shown => ({
  value,
  name: label[language],
  ...(ask === undefined ? {} : { hint: ask[language] }),
})

const signs: Readonly<Record<string, Said>> = {
  '': { kind: 'skip' },
  '?': { kind: 'explain' },
  '？': { kind: 'explain' },
  '-': { kind: 'waive' },
  '<': { kind: 'back' },
  '《': { kind: 'back' },
  q: { kind: 'stop' },
}

/** Who says so knows nothing, and must not read it in the dossier as a fact. */
const unknowing =
  /^(?:(?:还)?不知道|不清楚|不详|未知|待定|待确认|unknown|not known|(?:i )?don['’]?t know|no idea|tb[acd])[。.]?$/iu

function typed(text: string): Said {
  const sign = signs[text]
  if (sign !== undefined) return sign
  if (unknowing.test(text)) return { kind: 'skip' }
  const heard = /^[~～]\s*(.+)$/su.exec(text)
  return { kind: 'answer', text: heard?.[1] ?? text, isHeard: heard !== null }
}

/** Why a typed answer will not do; signs are no answers. */
function faultOf({ field }: Pick<Ask, 'field'>, text: string, { language, today }: Context): string | undefined {
  const said = typed(text)
  if (said.kind !== 'answer') return undefined
  const answer = answerTo(field, said.text, { today })
  return answer.kind === 'unclear' ? answer.how[language] : undefined
}

// No value of any field begins so.
const mark = '\0'
const otherValue = `${mark}other`
const insteadValue = `${mark}instead`

const meant = (chosen: string): Said => {
  const kind = (['skip', 'waive', 'hear', 'back', 'stop', 'explain'] as const).find(one => chosen === mark + one)
  return kind === undefined ? { kind: 'answer', text: chosen, isHeard: false } : { kind }
}

/** What a menu offers besides its answers. */
function waysOut({ widget, instead }: Ask, hears: boolean, language: Language): readonly Shown[] {
  const isOpen = widget.kind === 'one' && widget.isOpen
  const way = (value: string, words: Words, sign?: string): Shown => ({
    value,
    name: words[language],
    ...(sign === undefined ? {} : { sign }),
  })
  return [
    ...(instead === undefined ? [] : [way(insteadValue, bracketed(instead.label))]),
    ...(isOpen ? [way(otherValue, texts.ways.other)] : []),
    way(`${mark}skip`, texts.ways.skip, ''),
    ...(hears ? [] : [way(`${mark}hear`, texts.ways.hear, '~')]),
    way(`${mark}waive`, texts.ways.waive, '-'),
    way(`${mark}explain`, texts.ways.explain, '?'),
    way(`${mark}back`, texts.ways.back, '<'),
    way(`${mark}stop`, texts.ways.stop, 'q'),
  ]
}

const bracketed = ({ zh, en }: Words): Words => ({ zh: `（${zh}）`, en: `(${en.toLowerCase()})` })

async function explain({ field }: Ask, { save, context }: Table): Promise<void> {
  const { language, width, host, paint } = context
  const page = fieldPage(save.catalog, field, language)
  host.write(`\n${renderPage(page, { language, width, paint: await paint(), cut: false })}\n`)
}

const texts = {
  head: phrase<{ label: string; left: number; gate: boolean }>({
    zh: ({ label, left, gate }) => `${label}${gate ? '（转段条件）' : ''} · 连这条还有 ${left} 条`,
    en: ({ label, left, gate }) => `${label}${gate ? ' (the gate needs it)' : ''} · ${left} to go, this one included`,
  }),
  reason: { zh: '为什么不适用？', en: 'Why is it not applicable?' },
  source: { zh: '听谁说的？', en: 'Who said so?' },
  noSource: {
    zh: '写个名字，或者从哪儿听来的；写 < 就重新答这一题。',
    en: 'Give a name, or where it was heard; < puts the question again.',
  },
  other: { zh: '写出来：', en: 'Type it:' },
  none: { zh: '一个也没选：', en: 'None marked:' },
  ways: {
    other: { zh: '（别的，自己写）', en: '(something else)' },
    skip: { zh: '（跳过）', en: '(skip)' },
    hear: { zh: '只是听说，选了再记是谁说的', en: 'only heard: choose, then say who said so' },
    waive: { zh: '不适用，因为……', en: 'not applicable, because ..' },
    explain: { zh: '说明', en: 'explain' },
    back: { zh: '回上一题', en: 'go back' },
    stop: { zh: '先到这里', en: 'stop here' },
  },
}
