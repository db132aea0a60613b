/** `kam list`: the accounts at a glance. */
import { textAt } from '../account/account.ts'
import type { Reading } from '../dossier/parse.ts'
import type { Cell, Column, Sheet } from '../engine/views/sheet.ts'
import { catalogFor } from '../io/schemas.ts'
import { renderSheet } from '../reporters/sheet/pretty.ts'
import type { Catalog } from '../schema/catalog.ts'
import { safeJson } from '../text/escape.ts'
import { shownName } from '../text/name.ts'
import type { Language } from '../text/phrase.ts'
import { defineCommand } from './command.ts'
import { readAll } from './dossiers.ts'

export default defineCommand({
  name: 'list',
  group: 'look',
  summary: { zh: '客户一览', en: 'the accounts at a glance' },
  arguments: [],
  options: {
    format: { kind: 'choice', choices: ['pretty', 'json'], says: { zh: '输出格式', en: 'how to print the result' } },
  },
  examples: [
    { line: { zh: 'kam list', en: 'kam list' }, says: { zh: '全部客户', en: 'all accounts' } },
    {
      line: { zh: 'kam list --format json', en: 'kam list --format json' },
      says: { zh: '给别的程序用', en: 'for another program' },
    },
  ],

  async run(_, { format }, { host, language, width, paint, workspace }) {
    const place = await workspace()
    const { readings } = await readAll(place)
    const rows = readings.flatMap(listed)
    if (format === 'json') return { text: safeJson({ kam: 'list', version: 1, dossiers: rows }), exit: 0 }
    if (rows.length === 0) return { talk: [texts.none[language]], exit: 0 }
    const sheet = sheetOf(rows, await catalogFor(place), language)
    return { text: renderSheet(sheet, { language, width, paint: await paint(), cut: host.showsTerminal }), exit: 0 }
  },
})

type Row = {
  readonly file: string
  readonly account: string | null
  readonly type: string | null
  readonly stage: string | null
  readonly status: string | null
  readonly owner: string | null
}

/** A dossier in one line; one that cannot be read is listed with its file alone. */
function listed({ file, dossier, problems }: Reading): readonly Row[] {
  if (dossier === undefined && problems.some(({ kind }) => kind === 'foreign')) return []
  const get = (name: string) => (dossier === undefined ? null : (textAt(dossier.front.value, [name]) ?? null))
  const owner = get('owner')
  const account = get('account')
  return [
    {
      file,
      account: account === null ? null : shownName(account),
      type: get('type'),
      stage: get('stage'),
      status: dossier === undefined ? null : (get('status') ?? 'active'),
      owner: owner === null ? null : shownName(owner),
    },
  ]
}

const texts = {
  account: { zh: '客户', en: 'Account' },
  type: { zh: '类别', en: 'Kind' },
  stage: { zh: '阶段', en: 'Stage' },
  status: { zh: '状态', en: 'Status' },
  owner: { zh: '大客户经理', en: 'Manager' },
  file: { zh: '文件', en: 'File' },
  unreadable: { zh: '（读不了）', en: '(unreadable)' },
  none: { zh: '还没有档案；建一份：kam new 客户名称', en: 'There is no dossier yet; make one: kam new "Account name"' },
}

function sheetOf(rows: readonly Row[], catalog: Catalog, language: Language): Sheet {
  const column = (label: string, fixed = false, detail = false): Column => ({ label, align: 'left', detail, fixed })
  const choice = (field: string, value: string | null): Cell => ({
    text: value === null ? '' : (catalog.field([field])?.choices.get(value)?.[language] ?? value),
  })
  return {
    blocks: [
      {
        kind: 'table',
        columns: [
          column(texts.account[language]),
          column(texts.stage[language], true),
          column(texts.type[language], true),
          column(texts.status[language], true),
          column(texts.owner[language]),
          column(texts.file[language], true, true),
        ],
        rows: rows.map(row => [
          row.account === null ? { text: texts.unreadable[language], mark: 'error' } : { text: row.account },
          choice('stage', row.stage),
          choice('type', row.type),
          choice('status', row.status),
          { text: row.owner ?? '' },
          { text: row.file, mark: 'dim' },
        ]),
      },
    ],
  }
}
