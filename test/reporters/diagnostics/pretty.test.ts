import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resultOf } from '../../../src/engine/check.ts'
import type { Diagnostic } from '../../../src/engine/diagnostic.ts'
import type { FormatView } from '../../../src/reporters/diagnostics/format.ts'
import { pretty } from '../../../src/reporters/diagnostics/pretty.ts'
import { rules } from '../../../src/rules/index.ts'
import { spotOf } from '../../../src/rules/rule.ts'
import { linesOf } from '../../../src/text/lines.ts'
import { widthOf } from '../../../src/text/width.ts'
import { diagnostic, says, viewIn } from './results.ts'

const file = 'accounts/Corvane.md'

function rendered(diagnostics: readonly Diagnostic[], view: Partial<FormatView> = {}): string {
  return pretty.render(resultOf([file], diagnostics), { ...viewIn('en'), ...view })
}

/** The lines about one diagnostic, without the summary. */
const block = (one: Diagnostic, view: Partial<FormatView> = {}): readonly string[] =>
  (rendered([one], view).split('\n\n')[0] ?? '').split('\n')

const stage = diagnostic({
  ...says('`stage` cannot be `early`.', '`stage`（关系阶段）不能写 `early`。', {
    en: 'Did you mean `establish`?',
    zh: '是不是 `establish`？',
  }),
})

describe('a fault', () => {
  it('stands under its place, with the line quoted and what to do', () => {
    expect(rendered([stage])).toBe(`accounts/Corvane.md:4:8
  error team-rule  \`stage\` cannot be \`early\`.
  4 | stage: early
    |        ~~~~~
  help: Did you mean \`establish\`?

1 dossier: 1 error, 0 warnings.
`)
  })

  it('is told in Chinese', () => {
    const one = { ...stage, file: 'accounts/澜江银行.md' }
    expect(rendered([one], { language: 'zh' })).toBe(`accounts/澜江银行.md:4:8
  错误 team-rule  \`stage\`（关系阶段）不能写 \`early\`。
  4 | stage: early
    |        ~~~~~
  怎么办：是不是 \`establish\`？

1 份档案：1 个错误，0 个警告。
`)
  })

  it('without help has none', () => {
    expect(block(diagnostic()).join('\n')).not.toContain('help')
  })

  it('on an empty line quotes nothing', () => {
    expect(block(diagnostic({ source: '  ' }))).toHaveLength(2)
  })

  it('is wrapped where it is wider than the terminal', () => {
    const one = diagnostic({ source: '', ...says('one two three four five six seven', '') })
    expect(block(one, { width: 30 })).toEqual([
      'accounts/Corvane.md:4:8',
      '  error team-rule  one two',
      '  three four five six seven',
    ])
  })

  it('over several lines is marked to the end of the first', () => {
    const one = diagnostic({ column: 1, endLine: 6, endColumn: 3 })
    expect(block(one)[3]).toBe('    | ~~~~~~~~~~~~')
  })

  it('of no width is marked all the same', () => {
    expect(block(diagnostic({ column: 6, endColumn: 6 }))[3]).toBe('    |      ~')
  })

  it('keeps its mark in line under a number of three digits', () => {
    expect(block(diagnostic({ line: 104, endLine: 104 })).slice(2, 4)).toEqual([
      '  104 | stage: early',
      '      |        ~~~~~',
    ])
  })
})

describe('the mark', () => {
  it('is as wide as the Chinese text above it', () => {
    const one = diagnostic({ source: 'owner: 方遥 # 经理', column: 8, endColumn: 10 })
    expect(block(one).slice(2, 4)).toEqual(['  4 | owner: 方遥 # 经理', '    |        ~~~~'])
  })

  it('stands under a text that begins behind Chinese', () => {
    const one = diagnostic({ source: '大客户经理: Fang', column: 8, endColumn: 12 })
    expect(block(one).slice(2, 4)).toEqual(['  4 | 大客户经理: Fang', '    |             ~~~~'])
  })

  it('stands under a text behind tabs', () => {
    const one = diagnostic({ source: '\t\towner: Fang', column: 10, endColumn: 14 })
    expect(block(one).slice(2, 4)).toEqual(['  4 |   owner: Fang', '    |          ~~~~'])
  })

  it('counts what is escaped in front of it', () => {
    const one = diagnostic({ source: '\u200bowner: Fang', column: 9, endColumn: 13 })
    expect(block(one).slice(2, 4)).toEqual(['  4 | \\u200bowner: Fang', '    |              ~~~~'])
  })
})

describe('a line wider than the terminal', () => {
  it('is cut behind the place', () => {
    const one = diagnostic({ source: `owner: Fang ${'x'.repeat(100)}`, column: 8, endColumn: 12 })
    expect(block(one, { width: 40 }).slice(2, 4)).toEqual([
      `  4 | owner: Fang ${'x'.repeat(20)}..`,
      '    |        ~~~~',
    ])
  })

  it('is shown from shortly before a place far to the right', () => {
    const one = diagnostic({ source: `${'x'.repeat(100)} Fang`, column: 102, endColumn: 106 })
    const [line = '', mark = ''] = block(one, { width: 40 }).slice(2, 4)
    expect(line.slice(mark.indexOf('~'), mark.lastIndexOf('~') + 1)).toBe('Fang')
  })

  it('is shown at a place more than 400 characters to the right', () => {
    const text = `${'x'.repeat(500)} Fang`
    const spot = spotOf({ lines: linesOf(text) }, { start: 501, end: 505 })
    expect(block(diagnostic(spot), { width: 40 })[2]).toContain('Fang')
  })

  it('never leads beyond the terminal, nor does its mark', () => {
    const signs = fc.string({
      unit: fc.constantFrom('a', '银', ' ', '\t', '\u200b', '😀', 'é'),
      minLength: 1,
      maxLength: 200,
    })
    fc.assert(
      fc.property(signs, fc.nat(), fc.nat(60), fc.integer({ min: 30, max: 100 }), (text, at, length, width) => {
        const source = `a${text}a`
        const column = (at % source.length) + 1
        const one = diagnostic({ source, column, endColumn: Math.min(column + length, source.length + 1) })
        for (const line of block(one, { width }).slice(2, 4)) expect(widthOf(line)).toBeLessThanOrEqual(width)
      }),
    )
  })
})

describe('what comes from a file', () => {
  it('is harmless as a file name', () => {
    expect(block(diagnostic({ file: 'accounts/\u001b]0;x\u0007\n\u202e.md' }))[0]).toBe(
      'accounts/\\u001b]0;x\\u0007 \\u202e.md:4:8',
    )
  })

  it('is harmless as a quoted line', () => {
    expect(block(diagnostic({ source: 'owner: \u001b[31mFang\u202e', column: 1, endColumn: 2 }))[2]).toBe(
      '  4 | owner: \\u001b[31mFang\\u202e',
    )
  })

  it('is harmless as a value in a sentence', () => {
    expect(block(diagnostic({ source: '', ...says('It is \u001b[31mred.', '') })).join('\n')).not.toContain('\u001b')
  })
})

describe('the summary', () => {
  it.each([
    ['en', '1 dossier, nothing wrong.\n'],
    ['zh', '1 份档案，没有问题。\n'],
  ] as const)('in %s says that nothing is wrong', (language, text) => {
    expect(rendered([], { language })).toBe(text)
  })

  it('counts several, and hints where there are some', () => {
    const many = [diagnostic(), diagnostic(), diagnostic({ severity: 'warning' }), diagnostic({ severity: 'info' })]
    expect(rendered(many).split('\n').at(-2)).toBe('1 dossier: 2 errors, 1 warning, 1 hint.')
  })

  it('counts in Chinese', () => {
    const many = [diagnostic(), diagnostic({ severity: 'info' })]
    expect(rendered(many, { language: 'zh' }).split('\n').at(-2)).toBe('1 份档案：1 个错误，0 个警告，1 条提示。')
  })
})

describe('advice on how an account is worked', () => {
  const craft = rules.flatMap(({ id, craft: weight }) => (weight === undefined ? [] : [id])).slice(0, 5)
  const advice = craft.map((rule, index) => diagnostic({ rule, line: index + 1, severity: 'warning', source: '' }))

  it('is cut on a terminal to the three gravest of each dossier, and says how many more there are', () => {
    const blocks = rendered(advice, { cut: true }).split('\n\n')
    expect(blocks).toHaveLength(5)
    expect(blocks[3]).toBe('  2 more on how this account is worked: kam check --all "accounts/Corvane.md"')
  })

  it('is whole everywhere else', () => {
    expect(rendered(advice).split('\n\n')).toHaveLength(6)
  })
})

describe('a long list', () => {
  const many = Array.from({ length: 25 }, (_, index) => diagnostic({ line: index + 1 }))

  it('of one file is cut after twenty, and says so', () => {
    const text = rendered(many, { cut: true })
    expect([text.split('\n\n').length, text]).toEqual([
      21,
      expect.stringContaining('\n5 more are not shown; to see all: kam check --all\n'),
    ])
  })

  it('of many files is cut after a hundred', () => {
    const spread = Array.from({ length: 30 }, (_, index) =>
      many.slice(0, 5).map(one => ({ ...one, file: `accounts/${index}.md` })),
    )
    expect(rendered(spread.flat(), { cut: true })).toContain('\n50 more are not shown;')
  })

  it('is shown whole where it is not to be cut', () => {
    expect(rendered(many).split('\n\n')).toHaveLength(26)
  })
})
