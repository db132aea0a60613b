/** Whom we know, and who knows them better. */
import type { Provocation } from './provocation.ts'

export const aboutPeople: readonly Provocation[] = [
  {
    rule: 'single-channel',
    dossier: 'Hallam University Hospitals',
    change: ['  - { kind: email, value: "digital.suppliers@hallamhospitals.example" }\n', ''],
    at: 'channels:',
    severity: 'info',
  },
  {
    rule: 'single-threaded',
    dossier: '北辰汽车',
    change: ['    - name: 边疆\n      title:\n      department:            # 大概是仿真中心\n      level:\n', ''],
    along: [['status: prospect', 'status: active']],
    at: '- name: 宿白羽',
    severity: 'warning',
  },
  {
    rule: 'one-man-line',
    dossier: '越城电网',
    change: ['ours: 温故\n      theirs: 蓝田', 'ours: 沈砚\n      theirs: 蓝田'],
    along: [['ours: 苏禾\n      theirs: 费扬', 'ours: 沈砚\n      theirs: 费扬']],
    at: 'touchpoints:',
    severity: 'warning',
  },
  {
    rule: 'crowded-visit',
    dossier: '澜江银行',
    change: ['江枫、石磊（佟山、程野）', '江枫、石磊（佟山、程野、苏禾）'],
    at: '- 2026-11-12 会面',
    severity: 'warning',
  },
  {
    rule: 'uncovered-level',
    dossier: 'Hallam University Hospitals',
    change: [
      'title: Chief Operating Officer\n    department: Trust Board\n    level: executive',
      'title: Chief Operating Officer\n    department: Trust Board\n    level: manager',
    ],
    along: [
      [
        'title: Chief Information Officer\n    department: Digital Services\n    level: executive',
        'title: Chief Information Officer\n    department: Digital Services\n    level: manager',
      ],
    ],
    at: '  people:',
    severity: 'info',
  },
  {
    rule: 'unmet-decision-maker',
    dossier: '若水医院集团',
    change: [
      '{ person: 方敬之, department: 院领导, part: decides, weight: 3, stance: for }\n      - { person: 阮清',
      '{ person: 姜怀, department: 院领导, part: decides, weight: 3, stance: for }\n      - { person: 阮清',
    ],
    along: [
      [
        '    - name: 童越\n      title',
        '    - { name: 姜怀, title: 总会计师, department: 院领导, level: executive, reports_to: 商陆 }\n    - name: 童越\n      title',
      ],
    ],
    at: '{ person: 姜怀',
    severity: 'warning',
  },
  {
    rule: 'champion-left',
    dossier: '越城电网',
    change: ['notes: 2025 年履约评价时', 'left: 2026-11-20\n      notes: 2025 年履约评价时'],
    at: 'left: 2026-11-20',
    severity: 'warning',
    also: { contradiction: '费扬 still reports to the one who has left' },
  },
  {
    rule: 'rival-knows-decision-maker',
    dossier: '越城电网',
    change: ['knows: [蓝田, 孟晓棠]', 'knows: [岑远, 蓝田]'],
    along: [
      [
        'attitude: neutral\n      strength: 3\n      influence: 5',
        'attitude: opponent\n      strength: 3\n      influence: 5',
      ],
    ],
    at: 'knows: [岑远, 蓝田]',
    severity: 'warning',
  },
]
