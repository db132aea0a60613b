import { describe, expect, it } from 'vitest'
import { diagnose } from '../../helpers/diagnose.ts'

describe('whoever spoke for us and left', () => {
  it('says where a successor is to be found, and on whom to build', async () => {
    const yaml = `customer:
  people:
    - { name: 托马, roles: [champion], left: 2026-11-01 }
    - { name: 江枫, attitude: supporter, strength: 3 }
projects:
  - { name: 支付平台改造, committee: [{ person: 托马, part: evaluates }] }
`
    expect(await diagnose(yaml, 'champion-left', 'zh')).toEqual([
      'warning 替我们说话的 `托马` 11 月 1 日走了，里面没人再替我们争。 问清两件事：`支付平台改造` 里谁接他，`托马` 去了哪家。眼下先靠 `江枫`。',
    ])
  })

  it('is a hint after three months', async () => {
    const yaml = 'customer: { people: [{ name: Owen Tarrant, roles: [coach], left: 2026-08 }] }\n'
    expect(await diagnose(yaml, 'champion-left', 'en')).toEqual([
      'warning `Owen Tarrant`, who told us how things stand, left in August; now we only hear what they want us to hear. Two things to find out: who follows, and where `Owen Tarrant` went.',
    ])
    expect(await diagnose(yaml.replace('2026-08', '2026-07'), 'champion-left', 'en')).toEqual([
      'info `Owen Tarrant`, who told us how things stand, left in July; now we only hear what they want us to hear. Two things to find out: who follows, and where `Owen Tarrant` went.',
    ])
  })
})
