/** Which value of a choice somebody means who writes its label, or the value itself in other letters. */
import { foldName } from '../text/name.ts'
import type { Field } from './field.ts'

/** The one value that was written by its label in either language, or by its own name but for case and width. */
export const choiceByLabel = (field: Field | undefined, written: string): string | undefined =>
  onlyChoice(field, one => one === foldName(written))

/** 稳定 for 稳定关系: a beginning that only one of them has. Enough to ask, not to change. */
export const choiceByBeginning = (field: Field | undefined, written: string): string | undefined =>
  written.length < 2 ? undefined : onlyChoice(field, one => one.startsWith(foldName(written)))

function onlyChoice(field: Field | undefined, isMeant: (one: string) => boolean): string | undefined {
  const found = [...(field?.choices ?? [])].filter(([name, { zh, en }]) =>
    [name, zh, en].some(one => isMeant(foldName(one))),
  )
  return found.length === 1 ? found[0]?.[0] : undefined
}
