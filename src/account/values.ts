/** Looks at single facts: a value of the right type, or undefined. What breaks the schema is `schema`'s to tell, and no fact for anybody else. */
import { type Days, daysOf } from '../text/day.ts'
import { type Path, valueAt } from '../text/path.ts'

/** The number at a path. */
export function numberAt(value: unknown, path: Path): number | undefined {
  const found = valueAt(value, path)
  return typeof found === 'number' ? found : undefined
}

/** The day, month or quarter at a path, as its first and last day. */
export function daysAt(value: unknown, path: Path): Days | undefined {
  const found = valueAt(value, path)
  return typeof found === 'string' ? daysOf(found) : undefined
}

/** The choice at a path, where it is one of `choices`. */
export function choiceAt<const Choice extends string>(
  value: unknown,
  path: Path,
  choices: readonly Choice[],
): Choice | undefined {
  const found = valueAt(value, path)
  return choices.find(choice => choice === found)
}

/** The texts of a list at a path; other items are left out. */
export function textsAt(value: unknown, path: Path): readonly string[] {
  const found = valueAt(value, path)
  return Array.isArray(found) ? found.filter(item => typeof item === 'string') : []
}

/** Whether days are over: a month or a quarter is only when its last day is. */
export const isPast = (days: Days, today: string): boolean => days.last < today

/** Whether days lie wholly ahead. */
export const isAhead = (days: Days, today: string): boolean => days.first > today
