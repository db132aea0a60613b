import { describe, expect, it } from 'vitest'
import { diagnose } from '../../helpers/diagnose.ts'

describe('heights at which nobody is known', () => {
  it('sends our executive to the top, and is a hint in establish', async () => {
    const yaml = `sponsor: { name: 裴志 }
customer:
  people:
    - { name: 史川, level: maintainer, met: 2026-11-09 }
    - { name: 岳岚, level: manager, met: 2026-10-09 }
    - { name: 翁玉, level: executive }
`
    expect(await diagnose(yaml, 'uncovered-level', 'zh')).toEqual([
      'info 高层那里，我们一个人也没见过；那边怎么想，只能靠猜。 请 `裴志` 带队，年底前去见一次 `翁玉`。',
    ])
  })

  it('tells several at once, and asks whoever knows us best to introduce us', async () => {
    const yaml = `customer:
  people:
    - { name: Priya Nair, level: executive, strength: 3 }
    - { name: Eva Holm, level: executive, strength: 4 }
`
    expect(await diagnose(yaml, 'uncovered-level', 'en')).toEqual([
      'info Nobody of ours has met anybody among users and maintainers, or in management; what they want there is guesswork. Ask `Eva Holm` to introduce whoever is in charge there at the next visit.',
    ])
  })
})
