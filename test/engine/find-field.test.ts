import { describe, expect, it } from 'vitest'
import { allFields, fieldAt, nameBelow, nearFields } from '../../src/engine/find-field.ts'
import { catalog } from '../helpers/catalog.ts'

describe('fieldAt', () => {
  it.each([
    'projects[].budget',
    'projects.budget',
    'projects[核心系统].budget',
    'projects[0].budget',
    'projects["2025"].budget',
  ])('finds the field of %s, whichever item it is in', written => {
    expect(fieldAt(catalog, written)?.path).toBe('projects[].budget')
  })

  it.each(['', 'nothing', 'projects.nothing', 'a..b', '[0]'])('finds none for %j', written => {
    expect(fieldAt(catalog, written)).toBeUndefined()
  })

  it('finds every field under its own path', () => {
    const fields = allFields(catalog)
    expect(fields.length).toBeGreaterThan(200)
    expect(fields.filter(field => fieldAt(catalog, field.path) !== field)).toEqual([])
  })
})

describe('nameBelow', () => {
  it.each([
    [['projects', 0], '预算', 'budget'],
    [['projects', 0], 'Budget', 'budget'],
    [['projects', 0], 'budget', 'budget'],
    [[], '大客户经理', 'owner'],
    [[], '大客户经理(唯一接口)', 'owner'],
    [['customer'], '关键人', 'people'],
    [[], '预算', '预算'],
    [['nowhere'], '预算', '预算'],
  ])('below %j %s is %s', (place, written, name) => {
    expect(nameBelow(catalog, place, written)).toBe(name)
  })
})

describe('nearFields', () => {
  it.each([
    ['projects[].bugdet', ['projects[].budget']],
    ['projcts.budget', ['projects[].budget']],
    ['custmer.people[李敏].title', ['customer.people[].title']],
    ['custmer.people[李敏].titel', ['customer']],
    ['reports_to', ['customer.people[].reports_to']],
    ['satisfaction', ['competitors[].satisfaction', 'relationship.satisfaction']],
    ['年收入', ['customer.profile.revenue']],
    ['headcont', ['customer.profile.headcount']],
    ['', []],
    ['qqqqqqqqq', []],
  ])('offers for %s %j', (written, paths) => {
    expect(nearFields(catalog, written)).toEqual(paths)
  })
})
