import { describe, expect, it } from 'vitest'
import { diagnose } from '../../helpers/diagnose.ts'

describe('a project past its decision date', () => {
  it('names whoever would tell us what became of it', async () => {
    const yaml = `customer:
  people:
    - { name: 陆平, roles: [purchasing], met: 2026-10-28 }
    - { name: 江枫, roles: [coach], met: 2026-09-01 }
projects:
  - { name: 支付平台改造, decision_date: 2026-06-30 }
`
    expect(await diagnose(yaml, 'overdue-project', 'zh')).toEqual([
      'warning `支付平台改造` 6 月 30 日就该定了，过了 5 个月还挂着，可能已经给了别人。 今天给 `江枫` 打个电话：延期就改 `decision_date`，定了就改 `status`，写上 `outcome`。',
    ])
  })

  it('asks for the new date only, where the procedure has moved on since', async () => {
    const yaml = `projects:
  - name: Claims archive
    decision_date: 2026-Q3
    process: { steps: [{ step: Evaluation, done: 2026-11-12 }] }
`
    expect(await diagnose(yaml, 'overdue-project', 'en')).toEqual([
      'info `Claims archive` was to be decided by the third quarter, yet `Evaluation` was done as late as 12 November: it seems to have been postponed. Enter the new `decision_date`; if it is decided by now, set the `status`.',
    ])
  })
})
