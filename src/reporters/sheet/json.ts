/** `--format json` of any view: its data under a head that names it. */
import { safeJson } from '../../text/escape.ts'

export const renderViewJson = (view: string, content: Readonly<Record<string, unknown>>): string =>
  safeJson({ kam: 'report', view, version: 1, ...content })
