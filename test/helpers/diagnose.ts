/** What one rule says about a few lines of YAML, in words. */
import { inspect } from '../../src/engine/inspect.ts'
import { say } from '../../src/reporters/say.ts'
import { rules } from '../../src/rules/index.ts'
import type { Language } from '../../src/text/phrase.ts'
import { catalog, frontMatter, today } from './catalog.ts'

/** Its findings as `warning message help`, in their order; `body` stands below the front matter. */
export async function diagnose(
  yaml: string,
  rule: string,
  language: Language = 'en',
  body = '',
): Promise<readonly string[]> {
  const bytes = new TextEncoder().encode(frontMatter(yaml) + body)
  const { diagnostics } = await inspect('accounts/a.md', bytes, { catalog, rules, today })
  return diagnostics
    .filter(one => one.rule === rule)
    .map(one => {
      const { message, help } = say(one, language)
      return `${one.severity} ${message} ${help}`.trim()
    })
}
