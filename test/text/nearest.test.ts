import { describe, expect, it } from 'vitest'
import { nearest } from '../../src/text/nearest.ts'

const fields = ['headcount', 'revenue', 'locations', 'website', 'address', 'kind']

describe('nearest', () => {
  it('finds the word with one letter too few', () => {
    expect(nearest('headcont', fields)).toBe('headcount')
  })

  it('takes two neighbouring letters that changed places for one slip', () => {
    expect(nearest('knid', fields)).toBe('kind')
  })

  it('pays no regard to case', () => {
    expect(nearest('HeadCount', fields)).toBe('headcount')
  })

  it('finds the word of which only the beginning is there', () => {
    expect(nearest('loca', fields)).toBe('locations')
  })

  it('finds nothing where too many letters differ', () => {
    expect(nearest('budget', fields)).toBeUndefined()
  })

  it('finds nothing where two words are equally near', () => {
    expect(nearest('bat', ['cat', 'rat'])).toBeUndefined()
  })

  it('prefers the nearer of two near words', () => {
    expect(nearest('owners', ['owned', 'owner'])).toBe('owner')
  })

  it('is not confused by the same word given twice', () => {
    expect(nearest('ownr', ['owner', 'owner'])).toBe('owner')
  })

  it('takes one changed character of a short Chinese name for a slip', () => {
    expect(nearest('李闵', ['李敏', '陈刚'])).toBe('李敏')
  })

  it('finds nothing among no words', () => {
    expect(nearest('owner', [])).toBeUndefined()
  })
})
