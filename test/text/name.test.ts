import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  accountCore,
  fileNameFor,
  foldName,
  isSameName,
  isWrittenAs,
  shownName,
  unlink,
  writingsOf,
} from '../../src/text/name.ts'

describe('unlink', () => {
  it('takes the brackets of a wikilink off', () => {
    expect(unlink('[[李敏]]')).toEqual({ target: '李敏', label: '李敏' })
  })

  it('tells the target of a wikilink from its label', () => {
    expect(unlink('[[li|李敏]]')).toEqual({ target: 'li', label: '李敏' })
  })

  it('takes a name without brackets as it is, without the white space around it', () => {
    expect(unlink(' 李敏 ')).toEqual({ target: '李敏', label: '李敏' })
  })

  it('does not take a name with a link in it for a link', () => {
    expect(unlink('[[李敏]] 主任').label).toBe('[[李敏]] 主任')
  })
})

describe('foldName', () => {
  it('pays no regard to case', () => {
    expect(foldName('ACME Ltd')).toBe(foldName('acme LTD'))
  })

  it('pays no regard to width', () => {
    expect(foldName('ＡＣＭＥ（中国）')).toBe(foldName('ACME(中国)'))
  })

  it('takes any white space for one space', () => {
    expect(foldName(' Li\u3000\t Min ')).toBe('li min')
  })

  it('takes one letter with an accent for the letter and its accent', () => {
    expect(foldName('Socie\u0301te\u0301')).toBe(foldName('Société'))
  })

  it('keeps accents, for they tell people apart', () => {
    expect(foldName('Müller')).not.toBe(foldName('Muller'))
  })
})

describe('writingsOf', () => {
  it('knows a wikilink by its target and its label', () => {
    expect(writingsOf('[[Li|李敏]]')).toEqual(['li', '李敏'])
  })

  it('knows a plain name by itself alone', () => {
    expect(writingsOf('Li Min')).toEqual(['li min'])
  })

  it('knows nothing by an empty name', () => {
    expect(writingsOf(' ')).toEqual([])
  })
})

describe('shownName', () => {
  it('shows the label of a wikilink', () => {
    expect(shownName('[[li|李敏]]')).toBe('李敏')
  })
})

describe('accountCore', () => {
  it.each([
    ['中国银行', '中国银行股份有限公司'],
    ['中国银行', '中国银行（集团）'],
    ['中国银行', '中国银行(集团)有限公司'],
    ['国家电网', '国家电网有限公司'],
    ['国家电网', '国家电网集团公司'],
    ['招商局', '招商局集团有限公司'],
    ['Acme', 'Acme Inc'],
    ['Acme Inc', 'ACME, Ltd.'],
    ['ACME, Ltd.', 'acme'],
    ['Acme', 'The Acme Group'],
    ['Acme', 'Acme Co., Ltd.'],
    ['Crédit Agricole', 'Credit Agricole S.A.'],
    ['Société Générale', 'societe generale'],
    ['Brennwald Werke', 'Brennwald-Werke GmbH & Co. KG'],
    ['ＡＣＭＥ', 'acme'],
    ['A.B.C. Bank', 'ABC Bank'],
    ['[[boc|中国银行]]', '中国银行'],
  ])('takes `%s` and `%s` for one account', (one, other) => {
    expect(accountCore(one)).toBe(accountCore(other))
  })

  it.each([
    ['中国银行', '中国银联'],
    ['招商银行', '招商证券'],
    ['Delta', 'Delta Air'],
    ['中国银行', '中国银行江苏省分行'],
    ['华为', '华为（香港）'],
    ['国家电网', '南方电网'],
    ['Acme', 'Acme Bank'],
    ['Coca', 'Coca-Cola'],
    ['3M', 'M3'],
    ['Group', 'Company'],
    ['集团', '控股'],
    ['ホスト', 'ポスト'],
  ])('takes `%s` and `%s` for two', (one, other) => {
    expect(accountCore(one)).not.toBe(accountCore(other))
  })

  it('leaves something of a name that is nothing but a kind of company', () => {
    expect(accountCore('The Company')).not.toBe('')
  })
})

describe('fileNameFor', () => {
  it.each([
    ['中国银行', '中国银行'],
    ['Société Générale', 'Société Générale'],
    ['Acme: "R&D" #1', 'Acme R&D 1'],
    ['[24]7.ai', '247.ai'],
    ['国家电网/华东', '国家电网-华东'],
    ['国家电网\\华东', '国家电网-华东'],
    ['CON', 'CON account'],
    ['com1', 'com1 account'],
    ['.hidden', 'hidden'],
    ['_x', 'x'],
    ['...', 'account'],
    ['', 'account'],
    ['README', 'README account'],
    ['Acme Inc.', 'Acme Inc'],
    ['Acme Inc...', 'Acme Inc'],
    ['Acme  \u3000 Inc', 'Acme Inc'],
    ['[[boc|中国银行]]', '中国银行'],
    ['😀 Bank', '😀 Bank'],
    ['中国银行（集团）', '中国银行（集团）'],
    ['../../etc/passwd', 'etc-passwd'],
    ['-rf', 'rf'],
    ['100% Bio', '100 Bio'],
    ['a|b', 'a-b'],
    ['Zhang\u202eWei', 'ZhangWei'],
  ])('puts the account `%s` into `%s.md`', (account, file) => {
    expect(fileNameFor(account)).toBe(file)
  })

  it('writes an accent as one character, as all systems but one do', () => {
    expect(fileNameFor('Socie\u0301te\u0301')).toBe('Société')
  })

  it('cuts a name of 300 letters to what every system takes', () => {
    expect(fileNameFor('a'.repeat(300))).toBe('a'.repeat(120))
  })

  it('cuts a name of 300 Chinese characters by its bytes', () => {
    expect(fileNameFor('银'.repeat(300))).toBe('银'.repeat(66))
  })

  it('does not cut a character in two', () => {
    expect(fileNameFor(`a${'😀'.repeat(300)}`)).toMatch(/^a(?:😀)+$/u)
  })

  it('leaves no space where a long name was cut', () => {
    expect(fileNameFor(`${'a'.repeat(119)} Bank`)).toBe('a'.repeat(119))
  })

  it.each(['CON.bank', 'Aux.io', 'nul.tar.gz', 'COM¹'])('does not name a device of Windows, as `%s` would', account => {
    expect(fileNameFor(account)).not.toMatch(reserved)
  })
})

// https://learn.microsoft.com/windows/win32/fileio/naming-a-file: a device with any ending behind it is the device.
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/i

describe('every file name', () => {
  const account = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom(
        '/',
        '\\',
        ':',
        '*',
        '?',
        '"',
        '<',
        '>',
        '|',
        '#',
        '^',
        '[',
        ']',
        '%',
        '.',
        ' ',
        '_',
        'a',
        '银',
        '\ud800',
      ),
    }),
    fc
      .tuple(
        fc.constantFrom('con', 'PRN', 'aux', 'nul', 'com1', 'LPT9', 'readme'),
        fc.constantFrom('', '.', ' ', '#', '..'),
      )
      .map(parts => parts.join('')),
  )
  const holds = (claim: (name: string) => void) =>
    fc.assert(
      fc.property(account, name => {
        claim(fileNameFor(name))
      }),
    )

  it('has none of the characters that Windows, Obsidian or a URL give a meaning', () => {
    holds(name => expect(name).not.toMatch(/[\\/:*?"<>|#^[\]%]/))
  })

  it('has no control characters and no half of a pair', () => {
    holds(name => expect(name).not.toMatch(/[\p{Cc}\p{Cs}]/u))
  })

  it('is not empty', () => {
    holds(name => expect(name.trim()).not.toBe(''))
  })

  it('is no device of Windows', () => {
    holds(name => expect(name).not.toMatch(reserved))
  })

  it('does not begin or end with what a system takes away or hides', () => {
    holds(name => expect(name).not.toMatch(/^[\s._]|[\s.]$/))
  })

  it('is no longer than 200 bytes', () => {
    holds(name => expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200))
  })

  it('is the same when it is made from itself', () => {
    holds(name => expect(fileNameFor(name)).toBe(name))
  })
})

describe('two writings of one name', () => {
  it.each([
    ['李敏', '[[li|李敏]]', true],
    ['Li', '[[li|李敏]]', true],
    ['[[Eva Holm]]', 'EVA  HOLM', true],
    ['李敏', '李明', false],
    ['', '', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(isSameName(one, other)).toBe(expected)
    expect(isWrittenAs(one, writingsOf(other))).toBe(expected)
  })
})
