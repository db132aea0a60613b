/** A dossier whose front matter another tool has printed anew says the same: in `check` and in `report`. */
import { CORE_SCHEMA, DEFAULT_SCHEMA, dump, JSON_SCHEMA, load, type Schema } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { checked, reported } from '../helpers/outputs.ts'
import { fixture, type Workspace } from '../helpers/workspace.ts'

type Printer = (yaml: string) => string

const jsYaml =
  (schema: Schema, options = {}): Printer =>
  yaml =>
    dump(load(yaml, { schema }), { schema, ...options })

const printers: readonly [name: string, print: Printer][] = [
  ['js-yaml, which makes times of days', jsYaml(DEFAULT_SCHEMA)],
  ['js-yaml with its core schema', jsYaml(CORE_SCHEMA)],
  ['js-yaml, sorted, wide, without shared parts', jsYaml(CORE_SCHEMA, { sortKeys: true, lineWidth: -1, noRefs: true })],
  ['js-yaml, which quotes everything', jsYaml(JSON_SCHEMA, { forceQuotes: true, quotingType: '"' })],
  ['js-yaml in flow style', jsYaml(CORE_SCHEMA, { flowLevel: 2 })],
  ['yaml', yaml => stringify(parse(yaml))],
  [
    'yaml, sorted, all in single quotes',
    yaml =>
      stringify(parse(yaml), {
        sortMapEntries: true,
        singleQuote: true,
        defaultStringType: 'QUOTE_SINGLE',
        lineWidth: 40,
      }),
  ],
  ['JSON, which is YAML, too', yaml => `${JSON.stringify(parse(yaml), null, 2)}\n`],
]

// Those of the faulty ones that another tool can read at all.
const legible = ['too-early', 'unknown-fields', 'unknown-person', 'unquoted-link', 'wrong-values', 'twin-a', 'twin-b']

describe.each(printers)('printed anew by %s', (_, print) => {
  it('the portfolio scores the same, field for field', async () => {
    const copy = fixture('portfolio')
    const before = reported(await copy.kam(['report', '--format', 'json']))
    reprint(copy, copy.files(), print)
    const after = reported(await copy.kam(['report', '--format', 'json']))
    expect(before.dossiers).toHaveLength(14)
    expect(after).toEqual(before)
  })

  it('the portfolio is advised the same, at the same fields', async () => {
    const copy = fixture('portfolio')
    const before = await faults(copy, [])
    reprint(copy, copy.files(), print)
    expect(before).not.toEqual([])
    expect(await faults(copy, [])).toEqual(before)
  })

  it('faults are found by the same rules at the same fields', async () => {
    const copy = fixture('faulty')
    const files = legible.map(name => `accounts/${name}.md`)
    const before = await faults(copy, files)
    reprint(copy, files, print)
    expect(before).toHaveLength(22)
    expect(await faults(copy, files)).toEqual(before)
  })
})

async function faults({ kam }: Workspace, files: readonly string[]): Promise<readonly string[]> {
  const { diagnostics } = checked(await kam(['check', '--format', 'json', ...files]))
  return diagnostics.map(({ file, rule, path }) => `${file} ${rule} ${path}`).sort()
}

/** Prints the front matter anew; the fences and the body stay as they are, byte order mark and Windows line ends, too. */
function reprint({ read, write }: Workspace, files: readonly string[], print: Printer): void {
  for (const file of files) {
    const [, opening = '', yaml = '', rest = ''] = /^(\ufeff?---\r?\n)([\s\S]*?\n)(---[\s\S]*)$/.exec(read(file)) ?? []
    const end = opening.endsWith('\r\n') ? '\r\n' : '\n'
    write(file, opening + print(yaml.replaceAll('\r\n', '\n')).replaceAll('\n', end) + rest)
  }
}
