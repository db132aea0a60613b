/** What the severities are called. */
import type { Words } from '../text/phrase.ts'
import type { Severity } from './rule.ts'

export const severityWords: Readonly<Record<Severity | 'off', Words>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
  off: { zh: '关掉', en: 'off' },
}
