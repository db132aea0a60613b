import { describe, expect, it } from 'vitest'
import { diagnose } from '../../helpers/diagnose.ts'

const people = `customer:
  people:
    - { name: 石磊 }
    - { name: Camille Dorval }
`

describe('something past its date', () => {
  it('is a promise at once where somebody at the customer waits for it', async () => {
    const yaml = `${people}actions:\n  - { what: 给石磊一份实测对比, who: 程野, by: 2026-11-22 }\n`
    expect(await diagnose(yaml, 'overdue-action', 'zh')).toEqual([
      'warning 答应 `石磊` 的事过期 1 天了：`给石磊一份实测对比`，说好最晚 11 月 22 日。 `程野` 今天办掉，办不掉就给 `石磊` 回个话，另定日子。',
    ])
  })

  it('is no promise where somebody at the customer is only to be talked to', async () => {
    const yaml = `${people}actions:\n  - { what: Talk to Camille about the budget, by: 2026-11-22 }\n`
    expect(await diagnose(yaml, 'overdue-action', 'en')).toEqual([
      'info `Talk to Camille about the budget` was due by 22 November and is 1 day late. Agree today who does it, and by when; if it is done, set it to `done`, if nobody wants it any more, to `dropped`.',
    ])
  })

  it('is theirs to do where they have taken it on', async () => {
    const yaml = `${people}projects:
  - name: Compute
    next_step: { what: Security assessment, who: Camille Dorval, by: 2026-11-02 }
`
    expect(await diagnose(yaml, 'overdue-action', 'en')).toEqual([
      'warning The next step in `Compute` lies with `Camille Dorval`: `Security assessment`, due by 2 November, is 21 days late. Ring `Camille Dorval`: what holds it up, and can we help? Then agree on a new day.',
    ])
  })

  it('is told once of a procedure that has stopped', async () => {
    const yaml = `projects:
  - name: 调度云二期
    process:
      steps:
        - { step: 可研评审, owner: 魏仲平, due: 2026-10-12 }
        - { step: 发标, due: 2026-11-02 }
`
    expect(await diagnose(yaml, 'overdue-action', 'zh')).toEqual([
      'warning `调度云二期` 的 `可研评审` 该在 10 月 12 日走完，过了 42 天没有下文，后面还有 1 步也过了日子。 问 `魏仲平`：走到哪了？走完了就写 `done`，推迟了就改 `due`，后面的日子跟着改。',
    ])
  })
})

it('sends nobody to whom a tender that is out forbids to call on', async () => {
  const yaml = `${people}projects:
  - name: 影像归档扩容
    decision_date: 2027-01-22
    committee: [{ person: 石磊, part: evaluates }]
    process: { steps: [{ step: 发标, kind: tender, done: 2026-11-16 }] }
    next_step: { what: 给石磊一份实测对比, who: 程野, by: 2026-11-13 }
`
  expect(await diagnose(yaml, 'overdue-action', 'zh')).toEqual([
    'warning 答应 `石磊` 的事过期 10 天了：`给石磊一份实测对比`，说好最晚 11 月 13 日。 标书已发，别私下找 `石磊`：该交的走正式渠道，今天交上去。',
  ])
})
