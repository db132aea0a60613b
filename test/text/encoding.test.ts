import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/text/encoding.ts'

const bytes = (...parts: readonly (readonly number[] | string)[]): Uint8Array =>
  new Uint8Array(parts.flatMap(part => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : [...part])))

// 客户名称,行业 in GBK.
const headings = [0xbf, 0xcd, 0xbb, 0xa7, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xd0, 0xd0, 0xd2, 0xb5]

describe('the encoding of a text', () => {
  it.each([
    ['UTF-8', bytes('客户名称,行业\n'), 'UTF-8', '客户名称,行业\n'],
    ['UTF-8 with a BOM', bytes([0xef, 0xbb, 0xbf], '客户\n'), 'UTF-8', '客户\n'],
    ['GBK, as Chinese Excel and most CRMs write it', new Uint8Array(headings), 'GBK', '客户名称,行业'],
    ['GB18030 of four bytes', bytes(headings, [0x81, 0x30, 0x81, 0x30]), 'GBK', '客户名称,行业\u0080'],
    ['UTF-16 with a BOM', new Uint8Array([0xff, 0xfe, 0xa2, 0x5b]), 'UTF-16', '客'],
    ['UTF-16, big end first', new Uint8Array([0xfe, 0xff, 0x5b, 0xa2]), 'UTF-16', '客'],
    ['UTF-16 without a BOM', new Uint8Array([0x41, 0, 0x2c, 0, 0x42, 0]), 'UTF-16', 'A,B'],
    // In GBK the first would be read as `Soci茅t茅`.
    ['accents of Western Windows', bytes('Soci', [0xe9], 't', [0xe9], ' Vesper'), 'Windows-1252', 'Société Vesper'],
    ['plain ASCII', bytes('Account,Owner\n'), 'UTF-8', 'Account,Owner\n'],
    ['nothing', new Uint8Array(), 'UTF-8', ''],
  ])('is found: %s', (_, file, encoding, text) => {
    expect(decodeText(file)).toEqual({ text, encoding })
  })

  it('is none where bytes fit nowhere', () => {
    expect(decodeText(new Uint8Array([0xbf, 0xcd, 0xff, 0xff, 0xbb, 0xa7]))).toBeUndefined()
  })

  it('is never a wrong one for UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        fc.pre(!text.includes('\u0000') && !text.startsWith('\ufeff'))
        expect(decodeText(new TextEncoder().encode(text))).toEqual({ text, encoding: 'UTF-8' })
      }),
    )
  })
})
