import { describe, expect, it } from 'vitest'
import { diagnose } from '../../helpers/diagnose.ts'

const people = `customer:
  people:
    - { name: 糜芳洲, reports_to: 南屏 }
    - { name: 南屏 }
    - { name: 卞舟 }
`

describe('a table that is against us', () => {
  it('sends whoever the opponent listens to, not just the heaviest', async () => {
    const yaml = `${people}projects:
  - name: 二期机房
    decision_date: 2027-02-26
    committee:
      - { person: 卞舟, part: evaluates, weight: 2, stance: for }
      - { person: 南屏, part: decides, weight: 1, stance: for }
      - { person: 糜芳洲, part: buys, weight: 3, stance: against }
      - { body: 物资采购部, part: buys, weight: 2, stance: against }
`
    expect(await diagnose(yaml, 'outvoted', 'zh')).toEqual([
      'warning `二期机房` 桌上反对的（`糜芳洲` · `物资采购部`）比支持的（`卞舟` · `南屏`）分量重，照这样过不了。 先弄清 `糜芳洲` 反对什么，当面答掉；再请 `南屏` 去说一句。',
    ])
  })

  it('is lost with those who decide, whoever else is for us', async () => {
    const yaml = `projects:
  - name: Claims archive
    committee:
      - { body: Investment Board, part: decides, weight: 1, stance: against }
      - { body: Data centre, part: uses, weight: 3, stance: for }
`
    expect(await diagnose(yaml, 'outvoted', 'en')).toEqual([
      'warning Whoever decides `Claims archive` (`Investment Board`) is against us; the others cannot carry it. Find out what `Investment Board` objects to and answer it face to face; then find somebody who will speak up for us at the table.',
    ])
  })

  it('is a hint where most of it has not shown its side, and talks nobody round once the tender is out', async () => {
    const yaml = `${people}projects:
  - name: 冷链监控
    decision_date: 2027-01-22
    process: { steps: [{ step: 发标, kind: tender, done: 2026-11-16 }] }
    committee:
      - { person: 南屏, part: decides, weight: 3 }
      - { person: 糜芳洲, part: buys, weight: 1, stance: against }
`
    expect(await diagnose(yaml, 'outvoted', 'zh')).toEqual([
      'info `冷链监控` 桌上有人反对（`糜芳洲`），没有一个替我们说话。 标书已发，不能再去说他：`糜芳洲` 担心的那一条，在方案和答疑里正面答掉。',
    ])
  })

  it('is a hint while the decision is far', async () => {
    const yaml = `projects:
  - name: Edge sites
    decision_date: 2027-11
    committee: [{ body: Network Core, part: decides, weight: 3, stance: against }]
`
    expect((await diagnose(yaml, 'outvoted', 'en')).map(text => text.split(' ')[0])).toEqual(['info'])
  })
})
