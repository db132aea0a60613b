/** The question of how an item is called, put again: another answer is another name for it, and no second item. */
import type { Account } from '../../account/account.ts'
import { placeOf } from '../place.ts'
import type { Wish } from '../wish.ts'
import type { Ask } from './ask.ts'

/** Where the answer to a question has put the name of a new item; undefined where it has made none. */
export function madeBy(ask: Ask, wishes: readonly Wish[]): string | undefined {
  const [first] = wishes
  return first?.kind === 'set' && first.path.startsWith(`${ask.path}[`) ? first.path : undefined
}

/** The same question about the item that it has made. An item that is there already takes the place of that one. */
export function correcting(account: Account, ask: Ask, made: string): Ask {
  return {
    ...ask,
    made,
    wishes: (answer, origin) => {
      const wishes = ask.wishes(answer, origin)
      const [named] = wishes
      if (named?.kind !== 'set' || named.path === made) return wishes
      const isThere = placeOf(account, itemOf(named.path)).kind === 'place'
      const undone: Wish = isThere ? { kind: 'unset', path: itemOf(made) } : { kind: 'set', path: made, answer }
      return [undone, ...wishes]
    },
  }
}

/** The item whose key stands at a path. */
export const itemOf = (key: string): string => key.replace(/\.[^.\]]*$/, '')
