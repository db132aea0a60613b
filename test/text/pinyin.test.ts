import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { soundsLike, spells } from '../../src/text/pinyin.ts'

describe('a name that is heard', () => {
  it.each([
    ['蓝江', '澜江银行', true],
    ['澜江', '澜江银行', true],
    ['从庆', '重庆港务', false],
    ['重庆', '崇庆港务', true],
    ['澜江银行股份', '澜江银行', false],
    ['蓝', '澜江银行', false],
    ['', '澜江银行', false],
  ])('%s for %s: %s', (written, name, isAlike) => {
    expect(soundsLike(written, name)).toBe(isAlike)
  })
})

describe('letters that spell a name', () => {
  it.each([
    ['zgyh', '中国银行'],
    ['zhongguoyinhang', '中国银行'],
    ['zhonggyh', '中国银行'],
    ['zhgyh', '中国银行'],
    ['zhongguoyinh', '中国银行'],
    ['cqyh', '重庆银行'],
    ['zqyh', '重庆银行'],
    ['lsyh', '吕商银行'],
    ['lvshang', '吕商'],
    ['xmgw', '厦门港务'],
    ['xag', '西安港'],
    ['abc', 'ABC'],
    ['abczg', 'ABC中国'],
    ['sgccgjdw', 'SGCC（国家电网）'],
    ['zgyd5gzx', '中国移动5G中心'],
    ['yh', '《银行》'],
  ])('%s: %s', (letters, name) => {
    expect(spells(letters, name)).toBe('whole')
  })

  it.each([
    ['zg', '中国银行'],
    ['zgyh', '中国银行股份有限公司'],
    ['zhongg', '中国银行'],
    ['zhon', '中国银行'],
  ])('%s only begin %s', (letters, name) => {
    expect(spells(letters, name)).toBe('start')
  })

  it.each([
    ['yh', '中国银行'],
    ['zgyhx', '中国银行'],
    ['zgsh', '中国银行'],
    ['zhongyinhang', '中国银行'],
    ['guo', '中国银行'],
    ['z', ''],
    ['a', '。'],
  ])('%s are none of %s', (letters, name) => {
    expect(spells(letters, name)).toBeUndefined()
  })

  it('are found for any name, and never throw', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aeghinoruz'), minLength: 1, maxLength: 30 })
    const name = fc.string({ unit: fc.constantFrom(...'额尔安中长重行a《𠮷 '), maxLength: 30 })
    fc.assert(
      fc.property(letters, fc.oneof(name, fc.string({ unit: 'binary' })), (typed, called) => {
        expect([undefined, 'whole', 'start']).toContain(spells(typed, called))
      }),
      { numRuns: 2000 },
    )
  })
})
