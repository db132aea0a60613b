import { describe, expect, it } from 'vitest'
import { diagnose } from '../../helpers/diagnose.ts'

describe('a project without anybody who decides', () => {
  it('says the money at stake, and asks whoever tells us the truth', async () => {
    const yaml = `customer:
  people:
    - { name: 梅兰, roles: [coach], met: 2026-11-02 }
    - { name: 蒋衡, roles: [decision_maker] }
projects:
  - { name: 支付平台改造, likelihood: certain, budget: 26000000 }
`
    expect(await diagnose(yaml, 'no-decision-maker', 'zh')).toEqual([
      'warning `支付平台改造`（2600 万）写不出谁拍板，功夫就不知道往哪使。 是不是 `蒋衡`？问 `梅兰`：最后上哪个会，会上谁说了算？写进 `committee`，标 `part: decides`。',
    ])
  })

  it('tells of the one who has left', async () => {
    const yaml = `customer:
  people:
    - { name: Bruno Castellani, left: 2026-11-01 }
projects:
  - name: Claims archive
    decision_date: 2027-04-14
    committee: [{ person: "[[Bruno Castellani]]", part: decides }]
`
    expect(await diagnose(yaml, 'no-decision-maker', 'en')).toEqual([
      'warning `Bruno Castellani`, who was to decide on `Claims archive`, has left: nobody decides it now. Ask somebody who will tell us who follows `Bruno Castellani` and whether this comes with the job; then enter them in `committee`.',
    ])
  })

  it('sounds out nobody once the tender is out', async () => {
    const yaml = `customer:
  people:
    - { name: 江枫, roles: [coach], met: 2026-11-02 }
projects:
  - name: 支付平台改造
    likelihood: certain
    decision_date: 2027-03-10
    committee: [{ person: 江枫, part: evaluates }]
    process: { steps: [{ step: 发标, kind: tender, done: 2026-11-16 }] }
`
    expect(await diagnose(yaml, 'no-decision-maker', 'zh')).toEqual([
      'warning `支付平台改造` 写不出谁拍板，功夫就不知道往哪使。 标书已发，不能再私下打听：从招标文件里查谁定标，写进 `committee`，标 `part: decides`。',
    ])
  })
})
