import { describe, expect, it } from 'vitest'
import { diagnose } from '../../helpers/diagnose.ts'

const competitors = 'competitors: [{ name: 拓山存储, usage: 视频 }]\n'

describe("the end of a rival's support", () => {
  it('sends us to whoever looks after the machines', async () => {
    const yaml = `${competitors}customer:
  departments: { support: [信息技术部] }
  people:
    - { name: 卞舟, department: 信息技术部, level: manager }
    - { name: 石凌, department: 信息技术部, level: maintainer }
  installed_base:
    - { product: T2 存储, vendor: 拓山存储, department: 信息技术部, until: 2027-04-30 }
`
    expect(await diagnose(yaml, 'rival-window', 'zh')).toEqual([
      'info 机会：`拓山存储` 的 `T2 存储` 4 月 30 日到期，还有 158 天，眼下没有项目盯着。 下次去问 `石凌`：续还是换？换要赶在哪个月报预算？有意思就在 `projects` 里立一个。',
    ])
  })

  it('knows a month, and tells the soonest of a rival only', async () => {
    const yaml = `${competitors}customer:
  installed_base:
    - { product: T3, vendor: 拓山存储, until: 2027-03 }
    - { product: T2, vendor: 拓山存储, until: 2026-12 }
`
    expect(await diagnose(yaml, 'rival-window', 'en')).toEqual([
      'info A chance: support or lease of `T2` from `拓山存储` ends in December, 38 days from now, and no project is after it. Ask the using department at the next visit: renew or replace, and by when must a budget be asked for? If they are open to it, enter a project.',
    ])
  })
})
