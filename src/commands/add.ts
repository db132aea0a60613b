/** `kam add`: one more person, project, incident .. of any list that the schemas know, asked for or given. */
import { type Account, indexOfKey } from '../account/account.ts'
import { itemAsk } from '../engine/fill/ask.ts'
import { type ListPlace, listPlaces } from '../engine/fill/list-places.ts'
import { type Thing, thingCalled, thingsOf, thingWord } from '../engine/fill/things.ts'
import type { Wish } from '../engine/wish.ts'
import { Interrupted } from '../io/interrupted.ts'
import { cannotAsk, questionsOn } from '../io/questions.ts'
import { Failure } from '../text/failure.ts'
import { nearest } from '../text/nearest.ts'
import { fill, phrase, type Words } from '../text/phrase.ts'
import { shellWord } from '../text/shell-word.ts'
import { changeAccount } from './change-account.ts'
import { type Context, defineCommand, type Outcome } from './command.ts'
import { put } from './fill-turn.ts'
import { accountArgument, accountNamed } from './named-account.ts'
import { saverFor } from './save-wishes.ts'
import { pairIn } from './written-change.ts'

export default defineCommand({
  name: 'add',
  group: 'daily',
  summary: { zh: '添一个人、一个项目、一次事故……', en: 'one more person, project, incident ..' },
  arguments: [
    accountArgument,
    {
      name: '[thing]',
      says: {
        zh: '添什么：关键人、对手、项目、对口联系、事故……；不写就列出全部',
        en: 'what: person, competitor, project, touchpoint, incident ..; without it, all that there are',
      },
    },
    {
      name: '[facts...]',
      says: {
        zh: '名称，再加 字段=值；在终端里没写的会问',
        en: 'its name, then field=value; on a terminal the rest is asked',
      },
    },
  ],
  options: {
    to: {
      kind: 'text',
      value: 'item',
      says: { zh: '添到哪一项下面，如哪个项目的决策链', en: 'to which project or competitor it belongs' },
    },
    'dry-run': { kind: 'flag', says: { zh: '只看会改什么，不写', en: 'show what would change, write nothing' } },
  },
  examples: [
    {
      line: {
        zh: 'kam add 澜江银行 person 李敏 department=信息科技部 level=manager',
        en: 'kam add Corvane person "Ada Lind" department=Operations level=manager',
      },
      says: { zh: '一个人，一行写完', en: 'a person, in one line' },
    },
    {
      line: {
        zh: 'kam add 澜江银行 committee 蒋衡 part=拍板 --to 支付平台改造',
        en: 'kam add Corvane committee "Ada Lind" part=decides --to "Core system"',
      },
      says: { zh: '谁参与决策，写明是哪个项目', en: 'who takes part in deciding a project' },
    },
  ],

  async run([written = '', word = '', ...facts], { to, 'dry-run': isTrial }, context) {
    const account = await accountNamed(written, context)
    const thing = thingNamed(account, word)
    const list = placeNamed(account, thing, to)
    const { key, pairs } = factsIn(facts)
    if (key !== undefined && indexOfKey(account, list.path, key) !== undefined) {
      throw new Failure(
        fill(texts.there, { key, label: thing.field.label }),
        fill(texts.change, { account: account.name, path: list.item(key) }),
      )
    }
    if (key !== undefined) return changeAccount(written, wishesFor(list, key, pairs), isTrial, context)
    if (!context.host.canAsk || isTrial)
      throw cannotAsk(fill(texts.noName, { account: account.name, word, keyField: list.keyField }))
    return ask(account, list, context)
  },
})

/** The name stands alone, or under its field; everything else is `field=value`. */
function factsIn(facts: readonly string[]): { readonly key: string | undefined; readonly pairs: readonly string[] } {
  const [first, ...rest] = facts
  return first === undefined || /^[a-z_.]+[=＝]/.test(first)
    ? { key: undefined, pairs: facts }
    : { key: first, pairs: rest }
}

function wishesFor({ item, keyField }: ListPlace, key: string, pairs: readonly string[]): readonly Wish[] {
  const at = item(key)
  return [
    { kind: 'set', path: `${at}.${keyField}`, answer: key },
    ...pairs.map((written): Wish => {
      const { name, value } = pairIn(written, texts.form)
      return { kind: 'set', path: `${at}.${name}`, answer: value }
    }),
  ]
}

/** Asks for the name, then for the rest of the item. */
async function ask(account: Account, list: ListPlace, context: Context): Promise<Outcome> {
  const questions = await questionsOn(context)
  const save = await saverFor(account, context)
  let saved = 0
  let pending = [itemAsk(account, list.path)]
  try {
    for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
      const turn = await put(next, pending.length + 1, { questions, save, context })
      if (turn.kind === 'stopped') break
      if (turn.kind !== 'saved') continue
      saved += 1
      pending = [...turn.next, ...pending]
    }
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error
    return { ...ended(account, saved, context), exit: 130 }
  }
  return ended(account, saved, context)
}

const ended = ({ name }: Account, saved: number, { language }: Context): Outcome => ({
  text: `\n${texts.saved[language]({ account: name, saved })}\n`,
  exit: 0,
})

function thingNamed({ catalog }: Account, word: string): Thing {
  const things = thingsOf(catalog)
  if (word === '') throw new Failure(texts.what, fill(texts.things, { things }))
  const found = thingCalled(things, word)
  if (found !== undefined) return found
  const meant = nearest(
    word,
    // A single sign is one slip away from any other.
    things.flatMap(({ names }) => names).filter(name => name.length > 1),
  )
  throw new Failure(
    fill(texts.noThing, { word }),
    meant === undefined ? fill(texts.things, { things }) : fill(texts.meant, { meant }),
  )
}

/** The list itself; where there is one in each project or competitor, the one that `--to` names, or the only one. */
function placeNamed(account: Account, { field, names }: Thing, to: string | undefined): ListPlace {
  const places = listPlaces(account, field)
  const [only] = places
  if (to === undefined && only !== undefined && places.length === 1) return only
  const found = places.find(({ around }) => to !== undefined && around.includes(to))
  if (found !== undefined) return found
  const owners = places.map(({ around }) => around)
  if (places.length === 0) throw new Failure(fill(texts.nowhere, { thing: names[0] ?? field.name }))
  throw new Failure(
    fill(to === undefined ? texts.where : texts.notThere, { to: to ?? '' }),
    fill(texts.owners, { owners }),
  )
}

const texts = {
  form: { zh: '字段=值，例如 level=manager', en: 'field=value, such as level=manager' },
  noName: phrase<{ account: string; word: string; keyField: string }>({
    zh: ({ account, word }) => `请写明名称：kam add ${shellWord(account)} ${word} 名称`,
    en: ({ account, word, keyField }) =>
      `Please give its ${keyField}: kam add ${shellWord(account)} ${word} "${keyField}"`,
  }),
  there: phrase<{ key: string; label: Words }>({
    zh: ({ key, label }) => `${label.zh}里已经有 \`${key}\`，没有再添。`,
    en: ({ key, label }) => `\`${key}\` is there already (${label.en.toLowerCase()}); nothing was added.`,
  }),
  change: phrase<{ account: string; path: string }>({
    zh: ({ account, path }) => `要改它：kam set ${shellWord(account)} '${path}.字段=值'`,
    en: ({ account, path }) => `To change it: kam set ${shellWord(account)} '${path}.field=value'`,
  }),
  what: { zh: '请写明添什么。', en: 'Please say what to add.' },
  noThing: phrase<{ word: string }>({
    zh: ({ word }) => `不知道 \`${word}\` 是什么，没法添。`,
    en: ({ word }) => `There is nothing called \`${word}\` to add.`,
  }),
  things: phrase<{ things: readonly Thing[] }>({
    zh: ({ things }) => `可以添：${things.map(thing => thingWord(thing, 'zh')).join('、')}`,
    en: ({ things }) => `There are: ${things.map(thing => thingWord(thing, 'en')).join(', ')}`,
  }),
  meant: phrase<{ meant: string }>({
    zh: ({ meant }) => `是不是 \`${meant}\`？`,
    en: ({ meant }) => `Did you mean \`${meant}\`?`,
  }),
  where: { zh: () => '要写明添到哪一项下面：--to 名称', en: () => 'Please say to which item it belongs: --to "name"' },
  notThere: phrase<{ to: string }>({
    zh: ({ to }) => `没有叫 \`${to}\` 的。`,
    en: ({ to }) => `Nothing here is called \`${to}\`.`,
  }),
  owners: phrase<{ owners: readonly string[] }>({
    zh: ({ owners }) => `有：${owners.join('、')}`,
    en: ({ owners }) => `There are: ${owners.join(', ')}`,
  }),
  nowhere: phrase<{ thing: string }>({
    zh: ({ thing }) => `还没有可以添 \`${thing}\` 的地方：先添一个项目或者对手。`,
    en: ({ thing }) =>
      `There is nothing yet to which a \`${thing}\` could belong; add a project or a competitor first.`,
  }),
  saved: phrase<{ account: string; saved: number }>({
    zh: ({ account, saved }) =>
      saved === 0 ? '什么也没添。' : `已保存 ${saved} 条；看看还缺什么：kam fill "${account}"`,
    en: ({ account, saved }) =>
      saved === 0 ? 'Nothing was added.' : `Saved; what is still missing: kam fill "${account}"`,
  }),
}
