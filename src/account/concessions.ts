/** Favours that were granted, and what is owed for them. */
import type { Days } from '../text/day.ts'
import type { Path } from '../text/path.ts'
import { itemsOf, textAt } from './account.ts'
import { remembered } from './remembered.ts'
import { daysAt, numberAt } from './values.ts'

/** One favour. */
export type Concession = {
  readonly path: Path
  readonly what: string
  readonly value: number | undefined
  readonly since: Days | undefined
  readonly until: Days | undefined
  /** What they give for it; undefined where that is nothing. */
  readonly inReturn: string | undefined
  readonly target: number | undefined
  readonly targetBy: Days | undefined
  readonly actual: number | undefined
  /** Where the return is written down; undefined where it is only spoken. */
  readonly agreement: string | undefined
}

/** All favours that have a name. */
export const concessionsOf = remembered((account): readonly Concession[] =>
  itemsOf(account.value['concessions']).flatMap(({ item, index }) => {
    const what = textAt(item, ['what'])
    if (what === undefined) return []
    return [
      {
        path: ['concessions', index],
        what,
        value: numberAt(item, ['value']),
        since: daysAt(item, ['since']),
        until: daysAt(item, ['until']),
        inReturn: unlessNone(textAt(item, ['in_return'])),
        target: numberAt(item, ['target_amount']),
        targetBy: daysAt(item, ['target_by']),
        actual: numberAt(item, ['actual_amount']),
        agreement: unlessNone(textAt(item, ['agreement'])),
      },
    ]
  }),
)

/** What is still owed of a target; 0 where it is met, undefined where nothing can be said. */
export const owedFor = ({ target, actual }: Concession): number | undefined =>
  target === undefined ? undefined : Math.max(0, target - (actual ?? 0))

/** Whether a favour still runs. */
export const isRunning = ({ until }: Concession, today: string): boolean => until === undefined || until.last >= today

// What people write where there is nothing, or nothing on paper.
const none =
  /^(?:[-–—/]|n\/?a|no|none|nothing|nil|oral(?:ly)?|verbal(?:ly)?|无|没有|暂无|未签|口头(?:约定|承诺|答应)?)[.。]?$/iu

const unlessNone = (text: string | undefined): string | undefined =>
  text === undefined || none.test(text.trim()) ? undefined : text
