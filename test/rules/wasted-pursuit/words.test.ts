import { describe, expect, it } from 'vitest'
import { diagnose } from '../../helpers/diagnose.ts'

const nothing = 'projects:\n  - { name: Edge sites, opened: 2026-05-18, likelihood: likely }\n'

describe('a pursuit of nothing', () => {
  it('says for how long, and when to stop', async () => {
    expect(await diagnose(nothing, 'wasted-pursuit', 'en')).toEqual([
      'warning `Edge sites` has no money, no date and nobody who decides after 6 months: that time is most likely lost. One more talk; if it brings none of the three, stop: set the `status` to `dropped`, with the reason.',
    ])
  })

  it('speaks in the place of the rules that it contains', async () => {
    expect([await diagnose(nothing, 'no-decision-maker', 'en'), await diagnose(nothing, 'no-next-step', 'en')]).toEqual(
      [[], []],
    )
  })

  it('is a hint while a step lies just ahead', async () => {
    const yaml = `projects:
  - name: 政企超融合
    opened: 2026-05-18
    next_step: { what: 请温故去讲一次, by: 2026-12-04 }
`
    expect(await diagnose(yaml, 'wasted-pursuit', 'zh')).toEqual([
      'info `政企超融合` 没预算、没日子、没人拍板，跟了 6 个月，就看 `请温故去讲一次` 这一步了。 去之前想好问哪一样；一样也问不出来，就停。',
    ])
  })
})
