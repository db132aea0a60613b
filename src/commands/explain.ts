/** `kam explain`: every rule and every field at hand, or one of them in full. */
import { fieldPage, stageText } from '../engine/describe-field.ts'
import { type RuleConfig, rulePage, severityText, shortWhy } from '../engine/describe-rule.ts'
import { settingsSheet } from '../engine/describe-settings.ts'
import { allFields, fieldAt, fieldCalled, nearFields } from '../engine/find-field.ts'
import type { Page } from '../engine/page.ts'
import { isSection } from '../engine/sections.ts'
import { labelOf } from '../engine/show-value.ts'
import { mustKnowFields } from '../engine/team-fields.ts'
import type { Block, Column, Sheet } from '../engine/views/sheet.ts'
import { ownCatalog } from '../io/package.ts'
import { catalogFor } from '../io/schemas.ts'
import { findWorkspace, openWorkspace } from '../io/workspace.ts'
import { renderPage } from '../reporters/page.ts'
import type { View } from '../reporters/paint.ts'
import { renderSheet } from '../reporters/sheet/pretty.ts'
import { rules } from '../rules/index.ts'
import type { Rule } from '../rules/rule.ts'
import { teamRule } from '../rules/team.ts'
import type { Catalog } from '../schema/catalog.ts'
import { Failure } from '../text/failure.ts'
import { nearest } from '../text/nearest.ts'
import { fill, type Language, phrase, type Words } from '../text/phrase.ts'
import { defineCommand } from './command.ts'

export default defineCommand({
  name: 'explain',
  group: 'check',
  summary: { zh: '规则和字段的说明', en: 'what the rules and the fields mean' },
  arguments: [
    {
      name: '[topic]',
      says: {
        zh: '规则名、字段路径，或者 settings（能设什么、默认是多少）；不写就列出全部规则和字段',
        en: 'a rule, the path of a field, or settings (what can be set, with its default); without it all rules and fields',
      },
    },
  ],
  options: {},
  examples: [
    {
      line: { zh: 'kam explain stage-gate', en: 'kam explain stage-gate' },
      says: { zh: '这条规则管什么，不想要怎么办', en: 'what the rule is for, and how to live without it' },
    },
    {
      line: { zh: 'kam explain projects.budget', en: 'kam explain projects.budget' },
      says: { zh: '这个字段怎么问、问谁、怎么写', en: 'what to ask, whom, and how to write it' },
    },
  ],

  async run([topic], _, { host, language, width, paint }) {
    // What holds here; outside of a workspace what holds everywhere.
    const workspace = (await findWorkspace(host)) ?? (await openWorkspace(host.cwd))
    const { config } = workspace
    const catalog = await catalogFor(workspace)
    mustKnowFields(config.teamRules, catalog)
    const known: Known = { rules: [...rules, ...config.teamRules.map(teamRule)], config, catalog }
    const view: View = { language, width, paint: await paint(), cut: host.showsTerminal }
    if (topic === 'settings') {
      return { text: renderSheet(settingsSheet(await ownCatalog('config'), rules, config, language), view), exit: 0 }
    }
    if (topic === undefined) return { text: renderSheet(overview(known, language), view), exit: 0 }
    return { text: renderPage(pageOf(topic, known, language), view), exit: 0 }
  },
})

const texts = {
  path: { zh: '字段', en: 'Field' },
  label: { zh: '名称', en: 'Label' },
  stage: { zh: '从哪个阶段起要填', en: 'Expected from' },
  account: { zh: '客户档案', en: 'The account' },
  legend: {
    zh: '带 * 的是转段条件；后面空着的从不要求，或者跟上一级一起算。',
    en: 'Marked * belongs to the gate; with nothing behind it a field is optional, or counted with the one above.',
  },
  more: {
    zh: '细说一条：kam explain stage-gate，kam explain projects.budget；可以改的数：kam explain settings',
    en: 'One in full: kam explain stage-gate, kam explain projects.budget; numbers that can be set: kam explain settings',
  },
  unknown: phrase<{ topic: string }>({
    zh: ({ topic }) => `没有叫 \`${topic}\` 的规则或字段。`,
    en: ({ topic }) => `There is no rule and no field \`${topic}\`.`,
  }),
  near: phrase<{ names: string }>({
    zh: ({ names }) => `是不是：${names}`,
    en: ({ names }) => `Did you mean: ${names}`,
  }),
  all: { zh: '全部列出：kam explain', en: 'To list them all: kam explain' },
}

type Known = { readonly rules: readonly Rule[]; readonly config: RuleConfig; readonly catalog: Catalog }

function pageOf(topic: string, { rules, config, catalog }: Known, language: Language): Page {
  const rule = rules.find(({ id }) => id === topic)
  if (rule !== undefined) return rulePage(rule, config, language)
  const field = fieldAt(catalog, topic) ?? fieldCalled(catalog, topic)
  if (field !== undefined) return fieldPage(catalog, field, language)
  const ids = rules.map(({ id }) => id)
  const close = nearest(topic, ids)
  const near = close === undefined ? nearFields(catalog, topic) : [close]
  const hint = near.length === 0 ? texts.all : fill(texts.near, { names: near.join(', ') })
  throw new Failure(fill(texts.unknown, { topic }), hint)
}

const scopeTitles: Readonly<Record<Rule['scope'], Words>> = {
  file: { zh: '规则：文件读不读得了', en: 'Rules: can the file be read' },
  dossier: { zh: '规则：一份档案', en: 'Rules: one dossier' },
  workspace: { zh: '规则：几份档案放在一起看', en: 'Rules: all dossiers together' },
  acceptance: { zh: '规则：waived、silenced 写得对不对', en: 'Rules: what is waived and silenced' },
}

function overview(known: Known, language: Language): Sheet {
  return {
    blocks: [
      ...(['file', 'dossier', 'workspace', 'acceptance'] as const).flatMap(scope => ruleBlocks(known, scope, language)),
      ...fieldBlocks(known.catalog, language),
      { kind: 'text', text: texts.legend[language], mark: 'dim' },
      { kind: 'text', text: texts.more[language] },
    ],
  }
}

const column = (label: Words, language: Language, fixed = true): Column => ({
  label: label[language],
  align: 'left',
  detail: false,
  fixed,
})

function ruleBlocks({ rules, config }: Known, scope: Rule['scope'], language: Language): readonly Block[] {
  const members = rules.filter(rule => rule.scope === scope)
  if (members.length === 0) return []
  return [
    { kind: 'heading', text: scopeTitles[scope][language], note: String(members.length) },
    {
      kind: 'list',
      items: members.map(rule => ({
        sign: '-',
        text: rule.id,
        place: severityText(rule, config, language),
        lines: [shortWhy(rule, language)],
        strong: false,
      })),
      more: '',
    },
  ]
}

/** One table a list or map at the top, and first one for the facts about the account itself. */
function fieldBlocks(catalog: Catalog, language: Language): readonly Block[] {
  // The keys of other tools say nothing about an account.
  const fields = allFields(catalog).filter(({ kind }) => kind !== 'free')
  const tops = [...catalog.root.fields.values()].filter(field => isSection(field) && field.fields.size > 0)
  const groups = [
    { title: texts.account[language], members: fields.filter(({ path }) => !tops.some(top => isIn(path, top.path))) },
    ...tops.map(top => ({ title: labelOf(top, language), members: fields.filter(({ path }) => isIn(path, top.path)) })),
  ]
  return groups.flatMap(({ title, members }): readonly Block[] => [
    { kind: 'heading', text: title, note: String(members.length) },
    {
      kind: 'table',
      columns: [column(texts.path, language), column(texts.label, language, false), column(texts.stage, language)],
      rows: members.map(field => [
        { text: field.path },
        { text: labelOf(field, language) },
        { text: stageText(catalog, field, language) },
      ]),
    },
  ])
}

const isIn = (path: string, top: string): boolean =>
  path === top || path.startsWith(`${top}.`) || path.startsWith(`${top}[`)
