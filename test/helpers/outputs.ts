/** What `--format json` prints, as tests read it; that it keeps to its schema is a test of its own. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Run } from './kam.ts'

export type CheckOutput = {
  readonly kam: string
  readonly version: number
  readonly summary: Readonly<Record<string, number>>
  readonly diagnostics: readonly {
    readonly file: string
    readonly line: number
    readonly column: number
    readonly end_line: number
    readonly end_column: number
    readonly severity: string
    readonly rule: string
    readonly path?: string
    readonly message: string
    readonly help?: string
  }[]
}

export type ReportOutput = {
  readonly kam: string
  readonly view: string
  readonly version: number
  readonly summary: { readonly dossiers: number; readonly unreadable: number; readonly score: number | null }
  readonly dossiers: readonly {
    readonly file: string
    readonly account: string | null
    readonly score: number | null
    readonly filled?: number
    readonly expected?: number
    readonly sections?: Readonly<Record<string, unknown>>
    readonly missing?: readonly { readonly path: string; readonly ask: string; readonly label: string }[]
    readonly doubtful?: readonly { readonly path: string; readonly whom: string | null }[]
  }[]
}

// Both are read only: what is not as the type says fails the test that looks at it.
export const checked = ({ stdout }: Run): CheckOutput => JSON.parse(stdout) as CheckOutput
export const reported = ({ stdout }: Run): ReportOutput => JSON.parse(stdout) as ReportOutput

/** `file:line:column rule`, without the folder of the dossiers. */
export const places = (run: Run): readonly string[] =>
  checked(run).diagnostics.map(
    ({ file, line, column, rule }) => `${file.replace(/^accounts\//, '')}:${line}:${column} ${rule}`,
  )

/** How an output breaks its schema in `schemas/output`; empty where it keeps to it. */
export function schemaFaults({ stdout }: Run, schema: string): readonly string[] {
  const text = readFileSync(new URL(`../../schemas/output/${schema}.schema.json`, import.meta.url), 'utf8')
  const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(text) as object)
  validate(JSON.parse(stdout))
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** How many cells a line takes on a terminal: a Chinese character two, an accent that stands over another character none. */
export const cells = (line: string): number =>
  [...line.replace(/\p{Mn}/gu, '')].reduce((sum, one) => sum + (wide.test(one) ? 2 : 1), 0)

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u
