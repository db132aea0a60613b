/** What the rules about the account say, and how loudly. */
import { describe, expect, it } from 'vitest'
import { diagnose } from '../helpers/diagnose.ts'

describe('the sentences of the rules about the account', () => {
  it('not-a-key-account', async () => {
    expect(await diagnose('qualification: { procurement: distributed }', 'not-a-key-account', 'zh')).toEqual([
      'warning 各分支自己买，总部说了不算：按大客户养不划算。 去问总部有没有统一入围的打算，没有就转给渠道。',
    ])
    expect(
      await diagnose('type: important\nqualification: { purchase_pattern: one_off }', 'not-a-key-account'),
    ).toEqual([
      'info They buy once and never again: no later order will pay for what we put in. Ask maintenance and purchasing when they extend, renew support or replace; if never, finish this order and stop there.',
    ])
  })

  it('not-admitted, with the buyers, and softer while the tender is far', async () => {
    const dossier = (due: string) => `qualification: { admission: { status: applied } }
customer: { departments: { purchasing: ["[[wz|物资部]]"] } }
projects: [{ name: 调度云二期, process: { method: open_tender, steps: [{ step: 发标, kind: tender, due: ${due} }] } }]`
    const words = '准入还在审，`调度云二期` 不会等我们。 问 `物资部` 卡在哪一步、哪天批得下来；赶在发标之前。'
    expect(await diagnose(dossier('2027-02-21'), 'not-admitted', 'zh')).toEqual([`warning ${words}`])
    expect(await diagnose(dossier('2027-02-22'), 'not-admitted', 'zh')).toEqual([`info ${words}`])
  })

  it('type-unfounded, a hint only in establish', async () => {
    expect(await diagnose('type: group', 'type-unfounded')).toEqual([
      'info Marked group, but nothing says where they stand in our chain, or to which group they belong. Give `qualification.value_chain` or `parent`; if there is neither, change the kind.',
    ])
    const [first] = await diagnose(
      'stage: stabilize\ntype: important\ncustomer: { profile: { kind: 银行 } }',
      'type-unfounded',
      'zh',
    )
    expect(first).toMatch(/^warning 标的是重要客户，单位性质却是 `银行`/)
  })

  it('investment-unpaid', async () => {
    const invested = 'investment: [{ year: 2024, amount: 12000000 }, { year: 2025, amount: 8100000 }]'
    expect(
      await diagnose(
        `qualification:
  spend: [{ year: 2024, amount: 1, margin: 9300000 }, { year: 2025, amount: 1, margin: 5600000 }]
  ${invested}`,
        'investment-unpaid',
        'zh',
      ),
    ).toEqual(['warning 2 年投了 2010 万，毛利才 1490 万，还没回本。 要么把后面的单子签成框架，要么减人。'])
    expect(
      await diagnose('qualification: { investment: [{ year: 2023, amount: 350000 }] }', 'investment-unpaid'),
    ).toEqual([
      'warning 350 k put in since 2023, and not one order. Set a date and a small first order; if it does not come by then, stop.',
    ])
  })

  it('one-sided-concession', async () => {
    const given = 'concessions: [{ what: 维保九折, target_amount: 20000000 }]'
    expect(await diagnose(given, 'one-sided-concession', 'zh')).toEqual([
      'warning `维保九折` 换 2000 万，只是口头答应的，不算数。 把这个数写进合同或者补充协议，再把出处记在 `agreement`。',
    ])
  })

  it('concession-unpaid: a warning while the favour runs on, a hint when it has ended', async () => {
    const given = (until: string) =>
      `owner: Ingrid Solvang\nconcessions: [{ what: Rebate, until: ${until}, in_return: volume, target_amount: 2400000, target_by: 2026-06-30, actual_amount: 1200000, agreement: yes }]`
    expect(await diagnose(given('2027-06-30'), 'concession-unpaid')).toEqual([
      'warning 2.4 m promised, 1.2 m bought, and `Rebate` still running. Have `Ingrid Solvang` settle it before the year ends: the volume, or no favour.',
    ])
    expect(await diagnose(given('2026-06-30'), 'concession-unpaid')).toEqual([
      'info `Rebate` has ended, and of the 2.4 m promised only 1.2 m came. When they next ask for a favour, put this on the table first.',
    ])
  })

  it('contract-ending: 120 days a warning, 180 a hint', async () => {
    const contract = (until: string) => `contracts: [{ name: 存储维保, until: ${until} }]`
    expect(await diagnose(contract('2027-03-23'), 'contract-ending', 'zh')).toEqual([
      'warning `存储维保` 3 月 23 日到期，还有 120 天，没人管续签。 今天指定一个人（`renewal_owner`），本周约采购。',
    ])
    expect((await diagnose(contract('2027-03-24'), 'contract-ending', 'zh'))[0]).toMatch(/^info /)
    expect((await diagnose(contract('2027-05-22'), 'contract-ending', 'zh'))[0]).toMatch(/^info /)
    expect(await diagnose(contract('2027-05-23'), 'contract-ending', 'zh')).toEqual([])
  })
})
