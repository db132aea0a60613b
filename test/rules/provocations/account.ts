/** Whether it is a key account, and what we give it. */
import type { Provocation } from './provocation.ts'

export const aboutTheAccount: readonly Provocation[] = [
  {
    rule: 'not-a-key-account',
    dossier: '若水医院集团',
    change: ['  product_fit: high\n', '  product_fit: low\n'],
    at: 'product_fit: low',
    severity: 'warning',
  },
  {
    rule: 'not-admitted',
    dossier: '越城电网',
    change: ['status: admitted\n    until: 2028-12-31', 'status: admitted\n    until: 2027-02-28'],
    at: 'until: 2027-02-28',
    severity: 'warning',
  },
  {
    rule: 'type-unfounded',
    dossier: '越城电网',
    change: ['type: economic\n', 'type: group\n'],
    at: 'type: group',
    severity: 'warning',
  },
  {
    rule: 'investment-unpaid',
    dossier: '若水医院集团',
    change: ['amount: 500000, what: people', 'amount: 5000000, what: people'],
    at: 'investment:',
    severity: 'warning',
  },
  {
    rule: 'one-sided-concession',
    dossier: '澜江银行',
    change: ['    agreement: 维保合同补充协议二第 4 条\n', ''],
    at: '- what: 维保九折',
    severity: 'warning',
  },
  {
    rule: 'concession-unpaid',
    dossier: '越城电网',
    change: ['target_by: 2027-06-30', 'target_by: 2026-06-30'],
    at: 'actual_amount: 9800000',
    severity: 'warning',
  },
  {
    rule: 'contract-ending',
    dossier: '越城电网',
    change: [
      'until: 2027-12-31\n    value: 2100000\n    payment: 年付\n    service: 度夏三班值守\n    renewal_owner: 苏禾\n',
      'until: 2027-01-31\n    value: 2100000\n    payment: 年付\n    service: 度夏三班值守\n',
    ],
    at: 'until: 2027-01-31',
    severity: 'warning',
  },
  {
    rule: 'over-dependence',
    dossier: '澜江银行',
    change: ['{ year: 2026, amount: 23000000,', '{ year: 2026, amount: 230000000,'],
    along: [['{ year: 2026, amount: 47000000,', '{ year: 2026, amount: 470000000,']],
    at: '{ year: 2026, amount: 230000000,',
    severity: 'info',
  },
  {
    rule: 'contradiction',
    dossier: '若水医院集团',
    change: ['budget_status: approved', 'budget_status: none'],
    at: 'likelihood: certain',
    severity: 'warning',
  },
]
