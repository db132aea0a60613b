import { describe, expect, it } from 'vitest'
import { answerTo } from '../../src/engine/answer.ts'
import { sayAnswer } from '../../src/engine/say-answer.ts'
import type { Value } from '../../src/text/yaml-value.ts'
import { catalog, today } from '../helpers/catalog.ts'

function fieldNamed(path: string) {
  const field = catalog.field(path.split('.'))
  if (field === undefined) throw new Error(`no field ${path}`)
  return field
}

const answer = (path: string, written: string): Value | 'unclear' => {
  const given = answerTo(fieldNamed(path), written, { today, currency: 'CNY' })
  return given.kind === 'value' ? given.value : 'unclear'
}

describe('an answer', () => {
  it.each([
    ['owner', ' 方遥 ', '方遥'],
    ['owner', '2027-03', '2027-03'],
    ['customer.profile.kind', '银行', 'bank'],
    ['customer.profile.kind', '信托', '信托'],
    ['type', 'economic', 'economic'],
    ['type', '经济大客户', 'economic'],
    ['type', '经济', 'economic'],
    ['type', 'Economic', 'economic'],
    ['projects.budget', '3.5亿', 350_000_000],
    ['projects.budget', '1,200万', 12_000_000],
    ['projects.budget', '¥350k', 350_000],
    ['qualification.spend.margin', '-20万', -200_000],
    ['customer.profile.headcount', '2.1万人', 21_000],
    ['qualification.spend.year', '2026年', 2026],
    ['qualification.spend.year', '去年', 2025],
    ['qualification.spend.year', 'This year', 2026],
    ['competitors.satisfaction', '４', 4],
    ['projects.decision_date', '三月底', '2027-03-31'],
    ['projects.decision_date', 'next Friday', '2026-12-04'],
    ['customer.people.met', '3月', '2026-03'],
    ['qualification.references.willing', '是', true],
    ['qualification.references.willing', 'No', false],
    ['currency', 'cny', 'CNY'],
    ['customer.departments.using', '科技部、运营部，数据中心', ['科技部', '运营部', '数据中心']],
    ['customer.departments.using', '"Acme, Inc.", Network', ['Acme, Inc.', 'Network']],
    ['customer.departments.using', '科技部,科技部,', ['科技部']],
    ['customer.people.roles', '技术、decision_maker', ['technical', 'decision_maker']],
    ['kam', '1', 1],
  ])('to `%s`, %s, is %j', (path, written, value) => {
    expect(answer(path, written)).toEqual(value)
  })

  it.each([
    ['owner', '  '],
    ['type', 'big'],
    ['projects.budget', 'about 2m'],
    ['projects.budget', '1.200'],
    ['projects.budget', '200 USD'],
    ['customer.profile.headcount', '1.5'],
    ['qualification.spend.year', '26'],
    ['competitors.satisfaction', '6'],
    ['projects.decision_date', '3/10'],
    ['qualification.references.willing', 'maybe'],
    ['customer.people.roles', 'technical, boss'],
    ['currency', '人民币'],
    ['customer.people.email', 'li min'],
    ['kam', '2'],
  ])('to `%s`, %s, is asked again', (path, written) => {
    expect(answer(path, written)).toBe('unclear')
  })

  it('beside a currency that does not hold here says so', () => {
    const how = (written: string, currency: string) =>
      answerTo(fieldNamed('customer.profile.revenue'), written, { today, currency })
    expect(how('€2.5bn', 'EUR')).toEqual({ kind: 'value', value: 2_500_000_000 })
    for (const written of ['€2.5bn', '2.5 billion EUR', 'usd 2m', '200万美元']) {
      expect(how(written, 'CNY')).toMatchObject({ how: { en: expect.stringMatching(/^Write the number alone/) } })
    }
    expect(how('about 2m', 'EUR')).toMatchObject({ how: { en: expect.stringMatching(/^Write one number/) } })
  })

  it('on a scale may be any of its steps, named or not', () => {
    expect(answerTo(fieldNamed('competitors.satisfaction'), '7', { today })).toMatchObject({
      how: { en: 'Write 1 to 5: 1 (Wants to be rid of them), 3 (Gets by with them), 5 (Delighted)' },
    })
  })

  it('that is not understood says which part, and what may be written', () => {
    expect(answerTo(fieldNamed('customer.people.roles'), 'technical, boss', { today })).toMatchObject({
      kind: 'unclear',
      part: 'boss',
      how: { en: expect.stringContaining('decision_maker (') },
    })
  })
})

describe('what was understood', () => {
  it.each([
    ['projects.budget', 350_000_000, '350000000 CNY（3.5 亿）', '350000000 CNY (350 million)'],
    ['customer.profile.headcount', 3200, '3200（3,200）', '3200 (3,200)'],
    ['projects.decision_date', '2027-03-31', '2027-03-31（周三）', '2027-03-31 (Wed 31 March 2027)'],
    ['projects.decision_date', '2027-Q1', '2027-Q1（2027 年第一季度）', '2027-Q1 (Q1 2027)'],
    ['type', 'economic', 'economic（经济大客户）', 'economic (Economic)'],
    ['owner', '方遥', '方遥', '方遥'],
    ['customer.departments.using', ['科技部', '运营部'], '科技部、运营部', '科技部, 运营部'],
    ['qualification.references.willing', true, 'true（是）', 'true (yes)'],
    ['sponsor', { name: '顾衡', title: '副总' }, '姓名：顾衡，职务：副总', 'Name: 顾衡, Title: 副总'],
  ])('in `%s`, %j, is said back in full', (path, value, zh, en) => {
    expect(sayAnswer(fieldNamed(path), value, 'zh', 'CNY')).toBe(zh)
    expect(sayAnswer(fieldNamed(path), value, 'en', 'CNY')).toBe(en)
  })
})
