import { expect, it } from 'vitest'
import { diagnose } from '../../helpers/diagnose.ts'

it('names the crowd and the account manager who was not there', async () => {
  const log = '\n## Log\n\n- 2026-11-12 met (Pieter Aerts, Daniel Okafor, Lotte Maes): the drill\n'
  expect(await diagnose('owner: Ingrid Solvang\n', 'crowded-visit', 'en', log)).toEqual([
    'warning 3 of ours called on 12 November (`Pieter Aerts`, `Daniel Okafor` and `Lotte Maes`), without the account manager `Ingrid Solvang`; the customer will not know whom to believe. Find out who said what, and let `Ingrid Solvang` give them one answer; from now on visits go through `Ingrid Solvang`. If `Ingrid Solvang` was there, add the name in the brackets.',
  ])
})

it('is a hint once the visit is three months old', async () => {
  const log = '\n## 往来记录\n\n- 2026-08-03 会面（佟山、程野、苏禾）：看机房\n'
  expect(await diagnose('owner: 方遥\n', 'crowded-visit', 'zh', log)).toEqual([
    'info 8 月 3 日我方去了 3 个人（`佟山`、`程野`、`苏禾`），大客户经理 `方遥` 不在；客户不知道该听谁的。 问清这几位各说了什么，由 `方遥` 给客户一个说法；往后去人先跟他打招呼。他其实在场的，把名字补进括号。',
  ])
})
