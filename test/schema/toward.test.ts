import { describe, expect, it } from 'vitest'
import type { Field } from '../../src/schema/field.ts'
import { towardOf } from '../../src/schema/toward.ts'
import { catalog } from '../helpers/catalog.ts'

/** Every field of a day, with all below. */
const daysIn = (field: Field): readonly string[] => [
  ...(field.kind === 'day' ? [field.path] : []),
  ...[...field.fields.values(), ...(field.each === undefined ? [] : [field.each])].flatMap(daysIn),
]

describe('where the day of a field lies', () => {
  it('is known for every field of our schemas', () => {
    const fields = daysIn(catalog.root)
    const sides = (['ahead', 'back', 'either'] as const).map(side => fields.filter(path => towardOf(path) === side))
    expect(sides).toEqual([
      [
        'next_review',
        'qualification.admission.until',
        'projects[].timeline[].date',
        'projects[].decision_date',
        'projects[].process.steps[].due',
        'projects[].next_step.by',
        'team[].until',
        'relationship.executive_meetings.next',
        'relationship.requests[].due',
        'contracts[].until',
        'growth.potential[].when',
        'growth.goals[].by',
        'actions[].by',
        'concessions[].until',
        'concessions[].target_by',
      ],
      [
        'lost.date',
        'reviewed',
        'customer.people[].met',
        'customer.people[].left',
        'customer.installed_base[].since',
        'projects[].opened',
        'projects[].process.steps[].done',
        'projects[].outcome.date',
        'relationship.satisfaction[].date',
        'relationship.touchpoints[].last',
        'relationship.complaints.told',
        'relationship.executive_meetings.last',
        'relationship.emergency.drilled',
        'relationship.incidents[].date',
        'relationship.incidents[].resolved',
        'relationship.requests[].date',
        'evidence[].date',
      ],
      ['customer.installed_base[].until', 'contracts[].from', 'concessions[].since'],
    ])
  })

  it('is not known for what a team has added, but for its name', () => {
    expect([towardOf('x_audit.date'), towardOf('x_audit.due')]).toEqual(['either', 'ahead'])
  })
})
