import { describe, expect, it } from 'vitest'
import { concessionsOf } from '../../src/account/concessions.ts'
import { account } from '../helpers/catalog.ts'

describe('favours', () => {
  it.each(['无', '没有', '口头', '口头约定。', 'none', 'N/A', 'verbal', '-'])(
    'takes `%s` for nothing',
    async written => {
      const one = await account(`concessions: [{ what: 九折, in_return: "${written}", agreement: "${written}" }]`)
      expect(concessionsOf(one)[0]).toMatchObject({ inReturn: undefined, agreement: undefined })
    },
  )

  it('takes what only begins so for what it says', async () => {
    const one = await account('concessions: [{ what: 九折, in_return: 无条件参与规划, agreement: No. 17 }]')
    expect(concessionsOf(one)[0]).toMatchObject({ inReturn: '无条件参与规划', agreement: 'No. 17' })
  })
})
