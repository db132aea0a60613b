/** Whether the relationship is kept, and whether what we know of it still holds. */
import type { Provocation } from './provocation.ts'

export const aboutTheRelationship: readonly Provocation[] = [
  {
    rule: 'review-overdue',
    dossier: '越城电网',
    change: ['reviewed: 2026-11-02\nnext_review: 2027-02-01', 'reviewed: 2026-05-04\nnext_review: 2026-08-03'],
    at: 'next_review: 2026-08-03',
    severity: 'warning',
  },
  {
    rule: 'touchpoint-overdue',
    dossier: '澜江银行',
    change: ['theirs: 陆平, every_days: 45', 'theirs: 陆平, every_days: 7'],
    at: 'theirs: 陆平, every_days: 7',
    severity: 'warning',
  },
  {
    rule: 'executive-meeting-overdue',
    dossier: '越城电网',
    change: ['every_days: 180', 'every_days: 30'],
    at: 'executive_meetings:\n    every_days: 30\n    last: 2026-10-13',
    severity: 'warning',
  },
  {
    rule: 'open-incident',
    dossier: '越城电网',
    change: ['status: resolved\n      owner: 苏禾\n      resolved: 2026-08-02\n', 'status: open\n      owner: 苏禾\n'],
    at: '主板故障，切到备机，营销没感觉\n      status: open',
    severity: 'warning',
  },
  {
    rule: 'request-unanswered',
    dossier: '越城电网',
    change: ['due: 2026-12-04\n      ours: 温故', 'due: 2026-10-30\n      ours: 温故'],
    along: [['- date: 2026-11-12\n      what: 要一份', '- date: 2026-10-12\n      what: 要一份']],
    at: 'from: 蓝田\n      due: 2026-10-30',
    severity: 'warning',
  },
  {
    rule: 'dissatisfied',
    dossier: 'Corvane Assurances',
    change: ['score: 4, by: Hélène Vandamme', 'score: 2, by: Hélène Vandamme'],
    along: [['by: 2026-12-11, status: open', 'by: 2026-12-11, status: done']],
    at: 'score: 2, by: Hélène Vandamme',
    severity: 'warning',
  },
  {
    rule: 'complaint-channel-untold',
    dossier: '越城电网',
    change: ['    told: 2026-03-04\n    told_to: [魏仲平, 贺兰, 谷雨]\n', ''],
    at: 'complaints:',
    severity: 'warning',
  },
  {
    rule: 'one-way-log',
    dossier: 'Hallam University Hospitals',
    change: ['met Dr Amara Nwosu', 'learned Dr Amara Nwosu'],
    along: [
      ['met Gwen Pritchard', 'learned Gwen Pritchard'],
      ['met Shazia Mahmood', 'learned Shazia Mahmood'],
      ['told Shazia Mahmood', 'learned Shazia Mahmood, Fergus Drummond'],
    ],
    at: '- 2026-11-10 learned',
    severity: 'info',
  },
  {
    rule: 'log-stale',
    dossier: 'Hallam University Hospitals',
    change: ['- 2026-11-10 met Dr Amara Nwosu', '- 2026-09-10 met Dr Amara Nwosu'],
    along: [['- 2026-10-27 met Gwen Pritchard', '- 2026-09-27 met Gwen Pritchard']],
    at: '- 2026-10-13 met',
    severity: 'warning',
  },
  {
    rule: 'unsure-fact',
    dossier: '若水医院集团',
    change: [
      '{ source: 预算批复，庄信, date: 2026-10-30, sure: confirmed }',
      '{ source: 易寒, date: 2026-10-30, sure: heard }',
    ],
    at: 'budget: 2400000',
    severity: 'warning',
  },
  {
    rule: 'aged-fact',
    dossier: '澜江银行',
    change: [
      '岱岳科技].satisfaction: { source: 梅兰, date: 2026-09-30',
      '岱岳科技].satisfaction: { source: 梅兰, date: 2024-09-30',
    ],
    at: '可有可无\n    satisfaction: 3',
    severity: 'info',
  },
]
