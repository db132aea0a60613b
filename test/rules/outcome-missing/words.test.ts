import { describe, expect, it } from 'vitest'
import { diagnose } from '../../helpers/diagnose.ts'

describe('a project that ended without a word', () => {
  it('is asked about while somebody still tells us', async () => {
    const yaml = `competitors: [{ name: 鹿鸣数据, usage: 备份 }]
customer:
  people:
    - { name: 陆平, attitude: neutral, met: 2026-10-28 }
projects:
  - { name: 柜面终端, status: lost, outcome: { date: 2026-10-20, lost_to: 鹿鸣数据 } }
`
    expect(await diagnose(yaml, 'outcome-missing', 'zh')).toEqual([
      'warning `柜面终端` 输给了 `鹿鸣数据`，没写为什么：下次还会输在同一处。 趁 `陆平` 还愿意讲，这周去问：差在哪，差多少，谁的话管了用？写进 `outcome`。',
    ])
  })

  it('is a hint where it was won', async () => {
    expect(await diagnose('projects:\n  - { name: Front end, status: won }\n', 'outcome-missing', 'en')).toEqual([
      'info `Front end` was won, and nobody wrote what won it. Ask at the next visit why they chose us and enter it as `outcome.reason`: it wins the next one.',
    ])
  })
})
