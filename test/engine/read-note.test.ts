import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNote } from '../../src/engine/read-note.ts'
import { account } from '../helpers/catalog.ts'

const yaml =
  'customer:\n  people: [{ name: 李敏 }, { name: 陆平 }, { name: Ada Lind }, { name: Ada }, { name: "[[tb|Tom Berg]]" }]'
const note = async (text: string) => {
  const { verb, people, text: said, date } = readNote(await account(yaml), text) ?? {}
  return verb === undefined ? undefined : [date, verb, people?.join('+'), said]
}

describe('a line that somebody jots down', () => {
  it.each([
    ['见李敏，他说技术分六成', '2026-11-23', 'met', '李敏', '他说技术分六成'],
    ['昨天见了李敏和陆平，预算批了', '2026-11-22', 'met', '李敏+陆平', '预算批了'],
    ['11月20日拜访陆平：入围确认', '2026-11-20', 'met', '陆平', '入围确认'],
    ['李敏说预算明年批', '2026-11-23', 'learned', '李敏', '预算明年批'],
    ['李敏：预算明年批', '2026-11-23', 'learned', '李敏', '预算明年批'],
    ['告诉李敏、陆平，新款已过认证', '2026-11-23', 'told', '李敏+陆平', '新款已过认证'],
    ['met Ada Lind and Tom Berg, they want a trial', '2026-11-23', 'met', 'Ada Lind+Tom Berg', 'they want a trial'],
    ['Yesterday I told Ada: it is certified', '2026-11-22', 'told', 'Ada', 'it is certified'],
    ['Ada Lind says the budget is approved', '2026-11-23', 'learned', 'Ada Lind', 'the budget is approved'],
    ['- 2026-11-20 met Ada Lind: lunch', '2026-11-20', 'met', 'Ada Lind', 'lunch'],
    ['见江枫，演练过了一遍', '2026-11-23', 'met', '江枫', '演练过了一遍'],
    ['王处长说预算三千万', '2026-11-23', 'learned', '王处长', '预算三千万'],
    ['昨天 李总：下周五演示', '2026-11-22', 'learned', '李总', '下周五演示'],
    ['saw Piet Hanssen, all is well', '2026-11-23', 'met', 'Piet Hanssen', 'all is well'],
  ])('%s', async (text, date, verb, people, said) => {
    expect(await note(text)).toEqual([date, verb, people, said])
  })

  it.each([
    '技术分六成',
    '预算：三千万',
    '总部说预算批了',
    '领导：不满意',
    'the budget is approved',
    '见',
    '见李敏',
    'Adam says hello',
    '',
    '李敏和陆平',
  ])('says neither what happened nor with whom: %s', async text => {
    expect(await note(text)).toBeUndefined()
  })

  it('takes no day for the day of the entry that is still to come', async () => {
    expect(await note('12月4日见李敏，定合同')).toBeUndefined()
  })

  it('never throws, whatever it is', async () => {
    const one = await account(yaml)
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => void readNote(one, text)))
  })
})
