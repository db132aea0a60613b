/** How complete every dossier is at its stage, section by section, what is missing and what to ask. */
import { type Account, textAt, writePath } from '../../account/account.ts'
import { type Expected, expectationsOf, type Section } from '../../account/expectation.ts'
import type { Stage, Whom } from '../../schema/field.ts'
import { stageShort, whomWords } from '../../schema/words.ts'
import { shownName } from '../../text/name.ts'
import { type Language, phrase, plural, type Words } from '../../text/phrase.ts'
import { compareText } from '../diagnostic.ts'
import type { Block, Cell, Column, ListItem, Sheet } from './sheet.ts'
import type { ReportView, SheetOptions, Unreadable } from './view.ts'

type Count = { readonly filled: number; readonly expected: number }

/** A part of a dossier: its share by weight, and its fields. */
type SectionScore = Count & { readonly name: string; readonly label: Words; readonly score: number }

type Missing = {
  readonly path: string
  readonly label: Words
  /** The item in which it stands, by its name. */
  readonly item: string
  readonly weight: number
  readonly gate: boolean
  readonly ask: Words
  readonly whom: readonly Whom[]
}

/** The completeness of one dossier. Scores are from 0 to 1. */
export type Completeness = Count & {
  readonly file: string
  readonly account: string
  readonly type: string | null
  readonly stage: Stage
  readonly owner: string | null
  readonly score: number
  readonly gate: Count
  readonly unsure: number
  readonly aged: number
  readonly waived: number
  readonly sections: readonly SectionScore[]
  /** Most important first: the gate's fields, then by weight. */
  readonly missing: readonly Missing[]
}

export type CompletenessData = {
  readonly score: number | undefined
  /** Worst first. */
  readonly dossiers: readonly Completeness[]
  readonly unreadable: readonly Unreadable[]
}

export const completeness: ReportView<Completeness, CompletenessData> = {
  id: 'completeness',
  summary: {
    zh: '每份档案填了多少，还缺什么，该问什么',
    en: 'how complete every dossier is, what is missing, what to ask',
  },
  collect,
  conclude: (facts, unreadable) => ({
    score: facts.length === 0 ? undefined : rounded(facts.reduce((sum, { score }) => sum + score, 0) / facts.length),
    dossiers: [...facts].sort((one, other) => one.score - other.score || compareText(one.file, other.file)),
    unreadable: [...unreadable].sort((one, other) => compareText(one.file, other.file)),
  }),
  json,
  sheet,
  score: ({ score, unreadable }) => score ?? (unreadable.length > 0 ? 0 : undefined),
}

function collect(account: Account): Completeness {
  const sections = expectationsOf(account)
  const items = sections.flatMap(section => section.items)
  const counted = items.filter(({ state }) => state !== 'waived')
  return {
    file: account.dossier.file,
    account: account.name,
    type: textAt(account.value, ['type']) ?? null,
    stage: account.stage,
    owner: ownerOf(account),
    score: share(sections),
    ...countFields(items),
    gate: {
      filled: sum(counted, one => (one.state === 'filled' ? one.gateFields : 0)),
      expected: sum(counted, one => one.gateFields),
    },
    unsure: sum(counted, one => (one.unsure ? 1 : 0)),
    aged: sum(counted, one => (one.aged ? 1 : 0)),
    waived: sum(items, one => (one.state === 'waived' ? one.fields : 0)),
    sections: sections.map(section => ({
      name: section.name,
      label: section.field?.label ?? { zh: '客户档案', en: 'Account' },
      score: share([section]),
      ...countFields(section.items),
    })),
    missing: items
      .filter(({ state }) => state === 'missing')
      .sort((one, other) => rank(other) - rank(one))
      .map(one => missing(account, one)),
  }
}

function ownerOf(account: Account): string | null {
  const owner = textAt(account.value, ['owner'])
  return owner === undefined ? null : shownName(owner)
}

function missing(account: Account, { path, expectation }: Expected): Missing {
  // An item that is missing has no name yet; the one around it (the project of a committee) has.
  const itemStep = path.slice(0, -1).findLastIndex(step => typeof step === 'number')
  const item = itemStep === -1 ? '' : nameOfItem(account, path.slice(0, itemStep + 1))
  return {
    path: writePath(account, path),
    label: expectation.label,
    item,
    weight: expectation.weight,
    gate: expectation.gate,
    ask: expectation.ask ?? { zh: '', en: '' },
    whom: expectation.whom,
  }
}

function nameOfItem(account: Account, item: Expected['path']): string {
  const key = account.catalog.field(item)?.key
  const name = key === undefined ? undefined : textAt(account.value, [...item, key])
  return name === undefined ? '' : shownName(name)
}

// The gate comes before any weight (1 to 3).
const rank = ({ expectation }: Expected): number => expectation.weight + (expectation.gate ? 10 : 0)

function countFields(items: readonly Expected[]): Count {
  const counted = items.filter(({ state }) => state !== 'waived')
  return {
    filled: sum(counted, one => (one.state === 'filled' ? one.fields : 0)),
    expected: sum(counted, one => one.fields),
  }
}

/** Weight filled ÷ weight expected; of what expects nothing (all waived) all. */
function share(sections: readonly Section[]): number {
  const expected = sum(sections, section => section.tally.expected)
  return expected === 0 ? 1 : rounded(sum(sections, section => section.tally.filled) / expected)
}

const rounded = (ratio: number): number => Math.round(ratio * 10_000) / 10_000

const sum = <Item>(items: readonly Item[], value: (item: Item) => number): number =>
  items.reduce((total, item) => total + value(item), 0)

function json({ score, dossiers, unreadable }: CompletenessData, language: Language) {
  return {
    summary: { dossiers: dossiers.length + unreadable.length, unreadable: unreadable.length, score: score ?? null },
    dossiers: [
      ...unreadable.map(({ file }) => ({ file, account: null, score: null })),
      ...dossiers.map(one => ({
        file: one.file,
        account: one.account,
        type: one.type,
        stage: one.stage,
        owner: one.owner,
        score: one.score,
        filled: one.filled,
        unsure: one.unsure,
        aged: one.aged,
        expected: one.expected,
        waived: one.waived,
        gate: one.gate,
        sections: Object.fromEntries(
          one.sections
            .filter(({ expected }) => expected > 0)
            .map(section => [
              section.name,
              { score: section.score, filled: section.filled, expected: section.expected },
            ]),
        ),
        missing: one.missing.map(item => ({
          path: item.path,
          label: item.label[language],
          weight: item.weight,
          gate: item.gate,
          ask: item.ask[language],
        })),
      })),
    ],
  }
}

const texts = {
  account: { zh: '客户', en: 'Account' },
  stage: { zh: '阶段', en: 'Stage' },
  owner: { zh: '大客户经理', en: 'Manager' },
  gate: { zh: '转段条件', en: 'Gate' },
  complete: { zh: '完整度', en: 'Complete' },
  unsure: { zh: '听说', en: 'Heard' },
  aged: { zh: '过期', en: 'Aged' },
  unreadable: { zh: '读不了，没有算进去：', en: 'Cannot be read and is not counted:' },
  nobody: { zh: '（未定）', en: '(nobody)' },
  of: phrase<Count>({
    zh: ({ filled, expected }) => `${filled}/${expected}`,
    en: ({ filled, expected }) => `${filled} of ${expected}`,
  }),
  nothing: {
    zh: '这里还没有客户档案。建一份：kam new 客户名称',
    en: 'There is no dossier here yet. Make one: kam new "Account name"',
  },
  nearest: phrase<{ account: string; count: number; label: string; ask: string }>({
    zh: ({ account, count, label, ask }) => `离转段最近的是“${account}”：还差 ${count} 条，先问“${label}”：${ask}`,
    en: ({ account, count, label, ask }) =>
      `Nearest to its next stage: ${account}, ${plural(count, 'answer')} away. First ${lower(label)}: ${ask}`,
  }),
  average: phrase<{ dossiers: number; score: string; unreadable: number }>({
    zh: ({ dossiers, score, unreadable }) =>
      `${dossiers} 份档案，平均完整度 ${score}${unreadable > 0 ? `；另有 ${unreadable} 份读不了，见 kam check` : ''}。`,
    en: ({ dossiers, score, unreadable }) =>
      `${plural(dossiers, 'dossier')}, ${score} complete on average${unreadable > 0 ? `; ${unreadable} cannot be read, see kam check` : ''}.`,
  }),
  complete100: { zh: '这个阶段该填的都填了。', en: 'Everything that this stage expects is filled.' },
  more: phrase<{ count: number }>({
    zh: ({ count }) => `还有 ${count} 条；全部列出：kam report --missing --all`,
    en: ({ count }) => `${count} more; to list all: kam report --missing --all`,
  }),
  next: { zh: '还缺什么、问谁：kam report --missing', en: 'What is missing and what to ask: kam report --missing' },
  gateSign: {
    zh: '带 * 的是转段条件，缺了进不了下一阶段。',
    en: 'Marked * belongs to the gate: without it no next stage.',
  },
} as const

const sectionLabels: Readonly<Record<string, Words>> = {
  account: { zh: '基本', en: 'Basics' },
  qualification: { zh: '认定', en: 'Qualification' },
  customer: { zh: '客户信息', en: 'Customer' },
  competitors: { zh: '对手', en: 'Competitors' },
  projects: { zh: '项目', en: 'Projects' },
  team: { zh: '团队', en: 'Team' },
  relationship: { zh: '关系', en: 'Relationship' },
  contracts: { zh: '合同', en: 'Contracts' },
  growth: { zh: '深化', en: 'Growth' },
}

function sheet(data: CompletenessData, options: SheetOptions): Sheet {
  const { language } = options
  if (data.dossiers.length + data.unreadable.length === 0)
    return { blocks: [{ kind: 'text', text: texts.nothing[language] }] }
  const overview: Block[] = [
    ...headline(data, language),
    ...(data.dossiers.length === 0 ? [] : [overviewTable(data, language)]),
    ...unreadableFiles(data, language),
    ...average(data, language),
  ]
  if (!options.missing) return { blocks: [...overview, { kind: 'text', text: texts.next[language], mark: 'dim' }] }
  const lists = data.dossiers.flatMap(one => missingBlocks(one, options))
  return {
    blocks: [...lists, { kind: 'text', text: texts.gateSign[language], mark: 'dim' }, ...average(data, language)],
  }
}

function average({ dossiers, score, unreadable }: CompletenessData, language: Language): readonly Block[] {
  if (score === undefined) return []
  const args = { dossiers: dossiers.length, score: percent(score), unreadable: unreadable.length }
  return [{ kind: 'text', text: texts.average[language](args) }]
}

/** What to do first: the account that needs the fewest answers to pass its gate. */
function headline({ dossiers }: CompletenessData, language: Language): readonly Block[] {
  const [nearest] = dossiers
    .map(one => ({ one, open: one.gate.expected - one.gate.filled }))
    .filter(({ one, open }) => open > 0 && one.account !== '')
    .sort((a, b) => a.open - b.open || b.one.score - a.one.score)
  const first = nearest?.one.missing.find(({ gate }) => gate)
  if (nearest === undefined || first === undefined) return []
  const args = {
    account: nearest.one.account,
    count: nearest.open,
    label: first.label[language],
    ask: first.ask[language],
  }
  return [{ kind: 'text', text: texts.nearest[language](args) }]
}

function overviewTable({ dossiers }: CompletenessData, language: Language): Block {
  const names = [...new Set(dossiers.flatMap(one => one.sections.map(({ name }) => name)))]
  const ordered = Object.keys(sectionLabels).filter(name => names.includes(name))
  const sections = [...ordered, ...names.filter(name => !ordered.includes(name))]
  const anyUnsure = dossiers.some(({ unsure }) => unsure > 0)
  const anyAged = dossiers.some(({ aged }) => aged > 0)
  const columns: Column[] = [
    column(texts.account[language]),
    column(texts.stage[language], { fixed: true }),
    column(texts.owner[language]),
    column(texts.gate[language], { align: 'right', fixed: true }),
    column(texts.complete[language], { align: 'right', fixed: true }),
    ...(anyUnsure ? [column(texts.unsure[language], { align: 'right', fixed: true })] : []),
    ...(anyAged ? [column(texts.aged[language], { align: 'right', fixed: true })] : []),
    ...sections.map(name =>
      column(sectionLabel(name, dossiers, language), { align: 'right', fixed: true, detail: true }),
    ),
  ]
  const rows = dossiers.map((one): Cell[] => [
    { text: one.account === '' ? one.file : one.account },
    { text: stageShort[one.stage][language] },
    one.owner === null ? { text: texts.nobody[language], mark: 'warning' } : { text: one.owner },
    { text: texts.of[language](one.gate), mark: one.gate.filled < one.gate.expected ? 'warning' : 'good' },
    { text: percent(one.score), ratio: one.score },
    ...(anyUnsure ? [{ text: one.unsure === 0 ? '' : String(one.unsure) }] : []),
    ...(anyAged ? [{ text: one.aged === 0 ? '' : String(one.aged) }] : []),
    ...sections.map(name => sectionCell(one, name)),
  ])
  return { kind: 'table', columns, rows }
}

function unreadableFiles({ unreadable }: CompletenessData, language: Language): readonly Block[] {
  if (unreadable.length === 0) return []
  const items = unreadable.map(({ file }) => ({ sign: '!', text: file, place: '', lines: [], strong: false }))
  return [
    { kind: 'text', text: texts.unreadable[language], mark: 'error' },
    { kind: 'list', items, more: '' },
  ]
}

const column = (label: string, options: Partial<Column> = {}): Column => ({
  label,
  align: 'left',
  detail: false,
  fixed: false,
  ...options,
})

function sectionCell({ sections }: Completeness, name: string): Cell {
  const section = sections.find(one => one.name === name)
  return section === undefined || section.expected === 0 ? { text: '' } : { text: percent(section.score) }
}

function sectionLabel(name: string, dossiers: readonly Completeness[], language: Language): string {
  const label = sectionLabels[name] ?? dossiers.flatMap(one => one.sections).find(one => one.name === name)?.label
  return label?.[language] ?? name
}

function missingBlocks(one: Completeness, { language, limit }: SheetOptions): readonly Block[] {
  const name = one.account === '' ? one.file : one.account
  const note = [
    stageShort[one.stage][language],
    `${texts.gate[language]} ${texts.of[language](one.gate)}`,
    percent(one.score),
  ].join(comma[language])
  const heading: Block = { kind: 'heading', text: name, note }
  if (one.missing.length === 0) return [heading, { kind: 'text', text: texts.complete100[language], mark: 'good' }]
  const shown = one.missing.slice(0, limit)
  const hidden = one.missing.length - shown.length
  const more = hidden > 0 ? texts.more[language]({ count: hidden }) : ''
  return [heading, { kind: 'list', items: shown.map(item => missingItem(item, language)), more }]
}

function missingItem(item: Missing, language: Language): ListItem {
  const separator = language === 'zh' ? '、' : ', '
  const whom = item.whom.map(who => whomWords[who][language]).join(separator)
  const asked =
    item.ask[language] === ''
      ? ''
      : whom === ''
        ? item.ask[language]
        : language === 'zh'
          ? `${item.ask.zh}（问：${whom}）`
          : `${item.ask.en} (ask: ${whom})`
  const label = item.label[language]
  return {
    sign: item.gate ? '*' : '-',
    text: item.item === '' ? label : language === 'zh' ? `${item.item}：${label}` : `${item.item}: ${label}`,
    place: item.path,
    lines: asked === '' ? [] : [asked],
    strong: item.gate,
  }
}

/** Never 100 % while something is missing, never 0 % where something is there. */
function percent(score: number): string {
  const whole = Math.round(score * 100)
  if (score === 0 || score === 1) return `${whole}%`
  return `${Math.max(1, Math.min(whole, 99))}%`
}

const comma: Words = { zh: '，', en: ', ' }

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)
