/** `kam new`: a dossier for a new account, from a template; never in the place of one that is there. */
import type { Told } from '../engine/import/match-columns.ts'
import type { Wish } from '../engine/wish.ts'
import { isSpreadsheet } from '../io/spreadsheet.ts'
import { templatesFor } from '../io/templates.ts'
import { findWorkspace, openWorkspace, type Workspace } from '../io/workspace.ts'
import { Failure } from '../text/failure.ts'
import { fill, type Language, phrase } from '../text/phrase.ts'
import { defineCommand, type Outcome } from './command.ts'
import { newAccount } from './new-account.ts'
import { pairIn } from './written-change.ts'

export default defineCommand({
  name: 'new',
  group: 'daily',
  summary: { zh: '为一个客户建档', en: 'start the dossier of an account' },
  arguments: [{ name: '[account]', says: { zh: '客户名称', en: 'name of the account' } }],
  options: {
    template: {
      kind: 'text',
      value: 'name',
      says: {
        zh: '用哪个模板：dossier（全部字段）或 short（只有转段条件）',
        en: 'dossier (every field) or short (the first gate only)',
      },
    },
    owner: { kind: 'text', value: 'name', says: { zh: '大客户经理', en: 'the key account manager' } },
    type: {
      kind: 'choice',
      choices: ['economic', 'important', 'group', 'strategic'],
      says: { zh: '大客户类别', en: 'kind of key account' },
    },
    set: {
      kind: 'list',
      value: 'path=value',
      says: { zh: '顺手写进一个值，可以几个', en: 'a fact to begin with; may be given several times' },
    },
    from: {
      kind: 'text',
      value: 'file',
      says: {
        zh: '一张客户表（CSV、XLSX），一行建一份；写了客户名称时，是关于它的答案（JSON、YAML，- 是标准输入）',
        en: 'a sheet of accounts (CSV, XLSX), one dossier a row; with an account, answers about it (JSON, YAML, - for standard input)',
      },
    },
    map: {
      kind: 'list',
      value: 'heading=path',
      says: {
        zh: '表里这一列写进哪个字段；等号后面空着就不用它',
        en: 'which field a column of the sheet goes to; nothing behind the equals sign leaves it out',
      },
    },
    force: { kind: 'flag', says: { zh: '名称相近也照建', en: 'in spite of an account with nearly the same name' } },
    yes: {
      kind: 'flag',
      says: { zh: '客户表怎么对上的，不用问我', en: 'take the sheet as it was understood, without asking' },
    },
    'dry-run': { kind: 'flag', says: { zh: '只说要写什么，不写', en: 'show what would be written, write nothing' } },
  },
  examples: [
    { line: { zh: 'kam new 中国银行', en: 'kam new "Bank of China"' }, says: { zh: '最常用', en: 'the usual way' } },
    {
      line: {
        zh: 'kam new 国家电网 --template short --owner 方遥',
        en: 'kam new "National Grid" --template short --owner "Fang Yao"',
      },
      says: { zh: '只要最要紧的字段，写好经理', en: 'only the essentials, with its manager' },
    },
    {
      line: { zh: 'kam new --from 客户表.xlsx --dry-run', en: 'kam new --from accounts.csv --dry-run' },
      says: { zh: '从客户表批量建档，先看会怎样', en: 'all accounts of a sheet; first see what would be done' },
    },
  ],

  async run([given], options, context): Promise<Outcome> {
    const { host } = context
    const workspace = (await findWorkspace(host)) ?? (await openWorkspace(host.cwd))
    const template = templateNamed(options.template ?? 'dossier', workspace, context.language)
    const set = options.set.map(setWish)
    if (isSheet(given, options.from)) {
      const { newFromSheet } = await import('./new-from-sheet.ts')
      const { 'dry-run': isTrial, yes: isSure, force, owner, type } = options
      const sheet = { template, owner, type, wishes: set, told: options.map.map(told), force, isTrial, isSure }
      return newFromSheet(options.from ?? '-', sheet, workspace, context)
    }
    if (options.map.length > 0) throw new Failure(texts.mapAlone)
    return newAccount(given, { ...options, template, set }, workspace, context)
  },
})

/** Many accounts, or answers about one: the file's name tells, and whether an account is named. */
function isSheet(given: string | undefined, from: string | undefined): boolean {
  if (from === undefined) return false
  const isTable = isSpreadsheet(from)
  if (isTable && given !== undefined) throw new Failure(fill(texts.namesOwn, { file: from }))
  return isTable || (from === '-' && given === undefined)
}

function setWish(written: string): Wish {
  const { name, value } = pairIn(written, texts.setForm)
  return { kind: 'set', path: name, answer: value }
}

/** `年采购额=qualification.spend["2025"].amount`; the heading may hold an equals sign, its path hardly. */
function told(written: string): Told {
  const at = written.lastIndexOf('=')
  if (at === -1) throw new Failure(fill(texts.mapForm, { written }))
  return { heading: written.slice(0, at).trim(), path: written.slice(at + 1).trim() }
}

/** A template of a language by its name. Throws a Failure that lists them where there is none. */
export function templateNamed(name: string, workspace: Workspace, language: Language): string {
  const templates = templatesFor(workspace, language)
  const template = templates[name]
  // Without front matter there would be no place for the account's name.
  if (template !== undefined && !/^\uFEFF?---\r?\n/.test(template)) throw new Failure(fill(texts.noFront, { name }))
  if (template !== undefined) return template
  throw new Failure(fill(texts.template, { name, names: Object.keys(templates).join(', ') }))
}

const texts = {
  template: phrase<{ name: string; names: string }>({
    zh: ({ name, names }) => `没有叫 \`${name}\` 的模板；有：${names}。`,
    en: ({ name, names }) => `There is no template \`${name}\`; there are: ${names}.`,
  }),
  noFront: phrase<{ name: string }>({
    zh: ({ name }) => `模板 \`${name}\` 没有以 --- 开头的字段部分，建不成档案。`,
    en: ({ name }) => `The template \`${name}\` has no front matter between two ---; it makes no dossier.`,
  }),
  setForm: { zh: '--set 路径=值', en: '--set path=value' },
  mapForm: phrase<{ written: string }>({
    zh: ({ written }) => `\`${written}\` 里没有等号；写成 --map "表头=路径"`,
    en: ({ written }) => `There is no equals sign in \`${written}\`; write --map "heading=path"`,
  }),
  mapAlone: {
    zh: '--map 只和客户表一起用：kam new --from 客户表.xlsx',
    en: '--map only goes with a sheet of accounts: kam new --from accounts.csv',
  },
  namesOwn: phrase<{ file: string }>({
    zh: ({ file }) => `\`${file}\` 里每行就是一个客户，不用再写名称：kam new --from "${file}"`,
    en: ({ file }) => `\`${file}\` names its own accounts; leave the name out: kam new --from "${file}"`,
  }),
}
