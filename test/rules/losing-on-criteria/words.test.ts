import { describe, expect, it } from 'vitest'
import { diagnose } from '../../helpers/diagnose.ts'

describe('a project that we lose on their own criteria', () => {
  it('says the score, the rival and what costs us most', async () => {
    const yaml = `competitors:
  - { name: 岱岳科技, usage: 影像归档 }
projects:
  - name: 门诊结算升级
    competitors: [岱岳科技]
    criteria:
      - { criterion: 结算时间, weight: 3, ours: 2, rival: 5 }
      - { criterion: 价格, weight: 2, ours: 4, rival: 3 }
`
    expect(await diagnose(yaml, 'losing-on-criteria', 'zh')).toEqual([
      'warning `门诊结算升级` 按客户自己的标准算，我们 14 分，`岱岳科技` 21 分（满分 25），输在 `结算时间`。 趁标准没定，三选一：让客户改 `结算时间` 的要求，我们改方案，或者不投。本周定下来。',
    ])
  })

  it('no longer wants to change the criteria once the tender is out', async () => {
    const yaml = `projects:
  - name: Terminal platform
    decision_date: 2027-02-26
    process: { steps: [{ step: Publication, kind: tender, done: 2026-11-16 }] }
    criteria: [{ criterion: Price, weight: 3, ours: 3, rival: 4 }]
`
    expect(await diagnose(yaml, 'losing-on-criteria', 'en')).toEqual([
      "warning By their own criteria for `Terminal platform` it is 9 for us and 12 for the rival (of 15); `Price` costs us most. The tender is out and the criteria stand: mend `Price` in the offer, or don't bid.",
    ])
  })
})
