/** How complete the dossiers are, as a person reads it: what to do first, a row for each, and on demand every question. */
import { stageShort, whomWords } from '../../schema/words.ts'
import { type Language, phrase, plural, type Words } from '../../text/phrase.ts'
import type { Completeness, CompletenessData, Count, Missing } from './completeness-facts.ts'
import type { DoubtfulFact } from './doubtful-facts.ts'
import type { Block, Cell, Column, ListItem, Sheet } from './sheet.ts'
import type { SheetOptions } from './view.ts'

const texts = {
  account: { zh: '客户', en: 'Account' },
  stage: { zh: '阶段', en: 'Stage' },
  owner: { zh: '大客户经理', en: 'Manager' },
  gate: { zh: '转段条件', en: 'Gate' },
  complete: { zh: '完整度', en: 'Complete' },
  unsure: { zh: '听说', en: 'Heard' },
  aged: { zh: '过期', en: 'Aged' },
  faults: { zh: '写错（见 kam check）', en: 'Wrong (see kam check)' },
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
  doubtful: { zh: '填了但要核实的：', en: 'Filled, but to be confirmed:' },
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

/** The overview; with what is missing asked for, the lists in its place. */
export function completenessSheet(data: CompletenessData, options: SheetOptions): Sheet {
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
  const anyFaults = dossiers.some(({ faults }) => faults > 0)
  const anyAged = dossiers.some(({ aged }) => aged > 0)
  const columns: Column[] = [
    column(texts.account[language]),
    column(texts.stage[language], { fixed: true }),
    column(texts.owner[language]),
    column(texts.gate[language], { align: 'right', fixed: true }),
    column(texts.complete[language], { align: 'right', fixed: true }),
    ...sections.map(name =>
      column(sectionLabel(name, dossiers, language), { align: 'right', fixed: true, detail: true }),
    ),
    ...(anyUnsure ? [column(texts.unsure[language], { align: 'right', fixed: true, detail: true })] : []),
    ...(anyAged ? [column(texts.aged[language], { align: 'right', fixed: true, detail: true })] : []),
    ...(anyFaults ? [column(texts.faults[language], { align: 'right', fixed: true, detail: true })] : []),
  ]
  const rows = dossiers.map((one): Cell[] => [
    { text: one.account === '' ? one.file : one.account },
    { text: stageShort[one.stage][language] },
    one.owner === null ? { text: texts.nobody[language], mark: 'warning' } : { text: one.owner },
    { text: texts.of[language](one.gate), mark: one.gate.filled < one.gate.expected ? 'warning' : 'good' },
    { text: percent(one.score), ratio: one.score },
    ...sections.map(name => sectionCell(one, name)),
    ...(anyUnsure ? [{ text: one.unsure === 0 ? '' : String(one.unsure) }] : []),
    ...(anyAged ? [{ text: one.aged === 0 ? '' : String(one.aged) }] : []),
    ...(anyFaults ? [{ text: one.faults === 0 ? '' : String(one.faults), mark: 'error' as const }] : []),
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
  const lists = [
    ...(one.missing.length === 0
      ? [{ kind: 'text', text: texts.complete100[language], mark: 'good' } as const]
      : [listOf(one.missing.map(item => missingItem(item, language)))]),
    ...(one.doubtful.length === 0
      ? []
      : [
          { kind: 'text', text: texts.doubtful[language] } as const,
          listOf(one.doubtful.map(doubt => doubtfulItem(doubt, language))),
        ]),
  ]
  return [{ kind: 'heading', text: name, note }, ...lists]

  function listOf(items: readonly ListItem[]): Block {
    const hidden = Math.max(0, items.length - limit)
    return {
      kind: 'list',
      items: items.slice(0, limit),
      more: hidden > 0 ? texts.more[language]({ count: hidden }) : '',
    }
  }
}

/** One thing that is missing: what it is called, where it stands, what to ask and whom. */
export function missingItem(item: Missing, language: Language): ListItem {
  const whom = item.whom.map(who => whomWords[who][language]).join(language === 'zh' ? '、' : ', ')
  return {
    sign: item.gate ? '*' : '-',
    text: named(item.item, item.label[language], language),
    place: item.path,
    lines: question(item.ask[language], whom, language),
    strong: item.gate,
  }
}

/** One thing to be confirmed: what is written, who said it and when, what to ask and whom. */
function doubtfulItem({ item, label, said, facts, path, why, ask, whom }: DoubtfulFact, language: Language): ListItem {
  const fact = [label[language], said[language]].filter(text => text !== '' && text !== item).join(' ')
  return {
    sign: '?',
    text: named(item, facts > 1 ? `${fact} (${facts})` : fact, language),
    place: path,
    lines: [why[language], ...question(ask[language], whom[language], language)],
    strong: false,
  }
}

function named(item: string, name: string, language: Language): string {
  if (item === '') return name
  return language === 'zh' ? `${item}：${name}` : `${item}: ${name}`
}

function question(ask: string, whom: string, language: Language): readonly string[] {
  if (ask === '' || whom === '') return ask === '' ? [] : [ask]
  return [language === 'zh' ? `${ask}（问：${whom}）` : `${ask} (ask: ${whom})`]
}

/** Never 100 % while something is missing, never 0 % where something is there. */
function percent(score: number): string {
  const whole = Math.round(score * 100)
  if (score === 0 || score === 1) return `${whole}%`
  return `${Math.max(1, Math.min(whole, 99))}%`
}

const comma: Words = { zh: '，', en: ', ' }

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)
