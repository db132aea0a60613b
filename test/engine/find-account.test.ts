import { describe, expect, it } from 'vitest'
import { accountShown, dossierFile, type Known, meet, namesOf } from '../../src/engine/find-account.ts'

const known = (account: string, ...aliases: readonly string[]): Known => ({
  file: dossierFile('accounts', account),
  account,
  names: [account, ...aliases],
})

const bank = known('中国银行股份有限公司', '中行', 'BOC')
const acme = known('Acme Inc')
const files = [bank.file, acme.file, 'accounts/会议.md']

const meeting = (name: string) => meet(name, dossierFile('accounts', name), [bank, acme], files)

describe('a new account', () => {
  it.each(['中国银行股份有限公司', '中行', 'boc', 'ＢＯＣ', '[[boc|中行]]', ' BOC '])(
    'is the same as one that is there under that name: %s',
    name => {
      expect(meeting(name)).toEqual({ kind: 'same', known: bank })
    },
  )

  it.each(['中国银行', '中国银行（集团）'])('is likely the twin of one that is there: %s', name => {
    expect(meeting(name)).toEqual({ kind: 'twins', twins: [bank] })
  })

  it('is likely the twin of several', () => {
    const twins = [known('Acme Inc'), known('ACME, Ltd.')]
    expect(meet('acme', 'accounts/acme.md', twins, [])).toEqual({ kind: 'twins', twins })
  })

  it('is likely the twin of one by its alias', () => {
    const group = known('Brennwald', 'Hallam GmbH')
    expect(meet('Hallam', 'accounts/Hallam.md', [group], [])).toEqual({ kind: 'twins', twins: [group] })
  })

  it.each(['中国银联', '中国银行江苏省分行', 'Acme Bank'])('is new: %s', name => {
    expect(meeting(name)).toEqual({ kind: 'new' })
  })

  it('is new where there is none', () => {
    expect(meet('Acme', 'accounts/Acme.md', [], [])).toEqual({ kind: 'new' })
  })

  it('whose file is there meets that file, for nobody knows what stands in it', () => {
    expect(meeting('会议')).toEqual({ kind: 'file', file: 'accounts/会议.md' })
  })

  it('whose file differs only in case meets that file, as on a Mac', () => {
    expect(meet('ACME', 'accounts/ACME.md', [], ['accounts/acme.md'])).toEqual({
      kind: 'file',
      file: 'accounts/acme.md',
    })
  })

  it('meets its namesake before its file', () => {
    expect(meet('Acme Inc', acme.file, [acme], [acme.file]).kind).toBe('same')
  })
})

describe('the names of a dossier', () => {
  it('are those of its account and its aliases', () => {
    expect(namesOf({ account: '中国银行', aliases: ['中行', 'BOC'] })).toEqual(['中国银行', '中行', 'BOC'])
  })

  it.each([{}, { account: 5 }, { aliases: '中行' }, { account: null, aliases: [null, 3] }])('are none in %j', value => {
    expect(namesOf(value)).toEqual([])
  })
})

it('the file of an account stands in the folder of the dossiers', () => {
  expect(dossierFile('客户', '国家电网/华东')).toBe('客户/国家电网-华东.md')
})

it('an account is shown without the brackets of a wikilink', () => {
  expect(accountShown('[[boc|中国银行]]')).toBe('中国银行')
})
