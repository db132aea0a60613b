/** The projects: who decides, what comes next, what is lost. */
import type { Provocation } from './provocation.ts'

export const aboutProjects: readonly Provocation[] = [
  {
    rule: 'no-decision-maker',
    dossier: '若水医院集团',
    change: [
      'part: decides, weight: 3, stance: for }\n      - { person: 阮清',
      'part: influences, weight: 3, stance: for }\n      - { person: 阮清',
    ],
    at: '扩展柜，不停业务\n    committee:',
    severity: 'warning',
  },
  {
    rule: 'no-next-step',
    dossier: '若水医院集团',
    change: [
      '    next_step:\n      what: 把扩展柜的兼容清单发给阮清，并确认到货三周\n      who: 易安\n      by: 2026-12-04\n',
      '',
    ],
    at: '- name: 病案归档扩容',
    severity: 'warning',
  },
  {
    rule: 'outvoted',
    dossier: '若水医院集团',
    change: ['part: uses, weight: 2, stance: neutral', 'part: uses, weight: 2, stance: against'],
    along: [
      [
        'part: buys, weight: 2, stance: neutral }\n    criteria:',
        'part: buys, weight: 2, stance: against }\n    criteria:',
      ],
    ],
    at: 'stance: against }',
    severity: 'warning',
  },
  {
    rule: 'meeting-in-quiet-period',
    dossier: '澜江银行',
    change: ['next: 2026-12-11', 'next: 2027-03-01'],
    at: 'next: 2027-03-01',
    severity: 'warning',
  },
  {
    rule: 'wasted-pursuit',
    dossier: 'Corvane Assurances',
    change: [
      '    timeline:\n      - { milestone: Pilot with the year-end run, date: 2027-01-22 }\n      - { milestone: Budget round, date: 2027-06 }\n    decision_date: 2027-Q3\n    budget: 1150000\n    budget_status: planned\n',
      '',
    ],
    along: [
      ['part: decides, weight: 3, stance: neutral', 'part: influences, weight: 3, stance: neutral'],
      ['kind: evaluation, owner: Camille Dorval, due: 2027-01-15', 'kind: evaluation, owner: Camille Dorval'],
      ['who: Daniel Okafor, by: 2026-12-04', 'who: Daniel Okafor, by: 2027-01-08'],
    ],
    at: '- name: Actuarial compute as a service',
    severity: 'warning',
    also: { 'stage-gate': 'who decides, when and with what money are what the first stage had to find out' },
  },
  {
    rule: 'overdue-project',
    dossier: 'Hallam University Hospitals',
    change: ['decision_date: 2027-03\n', 'decision_date: 2026-10\n'],
    at: 'decision_date: 2026-10',
    severity: 'warning',
  },
  {
    rule: 'overdue-action',
    dossier: '越城电网',
    change: ['who: 苏禾\n    by: 2026-12-09', 'who: 苏禾\n    by: 2026-11-09'],
    at: 'by: 2026-11-09',
    severity: 'warning',
  },
  {
    rule: 'losing-on-criteria',
    dossier: '澜江银行',
    change: [
      '{ criterion: 每 TB 价格, weight: 3, ours: 3, rival: 3 }',
      '{ criterion: 每 TB 价格, weight: 3, ours: 1, rival: 5 }',
    ],
    at: 'part: buys, weight: 2, stance: neutral }\n    criteria:',
    severity: 'warning',
  },
  {
    rule: 'outcome-missing',
    dossier: '澜江银行',
    change: ['      reason: 我方按容量收年费，三年总价高两成；来晚了，需求已按买断写好\n', ''],
    at: '超过八小时\n    outcome:',
    severity: 'warning',
  },
  {
    rule: 'rival-window',
    dossier: '越城电网',
    change: ['until: 2027-12-31\n      condition: 2', 'until: 2027-04-30\n      condition: 2'],
    along: [
      [
        'status: open\n    plan: 生产大区',
        'status: dropped\n    outcome: { date: 2026-11-20, reason: 省公司压投资 }\n    plan: 生产大区',
      ],
    ],
    at: 'until: 2027-04-30',
    severity: 'info',
  },
]
