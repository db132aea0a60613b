import { describe, expect, it } from 'vitest'
import { hashOf } from '../../src/text/hash.ts'

describe('hashOf', () => {
  // The test vectors of draft-eastlake-fnv.
  it.each([
    ['', '6c62272e07bb014262b821756295c58d'],
    ['a', 'd228cb696f1a8caf78912b704e4a8964'],
    ['foobar', '343e1662793c64bf6f0d3597ba446f18'],
  ])('is FNV-1a with 128 bits for %j', (text, hash) => {
    expect(hashOf(text)).toBe(hash)
  })

  it('takes the bytes of UTF-8', () => {
    expect(hashOf('中')).not.toBe(hashOf('-'))
    expect(hashOf('中')).toMatch(/^[0-9a-f]{32}$/)
  })
})
