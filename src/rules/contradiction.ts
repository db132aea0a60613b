/** Facts that cannot both be true: one of them is wrong, and a plan may rest on it. */
import { waiversOf } from '../account/waivers.ts'
import { claims } from './contradictions/index.ts'
import { dossierRule } from './rule.ts'

export default dossierRule({
  id: 'contradiction',
  severity: 'warning',
  craft: 2,
  settings: {
    budget_times: {
      value: 3,
      says: {
        zh: '项目预算超过全年同类采购额几倍才算对不上（多年的预算本来就大）',
        en: 'times the yearly spend on the category above which a budget is doubted (some are meant for years)',
      },
    },
  },
  why: {
    zh: '两条事实打架，总有一条是错的，而计划可能正压在错的那条上。说不通的是警告，不大可能的只提示；客户休眠了也照样说，因为档案不会自己变对。',
    en: 'Where two facts contradict each other one of them is wrong, and a plan may rest on just that one. The impossible is a warning, the improbable a hint; it speaks about dormant accounts as well, for a dossier does not get right by lying there.',
  },
  bad: {
    zh: 'projects:\n  - { name: 核心系统, status: open, likelihood: certain, budget_status: none }',
    en: 'projects:\n  - { name: Core banking, status: open, likelihood: certain, budget_status: none }',
  },
  good: {
    zh: 'projects:\n  - { name: 核心系统, status: open, likelihood: unsure, budget_status: none }',
    en: 'projects:\n  - { name: Core banking, status: open, likelihood: unsure, budget_status: none }',
  },
  givesWayTo: ['schema', 'not-admitted'],
  sentences: Object.fromEntries(claims.map(({ key, says }) => [key, says])),
  *check(account, numbers) {
    const isWaived = waiversOf(account)
    for (const { key, severity, find } of claims) {
      for (const { path, at, args } of find(account, numbers)) {
        if (path !== undefined && isWaived(path)) continue
        const place = at ?? account.dossier.front.at(path ?? [], 'value')
        yield { at: place, ...(path === undefined ? {} : { path }), say: key, args, severity }
      }
    }
  },
})
