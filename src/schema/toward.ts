/** On which side of today the day of a field lies: it decides which March somebody means who names no year. */
import type { Toward } from '../text/day-sense.ts'

const ahead = ['until', 'next', 'next_review', 'target_by', 'by', 'when', 'decision_date', 'due']
const back = ['reviewed', 'met', 'left', 'opened', 'done', 'last', 'told', 'drilled', 'resolved', 'since']

/** Fields whose name alone tells nothing. */
const byPath: Readonly<Record<string, Toward>> = {
  'lost.date': 'back',
  'evidence[].date': 'back',
  'projects[].timeline[].date': 'ahead',
  'projects[].outcome.date': 'back',
  'relationship.satisfaction[].date': 'back',
  'relationship.incidents[].date': 'back',
  'relationship.requests[].date': 'back',
  // A favour may be granted from a day to come, and a support contract may have run out.
  'concessions[].since': 'either',
  'customer.installed_base[].until': 'either',
}

/** Where the field with this path lies (`projects[].next_step.by`); `either` where the schemas' names do not tell. */
export function towardOf(path: string): Toward {
  const known = byPath[path]
  if (known !== undefined) return known
  const name = path.slice(path.lastIndexOf('.') + 1)
  return ahead.includes(name) ? 'ahead' : back.includes(name) ? 'back' : 'either'
}
