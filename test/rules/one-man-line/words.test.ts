import { describe, expect, it } from 'vitest'
import { diagnose } from '../../helpers/diagnose.ts'

const waived =
  'waived: { type: cut, owner: cut, sponsor: cut, qualification: cut, customer: cut, competitors: cut, projects: cut }\n'

describe('one of ours on all lines', () => {
  it('names the emergency, too, and who could take a line', async () => {
    const yaml = `stage: stabilize
customer: { people: [{ name: 岳岚 }] }
team: [{ name: 方遥 }, { name: 程野, until: 2026-06-30 }, { name: 佟山 }]
relationship:
  touchpoints:
    - { level: technical, ours: 方遥, theirs: 岳岚 }
    - { level: management, ours: 方遥 }
  emergency: { process: 打电话, owner: 方遥 }
${waived}`
    expect(await diagnose(yaml, 'one-man-line', 'zh')).toEqual([
      'warning 技术、管理、应急都是 `方遥` 一个人；休假那天，客户找谁？ 让 `佟山` 接过一条线，当面引见给 `岳岚`。',
    ])
  })

  it('leaves the emergency out where somebody else puts out the fire', async () => {
    const yaml = `stage: stabilize
relationship:
  touchpoints:
    - { level: technical, ours: Ruth Okafor }
    - { level: management, ours: Ruth Okafor }
  emergency: { process: Ring the desk, owner: Sam Whitlock }
${waived}`
    expect(await diagnose(yaml, 'one-man-line', 'en')).toEqual([
      'warning Technology and management: all of it is `Ruth Okafor` alone. Whom do they call on a day off? Give one line to somebody else, and introduce them to the customer in person.',
    ])
  })
})
