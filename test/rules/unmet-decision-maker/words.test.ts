import { describe, expect, it } from 'vitest'
import { diagnose } from '../../helpers/diagnose.ts'

describe('somebody who decides and whom nobody of ours has met', () => {
  it('says who should go, who introduces us, until when, and who else is unknown', async () => {
    const yaml = `owner: 方遥
sponsor: { name: 裴志 }
customer:
  people:
    - { name: 翁玉, level: executive }
    - { name: 岳岚, reports_to: 翁玉, met: 2026-11-09, strength: 4 }
    - { name: 史川 }
projects:
  - name: 核心扩容
    decision_date: 2027-03-10
    committee:
      - { person: 翁玉, part: decides }
      - { person: 岳岚, part: evaluates }
      - { person: 史川, part: uses }
    process: { steps: [{ step: 发标, kind: tender, due: 2027-01-15 }] }
`
    expect(await diagnose(yaml, 'unmet-decision-maker', 'zh')).toEqual([
      'warning 3 月 10 日定 `核心扩容`，拍板的 `翁玉` 我们没人见过，`史川` 也没见过。 发标（1 月 15 日）之前请 `裴志` 托 `岳岚` 引见 `翁玉`，过了就不能见了。',
    ])
  })

  it('is a hint while the decision is far off or has no date', async () => {
    const yaml = `owner: Ingrid Solvang
customer:
  people:
    - { name: Priya Nair }
    - { name: Owen Tarrant, level: executive }
projects:
  - { name: Claims archive, decision_date: 2027-11, committee: [{ person: Priya Nair, part: decides }] }
  - { name: Phones, committee: [{ person: Owen Tarrant, part: decides }] }
`
    expect(await diagnose(yaml, 'unmet-decision-maker', 'en')).toEqual([
      'info `Claims archive` is decided in November 2027 by `Priya Nair`, whom nobody of ours has met. Have `Ingrid Solvang` see `Priya Nair`.',
      'info `Phones` is decided by `Owen Tarrant`, whom nobody of ours has met. Have `Ingrid Solvang` see `Owen Tarrant`.',
    ])
  })
})
