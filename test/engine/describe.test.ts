import { describe, expect, it } from 'vitest'
import { defaultConfig } from '../../src/engine/config.ts'
import { fieldPage } from '../../src/engine/describe-field.ts'
import { rulePage, shortWhy } from '../../src/engine/describe-rule.ts'
import { allFields } from '../../src/engine/find-field.ts'
import type { Page, PageRow } from '../../src/engine/page.ts'
import { rules } from '../../src/rules/index.ts'
import { dossierRule, sentence } from '../../src/rules/rule.ts'
import { languages } from '../../src/text/phrase.ts'
import { catalog } from '../helpers/catalog.ts'

const rowTexts = ({ label, lines, rows }: PageRow): readonly string[] => [label, ...lines, ...rows.flatMap(rowTexts)]

const textsOf = ({ blocks }: Page): readonly string[] =>
  blocks.flatMap(block =>
    block.kind === 'rows' ? block.rows.flatMap(rowTexts) : block.kind === 'lines' ? block.lines : [block.text],
  )

describe.each(languages)('every page in %s', language => {
  it('of a field is whole', () => {
    const broken = allFields(catalog).filter(field =>
      textsOf(fieldPage(catalog, field, language)).some(text => text === '' || /undefined|\[object/.test(text)),
    )
    expect(broken.map(({ path }) => path)).toEqual([])
  })

  it('of a rule is whole', () => {
    const broken = rules.filter(rule =>
      textsOf(rulePage(rule, defaultConfig, language)).some(
        text => /undefined|\[object/.test(text) || rule.why[language] === '',
      ),
    )
    expect(broken.map(({ id }) => id)).toEqual([])
  })
})

const rule = dossierRule({
  id: 'late',
  severity: 'warning',
  why: {
    zh: '拖久了就凉了。要赶紧，对手不等人，客户也不等人。今天就去。',
    en: 'After 1.5 weeks it is cold, and nobody knows the reason why. Be quick. Go today.',
  },
  settings: { days: { value: 14, says: { zh: '几天算晚', en: 'days until it is late' } } },
  bad: { zh: 'a: 1', en: 'a: 1' },
  good: { zh: 'a: 2', en: 'a: 2' },
  sentences: { late: sentence({ message: { zh: () => '', en: () => '' } }) },
  *check() {},
})

describe('rulePage', () => {
  it('names the numbers that can be set, with their defaults', () => {
    const [, , heading, numbers, how] = rulePage(rule, defaultConfig, 'en').blocks
    expect([heading, numbers, how]).toEqual([
      { kind: 'heading', text: 'Numbers you can set', note: '' },
      { kind: 'rows', rows: [{ label: 'days', lines: ['14, days until it is late'], rows: [] }] },
      { kind: 'text', text: 'Set in kam.config.yaml: settings: { late: { days: 14 } }', mark: 'dim' },
    ])
  })

  it('is told in short by as many sentences as say something', () => {
    expect(shortWhy(rule, 'zh')).toBe('拖久了就凉了。要赶紧，对手不等人，客户也不等人。')
    expect(shortWhy(rule, 'en')).toBe('After 1.5 weeks it is cold, and nobody knows the reason why.')
  })
})
