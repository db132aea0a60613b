import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPath, isWithin, type Path, parsePath, related, type Step, valueAt } from '../../src/text/path.ts'

const name = (text: string): Step => ({ kind: 'name', name: text })
const index = (number: number): Step => ({ kind: 'index', index: number })
const key = (text: string): Step => ({ kind: 'key', key: text })

describe('parsePath', () => {
  it('reads names between dots', () => {
    expect(parsePath('customer.profile.headcount')).toEqual([name('customer'), name('profile'), name('headcount')])
  })

  it('takes digits in brackets for an index', () => {
    expect(parsePath('projects[0].budget')).toEqual([name('projects'), index(0), name('budget')])
  })

  it('takes anything else in brackets for a key', () => {
    expect(parsePath('projects[核心系统].budget')).toEqual([name('projects'), key('核心系统'), name('budget')])
  })

  it('takes digits in double quotes for a key', () => {
    expect(parsePath('spend["2025"]')).toEqual([name('spend'), key('2025')])
  })

  it('reads a key that begins with digits without quotes', () => {
    expect(parsePath('spend[2025年]')).toEqual([name('spend'), key('2025年')])
  })

  it('reads a closing bracket inside double quotes', () => {
    expect(parsePath('projects["一期]二期"].budget')).toEqual([name('projects'), key('一期]二期'), name('budget')])
  })

  it('reads a double quote and a backslash behind a backslash', () => {
    expect(parsePath(String.raw`projects["R\"\\D"]`)).toEqual([name('projects'), key('R"\\D')])
  })

  it('keeps a dot inside brackets', () => {
    expect(parsePath('projects[V2.0].budget')).toEqual([name('projects'), key('V2.0'), name('budget')])
  })

  it.each([
    '',
    '.',
    '.customer',
    'customer.',
    'customer..profile',
    'people[]',
    'people[0',
    'people]0[',
    'people[0]name',
    'a["b"',
  ])('finds no path in `%s`', text => {
    expect(parsePath(text)).toBeUndefined()
  })
})

describe('formatPath', () => {
  it('puts dots between names and brackets round indices', () => {
    expect(formatPath(['projects', 0, 'budget'])).toBe('projects[0].budget')
  })

  it('writes a list item by its key where it has one', () => {
    expect(formatPath(['projects', 0, 'budget'], () => '核心系统')).toBe('projects[核心系统].budget')
  })

  it('asks for the key of each item with the path up to it', () => {
    const asked: Path[] = []
    formatPath(['projects', 2, 'committee', 1, 'person'], item => {
      asked.push(item)
      return undefined
    })
    expect(asked).toEqual([
      ['projects', 2],
      ['projects', 2, 'committee', 1],
    ])
  })

  it('quotes a key of digits, so that it is no index', () => {
    expect(formatPath(['spend', 0], () => '2025')).toBe('spend["2025"]')
  })

  it('quotes a key with a closing bracket', () => {
    expect(formatPath(['projects', 0], () => '一期]')).toBe('projects["一期]"]')
  })

  it('puts a field name with a dot or a space in brackets', () => {
    expect(formatPath(['evidence', 'customer.people'])).toBe('evidence[customer.people]')
  })

  it('writes a field of a team in Chinese without brackets', () => {
    expect(formatPath(['customer', 'x_网点数'])).toBe('customer.x_网点数')
  })
})

/** Texts that have to do with the grammar of paths, and any others. */
const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom('[', ']', '"', '\\', '.', '0', '9', ' ', 'a', '银', '\n', "'"), maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('2025', '0', '核心系统', '张伟·财务处', '__proto__', '-1'),
)

it('reads back every path that was written, whatever stands in names and keys', () => {
  const step = fc.oneof(
    anyText.map(text => ({ step: text, key: undefined, as: text })),
    fc.nat(9999).map(number => ({ step: number, key: undefined, as: number })),
    anyText.map(text => ({ step: 0, key: text, as: text })),
  )
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), steps => {
      const path = steps.map(one => one.step)
      const read = parsePath(formatPath(path, item => steps[item.length - 1]?.key)) ?? []
      expect(read.map(textOrIndex)).toEqual(steps.map(one => one.as))
    }),
  )
})

const textOrIndex = (step: Step): string | number =>
  step.kind === 'index' ? step.index : step.kind === 'name' ? step.name : step.key

it('never throws for any text', () => {
  fc.assert(fc.property(anyText, text => parsePath(text) === undefined || Array.isArray(parsePath(text))))
})

describe('related', () => {
  it('holds for a path and what lies below it, both ways', () => {
    const below = ['projects', 0, 'budget']
    expect([related(['projects', 0], below), related(below, ['projects', 0])]).toEqual([true, true])
  })

  it('does not hold for two items of one list', () => {
    expect(related(['projects', 0, 'budget'], ['projects', 1])).toBe(false)
  })
})

describe('isWithin', () => {
  it('holds for the path itself', () => {
    expect(isWithin(['projects', 0], ['projects', 0])).toBe(true)
  })

  it('does not hold for what lies above', () => {
    expect(isWithin(['projects'], ['projects', 0])).toBe(false)
  })
})

describe('valueAt', () => {
  it('finds a value inside lists and maps', () => {
    expect(valueAt({ projects: [{ budget: 5 }] }, ['projects', 0, 'budget'])).toBe(5)
  })

  it('finds nothing below a value that is none', () => {
    expect(valueAt({ owner: null }, ['owner', 'name'])).toBeUndefined()
  })

  it.each(['constructor', 'toString', '__proto__'])('does not look at what an object inherits: %s', inherited => {
    expect(valueAt({}, [inherited])).toBeUndefined()
  })
})
