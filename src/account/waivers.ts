/** What is declared not applicable, with a reason. */
import type { Path } from '../text/path.ts'
import { remembered } from './remembered.ts'
import { covers, resolveSteps } from './written-path.ts'

/** Whether a path is declared not applicable; a waiver covers all below it and needs a reason. */
export const waiversOf = remembered((account): ((path: Path) => boolean) => {
  const waived = account.value['waived']
  if (typeof waived !== 'object' || waived === null) return () => false
  const paths = Object.entries(waived).flatMap(([written, reason]) => {
    const path = typeof reason === 'string' ? resolveSteps(account, written) : undefined
    return path === undefined ? [] : [path]
  })
  return path => paths.some(waiver => covers(waiver, path))
})
