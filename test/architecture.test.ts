/** Holds the direction of the imports, the purity of the core, and one home for each library. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../src', import.meta.url))

/** Top to bottom; a file imports its own room and rooms below it. Rooms on one floor do not know each other. */
const floors: readonly (readonly string[])[] = [
  ['main'],
  ['cli'],
  ['commands'],
  ['io', 'server'],
  ['reporters'],
  ['engine'],
  ['rules'],
  ['account'],
  ['dossier', 'schema'],
  ['text'],
]

const firstPureFloor = 4

const homes: Readonly<Record<string, readonly string[]>> = {
  commander: ['cli/program.ts', 'cli/help.ts', 'cli/usage.ts'],
  'gray-matter': ['dossier/parse.ts'],
  yaml: ['text/yaml.ts'],
  ajv: ['schema/catalog.ts'],
  chalk: ['io/host.ts'],
  inquirer: ['io/prompts.ts'],
  picomatch: ['io/source.ts'],
  'csv-parse': ['io/csv.ts'],
  'read-excel-file': ['io/xlsx.ts'],
  diff: ['text/diff.ts'],
  'fast-string-width': ['text/width.ts'],
  'pinyin-pro': ['text/pinyin.ts'],
  'fastest-levenshtein': ['text/nearest.ts'],
}

type Import = { readonly file: string; readonly line: number; readonly target: string }

const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
  .map(entry => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .sort()

const text = (file: string): string => readFileSync(join(root, file), 'utf8')

const imports: readonly Import[] = files.flatMap(file => importsOf(file, text(file)))

function importsOf(file: string, source: string): readonly Import[] {
  // `import x from '…'` and `export … from`, over several lines, too; `import '…'`; `import('…')`.
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b(?:[^'"\n;{]*(?:\{[^}]*\}[^'"\n;]*)?\bfrom)?\s*(['"])([^'"\n]+)\1|\bimport\(\s*(['"])([^'"\n]+)\3\s*[,)]/g
  return [...source.matchAll(pattern)].map(match => ({
    file,
    line: source.slice(0, match.index + match[0].length).split('\n').length,
    target: match[2] ?? match[4] ?? '',
  }))
}

/** A file is in the room of its folder; \`main\` is one by itself. */
const roomOf = (file: string): string => file.split('/')[0]?.replace(/\.ts$/, '') ?? ''

const floorOf = (file: string): number => floors.findIndex(rooms => rooms.includes(roomOf(file)))

const targetFile = ({ file, target }: Import): string => posix.normalize(posix.join(dirname(file), target))

/** What is wrong with one import; undefined where nothing is. */
function offence(one: Import): string | undefined {
  const at = `src/${one.file}:${one.line} (floor ${roomOf(one.file)})`
  if (one.target.startsWith('.')) {
    const target = targetFile(one)
    if (floorOf(target) === -1) return `${at} imports ${target}, which stands on no floor`
    const goesUp = floorOf(target) < floorOf(one.file)
    const goesAside = floorOf(target) === floorOf(one.file) && roomOf(target) !== roomOf(one.file)
    return goesUp || goesAside ? `${at} imports ${target} (floor ${roomOf(target)})` : undefined
  }
  if (one.target.startsWith('node:')) {
    return floorOf(one.file) >= firstPureFloor ? `${at} imports ${one.target}, and this floor is pure` : undefined
  }
  const library = Object.keys(homes).find(name => one.target === name || one.target.startsWith(`${name}/`))
  if (library === undefined) return `${at} imports ${one.target}, which has no home`
  return homes[library]?.includes(one.file) === true
    ? undefined
    : `${at} imports ${library}, whose home is ${homes[library]?.join(', ')}`
}

describe('the house', () => {
  it('has a floor for every file', () => {
    expect(files.filter(file => floorOf(file) === -1)).toEqual([])
  })

  it('imports only downwards, and each library from its one home', () => {
    expect(imports.map(offence).filter(found => found !== undefined)).toEqual([])
  })

  it('has no circle of imports', () => {
    expect(circles()).toEqual([])
  })

  it('keeps the core free of clock, process and console', () => {
    const impure = /\bprocess\.|\bconsole\.|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bsetTimeout\(|\brequire\(/
    const found = files
      .filter(file => floorOf(file) >= firstPureFloor)
      .flatMap(file =>
        text(file)
          .split('\n')
          .map((line, index) => ({ file, line: index + 1, text: line })),
      )
      .filter(line => impure.test(line.text))
    expect(found).toEqual([])
  })

  it('lets only main touch the process', () => {
    const found = files.filter(file => file !== 'main.ts' && /\bprocess\.(?!pid\b)/.test(text(file)))
    expect(found).toEqual([])
  })

  it.each([
    [
      'rules/schema.ts',
      '../engine/check.ts',
      'src/rules/schema.ts:1 (floor rules) imports engine/check.ts (floor engine)',
    ],
    [
      'dossier/parse.ts',
      '../schema/field.ts',
      'src/dossier/parse.ts:1 (floor dossier) imports schema/field.ts (floor schema)',
    ],
    ['engine/check.ts', 'node:fs', 'src/engine/check.ts:1 (floor engine) imports node:fs, and this floor is pure'],
    ['commands/new.ts', 'chalk', 'src/commands/new.ts:1 (floor commands) imports chalk, whose home is io/host.ts'],
  ])('names line, file and floor where %s imports %s', (file, target, message) => {
    expect(importsOf(file, `import { x } from '${target}'`).map(offence)).toEqual([message])
  })

  it.each([
    ["import 'node:fs'"],
    ['import "node:fs"'],
    ["import fs from 'node:fs'"],
    ["import type { Stats } from 'node:fs'"],
    ["import fs, {\n  readFileSync,\n} from 'node:fs'"],
    ["import * as fs from 'node:fs'"],
    ["export * from 'node:fs'"],
    ["export { readFileSync } from 'node:fs'"],
    ["const fs = await import('node:fs')"],
    ["const fs = import(\n  'node:fs',\n)"],
  ])('sees %j', source => {
    expect(importsOf('text/edit.ts', source).map(({ target }) => target)).toEqual(['node:fs'])
  })

  it('takes nothing else for an import', () => {
    const source = "export const kind = 'node:fs'\nconst says = { from: 'node:fs' }\n// imported from 'node:fs'\n"
    expect(importsOf('text/edit.ts', source)).toEqual([])
  })
})

function circles(): readonly string[] {
  const graph = new Map(
    files.map(file => [file, imports.filter(one => one.file === file && one.target.startsWith('.')).map(targetFile)]),
  )
  const done = new Set<string>()
  const found: string[] = []
  const visit = (file: string, way: readonly string[]) => {
    if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file].join(' -> '))
    else if (!done.has(file)) {
      for (const target of graph.get(file) ?? []) visit(target, [...way, file])
      done.add(file)
    }
  }
  for (const file of files) visit(file, [])
  return found
}
