/** What one rule says, in whole sentences: for the tests in which the words matter. */
import { inspect } from '../../src/engine/inspect.ts'
import { say } from '../../src/reporters/say.ts'
import { rules } from '../../src/rules/index.ts'
import type { Language } from '../../src/text/phrase.ts'
import { catalog, frontMatter, today } from './catalog.ts'

/** `severity: message help`, for each finding of the rule about the account whose front matter is `yaml`. */
export async function said(rule: string, language: Language, yaml: string, body = ''): Promise<readonly string[]> {
  const bytes = new TextEncoder().encode(frontMatter(yaml) + body)
  const { diagnostics } = await inspect('accounts/a.md', bytes, { catalog, rules, today })
  return diagnostics
    .filter(one => one.rule === rule)
    .map(one => {
      const { message, help } = say(one, language)
      return `${one.severity}: ${message} ${help}`
    })
}
