import { describe, expect, it } from 'vitest'
import { diagnose } from '../../helpers/diagnose.ts'

describe('one contact at the customer', () => {
  it('asks that contact for introductions', async () => {
    const yaml = 'customer: { people: [{ name: 托马, title: 信息科长 }] }\n'
    expect(await diagnose(yaml, 'single-threaded', 'zh')).toEqual([
      'warning 整个客户只认识 `托马` 一个人；这个人一调岗，我们就归零。 请 `托马` 本月引见两位：一位用的，一位管的。',
    ])
  })

  it('names whom to see again, where only one of several was seen of late', async () => {
    const yaml = `stage: stabilize
customer:
  people:
    - { name: Owen Tarrant, met: 2026-11-02 }
    - { name: Priya Nair, met: 2025-06-30 }
    - { name: Lesley Ames }
`
    expect(await diagnose(yaml, 'single-threaded', 'en')).toEqual([
      'warning Of all the people there only `Owen Tarrant` has been seen in the last 180 days; should they move, we are at zero. See `Priya Nair` and `Lesley Ames` this month; where that has happened, add it to the Log.',
    ])
  })
})
