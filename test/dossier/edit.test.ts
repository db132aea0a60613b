import { describe, expect, it } from 'vitest'
import { editDossier } from '../../src/dossier/edit.ts'
import { type Change, type Guide, noGuide } from '../../src/text/yaml-value.ts'

const body = '\n## Projects\n\nprojects:\n  - name: not this one\n---\nbudget: nor this\n'

/** The front matter after the changes; the body must be what it was. */
async function changed(yaml: string, changes: readonly Change[], guide?: Guide): Promise<string> {
  const edited = await editDossier(`---\n${yaml}---\n${body}`, changes, guide)
  if (edited.kind === 'refused') return `refused: ${edited.why}`
  expect(edited.text.endsWith(`---\n${body}`)).toBe(true)
  return edited.text.slice(4, -body.length - 4)
}

const set = (path: Change['path'], value: Extract<Change, { kind: 'set' }>['value']): Change => ({
  kind: 'set',
  path,
  value,
})

const append = (path: Change['path'], value: Extract<Change, { kind: 'set' }>['value']): Change => ({
  kind: 'append',
  path,
  value,
})

describe('a value', () => {
  it.each([
    ['behind an empty key', 'budget:\n', 'budget: 12\n'],
    ['before a comment', 'budget:  # how much\n', 'budget: 12  # how much\n'],
    ['in the place of nothing', 'budget: null # how much\n', 'budget: 12 # how much\n'],
    ['in the place of an empty list', 'budget: [] # how much\n', 'budget: 12 # how much\n'],
    ['in the place of another', 'budget: 1000   # how much\n', 'budget: 12   # how much\n'],
    ['in the place of a text over several lines', 'budget: >-\n  about\n\n  two\nkam: 1\n', 'budget: 12\nkam: 1\n'],
    [
      'in the place of a block with a comment',
      'budget: | # how much\n  two\nkam: 1\n',
      'budget: 12 # how much\nkam: 1\n',
    ],
    [
      'in the place of a block, with the comment in its column',
      'budget: |-     # how much\n  two\nkam: 1\n',
      'budget: 12     # how much\nkam: 1\n',
    ],
    ['in the place of a map', 'budget: # how much\n  a: 1 # one\n  b: 2\nkam: 1\n', 'budget: 12 # how much\nkam: 1\n'],
    ['in the place of an anchor nobody uses', 'budget: &sum 5\n', 'budget: &sum 12\n'],
    ['behind a key in quotes', '"budget" :\n', '"budget" : 12\n'],
    ['in the last line', 'kam: 1\nbudget:\n', 'kam: 1\nbudget: 12\n'],
  ])('stands %s', async (_, yaml, made) => {
    expect(await changed(yaml, [set(['budget'], 12)])).toBe(made)
  })

  it.each([
    ['a: "x"\n', 'a: "方遥"\n'],
    ["a: 'x'\n", "a: '方遥'\n"],
    ['a: x\n', 'a: 方遥\n'],
    ['a: "12"\n', 'a: 方遥\n'],
  ])('keeps quotes that were a choice, and drops those that were a need: %j', async (yaml, made) => {
    expect(await changed(yaml, [set(['a'], '方遥')])).toBe(made)
  })

  it('of several lines becomes a block', async () => {
    expect(await changed('kam: 1\na: # why\nb: 2\n', [set(['a'], '第一行\n\n  第二行')])).toBe(
      'kam: 1\na: |- # why\n  第一行\n\n    第二行\nb: 2\n',
    )
  })

  it('of several lines stands in quotes where a comment would become part of a block', async () => {
    expect(await changed('a:\n  # a comment\nb: 2\n', [set(['a'], 'one\ntwo')])).toBe(
      'a: "one\\ntwo"\n  # a comment\nb: 2\n',
    )
  })

  it('needs no quotes as a day, and needs them as a text', async () => {
    const guide: Guide = { ...noGuide, isDay: path => path[0] === 'due' }
    const changes = [set(['due'], '2027-Q1'), set(['number'], '2027-03-10')]
    expect(await changed('due:\nnumber:\n', changes, guide)).toBe('due: 2027-Q1\nnumber: "2027-03-10"\n')
  })

  it('of nothing empties the line and keeps its comment', async () => {
    expect(await changed('a: "x" # why\n', [set(['a'], null)])).toBe('a: # why\n')
  })

  it('that is there already changes nothing', async () => {
    const yaml = 'a:   "x"   # why\nb: { c: 1.0 }\n'
    expect(await changed(yaml, [set(['a'], 'x'), set(['b', 'c'], 1)])).toBe(yaml)
  })
})

describe('a key that is not there', () => {
  const guide: Guide = { ...noGuide, keys: () => ['kam', 'account', 'owner', 'projects', 'name', 'budget', 'plan'] }

  it('goes behind the one before it in the order', async () => {
    expect(await changed('kam: 1 # v\naccount: A # who\n# open\nprojects: []\n', [set(['owner'], '方遥')], guide)).toBe(
      'kam: 1 # v\naccount: A # who\nowner: 方遥\n# open\nprojects: []\n',
    )
  })

  it('goes behind the whole of what stands before it', async () => {
    const yaml = 'kam: 1\naccount: |\n  A\n  B\nx_note: 1\n'
    expect(await changed(yaml, [set(['owner'], '方遥')], guide)).toBe(
      'kam: 1\naccount: |\n  A\n  B\nowner: 方遥\nx_note: 1\n',
    )
  })

  it('goes above the comment of the first one, where it is to be the first', async () => {
    expect(await changed('# the dossier\n\n# who\naccount: A\n', [set(['kam'], 1)], guide)).toBe(
      '# the dossier\n\nkam: 1\n# who\naccount: A\n',
    )
  })

  it('goes behind the dash, where it is to be the first of an item', async () => {
    expect(await changed('projects:\n  - budget: 1 # b\n', [set(['projects', 0, 'name'], '核心')], guide)).toBe(
      'projects:\n  - name: 核心\n    budget: 1 # b\n',
    )
  })

  it('goes between those in braces', async () => {
    expect(await changed('projects: [{ name: a, plan: b }]\n', [set(['projects', 0, 'budget'], 5)], guide)).toBe(
      'projects: [{ name: a, budget: 5, plan: b }]\n',
    )
  })

  it('brings its parents with it, in the indentation of the file', async () => {
    const yaml = 'customer:\n    profile:\n        kind: bank\nlist:\n- a: 1\n'
    expect(await changed(yaml, [set(['growth', 'goals', 0, 'goal'], 'x')])).toBe(
      `${yaml}growth:\n    goals:\n    - goal: x\n`,
    )
  })
})

describe('a new item', () => {
  it('fills the empty one of a template and keeps its comments', async () => {
    const yaml = 'people:\n  - name: # who\n    title: # what\n    met:\nkam: 1\n'
    expect(await changed(yaml, [append(['people'], { name: '李敏', title: '处长', phone: '010' })])).toBe(
      'people:\n  - name: 李敏 # who\n    title: 处长 # what\n    met:\n    phone: "010"\nkam: 1\n',
    )
  })

  it('stands apart where the others do', async () => {
    const yaml = 'a:\n  - b: 1\n\n  - b: 2 # two\n    # further\n\n# next\nkam: 1\n'
    expect(await changed(yaml, [append(['a'], { b: 3 })])).toBe(
      'a:\n  - b: 1\n\n  - b: 2 # two\n    # further\n\n  - b: 3\n\n# next\nkam: 1\n',
    )
  })

  it.each([
    ['[a, b]', '[a, b, c]'],
    ['[a, b,]', '[a, b, c,]'],
    ['[]', '[c]'],
    ['[ ]', '[c]'],
    ['[\n  a,\n  b # b\n]', '[\n  a,\n  b,\n  c # b\n]'],
    ['[\n  a,\n  b,\n]', '[\n  a,\n  b,\n  c,\n]'],
    ['\n- a\n- b # b', '\n- a\n- b # b\n- c'],
    ['\n  -   a', '\n  -   a\n  -   c'],
    ['', '[c]'],
  ])('joins those of %j', async (list, made) => {
    expect(
      await changed(`x:${list.startsWith('\n') ? list : ` ${list}`}\n`.replace(/ \n/, '\n'), [append(['x'], 'c')]),
    ).toBe(`x:${made.startsWith('\n') ? made : ` ${made}`}\n`)
  })
})

describe('what is taken away', () => {
  it.each([
    ['a line', 'a: 1 # one\nb: 2\n', ['a'], 'b: 2\n'],
    ['a block', 'a:\n  b: 1\n\n  c: 2\n# next\nd: 3\n', ['a'], '# next\nd: 3\n'],
    ['an item', 'a:\n  - b: 1\n    c: 2\n  - b: 3\n', ['a', 0], 'a:\n  - b: 3\n'],
    ['the last item', 'a: # list\n  - b: 1\n    c: 2\nd: 1\n', ['a', 0], 'a: # list\nd: 1\n'],
    ['the first key of an item', 'a:\n  - b: 1\n    c: 2\n', ['a', 0, 'b'], 'a:\n  - c: 2\n'],
    [
      'the first key over a comment',
      'a:\n  - b: 1\n    # on c\n    c: 2\n',
      ['a', 0, 'b'],
      'a:\n  -\n    # on c\n    c: 2\n',
    ],
    ['one in braces', 'a: { b: 1, c: 2, d: 3 }\n', ['a', 'c'], 'a: { b: 1, d: 3 }\n'],
    ['the last one in braces', 'a: { b: 1, c: 2 }\n', ['a', 'c'], 'a: { b: 1 }\n'],
    ['the only one in braces', 'a: { b: 1 }\n', ['a', 'b'], 'a: {}\n'],
  ] as const)('leaves no trace: %s', async (_, yaml, path, made) => {
    expect(await changed(`kam: 1\n${yaml}`, [{ kind: 'delete', path }])).toBe(`kam: 1\n${made}`)
  })
})

describe('a change is refused', () => {
  it.each([
    ['no-place', 'a: text\n', set(['a', 'b'], 1)],
    ['no-place', 'a: [1]\n', set(['a', 3], 1)],
    ['no-place', 'a: [1]\n', set(['a', 'b'], 1)],
    ['no-place', 'a: 1\n', { kind: 'delete', path: ['b'] }],
    ['taken', 'a: 1\nb: 2\n', { kind: 'rename', path: ['a'], name: 'b' }],
    ['shared', 'a: &x { c: 1 }\nb: *x\n', set(['b', 'c'], 2)],
    ['shared', 'a: &x { c: 1 }\nb: *x\n', set(['a', 'c'], 2)],
    ['shared', 'a: &x 1\nb: *x\n', { kind: 'delete', path: ['a'] }],
    ['unreadable', 'a: 1\na: 2\n', set(['a'], 2)],
    ['unreadable', 'a: "x\n', set(['a'], 2)],
  ] as const)('as %s: %j', async (why, yaml, change) => {
    expect(await changed(yaml, [change])).toBe(`refused: ${why}`)
  })

  it('where there is no front matter', async () => {
    expect(await editDossier('# A note\n', [set(['a'], 1)])).toMatchObject({ kind: 'refused', why: 'unreadable' })
  })

  it('with all others of its call', async () => {
    expect(await editDossier('---\na: 1\n---\n', [set(['b'], 1), set(['a', 'c'], 1)])).toMatchObject({
      kind: 'refused',
      change: { path: ['a', 'c'] },
    })
  })
})

it('keeps a byte order mark, Windows line endings and a missing line feed at the end', async () => {
  const text = '\uFEFF---\r\nkam: 1\r\na:\r\n  - b: 1\r\n---\r\nbody'
  expect(await editDossier(text, [append(['a'], { b: 2, c: 'one\ntwo' }), set(['d'], 1)])).toEqual({
    kind: 'edited',
    text: '\uFEFF---\r\nkam: 1\r\na:\r\n  - b: 1\r\n  - b: 2\r\n    c: |-\r\n      one\r\n      two\r\nd: 1\r\n---\r\nbody',
  })
})
