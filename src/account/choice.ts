/** A choice from an open list, such as what kind of organisation a customer is: by its value, or by the words for it. */
import type { Field } from '../schema/field.ts'

/** Whether a value means the choice `wanted` of its field; in an open list it may also be written by one of its labels. */
export function isChoice(field: Field | undefined, value: unknown, wanted: unknown): boolean {
  if (value === wanted) return true
  const choice = typeof wanted === 'string' ? field?.choices.get(wanted) : undefined
  return (
    typeof value === 'string' &&
    choice !== undefined &&
    [choice.zh, choice.en.toLowerCase()].includes(value.trim().toLowerCase())
  )
}
