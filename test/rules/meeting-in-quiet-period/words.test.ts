import { describe, expect, it } from 'vitest'
import { diagnose } from '../../helpers/diagnose.ts'

describe('a meeting between tender and award', () => {
  it('of the executives is brought forward by our own', async () => {
    const yaml = `sponsor: { name: 裴志, title: 副总裁 }
projects:
  - name: 支付平台改造
    decision_date: 2027-03-10
    process: { steps: [{ step: 发标, kind: tender, due: 2027-01-15 }] }
relationship: { executive_meetings: { next: 2027-03-01 } }
`
    expect(await diagnose(yaml, 'meeting-in-quiet-period', 'zh')).toEqual([
      'warning 高层会面排在 3 月 1 日，正在 `支付平台改造` 的招标期里（1 月 15 日发标，3 月 10 日定标），见不得。 提到 1 月 15 日发标之前，请 `裴志` 现在就约；来不及就放到定标之后。',
    ])
  })

  it('waits for the award once the tender is out', async () => {
    const yaml = `customer:
  people:
    - { name: Hugo Lammens }
projects:
  - name: Claims archive
    decision_date: 2027-Q1
    process: { steps: [{ step: Invitation, kind: tender, done: 2026-11-16 }] }
actions:
  - { what: Lunch with Hugo, by: 2026-12-03 }
`
    expect(await diagnose(yaml, 'meeting-in-quiet-period', 'en')).toEqual([
      'warning `Lunch with Hugo` is planned on 3 December, in the midst of the tender for `Claims archive` (issued on 16 November, decided in the first quarter); a meeting then can cost the bid. Leave `Hugo Lammens` alone until the award; questions go through the official clarifications.',
    ])
  })
})
