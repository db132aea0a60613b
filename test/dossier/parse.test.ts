import fc from 'fast-check'
import matter from 'gray-matter'
import { afterEach, describe, expect, it } from 'vitest'
import { exactClosing, type Problem, parseDossier, type Reading } from '../../src/dossier/parse.ts'
import type { Path } from '../../src/text/path.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (text: string): Promise<Reading> => parseDossier('accounts/a.md', bytesOf(text))

/** The two parts of a file that must be a dossier. */
async function partsOf(text: string) {
  const { dossier, problems } = await read(text)
  if (dossier === undefined) throw new Error(JSON.stringify(problems))
  const { front, body } = dossier
  return { front: text.slice(front.span.start, front.span.end), body: text.slice(body.start, body.end) }
}

/** The one problem of a file that is none, with the line on which it stands. */
async function problemOf(file: string | Uint8Array) {
  const { dossier, problems, lines } = await parseDossier(
    'accounts/a.md',
    typeof file === 'string' ? bytesOf(file) : file,
  )
  const [problem] = problems
  if (dossier !== undefined || problem === undefined || problems.length > 1) throw new Error(JSON.stringify(problems))
  const { span, ...rest } = problem
  return { ...rest, line: lines.at(span.start).line }
}

describe('the fences', () => {
  it.each([
    ['LF', '---\nkam: 1\n---\n# Body\n', 'kam: 1', '# Body\n'],
    ['CRLF', '---\r\nkam: 1\r\n---\r\n# Body\r\n', 'kam: 1', '# Body\r\n'],
    ['a byte order mark', '\uFEFF---\nkam: 1\n---\n# Body\n', 'kam: 1', '# Body\n'],
    ['a byte order mark and CRLF', '\uFEFF---\r\nkam: 1\r\n---\r\n# Body\r\n', 'kam: 1', '# Body\r\n'],
    ['spaces behind the first', '---  \nkam: 1\n---\n# Body\n', 'kam: 1', '# Body\n'],
    ['spaces behind the second', '---\nkam: 1\n---  \n# Body\n', 'kam: 1', '# Body\n'],
    ['tabs behind both', '---\t\nkam: 1\n---\t\n# Body\n', 'kam: 1', '# Body\n'],
    ['`yaml` behind the first', '---yaml\nkam: 1\n---\n# Body\n', 'kam: 1', '# Body\n'],
    ['` YML ` behind the first', '--- YML \nkam: 1\n---\n# Body\n', 'kam: 1', '# Body\n'],
    ['`yaml`, CRLF and a byte order mark', '\uFEFF---yaml\r\nkam: 1\r\n---\r\n# Body\r\n', 'kam: 1', '# Body\r\n'],
    ['spaces behind the second, and CRLF', '---\r\nkam: 1\r\n--- \r\n# Body\r\n', 'kam: 1', '# Body\r\n'],
    ['nothing behind the second', '---\nkam: 1\n---', 'kam: 1', ''],
    ['spaces behind the second at the end of the file', '---\nkam: 1\n---  ', 'kam: 1', ''],
    ['an empty line before the second', '---\nkam: 1\n\n---\n# Body\n', 'kam: 1\n', '# Body\n'],
    ['a line of dashes in the body', '---\nkam: 1\n---\na\n\n---\n\nb\n', 'kam: 1', 'a\n\n---\n\nb\n'],
    ['dashes inside an indented text', '---\nkam: 1\nx_a: |\n  ---\n---\nb\n', 'kam: 1\nx_a: |\n  ---', 'b\n'],
    ['two dashes in a line of their own', '---\nkam: 1\nx_a: |\n --\n---\nb\n', 'kam: 1\nx_a: |\n --', 'b\n'],
  ])('are found with %s', async (_, text, front, body) => {
    expect(await partsOf(text)).toEqual({ front, body })
  })

  it('keep every place in the text, a byte order mark included', async () => {
    const { dossier } = await read('\uFEFF---\nkam: 1\n---\n# Body\n')
    expect([dossier?.front.span, dossier?.body]).toEqual([
      { start: 5, end: 11 },
      { start: 16, end: 23 },
    ])
  })

  it('need a second one', async () => {
    expect(await problemOf('---\nkam: 1\n\n# Body\n')).toEqual({
      kind: 'fence',
      fault: 'unclosed',
      detail: '',
      line: 1,
    })
  })

  it('need a second one where the first is all there is', async () => {
    expect(await problemOf('---')).toMatchObject({ kind: 'fence', fault: 'unclosed' })
  })

  it('take no text behind the second', async () => {
    expect(await problemOf('---\nkam: 1\n--- end of facts\n# Body\n')).toEqual({
      kind: 'fence',
      fault: 'trailing',
      detail: 'end of facts',
      line: 3,
    })
  })

  it('take no fourth dash in the second', async () => {
    expect(await problemOf('---\nkam: 1\n----\n# Body\n')).toMatchObject({ fault: 'trailing', detail: '-', line: 3 })
  })

  it.each(['----\nkam: 1\n---\n', ' ---\nkam: 1\n---\n', '# Notes\n---\nkam: 1\n---\n', ''])(
    'are not there in %j',
    async text => {
      expect(await problemOf(text)).toMatchObject({ kind: 'foreign', why: 'no-front-matter', line: 1 })
    },
  )

  it.each(['---\n---\n# Body\n', '---\n\n---\n', '---  \n---\n', '---\n# only a comment\n---\n'])(
    'with nothing between them make no dossier: %j',
    async text => {
      expect(await problemOf(text)).toMatchObject({ kind: 'foreign', why: 'other-keys' })
    },
  )
})

describe('the glance at exact fences', () => {
  const eol = fc.constantFrom('\n', '\r\n')
  const line = fc
    .string({ unit: fc.constantFrom('-', ' ', 'a', ':', '银', '#', '"', '\t'), maxLength: 8 })
    .filter(text => !text.startsWith('---'))
  const document = fc.record({
    mark: fc.constantFrom('', '\uFEFF'),
    eol,
    front: fc.array(line, { maxLength: 5 }),
    ending: fc.constantFrom('', '\n', '\r\n'),
    body: fc.string({ unit: fc.constantFrom('-', '---', '\n', '\r\n', 'a', '银', ' ', '#'), maxLength: 12 }),
  })

  it('agrees with gray-matter about the facts and the body', () => {
    fc.assert(
      fc.property(document, ({ mark, eol: end, front, ending, body }) => {
        const opening = `${mark}---${end}`
        const text = `${opening}${front.map(one => one + end).join('')}---${ending}${ending === '' ? '' : body}`
        const found = exactClosing(text, opening.length)
        const split = splitOf(text)
        expect(found && text.slice(found.front.start, found.front.end)).toBe(split.front)
        expect(found && text.slice(found.body.start, found.body.end)).toBe(split.body)
      }),
    )
  })

  it('leaves any other second fence to gray-matter', () => {
    expect(exactClosing('---\nkam: 1\n--- \n', 4)).toBeUndefined()
  })
})

/** What gray-matter makes of a text, with an engine that parses nothing; it keeps the line ends around the facts. */
function splitOf(text: string) {
  const engine = { parse: () => ({}), stringify: () => '' }
  const split = matter(text, { language: 'yaml', engines: { yaml: engine } })
  return { front: split.matter.replace(/^\r?\n/, '').replace(/\r$/, ''), body: split.content }
}

describe('front matter that is a program', () => {
  const payload = 'globalThis.kamRan = true'
  const ran = () => Reflect.has(globalThis, 'kamRan')
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'kamRan')
  })

  const languages = [
    'js',
    'JS',
    'Js',
    'javascript',
    'JavaScript',
    'json',
    'JSON',
    'toml',
    'coffee',
    'coffeescript',
    'cson',
    'ruby',
    'yaml js',
    'js yaml',
  ]
  const spacings = ['', ' ', '\t', '   ', '\u00a0']

  it.each(languages)('is not read and does not run, however it is spaced: `---%s`', async language => {
    for (const space of spacings) {
      for (const mark of ['', '\uFEFF']) {
        const text = `${mark}---${space}${language}${space}\n${payload}\n---\n# Body\n`
        expect(await problemOf(text)).toEqual({ kind: 'fence', fault: 'language', detail: language, line: 1 })
        expect(ran()).toBe(false)
      }
    }
  })

  it('is not read between CRLF', async () => {
    expect(await problemOf(`---js\r\n${payload}\r\n---\r\n`)).toMatchObject({ fault: 'language', detail: 'js' })
  })

  it('does not run where 300 spaces stand before `js`', async () => {
    await read(`---${' '.repeat(300)}js\n${payload}\n---\n`)
    expect(ran()).toBe(false)
  })

  it.each(['json', 'toml'])('is no exception where 300 spaces stand before `%s`', async language => {
    const { problems } = await read(`---${' '.repeat(300)}${language}\n${payload}\n---\n`)
    expect(problems).toMatchObject([{ kind: 'fence', fault: 'language' }])
  })

  it('does not run behind a second byte order mark', async () => {
    await read(`\uFEFF\uFEFF---js\n${payload}\n---\n`)
    expect(ran()).toBe(false)
  })

  it('does not run behind a lone carriage return', async () => {
    await read(`---\rjs\n${payload}\n---\n`)
    expect(ran()).toBe(false)
  })

  it('does not run where the first fence has no second', async () => {
    await read(`---js\n${payload}\n`)
    expect(ran()).toBe(false)
  })
})

describe('the bytes', () => {
  const gbk = [0xd6, 0xd0, 0xb9, 0xfa, 0xd2, 0xf8, 0xd0, 0xd0]
  const around = (bytes: readonly number[]) =>
    Uint8Array.from([...bytesOf('---\nkam: 1\naccount: '), ...bytes, ...bytesOf('\n---\n')])

  it('of GBK are told as such, at the first line that is no UTF-8', async () => {
    expect(await problemOf(around(gbk))).toEqual({ kind: 'encoding', looksLike: 'gbk', line: 3 })
  })

  it('of GBK can be shown', async () => {
    const { lines } = await parseDossier('a.md', around(gbk))
    expect(lines.text(3)).toBe('account: 中国银行')
  })

  it('of Latin-1 are no UTF-8', async () => {
    expect(await problemOf(around([0x53, 0x6f, 0x63, 0x69, 0xe9, 0x74, 0xe9]))).toEqual({
      kind: 'encoding',
      looksLike: 'unknown',
      line: 3,
    })
  })

  it.each([
    ['little', [0xff, 0xfe], (code: number) => [code & 0xff, code >> 8]],
    ['big', [0xfe, 0xff], (code: number) => [code >> 8, code & 0xff]],
  ] as const)('of UTF-16, %s end first, are told as such', async (_, mark, pair) => {
    const codes = [...'---\nkam: 1\n---\n'].flatMap(character => pair(character.charCodeAt(0)))
    expect(await problemOf(Uint8Array.from([...mark, ...codes]))).toEqual({
      kind: 'encoding',
      looksLike: 'utf-16',
      line: 1,
    })
  })

  it('with a zero are no text, and the line is told', async () => {
    expect(await problemOf('---\nkam: 1\nowner: a\0b\n---\n')).toEqual({
      kind: 'encoding',
      looksLike: 'binary',
      line: 3,
    })
  })

  it('that the system does not hand out are a problem', async () => {
    const { problems, dossier } = await parseDossier('a.md', undefined)
    expect([dossier, problems]).toEqual([
      undefined,
      [{ kind: 'encoding', looksLike: 'refused', span: { start: 0, end: 0 } }],
    ])
  })

  it('of UTF-8 keep a byte order mark in the text', async () => {
    const { dossier } = await read('\uFEFF---\nkam: 1\n---\n')
    expect(dossier?.text.startsWith('\uFEFF')).toBe(true)
  })

  it('of a replacement character that somebody typed are text', async () => {
    expect((await read('---\nkam: 1\nowner: a\uFFFDb\n---\n')).problems).toEqual([])
  })
})

const conflict = ['<<<<<<< HEAD', 'owner: 方遥', '=======', 'owner: 佟山', '>>>>>>> feature']

describe('a merge conflict', () => {
  it('in the facts is told at its first line', async () => {
    expect(await problemOf(`---\nkam: 1\n${conflict.join('\n')}\n---\n`)).toEqual({ kind: 'conflict', line: 3 })
  })

  it('in the body is told as well', async () => {
    expect(await problemOf(`---\nkam: 1\n---\n${conflict.join('\n')}\n`)).toEqual({ kind: 'conflict', line: 4 })
  })

  it('around the first fence is told', async () => {
    expect(await problemOf(`<<<<<<< HEAD\n---\nkam: 1\n=======\n---\nkam: 1\n>>>>>>> x\n---\n`)).toMatchObject({
      line: 1,
    })
  })

  it('between CRLF is told', async () => {
    expect(await problemOf(`---\r\nkam: 1\r\n${conflict.join('\r\n')}\r\n---\r\n`)).toEqual({
      kind: 'conflict',
      line: 3,
    })
  })

  it('with the version before both is told', async () => {
    const [mine = '', ...rest] = conflict
    expect(await problemOf(`---\nkam: 1\n${[mine, '||||||| base', ...rest].join('\n')}\n---\n`)).toMatchObject({
      kind: 'conflict',
    })
  })

  it('is told for each region', async () => {
    const { problems } = await read(
      `---\nkam: 1\n${conflict.join('\n')}\nstage: establish\n${conflict.join('\n')}\n---\n`,
    )
    expect(problems.map(({ kind }) => kind)).toEqual(['conflict', 'conflict'])
  })

  it.each([
    ['a heading underlined with seven signs', 'Customer\n=======\n'],
    ['seven signs of the beginning alone', '<<<<<<< HEAD\nowner: 方遥\n'],
    ['seven signs of the end alone', '>>>>>>> quoted seven times\n'],
    ['eight signs', '<<<<<<<< HEAD\n=======\n>>>>>>> x\n'],
    ['signs that do not begin a line', ' <<<<<<< HEAD\n =======\n >>>>>>> x\n'],
  ])('is none: %s', async (_, body) => {
    expect((await read(`---\nkam: 1\n---\n${body}`)).problems).toEqual([])
  })
})

describe('a file is a dossier', () => {
  it.each([
    'kam: 1',
    'account: 澜江银行',
    'qualification:',
    'customer:',
    'competitors: []',
    'projects:',
    'relationship:',
    'growth:',
  ])('with `%s`', async line => {
    expect((await read(`---\n${line}\n---\n`)).dossier).toBeDefined()
  })

  it('not with what every vault has', async () => {
    expect(await problemOf('---\ntype: note\nstatus: active\nowner: 方遥\nstage: establish\ntags: [a]\n---\n')).toEqual(
      {
        kind: 'foreign',
        why: 'other-keys',
        line: 1,
      },
    )
  })

  it.each(['- kam\n- account', 'kam', '"account"'])('not where its facts are no map: %s', async yaml => {
    expect(await problemOf(`---\n${yaml}\n---\n`)).toMatchObject({ kind: 'foreign', why: 'other-keys' })
  })

  it('in spite of a field that stands twice, which is told with the line of the first', async () => {
    const { dossier, problems } = await read('---\nkam: 1\nowner: 方遥\nowner: 佟山\n---\n')
    expect(dossier).toBeDefined()
    expect(problems).toMatchObject([{ kind: 'duplicate-key', key: 'owner', firstLine: 3, path: ['owner'] }])
  })

  it('not where its YAML cannot be read', async () => {
    expect(await problemOf('---\nkam: 1\nowner: @方遥\n---\n')).toEqual({ kind: 'syntax', code: 'special', line: 3 })
  })

  it('not where its YAML is not safe', async () => {
    expect(await problemOf('---\nkam: 1\nowner: !run x\n---\n')).toMatchObject({ kind: 'unsafe', what: 'tag', line: 3 })
  })
})

describe('the limit of the front matter', () => {
  const text = '---\nkam: 1\n---\n# A body of any length\n'

  it('refuses what is longer', async () => {
    const { problems } = await parseDossier('a.md', bytesOf(text), { frontMatter: 5 })
    expect(problems).toMatchObject([{ kind: 'unsafe', what: 'size' }])
  })

  it('lets pass what is just as long', async () => {
    const { problems } = await parseDossier('a.md', bytesOf(text), { frontMatter: 6 })
    expect(problems).toEqual([])
  })
})

/** The facts of a dossier, without `kam`. */
async function factsOf(yaml: string): Promise<Readonly<Record<string, unknown>>> {
  const { dossier } = await read(`---\nkam: 1\n${yaml}\n---\n`)
  const { kam: _, ...rest } = dossier?.front.value ?? {}
  return rest
}

describe('the facts', () => {
  it.each([
    'owner:',
    'owner: null',
    'owner: ~',
    'owner: ""',
    "owner: ''",
    'owner: []',
    'owner: {}',
    'owner: "  "',
    'owner: [ ]',
    'owner: [null, ""]',
    'owner: { name: , title: "" }',
    'owner:\n  - name:\n    title:',
  ])('do not hold what is not known yet: %j', async yaml => {
    expect(await factsOf(yaml)).toEqual({})
  })

  it.each([
    ['0', 0],
    ['false', false],
    ['no', 'no'],
    ['"0"', '0'],
    ['[0]', [0]],
  ])('hold `%s`', async (written, value) => {
    expect((await factsOf(`x_a: ${written}`))['x_a']).toEqual(value)
  })

  it("do not hold what another tool's template left", async () => {
    expect(await factsOf('owner: "{{owner}}"\nx_a: { b: " {{ b }} " }')).toEqual({})
  })

  it('hold a text with braces in it', async () => {
    expect(await factsOf('x_a: "Acme {{x}}"')).toEqual({ x_a: 'Acme {{x}}' })
  })

  it('keep the index of a list item behind an empty one', async () => {
    expect(await factsOf('x_a:\n  - name:\n  - name: 李敏')).toEqual({ x_a: [null, { name: '李敏' }] })
  })

  it('keep the index of a text behind an empty one', async () => {
    expect(await factsOf('x_a: ["", 科技部]')).toEqual({ x_a: [null, '科技部'] })
  })

  it('leave out the empty fields of an item', async () => {
    expect(await factsOf('x_a:\n  - name: 李敏\n    title:\n    roles: []')).toEqual({ x_a: [{ name: '李敏' }] })
  })

  it('leave out a map in which nothing is known at any depth', async () => {
    expect(await factsOf('x_a: { b: { c: [ { d: null } ] } }')).toEqual({})
  })

  it('keep white space inside a text', async () => {
    expect(await factsOf('x_a: " 李敏 "')).toEqual({ x_a: ' 李敏 ' })
  })
})

describe('the place of a fact', () => {
  const text = [
    '---',
    'kam: 1',
    'owner:',
    'customer:',
    '  profile:',
    '    headcount: 3200 # as of 2025',
    '  people:',
    '    - name: 李敏',
    '      title:',
    '    -',
    'aliases: [澜江, 澜江行]',
    '---',
    '',
  ].join('\n')

  async function placeOf(path: Path, part: 'key' | 'value'): Promise<string | undefined> {
    const { dossier } = await read(text)
    const span = dossier?.front.at(path, part)
    return span && text.slice(span.start, span.end)
  }

  it('is its value', async () => {
    expect(await placeOf(['customer', 'profile', 'headcount'], 'value')).toBe('3200')
  })

  it('is its key', async () => {
    expect(await placeOf(['customer', 'profile', 'headcount'], 'key')).toBe('headcount')
  })

  it('is its key where it has no value', async () => {
    expect(await placeOf(['owner'], 'value')).toBe('owner')
  })

  it('is its key where an item has no value for it', async () => {
    expect(await placeOf(['customer', 'people', 0, 'title'], 'value')).toBe('title')
  })

  it('is the text of a list item', async () => {
    expect(await placeOf(['aliases', 1], 'value')).toBe('澜江行')
  })

  it('is the key of the map in which it would stand', async () => {
    expect(await placeOf(['customer', 'profile', 'revenue'], 'key')).toBe('profile')
  })

  it('is the key of the nearest parent that is there', async () => {
    expect(await placeOf(['customer', 'business', 'summary'], 'value')).toBe('customer')
  })

  it('is the item in which it would stand', async () => {
    expect(await placeOf(['customer', 'people', 0, 'level'], 'key')).toBe('name: 李敏\n      title:')
  })

  it('is the key of the list in which a new item would stand', async () => {
    expect(await placeOf(['customer', 'people', 7], 'key')).toBe('people')
  })

  it('is the first key of all where no parent is there', async () => {
    expect(await placeOf(['projects', 0, 'name'], 'key')).toBe('kam')
  })

  it('is the first key of all for the whole dossier', async () => {
    expect(await placeOf([], 'key')).toBe('kam')
  })
})

describe('no file', () => {
  const piece = fc.constantFrom(
    '---',
    '\n',
    '\r\n',
    'kam: 1',
    'js',
    ' ',
    '\uFEFF',
    ': ',
    '- ',
    '[',
    ']',
    '"',
    '<<<<<<<',
    '=======',
    '>>>>>>>',
    '银',
    '&a ',
    '*a',
    '!',
    '#',
  )

  it('makes reading throw, and every one gives a dossier or a problem', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: piece, maxLength: 30 }), async text => {
        const { dossier, problems } = await read(text)
        expect(dossier !== undefined || problems.length > 0).toBe(true)
      }),
    )
  })

  it('of any bytes makes reading throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async bytes => {
        const opening = bytesOf('---\nkam: 1\n')
        const { dossier, problems } = await parseDossier('a.md', Uint8Array.from([...opening, ...bytes]))
        expect(dossier !== undefined || problems.length > 0).toBe(true)
      }),
    )
  })

  it('has a problem whose place lies outside it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: piece, maxLength: 30 }), async text => {
        const { problems } = await read(text)
        expect(problems.every(({ span }: Problem) => span.start >= 0 && span.end <= text.length)).toBe(true)
      }),
    )
  })
})
