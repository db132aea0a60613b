import { describe, expect, it } from 'vitest'
import { itemAsk } from '../../src/engine/fill/ask.ts'
import { correcting, madeBy } from '../../src/engine/fill/correct.ts'
import { account } from '../helpers/catalog.ts'

const yaml = 'customer:\n  people: [{ name: 李敏 }, { name: 信息科 }]\n'

describe('a name that is put right', () => {
  it('is that of the item which the first answer made', async () => {
    const one = await account(yaml)
    const ask = itemAsk(one, ['customer', 'people'])
    const made = madeBy(ask, ask.wishes('信息科', undefined))
    expect(made).toBe('customer.people[信息科].name')
    const { wishes } = correcting(one, ask, made ?? '')
    const named = (answer: string) => ({ kind: 'set', path: `customer.people[${answer}].name`, answer })
    expect(wishes('王磊', undefined)).toEqual([{ ...named('信息科'), answer: '王磊' }, named('王磊')])
    expect(wishes('信息科', undefined)).toEqual([named('信息科')])
    // Who is there already is meant, and the wrong one goes.
    expect(wishes('李敏', undefined)).toEqual([{ kind: 'unset', path: 'customer.people[信息科]' }, named('李敏')])
  })
})
