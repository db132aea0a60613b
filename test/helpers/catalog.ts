/** What tests judge by: the catalog of our own schemas, compiled once a file, and accounts made of a few lines of YAML. */
import { type Account, readAccount } from '../../src/account/account.ts'
import type { Company } from '../../src/account/company.ts'
import { type Dossier, parseDossier } from '../../src/dossier/parse.ts'
import { ownCatalog, ownParts } from '../../src/io/package.ts'

/** The day on which everything in these tests is judged. */
export const today = '2026-11-23'

/** Our own schemas by part. */
export const parts = ownParts()

/** The catalog of our own schemas. */
export const catalog = await ownCatalog()

/** Reads a dossier; the test fails where the text is none. */
export async function dossierOf(text: string, file = 'accounts/a.md'): Promise<Dossier> {
  const { dossier, problems } = await parseDossier(file, new TextEncoder().encode(text))
  if (dossier === undefined) throw new Error(`no dossier: ${JSON.stringify(problems)}`)
  return dossier
}

/** The account whose front matter is `yaml`; `kam`, `account` and `stage` are put in front where it lacks them. */
export async function account(
  yaml: string,
  more: { file?: string; body?: string; company?: Company } = {},
): Promise<Account> {
  const { file, body = '', company } = more
  return readAccount(await dossierOf(frontMatter(yaml) + body, file), {
    catalog,
    today,
    ...(company === undefined ? {} : { company }),
  })
}

/** A whole file around some lines of YAML. */
export function frontMatter(yaml: string): string {
  const head = ['kam: 1', 'account: 澜江银行', 'stage: establish'].filter(
    line => !new RegExp(`^${line.split(':')[0]}:`, 'm').test(yaml),
  )
  return `---\n${[...head, yaml].join('\n').trimEnd()}\n---\n`
}
