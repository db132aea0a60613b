import { describe, expect, it } from 'vitest'
import { diagnose } from '../../helpers/diagnose.ts'

const dossier = (person: string, seat = '') => `owner: 方遥
customer:
  people:
    - { name: 方敬之, ${person} }
competitors:
  - { name: 拓山存储, reps: [{ name: 洪涛, knows: [方敬之] }] }
  - { name: 岱岳科技, reps: [{ knows: [方敬之] }] }
projects:
  - { name: 影像平台升级, committee: [{ person: 方敬之, part: decides${seat} }] }
`

describe("the rival's salespeople who know whoever decides", () => {
  it('names them together, where nobody of ours has met that person', async () => {
    expect(await diagnose(dossier('level: executive'), 'rival-knows-decision-maker', 'zh')).toEqual([
      'warning 对手的 `洪涛`、`岱岳科技` 跟 `影像平台升级` 拍板的 `方敬之` 熟，我们却没人见过。 请 `方遥` 约 `方敬之` 见一面。',
    ])
    expect(await diagnose(dossier('level: executive'), 'unmet-decision-maker', 'zh')).toEqual([])
  })

  it('says how faint our own tie is', async () => {
    expect(await diagnose(dossier('strength: 2'), 'rival-knows-decision-maker', 'en')).toEqual([
      "warning The rival's `洪涛` and `岱岳科技` know `方敬之`, who decides on `影像平台升级`; our own tie is only 2 out of five. Have `方遥` see `方敬之`.",
    ])
  })

  it('says who is against us, however well we know them', async () => {
    const yaml = dossier('strength: 4', ', stance: against')
    expect(await diagnose(yaml, 'rival-knows-decision-maker', 'zh')).toEqual([
      'warning 对手的 `洪涛`、`岱岳科技` 跟 `影像平台升级` 拍板的 `方敬之` 熟，他又不站在我们这边。 请 `方遥` 约 `方敬之` 见一面。先听他反对的是什么。',
    ])
  })
})
