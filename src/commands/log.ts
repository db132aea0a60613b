/** `kam log`: an entry in the Log of an account, from one line that somebody jots down. */
import type { Account } from '../account/account.ts'
import { peopleOf, personNamed } from '../account/people.ts'
import type { LogVerb } from '../dossier/body.ts'
import { addEntry, entryLine, logLanguage, type NewEntry } from '../dossier/log.ts'
import { readNote } from '../engine/read-note.ts'
import { askText, cannotAsk } from '../io/questions.ts'
import { dayMeant } from '../text/day-words.ts'
import { applyEdits } from '../text/edit.ts'
import { visible } from '../text/escape.ts'
import { Failure } from '../text/failure.ts'
import { nearest } from '../text/nearest.ts'
import { fill, phrase } from '../text/phrase.ts'
import { shellWord } from '../text/shell-word.ts'
import { changeFile, showChange } from './change.ts'
import { type Context, defineCommand, type OptionValues } from './command.ts'
import { dossierNow } from './dossier-now.ts'
import { accountArgument, accountNamed } from './named-account.ts'

const options = {
  learned: { kind: 'flag', says: { zh: '得知：从他们那里听来的', en: 'something we heard from them' } },
  told: { kind: 'flag', says: { zh: '告知：我们告诉他们的', en: 'something we told them' } },
  met: { kind: 'flag', says: { zh: '会面：见了面', en: 'we saw each other' } },
  with: {
    kind: 'list',
    value: 'people',
    says: { zh: '客户那边的人，如 陆平,严素', en: 'people of the customer, such as "Ada Lind, Tom Berg"' },
  },
  ours: { kind: 'list', value: 'people', says: { zh: '我方在场的人', en: 'who of ours was there' } },
  date: {
    kind: 'text',
    value: 'day',
    says: { zh: '哪天（默认今天），如 昨天、11月20日', en: 'on which day (today), such as yesterday or 2026-11-20' },
  },
  'dry-run': { kind: 'flag', says: { zh: '只看会写什么，不写', en: 'show what would be written, write nothing' } },
} as const

type Options = OptionValues<typeof options>

export default defineCommand({
  name: 'log',
  group: 'daily',
  summary: { zh: '在往来记录里记一笔', en: 'an entry in the Log' },
  arguments: [
    accountArgument,
    {
      name: '[words...]',
      says: {
        zh: '发生了什么；用了 --learned、--told、--met 时，前面可以先写人名',
        en: 'what happened; behind --learned, --told or --met the names may come first',
      },
    },
  ],
  options,
  examples: [
    {
      line: {
        zh: 'kam log 澜江银行 --learned 陆平 "技术分六成"',
        en: 'kam log Corvane --learned "Ada Lind" "technology counts for 60 %"',
      },
      says: { zh: '从陆平那里听来的', en: 'what Ada Lind said' },
    },
    {
      line: {
        zh: 'kam log 澜江银行 "见李敏，她说预算批了"',
        en: 'kam log Corvane "met Ada Lind, she says the budget is approved"',
      },
      says: { zh: '随手一句话，认得出见了谁', en: 'one line as it comes; whom you met is found in it' },
    },
  ],

  async run([written = '', ...words], given, context) {
    const account = await accountNamed(written, context)
    const entry = entryOf(account, await wordsOf(words, context), given)
    const { language } = context
    const change = async (text: string): Promise<string> => {
      const dossier = await dossierNow(account.dossier.file, text)
      return applyEdits(text, [addEntry(dossier, entry, language)])
    }
    if (given['dry-run']) {
      return { text: await showChange(account.dossier.file, account.dossier.text, change, context), exit: 0 }
    }
    await changeFile(account.dossier.file, change, context)
    const line = entryLine(entry, logLanguage(account.dossier, language))
    return { text: `${visible(line)}\n`, talk: remarks(account, entry, context), exit: 0 }
  },
})

async function wordsOf(words: readonly string[], { host, language }: Context): Promise<readonly string[]> {
  if (words.some(word => word.trim() !== '')) return words
  if (!host.canAsk) throw cannotAsk(texts.nothing)
  return [await askText(texts.question, { host, language })]
}

/** The entry that the words and options mean. Throws a Failure where they contradict each other. */
function entryOf(account: Account, words: readonly string[], given: Options): NewEntry {
  const verbs = (['learned', 'told', 'met'] as const).filter(verb => given[verb])
  if (verbs.length > 1) throw new Failure(texts.oneVerb)
  const named = namesIn(given.with)
  const said = named.length === 0 ? readNote(account, words.join(' ')) : undefined
  // Where an option gives the verb, a line may still begin with who spoke: `--learned "李总：下周五演示"`.
  const note = verbs.length === 0 || (verbs[0] === 'learned' && said?.verb === 'learned') ? said : undefined
  const { people, text } = note ?? namesFirst(account, words, verbs[0], named)
  const date = given.date === undefined ? (note?.date ?? account.today) : dayOf(given.date, account)
  const entry = {
    date,
    verb: note?.verb ?? verbs[0] ?? 'learned',
    people: people.map(name => known(account, name)),
    ours: namesIn(given.ours),
    text,
  }
  const odd = [...entry.people, ...entry.ours].find(name => /[,，、:：()（）\n]/.test(name))
  if (odd !== undefined) throw new Failure(fill(texts.oddName, { name: odd }))
  return entry
}

/**
 * `--learned 陆平 "技术分六成"`, `"技术分六成" --learned 陆平`: of several words the first or the last may name people, if the
 * dossier knows them all.
 */
function namesFirst(account: Account, words: readonly string[], verb: LogVerb | undefined, named: readonly string[]) {
  // That one met somebody is worth an entry, though nothing else be said.
  const mayName = verb !== undefined && named.length === 0 && (words.length > 1 || verb === 'met')
  const ways = [
    { names: namesIn(words.slice(0, 1)), rest: words.slice(1) },
    { names: namesIn(words.slice(-1)), rest: words.slice(0, -1) },
  ]
  const way = ways.find(
    ({ names }) => mayName && names.length > 0 && names.every(name => personNamed(account, name) !== undefined),
  )
  return way === undefined ? { people: named, text: words.join(' ') } : { people: way.names, text: way.rest.join(' ') }
}

const namesIn = (lists: readonly string[]): readonly string[] =>
  lists
    .flatMap(list => list.split(/[,，、]/u))
    .map(name => name.trim())
    .filter(name => name !== '')

/** The name as the dossier has it. */
const known = (account: Account, name: string): string => personNamed(account, name)?.shown ?? name

function dayOf(written: string, { today }: Account): string {
  const day = dayMeant(written, { today, toward: 'back' })
  if (day === undefined || day.length !== today.length) throw new Failure(fill(texts.day, { written }), texts.dayHow)
  if (day > today) throw new Failure(fill(texts.ahead, { day }))
  return day
}

/** What is worth a word: somebody whom the dossier does not know, and the one next step. */
function remarks(account: Account, { people }: NewEntry, { language, quiet }: Context): readonly string[] {
  const names = peopleOf(account).map(({ shown }) => shown)
  const strangers = people.filter(name => personNamed(account, name) === undefined)
  const unknown = strangers.map(name =>
    texts.stranger[language]({ name, meant: nearest(name, names) ?? '', account: account.name }),
  )
  const next = [texts.fact, texts.next].map(text => text[language]({ account: account.name }))
  return quiet ? unknown : [...unknown, ...next]
}

const texts = {
  question: { zh: '发生了什么？', en: 'What happened?' },
  nothing: {
    zh: '请写明发生了什么：kam log 客户 "见了谁，谈了什么"',
    en: 'Please say what happened: kam log account "met whom, and what was said"',
  },
  oneVerb: { zh: '--learned、--told、--met 只能用一个。', en: 'Only one of --learned, --told and --met can be used.' },
  oddName: phrase<{ name: string }>({
    zh: ({ name }) => `\`${name}\` 里有记录用来分隔的符号（逗号、冒号、括号），不能当人名写。`,
    en: ({ name }) => `\`${name}\` holds a sign that parts names in the Log (comma, colon, bracket).`,
  }),
  day: phrase<{ written: string }>({
    zh: ({ written }) => `看不出 \`${written}\` 是哪一天。`,
    en: ({ written }) => `\`${written}\` is no day that can be understood.`,
  }),
  dayHow: {
    zh: '写成 2026-11-20、11月20日、昨天、上周五。',
    en: 'Write 2026-11-20, 20 November, yesterday or last Friday.',
  },
  ahead: phrase<{ day: string }>({
    zh: ({ day }) => `${day} 还没到；没发生的事不记在往来记录里。`,
    en: ({ day }) => `${day} is still to come; the Log tells what has happened.`,
  }),
  stranger: phrase<{ name: string; meant: string; account: string }>({
    zh: ({ name, meant, account }) =>
      meant === ''
        ? `关键人里没有 \`${name}\`；要加：kam add ${shellWord(account)} person ${shellWord(name)}`
        : `关键人里没有 \`${name}\`，是不是 \`${meant}\`？`,
    en: ({ name, meant, account }) =>
      meant === ''
        ? `\`${name}\` is not among the people; to add them: kam add ${shellWord(account)} person ${shellWord(name)}`
        : `\`${name}\` is not among the people; did you mean \`${meant}\`?`,
  }),
  fact: phrase<{ account: string }>({
    zh: ({ account }) => `里面有定了的事实，就写进字段：kam set ${shellWord(account)} 路径=值`,
    en: ({ account }) => `A fact in it belongs into its field: kam set ${shellWord(account)} path=value`,
  }),
  next: phrase<{ account: string }>({
    zh: ({ account }) => `接下来问什么：kam next ${shellWord(account)}`,
    en: ({ account }) => `What to ask next: kam next ${shellWord(account)}`,
  }),
}
