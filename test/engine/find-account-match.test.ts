import { describe, expect, it } from 'vitest'
import { findAccount, findSpelt } from '../../src/engine/find-account.ts'

const candidates = [
  { file: 'accounts/Corvane Assurances.md', names: ['Corvane Assurances', 'Corvane', 'CV'] },
  { file: 'accounts/Corvane Life.md', names: ['Corvane Life'] },
  { file: 'accounts/north/ＡＢＣ.md', names: ['[[abc|ABC Werke GmbH]]'] },
  { file: 'accounts/澜江.md', names: ['澜江银行', '澜行'] },
  { file: 'accounts/broken.md', names: [] },
]

const one = (file: string) => ({ kind: 'one', file })

describe('findAccount', () => {
  it.each([
    ['Corvane Assurances', 'accounts/Corvane Assurances.md'],
    ['corvane', 'accounts/Corvane Assurances.md'],
    ['cv', 'accounts/Corvane Assurances.md'],
    ['CORVANE  LIFE', 'accounts/Corvane Life.md'],
    ['accounts/Corvane Life.md', 'accounts/Corvane Life.md'],
    ['./accounts/corvane life', 'accounts/Corvane Life.md'],
    ['accounts\\Corvane Life.md', 'accounts/Corvane Life.md'],
    ['Corvane Life.md', 'accounts/Corvane Life.md'],
    ['abc', 'accounts/north/ＡＢＣ.md'],
    ['ＡＢＣ', 'accounts/north/ＡＢＣ.md'],
    ['abc werke', 'accounts/north/ＡＢＣ.md'],
    ['澜行', 'accounts/澜江.md'],
    ['[[澜行]]', 'accounts/澜江.md'],
    ['澜', 'accounts/澜江.md'],
    ['corvane l', 'accounts/Corvane Life.md'],
    ['broken', 'accounts/broken.md'],
  ])('finds %s', (written, file) => {
    expect(findAccount(written, candidates)).toEqual(one(file))
  })

  it('takes composed and decomposed letters for the same', () => {
    const zurich = [{ file: 'accounts/zuerich.md', names: ['Zu\u0308rich'] }]
    expect(findAccount('Z\u00fcrich', zurich)).toEqual(one('accounts/zuerich.md'))
  })

  it('gives the candidates where several begin so', () => {
    expect(findAccount('corv', candidates)).toEqual({ kind: 'several', candidates: candidates.slice(0, 2) })
  })

  it('gives the candidates where two accounts have one name', () => {
    const twins = [
      { file: 'a.md', names: ['Acme', 'Group'] },
      { file: 'b.md', names: ['Beta', 'group'] },
    ]
    expect(findAccount('Group', twins)).toEqual({ kind: 'several', candidates: twins })
  })

  it.each([
    ['银行', ['accounts/澜江.md']],
    ['Life', ['accounts/Corvane Life.md']],
    ['澜江银行股份有限公司', ['accounts/澜江.md']],
    ['Corvan Lief', ['accounts/Corvane Life.md']],
    ['Corvane Lief', ['accounts/Corvane Assurances.md', 'accounts/Corvane Life.md']],
    ['Brokne', ['accounts/broken.md']],
    ['nobody', []],
    ['', []],
    ['abx werke', ['accounts/north/ＡＢＣ.md']],
  ])('offers who is near to %s, and takes none of them', (written, files) => {
    const match = findAccount(written, candidates)
    expect(match.kind === 'none' ? match.near.map(({ file }) => file) : match).toEqual(files)
  })
})

describe('findSpelt', () => {
  const banks = [
    { file: 'accounts/中国银行.md', names: ['中国银行', '中行'] },
    { file: 'accounts/中国银行苏州分行.md', names: ['中国银行苏州分行'] },
    { file: 'accounts/交通银行.md', names: ['[[jtyh|交通银行]]'] },
    { file: 'accounts/Zenith.md', names: ['Zenith'] },
    { file: 'accounts/重庆港务.md', names: [] },
  ]

  it.each([
    ['zgyh', 'accounts/中国银行.md'],
    ['ZGYH', 'accounts/中国银行.md'],
    ['zhongguo yinhang', 'accounts/中国银行.md'],
    ["zhong'guo-yinhang", 'accounts/中国银行.md'],
    ['ｚｇｙｈ', 'accounts/中国银行.md'],
    ['zhongh', 'accounts/中国银行.md'],
    ['zgyhsz', 'accounts/中国银行苏州分行.md'],
    ['jiaotong', 'accounts/交通银行.md'],
    ['cqgw', 'accounts/重庆港务.md'],
  ])('finds %s', async (written, file) => {
    expect(await findSpelt(written, banks)).toEqual(one(file))
  })

  it('gives a name itself, or its beginning, the first say', async () => {
    expect([await findSpelt('z', banks), await findSpelt('中国银行', banks)]).toEqual([
      one('accounts/Zenith.md'),
      one('accounts/中国银行.md'),
    ])
  })

  it('shows the candidates where several are spelt so', async () => {
    expect(await findSpelt('zgy', banks)).toEqual({ kind: 'several', candidates: banks.slice(0, 2) })
  })

  it.each(['z9', 'yinhang', 'zgyx?', 'zg银行x', 'c'])('finds nobody by %s', async written => {
    expect((await findSpelt(written, banks)).kind).toBe('none')
  })

  it.each([
    ['娇通', [2]],
    ['仲国银航', [0, 1]],
    ['重情', [4]],
    ['教', []],
    ['果饮', []],
  ])('offers who sounds like %s, and takes none of them', async (written, indexes) => {
    expect(await findSpelt(written, banks)).toEqual({ kind: 'none', near: indexes.map(index => banks[index]) })
  })

  it('says what is near where the spelling fits nobody', async () => {
    expect(await findSpelt('Zenit h', banks)).toEqual({ kind: 'none', near: [banks[3]] })
  })
})
