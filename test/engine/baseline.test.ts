import { describe, expect, it } from 'vitest'
import { type Baseline, baselineOf, beyond, readBaseline, writeBaseline } from '../../src/engine/baseline.ts'
import type { Diagnostic } from '../../src/engine/diagnostic.ts'
import { Failure } from '../../src/text/failure.ts'

const fault = (file: string, rule: string, path?: string, line = 1): Diagnostic => ({
  file,
  line,
  column: 1,
  endLine: line,
  endColumn: 2,
  severity: 'error',
  rule,
  ...(path === undefined ? {} : { path }),
  say: '',
  args: {},
  source: '',
})

const names: Readonly<Record<string, string>> = { 'a.md': '澜江银行', 'b.md': 'Corvane' }
const accountOf = (file: string) => names[file] ?? file

const entry = (account: string, rule: string, path: string, count = 1) => ({ account, rule, path, count })

describe('a baseline', () => {
  it('names account, rule and path, never a line', () => {
    expect(baselineOf([fault('a.md', 'schema', 'owner', 12)], accountOf)).toEqual([
      entry('澜江银行', 'schema', 'owner'),
    ])
  })

  it('names the file where the account cannot be read, and no path where there is none', () => {
    expect(baselineOf([fault('x.md', 'encoding')], accountOf)).toEqual([entry('x.md', 'encoding', '')])
  })

  it('counts faults that are equal', () => {
    const faults = [fault('a.md', 'broken-link', undefined, 3), fault('a.md', 'broken-link', undefined, 9)]
    expect(baselineOf(faults, accountOf)).toEqual([entry('澜江银行', 'broken-link', '', 2)])
  })

  it('is sorted by account, rule and path, whatever the order of the faults', () => {
    const faults = [
      fault('a.md', 'schema', 'owner'),
      fault('b.md', 'schema', 'type'),
      fault('a.md', 'encoding'),
      fault('b.md', 'schema', 'owner'),
    ]
    const sorted = [
      entry('Corvane', 'schema', 'owner'),
      entry('Corvane', 'schema', 'type'),
      entry('澜江银行', 'encoding', ''),
      entry('澜江银行', 'schema', 'owner'),
    ]
    expect(baselineOf(faults, accountOf)).toEqual(sorted)
    expect(baselineOf([...faults].reverse(), accountOf)).toEqual(sorted)
  })

  it('is written an entry a line', () => {
    const baseline = [entry('Corvane', 'schema', 'owner'), entry('澜江银行', 'broken-link', '', 2)]
    expect(writeBaseline(baseline)).toBe(`{
  "kam": "baseline",
  "version": 1,
  "faults": [
    {"account":"Corvane","rule":"schema","path":"owner","count":1},
    {"account":"澜江银行","rule":"broken-link","path":"","count":2}
  ]
}
`)
  })

  it('is written where there is nothing to accept', () => {
    expect(writeBaseline([])).toBe('{\n  "kam": "baseline",\n  "version": 1,\n  "faults": []\n}\n')
  })

  it('is read as it was written', () => {
    const baseline = [entry('A "1"', 'schema', 'projects[核心\n].budget'), entry('\u202e', 'x', '', 3)]
    expect(readBaseline('kam-baseline.json', writeBaseline(baseline))).toEqual(baseline)
  })
})

describe('what is no baseline', () => {
  it.each([
    ['no JSON', '{'],
    ['a merge conflict', '<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> other\n'],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['another output of kam', '{"kam":"check","version":1,"diagnostics":[]}'],
    ['one of a later version', '{"kam":"baseline","version":2,"faults":[]}'],
    ['one without faults', '{"kam":"baseline","version":1}'],
    ['faults that are no list', '{"kam":"baseline","version":1,"faults":{}}'],
    ['a fault that is none', '{"kam":"baseline","version":1,"faults":[5]}'],
    [
      'a count that is none',
      '{"kam":"baseline","version":1,"faults":[{"account":"a","rule":"schema","path":"","count":"many"}]}',
    ],
  ])('is refused: %s', (_, text) => {
    expect(() => readBaseline('kam-baseline.json', text)).toThrow(Failure)
  })
})

describe('against a baseline', () => {
  const baseline: Baseline = [entry('澜江银行', 'schema', 'owner'), entry('澜江银行', 'broken-link', '', 2)]
  const link = (line: number) => fault('a.md', 'broken-link', undefined, line)
  const owner = fault('a.md', 'schema', 'owner')

  it('nothing is new that it holds, wherever it stands', () => {
    expect(beyond([{ ...owner, line: 99 }, link(5), link(6)], baseline, accountOf)).toEqual({
      fresh: [],
      known: 3,
      gone: 0,
    })
  })

  it('another path, rule or account is new', () => {
    const others = [
      fault('a.md', 'schema', 'type'),
      fault('a.md', 'unknown-field', 'owner'),
      fault('b.md', 'schema', 'owner'),
    ]
    expect(beyond(others, baseline, accountOf)).toMatchObject({ fresh: others, known: 0 })
  })

  it('one more of a kind is new', () => {
    expect(beyond([link(1), link(2), link(3)], baseline, accountOf)).toMatchObject({ fresh: [link(3)], known: 2 })
  })

  it('what is mended is counted', () => {
    expect(beyond([link(1)], baseline, accountOf)).toEqual({ fresh: [], known: 1, gone: 2 })
  })

  it('an account keeps its faults when its file is renamed', () => {
    expect(beyond([fault('c.md', 'schema', 'owner')], baseline, () => '澜江银行')).toMatchObject({ fresh: [] })
  })
})
